"""families.py COUNT SEED : composed messages of the kinds that people type and export: digests in groups, several in one line, letters with a name at
their end, ratings without words, surveys that ask by number, a headline in quotation marks, announcements in other languages.

compose.py writes whole layouts and heads.py the line above the words; here a list, a remark or a form stands around them.
"""
import importlib.util, json, os, random, sys

here = os.path.dirname(os.path.abspath(__file__))
count, seed = int(sys.argv[1]), int(sys.argv[2])
sys.argv[1] = '0'
spec = importlib.util.spec_from_file_location('heads', os.path.join(here, 'heads.py'))
heads = importlib.util.module_from_spec(spec)
spec.loader.exec_module(heads)
R = heads.R
R.seed(seed)
pick, chance, Review, place, person = R.choice, heads.chance, heads.Review, heads.place, heads.person
COLLEAGUES, BOTS = heads.COLLEAGUES, heads.BOTS

SILENT = ['_No comment_', '(no text)', 'no words', 'No comment', '–', '(no comment left)', 'no words this time', '_left no comment_', 'This reviewer did not leave a comment.',
          '(ohne Text)', 'nothing written', 'rating only', '(sin texto)', 'The patient did not write a comment.', "didn't leave any words", '_no text_']
BUTTONS = ['Reply in {t}', 'Respond in {t}', 'View in {t}', '[Reply]', 'Reply', 'See it in {t}', 'Answer · Share · Assign', 'Reply from the app', 'Open {t}', 'Assign to a teammate']
TITLES = ['Rushed', 'Butcher', 'A gem', 'Not again', 'Kind people', 'Dismissive', 'Worth the drive', 'Finally someone who listens', 'Meh', 'Money first', 'Five years and counting', 'Cold']
DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Monday', 'yesterday', 'last week', 'this week', 'May 3', '4 March']
IDLE = ['no new reviews', 'nothing new', 'no reviews', 'none', 'quiet']
YES = ['Yes - {a}', 'Yes – {a}', 'Sure, {a}', 'Yes, {a}', 'ok, {a}', 'Yes ({a})']
ASKED = ['Q1 How are you doing since your visit? {w}', 'Q1. What happened at your visit? {w}', 'Q1 How did it go today? {w}', '1. In your own words, how was it? {w}']
CARED = ['she said to share it', 'he wanted us all to read it', 'not sure if it belongs here', 'it came by post', 'it was under the door', 'bea typed it up', 'i had to step outside after']
LETTER = ['This was in the card box this morning', 'Came through the contact form on the website', 'From a letter, typed up', 'Good morning, this came in by mail', 'A card came with flowers',
          'Hello all, this was in the feedback box', 'From the website form, {c}', 'Handed over at the desk']
SPOKE = {
    'zh': ['{a} 在 Google 上发表了 {n} 星评价', '{a} 在 Google 上给了 {n} 星评价', 'Google 新评价：{a}，{n} 星', '{a} 通过 Google 留下了 {n} 星评价'],
    'ja': ['{a} さんが Google に星{n}の口コミを投稿しました', 'Google クチコミ：{a} さん ★{n}', '{a}さんから新しい口コミ（星{n}）Google'],
    'ko': ['{a} 님이 Google에 별점 {n}점 리뷰를 남겼습니다', 'Google 새 리뷰: {a} 님, 별점 {n}점'],
    'ar': ['تقييم جديد على Google من {a} — {n} نجوم', 'Google: {a} كتب تقييما ({n} نجوم)', 'توصية جديدة من {a} على Google ({n} نجوم)'],
    'he': ['ביקורת חדשה ב-Google מאת {a} — {n} כוכבים', '{a} כתב/ה ביקורת ב-Google, {n} כוכבים'],
    'ru': ['Новый отзыв в Google от {a}, {n} звезды', '{a} оставил(а) отзыв в Google: {n} звезд'],
    'vi': ['{a} đã để lại đánh giá {n} sao trên Google', 'Đánh giá mới trên Google từ {a}: {n} sao'],
    'de': ['{a} hat auf Google eine {n}-Sterne-Bewertung hinterlassen', 'Neue Google-Rezension von {a} ({n} Sterne)'],
    'fr': ['{a} a laissé un avis {n} étoiles sur Google :', 'Nouvel avis Google de {a} ({n} étoiles)'],
    'es': ['{a} ha dejado una reseña de {n} estrellas en Google', 'Nueva reseña en Google de {a} ({n} estrellas)'],
    'pt': ['{a} deixou uma avaliação de {n} estrelas no Google', 'Nova avaliação no Google de {a}: {n} estrelas'],
    'it': ['{a} ha lasciato una recensione di {n} stelle su Google', 'Nuova recensione Google da {a} ({n} stelle)'],
    'nl': ['{a} heeft een beoordeling van {n} sterren achtergelaten op Google', 'Nieuwe Google-review van {a} ({n} sterren)'],
    'pl': ['{a} wystawił(a) opinię na Google: {n} gwiazdki', 'Nowa opinia w Google od {a} ({n} gwiazdki)']}


def bot():
    return {'username': pick(BOTS), 'bot': True}


def colleague():
    return {'username': pick(COLLEAGUES), 'bot': False}


def one_line(review):
    review.text = review.text.replace('\n\n', ' ').replace('\n', ' ').replace('"', "'").replace('“', "'").replace('”', "'")
    return review.text


def short(review):
    """Few words, as lists have them."""
    said = pick(['Worth it.', 'Kind people', 'never again', 'Clean and quick.', 'ok', 'Great with my kid', 'They lost my form. Twice.', 'love it here', 'meh', 'In and out in 20 min', 'So gentle!',
                 'billing never answers', 'good but cold', 'Fine. Just fine.', 'the best', 'Rude on the phone', 'nobody called me back', 'Thank you all'])
    review.text = said if chance(.5) else one_line(review)
    return review.text


def nobody(review, line):
    return line.replace('{A}', pick(['Anonymous', 'no name', 'anonymous', 'A Google User']))


def silent(review):
    review.text = ''
    return review


def quoted(text):
    return pick(['"%s"', '"%s"', '“%s”']) % text


def grouped():
    """A digest with a heading for each place or site and marked lines below it."""
    by_site = chance(.35)
    mark = pick([' • ', '- ', '• ', '* ', '– '])
    shape = pick(['{I} {S} – {W} ({A})', '{S} {A}: {W}', '{A}, {S}, {W}', '{I} · {A} · {S} · {W}', '{I} {S} — {A}: {W}', '{W} — {A}, {I} {S}', '{A} ({S}): {W}'])
    shape = shape.replace('{I} · ', '').replace('{I} ', '').replace(', ,', ',') if by_site else shape
    reviews, blocks = [], []
    for _ in range(pick([2, 2, 3])):
        first = Review()
        head = first.called if by_site else first.place
        if reviews and chance(.25):
            blocks.append(head + '\n' + mark + pick(IDLE))
            continue
        lines = []
        for _ in range(pick([1, 1, 2, 3])):
            review = Review()
            review.site, review.called = (first.site, first.called) if by_site else (review.site, review.called)
            review.place = first.place
            if chance(.15):
                silent(review)
                said = pick(['–', '(no text)', 'no words', '_no comment_'])
            else:
                said = quoted(short(review))
            lines.append(mark + review.fill(shape).replace('{W}', said))
            review.told |= {'I'} if by_site else {'L'}
            reviews.append(review)
        blocks.append(head + pick(['', ':', '']) + '\n' + '\n'.join(lines))
    above = pick(["Yesterday's reviews", 'Reviews of the day', 'Digest %s' % pick(DAYS), '', 'Weekly roundup', '**Daily digest**'])
    return (above + '\n\n' if above else '') + '\n\n'.join(blocks), bot(), reviews


def listed():
    """Items with a rating each, wordless ones among worded ones, a name below its rating or the other way round."""
    reviews, items = [], []
    shape = pick(['{A}\n{S}\n{W}\n{B}', '{S} {I} | {A} | {L}\n{W}', '{n}. **{A}** {S} {L}\n   {W}', '» {I} – {A} – {S} – {W}', '• {L} | {I} {S} | "{A}": {W}', '{W}\n— {A}, {S} on {I}', '{W} ({A}, {S})', '{S} {A} ({I}): {W}',
                  '{A} - {S} - {W}', '{n}) {I}, {S}, {A}\n{W}', '{A} · {S}\n{W}'])
    button = pick(['Reply', '[Reply]', 'Reply · Share', 'Like · Reply', ''])
    for number in range(pick([2, 2, 3, 4])):
        review = Review()
        line = shape.replace('{n}', str(number + 1)).replace('{B}', button)
        anonymous = '{A}\n{S}' not in shape and chance(.15)
        if anonymous:
            line = nobody(review, line)
        if chance(.2) and '{W}' in line and not line.startswith('{W}'):
            silent(review)
            said = pick(SILENT[:7]) if ' – {W}' not in line else '–'
        else:
            said = short(review)
            said = quoted(said) if line.count('\n') == 0 or line.startswith('{W}') or chance(.3) else said
        items.append(review.fill(line).replace('{W}', said).strip())
        reviews.append(review)
    above = pick(['', 'You have %d new reviews' % len(reviews), 'New reviews', 'Here is what came in %s' % pick(DAYS), '%d new' % len(reviews), 'Digest %s' % pick(DAYS)])
    below = pick(['', '', 'All caught up.', 'Sent by ' + pick(BOTS), 'Unsubscribe', '%d items' % len(reviews)])
    gap = '\n\n' if any('\n' in item for item in items) else '\n'
    body = gap.join(items)
    return '\n\n'.join(part for part in (above, body, below) if part), bot(), reviews


def told():
    """A colleague tells of one or several, each in a line with what was said in quotation marks."""
    line = pick(['{A}, {S} {I}: {W}', '{I} {S} from {A}: {W}', 'First is from "{A}", {S}: {W}', '{W} - {A}, {S} on {I}', '{W} — {A} ({I}, {S})', '{A} on {I}, {S}, {W}', '{I}, {S}, {A}: {W}', '{W} - {A}, {S}!!!', '{A} {S} {W}', 'from {A} on {I}, {S}: {W}',
                 '{W} — {I}, {S}, de {A}', '{I}: {W} from {A}, {S}'])
    several = pick([1, 1, 2, 3])
    above = pick(['', 'two today', '👀 new ones', 'from my phone, sorry', 'ok so', 'look at these', 'typing from the screenshot:']) if several > 1 else pick(['', '', 'omg look', 'just now:', 'from the screenshot'])
    reviews, lines = [], []
    for number in range(several):
        review = Review()
        said = quoted(short(review))
        opening = pick(['and ', 'then ', 'also ', '']) if number and 'First' not in line and not line.startswith('{W}') else ''
        text = review.fill(line.replace('First', pick(['First', 'The first', 'One']) if number == 0 else pick(['Second', 'The other one', 'Next', 'Last one']))).replace('{W}', said)
        lines.append(opening + text)
        reviews.append(review)
    below = pick(['', '', heads.aside(), 'printing this one', 'made my day', 'can somebody call'])
    gap = pick(['\n\n', '\n'])
    return '\n\n'.join(part for part in (above, gap.join(lines), below) if part), colleague(), reviews


def letter():
    """A card or a mail in quotation marks, its name behind the last sentence; a colleague's words around it."""
    review = Review()
    review.site, review.told = 'other', {'I', 'A'}
    review.person = '%s %s' % (pick(heads.LATIN).capitalize(), heads.surname())
    one_line(review)
    review.text = review.text.rstrip('.!?…') + '.'
    named = pick(['', '', 'Mrs. ', 'Mr. ']) + review.person
    review.person = named
    above = pick(LETTER).replace('{c}', pick(CARED)) + pick([':', '. ' + pick(CARED).capitalize() + '.', ', ' + pick(CARED) + ':'])
    below = pick(['', '', heads.aside(), 'I would like this kept with the reviews please.'])
    return '\n\n'.join(part for part in (above, '"%s %s"' % (review.text, named), below) if part), colleague(), [review]


def wordless():
    """A rating to which nobody wrote anything, told by a tool or a colleague, with buttons around it."""
    review = silent(Review())
    tool = pick(BOTS)
    if chance(.3):
        line = review.fill(pick(['{A} rated us {S} on {I}, no words', '{I} {S} from {A}, nothing written', '{S} on {I}, {A}, no text', '{A}, {I}, {S} (no words)', 'just a rating, {I}, {S}, {A}, no comment']))
        return line + pick(['', '. second one today', ' lol', '. thats %d this week' % R.randrange(2, 5), ', ' + pick(DAYS)]), colleague(), [review]
    head = review.fill(pick(['{A} left a review on {I} {S}', '{S} new rating on {I} from {A}', '{I} · {S} · {A}', '{A} rated you {S} on {I}', 'You received a {S} rating on {I}.\nReviewer: {A}', '{S} "{A}" on {I}', '{I}: new rating from {A}: {S}']))
    body = head + pick(['\n', '\n', ' · ', '. ']) + pick(SILENT)
    body += '\n' + pick(BUTTONS).replace('{t}', tool) if chance(.6) else ''
    return pick(['', '', '**%s** • New review\n' % tool, 'New rating\n']) + body, bot(), [review]


def survey():
    """Questions by number, the answer in their line or in bold; a name behind a yes."""
    review = Review()
    review.site, review.told = 'other', {'I', 'S'}
    one_line(review)
    bold = '**%s**' if chance(.3) else '%s'
    lines = [pick(ASKED).replace('{w}', bold % review.text)]
    stars = ['Q2 Stars for the visit: ' + bold % review.value, 'Q2. How would you rate us (1-5)? ' + bold % review.value, '2. Overall rating? ' + bold % ('%d/5' % review.value), 'Q2 How likely are you to recommend us (0-10)? ' + bold % (2 * review.value)]
    lines.insert(R.randrange(2), pick(stars))
    if chance(.6):
        review.told.add('A')
        lines.append(pick(['Q3 May we contact you? ', '3. May we use your name? ', 'Q3. Can we reach out? ']) + bold % pick(YES).replace('{a}', review.person))
    return pick(['Google Forms · Follow-up', 'New response', 'Typeform — response', 'Survey · %s' % pick(DAYS)]) + pick(['\n', '\n\n']) + '\n'.join(lines), bot(), [review]


def headlined():
    """A headline in quotation marks before or behind the stars is none of the words."""
    review = Review()
    title = pick(TITLES)
    said = review.text
    rating = pick(['★' * review.value + '☆' * (5 - review.value), '%d/5' % review.value, '★' * review.value])
    review.told |= {'S', 'I'}
    line = pick(['"%s" %s' % (title, rating), '%s "%s"' % (rating, title), '%s  “%s”' % (rating, title)])
    head = pick(['Review on %s for %s' % (review.called, 'Dr. ' + heads.surname()), '%s, I forward:' % review.called, 'New %s review' % review.called, review.called])
    below = ''
    if chance(.6):
        below = '\n' + pick(['', '\n']) + review.fill(pick(['By: {A}', '— {A}', 'Posted by {A}', '{A} | May 4'])) + pick(['', ' | Was this helpful? 0 Yes 0 No'])
    return head + '\n\n' + line + pick(['\n', '\n\n']) + said + below, pick([bot(), colleague()]), [review]


def answered():
    """An owner's answer or a colleague's note behind the words, in their line or below."""
    review = Review()
    one_line(review)
    review.text = review.text.rstrip() + ('' if review.text[-1] in '.!?…。' else '.')
    owner = pick(['Owner response: ', 'Response from the owner: ', 'Business response: ', 'Owner reply: ']) + pick(['"We are sorry to hear this, please call 555-0110."', 'Thank you so much!', 'Thanks, see you soon.'])
    note = 'Postscript by %s: %s' % (pick(heads.FIRST), pick(['called her, refund sent', 'she booked again', 'phoned, no answer']))
    body = review.fill(pick(['New {I} review\nStars: {S}\nAuthor: {A}\nText: ', '{I} review from {A}, {S}: ', '{A} · {S} · {I}\n'])) + review.text + pick([' ' + owner, '\n' + owner, '\n' + note])
    return body, bot(), [review]


def spoken():
    """A tool announces a review in the language of its words."""
    language = pick(list(SPOKE))
    review = Review()
    review.site = 'google'
    review.told = {'A', 'S', 'I'}
    some = R.sample(heads.SENT[language], min(pick([1, 2, 3]), len(heads.SENT[language])))
    review.text = ('' if language in ('ja', 'zh') else ' ').join(some)
    if language in ('zh', 'ja', 'ko', 'ar', 'he', 'ru', 'vi'):
        native = [name for name in heads.NAT + heads.OTHER if fits(name, language)]
        review.person = pick(native) if native else review.person
    said = pick(['%s', '%s', '“%s”']) % review.text if '“' not in review.text else review.text
    return pick(SPOKE[language]).replace('{a}', review.person).replace('{n}', str(review.value)) + pick(['\n', '\n', '\n\n']) + said, bot(), [review]


def fits(name, language):
    ranges = {'zh': (0x4E00, 0x9FFF), 'ja': (0x3040, 0x9FFF), 'ko': (0xAC00, 0xD7AF), 'ar': (0x600, 0x6FF), 'he': (0x590, 0x5FF), 'ru': (0x400, 0x4FF), 'vi': (0xC0, 0x1EF9)}
    low, high = ranges[language]
    return any(low <= ord(c) <= high for c in name) and all(low <= ord(c) <= high or c in ' .·' or (language == 'vi' and c.isascii()) for c in name)


KINDS = [grouped, listed, listed, told, told, letter, wordless, survey, headlined, answered, spoken]
number = 0
while number < count:
    content, author, reviews = pick(KINDS)()
    if len(content) > 1900:
        continue
    labels = []
    for each in reviews:
        label = each.label()
        labels.append(label)
    print(json.dumps({'id': f'f{number:05}', 'message': {'content': content, 'author': author}, 'expect': {'is_review': True, 'reviews': labels}, 'note': 'families'}, ensure_ascii=False))
    number += 1

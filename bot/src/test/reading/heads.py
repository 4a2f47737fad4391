"""heads.py COUNT SEED : composed messages in which colleagues and forwarders say who wrote a review, where and how many stars in every order.

compose.py writes whole layouts; here the line above or below the words is what varies: a place in front of the name, a doctor who is
written about, a name that somebody chose, a remark to a colleague beside it, several reviews in lines that are built alike.
"""
import json, os, random, sys
sys.path.insert(0, os.path.dirname(__file__))
from pools import FIRST, LAST, HANDLES, NAT, SENT, SITES, REM_A, REM_B
from more import SENT2, PL

count, seed = int(sys.argv[1]), int(sys.argv[2])
R = random.Random(seed)
pick = R.choice
SENT['en'] += SENT2
SENT['pl'] = PL
here = os.path.dirname(os.path.abspath(__file__))
given = open(os.path.join(here, '../../../../config/reading/given.yml'), encoding='utf-8').read().split('names: >-')[1].split()
TOWNS = open(os.path.join(here, '../../../../config/reading/given.yml'), encoding='utf-8').read().split('towns: >-')[1].split('names:')[0].split()
LATIN = [name for name in given if name.isascii() and len(name) > 3]
OTHER = [name for name in given if not name.isascii() and len(name) > 2]
HEAD = 'ash brook cedar elm fern glen hart kings lang maple nor oak pem quarry ridge sand thorn under wal win'.split()
TAIL = 'bury by dale ford field gate ham hurst ley mere mill mont port side stead ton view ville wick wood'.split()
KIND = ['St', 'Street', 'Ave', 'Rd', 'Lane', 'Hill', 'Park', 'Plaza', 'Heights', 'Mall', 'Point', 'Square']
ABROAD = 'Altstadt|Nordheim|Centro|Las Lomas|Vila Nova|Rive Droite|Porte Sud|Oud-Noord|San Telmo|Bairro Alto|Feldmark|Villa Alta'.split('|')
TRADE = ['Dental', 'Pediatrics', 'Family Clinic', 'Eye Care', 'Physio', 'Urgent Care', 'Dermatology', 'Orthodontics', "Women's Health"]
DEGREE = ['', '', ', MD', ', DDS', ' DO', ', NP']
CHOSEN = ['quiet', 'not', 'happy', 'mom', 'dad', 'old', 'real', 'tired', 'blue', 'river', 'gamer', 'cat', 'run', 'bake']
COLLEAGUES = 'dana_desk|Jo|marcy.rdh|Dr. Lund|nurse_pat|tess|Ines (OM)|kel_MA|front.desk2|raj|bo.billing|Sam W'.split('|')
BOTS = 'Zapier|Make|ReviewBot|n8n|Alerts|Feedback Relay|digest-bot|Podium|IFTTT|Hook'.split('|')
ASIDES = [
    'who was on that day?', 'can someone answer before lunch', 'not sure we can reply there', '{c} you get the good parking spot', '{c} did you see this',
    'i can call them back monday', 'this made my morning', 'my translation: they liked it, mostly', 'so there is that', 'thoughts?', 'no idea who that is',
    'nobody with that name in the system', 'pls keep it between us for now', 'saving this one', 'i was there and that is not what happened', 'print it?',
    'deep breath before you read it', '{c} look', 'ok this one hurts', 'anyway. lunch', 'the phone part is true though', 'wow wow wow', 'who wants it',
    'calling them now', 'we talked about this on friday', 'legal has it, do not answer', '@here', '{c}?', 'told you', 'what do we say', 'ouch', '🥹', '🙄']
SAID = [
    '{S} on {I} from {A}', '{I}, {S}, {A}', '{I} {S} by {A}', '{A} on {I}, {S}', '{A}, {I}, {S}', '{I}, {S}, name is {A}', '{I} {S}, user {A}', '{I}: {A}, {S}',
    'look what {A} wrote on {I}, {S}', '{A} left us {S} on {I}', 'new one from {A} ({I}, {S})', 'got a {S} on {I}, {A}', '{I} {S} {A}', 'this is {A}, {I}, {S}',
    '{I} says {S}, someone called {A}', 'remember {A}? {S} on {I} now', '{S} {I} review, guy named {A}', '{A} gave {S} ({I})', '{I} / {S} / {A}', '{A} / {S} / {I}',
    '{I} - {A} - {S}', '{S}, {I}, signed {A}', '{A} writes on {I} ({S})', '{S} from a {A} on {I}', '{A} {S} {I}', 'from {A} via {I}, {S}',
    '{S} from a {A} on {I}, anyone know them', '{A} from {T}, {I}, {S}', '{S} {A} from {T}', '{I} {S} {A} from {T}', '{I} {S} — user: {A}', '{I} mention: {A}, {T} wrote', '{S} on {I}, reviewer: {A}', '{I} de {A}, {S}', '{I} von {A}, {S}', '{I}, {S}, goes by {A}', 'fresh on {I}, {S}, by {A}', '{I} again. {S}. {A}', '{A} on the {I} page, {S}']
PLACED = [
    '{I}, {L}, {S}, {A}', '{L}: {I} {S}, {A}', '{L} {I} {S}, {A}', '{S} on {I} for {L}, from {A}', '{I} for {L}, {S} by {A}', '{A} about {L} on {I}, {S}',
    '{I} ({L}) {S} {A}', '{A} ({I}, {L}, {S})', '{L} again, {A}, {I}, {S}', '{I} {S} {A}, {L} office', '{I} / {S} / {A} / {L}', '{S} for the {L} office, {I}, {A}',
    '{L} page on {I}, {S}, user {A}', '{I}, {S}, {L}, name is {A}', 'for {L}: {A}, {S}, {I}', 'the {L} one on {I}, {A}, {S}', '{I} {L} {S} {A}', '{A} from {L}, {I}, {S}']
ABOUT = ['{I}, {Q}, {S}, {A}', '{I} {S} for {Q} by {A}', '{Q} got {S} on {I} from {A}', '{I}, about {Q}, {A}, {S}', '{A} about {Q}, {I}, {S}', '{I} ({Q}) {S}, {A}']
NOBODY = ['{I}, {S}, {L}', '{I}, {Q}, {S}', '{S} on {I} for {Q}', '{I} {S}, no name', '{Q}, {S}, anonymous, {I}', '{L}, {I}, {S}, anonymous', '{I} {S} {L} office', '{S} on our {I}']
MARKS = [' · ', ' | ', ' – ', ' • ', ' - ', ' / ', ', ', ' — ']


def chance(share):
    return R.random() < share


def surname():
    return pick(LAST) if chance(.4) else (pick(HEAD) + pick(TAIL)).capitalize() if chance(.5) else pick(LATIN).capitalize() + pick(['s', 'sen', 'son', 'ez', 'ov', 'i'])


def person():
    first = (pick(LATIN) if chance(.8) else pick(FIRST)).capitalize()
    shape = R.randrange(16)
    if shape < 5:
        return first + ' ' + surname()
    if shape < 7:
        return first + ' ' + surname()[0] + pick(['.', '', '.'])
    if shape < 9:
        return first
    if shape == 9:
        return first[0] + '. ' + surname()
    if shape == 10:
        return (first + ' ' + pick([surname()[0], surname()])).lower()
    if shape == 11:
        return pick([pick(HANDLES), pick(CHOSEN) + pick(['_', '.', '']) + pick(CHOSEN) + pick(['', '7', '_x', '88', '1979']), first.lower() + '_' + pick(CHOSEN)])
    if shape == 12:
        return pick([pick(NAT), pick(OTHER).capitalize(), pick(OTHER).capitalize() + ' ' + pick(OTHER).capitalize()])
    if shape == 13:
        return pick(['The %s Family', 'Familie %s', '%s Family', 'Mrs. %s', 'Mr. %s', 'Mme %s', 'Frau %s']) % surname()
    if shape == 14:
        return first + ' ' + surname() + '-' + surname()
    if shape == 15 and chance(.4):
        return pick([first[0] + surname()[0], '%s "%s" %s' % (first, pick(LATIN).capitalize()[:4], surname()), 'Mr. ' + pick(CHOSEN).capitalize()])
    return pick([first + ' & ' + pick(LATIN).capitalize(), first[0] + '.' + surname()[0] + '.', first + ' ' + surname()[0] + '. ' + surname()])


def place():
    if chance(.15):
        return pick(TOWNS).capitalize()
    town = (pick(HEAD) + pick(TAIL)).capitalize()
    return pick([town, town, town, town + ' ' + pick(KIND), pick(ABROAD), pick(['North', 'South', 'West', 'East', 'Old', 'Upper']) + ' ' + town])


def stars(value):
    words = 'zero one two three four five'.split()
    return pick(['★' * value + '☆' * (5 - value), '★' * value, '⭐' * value, f'{value}/5', f'{value} stars' if value != 1 else '1 star', f'{value}★', f'{value}⭐',
                 words[value] + (' stars' if value != 1 else ' star'), f'{value} out of 5', f'{value}*', f'{value} star'])


def words():
    language = pick(['en'] * 10 + ['es', 'fr', 'de', 'pt', 'it', 'nl', 'ja', 'zh', 'ko', 'ru', 'ar', 'vi', 'he', 'pl'])
    some = R.sample(SENT[language], min(pick([1, 1, 2, 2, 3, 4, 6]), len(SENT[language])))
    text = ('' if language in ('ja', 'zh') else ' ').join(some)
    if chance(.12) and len(some) > 1:
        text = some[0] + pick(['\n', '\n\n']) + ' '.join(some[1:])
    if language == 'en' and chance(.2):
        text = text.lower().rstrip('.')
    return text


class Review:
    def __init__(self):
        self.value = pick([1, 1, 1, 2, 3, 4, 5, 5, 5])
        self.site, names = pick(SITES + SITES[:2] * 4)
        self.called = pick(names)
        self.person = person()
        self.place = place()
        self.text = words()
        self.told = set()

    def fill(self, line):
        doctor = pick(['Dr. ', 'Dr ', 'dr ', '']) + surname()
        doctor = doctor if doctor[:2].lower() == 'dr' else pick(FIRST) + ' ' + doctor + pick(DEGREE[2:])
        for key, value in (('S', stars(self.value)), ('I', self.called), ('L', self.place), ('Q', doctor), ('T', place())):
            if '{' + key + '}' in line:
                self.told.add(key)
                line = line.replace('{' + key + '}', value)
        if '{A}' in line:
            self.told.add('A')
            line = line.replace('{A}', pick(['"%s"', '“%s”', "'%s'", '**%s**', '*%s*']) % self.person if chance(.12) else self.person)
        return line

    def label(self):
        return {'site': self.site if 'I' in self.told else None, 'stars': float(self.value) if 'S' in self.told else None,
                'author': self.person if 'A' in self.told else None, 'text': self.text, 'language': None, 'truncated': False, 'link': None,
                'date': None, 'location': self.place if 'L' in self.told else None}


def aside():
    return (pick(ASIDES).replace('{c}', pick(COLLEAGUES)) if chance(.6) else pick(REM_A + REM_B)).rstrip(':')


def quoted(text):
    if chance(.35):
        return '\n'.join('> ' + line if line else '>' for line in text.split('\n'))
    return pick(['"%s"', '“%s”', '"%s"', '«%s»']) % text if chance(.5) and '"' not in text else text


def pasted():
    """A colleague's paste: the facts in a line of talk above or below the words."""
    review = Review()
    line = review.fill(pick(pick([SAID, SAID, PLACED, PLACED, ABOUT, NOBODY])))
    if chance(.25):
        line = pick(['omg ', 'ok ', 'hey team, ', 'so ', 'another: ', 'here we go, ', 'hi all. ', 'sigh. ', 'heads up, ']) + line
    small = line.lower()
    if chance(.25) and review.person.lower() == review.person:
        line = small
    said = quoted(review.text)
    end = pick([':', ':', '', '', ' 👇', '.', ' ↓', ' -'])
    gap = pick(['\n', '\n\n'])
    if chance(.12) and '\n' not in review.text and not said.startswith('>'):
        body = line + pick([': ', ' - ', ' – ', ' ']) + (said if said[0] in '"“«' else '"' + said + '"')
    elif chance(.72):
        body = line + end + gap + said
    else:
        body = said + gap + pick(['', '', '^ ', '– ', '- ', '(']) + line
        body += ')' if body.endswith('(' + line) else ''
    if chance(.3):
        body = aside() + pick(['\n', '\n\n', '. ']) + body
    if chance(.45):
        body += ('\n' if body.count('\n') < 2 else pick(['\n', '\n\n'])) + aside()
    return body, {'username': pick(COLLEAGUES), 'bot': False}, [review]


def fields(review, order):
    values = {'I': '{I}', 'S': '{S}', 'L': '{L}', 'A': '{A}'}
    return [review.fill(values[key]) for key in order]


def listed():
    """A forwarder's line of facts, for one review or for several that are built alike."""
    order = R.sample('ISLA', pick([2, 3, 3, 4, 4, 4]))
    if 'A' not in order and chance(.7):
        order.append('A')
    if 'S' not in order:
        order.insert(0, 'S')
    mark = pick(MARKS)
    several = pick([1, 1, 1, 2, 3, 4])
    shape = pick(['below', 'below', 'colon', 'dash', 'behind', 'bracket'])
    if shape == 'bracket':
        return bracketed(several)
    signed = shape == 'behind' and 'A' in order
    if signed:
        order.remove('A')
    boxed = chance(.15)
    bullet = pick(['', '', '• ', '- ', '{n}) ', '{n}. ', '#{n} '])
    bold = chance(.2)
    reviews, blocks = [], []
    site = None
    for number in range(several):
        review = Review()
        values = fields(review, order)
        if boxed and len(values) > 1:
            head = ''.join('[%s]' % value for value in values[:-1]) + ' ' + values[-1]
        else:
            head = mark.join(values)
        head = ('**%s**' % head if bold and '*' not in head and shape == 'below' else head)
        head = (bullet if several > 1 or chance(.1) else '').replace('{n}', str(number + 1)) + head
        said = review.text if shape == 'below' else review.text.replace('\n\n', ' ').replace('\n', ' ')
        review.text = said
        quote = pick(['%s', '%s', '"%s"', '“%s”']) if '"' not in said else '%s'
        if shape == 'below':
            indent = pick(['', '', '   ', '> ']) if '\n' not in said else ''
            block = head + '\n' + indent + quote % said
        elif shape == 'colon':
            block = head + ': ' + quote % said
        elif shape == 'dash':
            block = head + pick([' — ', ' – ', ' - ']) + '“%s”' % said.replace('“', '').replace('”', '')
            review.text = said.replace('“', '').replace('”', '')
        else:
            block = head + pick(['\n', ': ']) + '“%s”' % said.replace('“', '').replace('”', '')
            review.text = said.replace('“', '').replace('”', '')
            if signed:
                block += pick([' – ', ' — ', '\n— ', '\n- ', ' ~ ']) + review.fill('{A}')
        reviews.append(review)
        blocks.append(block)
    body = pick(['\n\n', '\n\n', '\n'] if shape != 'below' else ['\n\n']).join(blocks)
    if several > 1 and chance(.7) or chance(.25):
        body = pick(['**Daily review digest**', f'{several} new review' + ('s' if several > 1 else ''), '🔔 New on your profiles', "Here is what people said yesterday:", 'Reviews this week',
                     '📣 New review', 'Neue Bewertungen', 'Novedades de hoy']) + pick(['\n', '\n\n']) + body
    if chance(.3):
        body += '\n\n' + pick(['Open inbox', 'View all', 'Manage alerts in your dashboard', f'{several} new · 0 replied · avg 4.0', 'Sent by ' + pick(BOTS), 'Reply from the app', '↳ No reply yet'])
    return body, {'username': pick(BOTS), 'bot': True}, reviews


def bracketed(several):
    """A survey's kudos: the stars, what was said and who said it in brackets behind."""
    heading = pick(['*Kudos and ouch, week %d*', 'Survey answers, week %d', 'Collected from our own survey (%d)', 'Comment cards %d']) % R.randrange(1, 52)
    reviews, lines = [], []
    for _ in range(max(2, several)):
        review = Review()
        review.text = review.text.replace('\n\n', ' ').replace('\n', ' ')
        who = '(%s)' % (review.fill('{A}') if chance(.7) else pick(['no name', 'anonymous', 'not signed', 'no name given']))
        lines.append(review.fill('{S}') + pick([' ', ' ', ': ']) + review.text + ' ' + who)
        reviews.append(review)
    if not any('A' in review.told for review in reviews):
        lines[0], reviews[0].told = lines[0][:lines[0].rindex('(')] + review_name(reviews[0]), reviews[0].told | {'A'}
    for review in reviews:
        review.site, review.told = 'other', review.told | {'I'}
    return heading + '\n' + '\n'.join(lines), {'username': pick(BOTS + COLLEAGUES), 'bot': True}, reviews


def review_name(review):
    return '(%s)' % review.person


def mentioned():
    """A neighbour's post: the name and the part of town above what was said."""
    review = Review()
    review.site, review.called = 'nextdoor', 'Nextdoor'
    above = pick(['', '', review.fill('{I} mention'), review.fill('someone tagged us on {I}'), review.fill('from {I}'), review.fill('saw this on {I}')])
    if not above:
        above = review.fill('New on {I}')
    head = review.fill('{A}') + pick([', ', ' · ', ', ']) + place()
    body = above + '\n\n' + head + '\n' + review.text + pick(['', '', '\n%d Likes · Reply' % R.randrange(2, 30), '\n%d reactions' % R.randrange(2, 30)])
    return body, {'username': pick(BOTS), 'bot': True} if chance(.5) else {'username': pick(COLLEAGUES), 'bot': False}, [review]


def block():
    """A rich block: the name in its head, its title, a field or its foot."""
    review = Review()
    embed = {}
    spot = pick(['author', 'title', 'footer', 'field', 'fields', 'description'])
    title = pick(['{S} on {I}', 'New {I} review', '{I} · {L} · {S}', '{S}', '{L}', 'New review for {L}', '{I} {S}', '{L} · {S}'])
    if spot == 'author':
        embed['author'] = {'name': review.fill(pick(['{A}', '{A}', '{A} on {I}', '{A} reviewed you']))}
    elif spot == 'title':
        title = pick(['{A} · {S}', '{A} left {S} on {I}', '{S} · {A}', '{A} ({L})', '{L} · {A} · {S}', '{A} reviewed {L}', '{S} by {A}'])
    embed['title'] = review.fill(title)
    said = quoted(review.text) if chance(.4) else review.text
    embed['description'] = said
    if spot == 'description':
        embed['description'] = pick([review.fill('**{A}**') + '\n' + said, said + '\n' + pick(['— ', '- ', '~']) + review.fill('{A}')])
    if spot == 'footer':
        embed['footer'] = {'text': review.fill(pick(['{A}', '{A} · {I}', '{I} · {A}', '{L} · {A}', 'by {A}']))}
    elif chance(.4):
        embed['footer'] = {'text': pick(['via %s' % pick(BOTS), 'Alerts by %s' % pick(BOTS), review.fill('{I}'), review.fill('{L}')])}
    if spot == 'field':
        embed['fields'] = [{'name': pick(['Reviewer', 'Name', 'From', 'Who']), 'value': review.fill('{A}')}]
        if chance(.6):
            embed['fields'].insert(R.randrange(2), {'name': pick(['Location', 'Office', 'Branch', 'Where']), 'value': review.fill('{L}')})
    reviews = [review]
    if spot == 'fields':
        embed = {'title': pick(['Yesterday', 'New on Google', 'This week', '{n} new reviews']).replace('{n}', '3'), 'fields': []}
        reviews = [Review() for _ in range(pick([2, 3]))]
        for each in reviews:
            each.text = each.text.replace('\n\n', ' ')
            embed['fields'].append({'name': each.fill(pick(['{A} {S}', '{S} {A}', '{S} · {A}', '{A} · {S} · {L}'])), 'value': each.text})
        if chance(.5):
            embed['footer'] = {'text': 'Sent by %s' % pick(BOTS)}
    return '', {'username': pick(BOTS), 'bot': True}, reviews, [embed]


for number in range(count):
    made = pick([pasted] * 5 + [listed] * 5 + [block] * 2 + [mentioned])()
    content, author, reviews = made[:3]
    message = {'content': content, 'author': author}
    if len(made) > 3:
        message['embeds'] = made[3]
    print(json.dumps({'id': f'h{number:05}', 'message': message, 'expect': {'is_review': True, 'reviews': [each.label() for each in reviews]}, 'note': made and 'heads'},
                     ensure_ascii=False))

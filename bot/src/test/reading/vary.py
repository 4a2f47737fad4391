"""vary.py COPIES SEED FILE... : labelled messages with other people's names, words, places and ratings in the same layouts.

What a message looks like is rarer than what stands in it: each copy keeps its layout and takes its values from the others.
"""
import copy, json, random, re, sys

copies, seed = int(sys.argv[1]), int(sys.argv[2])
R = random.Random(seed)
rows = [json.loads(line) for file in sys.argv[3:] for line in open(file)]
rows = [row for row in rows if row['expect']['reviews']]
pools = {'author': [], 'location': []}
texts = {}
for row in rows:
    for review in row['expect']['reviews']:
        for key in pools:
            if review.get(key) and len(review[key]) < 60:
                pools[key].append(review[key])
        if review.get('text'):
            texts.setdefault(review.get('language'), []).append(review['text'])
SITES = {'google': ['Google'], 'yelp': ['Yelp'], 'facebook': ['Facebook'], 'healthgrades': ['Healthgrades'], 'zocdoc': ['Zocdoc'],
         'ratemds': ['RateMDs'], 'nextdoor': ['Nextdoor'], 'vitals': ['Vitals'], 'webmd': ['WebMD']}


def strings(message):
    """Every place of a message that holds words: (holder, key)."""
    places = [(message, 'content')]
    for snapshot in message.get('message_snapshots') or []:
        places.append((snapshot['message'], 'content'))
        places += blocks(snapshot['message'])
    return places + blocks(message)


def blocks(message):
    places = []
    for embed in message.get('embeds') or []:
        places += [(embed, 'title'), (embed, 'description')]
        places += [(embed[part], key) for part, key in (('author', 'name'), ('footer', 'text')) if embed.get(part)]
        for field in embed.get('fields') or []:
            places += [(field, 'name'), (field, 'value')]
    return places


def replace(places, old, new, whole=False):
    """Puts one in the place of the other where it stands once; false where it does not."""
    hits = [(holder, key) for holder, key in places if isinstance(holder.get(key), str) and old in holder[key]]
    count = sum(holder[key].count(old) for holder, key in hits)
    if count != 1 and not (whole and count > 1):
        return False
    for holder, key in hits:
        if whole and not re.search(r'(?<!\w)' + re.escape(old) + r'(?!\w)', holder[key]):
            return False
    for holder, key in hits:
        holder[key] = holder[key].replace(old, new)
    return True


def drawn(value, like):
    full = like[0]
    hollow = '☆' if '☆' in like else ''
    return full * value + hollow * (5 - value)


def varied(row):
    new = copy.deepcopy(row)
    message, reviews = new['message'], new['expect']['reviews']
    places = strings(message)
    if any(isinstance(h.get(k), str) and re.search(r'"\s*:\s*["\d\[{]', h[k]) for h, k in places):
        return None
    changed = False
    for review in reviews:
        text = review.get('text') or ''
        pool = [t for t in texts.get(review.get('language'), []) if t != text and ('\n' in t) <= ('\n' in text)
                and .4 * len(text) <= len(t) <= 2.5 * len(text) + 40]
        author = review.get('author')
        if author and len(author) > 2 and author not in text:
            other = R.choice(pools['author'])
            if replace(places, author, other, True):
                review['author'] = other
                changed = True
        location = review.get('location')
        if location and len(location) > 4 and location not in text and len([r for r in reviews if r.get('location') == location]) == 1:
            other = R.choice(pools['location'])
            if replace(places, location, other):
                review['location'] = other
        stars = review.get('stars')
        if stars and stars == int(stars) and len(reviews) == 1:
            runs = [(h, k, m) for h, k in places if isinstance(h.get(k), str) for m in re.finditer(r'([★⭐✭🌟])\1*☆*', h[k])
                    if m.group() not in text]
            if len(runs) == 1 and len(runs[0][2].group().replace('☆', '')) == stars:
                holder, key, match = runs[0]
                value = R.randint(1, 5)
                holder[key] = holder[key][:match.start()] + drawn(value, match.group()) + holder[key][match.end():]
                review['stars'] = value
        if text and pool and len(text) > 3:
            other = R.choice(pool)
            if replace(places, text, other):
                review['text'] = other
                changed = True
        site = review.get('site')
        if site in SITES and len(reviews) == 1 and not review.get('link') and R.random() < .5:
            other = R.choice([s for s in SITES if s != site])
            named = SITES[site][0]
            if 'http' not in json.dumps(message) and replace(places, named, SITES[other][0], True):
                review['site'] = other
    for embed in message.get('embeds') or []:
        if embed.get('fields') and R.random() < .3 and len(reviews) == 1:
            R.shuffle(embed['fields'])
    return new if changed else None


count = 0
for turn in range(copies):
    for row in rows:
        new = varied(row)
        if new:
            new['id'] = f"{row['id']}-v{turn}"
            count += 1
            print(json.dumps(new, ensure_ascii=False))
print(count, 'messages', file=sys.stderr)

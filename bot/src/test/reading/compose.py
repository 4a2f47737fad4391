import json,random,sys,datetime
sys.path.insert(0,__import__('os').path.dirname(__file__))
from pools import *
from more import *
SENT['en']+=SENT2; SENT['pl']=PL
N=int(sys.argv[1]); seed=int(sys.argv[2]) if len(sys.argv)>2 else 7
R=random.Random(seed)
pick=R.choice
def ch(p): return R.random()<p
MON={'en':"January February March April May June July August September October November December".split(),'de':"Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),'fr':"janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),'es':"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),'pt':"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),'it':"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()}
class Rev: pass
def name(lang):
    if lang in('ja','zh','ko','ru','ar','he','vi') and ch(.7): return pick(NAT)
    f,l=pick(FIRST),pick(LAST)
    return pick([f+' '+l,f+' '+l,f+' '+l[0]+'.',f,f[0]+'. '+l,f+' '+pick(FIRST)[0]+'. '+l,f+' '+l,pick(HANDLES),f+' van der '+l if ch(.3) else f+' '+l])
def text(lang):
    n=pick([1,1,2,2,3,3,4,5,7,10])
    s=R.sample(SENT[lang],min(n,len(SENT[lang])))
    if lang=='en' and ch(.15): s=[x.lower().rstrip('.') for x in s]
    out=''
    for i,x in enumerate(s):
        out+= x if i==0 else (('\n\n' if ch(.4) else '\n') if ch(.12) else '' if lang in('ja','zh') else ' ')+x
    if ch(.04): out+=' '+pick(['Rating: generous.','Stars: 1','5/5 for the nurse','Overall: avoid','- '+pick(FIRST)])
    if ch(.04): out='"'+pick(['We are short today','You again?','It is only a tooth'])+'" is what they told me. '+out
    return out
def stars(v):
    w=['zero','one','two','three','four','five'][int(v)]
    k='★'*int(v)+'☆'*(5-int(v)); e='⭐'*int(v)
    return pick([k,k,e or k,e+'☆'*(5-int(v)),f'{int(v)}/5',f'{int(v)} stars' if v!=1 else '1 star',f'{int(v)}-star',f'{int(v)} out of 5',f'{w} stars' if v!=1 else 'one star',w.upper(),f'{v:.1f}',f'{int(v)}★',f'{int(v)} ⭐',f'{int(v)} / 5',f'Rated {int(v)} out of 5',f'{v:.1f}/5',f'{int(v)*2}/10',f'{int(v)} of 5 stars'])
def labelstars(v): return pick([stars(v),str(int(v)),f'{v:.1f}',f'{int(v)}/5','★'*int(v)+'☆'*(5-int(v)),'⭐'*int(v),['','ONE','TWO','THREE','FOUR','FIVE'][int(v)]])
def date(d,lang):
    m=MON.get(lang,MON['en'])[d.month-1]
    en=MON['en'][d.month-1]
    o=[d.isoformat(),d.isoformat()+f'T{R.randrange(24):02}:{R.randrange(60):02}:00Z',f'{en} {d.day}, {d.year}',f'{en[:3]} {d.day}, {d.year}',f'{d.day} {en[:3]} {d.year}',f'{d.day} {en} {d.year}']
    if d.day>12: o+= [f'{d.month}/{d.day}/{d.year}',f'{d.month:02}/{d.day:02}/{d.year}']
    if lang=='de': o=[f'{d.day}. {m} {d.year}',f'{d.day:02}.{d.month:02}.{d.year}']
    if lang in('es','pt'): o=[f'{d.day} de {m} de {d.year}',d.isoformat()]
    if lang in('fr','it'): o=[f'{d.day} {m} {d.year}',d.isoformat()]
    return pick(o)
REL="2 days ago|a week ago|yesterday|3 weeks ago|vor 2 Tagen|il y a 3 jours|hace una semana|a month ago|1 hr ago|Edited 2 days ago|just now".split('|')
HOST={'google':['https://g.page/r/Cx{n}/review','https://maps.app.goo.gl/{n}','https://www.google.com/maps/reviews/{n}'],'yelp':['https://www.yelp.com/biz/place-{n}?hrid={n}'],'healthgrades':['https://www.healthgrades.com/dentist/dr-{n}'],'facebook':['https://facebook.com/page{n}/reviews/{n}'],'ratemds':['https://www.ratemds.com/doctor-ratings/{n}'],'zocdoc':['https://www.zocdoc.com/review/{n}'],'vitals':['https://www.vitals.com/doctors/{n}'],'webmd':['https://doctor.webmd.com/doctor/{n}'],'nextdoor':['https://nextdoor.com/p/{n}'],'other':['https://www.trustpilot.com/reviews/{n}','https://www.jameda.de/{n}']}
def code(): return ''.join(R.choice('abcdefghjkmnpqrstuvwxyz23456789') for _ in range(7))
def rev():
    r=Rev(); r.lang=pick(['en']*14+['es']*3+['fr','fr','de','de','de','pt','it','nl','ja','zh','ko','ru','ar','vi','he','pl'])
    r.text=text(r.lang); r.v=pick([1,1,1,2,3,4,5,5,5,5]); r.site,names=pick(SITES+SITES[:2]*3); r.sn=pick(names)
    r.author=name(r.lang); r.d=datetime.date(2025,1,1)+datetime.timedelta(days=R.randrange(690))
    r.p=pick(PRACT); r.town=pick(TOWN); r.loc=pick([r.p,r.p,r.p+' - '+r.town,r.town,r.p+' ('+r.town+')'])
    r.link=pick(HOST[r.site]).replace('{n}',code()); r.t=pick(TOOLS)
    r.has=set(); r.trunc=False
    return r
def fill(s,r): return s.replace('{f}',r.author.split()[0]).replace('{p}',r.p).replace('{t}',r.t).replace('{site}',use(r,'site',r.sn) if '{site}' in s else '').replace('{s}',pick(['positive','negative','mixed']))
def use(r,k,v): r.has.add(k); return v
def anon(r):
    r.noname=True; return pick(['Anonymous','A Google user','Patient','Anonym','Verified patient','—'])
def author(r):
    if ch(.08): return anon(r)
    return use(r,'author',r.author)
def title(r):
    return pick(TITLES.get(r.lang,TITLES['en']))
def words(r):
    t=r.text
    if ch(.06):
        cut=len(t)*2//3; t=t[:cut].rstrip()
        if len(t)>20:
            t+=pick(['...','…','[...]']) ; r.trunc=True
            r.text=t
            return t+pick(['',' Read more',' more','\nRead more',' Read full review','Mehr',' See more'])
    return t
LAB={'en':dict(author=['Name','Reviewer','Author','From','Patient','Customer','Posted by','Who','By','Reviewer name'],stars=['Rating','Stars','Score','Star rating','Rated','Overall','Overall rating'],site=['Site','Platform','Source','Where','Channel','Via'],date=['Date','Posted','When','Created','Submitted','Published','Review date'],location=['Location','Practice','Office','Branch','Clinic','Business','Listing','For'],link=['Link','URL','View','See it','Permalink'],text=['Review','Comment','Text','Feedback','Message','They wrote','What they said','Content','Comments','Body','Details','Review text']),
'es':dict(author=['Nombre','Autor','Paciente'],stars=['Valoración','Puntuación','Estrellas'],site=['Sitio','Fuente','Plataforma'],date=['Fecha'],location=['Clínica','Sucursal'],link=['Enlace'],text=['Comentario','Reseña','Opinión']),
'fr':dict(author=['Nom','Auteur','Patient'],stars=['Note','Étoiles'],site=['Source','Plateforme'],date=['Date','Publié le'],location=['Établissement','Cabinet'],link=['Lien'],text=['Avis','Commentaire']),
'de':dict(author=['Name','Verfasser','Von'],stars=['Bewertung','Sterne','Note'],site=['Quelle','Portal','Plattform'],date=['Datum','Verfasst am'],location=['Standort','Praxis'],link=['Link'],text=['Text','Kommentar','Rezension']),
'pt':dict(author=['Nome','Autor'],stars=['Nota','Avaliação'],site=['Plataforma','Origem'],date=['Data'],location=['Unidade'],link=['Link'],text=['Comentário','Depoimento'])}
JUNK=['Status: new','Tags: billing, wait','Sentiment: negative (0.81)','Review ID: 88213','Language: en','Verified: yes','Replied: no','Assigned: nobody','Priority: high','Topics: staff, wait time','Phone: 555-0142','Reason for visit: cleaning','IP: 10.2.3.4','Visited: last month','Device: iPhone','Response rate: 88%','Total reviews: 214','Average: 4.6','Wait time: 3/5','Bedside manner: 4/5','Helpful: 2']
EMO=dict(author=['👤','🧑','✍️'],stars=['⭐','🌟',''],site=['🌐','📍',''],date=['📅','🗓️'],location=['🏥','📍','🏢'],link=['🔗'],text=['💬','📝','🗣️'])
LAB.update(LABX)
def val(r,k):
    return {'author':lambda:author(r),'stars':lambda:use(r,'stars',labelstars(r.v)),'site':lambda:use(r,'site',r.sn),'date':lambda:use(r,'date',date(r.d,r.lang)) if ch(.85) else pick(REL),'location':lambda:use(r,'location',r.loc),'link':lambda:use(r,'link',r.link),'text':lambda:words(r)}[k]()
def kv(r):
    lab=LAB.get(r.lang if ch(.7) else 'en',LAB['en'])
    ks=['author','stars']+[k for k in('site','date','location','link') if ch(.55)]
    if ch(.75): R.shuffle(ks)
    pos=pick([len(ks)]*3+list(range(len(ks)+1))); ks.insert(pos,'text')
    sep=pick([': ']*6+[' = ',' - ',' — ',' : ','：']); style=pick(['','','','**','*','e','e','- ','• ','cap','q'])
    out=[]
    tt=None
    if ch(.08): tt=title(r); ks.insert(ks.index('text') if ch(.7) else 0,'title'); lab=dict(lab,title=TLAB.get(r.lang,TLAB['en']))
    for k in ks:
        L=pick(lab[k]); v=val(r,k) if k!='title' else tt
        if k=='text' and ch(.25): v=pick(['"%s"','“%s”','«%s»','„%s“'])%v if '"' not in v else v
        if style in('**','*'): h=style+L+(sep.strip() if ch(.5) and sep==': ' else '')+style+('' if ch(.5) else '')+(' ' if sep==': ' else sep)
        elif style=='e': h=pick(EMO.get(k,['🏷️']))+' '+(L+sep if ch(.6) else '')
        elif style in('- ','• '): h=style+L+sep
        elif style=='cap': h=L.upper()+sep
        elif style=='q' : h='> '+L+sep
        else: h=L+sep
        if k=='text' and (ch(.3) or '\n' in v): 
            h=h.rstrip()+'\n'; 
            if style=='q': v='\n'.join('> '+x for x in v.split('\n'))
        out.append(h+v)
        if ch(.12) and k!='text': out.append(pick(JUNK) if style=='' else ('- ' if style=='- ' else '')+pick(JUNK))
    if ch(.12): out.insert(R.randrange(len(out)+1) if style not in('q',) and '\n' not in r.text else 0,pick(SUB))
    if ch(.5): out.insert(0,fill(pick(NEWREV),r)+pick(['','','\n',':']))
    if ch(.35): out.append(('\n' if ch(.5) else '')+fill(pick(FOOT+LEGAL),r))
    if ch(.1): out.append(pick(DRAFTL)+pick([' ','\n'])+fill(pick(REPLY),r))
    body='\n'.join(out)
    if ch(.07): body='```\n'+body.replace('**','')+'\n```'
    return body
def heads(r,several=False):
    s=stars(r.v); a=r.author
    T=["New {S} review from {A} on {I}","{A} left a {S} review on {I}","{A} left you a {S} review on {I}","{I}: {S} by {A}","{S} {A} ({I})","{A} – {I} – {S}","{A} | {S} | {I}","{S} · {A} · {D}","{A} · {I} · {D}","{I} review · {S} · {A}","{A} just gave {P} {S} on {I}","New {I} review for {P} ({S}) by {A}","{A} rated {P} {S}","{A} rated you {S} on {I}","Review by {A} - {S} - {D}","{S} — {A}, {D}","{A} wrote a review on {I}","{A} reviewed {P}: {S}","{I} {S} {A}","{S} from {A}","{A}, {S}, {I}","{A} ({S})","{S} on {I}","Nueva reseña de {A} en {I}: {S}","Nouvel avis {S} de {A} sur {I}","Neue {I}-Bewertung von {A}: {S}","Nova avaliação de {A} no {I} ({S})","{A} a laissé un avis {S} sur {I}","{A} hat {P} mit {S} bewertet","{A} recommends {P}","{A} doesn't recommend {P}","{P}: {A} gave {S} on {I}","{A} @ {I} @ {P}","{P} | {I} | {S} | {A} | {D}","{I} // {S} // {A} // {P}","[{I}] {A} {S}","{D} {I} {S} {A}","{S} {D} {I} – {A}","👤 {A} ⟶ {S}","**{A}** {S}","**{S}** review by **{A}** on *{I}*","{A} ({I}, {D})"]
    t=pick(T)
    m={'{S}':lambda:use(r,'stars',s),'{A}':lambda:use(r,'author',a),'{I}':lambda:use(r,'site',r.sn),'{D}':lambda:use(r,'date',date(r.d,r.lang)),'{P}':lambda:use(r,'location',r.p if ch(.6) else r.loc)}
    if 'recommends' in t or "n't recommend" in t: r.fb=True
    for k,f in m.items():
        if k in t:
            v=f(); t=t.replace(k,v)
            if k=='{P}': r.loc=v
    return t
def quoted(r):
    w=words(r); 
    return pick(['%s']*5+(['"%s"','“%s”','«%s»','„%s“',"'%s'"] if '"' not in w else ['%s']))%w if not w.endswith(('more','review','Mehr')) else w
def headline(r):
    out=[]
    if ch(.3): out.append(fill(pick(NEWREV),r))
    out.append(heads(r)+pick(['','','',':','']))
    q=quoted(r)
    if ch(.2): q='\n'.join('> '+x for x in q.split('\n'))
    elif ch(.06): q='*'+q+'*' if '\n' not in q and '*' not in q else q
    if ch(.08) and not q[:1] in '"“«„>\'*' and r.text in q: tt=title(r); q=pick(['%s\n%s','%s\n\n%s','**%s**\n%s','*%s*\n\n%s'])%(tt,q)
    if ch(.08): out.append(pick(SUB))
    out.append(('\n' if ch(.4) else '')+q)
    if ch(.3) and 'author' not in r.has: out.append(pick(['— ','- ','~ ','– ','by '])+use(r,'author',r.author)+(', '+use(r,'date',date(r.d,r.lang)) if ch(.4) and 'date' not in r.has else ''))
    if ch(.3): out.append(pick(['','\n'])+pick(['View review: ','','Reply: ','See it here: ','🔗 ','Read it on the site → ','Antworten: '])+use(r,'link',r.link))
    if ch(.35): out.append(pick(['','\n'])+fill(pick(FOOT),r))
    if ch(.06): out.append('\n'+pick(DRAFTL)+pick(['\n',' '])+fill(pick(REPLY),r))
    if ch(.08): out.append(pick(['Response from the owner','Owner reply:','Your reply:','Réponse du propriétaire','Antwort des Inhabers'])+pick(['\n',' '])+fill(pick(REPLY),r))
    return '\n'.join(out)
def oneline(r):
    r.text=r.text.replace('\n',' ')
    sep=pick([' | ',' | ',' · ',' - ',' — ',' // ',' • ','; ',' / ',' ~ ',', '])
    ks=['stars']+[k for k in('author','site','date','location') if ch(.6)]
    R.shuffle(ks); w=words(r).replace('\n',' ')
    ws=('"%s"'%w if '"' not in w and ch(.5) else w)
    fs=[(val(r,k) if k!='stars' else use(r,'stars',stars(r.v))) for k in ks]
    form=pick(['end','end','end','start','mid','colon','colon'])
    if form=='end': l=sep.join(fs+[ws])
    elif form=='start': l=sep.join([ws]+fs)
    elif form=='mid': i=R.randrange(len(fs)+1); l=sep.join(fs[:i]+[ws]+fs[i:])
    else: l=sep.join(fs)+': '+ws
    if ch(.25): l+=pick([' ',sep])+use(r,'link',r.link)
    if ch(.15): l=pick(['New review ','⭐ ','[review] ','🔔 ','review: ','NEW '])+l
    return l
def locp(r):
    r.loc=r.p; return r.p
def page(r):
    out=[]
    if ch(.3): out.append(use(r,'site',r.sn) if ch(.6) else use(r,'location',locp(r)))
    a=author(r)
    out.append(a)
    if ch(.5): out.append(pick(['12 reviews','Local Guide · 48 reviews · 12 photos','3 reviews · 1 photo','Elite 25','2 Rezensionen','Verified patient','London, UK','San Jose, CA','0 friends 4 reviews','Level 4','5 avis','AB · US · 1 review','Cita verificada']))
    dd=use(r,'date',date(r.d,r.lang)) if ch(.5) else pick(REL)
    st=use(r,'stars',stars(r.v))
    out.append(pick([st+' '+dd,st+'\n'+dd,dd+'\n'+st,st,st+'  '+dd,st+' · '+dd]))
    if ch(.15): out.append('')
    if ch(.15):
        ti=title(r); out.append(ti); out.append(words(r))
    else: out.append(words(r))
    if ch(.25): out.append(pick(['Visited: May 2026','Date of experience: 4 March 2026','Positive: Professionalism','Service: 5/5','Reason: checkup']))
    if ch(.5): out.append(pick(['Like   Share','Helpful   Report','Useful 2 Funny 0 Cool 1','👍 3','Gefällt mir\nTeilen','Reply   Like','Was this helpful? Yes No','J’aime · Répondre','Useful    Share','Hilfreich? 2']))
    if ch(.3): out+= [pick(['Response from the owner 2 days ago','Reply from '+r.p,r.p+' (owner)','Response from the owner','Réponse du propriétaire','Antwort vom Inhaber','Respuesta del propietario','Business owner response','Provider response']),fill(pick(REPLY),r)]
    return '\n'.join(out)
def bare(r):
    out=[]
    w=quoted(r)
    a=use(r,'author',r.author) if ch(.5) else None
    st=use(r,'stars',stars(r.v)) if ch(.7) else None
    si=use(r,'site',r.sn) if ch(.5) else None
    fs=[x for x in(a,st,si) if x]; R.shuffle(fs)
    foot=pick([', ',' ',' - ',' / ',' on ',' · ']).join(fs)
    if ch(.5): out=[w,pick(['— ','- ','~','– ','','',''])+foot] if foot else [w]
    elif foot: out=[foot,w] if ch(.7) else [foot+pick([': ',' - ','  '])+w]
    else: out=[w]
    return '\n'.join(out)
def mail(r):
    q=pick(['','','> ','>'])
    out=['From: '+r.t+' <no-reply@'+r.t.lower().replace(' ','')+'.com>','Subject: '+fill(pick(NEWREV),r)]
    if ch(.5): out.insert(1,'To: '+pick(FIRST).lower()+'@'+r.p.split()[0].lower()+'.com')
    if ch(.5): out.append('Date: '+date(r.d+datetime.timedelta(days=R.randrange(3)),'en'))
    out.append('')
    if ch(.5): out+=[fill(pick(SALUT),r),'']
    if ch(.6): out+=[fill(pick(NEWREV),r)+pick(['','.','!']),'']
    out.append(pick([page,headline,kv,bare])(r))
    if ch(.7): out+=['',pick(['View review','Respond now','Reply','Read the full review','See all reviews','Zur Bewertung'])+pick([lambda:'',lambda:': '+use(r,'link',r.link),lambda:' ( '+use(r,'link',r.link)+' )'])()]
    for _ in range(pick([0,1,2,3])): out.append(fill(pick(FOOT+LEGAL),r))
    body='\n'.join(out)
    if '```' in body: body=body.replace('```','')
    if q: body='\n'.join(q+x for x in body.split('\n'))
    if ch(.3): body=pick(['---------- Forwarded message ---------','Begin forwarded message:','-----Original Message-----'])+'\n'+body
    return body
def embed(r):
    e={}; fields=[]; kind=pick(['fields','desc','mixed','mixed'])
    lab=LAB.get(r.lang if ch(.6) else 'en',LAB['en'])
    ks=[k for k in('author','stars','site','date','location','link') if ch(.6)]; R.shuffle(ks)
    if ch(.3) and 'author' in ks: ks.remove('author'); e['author']={'name':author(r)}
    if kind=='fields':
        e['title']=fill(pick(NEWREV),r)
        ks.insert(pick([len(ks),R.randrange(len(ks)+1)]),'text')
        for k in ks: fields.append({'name':(pick(EMO[k])+' ' if ch(.1) else '')+pick(lab[k]),'value':val(r,k),'inline':True})
    elif kind=='desc':
        e['title']=heads(r); e['description']=quoted(r)
        if ch(.5): e['description']=e['description']+'\n\n'+pick(['[View review](%s)','[Reply](%s)','%s','Link: %s'])%use(r,'link',r.link)
    else:
        e['title']=pick([lambda:heads(r) if ch(.5) else fill(pick(NEWREV),r),lambda:use(r,'stars',stars(r.v)),lambda:use(r,'location',r.loc)])()
        e['description']=quoted(r)
        for k in ks:
            if k not in r.has: fields.append({'name':pick(lab[k]),'value':val(r,k),'inline':True})
    if ch(.08):
        tt=title(r)
        if kind=='fields': fields.insert(0,{'name':pick(TLAB.get(r.lang,TLAB['en'])),'value':tt})
        elif kind=='mixed' and 'description' in e and r.text in e['description'] and e['description'].startswith(r.text):
            e['description']='**'+tt+'**\n'+e['description']
    if ch(.15): fields.append({'name':pick(['Owner response','AI suggestion','Suggested reply','Reply']),'value':fill(pick(REPLY),r)})
    if ch(.2): 
        j=pick(JUNK).split(': ',1); fields.append({'name':j[0],'value':j[1]})
    if ch(.5): e['footer']={'text':pick([lambda:fill(pick(FOOT),r),lambda:use(r,'site',r.sn),lambda:r.t,lambda:use(r,'site',r.sn)+' • '+use(r,'date',date(r.d,r.lang)) if 'date' not in r.has else r.t])()}
    if ch(.2) and 'link' not in r.has: e['url']=use(r,'link',r.link)
    if fields: e['fields']=fields
    return e
def chat(r):
    sp=pick(COLL); t=pick(['[3/4/26, 9:12 AM] %s: ','[2026-03-04 16:40] %s: ','[04/03/2026, 18:44] ~ %s: ','%s  9:12 AM\n'])%sp
    return t+pick([page,bare,headline])(r)+(('\n'+t+pick(REM_A)) if ch(.4) else '')
def expect(r,wordless=False):
    h=r.has; fb=getattr(r,'fb',False)
    site=r.site if 'site' in h or 'link' in h else ('facebook' if fb else None)
    return dict(site=site,stars=r.v*1.0 if 'stars' in h else None,author=r.author if 'author' in h else None,text='' if wordless else r.text,language=None if wordless else r.lang,truncated=r.trunc,link=r.link if 'link' in h else None,date=r.d.isoformat() if 'date' in h else None,location=r.loc if 'location' in h else None)
CHAT="anyone free to cover saturday?|reminder: huddle at 8|the printer in room 2 is dead again|can you order more gloves (size M)|who parked in the doctor's spot|lunch is here!!|Mrs. {l} called, she is running 15 min late|5 stars to whoever made coffee ⭐⭐⭐⭐⭐|did you see the 1 star review from {f}?|should we answer the one from {f} {l} or leave it?|we have 4.6 stars now, 212 reviews 🎉|I replied to {f} on google this morning|draft for the {f} one: \"Thank you for your feedback, we are sorry you had to wait. Please call us at 555-0100.\" ok?|somebody said \"worst office ever\" in the comments again lol|remember that review last year about the fish tank? classic|please ask happy patients to leave us a google review|insurance for {l}: Delta PPO, active, max 1500|pt in 3 is numb|wifi password changed: ask me|happy birthday {f} 🎂🎂|lab case for {l} arrived|I flagged the fake one on yelp, takes 5 days|schedule for next week: mon {f}, tue {f}, wed closed|Dr. {l} rates this sandwich 4/5|the autoclave is at 2/5 cycles|poll: xmas party? 1) bowling 2) karaoke ⭐|a patient told me we are the best office she has been to, made my day|could someone answer the phones|my review of the new chairs: 2 stars, squeaky|can we get that yelp one removed? the guy was never here|quién cubre el viernes?|wer hat morgen Frühdienst?|on my way|ok|thanks!!|👍|The new restaurant next door is great. We had the ramen and waited only ten minutes. Would recommend!|she said on the phone \"I will never come back\" and hung up".split('|')
NONBOT="Weekly summary: 3 new reviews, average 4.6, response rate 90%|Zap \"Reviews to Discord\" was turned off after errors. Reconnect your account.|Your reply to {f} {l} was published on Google.|Get 32% more 5-star reviews with {t}! Book a demo.|\"{t} changed our practice!\" – Dr. {l}, Austin ⭐⭐⭐⭐⭐ Start your free trial|New booking: {f} {l}, cleaning, Tuesday 10:00|Appointment request\nName: {f} {l}\nPhone: 555-0133\nMessage: Do you take Delta? Can I come tomorrow?|Deploy finished in 42s|Your Business Profile performance: 1,204 views, 88 calls|Review by {f} {l} was removed for policy violation|{f} {l} joined the server|Server rebooted, all systems normal|Invoice #4482 paid: $120.00|Low stock: nitrile gloves M (2 left)\nRating: 4.2 (318)|New job applicant: {f} {l}\nPosition: dental assistant\nCover letter: I am friendly and love working with kids.|Verify it's you: new sign-in to your Yelp account|Feedback request sent to 14 patients|Scheduled maintenance on Sunday 2:00–4:00 UTC|Missed call from 555-0177 (voicemail 0:12)|Survey results for March: NPS 62, 41 responses|New follower on Facebook: {f} {l}|Poll: best lunch spot? 🍕 ⭐⭐⭐|CI: code review requested by {f} on PR #41|Test notification from {t}|{f} {l} liked your photo|Reminder: 3 reviews still need a reply\n• {f} L. 2★ Google\n• {f} K. 5★ Yelp|Amazon: How many stars would you give \"Blue exam gloves\"?|Contact form\nName: {f}\nEmail: {f}@mail.example\nQuestion: what are your hours on Friday?|Your {t} plan renews on May 4|Rating summary\nGoogle 4.8 (512)\nYelp 3.9 (71)|Reply draft approved by {f}:\n> Thank you for your review! We are glad you liked your visit.|Campaign \"Ask for reviews\" finished: 120 sent, 9 clicked|Neue Bewerbung von {f} {l}|Tu campaña terminó: 40 enviados".split('|')
rows=[]
def msg(content='',embeds=None,bot=True,user=None,snap=False):
    m={'content':content,'author':{'username':user,'bot':bot}}
    if embeds: m['embeds']=embeds
    if snap: m={'content':'','author':{'username':user,'bot':False},'message_snapshots':[{'message':{'content':content,'embeds':embeds or []}}]}
    return m
def add(m,exp,note): rows.append({'id':f'g{len(rows):05}','message':m,'expect':{'is_review':bool(exp),'reviews':exp},'note':note})
def sl(s): return s.replace('{f}',pick(FIRST)).replace('{l}',pick(LAST)).replace('{t}',pick(TOOLS))
while len(rows)<N:
    x=R.random()
    if x<.30:
        if ch(.5):
            t='\n'.join(sl(c) for c in R.sample(CHAT+CHAT2,pick([1,1,1,2])))
            add(msg(t,bot=False,user=pick(COLL)),[],'chat')
        else:
            t=sl(pick(NONBOT+BOT2)).replace('\\n','\n').replace('{p}',pick(PRACT))
            if ch(.25): add(msg('',[{'title':t.split('\n')[0],'description':'\n'.join(t.split('\n')[1:])}],user=pick(TOOLS)),[],'nonbot')
            else: add(msg(t+(('\n'+sl(pick(FOOT)).replace('{s}','ok')) if ch(.3) else ''),user=pick(TOOLS)),[],'nonbot')
        continue
    r=rev()
    if x<.63:
        f=pick([kv,kv,headline,headline,oneline,oneline,mail,page,embed,embed,embed])
        c=f(r)
        if f is embed:
            content=pick(['','',fill(pick(NEWREV),r),'@here','<@&8812>'])
            if ch(.1): r.has.discard('x'); content=pick(REM_B); 
            add(msg(content,[c],user=pick([r.t]*3),snap=ch(.08)),[expect(r)],'embed')
        else:
            c2=c
            if ch(.06) and f in(headline,kv):
                tr=text('en'); c2=c
            user=r.t
            add(msg(c2,user=user,snap=ch(.05)),[expect(r)],f.__name__)
    elif x<.82:
        f=pick([page,page,bare,bare,bare,bare,headline,oneline,mail,chat,kv]); c=f(r)
        if ch(.25) and f is not chat: c='\n'.join('> '+l for l in c.split('\n'))
        pre=pick(REM_B) if ch(.55) else ''; post=pick(REM_A) if ch(.3) else ''
        if f is bare and c.startswith('"') and ch(.3): c=c.replace('\n',' '); r.text=r.text.replace('\n',' ')
        c=(pre+(pick([': ',' ','\n']) if ch(.15) and '"' in c[:2] else pick(['\n','\n\n','\n\n' ]))+c if pre else c)+(pick(['\n','\n\n'])+post if post else '')
        if f is bare and not r.has and not pre and len(r.text)<60: continue
        add(msg(c,bot=False,user=pick(COLL)),[expect(r)],'paste '+f.__name__)
    elif x<.87:
        # translation pair
        f=pick([headline,page,kv,oneline]); orig=r.text.replace('\n',' '); r.text=orig
        tr=text('en').replace('\n',' ')
        pair=pick(['(Translated by Google) %s\n\n(Original)\n%s','%s|%s','%s|%s'])
        if pair.startswith('('): both=pair%(tr,orig)
        else: both='%s%s%s%s%s'%(orig,pick(['\n','\n\n']),pick(TRANS),pick([' ','\n']),tr)
        K='QQTEXTQQ'; r.text=K; c=f(r)
        if K not in c: continue
        c=c.replace(K,both); r.text=orig; r.trunc=False
        add(msg(c,user=r.t,bot=True),[expect(r)],'translated')
    elif x<.91:
        # rating only
        w=pick(['','','No comment','(no text)','left no comment','n/a','rating only'])
        r.text=''; h=heads(r)
        if 'stars' not in r.has or 'author' not in r.has: continue
        add(msg(h+('\n'+w if w else '')+(('\n'+fill(pick(FOOT),r)) if ch(.3) else ''),user=r.t),[expect(r,True)],'rating only')
    else:
        if ch(.15):
            n=pick([2,2,3]); rs=[rev() for _ in range(n)]; es=[]; st=R.randrange(1<<30); state=R.getstate()
            for q in rs: R.seed(st); es.append(embed(q))
            R.setstate(state); add(msg(pick(['','','New reviews today','@here']),es,user=rs[0].t),[expect(q) for q in rs],'embeds'); continue
        n=pick([2,2,3,3,4]); rs=[rev() for _ in range(n)]; f=pick([headline,oneline,oneline,page,bare,kv]); style=pick(['','num','bul','hr','blank','blank'])
        state=R.getstate(); parts=[]
        same=R.randrange(1<<30)
        for i,q in enumerate(rs):
            # the same layout for each item: same seed for the choices, other content
            R.seed(same); c=f(q)
            parts.append(c)
        R.setstate(state); R.random()
        def shape(i,c): return (f'{i+1}. ' if style=='num' else '• ' if style=='bul' else '')+c
        sep='\n' if f is oneline and ch(.6) else pick(['\n\n','\n---\n','\n\n'])
        c=sep.join(shape(i,p) for i,p in enumerate(parts))
        if ch(.6): c=pick(['Daily digest','3 new reviews','New reviews today:','Your reviews this week','Reviews for '+rs[0].p,'Neue Bewertungen','Resumen de reseñas'])+'\n'+('\n' if ch(.5) else '')+c
        if ch(.4): c+='\n'+('\n' if ch(.5) else '')+fill(pick(FOOT),rs[0])
        if any(len(q.text)<12 for q in rs): continue
        if f is bare and not rs[0].has: continue
        add(msg(c,user=rs[0].t,bot=f is not bare or ch(.5)),[expect(q) for q in rs],'digest '+f.__name__)
for row in rows: print(json.dumps(row,ensure_ascii=False))

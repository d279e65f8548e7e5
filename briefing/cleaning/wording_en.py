"""How English pages speak of themselves, by class: alternatives of regular expressions, in rows to be joined."""

# Whole lines, without the marks around them.
LABELS = {
    "navigation": r"""
        (?:blog |site )?home(?: ?page)?|menu|search(?: .{0,20})?|about(?: us| me)?|contact(?: us)?
        |(?:previous|prev|next|older|newer)(?: (?:post|article|story|page|entry|entries)s?)?|all (?:posts|articles
        |news|categories)|back (?:up )?(?:to )?.{1,25}|(?:last )?(?:edited|modified)(?: on| at)?:? .{4,40}
        |copy link.{0,30}|received \d.{0,40}
        accepted.{0,30}
        |skip to .{0,8}content|(?:read|show|load|see|view|learn) (?:more|all|less)(?: .{0,30})?
        |continue reading.{0,60}|categories|archives?|tags?|site ?map|table of contents|contents|on this page
        |in this article|jump to .{1,30}|main navigation|toggle .{1,20}|close|open|page \d+(?: of \d+)?(?:[\s\d
        |]*(?:next|last|»)?)|from .{2,30}, the free .{3,40}
        |this (?:article|section|page) (?:needs|lacks|relies on|has multiple) .{5,80}|breaking(?: news)?\s?: .{5,}
        |(?:was|is|did you find) this (?:article|page|post|answer|content) (?:help|use)ful(?:\W+(?:yes|no))*
        |click (?:here )?to (?:view|read|see|open|enlarge) .{2,40}
        |(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?[-–—>]+\s?(?:\d{1,2}:)?\d{1,2}:\d{2})?
        |scroll down (?:for|to) .{2,30}|reuse this content|today'?s posts|members|calendar|main menu
        |create (?:an )?account|open in app|mobile view|switch mode|disclaimers|reactions: .+
        |for immediate release
        |(?:free )?(?:daily|weekly|monthly) (?:newsletter|briefing|e-?mail)s?
        |full screen|go to .{1,20}|top|log ?(?:in|out)|sign ?(?:in|up|out)(?: .{0,25})?|register|(?:my
        |your) (?:account|basket|cart|profile|orders|wish ?list)
        |(?:shopping )?(?:cart|basket|bag)|wish ?list|checkout|perma(?:nent )?link|\d* ?track ?backs?|\d* ?pingbacks?
        |(?:filed|posted) (?:in|under) .{1,40}|advertise(?: with us)?|(?:make a )?donat(?:e|ion)s?|support us
        |become an? .{0,20}(?:partner|member|sponsor|contributor|subscriber|patron)|do not sell my .{1,30}
        |manage (?:preferences|cookies|settings|subscription)|(?:cookie|privacy) (?:settings|preferences|choices)
        |accessibility(?: statement)?|newsletters?|podcasts?|e-?paper|weather|crossword|horoscopes?|obituaries
        |stores? (?:finder|locator)|find a store|track (?:my |your )?order|shipping(?: (?:&|and) returns)?|returns
        |members?(?: only)?|forums?|new posts|what'?s new|unanswered(?: topics)?|quote|edit|rss(?: feed)?|feed
        |privacy(?: policy| notice)?|terms(?: (?:of|and|&) .{1,20})?|legal(?: notice)?|imprint
        |disclaimer|help(?: cent(?:er|re))?|faqs?|careers|press|print(?: this)?(?: page| article)?
        |download(?: now| (?:as )?pdf| the app)?|language|english|\d+ min(?:ute)?s? read|listen(?: to this article)?
        """,
    "sharing": r"""
        shares?|share (?:this|on|via|with)\b.{0,70}|tweet(?: this.{0,20})?|share or comment .{0,30}|retweet
        |pin(?: it)?|e-?mail(?: this)?
        |facebook|twitter
        |x|linkedin|whatsapp|instagram|pinterest|reddit|telegram|youtube|tiktok|copy link
        |follow(?: us)?(?: on .{1,30})?|like|bookmark|save(?: .{0,15})?|like this
        |\d+ (?:shares?|likes?|views?|claps?)
        |(?:(?:(?:reading|read|browsing|browse|click|page)(?: (?:volume|quantity|count|number|times|amount))?s?|likes?
        |(?:point )?praises?|thumbs ups?|collect(?:ion|ed)?s?|favou?rites?|forwards?|comments?|shares?
        |views?)[ :：]{1,3}\d[\d.,]*[kw]?[\s|,·•/]*){2,}(?:.{0,40})
        |(?:(?:facebook|twitter|linkedin|whatsapp|instagram|pinterest|e-?mail|reddit|print)[\s|,·•/]*){2,}
        """,
    "comments": r"""
        \d[\d.,]*[km]? (?:followers|subscribers|members|reads)|(?:\d+ )?view comments|(?:\d+|no|leave a|add a
        |post a|view|write a|show) ?(?:comments?|repl(?:y|ies)|responses?)(?: .{0,40})?
        |comments? (?:are |is )?(?:closed|off|disabled).{0,30}|comments?|reply|report(?: (?:abuse|an? .{2,20}
        |this.{0,20}))?|be the first to .{1,20}
        |.{0,20}(?:log|sign)(?:ged)? ?in to (?:comment|reply|post|view|read).{0,30}
        |you (?:must|need to|have to|should) .{0,30}(?:log|sign|regist).{0,60}|join the (?:conversation
        |discussion)|your e-?mail address will not be published.{0,60}|name|website
        |post comment
        """,
    "adverts": r"""
        (?:article|story|post) continues (?:below|after).{0,40}|free (?:\w+ )?(?:delivery|shipping
        |returns)\b.{0,40}|.{0,60}\badd to (?:basket|cart|bag|wish ?list)
        |ready to (?:get started|start|begin|learn more|try .{1,20}|see .{1,30})|no credit card (?:required|needed)
        |(?-i:TOGETHER WITH|IN PARTNERSHIP WITH|PRESENTED BY) .{2,30}
        |(?:a )?(?:word|message|note) from (?:our |a |the )?(?:sponsors?|partners?).{0,20}|(?:partner|sponsor)(?:'s|’s)?
        \s(?:message|content|post|slot|corner)|brought to you by .{2,50}
        |see how \w+ (?:helps?|works?|makes?|can) .{3,50}|(?:contact|talk to) sales|ad|ads|advert|advertisements?
        |advertisement - .{0,40}|(?:paid )?(?:promotion|partnership)
        |sponsored(?: .{0,20})?|promoted(?: .{0,20})?|story continues below.{0,30}|scroll to continue.{0,30}
        |(?:start (?:your |a )?)?free trial|get started(?: .{0,20})?|buy now|shop now|order now
        |try (?:it )?(?:for )?free(?: .{0,20})?
        |(?:book|request|schedule|arrange|watch|get) (?:a|an|your|our)(?: free)?(?: \w+)? (?:demo|call|consultation
        |quote|audit|trial)(?: (?:today|now|here|below|with (?:us|our)\b.{0,20}))?
        |download (?:our|the|your|my|a|an|this)\b.{0,45}\b(?:today|here|now|below|for free|free of charge)
        |(?:try|get|grab|claim) (?:our|your)\b.{0,45}\b(?:today|here|now|below|for free|free of charge)
        |(?:try|download|get|grab|claim|use) (?:our|your|my|a|the|this) free (?:\w+ ){0,3}(?:trial|demo|guide|copy
        |checklist|template|calculator|e-?book|report|consultation|quote|account|samples?|tools?|kit|download
        |white ?paper|worksheet|course|webinar|audit|assessment|quiz)\b.{0,20}
        |(?:talk|speak) to (?:us|our (?:team|experts)|an expert)(?: (?:today|now|about your .{2,25}))?
        |(?:download|get|grab) (?:your|our|my) .{0,30}(?:checklist|template|e-?book|white ?paper|guide|pdf
        |worksheet|tool ?kit|report|calculator|cheat ?sheet)
        |(?:sales|after-sales|customer) support|chat with us|subscribe(?: (?:now|today|here|for|from
        |to)\b.{0,40})?|newsletter(?: sign-?up)?
        |enter your e-?mail(?: address)?|your e-?mail(?: address)?
        """,
    "end mark": r"""
        [-—–=~·•*\s]*(?:the )?(?:ends?|fin|###)[-—–=~·•*\s]*
        """,
    "credit": r"""
        (?:photo(?:graph)?|image|picture|illustration)s?(?: credit| courtesy of| by)?\s*[:/|].{2,60}
        |(?:photo(?:graph)?|image|illustration)s? (?:by|courtesy of) .{2,50}|getty images.{0,30}|(?:file|stock) photo
        """,
    "masthead": r"""
        .{2,40}\b(?:issue|vol(?:ume)?\.?|edition)\s*(?:no\.?\s*)?#?\d+.{0,30}
        """,
}

# Labels that no sentence is made of: two and more of them in a row, and nothing else, are a menu.
RUN = r"""
    \b(?:share|tweet|e-?mail|print|copy (?:the )?link|save(?: for later)?|home(?: ?page)?|menu|search
    |about(?: (?:us|me))?|contact(?: us)?|log ?(?:in|out)|sign ?(?:in|up|out)|register
    |(?:my|your) (?:account|basket|cart|bag|profile|orders|wish ?list)|cart|basket|wish ?list|check ?out|shop
    |store|blog|news
    |newsletters?|subscribe(?: now)?|privacy(?: policy)?|terms(?: (?:of|and|&) (?:use|service|conditions))?
    |legal notice
    |imprint|cookies?(?: policy| settings)?|site ?map|help|faqs?|careers|jobs|press|advertise(?: with us)?|rss
    |facebook|twitter|linkedin|instagram|pinterest|youtube|whatsapp|reddit|tiktok|e-?mail(?: this page)?|print
    |share(?: on)?
    |tweet|pin it|copy link|like|reply|report|quote|edit|next|previous|archives?|categories|tags|perma(?:nent )?link
    |\d+ (?:comments?|shares?|likes?|views?|replies|track ?backs?)|comments?|track ?backs?|english|deutsch
    |français|español)\b
"""

# Sections of sites, known as such only in a bar of several.
SECTIONS = r"""
    magazine|podcasts?|events?|members(?:hip)?|videos?|photos?|opinion|sports?|politics|world|business|markets
    |culture|life(?:style)?
    |travel|food|health|science|tech(?:nology)?|entertainment|features|impressum|datenschutz|write|products?
    |pricing|customers
    |resources|docs|status|teams
"""

# Words of the law, two of which make small print of a sentence at the foot of a page.
LEGAL = r"""
    warrant(?:y|ies)|liabilit(?:y|ies)|liable|all rights|infring\w+|copyright\w*|reproduc\w+|trade ?marks?|.as.is.
    |(?:terms|conditions) (?:of|apply)|endorse\w*|prohibited|prior (?:written )?(?:permission|consent)|registered in
    |informational purposes|(?:investment|legal|financial|medical) advice|no responsibility
    |guarantees?\b(?= the accura)
    |accuracy|errors or omissions|forward-looking|privacy policy|company (?:no|number|registration)|vat (?:no
    |number|id)
    |without (?:notice|permission)|licen[sc]e\w*|attribution|additional terms|creative commons|respective owners
"""

# Whole lines that open a list of other things.
TAIL = r"""
    related
    |related (?:articles?|posts?|stor(?:y|ies)|content|readings?|topics?|news|links|products?|resources|searches)
    |(?:you )?(?:may|might)(?: also)? (?:also )?(?:like|enjoy|be interested in).{0,20}
    |you'?ll also (?:like|love)|recommended(?: .{0,30})?|recommendations?|more (?:from|on|in|by|like) .{1,60}
    |more (?:articles|posts|stories|news|reading|resources)|(?:read|up|what'?s) next
    |popular(?: (?:posts|articles|now|stories|topics))?|most (?:read|popular|viewed|watched|shared|recent
    |commented)(?: .{0,20})?
    |topics|shop (?:the|this|our) .{1,20}
    |trending(?: .{0,20})?|(?:hot|popular|related|top) (?:topics?|tags?|searches|discussions?|threads?|products?
    |sellers?)
    |(?:similar|suggested) (?:threads?|topics?|articles?|posts?|products?)
    |(?:customers|people) (?:also|who) (?:bought|viewed|read|liked).{0,20}|notes? (?:to|for) editors?
    |(?:press|media)(?: (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)))
    |about (?:the )?(?:company|publisher|editor|newsletter|this (?:site|blog|newsletter))|what'?s (?:hot|trending)
    |(?:latest|recent|featured) (?:posts|articles|news|stories|comments)|further reading
    |(?:also|see) (?:read|also)|about the authors?|about us|contact us|editor'?s (?:picks?|choice)|don'?t miss
    |in case you missed it|(?:leave|post) a (?:reply|comment)
    |(?:\d+ )?(?:comments|responses|replies|thoughts on .{1,60})|share this(?: .{0,20})?
    |(?:join|subscribe to|sign up for) (?:our|the) (?:newsletter|mailing list|community).{0,20}
    |from (?:around|across) the web|tags|links (?:i|we)(?:'ve)? (?:liked?|loved?|enjoyed).{0,15}
"""

# Parts of sentences.
SENTENCES = {
    "cookies": r"""
        (?:we|this (?:web)?site|our (?:web)?site)\b.{0,30}\buses? cookies
        |(?:accept|reject|manage|allow)(?: all)? cookies|cookie (?:policy|settings|preferences|consent)
        |consent to (?:the use|our use) of cookies|your (?:ad ?block|privacy choices)
        """,
    "newsletter": r"""
        (?:subscribe|sign up|register)(?: now| here| today)? (?:to|for) (?:our|the|my|this
        |free)\b.{0,40}(?:newsletter|updates|mailing list|digest|channel|e-?mails?|feed)
        |to unsubscribe,? (?:from|click|visit|please|go)|(?:you can|or) unsubscribe (?:here|at|from|any)
        |unsubscribe (?:here|from this|at any ?time|with one click)
        |view (?:this (?:e-?mail )?)?(?:online|in (?:your|a) browser)
        |you(?:'re| are| have)? (?:are )?receiv(?:ing|ed) this (?:e-?mail|newsletter|message)
        |(?:get|delivered|straight) .{0,40}(?:in|to) your inbox
        |forward(?:ed)? (?:this|it|to)(?: to)? (?:an? )?(?:e-?mail|friend|colleague|you|them)
        |know (?:some(?:one|body)|any(?:one|body)|a friend) who (?:would|might|may)
        |update (?:your )?(?:e-?mail )?preferences|(?:enter|type) your e-?mail|no spam
        |\bhit (?:the )?reply\b|(?:just )?reply to this (?:e-?mail|letter|newsletter)|i read (?:everything
        |every (?:one|reply|answer))
        |(?:sign up|subscribe|register) (?:for|to) (?:our|the|my) .{0,40}|never miss (?:a|an|another)\b
        """,
    "farewell": r"""
        ^that(?:'|’)?s (?:all|it)(?: from (?:me|us))?(?: for (?:now|today|this (?:week|month|time|edition
        |issue)))?[.!]?$
        """,
    "copyright": r"""
        all rights reserved|(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by )?\d{4}|copyright\s+(?:©|of|by|notice)
        |©\s?\w
        """,
    "reprint": r"""
        \b(?:reprint|repost|republi[sc]h|re-?produc)\w*\b.{0,80}(?:source|permission|credit|attribut)
        |(?:indicate|specify|cite|credit|attribute|mention|name) (?:the )?(?:original )?source
        |this (?:entry|post|page|article) was (?:posted|filed|tagged|last (?:edited|modified|updated))
        |bookmark the permalink
        |(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by)
        |this (?:article|post|story|piece|essay)(?: is| was| has been)?(?: first| originally)? (?:comes? from
        |appeared|published|reprinted|reproduced|republished|posted|syndicated|translated from)
        |with (?:kind )?permission (?:of|from)
        """,
    "disclaimer": r"""
        (?:does|do|did)(?:n'?t| not)(?: necessarily)? (?:represent|reflect|constitute|endorse)\b.{0,80}
        |(?:content|material|information|opinion)s?\b.{0,30} (?:of|on|in) this (?:web)? ?(?:page|site|website|blog)
        |for (?:informational|information|educational|general information) purposes only
        |(?:views|opinions)(?: and opinions)? expressed.{0,60}(?:author|own|necessarily)
        |(?:find|found) any (?:instances? of )?(?:plagiarism|infring|copyright)
        |infring(?:e|es|ing|ement)\b.{0,60}(?:contact|e-?mail|delete|remove|rights)
        |within \d+ (?:working|business) days|(?:e-?mail|write|contact)(?: to| us)?.{0,20}\b[\w.+-]+@[\w-]+\.\w+
        |(?:please )?(?:write|send|drop) us an? (?:e-?mail|message)|within \d+ days (?:after|of) (?:receiving|receipt)
        |(?:bears?|accepts?|assumes?|takes?) no (?:legal )?(?:responsibility|liability)|provided .?as[- ]is\b
        |(?:collected|gathered|compiled|reprinted|reproduced) (?:automatically )?from the (?:inter)?net
        |affiliate (?:links?|commission)|(?:we|site) may earn (?:a )?commission
        """,
    "sharing": r"""
        if you (?:liked|enjoyed|found|like|enjoy)\b.{0,20}(?:this|the|our|what)\b.{0,12}(?:article|post|story|read
        |newsletter|letter|issue|episode|piece|content|video|guide)
        |(?:please|don'?t forget to|feel free to) (?:share|like|comment|subscribe)
        |share (?:this|it|the) (?:article|post|story|page)?\s?(?:with|on|via|to)
        |(?:follow|like|join|find|connect with) (?:us|me) (?:on|at|in|for)|scan (?:the|this|our) (?:qr )?code
        |leave (?:a|your|us a) (?:comment|reply|thoughts?)|let (?:us|me) know (?:in the comments|what you think)
        |(?:in|join) the comments? (?:section|below)
        """,
    "adverts": r"""
        (?:start|try|get|begin) (?:your|a|the|our)\b.{0,20}(?:free )(?:trial|demo|account|copy|guide|e-?book
        |template|consultation)
        |download (?:our|the|your|a) (?:free|latest|full)\b.{0,30}|free trial (?:that|today|now)
        |click (?:here|below|the (?:button|link))
        |(?:use|with) (?:the )?(?:promo |discount |coupon )?code [A-Z0-9]{4,}
        |(?:sponsored|brought to you|presented|powered) by|proudly powered|^(?:made
        |built) with [A-Z]?\w+(?: by .{1,30})?$|^theme[:\s].{2,30}(?:by .{1,30})?$
        |(?:register|book|buy|order|shop|enrol+|apply) (?:now|today|here|your (?:seat|place|spot))\b
        |limited[- ]time offer|(?:disable|turn off) your ad ?blocker
        """,
}

# A sentence of a class has one of these words: looking them up first saves most of the time.
TRIGGERS = {
    "cookies": "cookie cookies adblock ad privacy",
    "newsletter": "subscribe sign register unsubscribe browser online receiving received "
    "receive inbox forward forwarded preferences "
    "email mail spam hit reply everything every never know",
    "farewell": "that thats",  # a common word, so a pattern of its own that gives up at once
    "copyright": "rights copyright c",
    "reprint": "reprint reprints reprinted reprinting repost reposted reposting "
    "republish republished republishing reproduce "
    "reproduced reproducing reproduction source originally first article post story piece essay permission "
    "page entry bookmark",
    "disclaimer": "represent reflect constitute endorse content contents material materials "
    "information opinion opinions purposes "
    "views plagiarism infringing infringe infringes infringement infringed copyright "
    "working business email mail write contact "
    "affiliate commission legal responsibility liability provided collected gathered compiled reprinted",
    "sharing": "liked enjoyed found like enjoy please forget feel share follow join "
    "find connect scan leave let comments",
    "adverts": "free download click code sponsored brought presented powered register "
    "book buy order shop enrol enroll apply "
    "limited blocker made built theme powered",
}

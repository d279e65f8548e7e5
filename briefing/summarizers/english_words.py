"""The words that English shortening turns on: what may go, and what gives a claim its standing and must stay."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE

CONNECTIVE = re.compile(
    r"""^(?:["“]\w+["”],\s*|
    (?:in\ fact|indeed|of\ course|however|therefore|thus|hence|moreover|furthermore|in\ addition|additionally|besides|
    also|finally|lastly|last\ but\ not\ least|first|firstly|second|secondly|third|thirdly|fourth|fourthly|
    first\ of\ all|
    to\ begin\ with|to\ start\ with|next|then|meanwhile|at\ the\ same\ time|similarly|likewise|as\ a\ result|
    consequently|accordingly|as\ a\ consequence|for\ this\ reason|for\ example|for\ instance|in\ other\ words|
    that\ is(?:\ to\ say)?|in\ short|in\ brief|in\ conclusion|in\ summary|overall|to\ sum\ up|all\ in\ all|basically|
    essentially|fundamentally|ultimately|eventually|later|obviously|clearly|naturally|unfortunately|fortunately|
    sadly|luckily|
    surprisingly|interestingly|importantly|more\ importantly|more\ interestingly|most\ importantly|above\ all|
    after\ all|actually|
    in\ reality|in\ general|generally|generally\ speaking|needless\ to\ say|as\ we\ all\ know|as\ you\ know|
    as\ we\ know|simply\ put|put\ simply|to\ put\ it\ simply|in\ a\ word|on\ the\ other\ hand|on\ the\ one\ hand|
    by\ contrast|in\ contrast|instead|still|nevertheless|nonetheless|even\ so|that\ said|in\ any\ case|anyway|
    well|yes|
    to\ (?:add|give|illustrate|summari[sz]e|repeat|recap|clarify|take\ an?)\b[^,]{0,40}|so|but|and|again|
    as\ mentioned(?:\ above|\ earlier)?|as\ noted(?:\ above|\ earlier)?|in\ particular|in\ turn|
    in\ the\ same\ way|by\ the\ same\ token|in\ this\ way|in\ this\ sense|
    specifically|remember|to\ be\ honest|frankly|in\ my\ opinion|in\ my\ view|the\ good\ news|from\ then\ on)\s*,\s*
    |(?:so|but|and|yet|therefore|thus|hence|moreover|indeed|finally|or)\s+(?=\w)
    )""",
    _FLAGS,
)
NO_CONNECTIVE = re.compile(
    r"^(?:so (?:far|much|many|long|called|that)|yet another|so-|and/or|finally (?:a|the))\b", re.IGNORECASE
)
CLOSING = re.compile(
    r",?\s+(?:of course|however|indeed|after all|for example|for instance|too|as well|in fact|though)$", re.IGNORECASE
)
# the author's own stance: the deck names the article anyway; somebody else's belief is never taken off
STANCE = re.compile(
    r"""^(?:(?:A|Q|Answer)\s*:\s+)?(?:I\ (?:\w+ly\ |do\ |also\ )?(?:think|believe|say|argue|am\ convinced|
    am\ sure)\ that|
    I\ (?:\w+ly\ )?(?:think|believe)|the\ author\ (?:thinks|believes|argues|holds)(?:\ that|,))\s+(?=\w)|
    ^in\ my\ (?:own\ )?(?:long\ |limited\ )?(?:experience|opinion|view),?\s+(?=\w)|
    ^(?:A|Q|Answer)\s*:\s+(?=\w)""",
    _FLAGS,
)
INNER = re.compile(
    r""",\s+(?:however|therefore|of\ course|in\ fact|indeed|for\ example|for\ instance|after\ all|moreover|in\ turn|
    in\ other\ words|on\ the\ other\ hand|as\ a\ result|it\ can\ be\ said|in\ a\ sense|by\ the\ way|naturally|
    by\ contrast|in\ contrast),""",
    _FLAGS,
)
FACTIVE = re.compile(
    r"""^(?:it\ is\ (?:an?\ )?(?:indisputable\ fact|fact|clear|obvious|evident|true|undeniable|no\ secret|well\ known|
    worth\ noting|important\ to\ note|important\ to\ remember)\ that|there\ is\ no\ (?:doubt|question)\ that|
    (?:the\ (?:simple\ )?(?:fact|truth|reality)\ is|this\ means|that\ means|which\ means|this\ shows|the\ point\ is|
    the\ conclusion\ is|the\ lesson\ is|the\ result\ is|this\ is\ why)\ that|this\ is\ why|
    (?:the\ (?:simple\ )?(?:fact|truth|reality)\ is),?)\s+(?=\w)""",
    _FLAGS,
)
COLON = re.compile(
    r"""^[^:;,]*\b(?:lesson|result|conclusion|rule|answer|point|bottom\ line|truth|fact|reality|finding|message|
    consequence|upshot|clear|simple|plain|principle|advice|takeaway|idea|tip|secret|trick|moral|key|news|
    headline)\b[^:;]*:\s+""",
    _FLAGS,
)
# what gives a claim its standing: nothing below these is ever shown without them
HEDGE = re.compile(
    r"""\b(?:believ\w*|think\w*|thought|assum\w*|suppos\w*|claim\w*|argu\w*|said|say|says|saying|suggest\w*|insist\w*|
    imagin\w*|pretend\w*|hope\w*|hoping|fear\w*|doubt\w*|deny|denies|denied|reckon\w*|expect\w*|predict\w*|seem\w*|
    appear\w*|wish\w*|feel|feels|felt|consider\w*|convinced|opinion\w*|told|tell|tells|rumou?r\w*|tempt\w*|whether|
    guess\w*|report\w*|according|so-called|used\ to|impl\w+|fail\w*|refus\w*|would|might|could|may|ask\w*|wrote|
    writes|
    dream\w*|perceiv\w*|regard\w*|view|views|viewed|see|sees|conclud\w*|agree\w*|admit\w*|add|adds|added)\b""",
    _FLAGS,
)
ERROR = re.compile(
    r"""\b(?:mistak\w*|mistook|wrong\w*|misunderst\w*|misconcept\w*|misbelie\w*|misperce\w*|misread|misinterpret\w*|
    myths?|illusion\w*|fallac\w*|false\w*|naive\w*|erroneous\w*|incorrect\w*|pretend\w*|supposedly|allegedly|
    delusion\w*|
    suppose|assume[sd]?|imagine[sd]?|trap|prejudice\w*|cliche\w*|superstition\w*)\b""",
    _FLAGS,
)
# when something happened, told from the day of writing: nothing to a room that reads it later
TIME = re.compile(
    r"""(?:(?:at|in|by|since|towards?)\ the\ (?:beginning|start|end|middle)\ of\ (?:\w+\ )?(?:this|last)\ \w+|
    (?:earlier|later)\ this\ \w+|(?:last|this)\ (?:week|month|year|quarter|spring|summer|autumn|fall|winter)|
    (?:a|an|one|two|three|four|five|six|several|some|a\ few|many|\d+)\ \w+\ ago|recently|the\ other\ day|
    in\ (?:the|this|an?)\ (?:age|era|times?)\ of\ [^,]{3,50}|in\ (?:this|the\ current)\ (?:age|era)|
    in\ recent\ (?:years|months|weeks|times)|over\ the\ (?:past|last)\ (?:\w+\ )?\w+|these\ days|nowadays),\s+""",
    _FLAGS,
)
# a consequence of what was said before: "it" behind one of these is no opening of its own
LEANING = re.compile(
    r"^(?:therefore|thus|hence|so|as a result|consequently|accordingly|essentially|basically|indeed|"
    r"in short|in other words)\b",
    re.IGNORECASE,
)
POINTING = re.compile(r"\b(?:it|them|they|him|her|this|these|such|one)\b", re.IGNORECASE)
HALF_DENIAL = re.compile(r"\bnot\s+(?:only|just|merely|simply|about|so much|because|to)\b", re.IGNORECASE)
SUBORDINATE = re.compile(
    r"(?:just as|if|when|because|although|though|while|whereas|since|unless|once|after|before|as|until|"
    r"whenever|even if)\b",
    re.IGNORECASE,
)
ATTRIBUTION = re.compile(
    r"""\b(?:claim\w*|alleg\w*|supposed\w*|according|or\ so|in\ theory|myths?|pretend\w*|mistak\w*|wrong\w*|
    false|untrue|
    not\ true|naive|nonsense|illusion|unless|except|provided|as\ long\ as|so\ long\ as|only\ if|at\ least\ in)\b""",
    _FLAGS,
)
CONTRAST = re.compile(r"\b(?:but|yet|however|although|though|whereas|while)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"""\b(?:if|unless|only|when|whenever|until|once|provided|providing|except|as\ long\ as|so\ long\ as|in\ case|
    otherwise|before|after|assuming|given\ that|no\ matter|even\ if|on\ condition|depending|for\ those|subject\ to|
    without|in\ the\ (?:event|absence)|should\ (?:you|we|they|a|the)\ )\b""",
    _FLAGS,
)
NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|cannot|hardly|rarely|seldom|barely|without|few|little|"
    r"far from|unable|impossible)\b|n['’]t\b",
    re.IGNORECASE,
)
ADVERB = re.compile(
    r"(?<!\bnot)(?<!n't)(?<!n’t)\s(?:just(?!\s(?:as|like|before|after|when)\b)|very|really|actually|simply|also|"
    r"even(?!\s(?:if|though|when|so|after|before|more|less)\b)|certainly|truly|quite|already|"
    r"definitely|obviously|"
    r"basically|essentially|naturally|of course)(?=\s)|"
    r"(?<!\ba)(?<!\bthe)(?<!\bthis)(?<!\bno)\s(?:great|huge|enormous|tremendous|vast)(?=\s\w+s\b)|^Just\s(?=as\b)",
)
TAILS = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r",?\s+(?:such as|including)\s", "examples"),
        (r",\s+(?:like|for example|for instance|e\.g\.|especially|particularly|namely|above all)\s", "examples"),
        (r",\s+(?:which|who|whose|where)\s", "relative clause"),
        (r",\s+(?:although|though|even though)\s", "concession"),
        (r",\s+(?:because|so that|in order to|in order that|since|as|to)\s", "reason"),
        (r"\s+(?:because|so that|in order to|in order that)\s", "bare reason"),
        (r",\s+(?:otherwise|or else)\s", "consequence"),
        (r",\s+(?:while|whereas)\s", "other side"),
        (r",\s+not\s+(?:when|where|because|how|what|by|with|for|to|in|the|an?)\s", "what is denied"),
        (r",\s+meaning\s", "explanation"),
        (r",\s+(?:better|worse|cheaper|faster|more|less|no more|no less)\s+(?:\w+\s+)?than\s", "comparison"),
        (r",?\s+(?:rather than|instead of|as well as|as opposed to)\s", "tail"),
        (
            r",\s+(?:responsible|able|ready|based|designed|aimed|known|called|named|one of which|some of which)\s",
            "tail",
        ),
        (r",\s+(?:resulting|leading|thanks|due|along|together|from|in|by|through|with|one of|a|an|the)\s", "tail"),
    )
)
# an opening that shows the cut is one phrase, not the next item of a list
SINGLE = re.compile(
    r"(?:such as|including|like|for|especially|particularly|namely|which|who|whose|where|although|though|"
    r"while|because|"
    r"so|in order|since|as|rather|instead|resulting|leading|thanks|due|along|together|from|in|by|through|with|"
    r"\w+ing)\b",
    re.IGNORECASE,
)
DANGLING = re.compile(
    r"""^(?:this|these|those|that|they|he|she|his|her|their|its|such|both|another|others|
    the\ (?:former|latter|same|above|following|other|reason|result|answer|problem\ is|question\ is)|here|then|
    also|too|
    therefore|on\ the\ contrary|conversely|otherwise|it['’]s|they['’]re|that['’]s|
    it(?!\ (?:is|was|becomes|became)\ (?:\w+ly\ |not\ |also\ |often\ |always\ |never\ |more\ |much\ |far\ |
    very\ |too\ |no\ longer\ ){0,2}
      (?:easy|easier|hard|harder|difficult|important|necessary|possible|impossible|essential|better|best|worth|
    clear|true|
      crucial|vital|time|enough|tempting|natural|common|rare|cheaper|wise|useful|critical|likely|unlikely|safe|normal)
      \ (?:to|that|for)\b|\ (?:takes?|costs?|pays?)\b[^,.;]*\bto\b)|
    there(?!['’]s|\ (?:is|are|was|were|will|has|have|can)\b)|which|who|whom|whose|where|why|how|or|nor|and|
    what(?!\ [^,:?]*\ (?:is|was|belongs|matters|counts|changes?|has|makes)\b)|
    but|yet|
    so|because|than|rather|as\ for|in\ (?:this|that|these)|at\ (?:this|that)|for\ (?:this|that)|with\ (?:this|these)|
    like\ this|from\ this|under\ (?:this|these)|not\ only|to\ (?:do|achieve)\ (?:this|that|so)|
    one\ (?:is|was|of\ (?:them|these))|some\ of\ (?:them|these)|either|neither|same|similar|more\ than\ that|
    everything\ else|whatever\ (?:it|they|this|he|she)|
    more\ often|not)\b""",
    _FLAGS,
)
META = re.compile(
    r"""\b(?:this\ (?:article|post|page|section|chapter|essay|blog|column|paper|guide|sentence|text|question|issue)|
    (?:mentioned|described|said|listed|discussed)\ (?:above|earlier|before|below)|as\ follows|the\ following|
    the\ above|
    see\ below|above-mentioned|click\ (?:here|on|the\ (?:link|button)|below)|
    subscribe\ (?:to|now|here|below)|https?:|www\.|\.com|sign\ in|log\ in|read\ more|
    the\ author\ (?:of|thinks?|believes?|argues?|says?|writes?)\b|
    between\ the\ two|of\ the\ two|the\ two$|
    ^the\ (?:first|second|third|fourth|fifth|sixth|last|next)\ (?:is|was|one|point|rule|reason|step|thing|way|part)\b|
    ^there\ (?:is|are)\ (?:one|two|three|four|five|six|seven|several|some|many|a\ few|various|different)\ (?:\w+\ )?
    (?:reason|way|type|kind|thing|step|point|question|factor|lesson|rule|example|case|problem|answer)s?\b|
    ^we\ (?:\w+ed|were|was|had|did|spent|took|went|made|got|saw|came|began|found|thought|knew|met|sat|wrote|built)\b
    (?!.*\b(?:no\ longer|instead\ of|rather\ than|from\b.*\bto|not\b.*\bbut|more\b.*\bthan|\d)\b)|
    ^(?:many|most|some|several)\ \w+\ (?:recommend|advise|suggest|preach|tell|insist)\b|^here\ (?:is|are)\b|
    ^(?:last|this)\ (?:week|month|year|spring|summer|autumn|fall|winter)\ (?:we|i)\b|\bis\ due\ (?:in|on|next)\b|
    ^in\ the\ (?:first|second|third|last)\ (?:one|case|shop|store|company|example|place|meeting|house)\b|
    \binstead(?=[,;]|$)|^the\ old\ (?:question|way|rule|answer|idea)\ was\b|
    ^the\ (?:argument|claim|theory|objection|complaint|assumption|story|usual\ advice)\ (?:is|goes|was|went|runs)\b|
    ^[A-Z][a-z]+\ (?:believes?|thinks|thought|hopes|says|said|knew|died|laughed|listened|nodded|smiled|shrugged)\b|
    \b(?:do\ with|about|of|for|to|with)\ it$|
    ^one\ (?:last|more|final)\ (?:thing|word|point)\b|^what\ follows\b|
    ^let['’]s|^(?:among|of)\ (?:those|these|them)\b|\b(?:did|does|do)\ (?:it|so)\b|
    \band\ so\ on\b|,\ that\ is,|^the\ so-called\b|
    ^(?:in\ [\w\ ]{3,40},\ )?there\ is\ an?\ (?:\w+\ )?(?:concept|term|saying|phenomenon|theory|proverb|word)\b|
    ^we\ (?:don['’]t|do\ not|won['’]t|will\ not|needn['’]t)\ (?:have\ to|need\ to)?\ ?(?:
    make\ the\ point|say|repeat|explain|mention|discuss|go\ into)\b|
    ^we\ (?:will|shall|can)\ (?:now\ )?(?:talk|look|turn|discuss|see|come\ back)\b|
    \bthe\ same\ (?:thing|way|effect|sentence|problem|mistake|reason|is\ true|goes|question|answer)\b(?!\ as\b)|
    (?:great|good|perfect|classic|typical|famous|case\ in)\ (?:example|point)s?$)""",
    _FLAGS,
)

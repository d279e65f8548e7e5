"""Whom a story is about: a sentence in, the one it introduces out; and what a later one says that they did."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.language import is_chinese
from briefing.verbs import PASTS

FIRST = 24  # characters before whom a sentence is about
_FIRMS = (
    "firm|company|shop|store|bakery|brand|caf[eé]|restaurant|hotel|florist|retailer|manufacturer|maker|supplier|agency|"
    "bank|insurer|museum|theatre|theater|gym|school|clinic|practice|chain|start-?up|brewery|brewer|roaster|roastery|"
    "cooperative|co-op|workshop|studio|dealer|dealership|garage|publisher|charity|client|friend|owner|baker|grocer|"
    "grocery|butcher|bookseller|bookshop|plumber|dentist|optician|consultancy|wholesaler|farm|dairy|nursery|winery|"
    "airline|platform|business|carpenter|joiner|cheesemonger|foundry|mill|printer|pharmacy|salon|tailor|distributor|"
    "importer|exporter|builder|hotelier|factory|vineyard|orchard|pub|inn|campsite|surgery|label|tuner"
)
_ROLES = (
    "owners?|team|managers?|founders?|family|couple|board|directors?|staff|partners|management|cousins|brothers|sisters|"
    "pair|two|three|partners|receptionist|boss|marketers|sales\\s+team"
)
_CAP = r"[A-ZÀ-Þ][\wÀ-ÿ]*(?:[-’'][A-Za-zÀ-ÿ]+)*"
_NAME = rf"{_CAP}(?:\s+(?:&\s+|and\s+|of\s+|the\s+)?{_CAP}){{0,3}}"
_APPOSED = re.compile(
    r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?<!\bon )"
    rf"(?P<name>{_NAME}),\s(?:an?|the|one\s+of|who|whose)\s[^,.]*"
)
_IS = re.compile(
    rf"^(?P<name>{_NAME})\s(?:is|was)\s(?:an?|the|one\s+of)\s(?:[\w’'-]+\s+){{0,5}}?(?P<noun>{_FIRMS})\b"
    r"(?:\s(?:in|near|on|from|outside|for)\s[^,.]{2,30}?(?=[,.]|\s(?:with|that|which|who|and|where)\b))?"
)
_DOES = re.compile(
    rf"(?P<name>{_NAME})\s(?:runs?|ran|owns?|owned|sells?|sold|makes?|opened|founded|manages|managed|heads|headed|"
    r"took\s+over|inherited)\s"
)
_SOME = re.compile(
    rf"\b(?i:an?|one)\s+(?:[\w’'&-]+\s+){{0,4}}?(?P<noun>{_FIRMS})\b(?=\s+(?:in|near|outside|called|named|who|that|from|of|"
    rf"with|which|I|we|on|at|selling|making)\b|,)"
    rf"(?:\s+(?:called|named)\s+(?P<name>{_NAME})|\s+(?:in|near|outside|from)\s+{_NAME})?|"
    r"\b(?i:one)\s+of\s+(?:my|our)\s+(?:clients|customers|friends|readers)(?:,\s(?:an?)\s[^,.]*)?"
)
_SUPPOSED = re.compile(
    r"\b(?:imagine|suppose|picture|if|would|could|might|should|say\s+you|let\s+us)\b|^(?:every|any|no)\b|\?$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\s*(?:,[^,]*,\s*)?(?:once\s+|recently\s+)?(?:wrote|told|asked|came|called|emailed|e-mailed|rang|said|showed)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|" + "|".join(sorted(PASTS)) + r")\b")
_TURNS = re.compile(r"\b(?:with|for|by|about|take|consider|know|knew|met|advised|visited|helped)\s$", re.IGNORECASE)
_NO_NAME = frozenset(
    """The A An In On At If When While But And So It This That These Those They We You He She There Here One Some Most
    Many January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Then Now Today Yet For By After Before Since Until Last What Who Why How Its His
    Her Their Our My Your Nobody Everyone Nothing People Customers Sales Marketing To Of From With Only Even Not No
    All Each Every Two Three Four First""".split()
)
_HAN_FIRMS = (
    "公司|品牌|牌子|店|铺|鋪|馆|館|摊|攤|诊所|診所|学校|學校|厂|廠|餐厅|餐廳|企业|企業|商家|酒店|民宿|工作室|农场|農場|超市|药房|藥房|作坊|机构|機構|"
    "连锁|連鎖|朋友|老板|老闆|客户|客戶|店主|创始人|創始人|学员|學員|商人|摊主|攤主|掌柜|掌櫃|负责人|負責人|叔|師傅|师傅"
)
_HAN_TITLE = "店主|老板娘?|老闆娘?|创始人|創始人|主理人|负责人|負責人|总经理|總經理|掌柜|掌櫃|副总|副總|我朋友|朋友"
_HAN_SOME = (
    re.compile(
        rf"(?:有一?[家位个個间間]|一[家位个個间間]|某[家位个個]?|我的?一[个個位]|我[认認][识識]的?一?[个個位]?)"
        rf"(?:[^，,。；：！？、]{{0,18}}?)(?P<noun>{_HAN_FIRMS})"
    ),
    re.compile(r"^(?P<name>[^，,。；：！？、的是]{2,12}?(?:有限公司|公司|集团|集團))(?=[是位成在主创創])"),
    re.compile(rf"[“「](?P<name>[^”」]{{2,8}})[”」]是[^，,。]{{0,24}}?(?P<noun>{_HAN_FIRMS})"),
    re.compile(rf"(?P<noun>{_HAN_FIRMS})[「“](?P<name>[^”」]{{2,8}})[”」]"),
    re.compile(
        rf"(?:{_HAN_TITLE})(?P<name>(?![^，,。]{{0,1}}[在是和把的将將也就说說])[\u4e00-\u9fff]{{2,3}}?)(?=[，,在说說])"
    ),
    re.compile(
        r"(?:^|[，,]|的)(?P<name>[\u4e00-\u9fff]{2,3})在[\u4e00-\u9fff]{2,6}(?:开了|開了|开|開|做了|做|卖|賣|经营|經營)[^，,。]{2,14}"
    ),
)
_HAN_SUPPOSED = re.compile("假设|假設|如果|假如|想象|想像|试想|試想|要是|比方说|每一?家|[？?]$")
_OPENING = (
    r"(?:(?:so|then|and|but|instead|first|next|finally|later|eventually|meanwhile|soon|at\s+first|"
    r"(?:in|on|at|for|over|by|after|before|within|during|from|with|when|the\s+next|the\s+following|that|last|one)"
    r"\s[^,.]{1,48}),?\s+)?"
)
# none that takes the act back: who nearly did it has not done it
_ADVERBS = (
    r"(?:(?:also|then|first|even|therefore|soon|just|later|(?!nearly|hardly|barely|scarcely|rarely|only)[a-z]+ly)\s+)?"
)
# what somebody does to change their business, in the past; verbs of thinking, feeling and becoming tell no act
_ACTS = frozenset(
    """added agreed allowed answered apologised apologized appointed asked banned began bought brought built called
    cancelled changed cleared closed collected combined compared contacted copied counted created cut decided deleted
    delivered designed divided doubled drew dropped emailed ended extended filmed fixed found gave grouped handed held
    hired hung interviewed introduced invited joined kept launched let limited linked listed loaned logged lowered made
    mailed mapped marked measured met moved named narrowed offered opened ordered organised organized packed paid phoned
    photographed picked placed planted posted printed promised published pulled put raised ran rang rebuilt recorded
    redesigned reduced refused removed renamed rented reorganised reorganized replaced replied reshot retrained returned
    rewrote sacked sat scrapped sent separated set shared shifted shortened showed shut simplified sold sorted spent
    split started stopped stuck studied surveyed swapped switched taught tested timed tracked trained tried trimmed
    turned typed used visited walked widened withdrew worked wrote""".split()
)
_NO_ACT = re.compile(
    r"(?:asked\s+for|(?:found|kept|worked|showed|sat|began|started)\s+(?:that|out|to\s+(?:notice|see|feel|wonder|worry|think|lose|fall|drop|rise|"
    r"grow)|noticing|feeling|wondering|losing|well|hard))\b|made\s+(?:things|it|sense|no|a\s+(?:while|year|month))\b",
)
_HAN_LED = (
    "(?:后来|後來|于是|於是|接着|接著|然后|然後|随后|隨後|同时|同時|最后|最後|首先|其次|再次|回去以后|每到?[^，,]{1,6}[，,]?|"
    "第[一二三四五]步?[，,]?)"
)
_HAN_TIME = "(?:[^，,。]{1,10}(?:[年月天周週日晚秋春夏冬底初]|之?[时時后後]|以后|以後)[，,])"
_HAN_WHO = (
    "(?:他们|她们|他們|她們|他|她|它|我们|我們|老板娘?|老闆娘?|店主|店家|团队|團隊|两人|兩人|夫妻俩|夫妻倆|公司|该公司|該公司|厂里|"
    "廠裡|管理层|管理層)"
)
_HAN_DOES = re.compile(
    "了(?!解)|把|将|將|改成|改为|改為|开始|開始|决定|決定|取消|推出|停掉|关掉|關掉|请来|請來|不再|换成|換成|只做|只卖|只賣|"
    "砍掉|拿出|搬走|换上|換上|抽调|抽調|而是|撕走|写下|寫下|要求|贴出|貼出|挂|掛|送给|送給|每[周週天月季]"
)
_HAN_STATES = re.compile(
    "发现|發現|(?<!承)(?:认为|認為)|觉得|覺得|以为|以為|知道|明白|告诉|告訴|[说說](?:[：:，,]|过|過)|问[：:，,我]|想要?[：:]|吃了一[惊驚]|"
    "打了[^，,]{0,4}[电電][话話]|聊了|愣了|[？?“「]$"
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody whom characters `start` to `end` of a sentence introduce: `name` or, without one, what they are
    (`noun`). `told` marks one who is only there to tell the author something; `others` are names beside theirs."""

    name: str
    noun: str
    start: int
    end: int
    told: bool = False
    others: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """What a later sentence may call them, as a pattern; "" where nobody has a name."""
        found: list[str] = []
        for name in filter(None, (self.name, *self.others)):
            words = [word for word in name.split() if word[:1].isupper() and len(word) > 2]
            given = [name[1:]] if is_chinese(name) and len(name) == 3 else []
            found += [name, *words, *given]
        return "|".join(map(re.escape, found))


@dataclass(frozen=True, slots=True)
class Act:
    """That a sentence tells an act: what was done begins at `start`, behind a subject that is known anyway.

    It is their `own` where the subject is the actor, and not somebody of another name.
    """

    start: int
    own: bool = True


def introduced(text: str) -> Actor | None:
    """Whom `text` introduces as somebody of a story; None where it supposes, asks, or names nobody new."""
    chinese = is_chinese(text)
    if (_HAN_SUPPOSED if chinese else _SUPPOSED).search(text):
        return None
    found = [
        (match, name)
        for pattern in (_HAN_SOME if chinese else (_IS, _APPOSED, _DOES, _SOME))
        for match in pattern.finditer(text)
        if (name := _name(match, chinese=chinese)) or pattern is _HAN_SOME[0] or (pattern is _SOME and _begins(match))
    ]
    if not found:
        return None
    match, name = found[0]
    told = bool(not chinese and _TELLS.match(text, match.end()))
    start = text.find(name, match.start()) if name and not chinese else match.start()
    others = tuple(other for _, other in found[1:] if other != name)
    return Actor(name, match.groupdict().get("noun") or "", start, match.end(), told, others)


def _begins(match: re.Match[str]) -> bool:
    """True where somebody without a name is what a sentence of the past begins with, or whom it turns to."""
    before = match.string[: match.start()]
    first = len(before) <= FIRST and "," not in before.rstrip(", ")
    return (first or bool(_TURNS.search(before))) and bool(_PAST.search(match.string))


def _name(match: re.Match[str], *, chinese: bool) -> str:
    name = match.groupdict().get("name") or ""
    return name if chinese else _proper(name)


def _proper(name: str) -> str:
    """`name` without the word that only begins its sentence; "" where nothing is left."""
    words = name.split()
    while words and words[0] in _NO_NAME:
        words = words[1:]
    return " ".join(words)


def act(text: str, actor: Actor) -> Act | None:
    """What `actor`, or somebody of theirs, did in `text`; None where it tells nothing of the kind."""
    return _han_act(text, actor) if is_chinese(text) else _english_act(text, actor)


def _han_act(text: str, actor: Actor) -> Act | None:
    """A Chinese act: the subject is named, or left out behind a word that leads on."""
    names = f"{actor.called}|" if actor.called else ""
    subject = re.match(f"{_HAN_TIME}?{_HAN_LED}?(?:{names}{actor.noun or _HAN_WHO}|{_HAN_WHO})", text)
    led = re.match(_HAN_LED, text)
    if not (subject or led) or not _HAN_DOES.search(text) or _HAN_STATES.search(text):
        return None
    known = re.match(f"{_HAN_LED}?(?:他们|她们|他們|她們|他|她|我们|我們)?", text)
    return Act(known.end() if known else 0)


def _english_act(text: str, actor: Actor) -> Act | None:
    names = f"{actor.called}|" if actor.called else ""
    nouns = f"{re.escape(actor.noun)}|{_FIRMS}|{_ROLES}" if actor.noun else f"{_FIRMS}|{_ROLES}"
    own = rf"(?P<own>(?:{names}(?i:they|he|she|it|we|(?:the|its|her|his|their)\s+(?:{nouns}))))"
    somebody = rf"(?P<other>{_CAP}(?:\s+{_CAP})?)"
    match = re.match(
        rf"(?i:{_OPENING})(?:{own}|{somebody})(?:,\s[^,]{{3,40}},)?(?:\s+and\s+\w+)?\s+(?:had\s+)?(?P<told>(?i:{_ADVERBS})(?P<verb>[a-z]+)\b)",
        text,
    )
    if not match or (match["other"] and match["other"].split()[0] in _NO_NAME):
        return None
    if match["verb"] not in _ACTS or _NO_ACT.match(text, match.start("verb")):
        return None
    return Act(match.start("told") if match["own"] else 0, own=bool(match["own"]))

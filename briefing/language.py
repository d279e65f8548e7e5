"""Languages and scripts: which one a text is in, where its sentences end, which words it has.

Strings in, strings and offsets out; nothing here knows of documents.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

HAN = r"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HAN = re.compile(f"[{HAN}]")
HAN_TEXT = 0.3  # of its letters: from there a text is Chinese
LISTED = 18.0  # words, or 36 Chinese characters: the longest line of a list
_WORD = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:['’.\-][^\W_{HAN}]+)*")

# Characters that only one of the two scripts uses, pairwise; those that both use (后, 里, 面, 只, 台) decide nothing.
_HANS = frozenset(
    "这来时们个会说对发开关门问间见车东长马书买卖电动国学实现业产经济营销价务员师专项应该让认识计设议论证试话语请谁调谈读课变还进远运过边达选择"
    "适单双难观欢页题领风飞众优传体处备够网络给统计结组织级红线约终绝继续维纪练细导将尔币广庆库废归录总宝宽层岁听号叶员响喷团园图圆场坏块声壳"
    "头夹夺奋妇妈孙宁审宫宾对寻寿尽属岛币带帮庄异弃张弹强当徐忆忧怀态恼惊惧惯愿戏战户扑执扩扫扬抚护报担拥挂挥损换据携摄数敌斗断无旧显晓暂术机"
    "权条杨极构标栏树样桥检楼气汇汉沟没泽洁浅测浓涂涨温湿灭灯灵炼烂热爱爷状独环玛玺畅疗监盖盘矿码础确离种积称稳穷竞笔签简粮紧纳纵纷纸纹细绍"
    "绩绪缩缺罗职联肤胜脑脚脸节获药虑虽补装规视览觉触订训记讲许设访评词译误诉诊诚详谢谨谷贝负财责败货质购贯贴贵费资赛赞赢趋跃践车轨转轮软轻"
    "载较辆输边迁迈迟违连迹逻遗邮邻郑释针钟钱铁银销锁错键镇长闭闲闹闻阅队阳阴阶际陆险随隐雾静顶顺须顾预频颗颜额饭饮馆驱驶验骗鱼鲜鸟鸡黄齐龙"
)
_HANT = frozenset(
    "這來時們個會說對發開關門問間見車東長馬書買賣電動國學實現業產經濟營銷價務員師專項應該讓認識計設議論證試話語請誰調談讀課變還進遠運過邊達選擇"
    "適單雙難觀歡頁題領風飛眾優傳體處備夠網絡給統計結組織級紅線約終絕繼續維紀練細導將爾幣廣慶庫廢歸錄總寶寬層歲聽號葉響噴團園圖圓場壞塊聲殼"
    "頭夾奪奮婦媽孫寧審宮賓尋壽盡屬島帶幫莊異棄張彈強當憶憂懷態惱驚懼慣願戲戰戶撲執擴掃揚撫護報擔擁掛揮損換據攜攝數敵鬥斷無舊顯曉暫術機"
    "權條楊極構標欄樹樣橋檢樓氣匯漢溝沒澤潔淺測濃塗漲溫濕滅燈靈煉爛熱愛爺狀獨環瑪璽暢療監蓋盤礦碼礎確離種積稱穩窮競筆簽簡糧緊納縱紛紙紋紹"
    "績緒縮羅職聯膚勝腦腳臉節獲藥慮雖補裝規視覽覺觸訂訓記講許訪評詞譯誤訴診誠詳謝謹貝負財責敗貨質購貫貼貴費資賽贊贏趨躍踐軌轉輪軟輕載較輛輸"
    "遷邁遲違連跡邏遺郵鄰鄭釋針鐘錢鐵銀鎖錯鍵鎮閉閒鬧聞閱隊陽陰階際陸險隨隱霧靜頂順須顧預頻顆顏額飯飲館驅駛驗騙魚鮮鳥雞齊龍"
)
_ONLY_HANS, _ONLY_HANT = _HANS - _HANT, _HANT - _HANS

_NO_LETTERS = re.compile(r"[\W_]+")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_PAIRS = {"“": "”", "「": "」", "『": "』", "（": "）", "《": "》"}
_QUOTE_REACH = 160  # a longer quotation is several sentences and may be parted


def is_han(character: str) -> bool:
    """True for one Chinese character (not for Chinese punctuation)."""
    return bool(_HAN.match(character))


def han_share(text: str) -> float:
    """The share of Chinese characters among all letters and digits of `text`, 0.0 for none at all."""
    han = len(_HAN.findall(text))
    return han / sum(character.isalnum() for character in text) if han else 0.0


@lru_cache(maxsize=4096)  # every signal of every sentence asks it
def is_chinese(text: str) -> bool:
    """True where `text` is read and set as Chinese: names and figures of the other script may stand in it."""
    return han_share(text) > HAN_TEXT


def detect_language(text: str, default: str = "en") -> str:
    """ "en", "zh-Hans" or "zh-Hant"; `default` where the text has no letters or its script decides nothing."""
    han, latin = _HAN.findall(text), len(_LATIN_WORD.findall(text))
    if not han and not latin:
        return default
    if len(han) <= latin:
        return "en"
    simplified = sum(character in _ONLY_HANS for character in han)
    traditional = sum(character in _ONLY_HANT for character in han)
    if simplified == traditional:
        return default if default.startswith("zh") else "zh-Hans"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def split_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence in `text`, in order, without the white space around; nothing else is left out."""
    cuts = _chinese_cuts(text) if language.startswith("zh") else _english_cuts(text)
    spans = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:end]
        if stripped := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            spans.append((first, first + len(stripped)))
    return spans


def words(text: str) -> list[str]:
    """The words of `text` in lower case: runs of letters and digits, each Chinese character on its own."""
    return [match.lower() for match in _WORD.findall(text)]


def letters(text: str) -> str:
    """The letters and digits of `text` alone, folded: texts are compared by them that differ in marks and spaces."""
    return _NO_LETTERS.sub("", text).casefold()


@lru_cache(maxsize=4096)  # every pass of cleaning asks it of every line
def length(text: str) -> float:
    """How long `text` is to read, in English words: two Chinese characters count as one word."""
    if text.isascii():
        return float(len(_WORD.findall(text)))
    han = len(_HAN.findall(text))
    return len(_WORD.findall(text)) - han + han / 2


# English ---------------------------------------------------------------------------------------------------------

_ORDINAL_ONLY = re.compile(r"[\s(\[]*(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})[.)]\s*")
_ORPHAN_CLOSER = re.compile(r"\s*[”’)\]]+(?=\s|$)|\s*[\"'](?=\s|$)")
_STARTS_LOW = re.compile(r"[\s\"'“‘(\[]*[a-z](?![A-Z])")
_MISSED = re.compile(r"(?<=[a-z\d)\]”\"’][.!?])(?<!\b[A-Za-z]\.)\s+(?=[“\"‘(]?[A-Z][a-z]*\s)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Co|Corp|vs|etc|No|Fig|St|Jr|Sr|approx|cf|al|Vol|Ed|pp)|\.[a-z])\.\Z"
)


def _english_cuts(text: str) -> list[int]:
    from nupunkt import sent_spans

    starts = {start for start, _ in sent_spans(text)}
    starts |= {
        m.end() for m in _MISSED.finditer(text) if not _ABBREVIATED.search(text[max(0, m.start() - 8) : m.start()])
    }
    inside = _Quoted(text)
    cuts: list[int] = []
    for start in sorted(starts - {0}):
        closer = _ORPHAN_CLOSER.match(text, start)
        cut = closer.end() if closer else start
        before = text[cuts[-1] if cuts else 0 : cut]
        if _ORDINAL_ONLY.fullmatch(before) or _STARTS_LOW.match(text, cut) or inside.holds(cut):
            continue
        if not cuts or cut > cuts[-1]:
            cuts.append(cut)
    return [cut for cut in cuts if 0 < cut < len(text)]


class _Quoted:
    """The stretches of a text between a pair of quotation marks that is short enough to be one sentence's own."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(_quotations(text)):
            if not self._ends or start >= self._ends[-1]:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, position: int) -> bool:
        """True where `position` lies strictly between the marks of a pair."""
        index = bisect_right(self._starts, position - 1) - 1
        return index >= 0 and position < self._ends[index]


_MARK = re.compile('[“”「」『』（）《》"]')


def _quotations(text: str) -> list[tuple[int, int]]:
    """(start, end) of the outermost quotations of `text` up to `_QUOTE_REACH` characters long."""
    found, closing, opened = [], "", 0
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if closing and at - opened > _QUOTE_REACH:
            closing = ""
        if mark == closing:
            if mark != '"' or not text[at - 1].isspace():
                found.append((opened, at + 1))
            closing = ""
        elif not closing and (mark in _PAIRS or (mark == '"' and (at == 0 or text[at - 1] in " \t\n([—:"))):
            closing, opened = _PAIRS.get(mark, '"'), at
    return found


# Chinese ---------------------------------------------------------------------------------------------------------

_CLOSERS = "”’」』）】》〉\"'\\])"
_STOP = re.compile(rf"(?:[。！？；…!?]+|(?<=[{HAN}])\.(?=\s|$))[{_CLOSERS}]*|\n+")
_GOES_ON = re.compile(
    r"[，、：；。,;:）」』”】》的]|[^\W_]{0,6}?(?:说|道|问|表示|写道|認為|认为|說|問|称|稱)[，。：:,]"
)
_ASKS = re.compile(r"什么|什麼|甚麼|为何|為何|吗|嗎|呢|如何|怎|哪|谁|誰|几|幾|多少|是否|能否|可否|难道|難道|何")


def _chinese_cuts(text: str) -> list[int]:
    inside = _Quoted(text)
    cuts: list[int] = []
    last = 0
    for match in _STOP.finditer(text):
        if inside.holds(match.end()) or not _ends_here(text, last, match):
            continue
        last = match.end()
        cuts.append(last)
    return [cut for cut in cuts if cut < len(text)]


def _ends_here(text: str, last: int, match: re.Match[str]) -> bool:
    """Whether the mark in `match` ends a sentence that began at `last`; an ASCII one may stand for a lost character."""
    mark, after = match.group(), text[match.end() : match.end() + 12]
    if mark.startswith("\n") or not after.strip():
        return True
    if mark[-1] in _CLOSERS and _GOES_ON.match(after):
        return False
    if mark[0] == "…" and _GOES_ON.match(after):
        return False
    if mark[0] == "?" and len(mark) == 1:
        return after[0].isspace() or (
            is_han(after[0]) and bool(_ASKS.search(text, max(last, match.start() - 60), match.start()))
        )
    return mark[0] != "!" or not after[0].isascii() or after[0].isspace()


def crowds(text: str) -> bool:
    """True for a text that is too long to be one line of a list that a room can read."""
    return length(text) > LISTED

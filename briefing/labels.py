"""The few words that are the deck's own and no article's: titles of its frame, kinds of slides, questions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of one language; the patterns take their fields by name."""

    language: str
    agenda: str
    key_points: str
    comparison: str
    comparisons: str
    framework: str
    steps: str
    case: str
    case_of: str
    case_who: str
    case_acts: str
    case_outcomes: str
    figure: str
    definition: str
    causes: str
    cause: str
    effect: str
    measure: str
    before: str
    after: str
    figures: str
    figures_claim: str
    figures_top: str
    picture: str
    quotation: str
    questions: str
    questions_of: str
    discussion: str
    takeaways: str
    sources: str
    statement: str
    article: str
    opening: str
    closing: str
    continued: str
    in_article: str
    one_side: str
    other_side: str
    one_article: str
    many_articles: str
    deck_title: str
    ask_versus: str
    ask_statement: tuple[str, ...]
    source_note: str
    picture_note: str
    about: str
    notes: str
    more: str
    shared: str
    differ: str
    theme: str
    one_says: str
    another_says: str
    one_of_them: str
    speaks_of: str
    the_author: str
    and_: str
    comma: str
    untitled: str


_ENGLISH = Labels(
    language="en",
    agenda="Agenda",
    key_points="Key points",
    comparison="Comparison",
    comparisons="{count} comparisons at a glance",
    framework="Framework",
    steps="Step by step",
    case="A case",
    case_of="Case: {name}",
    case_who="Who",
    case_acts="What they did",
    case_outcomes="What came of it",
    figure="Figure",
    definition="Definition",
    causes="What comes of what",
    cause="Cause",
    effect="Consequence",
    measure="What is measured",
    before="Before",
    after="After",
    figures="In figures",
    figures_claim="{first}: {figure}, {ratio} times {second}",
    figures_top="{first}: {figure}",
    picture="Picture",
    quotation="In their words",
    questions="Questions to ask",
    questions_of="Questions that article {number} asks",
    discussion="Questions for the room",
    takeaways="Takeaways",
    sources="Sources",
    statement="Key message",
    article="Article {number}",
    opening="Opening",
    closing="Closing",
    continued="{title} — continued",
    in_article="{title} (article {number})",
    one_side="On one side",
    other_side="On the other",
    one_article="A briefing on one article",
    many_articles="A briefing on {count} articles",
    deck_title="{terms}: what {count} articles say",
    ask_versus="{left} or {right}: which of the two does our work show today?",
    ask_statement=(
        "Where does this hold for us, and where not? “{text}”",
        "What would change on Monday if we took this at its word? “{text}”",
        "Who among our colleagues would disagree, and why? “{text}”",
    ),
    source_note="Source {number}: {name}, sentence {sentence}",
    picture_note="Source {number}: {name}, picture {picture}",
    about="What this is about",
    notes="Notes",
    more="and {count} more in the deck",
    shared="What these articles share",
    differ="What each of them is about",
    theme="Theme",
    one_says="One article says",
    another_says="Another says",
    one_of_them="Article",
    speaks_of="Speaks of",
    the_author="the author",
    and_=" and ",
    comma=", ",
    untitled="Briefing",
)

_HANS = Labels(
    language="zh-Hans",
    agenda="议程",
    key_points="要点",
    comparison="对比",
    comparisons="{count}组对比",
    framework="框架",
    steps="步骤",
    case="案例",
    case_of="案例：{name}",
    case_who="主角",
    case_acts="做了什么",
    case_outcomes="结果",
    figure="数字",
    definition="定义",
    causes="前因后果",
    cause="原因",
    effect="结果",
    measure="指标",
    before="之前",
    after="之后",
    figures="数据",
    figures_claim="{first}：{figure}，是{second}的{ratio}倍",
    figures_top="{first}：{figure}",
    picture="图片",
    quotation="原话",
    questions="值得一问",
    questions_of="文章{number}提出的问题",
    discussion="讨论问题",
    takeaways="带走的要点",
    sources="来源",
    statement="核心观点",
    article="文章{number}",
    opening="开场",
    closing="结语",
    continued="{title}（续）",
    in_article="{title}（第{number}篇）",
    one_side="一边",
    other_side="另一边",
    one_article="一篇文章的简报",
    many_articles="{count}篇文章的简报",
    deck_title="{count}篇文章谈{terms}",
    ask_versus="“{left}”还是“{right}”：我们现在更接近哪一个？",
    ask_statement=(
        "这句话在哪些地方适用于我们，哪些地方不适用？“{text}”",
        "如果认真对待这句话，下周一我们会有什么不同的做法？“{text}”",
        "哪些同事会不同意这句话，为什么？“{text}”",
    ),
    source_note="来源{number}：{name}，第{sentence}句",
    picture_note="来源{number}：{name}，第{picture}张图",
    about="内容提要",
    notes="笔记",
    more="另有{count}篇，见演示文稿",
    shared="这些文章的共同点",
    differ="每篇文章谈什么",
    theme="主题",
    one_says="一篇说",
    another_says="另一篇说",
    one_of_them="文章",
    speaks_of="谈到",
    the_author="作者",
    and_="和",
    comma="、",
    untitled="简报",
)

_HANT = Labels(
    language="zh-Hant",
    agenda="議程",
    key_points="要點",
    comparison="對比",
    comparisons="{count}組對比",
    framework="框架",
    steps="步驟",
    case="案例",
    case_of="案例：{name}",
    case_who="主角",
    case_acts="做了什麼",
    case_outcomes="結果",
    figure="數字",
    definition="定義",
    causes="前因後果",
    cause="原因",
    effect="結果",
    measure="指標",
    before="之前",
    after="之後",
    figures="數據",
    figures_claim="{first}：{figure}，是{second}的{ratio}倍",
    figures_top="{first}：{figure}",
    picture="圖片",
    quotation="原話",
    questions="值得一問",
    questions_of="文章{number}提出的問題",
    discussion="討論問題",
    takeaways="帶走的要點",
    sources="來源",
    statement="核心觀點",
    article="文章{number}",
    opening="開場",
    closing="結語",
    continued="{title}（續）",
    in_article="{title}（第{number}篇）",
    one_side="一邊",
    other_side="另一邊",
    one_article="一篇文章的簡報",
    many_articles="{count}篇文章的簡報",
    deck_title="{count}篇文章談{terms}",
    ask_versus="「{left}」還是「{right}」：我們現在更接近哪一個？",
    ask_statement=(
        "這句話在哪些地方適用於我們，哪些地方不適用？「{text}」",
        "如果認真對待這句話，下週一我們會有什麼不同的做法？「{text}」",
        "哪些同事會不同意這句話，為什麼？「{text}」",
    ),
    source_note="來源{number}：{name}，第{sentence}句",
    picture_note="來源{number}：{name}，第{picture}張圖",
    about="內容提要",
    notes="筆記",
    more="另有{count}篇，見簡報",
    shared="這些文章的共同點",
    differ="每篇文章談什麼",
    theme="主題",
    one_says="一篇說",
    another_says="另一篇說",
    one_of_them="文章",
    speaks_of="談到",
    the_author="作者",
    and_="和",
    comma="、",
    untitled="簡報",
)

_LABELS = {"en": _ENGLISH, "zh-Hans": _HANS, "zh-Hant": _HANT}


def labels(language: str) -> Labels:
    """The labels of `language`; English for a language that has none."""
    return _LABELS.get(language, _ENGLISH)


def every_language() -> tuple[Labels, ...]:
    """The labels of every language that has its own."""
    return tuple(_LABELS.values())


_COUNTS = {
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "zh": ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"),
}


def count_word(count: int, language: str) -> str:
    """`count` in words up to ten, in figures beyond."""
    known = _COUNTS["zh" if language.startswith("zh") else "en"]
    word = known[count] if count < len(known) else str(count)
    return "兩" if word == "两" and language == "zh-Hant" else word


def is_count_word(text: str) -> bool:
    """True for what `count_word` gives for a number up to ten, letter case aside."""
    return text.casefold() in {*_COUNTS["en"], *_COUNTS["zh"], "兩"}

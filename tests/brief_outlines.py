"""Outlines made by hand for tests of the brief: one article to thirty, English, Chinese, mixed, thin."""

from __future__ import annotations

from briefing.document import Span
from briefing.outline import (
    Agenda,
    BigNumber,
    Chart,
    Citation,
    Content,
    Cover,
    Discussion,
    Entry,
    Opener,
    Outline,
    Pairs,
    Points,
    References,
    Section,
    Step,
    Steps,
    Takeaways,
    Versus,
)
from briefing.points import KeyPoint, Quantity

ENGLISH = (
    "Repeat buyers cost a fifth of what a new buyer costs, and they bring friends along.",
    "A shop that answers within one hour closes seven times as many sales as one that answers the next day.",
    "Discounts teach people to wait for the next discount.",
    "Ask what the customer did before they knew you, not what they think of your product.",
    "The first sentence of an offer decides whether the second is read at all, so write it last and test it first.",
    "Teams that publish their prices lose fewer deals than teams that hide them.",
    "Reach without a memory of the brand is money spent on strangers.",
    "A complaint that is answered in public is worth more than an advertisement.",
    "Segments that nobody can reach are an idea and not a market.",
    "Most reports count what is easy to count; few say what to do on Monday.",
    "People do not compare products, they compare the stories they can tell about having bought them.",
    "Three in four newsletters are never opened because their senders write about themselves.",
)
HANS = (
    "老顾客的维护成本只有新顾客的五分之一，而且他们会带来朋友。",
    "一小时内回复的商家，成交率是第二天才回复的商家的七倍。",
    "打折只会教会顾客等待下一次打折。",
    "与其问顾客怎么看产品，不如问他在认识你之前是怎么解决问题的。",
    "广告的第一句话决定了第二句话有没有人读，所以要最后写、最先测。",
    "公开价格的团队比隐藏价格的团队丢掉的单子更少。",
    "没有品牌记忆的曝光，等于把钱花在陌生人身上。",
    "多数报表只统计容易统计的东西，很少告诉你周一该做什么。",
)
HANT = (
    "老顧客的維護成本只有新顧客的五分之一，而且他們會帶來朋友。",
    "一小時內回覆的商家，成交率是第二天才回覆的商家的七倍。",
    "打折只會教會顧客等待下一次打折。",
    "與其問顧客怎麼看產品，不如問他在認識你之前是怎麼解決問題的。",
    "廣告的第一句話決定了第二句話有沒有人讀，所以要最後寫、最先測。",
    "公開價格的團隊比隱藏價格的團隊丟掉的單子更少。",
    "沒有品牌記憶的曝光，等於把錢花在陌生人身上；CRM系統裡的90%資料其實沒有人看。",
    "多數報表只統計容易統計的東西，很少告訴你週一該做什麼。",
)
TITLES = {
    "en": (
        "Why loyal customers are cheaper",
        "The hour that decides a sale",
        "Prices in the open",
        "What reports leave out",
        "Stories people tell about what they bought, and why a brand should listen to them before it speaks",
    ),
    "zh-Hans": ("老顾客为什么更便宜", "决定成交的一小时", "公开的价格", "报表没有说的事", "品牌为什么应该先听再说"),
    "zh-Hant": ("老顧客為什麼更便宜", "決定成交的一小時", "公開的價格", "報表沒有說的事", "品牌為什麼應該先聽再說"),
}
POOLS = {"en": ENGLISH, "zh-Hans": HANS, "zh-Hant": HANT}


def point(text: str, rank: int = 0, source: str = "a.txt") -> KeyPoint:
    return KeyPoint(text, text, Span(source, 0, rank, 0, len(text)), rank)


def article(number: int, language: str = "en", points: int = 5, extra: tuple[Content, ...] = ()) -> Section:
    """A section on article `number`: an opener, some points, and what is in `extra`."""
    pool, titles = POOLS[language], TITLES[language]
    mark = f"（{number}）" if language != "en" else f" (case {number})"
    texts = [pool[(number + place) % len(pool)] + (mark if number > 5 else "") for place in range(points + 1)]
    name = titles[(number - 1) % len(titles)] + (mark if number > 5 else "")
    opener = Opener(number, name, "Dana Reyes, Trade Weekly, 2024-05-02", point(texts[0], 0, f"{number}.txt"))
    body = Points(name, tuple(point(text, rank, f"{number}.txt") for rank, text in enumerate(texts[1:], start=1)))
    return Section(name, (opener, body, *extra))


def sources(sections: tuple[Section, ...], detail: str = "Dana Reyes, Trade Weekly, 2024-05-02") -> References:
    openers = [content for section in sections for content in section.contents if isinstance(content, Opener)]
    links = [f"https://example.org/{opener.number}" if opener.number % 3 else "" for opener in openers]
    entries = (Entry(o.number, o.title, detail, link) for o, link in zip(openers, links, strict=True))
    return References("Sources", tuple(entries))


def outline(
    title: str, *sections: Section, language: str = "en", questions: tuple[str, ...] = (), date: str = ""
) -> Outline:
    """A whole outline around sections of articles, as the outlining stage makes it."""
    count = len(sections)
    opening = Section("Opening", (Cover(title, f"{count} articles for the sales team", date), Agenda("Agenda", ())))
    asked = (Discussion("Questions", tuple(point(text) for text in questions)),) if questions else ()
    openers = [section.contents[0] for section in sections]
    first = [(o.point, o.number) for o in openers if isinstance(o, Opener) and o.point][:5]
    kept = Takeaways("Takeaways", tuple(p for p, _ in first), tuple(number for _, number in first))
    closing = Section("Closing", (kept, *asked, sources(sections)))
    return Outline(title, (opening, *sections, closing), language, date, "Dana Reyes")


PAIRS = Pairs(
    "From campaign to conversation",
    ("Campaign", "Conversation"),
    (("Reach", "Memory"), ("Discount", "Price in the open"), ("Survey", "Observed behaviour"), ("Report", "Decision")),
)
STEPS = Steps(
    "Four questions before you write",
    (
        Step("Who decides", point("The buyer who signs is rarely the one who uses it.", 2)),
        Step("What they did before"),
        Step("What it costs to wait", point("Waiting has a price that nobody puts in the offer.", 3)),
        Step("Who tells others"),
    ),
)
CHART = Chart(
    "Answer time and sales closed",
    "%",
    tuple(
        Quantity(
            label, value, f"{value:g}", "%", point(f"Of all enquiries answered {label}, {value:g} % end in a sale.")
        )
        for label, value in (("within an hour", 21.0), ("the same day", 9.0), ("the next day", 3.0))
    ),
)
NUMBER = BigNumber(
    "Loyalty", Quantity("cost", 5, "5×", "", point("A new buyer costs five times what a loyal one costs.", 1))
)
CITATION = Citation(
    "In their words", "Nobody remembers your slide", "M. Okafor", point("“Nobody remembers your slide”", 4)
)
VERSUS = Versus(
    "Hidden or open prices",
    "Hidden",
    "Open",
    (point("Every enquiry starts with a haggle.", 2),),
    (point("Every enquiry starts with a need.", 3),),
)
PAIRS_HANT = Pairs("從促銷到對話", ("過去", "現在"), (("觸及", "記憶"), ("折扣", "公開價格"), ("問卷", "觀察行為")))
QUESTIONS = (
    "Which of our offers would survive if the price stood on the first page?",
    "Who in this room has answered a customer within the hour this week?",
    "What would we stop doing on Monday if nobody had asked for the report?",
)
QUESTIONS_HANT = (
    "如果價格寫在第一頁，我們哪些方案還站得住腳？",
    "這週誰在一小時內回覆過顧客？",
    "如果沒有人要報表，週一我們會停做什麼？",
)
QUESTIONS_HANS = ("如果价格写在第一页，我们哪些方案还站得住脚？", "这周谁在一小时内回复过顾客？")


def one() -> Outline:
    return outline(
        "Why loyal customers are cheaper", article(1, points=9, extra=(NUMBER,)), questions=QUESTIONS, date="2024-06-03"
    )


def five() -> Outline:
    extras: tuple[tuple[Content, ...], ...] = ((NUMBER,), (CHART,), (VERSUS, CITATION), (STEPS,), (PAIRS,))
    sections = (article(number, points=5, extra=extra) for number, extra in enumerate(extras, start=1))
    return outline(
        "What buyers remember, and what it costs to be forgotten", *sections, questions=QUESTIONS, date="2024-06-03"
    )


def thirty() -> Outline:
    sections = (article(number, points=4, extra=(PAIRS,) if number == 7 else ()) for number in range(1, 31))
    return outline("Thirty articles on buyers and sellers", *sections, questions=QUESTIONS)


def chinese() -> Outline:
    sections = (article(number, "zh-Hant", 5, (PAIRS_HANT,) if number == 2 else ()) for number in range(1, 5))
    return outline(
        "顧客記得什麼，被遺忘又要付出什麼代價",
        *sections,
        language="zh-Hant",
        questions=QUESTIONS_HANT,
        date="2024-06-03",
    )


def simplified() -> Outline:
    sections = (article(number, "zh-Hans", 4) for number in range(1, 3))
    return outline("顾客记得什么", *sections, language="zh-Hans", questions=QUESTIONS_HANS)


def mixed() -> Outline:
    sections = (article(1, points=4, extra=(STEPS,)), article(2, "zh-Hant", 4), article(3, "zh-Hans", 4))
    return outline("What buyers remember in two languages", *sections, questions=(*QUESTIONS[:2], QUESTIONS_HANT[0]))


def thin() -> Outline:
    return outline("A short note", article(1, points=1), questions=())


CASES = {
    "one": one,
    "five": five,
    "thirty": thirty,
    "chinese": chinese,
    "simplified": simplified,
    "mixed": mixed,
    "thin": thin,
}

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
    objectives: str
    objective_versus: str
    objective_steps: str
    objective_parts: str
    objective_term: str
    objective_case: str
    objective_claim: str
    actions: str
    takes: str
    quiz: str
    answers: str
    quiz_side: str
    quiz_pair: str
    quiz_next: str
    quiz_who: str
    quiz_number: str
    quiz_term: str
    quiz_cause: str
    quiz_word: str
    letters: tuple[str, ...]
    guide: tuple[str, ...]
    deed: str
    deeds: tuple[tuple[str, str], ...]
    asked: tuple[tuple[str, str], ...]
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
    objectives="What you will be able to do",
    objective_versus="Tell {left} and {right} apart",
    objective_steps="Put the steps of “{title}” in order",
    objective_parts="Name the parts of “{title}”",
    objective_term="Explain what “{term}” means",
    objective_case="Retell the case “{title}” and what came of it",
    objective_claim="Argue for or against: “{text}”",
    actions="On Monday",
    takes="{count} min",
    quiz="Quiz",
    answers="Answers",
    quiz_side="Of which of the two does the article say this? “{text}”",
    quiz_pair="What does the article set against “{left}”?",
    quiz_next="What comes right after “{step}”?",
    quiz_who="Who said this? “{text}”",
    quiz_number="Which figure belongs here? “{text}”",
    quiz_term="Which term is meant? “{text}”",
    quiz_cause="What does the article say comes of it? “{text}”",
    quiz_word="Which word stands here in the article? “{text}”",
    letters=("A", "B", "C", "D"),
    guide=("Time", "Slide", "Do", "Say", "Ask"),
    deed="Say what the slide shows",
    deeds=(
        ("Title", "Welcome the room"),
        ("Agenda", "Walk through the plan"),
        ("Objectives", "Say what the room can do afterwards"),
        ("Section", "Open the article: who wrote it, what it claims"),
        ("Statement", "Read it out, then pause"),
        ("Points", "Take the points one by one"),
        ("Comparison", "Ask which side is ours before you show the rest"),
        ("Table", "Read across, one row after another"),
        ("Steps", "Go through in order"),
        ("Case", "Tell it as a story"),
        ("Big", "Let the figure stand for a moment"),
        ("Chart", "Say what is measured, then the lit value"),
        ("Share", "Say what is measured, then the lit value"),
        ("Picture", "Let the room look first"),
        ("Quotation", "Read it aloud, then name who said it"),
        ("Questions", "Let pairs talk for two minutes, then collect"),
        ("Quiz", "Let everybody choose, then count hands"),
        ("Answers", "Give each answer with its sentence"),
        ("Takeaways", "Let each write down one"),
        ("Actions", "Let each choose one and say when"),
        ("Sources", "Say where the articles are"),
    ),
    asked=(
        ("Title", "What do you hope to take home?"),
        ("Agenda", "What would you add to the plan?"),
        ("Objectives", "Which of these matters most to you?"),
        ("Section", "Who has met this before?"),
        ("Table", "Which row is closest to our own work?"),
        ("Picture", "What do you see here?"),
        ("Quiz", "Who would choose differently, and why?"),
        ("Answers", "Which answer surprised you?"),
        ("Takeaways", "Which one will you tell a colleague?"),
        ("Actions", "When, and together with whom?"),
        ("Sources", "Which of these will you read in full?"),
        ("Chart", "What would our own figure be?"),
        ("Share", "What would our own shares be?"),
        ("Big", "Would you have guessed it?"),
        ("Steps", "Which of these do we do today, and which not?"),
        ("Case", "What would we have done in their place?"),
        ("Quotation", "Who in this room has seen the opposite?"),
        ("Points", "Which of these surprises you?"),
    ),
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
    objectives="学完之后你能做到",
    objective_versus="区分{left}和{right}",
    objective_steps="排出“{title}”的先后顺序",
    objective_parts="说出“{title}”包括哪几项",
    objective_term="解释“{term}”是什么意思",
    objective_case="复述案例“{title}”及其结果",
    objective_claim="为这个观点辩护，或者反驳它：“{text}”",
    actions="下周一就做",
    takes="{count}分钟",
    quiz="小测验",
    answers="答案",
    quiz_side="文章说的是两者中的哪一个？“{text}”",
    quiz_pair="文章拿什么和“{left}”相对？",
    quiz_next="“{step}”之后紧接着是什么？",
    quiz_who="这句话是谁说的？“{text}”",
    quiz_number="这里应该填哪个数字？“{text}”",
    quiz_term="说的是哪个概念？“{text}”",
    quiz_cause="按文章的说法，结果是什么？“{text}”",
    quiz_word="文章在这里用的是哪个词？“{text}”",
    letters=("A", "B", "C", "D"),
    guide=("时间", "幻灯片", "做", "说", "问"),
    deed="讲幻灯片上的内容",
    deeds=(
        ("Title", "欢迎大家"),
        ("Agenda", "过一遍安排"),
        ("Objectives", "说明学完之后能做到什么"),
        ("Section", "引出文章：谁写的，主张什么"),
        ("Statement", "读出来，停一停"),
        ("Points", "逐条讲"),
        ("Comparison", "先问我们是哪一边，再往下讲"),
        ("Table", "逐行对照着读"),
        ("Steps", "按顺序讲"),
        ("Case", "当故事讲"),
        ("Big", "让数字停留片刻"),
        ("Chart", "先说量的是什么，再说突出的那个"),
        ("Share", "先说量的是什么，再说突出的那个"),
        ("Picture", "先让大家看"),
        ("Quotation", "念出来，再说是谁说的"),
        ("Questions", "两人一组讨论两分钟，再收集"),
        ("Quiz", "让每个人选，再举手统计"),
        ("Answers", "逐题给出答案和原句"),
        ("Takeaways", "让每个人写下一条"),
        ("Actions", "让每个人选一件，说好什么时候做"),
        ("Sources", "说明文章在哪里"),
    ),
    asked=(
        ("Title", "你希望带走什么？"),
        ("Agenda", "安排里还要加什么？"),
        ("Objectives", "其中哪一条对你最重要？"),
        ("Section", "谁遇到过这样的事？"),
        ("Table", "哪一行最接近我们的工作？"),
        ("Picture", "你在这里看到了什么？"),
        ("Quiz", "谁会选别的，为什么？"),
        ("Answers", "哪个答案让你意外？"),
        ("Takeaways", "你会把哪一条告诉同事？"),
        ("Actions", "什么时候做，和谁一起？"),
        ("Sources", "你会把哪一篇读完？"),
        ("Chart", "我们自己的数字会是多少？"),
        ("Share", "我们自己的比例会是多少？"),
        ("Big", "你猜得到吗？"),
        ("Steps", "其中哪些我们今天在做，哪些没有？"),
        ("Case", "换成我们会怎么做？"),
        ("Quotation", "在座谁见过相反的情况？"),
        ("Points", "哪一条让你意外？"),
    ),
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
    objectives="學完之後你能做到",
    objective_versus="區分{left}和{right}",
    objective_steps="排出「{title}」的先後順序",
    objective_parts="說出「{title}」包括哪幾項",
    objective_term="解釋「{term}」是什麼意思",
    objective_case="複述案例「{title}」及其結果",
    objective_claim="為這個觀點辯護，或者反駁它：「{text}」",
    actions="下週一就做",
    takes="{count}分鐘",
    quiz="小測驗",
    answers="答案",
    quiz_side="文章說的是兩者中的哪一個？「{text}」",
    quiz_pair="文章拿什麼和「{left}」相對？",
    quiz_next="「{step}」之後緊接著是什麼？",
    quiz_who="這句話是誰說的？「{text}」",
    quiz_number="這裡應該填哪個數字？「{text}」",
    quiz_term="說的是哪個概念？「{text}」",
    quiz_cause="按文章的說法，結果是什麼？「{text}」",
    quiz_word="文章在這裡用的是哪個詞？「{text}」",
    letters=("A", "B", "C", "D"),
    guide=("時間", "投影片", "做", "說", "問"),
    deed="講投影片上的內容",
    deeds=(
        ("Title", "歡迎大家"),
        ("Agenda", "過一遍安排"),
        ("Objectives", "說明學完之後能做到什麼"),
        ("Section", "引出文章：誰寫的，主張什麼"),
        ("Statement", "讀出來，停一停"),
        ("Points", "逐條講"),
        ("Comparison", "先問我們是哪一邊，再往下講"),
        ("Table", "逐行對照著讀"),
        ("Steps", "按順序講"),
        ("Case", "當故事講"),
        ("Big", "讓數字停留片刻"),
        ("Chart", "先說量的是什麼，再說突出的那個"),
        ("Share", "先說量的是什麼，再說突出的那個"),
        ("Picture", "先讓大家看"),
        ("Quotation", "念出來，再說是誰說的"),
        ("Questions", "兩人一組討論兩分鐘，再收集"),
        ("Quiz", "讓每個人選，再舉手統計"),
        ("Answers", "逐題給出答案和原句"),
        ("Takeaways", "讓每個人寫下一條"),
        ("Actions", "讓每個人選一件，說好什麼時候做"),
        ("Sources", "說明文章在哪裡"),
    ),
    asked=(
        ("Title", "你希望帶走什麼？"),
        ("Agenda", "安排裡還要加什麼？"),
        ("Objectives", "其中哪一條對你最重要？"),
        ("Section", "誰遇到過這樣的事？"),
        ("Table", "哪一行最接近我們的工作？"),
        ("Picture", "你在這裡看到了什麼？"),
        ("Quiz", "誰會選別的，為什麼？"),
        ("Answers", "哪個答案讓你意外？"),
        ("Takeaways", "你會把哪一條告訴同事？"),
        ("Actions", "什麼時候做，和誰一起？"),
        ("Sources", "你會把哪一篇讀完？"),
        ("Chart", "我們自己的數字會是多少？"),
        ("Share", "我們自己的比例會是多少？"),
        ("Big", "你猜得到嗎？"),
        ("Steps", "其中哪些我們今天在做，哪些沒有？"),
        ("Case", "換成我們會怎麼做？"),
        ("Quotation", "在座誰見過相反的情況？"),
        ("Points", "哪一條讓你意外？"),
    ),
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

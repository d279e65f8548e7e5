"""Shortening a Chinese sentence, in either script: one text in, the shorter one with a name for each deletion out."""

from __future__ import annotations

import re

from briefing.language import is_han

LIMIT, WISH = 36, 28  # Chinese characters: at most, and from where shorter is not better
# the characters of the patterns below whose traditional form differs
_TRADITIONAL = str.maketrans(
    "为认误觉说称实话这个们来时总结论后过还没无该证虽难让从会对间关键听么谁问题声传预计测报达义应当须与权样点开数条边种几",
    "為認誤覺說稱實話這個們來時總結論後過還沒無該證雖難讓從會對間關鍵聽麼誰問題聲傳預計測報達義應當須與權樣點開數條邊種幾",
)


def either(words: str) -> str:
    """A group of alternatives, `words` parted by blanks, in both scripts, longest first."""
    found = {form for word in words.split() for form in (word, word.translate(_TRADITIONAL))}
    return "(?:" + "|".join(sorted(found, key=lambda word: (-len(word), word))) + ")"


_CONNECTIVE = re.compile(
    "^(?:"
    + either(
        "其实 所以 因此 因而 于是 於是 例如 比如 比如说 譬如 事实上 实际上 當然 当然 然而 但是 但 不过 可是 "
        "而且 并且 並且 此外 另外 "
        "最后 首先 其次 总之 总的来说 换句话说 換句話說 換言之 换言之 也就是说 简单来说 简单地说 一般来说 可以说 "
        "众所周知 眾所周知 "
        "同时 因为如此 正因如此 由此可见 由此可見 显然 顯然 毫无疑问 毫無疑問 确实 確實 的确 的確 "
        "值得一提的是 需要注意的是 "
        "更重要的是 最重要的是 那么 接着 接著 然后 随后 隨後 相反 反之 最终 最終 结果 老实说 说白了"
    )
    + "[，,：]?|(?:改变|改變|[从從]?那|[从從]?此|[这這](?:样|樣)?)(?:以[后後]|之[后後])[，,]|"
    "第[一二三四五六](?:步|点|點|条|條|是)?[，,、：:])(?=.)"
)
# the author's own stance: the deck names the article anyway; somebody else's belief is never taken off
_STANCE = re.compile(
    "^(?:"
    + either(
        "我认为 我認爲 我觉得 我相信 我始终认为 笔者认为 筆者認爲 在我看来 依我看 我的看法是 我的观点是 "
        "我建议 我建議 我常说 我常說"
    )
    + "|我的(?:看法|观点|觀點|判断|判斷|结论|結論|建议|建議|经验|經驗|做法)[^，。：:]{0,8}[：:])[，,：:]?(?=.{6})"
)
_KEEP = re.compile(
    "^(?:"
    + either(
        "第一次 第一个 第一批 第二个 第三方 首先是 同时间 但凡 结果是 最终用户 最終用戶 當然是 当然是 相反的 "
        "总之是 最重要的是"
    )
    + ")"
)
HEDGE = re.compile(
    either(
        "认为 以为 误以为 误认为 觉得 相信 说 表示 指出 称 声称 宣称 想 看来 据说 据称 听说 传说 误解 误区 "
        "误会 错觉 迷思 谎言 "
        "假设 假如 预计 预测 可能 也许 或许 似乎 好像 希望 担心 怀疑 懷疑 建议 建議 主张 主張 猜 质疑 質疑 "
        "报道 所谓 所謂 "
        "誤區 誤會 錯覺 謊言 假設 希望 擔心 報道 報導"
    )
)
CONDITION = re.compile(
    either(
        "如果 若 要是 倘若 只要 只有 除非 除了 当 一旦 为前提 前提 的情况下 的情況下 否则 否則 即使 哪怕 无论 "
        "不管 无论如何 "
        "才能 才会 才可以 才是 的话 至少 最多 仅 僅 只 之前 之后 为了"
    )
)
NEGATION = re.compile("[不没沒无無未非别別莫勿]|" + either("很少 難以 难以 缺乏"))
_QUESTION = re.compile("[？?吗嗎呢]|^.{0,3}" + either("什么 怎么 为什么 为何 如何 谁 哪些 难道"))
DANGLING = re.compile(
    '^[「“『"]?(?:'
    + either(
        "其 这 那 该 此 它 他 她 它们 他们 她们 这些 那些 这样 那样 这种 对此 因此 为此 从而 以及 并 並 而 则 "
        "則 就 才 也 还 又 再 "
        "同样 同樣 另一 前者 后者 上述 以上 以下 如下 如此 这里 那里 之所以 不仅如此 不僅如此 否则 否則 即 或 "
        "或者 和 与 及 使得 "
        "由此 随之 隨之 反而 甚至 尤其是 包括 其中 之后 之前 都 却 卻 一方面 另一方面 的"
    )
    + ")"
)
_OWN = re.compile(
    "^(?:"
    + either(
        "而今 而立 其他 其它 其余 其餘 就业 就業 再生 还原 也许 都市 都会 即时 即使 即将 及时 及格 并购 並購 "
        "并非 那么 才能 才华 才華 与其 和谐 和諧 则是 它山"
    )
    + ")"
)
_FIRST_PERSON = re.compile("我(?![们們国國])|" + either("笔者 筆者 本文 小编 小編 文章"))
_VERB = re.compile(
    "[更比很最极極较較了问問买買卖賣写寫读讀看给給花付是有能会會要需让讓使把将將被在做靠]|"
    + either(
        "可以 应该 應該 必须 需要 已经 已經 正在 成为 成為 变成 變成 来自 等于 等於 属于 屬於 获得 獲得 提升 "
        "实现 導致 导致 带来 帶來 "
        "意味 决定 決定 影响 影響 改变 改變 创造 創造 理解 了解 增长 增長 下降 提高 减少 減少 发现 發現 选择 "
        "選擇 购买 購買 提供 推出 "
        "进入 進入 开始 贏得 赢得 失去 面对 面對 关注 關注 重视 重視 推动 推動 打造 建立 构建 構建 参与 參與 "
        "超过 超過 不再 去 越 完成 回到"
    )
)
_PREDICATE_FIRST = re.compile(
    "^(?:[是有能会會要需让讓使把将將被在对對向以用从從给給到为為通]|"
    + either(
        "可以 应该 应当 必须 需要 已经 已經 正在 成为 变成 變成 通过 通過 借助 借由 获得 獲得 提升 提高 实现 "
        "导致 導致 带来 帶來 "
        "创造 創造 发现 發現 甚至 没有 不 未 更 最 且 都 再 去 越 形成 造成 达到 完成 进行 進行 直接 逐渐 "
        "逐漸 逐步 迅速 开始 进而 進而"
    )
    + ")"
)
# a clause that leaves something open: a condition, a purpose or a reason whose consequence follows
_OPEN_CLAUSE = re.compile(
    "^(?:"
    + either(
        "如果 若 要是 倘若 只要 只有 除非 除了 当 一旦 即使 哪怕 无论 不管 为了 随着 因为 由于 虽然 尽管 儘管 "
        "既然 与其 就算 哪怕 除 根据 根據 对于 對於 关于 關於"
    )
    + "|(?:"
    + either("要 想要 要想 通过 借助")
    + "(?![^是]*[是就必])))"
)
_CONDITION_CLAUSE = re.compile(
    "^(?:" + either("如果 若 要是 倘若 只要 只有 除非 当 一旦 即使 哪怕 无论 不管 就算 既然 虽然 尽管 与其 要 想") + ")"
)
_CORRELATIVE = re.compile(either("不仅 不僅 不但 不只 不单 不單 与其 虽然 雖然 尽管 儘管 一方面 要么 要麼"))
_CONSEQUENCE = re.compile("[就才则則都也会會能可必是]|" + either("需要 应该 應該 可以 将 難以 难以"))
_ANOTHER_BELIEF = re.compile("[或也并並]" + either("者认为 认为 觉得 以为 相信 者以为 者觉得"))
_LIMITS = re.compile(either("除非 否则 否則 前提 才 就 则 那么 的话 除了"))
_INSTEAD = re.compile(either("而是 是 就是 只是 而"))
_CONTINUES = re.compile(
    "[而但却卻则則就才也还還都并並或和及又再比更]|" + either("往往 常常 总是 通常 不是 也不 更不 以及 而是")
)
_TURN = re.compile("才[发發]现|才發現|才知道|没想到|沒想到|[却卻]|可是|^但|结果[才却]|結果[才卻]")
_FRAGMENT = re.compile(
    "^(?:" + either("在 当 像 作为 作為 对 對 从 從 以 随着 隨著 根据 根據 要 想 为了 通过 借助") + ")[^是]*$"
)
# "there are three …": it says that something follows, and does not say it
_ANNOUNCES = re.compile("[有改做说說](?:了)?(?:同一|两|兩|三|四|五|六|几|幾)[个個种種点點件条條][^，,。是在]{0,6}$")
# one of a row that is counted out: it says nothing without the others; what came later, without what came before
_ONE_OF_A_ROW = re.compile(
    "^第[一二三四五六七八九十](?:[种種条條个個项項类類位批]|次(?!世界))|^[后後][来來]|^(?:[当當]天|那[年天]|第[一二三]年|隔天|次日|隔年|翌日)|^(?:很少|往往|通常|多半|大多|常常)?(?:只)?是(?!否|不是)|^更[^，]{1,4}的是"
)
# somebody or something that only the sentences before name: behind a time, or as "these people", "this matter"
_LATER_PRONOUN = re.compile(
    "^[^，,]{2,9}[，,](?:[他她它]|这些|這些|那些)|^(?:现在|現在|如今|过去|過去|以前|当时|當時)(?:就|都|则|則)?(?:换|換|改|变|變|是|把|要|用)"
)
_THESE = re.compile(
    "[这這那](?:些人|件事|句话|句話|个问题|個問題|一点|一點|个数|個數|家店|正是|[张張碟碗顆颗罐杯單单批])"
)
_STOP = "，；：,;:"
# a clause that waits for what comes of it: "however good it is", "side by side", "from last spring on"
_WAITS = re.compile(
    "再[^是]{1,6}$|^[硬非]要|(?:[以之]?[后後]|[开開]始|[时時]候?|最[后後]|起|[摆擺放]在一起|(?<![意])想)$|[以之][后後]去"
)


def han_length(text: str) -> int:
    """How long `text` is on a slide, in Chinese characters: two Latin letters or digits take the place of one."""
    han = sum(is_han(character) for character in text)
    return han + (sum(character.isalnum() for character in text) - han + 1) // 2


def shorten(text: str) -> tuple[str, tuple[str, ...]]:
    """What is left of `text` and the deletions in order; stops as soon as it is short enough, or can do no more."""
    text, opened = opening(text)
    edits = list(opened)
    match = re.search(r"[（(][^（）()]*[）)]", text)
    if match and match.start() and not HEDGE.search(match[0]) and not NEGATION.search(match[0]):
        edits.append(f"aside '{match[0]}'")
        text = text[: match.start()] + text[match.end() :]
    if han_length(text) > WISH:
        text, edit = _clauses(text)
        edits += [edit] if edit else []
    return text, tuple(edits)


def opening(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without the stance and the connectives it opens with, and what was deleted."""
    edits: list[str] = []
    stance = _STANCE.match(text)
    if stance and not NEGATION.search(stance[0]):
        edits.append(f"stance '{stance[0]}'")
        text = text[stance.end() :]
    for _ in range(2):
        match = _CONNECTIVE.match(text)
        if match and not _KEEP.match(text) and han_length(text[match.end() :]) >= 6:
            edits.append(f"connective '{match[0]}'")
            text = text[match.end() :]
    return text, tuple(edits)


def _clauses(text: str) -> tuple[str, str]:
    """The longest safe run of clauses from the start or, failing that, to the end of `text`."""
    cuts = [match.start() for match in re.finditer(f"[{_STOP}]", text)]
    for cut in reversed([cut for cut in cuts if text[cut] not in "：:"]):  # a colon promises what follows it
        kept, rest = text[:cut], text[cut + 1 :]
        if 8 <= han_length(kept) <= LIMIT and safe_cut(kept, rest):
            return kept, f"tail '{_brief(rest)}'"
    for cut in cuts:
        kept, rest = text[cut + 1 :], text[:cut]
        if 8 <= han_length(kept) <= LIMIT and _safe_head(rest, kept):
            return _without_connective(kept), f"first clause '{_brief(rest)}'"
    return text, ""


def _brief(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"


def safe_cut(kept: str, rest: str) -> bool:
    """True where `rest` can go after `kept` without changing what `kept` claims.

    A verb of believing or error may stand in `kept`, where the reader sees it, but nothing may contradict it in `rest`.
    """
    *clauses, last = re.split(f"[{_STOP}]", kept)
    if _WAITS.search(last) or not complete(re.split("[；;]", kept)[-1]):
        return False
    if any(_CONDITION_CLAUSE.match(clause) for clause in clauses) and not _CONSEQUENCE.search(last):
        return False
    last = _CONNECTIVE.sub("", last)
    if _OPEN_CLAUSE.match(last) or _CORRELATIVE.search(last) or not complete(kept) or not balanced(kept):
        return False
    if _TURN.search(rest):  # what turns it round would be gone
        return False
    if "？" in rest or "?" in rest or "：" in kept or ":" in kept:  # a question or a list that kept announces
        return False
    if (HEDGE.search(kept) and not _ANOTHER_BELIEF.match(rest)) or _LIMITS.match(rest):
        return False
    if CONDITION.search(re.split(f"[{_STOP}]", rest)[0]):
        return False
    if NEGATION.search(last) and _INSTEAD.match(rest):
        return False
    if _CONTINUES.match(rest) and not (_new_statement(rest) or _ANOTHER_BELIEF.match(rest)):
        return False
    return not ("、" in rest[:8] and "、" in kept[-8:]) and (last is not kept or not _FRAGMENT.match(kept))


def _new_statement(rest: str) -> bool:
    return bool(re.match(either("所以 因此 因而 从而 使得 并且 並且 而且 同时"), rest))


def _safe_head(cut: str, kept: str) -> bool:
    match = re.match(either("所以 因此 因而 于是 於是 但是 但 然而 不过 可是 最终 最終 其实"), kept)
    if not match or HEDGE.search(cut) or CONDITION.search(cut):
        return False
    own = kept[match.end() :]
    return has_subject(own) and complete(own) and balanced(own)


def _without_connective(text: str) -> str:
    match = _CONNECTIVE.match(text)
    return text[match.end() :] if match else text


def has_subject(text: str) -> bool:
    """True where a noun phrase of 2 to 14 characters stands before the first verb of `text`."""
    if _PREDICATE_FIRST.match(text) or DANGLING.match(text):
        return False
    verb = _VERB.search(text)
    return verb is not None and 2 <= verb.start() <= 14


def complete(text: str) -> bool:
    """True where `text` can stand alone: a verb, no loose end."""
    if text.endswith("的"):
        return bool(re.search("是[^，；,;]*的$", text))
    if not re.search("[是了会會能要需让讓使把将將]", text) and not _VERB.search(text.rsplit("的", 1)[-1]):
        return False
    return bool(_VERB.search(text)) and not re.search(
        "(?:(?<![总總温溫])和|[与與及或、是在对對把被将將让讓为為])$", text
    )


def balanced(text: str) -> bool:
    """True where every quotation mark and bracket of `text` has its partner."""
    return text.count('"') % 2 == 0 and all(
        text.count(a) == text.count(b) for a, b in ("“”", "‘’", "（）", "()", "「」", "『』", "《》", "【】")
    )


def fit(text: str) -> bool:
    """True where `text` may stand on a slide: not too long, not a question, pointing at nothing outside itself."""
    return 6 <= han_length(text) <= LIMIT and complete(text) and whole_is_fit(text)


def whole_is_fit(text: str, *, leaning: bool = False) -> bool:
    """True where a whole sentence can stand on a slide; with `leaning` it may point at the sentence before it."""
    asks = _QUESTION.search(text) and not re.match("[谁誰].+[谁誰]就", text)
    if asks or not balanced(text) or _FIRST_PERSON.search(text) or text.endswith(("：", ":", "…")):
        return False
    if not leaning and (_ONE_OF_A_ROW.match(text) or _LATER_PRONOUN.match(text) or _THESE.search(text)):
        return False
    if _ANNOUNCES.search(text) or re.match("[^，]{1,4}(?:以|之)[后後][，,]", text):
        return False
    return leaning or not DANGLING.match(text) or bool(_OWN.match(text))

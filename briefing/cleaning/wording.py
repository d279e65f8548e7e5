"""How pages speak of themselves, by class of wording and not by site: the vocabulary of boilerplate, English and Chinese."""

from __future__ import annotations

import re

# Whole lines, without case, numbers in brackets, arrows and marks around them.
_LABELS = {
    "navigation": r"""
        (?:blog |site )?home(?: ?page)?|menu|search(?: .{0,20})?|about(?: us| me)?|contact(?: us)?
        |(?:previous|prev|next|older|newer)(?: (?:post|article|story|page|entry|entries)s?)?|back to .{1,25}
        |skip to .{0,8}content|(?:read|show|load|see|view|learn) (?:more|all|less)(?: .{0,30})?
        |continue reading.{0,60}|categories|archives?|tags?|site ?map|table of contents|contents|on this page
        |in this article|jump to .{1,30}|main navigation|toggle .{1,20}|close|open|page \d+(?: of \d+)?
        |full screen|go to .{1,20}|top|log ?(?:in|out)|sign ?(?:in|up|out)(?: .{0,25})?|register|my account|cart
        |checkout|privacy(?: policy| notice)?|terms(?: (?:of|and|&) .{1,20})?|legal(?: notice)?|imprint
        |disclaimer|help(?: cent(?:er|re))?|faqs?|careers|press|print(?: this)?(?: page| article)?
        |download(?: now| pdf| the app)?|language|english|\d+ min(?:ute)?s? read|listen(?: to this article)?
        |首页|首頁|主页|返回.{0,6}|上一(?:篇|页|頁).{0,40}|下一(?:篇|页|頁).{0,40}|目录|目錄|导航|搜索|登录|登錄
        |登入|注册|註冊|关于我们|關於我們|联系我们|聯繫我們|更多.{0,6}|展开(?:全文)?|阅读全文|閱讀全文|查看更多
        |点击查看.{0,10}|收起|打印|字号.{0,8}|正文|当前位置.{0,40}
        """,
    "sharing": r"""
        shares?|share (?:this|on|via|with)\b.{0,70}|tweet|retweet|pin(?: it)?|e-?mail(?: this)?|facebook|twitter
        |x|linkedin|whatsapp|instagram|pinterest|reddit|telegram|youtube|tiktok|copy link
        |follow(?: us)?(?: on .{1,30})?|like|bookmark|save(?: .{0,15})?|like this
        |\d+ (?:shares?|likes?|views?|claps?)
        |(?:(?:facebook|twitter|linkedin|whatsapp|instagram|pinterest|e-?mail|reddit|print)[\s|,·•/]*){2,}
        |分享(?:到|至|给)?.{0,20}|点赞.{0,10}|點讚.{0,10}|在看|收藏|转发.{0,8}|轉發.{0,8}|喜欢|赞|赞赏.{0,10}
        |微信|微博|朋友圈|复制链接|qq空间|分享点赞在看|点分享|点收藏|点点赞|点在看
        """,
    "comments": r"""
        (?:\d+|no|leave a|add a|post a|view|write a|show) ?(?:comments?|repl(?:y|ies)|responses?)(?: .{0,40})?
        |comments? (?:are |is )?(?:closed|off|disabled).{0,30}|comments?|reply|report|be the first to .{1,20}
        |.{0,20}(?:log|sign)(?:ged)? ?in to (?:comment|reply|post|view|read).{0,30}
        |join the (?:conversation|discussion)|your e-?mail address will not be published.{0,60}|name|website
        |post comment|(?:\d+ ?条|暂无|发表|查看|写|全部|精选|热门|最新)(?:评论|留言)|评论(?:区|列表)?.{0,6}|留言
        |回复|举报|登录后(?:才)?(?:可以|能|可)?(?:评论|发表).{0,6}|網友評論|網友留言|文明上网.{0,20}
        """,
    "adverts": r"""
        ad|ads|advert|advertisements?|advertisement - .{0,40}|(?:paid )?(?:promotion|partnership)
        |sponsored(?: .{0,20})?|promoted(?: .{0,20})?|story continues below.{0,30}|scroll to continue.{0,30}
        |(?:start (?:your |a )?)?free trial|get started(?: .{0,20})?|buy now|shop now|order now
        |try (?:it )?(?:for )?free(?: .{0,20})?|book a (?:demo|call)|request a demo
        |(?:sales|after-sales|customer) support|chat with us|subscribe(?: now| today)?|newsletter(?: sign-?up)?
        |enter your e-?mail(?: address)?|your e-?mail(?: address)?|广告|廣告|推广|赞助
        |立即(?:购买|下载|体验|注册|咨询|报名)|免费(?:试用|领取|体验|咨询).{0,10}
        |打开.{0,8}(?:app|客户端).{0,10}|订阅|訂閱
        """,
    "masthead": r"""
        .{2,40}\b(?:issue|vol(?:ume)?\.?|edition)\s*(?:no\.?\s*)?#?\d+.{0,30}|(?:总|第)第?\s?\d+\s?期.{0,10}
        """,
    "end mark": r"""
        [-—–=~·•*\s]*(?:the )?(?:end|fin|完|全文完|正文完|结束|剧终|###)[-—–=~·•*\s]*
        """,
}
_TAIL = r"""
    related
    |related (?:articles?|posts?|stor(?:y|ies)|content|readings?|topics?|news|links|products?|resources|searches)
    |(?:you )?(?:may|might)(?: also)? (?:also )?(?:like|enjoy|be interested in).{0,20}
    |you'?ll also (?:like|love)|recommended(?: .{0,30})?|recommendations?|more (?:from|on|in|by|like) .{1,60}
    |more (?:articles|posts|stories|news|reading|resources)|(?:read|up|what'?s) next
    |popular(?: (?:posts|articles|now|stories|topics))?|most (?:read|popular|viewed|recent|commented)
    |trending(?: .{0,20})?|what'?s (?:hot|trending)
    |(?:latest|recent|featured) (?:posts|articles|news|stories|comments)|further reading
    |(?:also|see) (?:read|also)|about the authors?|about us|contact us|editor'?s (?:picks?|choice)|don'?t miss
    |in case you missed it|(?:leave|post) a (?:reply|comment)
    |(?:\d+ )?(?:comments|responses|replies|thoughts on .{1,60})|share this(?: .{0,20})?
    |(?:join|subscribe to|sign up for) (?:our|the) (?:newsletter|mailing list|community).{0,20}
    |from (?:around|across) the web|tags
    |(?:相关|相關|推荐|推薦|延伸|拓展|扩展|更多|往期|热门|熱門|精彩|猜你|历史|精选)(?:推荐|推薦|阅读|閱讀|文章|内容|內容|新闻|新聞|资讯|資訊|回顾|回顧|精选|精彩|精彩回顾|喜欢|喜歡|链接|链接|标签|话题|好文|报道|報道)(?:.{0,6})
    |猜你(?:喜欢|感兴趣).{0,4}|你可能(?:还)?(?:喜欢|感兴趣).{0,6}|大家都在(?:看|搜)|热门(?:评论|排行|文章)
    |点击(?:阅读|查看)往期.{0,10}|关于(?:作者|我们|本站)|作者简介|作者簡介|网友评论|精选留言|评论|参考阅读
    |推荐阅读|版权声明|免责声明
"""

# Sentences anywhere in a short line, or at either end of the article.
_SENTENCES = {
    "cookies": r"""
        (?:we|this (?:web)?site|our (?:web)?site)\b.{0,30}\buses? cookies
        |(?:accept|reject|manage|allow)(?: all)? cookies|cookie (?:policy|settings|preferences|consent)
        |(?:本网站|我们)使用\s?cookies?|consent to (?:the use|our use) of cookies
        |your (?:ad ?block|privacy choices)
        """,
    "newsletter": r"""
        (?:subscribe|sign up|register)(?: now| here| today)? (?:to|for) (?:our|the|my|this|free)\b.{0,40}(?:newsletter|updates|mailing list|digest|channel|e-?mails?|feed)
        |(?:to|click here to|you can|or) unsubscribe\b
        |unsubscribe (?:here|from this|at any ?time|with one click)
        |view (?:this (?:e-?mail )?)?(?:online|in (?:your|a) browser)
        |you(?:'re| are| have)? (?:are )?receiv(?:ing|ed) this (?:e-?mail|newsletter|message)
        |(?:get|delivered|straight) .{0,40}(?:in|to) your inbox
        |forward(?:ed)? (?:this|it|to)(?: to)? (?:e-?mail|a friend|you)|update (?:your )?(?:e-?mail )?preferences
        |(?:enter|type) your e-?mail|no spam
        """,
    "copyright": r"""
        all rights reserved|(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by )?\d{4}|copyright\s+(?:©|of|by|notice)
        |©\s?\w|版权所有|版權所有|版权归.{0,12}所有
        |未经.{0,12}(?:许可|授权|允许|書面).{0,20}(?:转载|复制|使用|摘编)|未經.{0,12}(?:許可|授權|允許)|著作权归
        |侵权必究|icp备|京公网安备|违法和不良信息
        """,
    "reprint": r"""
        \b(?:reprint|repost|republi[sc]h|re-?produc)\w*\b.{0,80}(?:source|permission|credit|attribut)
        |(?:indicate|specify|cite|credit|attribute|mention) (?:the )?(?:original )?source
        |(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by)
        |this (?:article|post|story|piece|essay)(?: is| was| has been)?(?: first| originally)? (?:comes? from|appeared|published|reprinted|reproduced|republished|posted|syndicated|translated from)
        |with (?:kind )?permission (?:of|from)|转载(?:请|自|需|须|时|于)|轉載(?:請|自|需|須|時)
        |(?:请|務必|请务必)?(?:注明|註明)(?:文章)?(?:来源|來源|出处|出處|作者)
        |(?:本文|文章)(?:首发于|首發於|来源于|来源：|来自(?:于)?[:：]?|转自|轉自|转载自|轉載自|系.{0,12}(?:原创|授权|投稿)|由.{1,20}(?:授权|原创|投稿|发布|整理)|原(?:载|标题|题|文链接))
        |经授权(?:转载|发布)|(?:内容)?整理自网络
        """,
    "disclaimer": r"""
        (?:does|do|did)(?:n'?t| not)(?: necessarily)? (?:represent|reflect|constitute|endorse)\b.{0,80}
        |(?:content|material|information|opinion)s?\b.{0,30} (?:of|on|in) this (?:web)? ?(?:page|site|website|blog)
        |for (?:informational|information|educational|general information) purposes only
        |(?:views|opinions)(?: and opinions)? expressed.{0,60}(?:author|own|necessarily)
        |(?:find|found) any (?:instances? of )?(?:plagiarism|infring|copyright)
        |infring(?:e|es|ing|ement)\b.{0,60}(?:contact|e-?mail|delete|remove|rights)
        |within \d+ (?:working|business) days|(?:e-?mail|write|contact)(?: to| us)?.{0,20}\b[\w.+-]+@[\w-]+\.\w+
        |affiliate (?:links?|commission)|(?:we|site) may earn (?:a )?commission
        |(?:仅|只|僅)代表.{0,8}(?:作者|个人|個人|本人).{0,6}(?:观点|觀點|立场|看法)
        |(?:不代表|与).{0,14}(?:立场|立場|观点|觀點|无关)
        |如(?:有|果有|涉及|若)?.{0,10}(?:侵权|侵權|版权|版權|异议).{0,20}(?:联系|聯繫|删除|刪除|告知|处理)
        |(?:联系|聯繫)我们(?:删除|处理)|仅供(?:参考|学习|交流)|不构成.{0,6}建议|免责声明|免責聲明
        |(?:图片|素材|图文|文章|内容)(?:均)?来(?:源于|自于?)(?:网络|互联网)
        """,
    "sharing": r"""
        if you (?:liked|enjoyed|found|like|enjoy)\b.{0,20}(?:this|the|our|what)\b.{0,12}(?:article|post|story|read|newsletter|letter|issue|episode|piece|content|video|guide)
        |(?:please|don'?t forget to|feel free to) (?:share|like|comment|subscribe)
        |share (?:this|it|the) (?:article|post|story|page)?\s?(?:with|on|via|to)
        |(?:follow|like|join|find|connect with) (?:us|me) (?:on|at|in|for)|scan (?:the|this|our) (?:qr )?code
        |leave (?:a|your|us a) (?:comment|reply|thoughts?)|let (?:us|me) know (?:in the comments|what you think)
        |(?:in|join) the comments? (?:section|below)
        |(?:点击|點擊|戳|轻触)(?:上方|下方|标题|左下角|阅读|这里|右上角|文末|↑|↓|“|”)
        |(?:上方|下方|左下角|右下角)?“?(?:蓝字|藍字|蓝色(?:字|字体)|公众号名片)
        |(?:长按|扫描|掃描|识别|扫一扫|扫码|長按).{0,12}(?:二维码|二維碼|关注|加入|添加|识别|图片|领取|下方)
        |(?:关注|關注|订阅|搜索)(?:我们|我|本|“|「|微信|公众号|公眾號).{0,16}(?:公众号|公眾號|微信|获取|关注|不迷路|更多|号)?
        |微信公众号.{0,20}(?:关注|搜索|[:：])|公众号[:：]|(?:设为|加)星标|星标(?:⭐|我们|公众号)
        |(?:添加|加)(?:小编|作者|客服)?微信|阅读原文|閱讀原文|(?:点|點)(?:个|個|一下)?(?:赞|讚|在看|“在看”|“赞”)
        |一键三连|欢迎(?:转发|分享|留言|关注|投稿|在评论|加入)|歡迎(?:轉發|分享|留言|關注)
        |转发(?:给|到|朋友圈|分享)|分享(?:给|到朋友圈|给更多|给身边)|(?:后台|公众号|私信)回复|進群|进群|入群
        |投稿(?:邮箱|请|[:：])|商务合作|商務合作|合作(?:请|微信|[:：])|看更多|觉得(?:不错|有用|有帮助)
        """,
    "adverts": r"""
        (?:start|try|get|begin) (?:your|a|the|our)\b.{0,20}(?:free )(?:trial|demo|account|copy|guide|e-?book|template|consultation)
        |download (?:our|the|your|a) (?:free|latest|full)\b.{0,30}|free trial (?:that|today|now)
        |click (?:here|below|the (?:button|link))
        |(?:use|with) (?:the )?(?:promo |discount |coupon )?code [A-Z0-9]{4,}
        |(?:sponsored|brought to you|presented|powered) by|proudly powered
        |(?:register|book|buy|order|shop|enrol+|apply) (?:now|today|here|your (?:seat|place|spot))\b
        |limited[- ]time offer|(?:disable|turn off) your ad ?blocker|(?:限时|限時)(?:优惠|優惠|免费|特价)
        |(?:扫码|点击)(?:购买|领取|报名)|立即(?:报名|购买|领取|下载)|(?:点击|戳)(?:链接|下方链接|图片)
        """,
}


def _pattern(rows: str) -> re.Pattern[str]:
    return re.compile("".join(row.strip() for row in rows.splitlines()), re.I)


_LABEL_PATTERNS = {reason: _pattern(rows) for reason, rows in _LABELS.items()}
_TAIL_PATTERN = _pattern(_TAIL)
_SENTENCE_PATTERNS = {reason: _pattern(rows) for reason, rows in _SENTENCES.items()}
_TRIM = re.compile(r"^[\W_]+|[\W_]+$|(?<=\w)\s*[(（]\d+[)）]$")
_RULE = re.compile(r"[\W_]+|(?:[\W_]*end[\W_]*)", re.I)
_CRUMBS = re.compile(
    r"(?:home|首页|首頁|you are here|当前位置|您的位置)\s*[:：]?\s*(?:[>›»/→][^>›»/→]{1,40}){1,6}", re.I
)
_PREFIX = re.compile(
    r"(?:<<|>>|«|»|←|→|(?:previous|next|prev)(?: post| article)?|read (?:more|also|next)|related|see also|also read|more|上一篇|下一篇|推荐|推荐阅读|相关阅读|延伸阅读|相關閱讀)\s?[:：]\s*\S",
    re.I,
)


def label_reason(text: str) -> str:
    """Why the line `text` is the page's own furniture, in whole; "" where it is not."""
    if len(text) > 120:
        return ""
    bare = _TRIM.sub("", _TRIM.sub("", text))
    if not bare:
        return "rule" if _RULE.fullmatch(text) else ""
    if _CRUMBS.fullmatch(text):
        return "navigation"
    if _PREFIX.match(text):
        return "related"
    return next((reason for reason, pattern in _LABEL_PATTERNS.items() if pattern.fullmatch(bare)), "")


_INTERRUPTS = re.compile(
    r"advert\w*|ads?|sponsored|promoted|shares?|tweet|menu|reply|report|广告|廣告|分享|收藏|在看|点赞|赞|展开|收起|推广",
    re.I,
)


def interrupts(text: str) -> bool:
    """Whether the one word `text` is never a heading, wherever it stands."""
    return bool(_INTERRUPTS.fullmatch(_TRIM.sub("", text)))


def opens_tail(text: str) -> bool:
    """Whether the line `text` is the head of a list of other things: related articles, comments, about the author."""
    return len(text) <= 60 and bool(_TAIL_PATTERN.fullmatch(_TRIM.sub("", text)))


def sentence_reason(text: str) -> str:
    """Why the sentence `text` speaks of the page and not of the article's subject; "" where it does not."""
    return next((reason for reason, pattern in _SENTENCE_PATTERNS.items() if pattern.search(text)), "")

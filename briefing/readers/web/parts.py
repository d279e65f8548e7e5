"""What an element of a page is there for, by its tag, its role and the names its author gave it: in, a reason to leave
it out, or ""."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

SILENT = frozenset(
    "script style template noscript svg canvas iframe object embed video audio map form button input select textarea "
    "option label datalist dialog head link meta base math menu".split()
)
_TAGS = {"nav": "navigation", "aside": "beside the article"}
_ROLES = {
    "navigation": "navigation",
    "banner": "site head",
    "contentinfo": "site foot",
    "complementary": "beside the article",
    "search": "search",
    "dialog": "notice",
    "alertdialog": "notice",
    "alert": "notice",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "sharing",
}
# Names of classes and ids, whole words of them, by what they say.
_NAMES = {
    "navigation": "headerlink anchorjs permalink nav navbar navigation menu submenu breadcrumb breadcrumbs "
    "crumbs crumb pagination pager paging toc "
    "skiplink skip topbar sitenav sitemap backtotop mianbaoxie daohang anchors megamenu offcanvas hamburger",
    "site head": "masthead siteheader topnav",
    "site foot": "footer sitefooter colophon copyright copyrights legal imprint bottombar friendlink",
    "beside the article": "sidebar rail widget widgets aside sidebox",
    "comments": "comment comments commentlist disqus respond replies discussion pinglun commentform livefyre",
    "sharing": "share shares sharing sharebar sharedaddy social socials addthis addtoany bookmarks likes "
    "fenxiang follow "
    "shareaholic sharethis tweet",
    "related": "related recommended recommend recommendations recommendation recirc recirculation morefrom readmore "
    "readnext upnext trending popular mostread yarpp teaser teasers outbrain taboola tuijian xiangguan nextprev "
    "prevnext postnav morestories morelike suggested suggestions onward",
    "sign-up": "newsletter subscribe subscription signup optin mailchimp leadform hubspot paywall registration regwall",
    "adverts": "ad ads advert adverts advertisement advertising advertorial adsense adslot sponsor sponsored sponsors "
    "promo promos promotion promobox cta calltoaction banner dfp guanggao upsell",
    "notice": "cookie cookies consent gdpr popup modal overlay lightbox toast notification alert ccpa",
    "about the author": "bio biography authorbio authorbox aboutauthor authorcard authorinfo",
    "tags": "tags tag taglist tagcloud posttags keywords",
    "hidden": "srhidden hidden visuallyhidden offscreen preheader screenreader",
    "disclaimer": "disclaimer disclosure",
}
_BY_NAME = {name: reason for reason, names in _NAMES.items() for name in names.split()}
# Two words in a row that say together what neither says alone.
_PAIRS = {
    ("site", "header"): "site head",
    ("site", "footer"): "site foot",
    ("global", "header"): "site head",
    ("page", "header"): "",
    ("more", "from"): "related",
    ("read", "more"): "related",
    ("read", "next"): "related",
    ("read", "also"): "related",
    ("also", "like"): "related",
    ("see", "also"): "related",
    ("you", "may"): "related",
    ("most", "read"): "related",
    ("up", "next"): "related",
    ("next", "post"): "related",
    ("prev", "post"): "related",
    ("post", "navigation"): "navigation",
    ("post", "nav"): "navigation",
    ("about", "author"): "about the author",
    ("author", "box"): "about the author",
    ("author", "info"): "about the author",
    ("author", "card"): "about the author",
    ("author", "profile"): "about the author",
    ("author", "about"): "about the author",
    ("lead", "magnet"): "sign-up",
    ("lead", "form"): "sign-up",
    ("sign", "up"): "sign-up",
    ("opt", "in"): "sign-up",
    ("call", "action"): "adverts",
    ("demo", "box"): "adverts",
    ("product", "box"): "adverts",
    ("product", "card"): "adverts",
    ("post", "footer"): "below the article",
    ("entry", "footer"): "below the article",
    ("article", "footer"): "below the article",
    ("sr", "only"): "hidden",
    ("screen", "reader"): "hidden",
    ("visually", "hidden"): "hidden",
    ("back", "top"): "navigation",
    ("skip", "link"): "navigation",
    ("on", "page"): "navigation",
    ("tool", "bar"): "sharing",
    ("cookie", "bar"): "notice",
    ("photo", "credit"): "credit",
    ("image", "credit"): "credit",
}
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|$)|font-size\s*:\s*[01](?:px)?\s*(?:;|$)",
    re.I,
)
_OWN = frozenset("body html main article".split())
_OWN_ASIDES = frozenset("pullquote pull quote blockquote callout note tip key definition takeaways".split())
_BODY_NAMES = re.compile(r"article-?body|(?:post|entry|article|story|main)-?content|rich-?text|markdown-body", re.I)


def is_hidden(element: Any) -> bool:
    """Whether a reader of the page never sees `element`."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def reason_to_drop(element: Any) -> str:
    """Why `element` is the page's and not the article's, told without reading it; "" where nothing says so."""
    tag = element.tag
    if tag in SILENT:
        return "no text"
    if is_hidden(element):
        return "hidden"
    if tag in _TAGS and not is_pulled(element):
        return _TAGS[tag]
    if (role := element.get("role", "")) in _ROLES:
        return _ROLES[role]
    if tag in _OWN:
        return ""
    return _named(f"{element.get('class', '')} {element.get('id', '')}")


def is_pulled(element: Any) -> bool:
    """Whether `element` is a quotation set apart, or a note to the text, that its author calls so."""
    return bool(_OWN_ASIDES & set(names_of(element)))


def is_body(element: Any) -> bool:
    """Whether the page itself calls `element` the body of its article."""
    return element.get("itemprop") == "articleBody" or bool(
        _BODY_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}")
    )


def names_of(element: Any) -> list[str]:
    """The words that the class and the id of `element` are made of, in small letters."""
    return [word.lower() for word in _WORDS.findall(f"{element.get('class', '')} {element.get('id', '')}")]


def _named(names: str) -> str:
    for name in names.split():
        words = [word.lower() for word in _WORDS.findall(name)]
        joined = "".join(words)
        if joined in _BY_NAME:
            return _BY_NAME[joined]
        pairs = list(pairwise(words))
        if found := next((pair for pair in pairs if pair in _PAIRS), None):
            if _PAIRS[found]:
                return _PAIRS[found]
            continue
        if _is_layout(words):
            continue
        if found_word := next((word for word in words if word in _BY_NAME), ""):
            return _BY_NAME[found_word]
    return ""


def _is_layout(words: list[str]) -> bool:
    return bool(words) and words[0] in (
        "has",
        "no",
        "with",
        "without",
        "js",
        "layout",
        "template",
        "theme",
        "is",
        "can",
    )

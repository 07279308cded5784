"""What the elements of a page are: left out, blocks with their roles, tables that only set out the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bs4 import Tag
from bs4.element import PageElement

from factcheck import lazy

_LEFT_OUT = frozenset(
    [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "button", "select", "option", "datalist",
        "svg", "math-ml", "iframe", "object", "embed", "video", "audio", "canvas", "input", "textarea", "title",
        "del", "rp", "rt",
    ]
)  # fmt: skip
_PAGE_ROLES = frozenset(["navigation", "complementary", "contentinfo", "search", "menu", "menubar", "tablist"])
BLOCKS = frozenset(
    [
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
        "dl", "dt", "dd", "blockquote", "aside", "figure", "figcaption", "table", "thead", "tbody", "tfoot", "tr",
        "td", "th", "caption", "pre", "address", "details", "summary", "body", "html", "head", "hr", "form",
        "fieldset", "center", "hgroup",
    ]
)  # fmt: skip
_ROLES = {
    "h1": "title",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "list-item",
    "figcaption": "caption",
    "caption": "caption",
}
_KEPT_ROLES = frozenset(
    ("caption", "list-item", "footnote", "deck", "byline", "pull-quote", "heading", "title", "table-row")
)
_CLASSES = (
    (lazy.pattern(r"\b(?:byline|author|dateline)\b"), "byline"),
    (lazy.pattern(r"\b(?:standfirst|deck|subhead|subtitle|teaser|lede|summary)\b"), "deck"),
    (lazy.pattern(r"\bpull(?:ed)?(?:-?quote)?\b"), "pull-quote"),
    (lazy.pattern(r"\b(?:foot|end)notes?\b"), "footnote"),
)
_LAYS_OUT = frozenset({"table", "h1", "h2", "h3", "article", "section"})


def layout_rows(soup: Tag) -> set[int]:
    """The rows (by id) of tables that only set out the page: a cell holds a table, a heading or several paragraphs."""
    found: set[int] = set()
    paragraphs: Counter[int] = Counter()
    open_: list[tuple[Iterator[PageElement], Tag | None, Tag | None]] = [(iter(soup.children), None, None)]
    while open_:
        children, row, cell = open_[-1]
        child = next(children, None)
        if child is None:
            open_.pop()
        elif isinstance(child, Tag):
            if row is not None and cell is not None:
                paragraphs[id(cell)] += child.name == "p"
                if child.name in _LAYS_OUT or paragraphs[id(cell)] > 1:
                    found.add(id(row))
            is_row, is_cell = child.name == "tr", child.name in {"td", "th"}
            open_.append(
                (iter(child.children), child if is_row else row, child if is_cell else None if is_row else cell)
            )
    return found


def fact_lists(soup: Tag) -> set[int]:
    """The terms (by id) of definition lists that are boxes of facts: each term, a few words, has one value, as short; a glossary or questions with answers are none."""
    found: set[int] = set()
    for list_ in soup.find_all("dl"):
        parts = [one for one in list_.find_all(["dt", "dd"]) if one.find_parent("dl") is list_]
        names = [one.name for one in parts]
        if len(parts) < _FACTS or names != ["dt", "dd"] * (len(parts) // 2):
            continue
        if all(_is_fact(one) for one in parts):
            found.update(id(one) for one in parts)
    return found


def _is_fact(part: Tag) -> bool:
    said = " ".join(part.get_text().split())
    return 0 < len(said) <= _TERSE and not said.endswith((".", "?", "!")) and ". " not in said


_FACTS, _TERSE = 4, 60
"""Terms and values of a box at least, and characters of one of them at most."""


def role_of(element: Tag, outer: str) -> str:
    """The role of what stands in an element, by its name, else its classes, else what it stands in."""
    if element.name in _ROLES:
        return _ROLES[element.name]
    names = [*map(str, element.get("class") or ()), str(element.get("id") or ""), str(element.get("itemprop") or "")]
    named = " ".join(names).lower()
    for pattern, role in _CLASSES:
        if pattern.search(named):
            return role
    if _pulled(element):
        return "pull-quote"
    return outer if outer in _KEPT_ROLES else "paragraph"


def _pulled(tag: Tag) -> bool:
    """Whether an aside is a pull quote, which is read with the text it was taken from: by its class, or one with nothing but a few words in marks."""
    if tag.name != "aside":
        return False
    if lazy.known(r"\bpull(?:ed)?(?:-?quote)?\b").search(" ".join(tag.get("class") or ())) is not None:
        return True
    return tag.find(["a", "h2", "h3", "li"]) is None and _QUOTED.match(tag.get_text().strip()[:_LONGEST]) is not None


_QUOTED = lazy.pattern(r"[“\"‘«][^“\"«]{20,300}[”\"’»]?(?:\s*[—–-]?\s*[A-Z][^.“”\"]{0,60})?$")
_LONGEST = 400


def hidden(tag: Tag) -> bool:
    """Whether an element is no part of the text: a menu, a script, what is not shown."""
    if (
        (tag.name in _LEFT_OUT and not _pulled(tag))
        or str(tag.get("role") or "").lower() in _PAGE_ROLES
        or tag.has_attr("hidden")
    ):
        return True
    style = str(tag.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style

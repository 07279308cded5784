"""HTML: recall first. Every block of text is kept but navigation, asides, footers, scripts and hidden elements."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Comment, Doctype, Tag
from bs4.element import NavigableString

from factcheck.drafts import dateline
from factcheck.drafts.parts import Assembly
from factcheck.errors import DraftError
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft, Location

_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "select",
        "option",
        "svg",
        "iframe",
        "object",
        "video",
        "audio",
        "input",
        "textarea",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "figure",
        "figcaption",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "pre",
        "address",
        "details",
        "summary",
        "body",
        "html",
        "hr",
        "time-block",
    ]
)
_ROLES = {
    "h1": "title",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "li": "list-item",
    "figcaption": "caption",
    "caption": "caption",
    "tr": "table-row",
}
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_BYLINE = re.compile(r"\b(?:byline|author|dateline)\b")
_DECK = re.compile(r"\b(?:standfirst|deck|subhead|subtitle|teaser|lede|summary)\b")
_PULL = re.compile(r"\b(?:pull-?quote)\b")


def read(text: str, path: str | None, sha256: str) -> Draft:
    """An HTML draft. Raises DraftError when there is no text in it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(text, "html.parser")
    assembly = Assembly()
    _head(soup, assembly)
    root = soup.body or soup
    for element in root.find_all(["ins"]):
        element.unwrap()
    _walk(root, assembly, _Lines(assembly))
    if not assembly.blocks:
        raise DraftError(f"{path or 'HTML'}: no text found in this page; expected paragraphs in <body>")
    body = assembly.text()
    dated = _dated(soup) or dateline.find(
        [body[b.start : b.end] for b in assembly.blocks if b.role not in {"title", "description"}]
    )
    title = _title(soup)
    language = str(soup.html.get("lang", "") or "en") if soup.html else "en"
    return Draft(
        body,
        tuple(assembly.blocks),
        path,
        sha256,
        title,
        dated[0] if dated else None,
        dated[1] if dated else None,
        language=language,
        offsets=assembly.offsets(),
    )


def _title(soup: BeautifulSoup) -> str | None:
    found = soup.title or soup.find("h1")
    return _SPACE.sub(" ", found.get_text()).strip() or None if found else None


def _head(soup: BeautifulSoup, assembly: Assembly) -> None:
    """Title, description and social description stand first."""
    if soup.title is not None:
        assembly.add([(_SPACE.sub(" ", soup.title.get_text()).strip(), _place(soup.title))], "title")
    for meta in soup.find_all("meta"):
        name = str(meta.get("name") or meta.get("property") or "").lower()
        if name in {"description", "og:description", "twitter:description", "og:title", "twitter:title"}:
            assembly.add([(_SPACE.sub(" ", str(meta.get("content", ""))).strip(), _place(meta))], "description")


def _place(tag: Tag) -> Location:
    return Location(line=tag.sourceline, column=None if tag.sourcepos is None else tag.sourcepos + 1)


class _Lines:
    """The line being put together: stretches of text and the role of the block they stand in."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self.stretches: list[tuple[str, Location]] = []
        self.role = "paragraph"

    def put(self, text: str, place: Location) -> None:
        text = _SPACE.sub(" ", text)
        if not self.stretches or self.stretches[-1][0].endswith((" ", "\t")):
            text = text.lstrip(" ")
        if text:
            self.stretches.append((text, place))

    def end(self, role: str) -> None:
        if self.stretches:
            last, place = self.stretches[-1]
            self.stretches[-1] = (last.rstrip(" \t"), place)
            self.assembly.add([s for s in self.stretches if s[0]], self.role)
            self.stretches = []
        self.role = role


def _walk(element: Tag, assembly: Assembly, lines: _Lines) -> None:
    role = _role(element, lines.role)
    for child in element.children:
        if isinstance(child, Comment | Doctype):
            continue
        if isinstance(child, NavigableString):
            if str(child).strip() or lines.stretches:
                lines.put(str(child), _place(element))
        elif isinstance(child, Tag) and not _hidden(child):
            _element(child, role, assembly, lines)


def _element(child: Tag, role: str, assembly: Assembly, lines: _Lines) -> None:
    if child.name == "img":
        alt = str(child.get("alt", "")).strip()
        if alt:
            lines.end("alt")
            lines.put(alt, _place(child))
            lines.end(role)
    elif child.name == "br":
        lines.end(role)
    elif child.name == "tr":
        lines.end("table-row")
        _row(child, lines)
        lines.end(role)
    elif child.name in _BLOCKS:
        lines.end(_role(child, role))
        _walk(child, assembly, lines)
        lines.end(role)
    else:
        _walk_inline(child, assembly, lines)


def _walk_inline(child: Tag, assembly: Assembly, lines: _Lines) -> None:
    role = lines.role
    _walk(child, assembly, lines)
    lines.role = role


def _row(row: Tag, lines: _Lines) -> None:
    for index, cell in enumerate(row.find_all(["td", "th"], recursive=False)):
        if index:
            lines.stretches.append(("\t", _place(cell)))
        text = _SPACE.sub(" ", cell.get_text(" ")).strip()
        if text:
            lines.stretches.append((text, _place(cell)))


def _role(element: Tag, outer: str) -> str:
    names = " ".join(
        [*map(str, element.get("class") or ()), str(element.get("id") or ""), str(element.get("itemprop") or "")]
    ).lower()
    if element.name in _ROLES:
        return _ROLES[element.name]
    if _BYLINE.search(names):
        return "byline"
    if _DECK.search(names):
        return "deck"
    if _PULL.search(names):
        return "pull-quote"
    return (
        outer
        if outer in {"caption", "list-item", "footnote", "deck", "byline", "pull-quote", "heading", "title"}
        else "paragraph"
    )


def _hidden(tag: Tag) -> bool:
    if tag.name in _LEFT_OUT or tag.name == "del":
        return True
    style = str(tag.get("style") or "").replace(" ", "").lower()
    return (
        tag.has_attr("hidden")
        or "display:none" in style
        or "visibility:hidden" in style
        or tag.get("aria-hidden") == "true"
    )


def _dated(soup: BeautifulSoup) -> tuple[str, str] | None:
    for value, basis in _date_values(soup):
        try:
            return str(PartialDate.parse(value.strip()[:10])), basis
        except ValueError:
            found = dateline.find([f"Date: {value}"])
            if found is not None:
                return found[0], basis
    return None


def _date_values(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    metas = {
        str(m.get("property") or m.get("name") or m.get("itemprop") or "").lower(): str(m.get("content") or "")
        for m in soup.find_all("meta")
    }
    for name in _DATES:
        if metas.get(name):
            yield metas[name], "meta"
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            yield from ((value, "JSON-LD") for value in _published(json.loads(script.get_text())))
        except ValueError:
            continue
    for time in soup.find_all("time"):
        if not any(parent.name in _LEFT_OUT for parent in time.parents):
            yield str(time.get("datetime") or time.get_text()), "time element"
            return


def _published(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        if isinstance(found.get("datePublished"), str):
            yield found["datePublished"]
        for value in found.values():
            yield from _published(value)
    elif isinstance(found, list):
        for value in found:
            yield from _published(value)

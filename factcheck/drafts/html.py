"""HTML: recall first. Every block of text is kept but navigation, asides, footers, scripts and hidden elements."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import islice

from bs4 import BeautifulSoup, CData, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from factcheck import lazy
from factcheck.drafts import dateline, html_dates
from factcheck.drafts.html_places import Finder, PageMap
from factcheck.drafts.html_roles import BLOCKS, fact_lists, hidden, layout_rows, role_of
from factcheck.drafts.parts import INVISIBLE, Assembly, goes_on, raised
from factcheck.errors import DraftError
from factcheck.model.drafts import Draft, Link, Location

_SPACE = lazy.pattern(r"[ \t\r\n\f\v]+")
_NOTE_MARK = lazy.pattern(r"\s*(?:\[[^\]]{1,4}\]|[*†‡§]+)\s*")
_TAIL = 20
"""Characters of a line that tell whether a sentence ended in it."""
_MOST_RAISED = 50
"""Elements and texts in or around what is raised: a figure or the mark of a note has a few."""
_UNCLOSED = 2_000
"""Brackets left open: reading them takes the square of their number."""
_HEAD = frozenset({"description", "og:description", "twitter:description", "og:title", "twitter:title"})


def read(text: str, path: str | None, sha256: str) -> Draft:
    """An HTML draft. Raises DraftError when there is no text in it."""
    unclosed = text.count("<") - text.count(">")
    if unclosed > _UNCLOSED:
        raise DraftError(
            f"{path or 'HTML'}: {unclosed:,} tags of this page are never closed; save it anew from a browser"
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(text, "html.parser")
    page = _Page(text)
    page.head(soup)
    page.walk(soup)
    page.end("paragraph")
    assembly = page.assembly
    if not assembly.blocks:
        raise DraftError(f"{path or 'HTML'}: no text found in this page; expected paragraphs in <body>")
    body = assembly.text()
    dated = html_dates.find(soup) or dateline.find(
        [body[b.start : b.end] for b in assembly.blocks if b.role not in {"title", "description"}]
    )
    return Draft(
        body,
        tuple(assembly.blocks),
        path,
        sha256,
        _title(soup),
        dated[0] if dated else None,
        dated[1] if dated else None,
        language=str(soup.html.get("lang", "") or "en") if soup.html else "en",
        offsets=PageMap(text, body, page.finder.lines, tuple(assembly.starts), tuple(page.offsets)),
        links=tuple(page.links),
    )


def _title(soup: BeautifulSoup) -> str | None:
    found = soup.title or soup.find("h1")
    return _SPACE.sub(" ", found.get_text()).strip() or None if found else None


class _Page:
    """The page being read: the line put together, and the blocks done."""

    def __init__(self, raw: str) -> None:
        self.assembly, self.finder = Assembly(), Finder(raw)
        self.layout: set[int] = set()
        self.facts: set[int] = set()
        self.offsets: list[int] = []
        self.line: list[tuple[str, int]] = []
        self.width = 0
        """Characters of the line so far."""
        self.role = "paragraph"
        self.rows = 0
        """Rows of tables that are open: blocks end no line there, they are a space."""
        self.cells = 0
        self.kept = 0
        """Elements open whose line ends are kept."""
        self.links: list[Link] = []
        self.link: tuple[int, Tag] | None = None
        """Where the text of the link that is open begins, and the link."""

    def head(self, soup: BeautifulSoup) -> None:
        """Title, description and social description stand first, each text once."""
        seen = set()
        found = [(soup.title.get_text(), "title", soup.title)] if soup.title is not None else []
        for meta in soup.find_all("meta"):
            if str(meta.get("name") or meta.get("property") or "").lower() in _HEAD:
                found.append((str(meta.get("content", "")), "description", meta))
        for text, role, tag in found:
            shown = _SPACE.sub(" ", INVISIBLE.sub("", text)).strip()
            if shown not in seen:
                seen.add(shown)
                begin = self.finder.lines.starts[(tag.sourceline or 1) - 1] + (tag.sourcepos or 0)
                first = shown.split(" ")[0]
                self.line = [(shown, max(self.finder.raw.find(first, begin), begin))]
                self.role = role
                self.end("paragraph")

    def here(self) -> int:
        """The offset in the text that comes next."""
        return self.assembly.size + self.width

    def before(self) -> str:
        """The last words of the line so far."""
        last = ""
        for piece, _ in reversed(self.line):
            last = piece + last
            if len(last) > _TAIL and not last.isspace():
                break
        return last

    def put(self, text: str, at: int) -> None:
        """A piece of text at an offset of the file; spaces collapse."""
        text = _SPACE.sub(" ", INVISIBLE.sub("", text))
        if not self.line or self.line[-1][0].endswith((" ", "\t")):
            text = text.lstrip(" ")
        if text:
            self.line.append((text, at))
            self.width += len(text)

    def end(self, role: str) -> None:
        """The line is whole; the next one has this role."""
        if self.line:
            last, at = self.line[-1]
            self.line[-1] = (last.rstrip(" \t"), at)
            kept = [(text, at) for text, at in self.line if text]
            if "".join(text for text, _ in kept).strip():
                self.offsets += [at for _, at in kept]
                self.assembly.add([(text, Location()) for text, _ in kept], self.role)
            self.line, self.width = [], 0
        self.role = role

    def walk(self, root: Tag) -> None:
        """Everything inside an element, in order; without recursion, for pages that never close a tag."""
        self.layout, self.facts = layout_rows(root), fact_lists(root)
        open_: list[tuple[Iterator[PageElement], str, Tag]] = [(iter(root.children), "paragraph", root)]
        while open_:
            children, role, element = open_[-1]
            child = next(children, None)
            if child is None:
                open_.pop()
                self.leave(element, open_[-1][1] if open_ else "paragraph")
            elif isinstance(child, Tag):
                if not hidden(child):
                    self.finder.tag(child.sourceline, child.sourcepos)
                    its = self.enter(child, role)
                    if its is not None:
                        open_.append((iter(child.children), its, child))
            elif isinstance(child, NavigableString) and (
                not isinstance(child, PreformattedString) or isinstance(child, CData)
            ):
                self.text(str(child))

    def enter(self, child: Tag, role: str) -> str | None:
        """Begin an element: the role of what is inside it, or None where it is done with."""
        name = child.name
        if name == "img":
            self.picture(child, role)
            return None
        if name == "br":
            self.break_(child)
            return None
        if name == "sup" and self.raised(child):
            return None
        if name == "a":
            self.end_link()  # a link that begins ends the one before, as in a browser
            self.link = (self.here(), child)
        self.kept += name == "pre"
        if name == "tr" and id(child) not in self.layout:
            self.end("table-row")
            self.rows += 1
            self.cells = 0
            return "table-row"
        if id(child) in self.facts and name == "dt" and not self.rows:
            self.end("table-row")
            self.rows, self.cells = 1, 0
        if self.rows and (name in {"td", "th"} or id(child) in self.facts):
            self.next_cell()
            return "table-row" if id(child) in self.facts else role
        if self.rows and name in BLOCKS:
            self.put(" ", self.finder.at)
        elif name in BLOCKS:
            its = role_of(child, role)
            self.end(its)
            return its
        return role

    def leave(self, element: Tag, role: str) -> None:
        """End an element; `role` is that of what it stands in."""
        name = element.name
        if name == "a" and self.link is not None and self.link[1] is element:
            self.end_link()
        self.kept -= name == "pre"
        if name == "tr" and self.rows:
            self.rows -= 1
            self.end("table-row" if self.rows else role)
        elif id(element) in self.facts:
            if name == "dd" and self.rows == 1:
                self.rows = 0
                self.end(role)
        elif self.rows and name in BLOCKS and name not in {"td", "th"}:
            self.put(" ", self.finder.at)
        elif name in BLOCKS and not self.rows:
            self.end(role)

    def end_link(self) -> None:
        """The link that is open, if one is, has its whole text."""
        if self.link is None:
            return
        (start, element), end = self.link, self.here()
        self.link = None
        if element.get("href") is not None and end > start and self.line:
            self.links.append(Link(start, end, str(element["href"])))

    def next_cell(self) -> None:
        """A tab between cells, also where one is empty."""
        if self.cells:
            if self.line:
                last, at = self.line[-1]
                self.line[-1] = (last.rstrip(" "), at)
                self.width -= len(last) - len(self.line[-1][0])
            self.line.append(("\t", self.finder.at))
            self.width += 1
        self.cells += 1

    def text(self, text: str) -> None:
        """A text between tags; empty lines part paragraphs where line ends are kept."""
        if not text.strip():
            if self.line:
                self.put(text, self.finder.at)
            return
        for index, part in enumerate(lazy.known(r"\n[ \t]*\n").split(text) if self.kept and not self.rows else [text]):
            if index:
                self.end(self.role)
            if part.strip():
                self.put(part, self.finder.text(part))

    def break_(self, child: Tag) -> None:
        """A line break ends a line, but inside a sentence or a cell it is a space."""
        after = child.next_sibling
        text = str(after) if isinstance(after, NavigableString) else after.get_text() if isinstance(after, Tag) else ""
        if self.rows or goes_on(self.before(), text):
            self.put(" ", self.finder.at)
        else:
            self.end(self.role)

    def picture(self, child: Tag, role: str) -> None:
        """What a picture's text says, a line of its own."""
        alt = str(child.get("alt", "")).strip()
        if not alt:
            return
        begin = self.finder.lines.starts[(child.sourceline or 1) - 1] + (child.sourcepos or 0)
        at = max(self.finder.raw.find(alt.split()[0], begin), begin)
        if self.rows:
            self.put(f" {alt} ", at)
            return
        self.end("alt")
        self.put(alt, at)
        self.end(role)

    def raised(self, child: Tag) -> bool:
        """Raised figures stay raised (km², 10⁶); the mark of a note is left out, that it may not grow into a figure."""
        inner = _inside(child)
        if len(inner) >= _MOST_RAISED:
            return False
        text = child.get_text()
        around = (tag for tag in (*inner, *islice(child.parents, _MOST_RAISED)) if isinstance(tag, Tag))
        if any(
            tag.name == "a" and str(tag.get("href") or "").startswith("#") for tag in around
        ) or _NOTE_MARK.fullmatch(text):
            return True
        if lazy.known(r"\s*[-−+]?\d+\s*").fullmatch(text):
            self.put(raised(text.strip()), self.finder.text(text))
            return True
        return False


def _inside(element: Tag) -> list[PageElement]:
    """What stands in an element; of much no more than is wanted."""
    found: list[PageElement] = []
    open_ = [element]
    while open_ and len(found) < _MOST_RAISED:
        inner = open_.pop().contents[:_MOST_RAISED]
        found += inner
        open_ += [tag for tag in inner if isinstance(tag, Tag)]
    return found

"""What a draft holds never lives in its HTML sheet: no element, handler or address of it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from xml.sax.saxutils import escape

import pytest
from bs4 import BeautifulSoup
from hostile import DRAFTS, SCRIPTS, broken

import factcheck
from factcheck.drafts.reading import from_bytes
from factcheck.errors import DraftError
from factcheck.sheets import html

pytestmark = pytest.mark.torture

Figure = Callable[[str], None]
ELEMENTS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "nav",
        "ul",
        "li",
        "main",
        "header",
        "p",
        "b",
        "span",
        "h1",
        "h2",
        "small",
        "section",
        "article",
        "blockquote",
        "strong",
        "details",
        "summary",
        "ol",
        "cite",
        "q",
        "a",
        "figure",
        "svg",
        "line",
        "circle",
        "path",
        "figcaption",
        "div",
        "table",
        "tbody",
        "tr",
        "td",
        "pre",
        "mark",
        "script",
        "footer",
    ]
)
ATTRIBUTES = frozenset(
    [
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "id",
        "class",
        "aria-label",
        "href",
        "rel",
        "tabindex",
        "open",
        "type",
        "role",
        "viewbox",
        "width",
        "height",
        "x1",
        "x2",
        "y1",
        "y2",
        "cx",
        "cy",
        "r",
        "d",
        "title",
    ]
)
TEXT = """{0} by the lake

LIMA, 26 March 2014 - Norway{0} has 90 million people, said Anna {0} Lind. “{0} is the longest border, 7,000 km,” Ms. Lynd said. Kenya’s capital is {0}Bergen.
The {0} chairman, Anna Lind {0}, paid $5{0} million on 30 February 2013. It joined {0} NATO in 1812. See [the report {0}](https://example.org/{0}) of 2010.

| {0} | 5 |
"""


def alive(page: str) -> list[str]:
    """What in a page is not the sheet's own."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            held = dict(attrs)
            found.extend(f"<{tag}>" for _ in [0] if tag not in ELEMENTS)
            found.extend(f"{tag} {name}" for name in held if name not in ATTRIBUTES)
            if "href" in held and not re.match(r"#[\w-]+$|https?://", held["href"] or ""):
                found.append(f"{tag} {held['href']}")
            if tag == "script" and held.get("type") != "application/json":
                found.append("script")

    Reader().feed(page)
    soup = BeautifulSoup(page, "html.parser")
    found += [f"<{tag.name}>" for tag in soup.find_all(True) if tag.name not in ELEMENTS]
    return found + ["<script>"] * (len(soup.find_all("script")) - len(soup.find_all("main")))


def _docx(text: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.splitlines())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return out.getvalue()


def test_alive_finds_what_lives() -> None:
    for page in ("<p><img src=x>", "<p onclick='a()'>", "<a href='javascript:1'>", "<script>1</script>", "<iframe>"):
        assert alive(page)


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".docx"])
def test_nothing_of_the_draft_lives(ending: str, figure: Figure) -> None:
    for payload in SCRIPTS:
        text = TEXT.format(payload)
        raw = _docx(text) if ending == ".docx" else text.encode()
        sheet = factcheck.check(from_bytes(raw, f"{payload.replace('/', '')}{ending}"), as_of="2014-03-26")
        page = html.render([sheet, sheet], {}, [(payload, payload)], galley=True)
        assert not alive(page), payload
        assert payload in sheet.draft.text or ending == ".html" or ending == ".md"
    figure(f"{len(SCRIPTS)} payloads, each at 12 places, in the name of the file and in an error")


def test_nothing_of_a_broken_draft_lives(figure: Figure) -> None:
    pages = 0
    for draft in DRAFTS:
        for seed in range(1000, 1060):
            try:
                sheet = factcheck.check(from_bytes(broken(draft.read_bytes(), seed), draft.name), as_of="2014-03-26")
            except DraftError:
                continue
            assert not alive(html.render([sheet], galley=True)), (draft.name, seed)
            pages += 1
    figure(f"{pages} pages")


def test_json_in_the_page_stays_data() -> None:
    for payload in SCRIPTS:
        sheet = factcheck.check(TEXT.format(payload), as_of="2014-03-26")
        page = html.render([sheet])
        (held,) = re.findall(r'<script type="application/json" class="sheet">(.*?)</script>', page, re.DOTALL)
        assert "<" not in held
        assert "&" not in held

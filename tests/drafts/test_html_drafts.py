"""Pages of every make: nothing a reader sees is lost, nothing beside the article is taken in."""

from __future__ import annotations

import random

import pytest

from factcheck.drafts.reading import from_bytes
from factcheck.errors import DraftError
from factcheck.model.drafts import Draft


def read(page: str) -> Draft:
    return from_bytes(page.encode(), "page.html")


def lines(body: str) -> list[str]:
    return read(f"<html><body>{body}</body></html>").text.split("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<p>One.<p>Two.<p>Three.", ["One.", "Two.", "Three."]),
        ("<div>One.<br>Two.<br/><br/>Three has a<br>long coast.</div>", ["One.", "Two.", "Three has a long coast."]),
        ("Loose <b>bold 7,</b>000 km <i>text</i>.", ["Loose bold 7,000 km text."]),
        ("<article><span>One.</span><div>Two.</div>Three.</article>", ["One.", "Two.", "Three."]),
        ("<my-story><my-par>One.</my-par></my-story>", ["One."]),
        ("<form><p>All of an old page stands in a form.</p><input value='X'><select><option>X</select></form>", ["All of an old page stands in a form."]),
        ("<nav>X</nav><aside>X</aside><footer>X</footer><div role='navigation'>X</div><p>One.</p>", ["One."]),
        ("<script>X</script><style>X</style><template>X</template><noscript>X</noscript><button>X</button><p>One.</p>", ["One."]),
        ("<p hidden>X</p><p style='display: none'>X</p><p>One <del>X</del><ins>and two</ins>.</p>", ["One and two."]),
        ("<p aria-hidden='true'>Seen all the same.</p>", ["Seen all the same."]),
        ("<?xml version='1.0'?><!-- X --><p>One<!-- X --> two.</p><![CDATA[Three.]]>", ["One two.", "Three."]),
        ("<p>17&nbsp;million popu&shy;lation, 5&#8217;s &amp; &#x2019; caf&eacute;</p>", ["17\xa0million population, 5’s & ’ café"]),
        ("<p>Area 10 km<sup>2</sup>, 10<sup>6</sup> m<sup>-1</sup></p>", ["Area 10 km², 10⁶ m⁻¹"]),
        ("<p>7,000<sup><a href='#n1'>1</a></sup> people<sup>[2]</sup> met<a href='#x'><sup>3</sup></a>.*<sup>†</sup></p>", ["7,000 people met.*"]),
        ("<p>H<sub>2</sub>O and the 5<sup>th</sup> of May</p>", ["H2O and the 5th of May"]),
        ("<pre>One goes\non here.\n\nTwo.</pre>", ["One goes on here.", "Two."]),
        ("<dl><dt>Area</dt><dd>5 km</dd></dl><details><summary>More</summary>Text.</details>", ["Area", "5 km", "More", "Text."]),
        ("<p>One <img src=x alt='A map of &quot;12&quot; lakes'> two.</p>", ["One", 'A map of "12" lakes', "two."]),
        ("<ruby>base<rp>(</rp><rt>X</rt><rp>)</rp></ruby>", ["base"]),
        ("<ul><li>One<ul><li>Two</ul><li><p>Three</p></ul>", ["One", "Two", "Three"]),
    ],
)  # fmt: skip
def test_bodies(body: str, expected: list[str]) -> None:
    assert [line.strip() for line in lines(body)] == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<tr><th>Land</th><th>People</th></tr><tr><td>Kenya</td><td>52 <b>mil</b>lion<br>(2019)</td></tr>", ["Land\tPeople", "Kenya\t52 million (2019)"]),
        ("<tr><td>Kenya<td>52<tr><td>Mali<td>20", ["Kenya\t52", "Mali\t20"]),
        ("<tr><td>Kenya</td><td></td><td>52<script>X</script><span hidden>X</span></td></tr>", ["Kenya\t\t52"]),
        ("<tr><td>Kenya</td><td><img alt='a flag'> <p>52</p></td></tr>", ["Kenya\ta flag 52"]),
        ("<tr><td><h1>Title</h1><p>One.</p><p>Two.</p></td><td>Side.</td></tr>", ["Title", "One.", "Two.", "Side."]),
        ("<tr><td>Out<table><tr><td>a</td><td>b</td></tr></table></td></tr>", ["Out", "a\tb"]),
    ],
)  # fmt: skip
def test_tables(table: str, expected: list[str]) -> None:
    assert lines(f"<table>{table}</table>") == expected


def test_the_head_stands_first_and_every_block_has_its_role() -> None:
    draft = read("""<html lang="en-GB"><head><title>Head &amp; tail</title><meta name="description" content="In short.">
<meta property="og:description" content="In short."><meta name="twitter:description" content="For others.">
</head><body><header><h1>The title</h1></header><p class="standfirst">What it is about.</p><div class="byline">By A Writer</div>
<figure><img alt="A map"><figcaption>The map</figcaption></figure><h2>Part</h2><p>Text.</p><blockquote class="pullquote">Said.</blockquote>
<ul><li>Item</li></ul><table><caption>Figures</caption><tr><td>a</td><td>b</td></tr></table>
<div class="footnotes"><p>A note.</p></div></body></html>""")
    assert [(block.role, draft.text[block.start : block.end]) for block in draft.blocks] == [
        ("title", "Head & tail"), ("description", "In short."), ("description", "For others."), ("title", "The title"),
        ("deck", "What it is about."), ("byline", "By A Writer"), ("alt", "A map"), ("caption", "The map"), ("heading", "Part"),
        ("paragraph", "Text."), ("pull-quote", "Said."), ("list-item", "Item"), ("caption", "Figures"), ("table-row", "a\tb"),
        ("footnote", "A note."),
    ]  # fmt: skip
    assert (draft.title, draft.language) == ("Head & tail", "en-GB")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<meta property="article:published_time" content="2014-03-26T10:00:00+01:00"><p>X</p>', ("2014-03-26", "meta")),
        ('<meta itemprop="datePublished" content="2014-03"><p>X</p>', ("2014-03", "meta")),
        ('<meta name="date" content="26 March 2014"><p>X</p>', ("2014-03-26", "meta")),
        ('<script type="application/ld+json">{"@graph": [{"foundingDate": "1990"}, {"dateModified": "2020-01-01", "datePublished": "2014-03-26"}]}</script><p>X</p>', ("2014-03-26", "JSON-LD")),
        ('<script type="application/ld+json">{broken</script><time datetime="2014-03-26">then</time><p>X</p>', ("2014-03-26", "time element")),
        ("<p>By A Writer</p><p>LONDON, March 26, 2014 - It rained.</p>", ("2014-03-26", "dateline")),
        ('<footer><time datetime="1999-01-01">X</time></footer><p>X</p>', (None, None)),
    ],
)  # fmt: skip
def test_dates(page: str, expected: tuple[str | None, str | None]) -> None:
    draft = read(page)
    assert (draft.as_of, draft.as_of_basis) == expected


def test_every_word_leads_back_to_its_place_in_the_file() -> None:
    page = """<html><head><title>Alpha &amp; beta</title><meta name="description" content="Gamma delta"></head>
<body class="Epsilon">
<p title="Epsilon">Epsilon&nbsp;<b>zeta</b>, &ldquo;eta&rdquo;
   theta <!-- iota --> kappa.</p>Lambda
<table><tr><td>Mu</td>
<td>nu <i>xi</i></td></tr></table><img alt="Omicron pi"></body></html>"""
    draft = read(page)
    rows = page.split("\n")
    for word in [
        "Alpha",
        "beta",
        "Gamma",
        "delta",
        "Epsilon",
        "zeta",
        "eta",
        "theta",
        "kappa",
        "Lambda",
        "Mu",
        "nu",
        "xi",
        "Omicron",
        "pi",
    ]:
        place = draft.locate(draft.text.index(word))
        assert place.line is not None
        assert place.column is not None
        assert rows[place.line - 1][place.column - 1 :].startswith(word), (word, place)


def test_text_outside_head_and_body_is_read() -> None:
    assert read("<head><title>T</title><p>In an open head.</p>").text == "T\nIn an open head."
    assert read("<html><body><p>In.</p></body></html><p>After.</p>").text == "In.\nAfter."
    assert read("just text with 5 words").text == "just text with 5 words"


def test_a_page_under_another_name_is_still_a_page() -> None:
    draft = from_bytes(b"<!DOCTYPE html><html><body><p>One.</p></body></html>", "stdin.txt")
    assert draft.text == "One."


@pytest.mark.parametrize("page", ["<html></html>", "<script>var a = 5;</script>", "<p hidden>x</p>", "<!-- only -->"])
def test_a_page_without_text_is_an_error(page: str) -> None:
    with pytest.raises(DraftError, match="no text"):
        read(page)


@pytest.mark.parametrize(
    "page",
    [
        "<p>Kenya has people.\n" * 3000,
        "<table>" + "<tr><td>Kenya<td>52\n" * 2000,
        "<div>" * 9000 + "x",
        "<" * 1900 + "x",
    ],
    ids=["paragraphs", "rows", "deep", "brackets"],
)
def test_tags_that_are_never_closed_are_no_trouble(page: str) -> None:
    draft = read(page)
    assert draft.locate(len(draft.text) - 1).line is not None


def test_a_page_of_open_brackets_is_refused() -> None:
    with pytest.raises(DraftError, match="never closed"):
        read("<a " * 50_000)


def test_damaged_pages_are_read_or_refused_and_never_crash() -> None:
    whole = "<html><head><title>T</title></head><body><table><tr><td>a</td></tr></table><p>One <b>two</b> &amp; three</p><pre>x</pre></body>"
    chance = random.Random(7)
    for _ in range(400):
        page = list(whole)
        for _ in range(chance.randint(1, 8)):
            page[chance.randrange(len(page))] = chance.choice("<>&;\"'/!-= \nabc")
        try:
            draft = read("".join(page))
        except DraftError:
            continue
        for offset in range(len(draft.text)):
            draft.locate(offset)

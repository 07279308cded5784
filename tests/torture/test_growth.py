"""A draft four times as long takes about four times the time, whatever it is made of: its length as a ratio, no time bound."""

from __future__ import annotations

import gc
import io
import time
import zipfile
from collections.abc import Callable, Iterator

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes
from factcheck.errors import DraftError
from factcheck.sheets import galley, html, terminal

pytestmark = pytest.mark.torture

_MOST = 7
"""Times the time that four times the length may take: squares take sixteen."""
_WHOLE = frozenset({"digits", "quotation marks", "capitalised words"})
"""Taken to a hundred thousand however long it takes; the others until they take a while."""
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SYLLABLES = [
    "ba",
    "ko",
    "ri",
    "ten",
    "mar",
    "sol",
    "vik",
    "dan",
    "ger",
    "pol",
    "lim",
    "nor",
    "tas",
    "hel",
    "win",
    "cor",
    "bru",
    "fal",
    "gos",
    "jen",
]


def _name(i: int) -> str:
    i = i * 31_337 % 160_000  # names spread out, that longer drafts hold no more that are alike
    surname = "".join(_SYLLABLES[i // 20**k % 20] for k in range(4)).capitalize()
    return f"Anna{_SYLLABLES[i % 20]} {surname}"


def _dates(n: int) -> str:
    return ", ".join(f"{i % 28 + 1} {_MONTHS[i % 12]} {1900 + i % 120}" for i in range(n // 3))


def _docx(body: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return out.getvalue()


def _nested(n: int) -> bytes:
    cells = min(n // 4, 60)  # the reader of XML goes no deeper than 256 elements
    row = "<w:tbl><w:tr><w:tc>" * cells + "<w:p><w:r><w:t>5 km</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * cells
    return _docx(row * (n // cells // 3))


def _runs(n: int) -> bytes:
    return _docx("<w:p>" + "<w:r><w:t>5 </w:t></w:r>" * n + "</w:p>")


WORDS = "the mayor said that 5 people came and Kazakhstan had 17 million, "
SHAPES: dict[str, tuple[str, Callable[[int], str | bytes]]] = {
    "no full stop": (".txt", lambda n: WORDS * (n // 11)),
    "no space": (".txt", lambda n: "abc" * n),
    "dates": (".txt", _dates),
    "figures": (".txt", lambda n: "1 234 " * (n // 2)),
    "digits": (".txt", lambda n: "7 " * n),
    "times": (".txt", lambda n: "10:30 p.m. " * (n // 2)),
    "initials": (".txt", lambda n: "J. " * n),
    "words joined by hyphens": (".txt", lambda n: "Norway-" * n),
    "claims side by side": (".txt", lambda n: "Norway has 5 million people; " * (n // 5)),
    "capitalised words": (".txt", lambda n: "Bergen Lind " * (n // 2)),
    "other capitalised words": (".txt", lambda n: " ".join(_name(i) for i in range(n // 2))),
    "one capital word": (".txt", lambda n: "A" * n),
    "one number": (".txt", lambda n: "1" * n),
    "grouped digits": (".txt", lambda n: "1" + ",000" * n),
    "joined numbers": (".txt", lambda n: "twenty-" * n),
    "marks": (".txt", lambda n: "!" * n),
    "quotation marks": (".txt", lambda n: '" ' * n),
    "open quotations": (".txt", lambda n: "“It is " * n),
    "quotations": (".txt", lambda n: "“It is 5 km,” he said. " * (n // 6)),
    "single quotation marks": (".txt", lambda n: "'tis ’ " * (n // 2)),
    "brackets": (".txt", lambda n: "(" * n + ")" * n),
    "persons": (".txt", lambda n: "".join(f"{_name(i)}, the minister, said so.\n\n" for i in range(n // 5))),
    "the same person": (".txt", lambda n: "Anna Lind said 5. Lind left. " * (n // 6)),
    "countries": (".txt", lambda n: "Norway borders Sweden, Finland and Russia. " * (n // 6)),
    "claims": (".txt", lambda n: "".join(f"Norway has {i} people. " for i in range(n // 4))),
    "years": (".txt", lambda n: "In " + ", ".join(f"{1900 + i % 120}" for i in range(n)) + " it rained."),
    "years from and to": (
        ".txt",
        lambda n: "".join(f"from {1900 + i % 90} to {1910 + i % 90}, " for i in range(n // 4)),
    ),
    "sums of money": (
        ".txt",
        lambda n: "It cost " + ", ".join(f"${i + 1} million" for i in range(n // 2)) + " in all.",
    ),
    "counted things": (
        ".txt",
        lambda n: "We saw " + ", ".join(f"{i + 2} houses" for i in range(n // 2)) + " and 5 flats.",
    ),
    "parts of a whole": (
        ".txt",
        lambda n: "Of 900 people, " + ", ".join(f"{i + 1} of them won" for i in range(n // 4)),
    ),
    "changes": (
        ".txt",
        lambda n: "It rose " + ", ".join(f"from {i + 3} to {i + 9}, up {i % 90 + 1}%" for i in range(n // 6)),
    ),
    "terms": (
        ".txt",
        lambda n: ", ".join(
            f"minister from {1900 + i % 100} to {1910 + i % 100}, {i % 20 + 1} years" for i in range(n // 7)
        ),
    ),
    "sums shared out": (
        ".txt",
        lambda n: "".join(f"The town took £{i + 100} from {i % 9 + 2} shops, £{i + 9} each. " for i in range(n // 9)),
    ),
    "halves of sums": (
        ".txt",
        lambda n: "".join(f"He took £{i + 9}, half of the sum he took. " for i in range(n // 9)),
    ),
    "names with years": (
        ".txt",
        lambda n: ", ".join(f"{_name(i)} ({1900 + i % 100}-{1950 + i % 70})" for i in range(n // 3)),
    ),
    "titles told": (
        ".txt",
        lambda n: "".join(
            f"{_name(i)}, a surgeon, spoke. Ms {_name(i).split()[1]}, the pathologist, sang. " for i in range(n // 9)
        ),
    ),
    "marriages": (
        ".txt",
        lambda n: "".join(
            f"{_name(i)} married {_name(i + 5)} in {1900 + i % 100}; they parted {i % 20 + 2} years later. "
            for i in range(n // 11)
        ),
    ),
    "headlines": (
        ".md",
        lambda n: "".join(f"# {_name(i)} wins {i} votes\n\nHe won {i + 1} votes.\n\n" for i in range(n // 9)),
    ),
    "a wide table": (
        ".md",
        lambda n: (
            ("|" + "|".join(f" {i % 250 * 9} " for i in range(n // 4)) + "|\n|" + "---|" * (n // 4) + "\n")
            + ("|" + "|".join(f" {i % 250 * 9} " for i in range(n // 4)) + "|\n") * 3
        ),
    ),
    "a long table": (
        ".md",
        lambda n: (
            "| Shop | Sales | Share |\n|---|---|---|\n"
            + "".join(f"| {_name(i)} | {i} | {i % 100}% |\n" for i in range(n // 4))
            + "\nHe sold 3 in May.\n"
        ),
    ),
    "marks from right to left": (".txt", lambda n: "\u200f5\u202e km " * n),
    "short lines": (".txt", lambda n: "5\n" * n),
    "blank lines": (".txt", lambda n: "5" + "\n" * n + "6"),
    "spaces": (".txt", lambda n: "5" + " " * n + "km"),
    "torn figures": (".txt", lambda n: "72,000\n\nmillion " * n),
    "accents": (".txt", lambda n: "e" + "\u0301" * n),
    "links": (".md", lambda n: "".join(f"See [report {i}](https://example.org/{i}), `x`.\n\n" for i in range(n // 4))),
    "open links": (".md", lambda n: "[a](" * n),
    "open comments": (".md", lambda n: "<!-- " * n),
    "open brackets": (".md", lambda n: "![" * n),
    "quoted quotes": (".md", lambda n: ">" * n + " 5 km"),
    "stars": (".md", lambda n: "*a_" * n),
    "fences": (".md", lambda n: "```\n~~~\n" * n),
    "front matter": (".md", lambda n: "---\n" + "a: b\n" * n),
    "rows": (".md", lambda n: "| 5 | 6 |\n" * (n // 2)),
    "line breaks": (".html", lambda n: "<p>" + "word<br>" * n),
    "links in a line": (".html", lambda n: "<p>" + "<a href='https://x.org/1'>word</a>, " * n),
    "tables with the same rows": (
        ".md",
        lambda n: (
            "| Shop | Sales |\n|---|---|\n| Cheese | 168 |\n| Bread | 512 |\n\nCheese sold 186 and bread 512 in May.\n\n"
            * (n // 24)
        ),
    ),
    "cells": (".html", lambda n: "<table><tr>" + "<td>5</td>" * n),
    "nested blocks": (".html", lambda n: "<div>" * n + "5 km"),
    "nested tables": (".html", lambda n: "<table><tr><td>" * (n // 3) + "5 km"),
    "nested links": (".html", lambda n: "<a href='#'>" * n + "5 km"),
    "raised": (".html", lambda n: "<p>" + "<sup>" * n + "5"),
    "half tags": (".html", lambda n: "<" * n),
    "half comments": (".html", lambda n: "<!--" * n),
    "entities": (".html", lambda n: "<p>" + "&amp;&" * n),
    "nested cells in Word": (".docx", _nested),
    "runs in Word": (".docx", _runs),
}


def _taken(ending: str, made: str | bytes) -> float:
    raw = made.encode() if isinstance(made, str) else made
    gc.collect()
    begin = time.process_time()
    try:
        sheet = factcheck.check(from_bytes(raw, f"draft{ending}"), as_of="2014-03-26")
    except DraftError:
        return time.process_time() - begin
    sheet.to_dict()
    galley.build(sheet)
    terminal.render(sheet)
    html.render([sheet])
    return time.process_time() - begin


@pytest.fixture(autouse=True)
def _rare_collections() -> Iterator[None]:
    """As on the command line."""
    before = gc.get_threshold()
    gc.set_threshold(100_000)
    yield
    gc.set_threshold(*before)


def _ratio(ending: str, made: Callable[[int], str | bytes], n: int) -> tuple[float, float]:
    """Seconds for a length and for four times the length; measured again where others at work on the machine may have disturbed it."""
    once, four = (_taken(ending, made(size)) for size in (n, 4 * n))
    if four > _MOST * max(once, 0.02):
        once, four = (min(before, _taken(ending, made(size))) for before, size in ((once, n), (four, 4 * n)))
    return max(once, 0.02), four


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_length(shape: str, figure: Callable[[str], None]) -> None:
    ending, made = SHAPES[shape]
    _taken(ending, made(200))
    for n in (1_000, 5_000, 25_000):
        once, four = _ratio(ending, made, n)
        assert four < _MOST * once, f"{n} words {once:.2f} s, {4 * n} words {four:.2f} s"
        if four > 1.5 and shape not in _WHOLE:
            break
    figure(f"{n:,} {once:.2f} s, {4 * n:,} {four:.2f} s: {four / once:.1f} times")


_SENTENCE = 2_800
"""Characters of one sentence: a longer one is read in pieces."""


@pytest.mark.parametrize("shape", [shape for shape, (ending, _) in SHAPES.items() if ending == ".txt"])
def test_time_grows_with_the_length_of_a_sentence(shape: str, figure: Callable[[str], None]) -> None:
    whole = SHAPES[shape][1](_SENTENCE)[:_SENTENCE]
    assert isinstance(whole, str)
    _taken(".txt", whole)
    once, four = (min(_taken(".txt", whole[:size]) for _ in range(3)) for size in (_SENTENCE // 4, _SENTENCE))
    figure(f"{_SENTENCE // 4} characters {once:.3f} s, {_SENTENCE} {four:.3f} s: {four / once:.1f} times")
    assert four < _MOST * max(once, 0.02)


@pytest.mark.parametrize(
    "words", [WORDS, "Kenya has 5 people. ", "x", "Lind "], ids=["clauses", "claims", "x", "names"]
)
def test_one_line_of_a_megabyte(words: str, figure: Callable[[str], None]) -> None:
    quarter, whole = (_taken(".txt", words * (size // len(words))) for size in (250_000, 1_000_000))
    assert whole < _MOST * max(quarter, 0.02)
    figure(f"250 kB {quarter:.2f} s, 1 MB {whole:.2f} s")

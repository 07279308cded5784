"""No pattern takes the square of a text's length, or worse."""

from __future__ import annotations

import re
import time

import pytest

from factcheck.consistency import descriptions, fractions, quoting, scoreboards, spans
from factcheck.drafts import markdown
from factcheck.extraction import modality
from factcheck.mentions import dates
from factcheck.sentences import splitting

CASES = [
    (fractions._BESIDE, ", i.e.," * 40),
    (spans._ONLY, "A " * 2000),
    (spans._ONLY, "the an " * 30 + "1"),
    (descriptions._HOME, " " * 5000),
    (quoting._ELLIPSIS, " " * 5000),
    (scoreboards._ROW, "a 1" + " " * 5000),
    (scoreboards._GOALS, "a" + " goals" * 800),
    (modality._NOT_UNTIL, "n't " * 1250),
    (dates._JOINED, " " * 5000),
    (splitting._END, "!" * 5000),
    (splitting._LINE_END, " " * 5000),
    (markdown._LINK, "![" * 2500),
    (markdown._FOOTNOTE_MARK, "[^" * 2500),
    (markdown._AUTOLINK, "<http://a" * 550),
    (markdown._MARKS, "a" + "_" * 5000 + "a"),
]


@pytest.mark.parametrize(("pattern", "text"), CASES)
def test_fast(pattern: re.Pattern[str], text: str) -> None:
    begin = time.process_time()
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)
    assert time.process_time() - begin < 0.25


def test_the_same_is_found() -> None:
    for link in (", i.e. ", ", i.e., ", ", or ", " (", ", that is some "):
        assert fractions._BESIDE.match(link) is not None or link == " ("
    assert spans._ONLY.match("since the end of the company’s long war")
    assert not spans._ONLY.match("since the 3rd")
    for joined in (", ", " and ", ", and on ", " & "):
        assert dates._JOINED.fullmatch(joined)
    assert [m.span() for m in quoting._ELLIPSIS.finditer("a … … b")] == [(1, 4), (4, 6)]
    assert descriptions._HOME.match(", 45, of Leeds, said")
    assert descriptions._HOME.match(", from Leeds, said")
    found = markdown._LINK.search("[a [b](https://x.org/?a[0]=1)")
    assert found is not None
    assert (found["text"], found["rest"]) == ("b", "](https://x.org/?a[0]=1)")

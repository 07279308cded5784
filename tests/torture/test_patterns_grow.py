"""No pattern takes the square of a text's length, or worse: four times the text, less than ten times the time."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from factcheck.consistency.names import descriptions
from factcheck.consistency.quotations import quoting
from factcheck.consistency.rates import scoreboards
from factcheck.consistency.shares import fractions
from factcheck.consistency.times import date_spans
from factcheck.drafts import markdown
from factcheck.extraction import modality
from factcheck.mentions import joined_dates
from factcheck.sentences import splitting

pytestmark = pytest.mark.torture
Made = Callable[[int], str]
CASES: list[tuple[re.Pattern[str], Made]] = [
    (fractions._BESIDE, lambda n: ", i.e.," * n),
    (date_spans._ONLY, lambda n: "A " * n),
    (date_spans._ONLY, lambda n: "the an " * n + "1"),
    (descriptions._HOME, lambda n: " " * n),
    (quoting._ELLIPSIS, lambda n: " " * n),
    (scoreboards._ROW, lambda n: "a 1" + " " * n),
    (scoreboards._GOALS, lambda n: "a" + " goals" * n),
    (modality._NOT_UNTIL, lambda n: "n't " * n),
    (joined_dates._JOINED, lambda n: " " * n),
    (splitting._END, lambda n: "!" * n),
    (splitting._LINE_END, lambda n: " " * n),
    (markdown._LINK, lambda n: "![" * n),
    (markdown._FOOTNOTE_MARK, lambda n: "[^" * n),
    (markdown._AUTOLINK, lambda n: "<http://a" * n),
    (markdown._MARKS, lambda n: "a" + "_" * n + "a"),
]
_SMALL = 10_000


_WHOLE = frozenset([joined_dates._JOINED])
"""Patterns that are only ever held against a whole stretch, never looked for in one."""


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """The quickest of three searches of a whole text."""
    found = []
    for _ in range(3):
        begin = time.process_time()
        for _ in () if pattern in _WHOLE else pattern.finditer(text):
            pass
        pattern.fullmatch(text)
        found.append(time.process_time() - begin)
    return min(found)


@pytest.mark.parametrize(("pattern", "made"), CASES)
def test_a_pattern_grows_with_its_text(pattern: re.Pattern[str], made: Made) -> None:
    small, large = seconds(pattern, made(_SMALL)), seconds(pattern, made(4 * _SMALL))
    assert large < 10 * max(small, 0.002)

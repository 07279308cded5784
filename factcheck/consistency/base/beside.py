"""A figure of another thing, which a text sets beside the one it is about: "replaces a 12-storey block", "a six-storey block next door", "the old school had eight classrooms"."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.consistency.base.lines import Line, options

_BEFORE, _BEHIND = 48, 60
"""Characters about a figure whose words say what it is of."""


def of_another(line: Line, start: int, end: int) -> bool:
    """Whether the words about a figure, hedge included, make it that of what is replaced, or told only to be set beside another."""
    before = line.between(max(line.sentence.start, start - _BEFORE), start)
    if _set_beside().search(before) is not None:
        return True
    if _the_old().fullmatch(line.between(line.sentence.start, start)) is not None:
        return True
    return _makes_way().match(line.between(end, min(line.sentence.end, end + _BEHIND))) is not None


@functools.cache
def _set_beside() -> re.Pattern[str]:
    owner = r"(?: (?:an?|the|its|their|his|her|[\w’'-]+['’]s))?(?: [a-z-]+)?"
    return lazy.pattern(rf"(?:^|\W)(?:{options('beside', 'before')}){owner}$")


@functools.cache
def _the_old() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?:the|its|their|his|her) (?:{options('beside', 'old')}) [a-z’' -]{{1,40}}? (?:{options('beside', 'has')})"
    )


@functools.cache
def _makes_way() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:[a-z’'-]+ ){{0,4}}?(?:{options('beside', 'makes_way')})(?!\w)")

"""The minute of somebody's goal beside a picture or in a headline, where the text has another: "Ode celebrates his 12th-minute goal", "in the 21st minute"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.spelled import nth
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.headlines.lead_told import NAME
from factcheck.lexicon import table, worded

_worded = worded("grammar")

_BESIDE = frozenset({"caption", "alt", "title", "heading", "deck", "description"})
_MINUTE = _worded(r"(?<![\w-])(\d{1,3}){nth}[- ]minute [a-z]")
_LINK = 60
"""Characters between a scorer and the minute of the goal."""


def find(story: Story) -> Iterator[Found]:
    """The minutes beside the text that its scorer's only goal was not in."""
    beside = [line for line in story.lines if line.sentence.role in _BESIDE]
    for line in beside:
        text = line.written
        told = _MINUTE.search(text)
        names = lazy.known(NAME).findall(text[: told.start()]) if told is not None else []
        if told is None or not names:
            continue
        minute, start = int(told[1]), line.sentence.start + told.start()
        goals = [
            (there, m)
            for there in story.lines
            if is_body(there) and not past(there)
            for name in dict.fromkeys(name.removesuffix("'s").removesuffix("’s") for name in names[-2:])
            for m in _scored(name).finditer(there.text, there.sentence.start, there.sentence.end)
        ]
        minutes = {nth(m["nth"] or m["many"]) for _, m in goals}
        again = any(_again().search(_told(there, m)) for there, m in goals)
        if len(minutes) == 1 and minute not in minutes and not again:
            there, m = goals[0]
            yield headline_differs(
                line, (start, start + len(told[1]) + 2), there, m.span("nth" if m["nth"] else "many"), str(minute)
            )


@functools.lru_cache(maxsize=64)
def _scored(name: str) -> re.Pattern[str]:
    """ "Ode struck in the 21st minute"."""
    did = lexicon.options("leads", "scored", "did")
    nth = "|".join(table("numbers")["ordinals"])
    minute = rf"(?:in the (?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{nth})(?= minute|[,.;]| and|$)|(?:after|on) (?P<many>\d{{1,3}})(?= minutes|[,.;]|$))"
    return re.compile(rf"(?<!\w){re.escape(name)} (?:{did})(?!\w)(?:(?! and |\d)[^.;]){{0,{_LINK}}}?{minute}")


def _told(line: Line, goal: re.Match[str]) -> str:
    """The words about a goal, up to the next name."""
    behind = lazy.known(r"(?<=[a-z,] )(?=[A-Z])").split(line.text[goal.end() : line.sentence.end])[0]
    return f"{line.text[line.sentence.start : goal.end()]}{behind}".lower()


@functools.cache
def _again() -> re.Pattern[str]:
    """What tells of more goals than one: "and again", "his second"."""
    return lazy.pattern(rf"(?<!\w)(?:{lexicon.options('leads', 'scored', 'again')})(?!\w)")

"""Ordinals, votes and margins of a headline, where the text has one other only: "a sixth win in a row", "votes 6-1"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options, outer
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.spelled import as_number, nth
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import elsewhen, past
from factcheck.consistency.headlines.headline_figures import Figure, head
from factcheck.lexicon import small_numbers, table, worded

_worded = worded("against_itself", "standings")

_ORDINAL = r"(?P<nth>\d+(?:st|nd|rd|th)|{0})(?= )[ -](?P<noun>[a-z]{{3,}})(?P<run> in a row| running| in succession| straight)?"
_PAIR = lazy.pattern(r"(?<![\w,.-])(?P<a>\d{1,3}|[a-z]+)(?: votes?)?(?:-|–| to )(?P<b>\d{1,3}|[a-z]+)(?![\w-])")
_FEW = 10
"""Up to here many things of a draft may have the same ordinal."""
_BY = _worded(r"\bby (?:{by_one} )(?P<noun>[a-z]+)\b")


@functools.cache
def _ordinal() -> re.Pattern[str]:
    return lazy.pattern(_ORDINAL.format("|".join(table("numbers")["ordinals"])))


def ordinals(line: Line, body: Sequence[Line]) -> Iterator[Found]:
    """The only ordinal of a thing in the text is another: "a sixth win in a row"."""
    for mine in _ordinal().finditer(line.low):
        if mine["noun"] in _loose_nouns() and mine["run"] is None and nth(mine["nth"]) <= _FEW:
            continue
        theirs = [
            (there, m)
            for there in body
            if not elsewhen(there)
            for m in _ordinal().finditer(there.low)
            if m["noun"] == mine["noun"] and m["run"] == mine["run"]
        ]
        values = {nth(m["nth"]) for _, m in theirs}
        if len(values) == 1 and nth(mine["nth"]) not in values and not _bare(mine["nth"], body):
            there, m = theirs[0]
            start, other = line.sentence.start + mine.start(), there.sentence.start + m.start()
            yield headline_differs(
                line,
                (start, line.sentence.start + mine.end()),
                there,
                (other, there.sentence.start + m.end()),
                mine["nth"],
            )


def running(line: Line, body: Sequence[Line]) -> Iterator[Found]:
    """How long a thing has gone on: "enters a fourth week" over "the strike, now in its third week"."""
    for mine in _entering().finditer(line.low):
        told = [(there, m) for there in body for m in _ordinal().finditer(there.low) if m["noun"] == mine["noun"]]
        values = {nth(m["nth"]) for _, m in told}
        in_it = [(there, m) for there, m in told if _IN_ITS.search(there.low[: m.start()]) and not elsewhen(there)]
        if len(values) != 1 or nth(mine["nth"]) in values or not in_it or _bare(mine["nth"], body):
            continue
        there, m = in_it[0]
        if not (stems(line.low) - stems(mine["noun"])) & stems(there.low):
            continue
        here = line.sentence.start + mine.start("nth"), line.sentence.start + mine.end("noun")
        yield headline_differs(line, here, there, (there.sentence.start + m.start(), there.sentence.start + m.end()), mine["nth"])  # fmt: skip


@functools.cache
def _entering() -> re.Pattern[str]:
    """ "Goes into a fourth week", and not "to go into"."""
    nth = rf"(?P<nth>\d+(?:st|nd|rd|th)|{'|'.join(table('numbers')['ordinals'])})"
    return _worded(
        rf"(?<!to )(?<!will )(?<!may )(?<!could )(?<!would )(?<!\w)(?:{options('headline', 'entering')}) (?:{{a_its}} )?{nth}[ -](?P<noun>{{spans}})(?!\w)"
    )


_IN_ITS = _worded(r"(?<!\w){now}(?: {still})? (?:in|on) {a_or_the} $|^now in {its} $")  # fmt: skip


def _bare(nth: str, body: Sequence[Line]) -> bool:
    """Whether the text has an ordinal whose noun is understood: "elected on the first count ... his running mate on the second"."""
    alone = _worded(rf"(?<![\w-])the {re.escape(nth)}(?= (?:{{behind_nth}})(?!\w)|[.,;:)]|$)")
    return any(alone.search(line.low) for line in body)


_SMALL = small_numbers(20)
_OF_ALL = _worded(
    rf"(?<![\w.,-])(?P<part>\d{{1,3}}|{'|'.join(_SMALL)}) of (?:(?:{{whose}}|[a-z]+['’]s) )?(?P<all>\d{{1,3}}|{'|'.join(_SMALL)}) (?P<noun>[a-z]{{3,}})"
)


def some_of_all(line: Line, body: Sequence[Line]) -> Iterator[Found]:
    """ "Five of its 18 libraries", where the text has four of the 18 and nowhere five."""
    for mine in _OF_ALL.finditer(line.low):
        theirs = [
            (there, m)
            for there in body
            if not past(there)
            for m in _OF_ALL.finditer(there.low)
            if m["noun"] == mine["noun"] and as_number(m["all"]) == as_number(mine["all"])
        ]
        parts = {as_number(m["part"]) for _, m in theirs}
        if len(parts) == 1 and as_number(mine["part"]) not in parts:
            there, m = theirs[0]
            here = line.sentence.start + mine.start(), line.sentence.start + mine.end()
            span = there.sentence.start + m.start(), there.sentence.start + m.end()
            yield headline_differs(line, here, there, span, mine[0])


@functools.cache
def _loose_nouns() -> frozenset[str]:
    return frozenset(table("arithmetic")["headline"]["loose"])


def pairs(line: Line, body: Sequence[Line]) -> Iterator[Found]:
    """The only vote, or score, of the text is another: "votes 6-1", "voted 5 to 2"."""
    for sort in ("votes", "wins"):
        cue = anywhere("headline", sort)
        if not cue.search(line.low):
            continue
        mine = [m for m in _PAIR.finditer(line.low) if _pair(m) and _BEHIND.match(line.low, m.end()) is None]
        theirs = [
            (there, m)
            for there in body
            if cue.search(there.low) and not elsewhen(there)
            for m in _PAIR.finditer(there.low)
            if _pair(m)
        ]
        values = {_pair(m) for _, m in theirs}
        if len(mine) == 1 and len(values) == 1 and _pair(mine[0]) not in values:
            there, m = theirs[0]
            start, end = line.sentence.start + mine[0].start(), line.sentence.start + mine[0].end()
            span = there.sentence.start + m.start(), there.sentence.start + m.end()
            yield headline_differs(line, (start, end), there, span, mine[0][0])
            return


_BEHIND = _worded(r" (?:{unfinished})\b")
"""Behind a score that is not the last one: "from 5-1 down"."""


def _pair(found: re.Match[str]) -> tuple[int, int] | None:
    """The two numbers of a vote or score, the larger first."""
    small: list[str] = table("arithmetic")["headline"]["numbers"]
    told = [int(w) if w.isdigit() else small.index(w) if w in small else -1 for w in (found["a"], found["b"])]
    return None if min(told) < 0 else (max(told), min(told))


def margins(line: Line, others: Sequence[Figure]) -> Iterator[Found]:
    """ "by a point", where the text has it by two."""
    for mine in _BY.finditer(line.low):
        named = stems(line.low)
        theirs = [
            o
            for o in others
            if not elsewhen(o.line)
            and (named - stems(mine["noun"])) & stems(o.line.low)
            and head(o.quantity) == mine["noun"]
            and o.line.before(o.quantity, 12).split()[-1:] in (["by"], ["just"], ["only"])
        ]
        values = {o.quantity.value for o in theirs}
        if len(values) == 1 and Decimal(1) not in values:
            start, end = line.sentence.start + mine.start() + 3, line.sentence.start + mine.end()
            best = theirs[0]
            yield headline_differs(
                line, (start, end), best.line, (outer(best.quantity), best.quantity.end), mine["noun"]
            )

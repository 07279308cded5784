"""A headline against the first sentences of the text: the contrary verb ("rejects" over "voted to back"), another day, month or sex, the
loser as winner, and another figure where both give just one of its kind."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.beside import of_another
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import HEADS, Story, elsewhen, is_body, past, stretches
from factcheck.consistency.headlines import contraries
from factcheck.consistency.headlines.headline_figures import LEVELS, apart, is_step, one_lot
from factcheck.consistency.headlines.lead_told import NAME
from factcheck.consistency.headlines.reckoned import nth_told
from factcheck.consistency.headlines.scored import is_of_game
from factcheck.consistency.headlines.somebody import whose
from factcheck.lexicon import table
from factcheck.model.mentions import Date, Quantity

_FIRST = 3
"""Sentences of the running text that tell what the headline tells."""
_FEW = 2
_BEFORE = 60
"""Characters before a verb in which it is taken back."""
_NOT = lazy.pattern(
    rf"(?<!\w)(?:(?:{options('opposites', 'unsaid_stems')})\w*|{options('opposites', 'unsaid')})(?!\w)|n[’']t(?!\w)"
)
_BEATS = lazy.pattern(rf"(?P<winner>{NAME}) (?:{options('opposites', 'beats')}) (?P<loser>{NAME})")
_WINS = lazy.pattern(rf"^(?P<who>{NAME})(?: {NAME})? (?:{options('opposites', 'wins')})(?!\w)")


def find(story: Story) -> Iterator[Found]:
    """The headlines whose story says otherwise."""
    at = story.opening()
    lead = [] if at is None else [line for line in story.lines[at:] if is_body(line)][:_FIRST]
    if not lead:
        lead = [line for line in story.lines if line.sentence.role == "deck"][:_FIRST]
    decks = [line for line in story.lines[:at] if line.sentence.role == "deck" and line.words.endswith(".")]
    lead = [*decks, *(line for line in lead if line not in decks)]
    if not lead:
        return
    heads = [line for line in story.lines[: story.lines.index(lead[0])] if line.sentence.role in HEADS]
    body = [line for line in story.lines if is_body(line) or line in decks]
    for head in heads:
        found = (
            _contrary(head, lead)
            or _other_of_class(head, lead, body)
            or _winner(head, lead)
            or _figure(head, lead, body)
        )
        if found is not None:
            yield found


def _contrary(head: Line, lead: Sequence[Line]) -> Found | None:
    """A verb in the headline, its contrary and not itself in the lead."""
    for here, theirs in contraries.of(head, lead, contraries.pairs("arithmetic", "opposites")):
        if _NOT.search(head.words.replace(here[0], " ")):
            return None
        for at, line in enumerate(lead[:_FEW]):
            there = theirs.search(line.words)
            if (
                there is None
                or contraries.is_particle(line.words, there)
                or _NOT.search(line.words[max(0, there.start() - _BEFORE) : there.start()])
            ):
                continue
            moved = lazy.known(r" (?:from|to|by) [£$€]?\d").match(line.words[there.end() :])
            strong = (
                at == 0 and not past(line) and len((stems(head.words) & stems(line.words)) - stems(here[0])) >= _FEW
            )
            if elsewhen(line) and not strong and not _same_figure(head, line) and not moved:
                continue
            shared = (stems(head.words) & stems(line.words)) - stems(here[0]) - stems(there[0])
            behind = stems(head.words[here.end() :]) - stems(there[0])
            if behind and len(shared) < _FEW and not shared & behind and not _same_figure(head, line):
                continue  # "Minister admits mistakes" over one who denied something else
            if len(shared) >= _FEW or ((shared or at == 0) and (at == 0 < len(shared) or _same_figure(head, line))):
                return _differs(head, here[0], line, there[0])
    return None


def _same_figure(one: Line, other: Line) -> bool:
    return bool({(q.measure, q.value) for q in one.quantities} & {(q.measure, q.value) for q in other.quantities})


@functools.cache
def _classes() -> tuple[dict[str, str], ...]:
    """Words of which one excludes the others, each with what it stands for."""
    return tuple(
        {word: words_[0] for words_ in one for word in words_} for one in table("arithmetic")["opposites"]["classes"]
    )


def _other_of_class(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """A day, month or sex of the headline that the text does not have, where the lead has one other."""
    if lazy.known(r"(?:19|20)\d\d\W*$").search(head.words):
        return None  # the day of the paper: "The Courier, Thursday 18 September 2025"
    for one in _classes():
        pattern = _word_of(tuple(one))
        here = list(pattern.finditer(head.written))
        if len({one[m[0].lower()] for m in here}) != 1:
            continue
        mine = one[here[0][0].lower()]
        if any(one[m[0].lower()] == mine for line in body for m in pattern.finditer(line.written)):
            continue
        found = [(line, m) for line in lead for m in pattern.finditer(line.written)]
        if len({one[m[0].lower()] for _, m in found}) != 1:
            continue
        line, there = found[0]
        if whose(line.low, there) and not whose(head.low, here[0]):
            continue  # "Sister gives kidney" over "gave a kidney to her brother"
        shared = (stems(head.words) & stems(line.words)) - stems(here[0][0].lower())
        if len(shared) >= (_FEW if line is not lead[0] else 1) and (
            not past(line) or _same_lead(head, here[0], line, there)
        ):
            return _differs(head, here[0][0].lower(), line, there[0].lower())
    return None


def _same_lead(head: Line, one: re.Match[str], line: Line, other: re.Match[str]) -> bool:
    """Whether the same telling word stands right before both: "hottest July", "hottest June"."""
    mine, theirs = (text[: m.start()].lower().split()[-1:] for text, m in ((head.written, one), (line.written, other)))
    return mine == theirs and bool(stems(" ".join(mine)))


@functools.cache
def _word_of(words_: tuple[str, ...]) -> re.Pattern[str]:
    """Days and months as they are written, with a capital; other words either way."""
    spelt = [
        rf"{w[0].upper()}{w[1:]}" if w in table("arithmetic")["opposites"]["capital"] else f"(?i:{w})" for w in words_
    ]
    return lazy.pattern(rf"(?<![\w-])(?:{'|'.join(spelt)})(?![\w-])")


def _winner(head: Line, lead: Sequence[Line]) -> Found | None:
    """ "Alton win cup" over "Belford beat Alton 3-1"."""
    wins = _WINS.match(head.written)
    if wins is None:
        return None
    for line in lead[:_FEW]:
        beats = _BEATS.search(line.written)
        if beats is not None and beats["loser"] == wins["who"] and beats["winner"] != wins["who"]:
            return _differs(head, wins[0].lower(), line, beats[0].lower())
    return None


def _figure(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """The headline's only figure of its kind, and the lead's, with the same words beside them."""
    mine = _told(head)
    for kind, start, end, value in mine:
        if sum(k == kind for k, *_ in mine) != 1:
            continue
        if any(k == kind and _near(value, v) for line in body for k, _, _, v in _told(line)):
            continue
        for line in lead[:_FEW]:
            theirs = [t for t in _told(line) if t[0] == kind]
            if kind[0] == "count" and any(nth_told(q, lead) for q in head.quantities if q.start == start):
                return None  # "and a fifth" makes the four five
            if len(theirs) != 1 or past(line) or _loose(line, theirs[0][1]) or _loose(head, start):
                continue
            _, other, last, _ = theirs[0]
            if of_another(line, other, last):
                continue
            if is_step(head, start, end) != is_step(line, other, last):
                continue
            if kind[0] in LEVELS and apart(head, start, line, other):
                continue
            shared = stems(head.words) & stems(line.words)
            if not all(
                one_lot(q, line, o, shared, lead[0]) for q in _at_place(head, start) for o in _at_place(line, other)
            ):
                continue
            only = kind[0] != "count" and len({v for b in body for k, _, _, v in _told(b) if k == kind}) == 1
            beside = _beside(head, start, end) & _beside(line, other, last)
            if (only and shared) or (beside and (len(shared) >= _FEW or kind[0] != "count")):
                return headline_differs(head, (start, end), line, (other, last), value)
    return None


def _at_place(line: Line, start: int) -> list[Quantity]:
    """The count or measure of a line that begins at a place."""
    return [q for q in line.quantities if q.start == start]


def _near(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are alike, or one is the other in one digit: "£4m" over "£4.2 million"."""
    if one == other or abs(one - other) <= max(one, other) * Decimal("0.03"):
        return True
    first = Decimal(1).scaleb(one.adjusted())
    return one.normalize().as_tuple().digits[1:] == () and abs(one - other) < first / 2


def _told(line: Line) -> list[tuple[tuple[str, str], int, int, Decimal]]:
    """The figures of a line: kind, place, value."""
    found = []
    for q in line.quantities:
        plain = q.form == "cardinal" and q.value > 0 and q.measure != "duration" and q.per is None
        if plain and not is_of_game(line, q):
            found.append(
                ((q.measure, "" if q.measure == "count" or q.unit == "person" else q.unit), q.start, q.end, q.value)
            )
    for s in stretches(line):
        found.append((("duration", s.unit), s.start, s.end, s.value))
    return found


def _loose(line: Line, start: int) -> bool:
    """Whether a figure is hedged."""
    return any(q.start == start and q.hedge is not None for q in line.quantities if isinstance(q, Quantity)) or any(
        d.start == start and d.inferred for d in line.dates if isinstance(d, Date)
    )


def _beside(line: Line, start: int, end: int) -> frozenset[str]:
    """The words right before a figure and behind it."""
    before = line.between(max(line.sentence.start, start - 24), start).split()[-1:]
    after = line.between(end, min(line.sentence.end, end + 40))
    lead = {f"={word}" for word in before if word in {"for", "after", "of", "by", "to"}}
    return frozenset(lead) | stems(f"{line.between(start, end)} {after}")


def _differs(head: Line, here: str, line: Line, there: str) -> Found:
    start = _at(head, here)
    other = _at(line, there)
    return headline_differs(head, (start, start + len(here)), line, (other, other + len(there)))


def _at(line: Line, told: str) -> int:
    found = re.search(r"\s+".join(map(re.escape, told.split())), line.written.lower())
    return line.sentence.start + (found.start() if found else 0)

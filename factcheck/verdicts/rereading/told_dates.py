"""The dates a source has of whom a sentence is about or names, of what its words may tell: "came in in January 2005", "free since April 1980"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.claims import Claim
from factcheck.model.statements import Statement
from factcheck.verdicts.base.grounds import Grounds
from factcheck.verdicts.rereading.nearby import Names, near_by


@dataclass(frozen=True, slots=True)
class ToldDate:
    """A date of a source that a sentence may tell, and how far its words stand from it."""

    kind: str
    statement: Statement
    day: str
    far: int
    word: tuple[int, int]
    """Where in the sentence the word of what happened stands."""
    yearly: bool
    """Whether a year is exact enough: of some kinds, and of whom stands nearest."""
    ends: bool
    """Whether it is the day on which something ended."""


def told_dates(claim: Claim, names: Names, grounds: Grounds) -> Iterator[ToldDate]:
    """The dates of whom a sentence, or what stands right before it, is about or names, of what its words may tell."""
    told = {
        (kind, which): off(claim, grounds.text, kind, which)
        for kind in table("open_dates")
        for which in ("begin", "end")
    }
    near = list(dict.fromkeys(near_by(claim, names)))
    near += [land for id_ in near if (land := grounds.store.country_of(id_)) is not None and land not in near]
    for place, id_ in enumerate(near):
        for kind, entry in table("open_dates").items():
            first, last = _nearer(told[kind, "begin"], told[kind, "end"])
            named, yearly = entry["property"] in OF_TWO, bool(entry.get("yearly"))
            yearly = yearly and place <= (1 if named else 0)
            for row in grounds.store.statements(id_, entry["property"]) if (first, last) != (None, None) else ():
                if named and row.object not in near:
                    continue
                day = row.start or row.value
                if first is not None and day[:1].isdigit():
                    yield ToldDate(kind, row, day, first[0] + place * _STEP, first[1:], yearly=yearly, ends=False)
                if last is not None and row.end:
                    left = LEFT if entry["property"] == "membership" else kind
                    yield ToldDate(left, row, row.end, last[0] + place * _STEP, last[1:], yearly=yearly, ends=True)


LEFT = "withdrawal-date"


OF_TWO = frozenset({"membership", "currency"})
"""What is told of a country and a club or money, both of which have to be spoken of."""


_STEP = 6
"""Characters that one named nearer outweighs in how far the words of what happened stand from the date."""


_Spot = tuple[int, int, int]
"""How far from a date a word stands, and where it begins and ends."""


def _nearer(begins: _Spot | None, ends: _Spot | None) -> tuple[_Spot | None, _Spot | None]:
    """Of words that tell of a beginning and of an end those that stand nearer to the date: "came in in January 2005"."""
    if begins is None or ends is None:
        return begins, ends
    return (begins, None) if begins[0] <= ends[0] else (None, ends)


def off(claim: Claim, text: str, kind: str, which: str) -> _Spot | None:
    """How far from a date its sentence has a word of what happened, and where in it that word begins and ends; None where none is near."""
    entry = table("open_dates")[kind]
    cues = (*entry.get(which, ()), *entry.get(f"sure_{which}", ()))
    if not cues:
        return None
    date, sentence = claim.date or claim, claim.sentence
    low, high = max(sentence.start, date.start - _REACH), min(sentence.end, date.end + _REACH)
    spots = [
        (
            abs(low + found.start() - date.start),
            low + found.start() - sentence.start,
            low + found.end() - sentence.start,
        )
        for found in cue(cues).finditer(text[low:high].lower())
        if low + found.end() <= date.start or low + found.start() >= date.end
    ]
    return min(spots, default=None)


_REACH = 160
"""Characters on either side of a date in which it is told what happened then."""


@functools.cache
def cue(cues: tuple[str, ...]) -> re.Pattern[str]:
    """What finds these words, whatever their endings."""
    return lazy.pattern(r"(?<![\w-])(?:" + "|".join(map(re.escape, cues)) + r")[\w-]*")


def ahead(claim: Claim, text: str) -> str:
    """The words of a sentence before its date."""
    return text[claim.sentence.start : (claim.date or claim).start].replace("’", "'")

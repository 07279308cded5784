"""A share in words that stands apart beside a part and the whole it is of, however the sentence turns: "Of the 90 cows tested, 30 - half of the
herd - had it"; "12 of the ward's 36 beds were in use, or a quarter"; "will pay £30,000 of the £45,000 bill. That is three-quarters of it"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, is_bound, outer
from factcheck.consistency.base.results import number
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.shares.share_equivalents import Share, judged_share, shares_of
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "apposed")

_OPEN = _worded(r"(?:[,;:(]| [–—-]) ?(?:{or} )*$")  # fmt: skip
_THAT_IS = _worded(r"^(?:{that}) (?:{is})(?: {only})?$")  # fmt: skip
_OF_LOT = _worded(r"of (?:{whose} )?(?P<noun>[a-z-]+)(?:[,.;:)!?]|$| [–—-] |(?<!them|hose|hese) (?:{goes_on}) )")  # fmt: skip
_OF_WHOM = _worded(r" (?:[a-z’'-]+ ){0,4}?,? ?(?:and )?of (?:{of}) ")
_REACH = 60


def find(story: Story) -> Iterator[Found]:
    """The shares of a draft that the only two figures of their sort beside them do not make."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        for share in shares_of(line):
            pair = _beside(line, share) or _just_told(story, at, line, share)
            found = (
                None if pair is None else judged_share(line, share, pair[0].value / pair[1].value, pair, _says(pair))
            )
            if found is not None:
                yield found
                break


def _says(pair: tuple[Quantity, Quantity]) -> str:
    part, whole = pair
    return f"{number(part.value)} of {number(whole.value)} are {number(part.value / whole.value * 100, '', 1)} per cent"


def _figures(line: Line) -> list[Quantity]:
    return [q for q in line.quantities if q.form == "cardinal" and q.measure in {"count", "money", "area", "length", "mass", "volume"} and q.per is None and not is_bound(line, q)]  # fmt: skip


@functools.cache
def _words(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w’'-])(?:{lexicon.options('part_shares', 'apposed', key)})(?![\w’'-])")


def _beside(line: Line, share: Share) -> tuple[Quantity, Quantity] | None:
    """A part and its whole before a share that commas, dashes or a bracket set off."""
    before = [q for q in _figures(line) if q.end <= share.start]
    pair = _part_of_whole(line, before)
    if pair is None or any(q.measure in {"percent", "share"} and q.end <= share.start for q in line.quantities):
        return None
    last = max(pair, key=lambda q: q.end)
    link = line.text[last.end : share.start]
    told = _OPEN.search(link.lower())
    if told is None or len(link) > _REACH or _words("breaks").search(link[: told.start()].lower()):
        return None
    if re.search(r"[.;:“”\"]", link[: told.start()]) or link[: told.start()].count(","):
        return None
    return pair if _of_the_lot(line, share, pair) else None


def _part_of_whole(line: Line, figures: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The two figures of one sort where words make the one a part of the other: "12 of the ward's 36", "Of the 90 cows, 30"."""
    if len(figures) != 2 or any(q.hedge not in {None, "barely"} for q in figures):
        return None
    one, two = figures
    if one.measure != two.measure and not (one.measure == "count" and not one.noun and one.value < two.value):
        return None  # of no one sort; "20 of the farm's 200 acres" are acres, too
    if one.measure == "money" and one.unit != two.unit:
        return None
    between = f" {line.between(one.end, outer(two))} "
    if one.value < two.value and re.match(r" (?:[a-z-]+ ){0,2}?(?:out )?of (?:[a-z’'-]+ ){0,4}$", between):
        return one, two
    if two.value < one.value and _OF_WHOM.fullmatch(between):
        return two, one
    lead = line.between(line.sentence.start, outer(one))
    opened = re.search(r"(?:^|[,;:—–] )(?:out )?of (?:[a-z’'-]+ ){0,3}$", f"{lead} ")
    return (two, one) if opened and two.value < one.value else None


def _of_the_lot(line: Line, share: Share, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether nothing behind a share says that it is of something else than the whole."""
    behind = line.between(share.end, min(line.sentence.end, share.end + 48))
    if line.text[share.start : share.end].endswith(" of"):
        behind = f"of {behind}"
    if not behind or re.match(r"[,.;:)!?”–—-]", behind):
        return True
    of = _OF_LOT.match(behind)
    if of is None:
        return False
    noun = of["noun"]
    own = noun in (pair[1].noun or "").split() or f" {noun}" in line.between(pair[1].end, share.start)
    return own or _words("lots").fullmatch(noun) is not None


def _just_told(story: Story, at: int, line: Line, share: Share) -> tuple[Quantity, Quantity] | None:
    """ "... will pay £30,000 of the £45,000 bill. That is three-quarters of what the repairs cost"."""
    before = story.before(at)
    if before is None or not is_body(before) or any(q.end <= share.start for q in _figures(line)):
        return None
    if not _THAT_IS.match(line.between(line.sentence.start, share.start)):
        return None
    if any(q.measure in {"percent", "share"} for q in before.quantities):
        return None
    behind = line.between(share.end, line.sentence.end)
    if re.search(r"\d", behind) or _words("others").search(behind):
        return None
    return _part_of_whole(before, _figures(before))

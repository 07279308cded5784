"""A share in words against the part and the whole told before it: "Of the 84, 63 voted for it. That is two thirds of the chamber"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.fractions import compared
from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.quotients import singular
from factcheck.consistency.results import AGREES, outcome
from factcheck.consistency.stems import stems
from factcheck.consistency.story import Story, is_body
from factcheck.consistency.subunits import alike
from factcheck.frozen import replace
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_MEASURES = frozenset({"count", "money", "length", "area", "mass", "volume"})
_OUT_OF = lazy.pattern(
    r"^(?: [a-z-]+)? (?:out )?of (?:the |its |their |his |her |our |all |those |these )?(?:[a-z-]+ )?$"
)


def find(story: Story) -> Iterator[Found]:
    """The shares that no part and whole told with them make."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        shares = [q for q in line.quantities if q.measure == "share" and q.form == "fraction" and 0 < q.value < 1]
        if len(shares) != 1:
            continue
        found = _judged(line, shares[0], story.before(at))
        if found is not None:
            yield found


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("shared", "words", key)


def _figures(line: Line | None, but: Quantity | None = None) -> list[Quantity]:
    if line is None:
        return []
    return [
        q
        for q in line.quantities
        if q is not but
        and q.measure in _MEASURES
        and q.form == "cardinal"
        and q.per is None
        and q.value > 0
        and not _inside(q, but)
    ]


def _inside(one: Quantity, other: Quantity | None) -> bool:
    return other is not None and other.start <= one.start < other.end


def _judged(line: Line, share: Quantity, before: Line | None) -> Found | None:
    mine = _figures(line, share)
    earlier = _figures(before) if before is not None and is_body(before) else []
    said = line.words
    if lazy.known(rf"(?<!\w)(?:{_options('other')})(?!\w)").search(said):
        return None
    lead, trail = line.before(share, 24).lower(), line.after(share, 30).lower()
    anchored = share.hedge == "barely" or lazy.known(rf"(?:^|\W)(?:{_options('again')})$").search(lead) is not None
    of = lazy.known(rf"^(?:{_options('of')})(?!\w)").match(trail) is not None
    again = re.match(r"^of (?:them|it|the total|the whole|all|these|those)(?: [a-z]|[,.;)]|$)", trail) is not None
    closed = re.match(r"^(?:[,.;:)–—]|$)", trail) is not None
    opens = (
        re.fullmatch(
            r"(?:(?:[a-z]+ ){1,4}(?:said|says) (?:that )?)?",
            f"{line.between(line.sentence.start, outer(share))} ".lstrip(),
        )
        is not None
    )
    left = (
        opens
        and len(earlier) == 2
        and _rest(said)
        and (not trail.startswith("of ") or _whole_again(line, share, earlier))
    )
    pair = None
    beside = _closest(line, share, mine)
    if (left and not mine) or (
        not mine
        and len(earlier) == 2
        and (
            (anchored and (of or closed))
            or ((again or _whole_again(line, share, earlier)) and (opens or lead.endswith("with")))
        )
    ):
        pair = _pair(before, earlier)
    elif beside is not None and len(earlier) == 1:
        pair = _across(line, share, beside, earlier[0])
    elif len(mine) == 2 and not earlier and _beside(line, share, mine[1]):
        pair = _pair(line, mine) or _set_beside(line, mine)
    if pair is None or (before is None and not all(q in mine for q in pair)):
        return None
    part, whole = pair
    if part.hedge is not None or whole.hedge is not None:
        return None
    rest = replace(part, value=whole.value - part.value, noun=None)
    if _rest(said) and outcome(share, line.text, rest.value / whole.value) == AGREES:
        return None
    if left and not mine:
        part = rest
    inside = all(q in mine for q in pair)
    span = (
        min(outer(q) for q in (share, *[q for q in pair if q in mine])),
        max(q.end for q in (share, *[q for q in pair if q in mine])),
    )
    return compared(line, share, part, whole, span, Label.REFUTED if inside else Label.CONFLICTING)


def _rest(said: str) -> bool:
    return lazy.known(rf"(?<!\w)(?:{_options('rest')})(?!\w)").search(said) is not None


def _closest(line: Line, share: Quantity, figures: Sequence[Quantity]) -> Quantity | None:
    """The figure right before a share, or the only one."""
    if len(figures) == 1:
        return figures[0]
    return next(
        (q for q in reversed(figures) if q.end <= outer(share) and outer(share) - q.end < len(", that is ")), None
    )


def _pair(line: Line | None, figures: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Part and whole of two figures that one sentence sets together as such: "63 of the 84", "of the 84, 63", "owns 5,000 paintings and shows 500"."""
    if line is None:
        return None
    one, two = figures
    if alike(one, two) is None:
        return None
    part, whole = (one, two) if one.value < two.value else (two, one)
    if part.value == whole.value:
        return None
    if part is one:
        return (part, whole) if _OUT_OF.match(line.text[one.end : outer(two)].lower()) else None
    opened = re.match(r"^(?:out )?of(?: [a-z]+)?$", line.between(line.sentence.start, outer(one))) is not None
    owns = (
        re.search(r"(?:^|\W)(?:owns?|has|have|holds?|keeps?|had|owned)$", line.before(one, 16)) is not None
        and re.fullmatch(r"[a-z]* ?(?:and|but) (?:[a-z]+ )?[a-z]+(?: only| just)?", line.between(one.end, outer(two)))
        is not None
    )
    if (opened and (two.noun is None or singular(two.noun) == singular(one.noun))) or (owns and two.noun is None):
        return part, whole
    return None


def _set_beside(line: Line, figures: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """ "20mm, against a usual 80mm: a quarter of the average"."""
    one, two = figures
    if alike(one, two) is None or one.value >= two.value:
        return None
    link = line.between(one.end, outer(two))
    return (
        (one, two)
        if re.fullmatch(
            r",? ?(?:against|compared with|out of) (?:a|an|the|its) (?:usual|normal|average|capacity of|total of|full)(?: [a-z]+){0,2}",
            link,
        )
        else None
    )


def _beside(line: Line, share: Quantity, last: Quantity) -> bool:
    link = line.text[last.end : outer(share)].lower()
    return (
        last.end <= outer(share)
        and re.fullmatch(r"(?: [a-z’'-]+){0,4}(?:,|:| –| —| \()(?: or| that is| just| only)? ?", link) is not None
    )


def _whole_again(line: Line, share: Quantity, earlier: Sequence[Quantity]) -> bool:
    """Whether the whole of the sentence before is named again: "a third of its flights"."""
    whole = max(earlier, key=lambda q: q.value)
    return whole.noun is not None and bool(stems(whole.noun) & stems(line.after(share, 30)))


def _across(line: Line, share: Quantity, mine: Quantity, earlier: Quantity) -> tuple[Quantity, Quantity] | None:
    """Whole in the sentence before, part beside the share: "It will cut 300 jobs, one in eight"; "a third of them, 400, said"."""
    if alike(mine, earlier) is None or mine.value >= earlier.value or mine.hedge or earlier.hedge:
        return None
    lead, trail = line.text[mine.end : outer(share)].lower(), line.text[share.end : outer(mine)].lower()
    if mine.end <= outer(share):
        behind = line.text[share.end : share.end + 24].lower()
        tied = re.fullmatch(
            r"(?: of (?:them|these|those|it))? ?(?:,|\(|–|—)? ?(?:or|that is|i\.e\.)? ?", lead
        ) is not None and ("," in lead or "(" in lead or "or" in lead)
        closed = re.match(r"^[,.;)]", behind) is not None
        told = re.match(r"^ of (?:it|the total|the sum|the whole|all|that)\b", behind) is not None
        mean = closed or (told and re.search(r"\bor\b|\(", lead) is not None)
        kin = mine.measure != "count" or _kin(mine, earlier)
        return (mine, earlier) if tied and mean and kin else None
    tied = re.fullmatch(r" of (?:them|it|these|those|that), ", trail) is not None
    after = re.match(r"^,|^\.|^\)", line.text[mine.end : mine.end + 2]) is not None
    return (
        (mine, earlier)
        if tied and after and (mine.noun is None or singular(mine.noun) == singular(earlier.noun))
        else None
    )


_STAFF = frozenset({"job", "post", "worker", "employee", "people", "staff", "position", "person", "role"})


def _kin(one: Quantity, other: Quantity) -> bool:
    mine, theirs = singular(one.noun), singular(other.noun)
    return not mine or not theirs or mine == theirs or {mine, theirs} <= _STAFF

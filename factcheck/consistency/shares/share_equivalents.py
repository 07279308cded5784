"""A share in words and, beside it, the per cent or the number it stands for: "three quarters of patients (58%)"; "more than a third of the
600 staff - 180 people - have left"; "of 40 goals, 12 - almost half"; "£900m, of which a fifth, £300m, ..."."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, is_bound, is_of_others, options, outer
from factcheck.consistency.base.results import contradicted, number, place, words
from factcheck.consistency.base.story import Story
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "share_equivalents")

_NEAR, _HEDGED, _SIDE, _JUST = Decimal("0.045"), Decimal("0.1"), Decimal("0.01"), Decimal("0.075")
_FEW = 12
_PLAIN = frozenset(round(Decimal(part) / whole, 4) for whole in (2, 3, 4, 5) for part in range(1, whole))
"""Shares that have a word of their own: what makes one of them exactly is no other."""
"""Up to here one thing more or less makes another share."""
_OPEN, _CLOSE = r"(?:,|\(| [–—-])", r"^ ?(?:,|\)|[–—-]|\.|;|$)"
_ABOVE = frozenset(["more-than", "at-least", "just-over"])
_BELOW = frozenset(["less-than", "just-under", "nearly", "up-to"])


@dataclass(frozen=True, slots=True)
class Share:
    """A share in words: where it stands with its hedge, and what it may be."""

    start: int
    end: int
    value: Decimal
    hedge: str | None


def find(story: Story) -> Iterator[Found]:
    """The shares of a draft that the figure beside them is not."""
    for line in story.lines:
        if line.sentence.role == "table-row" or len(line.quantities) < 1:
            continue
        for share in shares_of(line):
            if is_of_others(line, share.end):
                continue
            found = _aside(line, share) or _behind(line, share) or _of_its(line, share)
            if found is not None:
                yield found
                break


@functools.cache
def _bare() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?<![\w-])(?:(?P<hedge>{options('aside', 'hedges')}) )?(?P<share>{options('aside', 'shares')})(?![\w-])"
    )


@functools.cache
def _last_words() -> tuple[str, ...]:
    """Words of which every share in words holds one: "third" for "two-thirds", too."""
    last = sorted({phrase.replace("-", " ").split()[-1] for phrase in word_set("arithmetic", "aside", "shares")})
    return tuple(word for word in last if not any(other in word for other in last if other != word))


def shares_of(line: Line) -> list[Share]:
    """The shares in words of a sentence, in order."""
    found = [
        Share(outer(q), q.end, q.value, q.hedge or _hedge(line, q)) for q in line.quantities
        if q.measure == "share" and q.form == "fraction" and 0 < q.value < 1
    ]  # fmt: skip
    text = line.low
    if not any(word in text for word in _last_words()):
        return sorted(found, key=lambda share: share.start)
    values, hedges = table("arithmetic")["aside"]["values"], table("arithmetic")["aside"]["codes"]
    for m in _bare().finditer(text):
        start, end = line.sentence.start + m.start(), line.sentence.start + m.end()
        if any(s.start < end and start < s.end for s in found):
            continue
        found.append(Share(start, end, Decimal(values[m["share"]]), hedges.get(m["hedge"] or "")))
    return sorted(found, key=lambda share: share.start)


def _hedge(line: Line, share: Quantity) -> str | None:
    said = lazy.known(rf"(?:^|\W)({options('aside', 'hedges')})$").search(line.before(share, 24))
    return table("arithmetic")["aside"]["codes"].get(said[1]) if said else None


def _aside(line: Line, share: Share) -> Found | None:
    """The figure set off behind a share and what it is of."""
    text = line.text
    for figure in line.quantities:
        if figure.start < share.end or figure.form != "cardinal":
            continue
        gap = line.between(share.end, outer(figure))
        if len(gap) > 70 or _worded(r"[.“”\":]|;(?! ?{that_is}?,? ?$)").search(gap):
            return None
        if not _worded(rf"{_OPEN} ?(?:{{some}} )*$").search(" " + text[share.end : outer(figure)]):
            continue
        said = lazy.known(r"[,(;]|[–—-]$| [–—-] ").sub(" ", gap)
        behind = text[figure.end : figure.end + 24].lower()
        behind = _worded(r"^ {people}").sub("", behind)
        if not lazy.known(_CLOSE).match(behind) or anywhere("aside", "breaks").search(said):
            return None
        if lazy.known(rf"^ ?, (?:{options('aside', 'goes_on')})(?!\w)").match(behind):
            return None
        if figure.measure == "percent":
            return judged_share(line, share, figure.value / 100, (figure,), f"{number(figure.value)} per cent")
        wholes = [
            q for q in line.quantities
            if q is not figure and q.measure == figure.measure and (q.measure != "money" or q.unit == figure.unit)
            and q.form == "cardinal" and q.value > figure.value and q.end <= figure.start and q.per is None
        ]  # fmt: skip
        if (
            figure.measure in {"count", "money", "area", "length", "mass"}
            and len(wholes) == 1
            and _of(line, share, wholes[0])
        ):
            return _of_whole(line, share, figure, wholes[0])
        return None
    return None


def _of(line: Line, share: Share, whole: Quantity) -> bool:
    """Whether a share is said to be of a whole: "of the 600 staff" behind it, "of which a fifth" after it."""
    if whole.start >= share.end:
        gap = line.between(share.end, outer(whole))
        of = line.text[share.start : share.end].endswith(" of") or gap.startswith("of ")
        return of and len(gap.split()) <= 4
    return _worded(r"(?:^|\W)(?:{of_which}),?(?: {about})?$").search(line.between(whole.end, share.start)) is not None or (
        _worded(r"^(?:out )?of {whose}? ?$").match(line.between(line.sentence.start, outer(whole)) + " ") is not None
    )  # fmt: skip


def _behind(line: Line, share: Share) -> Found | None:
    """ "Of the 24 stalls ..., nine sold meat, fully half": the part before its share, the whole at the head of the sentence."""
    counts = [
        q for q in line.quantities
        if q.form == "cardinal" and q.measure in {"count", "money"} and q.end <= share.start and q.per is None
        and not is_bound(line, q)
    ]  # fmt: skip
    if len(counts) < 2:
        return None
    whole, part = counts[0], counts[-1]
    opened = _worded(r"^(?:out )?of {whose_those}? ?(?:[a-z]+ )?$").match(
        line.between(line.sentence.start, outer(whole)) + " "
    )
    gap = line.between(part.end, share.start)
    if not opened or part.value >= whole.value or part.measure != whole.measure or part.hedge or whole.hedge:
        return None
    if not _worded(r"(?:[a-z’'-]+ ?){0,5}(?:,|\(|[–—-])(?: {or})*").fullmatch(gap):
        return None
    if _worded(r"^ ?of (?!{not_other})").match(line.between(share.end, share.end + 20)) or line.text[
        share.start : share.end
    ].endswith(" of"):
        return None
    if not _worded(r"^(?:[,;.)–—-]|{ends}|$)").match(line.between(share.end, min(line.sentence.end, share.end + 14))):
        return None
    if len(counts) > 2 and any(
        c.end > whole.end and c is not part and "," not in line.between(c.end, part.start) for c in counts[1:-1]
    ):
        return None
    return _of_whole(line, share, part, whole)


def _of_its(line: Line, share: Share) -> Found | None:
    """ "Has spent $2m, two-thirds of its $5m": the part before its share, the whole behind it."""
    part = next((q for q in reversed(line.quantities) if q.end <= share.start and q.form == "cardinal"), None)
    whole = next((q for q in line.quantities if q.start >= share.end and q.form == "cardinal"), None)
    if (
        part is None
        or whole is None
        or part.measure != whole.measure
        or part.measure not in {"money", "count"}
        or part.per
        or whole.per
    ):
        return None
    if part.measure == "money" and part.unit != whole.unit:
        return None
    lead = line.between(part.end, share.start)
    gap = line.between(share.end, outer(whole))
    of = gap if gap.startswith("of ") else f"of {gap}" if line.text[share.start : share.end].endswith(" of") else ""
    if not lazy.known(r"(?:[a-z’'-]+ ?){0,3}(?:,|\(|[–—-]|, or| or)").fullmatch(lead) or not _worded(
        r"of {whose_that}(?: {total})?"
    ).fullmatch(of):
        return None
    return None if part.value >= whole.value else _of_whole(line, share, part, whole)


def _of_whole(line: Line, share: Share, part: Quantity, whole: Quantity) -> Found | None:
    if part.hedge is not None or whole.hedge is not None or not whole.value:
        return None
    made = part.value / whole.value
    return judged_share(
        line,
        share,
        made,
        (part, whole),
        f"{number(part.value)} of {number(whole.value)} are {number(made * 100, '', 1)} per cent",
    )


def judged_share(line: Line, share: Share, made: Decimal, given: Sequence[Quantity], says: str) -> Found | None:
    """A share held against what a part and a whole make; None where it may be."""
    off = made - share.value
    if share.hedge in {"just-over", "just-under"}:
        wrong = abs(off) > _JUST or (off < -_SIDE if share.hedge == "just-over" else off > _SIDE)
    elif share.hedge in _ABOVE:
        wrong = off < -_SIDE or off > max(_HEDGED * 2, share.value * Decimal("0.45"))
    elif share.hedge in _BELOW:
        wrong = off > _SIDE or off < -max(_HEDGED, share.value * Decimal("0.25"))
    elif share.hedge == "about":
        wrong = abs(off) > min(_HEDGED, share.value * Decimal("0.3"))
    else:
        wrong = abs(off) > min(_NEAR + share.value / 50, max(share.value * Decimal("0.18"), Decimal("0.02")))
    wrong = wrong or (share.hedge is None and abs(off) > _SIDE and round(made, 4) in _PLAIN and len(given) == 2)
    if any(q.hedge not in {None, "barely"} for q in given) and abs(off) <= min(_HEDGED, _NEAR + made * Decimal("0.15")):
        wrong = False
    few = len(given) == 2 and given[1].measure == "count" and given[1].value <= _FEW
    if few and share.hedge is not None and abs(off) * given[1].value < 1:
        return None  # "three of the five, a little over half"
    if not wrong:
        return None
    told = f"{says}; the draft has “{words(line, share.start, share.end)}”"
    start, end = min(share.start, *(outer(q) for q in given)), max(share.end, *(q.end for q in given))
    claim = place("percent-change", line, start, end, str(share.value))
    return contradicted(claim, line, (share.start, share.end), round(made, 4), told, given)

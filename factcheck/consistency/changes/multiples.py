"""How many times one figure is another: "€2,400, twice those in Cork, at €1,600"; "18 shots to six, twice as many"; "three to one: 240 to 120"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options, outer
from factcheck.consistency.base.results import contradicted, number, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "multiples")

_LOOSE = Decimal("0.12")
_ABOVE = frozenset(["more-than", "at-least", "just-over"])
_BELOW = frozenset(["less-than", "just-under", "nearly", "up-to"])
_TO = _worded(r"^{to}(?: {whose})?(?: [\w’'-]+){0,2}$")
_THAN = r"^(?:as [a-z]+ as (?={than_of})|the [a-z]+ (?:of|in) )?(?:(?:{than})(?: [\w’'-]+){0,5}|[\w’'-]+(?: [\w’'-]+){0,3})(?:,? (?:{held})|,| \(|\()$"
_AS = _worded(
    rf"^(?:as (?:{options('multiple', 'degrees')})|the (?:{options('multiple', 'amounts')}))(?: as (?:{{as_the}})[^,.;]*)?(?:$|[.,;)–—-])"
)


def find(story: Story) -> Iterator[Found]:
    """The multiples of a draft that the two figures beside them do not make."""
    for line in story.lines:
        if not is_body(line):
            continue
        for many in line.quantities:
            times = many.measure == "count" and many.noun == "times"
            if (many.measure not in {"multiple", "ratio"} and not times) or many.value <= 1:
                continue
            found = _held(line, many)
            if found is not None:
                yield found


def _held(line: Line, many: Quantity) -> Found | None:
    pair = [
        q for q in line.quantities
        if q is not many and q.form == "cardinal" and q.value > 0 and q.measure not in {"share", "multiple", "rank", "age"}
    ]  # fmt: skip
    if len(pair) != 2:
        return None
    one, two = pair
    bare = two.measure == "count" and two.noun is None and two.value >= 1000
    if one.measure != two.measure and not bare and not {one.measure, two.measure} <= {"count", "rate"}:
        return None
    if one.measure != "count" and not bare and one.unit != two.unit and "" not in {one.unit, two.unit}:
        return None
    fits = _of_ratio(line, many, one, two) if many.measure == "ratio" else _of_multiple(line, many, one, two)
    if not fits:
        return None
    low, high = sorted((one.value, two.value))
    made = high / low
    if _near(many, made):
        return None
    formula = f"{number(high)} / {number(low)} = {number(made)}"
    start, end = min(outer(q) for q in (many, one, two)), max(q.end for q in (many, one, two))
    told = f"{formula}; the draft has “{words(line, many.start, many.end)}”"
    claim = place("percent-change", line, start, end, many.value)
    return contradicted(claim, line, (many.start, many.end), round(made, 4), told, (one, two))


def _near(many: Quantity, made: Decimal) -> bool:
    if many.hedge in _ABOVE:
        return made >= many.value * (1 - _LOOSE / 4) and made < many.value + 1
    if many.hedge in _BELOW:
        return many.value * (1 - 2 * _LOOSE) <= made <= many.value * (1 + _LOOSE / 4)
    return abs(made - many.value) <= many.value * _LOOSE


def _of_multiple(line: Line, many: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a multiple stands between the figures it compares, or behind both."""
    after = line.after(many, 80)
    if _worded(r"^(?:(?:{not_of})(?!\w))").match(after):
        return False
    if one.end <= outer(many) and many.end <= outer(two):
        gap = line.between(one.end, outer(many))
        if len(gap) > 24 or lazy.known(r"[.;:]").search(gap) or anywhere("multiple", "breaks").search(gap):
            return False
        link = line.between(many.end, outer(two))
        direct = _worded(r"(?:{his_or_the}|last (?:{units})['’]s)(?: [\w’'-]+){0,3}").fullmatch(link) is not None
        return (direct or _worded(_THAN).search(link) is not None) and not anywhere("multiple", "breaks").search(link)
    if two.end <= outer(many):
        link, gap = line.between(one.end, outer(two)), line.between(two.end, outer(many))
        return (
            _TO.match(link) is not None
            and len(gap) < 16
            and not lazy.known(r"\w{4}").search(gap)
            and _AS.match(after) is not None
        )
    return False


def _of_ratio(line: Line, many: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a ratio is that of the two numbers beside it."""
    if one.measure != "count" or lazy.known(r"\d ?[-–:] ?\d").search(line.text[many.start : many.end]):
        return False
    outnumbers = lazy.known(r"(?<!\w)outnumber").search(line.words) is not None
    if _outnumbered_by(line, many, one, two):
        return True
    joined: object = (
        _worded(r"[:,(–—-]$|(?:^|\W)(?:{with})$").search(line.between(many.end, outer(one)))
        if many.end <= outer(one)
        else None
    )
    joined = joined or (
        two.end <= outer(many)
        and lazy.known(r"[:,(–—-]|(?:^|\W)(?:or|ratio of)$").search(line.between(two.end, outer(many)))
    )
    return bool(joined) and (
        outnumbers or "ratio" in line.words or bool(_worded(r"^{against}$").match(line.between(one.end, outer(two))))
    )


def _outnumbered_by(line: Line, many: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a ratio tells by how much the first number is more than the second: "the 240 boys outnumber the 80 girls by three to one"."""
    if two.end > outer(many) or one.value < two.value or not _worded(r"^(?:$|[.,;:)–—-])").match(line.after(many, 2)):
        return False
    between = line.between(one.end, outer(two))
    verb = lazy.known(r"^[^,.;:()]*(?<!\w)outnumber(?:s|ed)?(?!\w)[^,.;:()]*$").match(between)
    by = lazy.known(r"^[^,.;:()]*(?:^|\s)by(?: [a-z]+){0,2}$").match(line.between(two.end, outer(many)))
    return verb is not None and by is not None and " by" not in f" {between}"

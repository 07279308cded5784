"""So much for each of so many, or for so long, against what it comes to, where words say that a figure is the total: "€2m a year ... for five
years, at a total cost of €12m"; "$500 for each of the 14 days, $6,000 in all"; "R30 an hour, R360 for an eight-hour day"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, digit_step, options, outer
from factcheck.consistency.base.results import contradicted, number, place, words
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, Stretch, is_body, stretches
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.rates.rates import period_counts
from factcheck.frozen import replace
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Date, Quantity

_worded = worded("against_itself", "products")

_KINDS = frozenset(["money", "count", "length", "area", "mass", "volume", "energy", "duration"])
_OFF, _WILD = Decimal("0.025"), Decimal(25)
Times = tuple[Quantity | Date, Decimal]


def find(story: Story) -> Iterator[Found]:
    """The totals of a draft that the factors told beside them do not make."""
    for line in story.lines:
        if not is_body(line) or len(line.quantities) < 2:
            continue
        if anywhere("product", "other").search(line.words):
            continue
        found = _in_line(line)
        if found is not None:
            yield found


def _in_line(line: Line) -> Found | None:
    told = [q for q in line.quantities if q.form == "cardinal" and q.measure in _KINDS and q.value > 0]
    if (found := _spread(line, told)) is not None:
        return found
    for total in told:
        if total.per in period_counts() and (found := _by_longer(line, told, total)) is not None:
            return found
        if (
            total.per in period_counts()
            or total.hedge in {"more-than", "at-least", "up-to", "less-than"}
            or not _is_total(line, total)
        ):
            continue
        for rate in told:
            if rate is total or rate.end > total.start or rate.value >= total.value or not _kin(rate, total):
                continue
            times = _times(line, rate, total)
            if len(times) != 1:
                continue
            return _held(line, rate, times[0], total)
    return None


_OVER_AT = _worded(
    r"^(?:{for} [^,;.]{2,60}?)?(?: [a-z-]+){0,2},? ?(?:(?:{and_which} )?(?:{is} )?(?:to be )?)?(?:{spent}(?: out)? )?{over}(?: the {coming})?$"
)
""" "€2.4m, to be spent over three years at €800,000 a year"."""


def _spread(line: Line, told: Sequence[Quantity]) -> Found | None:
    for total, rate in pairwise(q for q in told if q.measure != "duration"):
        if total.per is not None or total.hedge or rate.hedge or not _kin(rate, total):
            continue
        unit = rate.per or next(iter(_worded(r"^an? ({units})\b").findall(line.after(rate, 10))), "")
        for over in stretches(line):
            if over.start < total.end or over.end > rate.start or over.unit != unit:
                continue
            if not _OVER_AT.match(line.between(total.end, over.start)) or not _worded(r",? ?{at}").fullmatch(
                line.between(over.end, outer(rate))
            ):
                continue
            base = alike(rate, total) or rate
            if abs(base.value * over.value - total.value) > _slack(line, base, over.value, total):
                found = _other(line, rate, over.value, (rate, over.mention), total)
                return replace(found, claim=place("sum-check", line, outer(total), rate.end, total.value))
    return None


def _by_longer(line: Line, told: Sequence[Quantity], total: Quantity) -> Found | None:
    """ "€850 a month comes to €9,200 a year"."""
    rate = next((q for q in reversed(told) if q.end <= total.start), None)
    if (
        rate is None
        or rate.per not in {"month", "quarter", "week"}
        or not _kin(rate, total)
        or rate.hedge
        or total.hedge
    ):
        return None
    ways = table("arithmetic")["periods"][rate.per].get(total.per, [])
    link = line.between(rate.end, outer(total))
    if lazy.known(rf"(?<!\w)(?:{options('rate_period', 'priced')}|{options('rate_period', 'other')})(?!\w)").search(
        line.words
    ):
        return None
    if not ways or not _worded(rf"{{each}} {rate.per},? ?(?:{{which}} )?(?:{options('product', 'leads')})").fullmatch(
        link
    ):
        return None
    base = alike(rate, total) or rate
    if any(abs(base.value * Decimal(way) - total.value) <= base.value * Decimal(way) * _OFF for way in ways):
        return None
    least, most = min(map(Decimal, ways)), max(map(Decimal, ways))
    if rate.per == "week" and base.value * least <= total.value <= base.value * most:
        return None
    by = Decimal(ways[0])
    return _other(line, rate, by, (rate,), total)


def _kin(rate: Quantity, total: Quantity) -> bool:
    if rate.measure == total.measure == "count":
        return not (rate.noun and total.noun and singular(rate.noun) != singular(total.noun))
    return alike(rate, total) is not None or (
        rate.measure == "count" and total.measure == "money" and rate.noun is None and rate.per is not None
    )


def _is_total(line: Line, total: Quantity) -> bool:
    lead = line.before(total, 40)
    if lazy.known(rf"(?:^|\W)(?:{options('total', 'before')}|{options('product', 'leads')})$").search(lead):
        return True
    trail = line.after(total, 40)
    if beginning("total", "after", 0).match(trail) or _COMES_TO.search(lead) is not None:
        return True
    return _worded(r"^{stretch} {the} (?:{whole} )?(?:[a-z\d]+-{lengths}|{long})(?:s|\b)").match(trail) is not None and (
        lazy.known(r"(?:,|or|\()$").search(lead) is not None
    )  # fmt: skip


_COMES_TO = _worded(r"(?<!\w){spans}s(?: {each} \w+)? ?[:=–—]$")
""" "For five days a week: £300"."""


def _times(line: Line, rate: Quantity, total: Quantity) -> list[Times]:
    """By what a rate is to be taken: so many of what it is for each of."""
    trail = line.between(rate.end, min(line.sentence.end, rate.end + 48))
    said = _worded(r"^(?:of [a-z]+ )?(?:{for_each} |/ ?)([a-z-]+)").match(trail)
    unit = rate.per or (said[1] if said else "")
    counts = [q for q in line.quantities if q is not rate and q is not total and _counts(q)]
    lasting = [s for s in stretches(line) if s.mention is not rate and s.mention is not total and s.value >= 2]
    if _EACH_OF.match(trail):
        return _behind(line, rate, counts, lasting)
    if unit in {"unit", "each", ""}:
        return _in_parts(line, rate, lasting)
    same = [(s.mention, s.value) for s in lasting if s.unit == unit]
    if same or (longer := _in_longer(unit, lasting)):
        return list(same or longer)
    if said is None and rate.per is None:
        return []
    thing = "person" if unit == "head" else unit
    return [(q, q.value) for q in counts if q.noun and singular(q.noun) == thing]


_EACH_OF = _worded(r"^(?:[a-z]+ )?{paid_to} {every_one} of {whose}? ?")


def _counts(quantity: Quantity) -> bool:
    """Whether a figure is a plain number of things."""
    plain = quantity.measure == "count" and quantity.form == "cardinal" and quantity.per is None
    return plain and quantity.value >= 2 and quantity.value % 1 == 0


def _behind(line: Line, rate: Quantity, counts: Sequence[Quantity], lasting: Sequence[Stretch]) -> list[Times]:
    """ "€2m for each of the 12 clubs": the number that follows, else the length of time."""
    near = [q for q in counts if q.start >= rate.end and len(line.between(rate.end, q.start)) <= 30]
    if near:
        return [(near[0], near[0].value)]
    spans = [s for s in lasting if 0 <= s.start - rate.end <= 36]
    return [(spans[0].mention, spans[0].value)] if spans else []


_OVER = _worded(r"{across}(?: the)?(?: next)?")


def _in_parts(line: Line, rate: Quantity, lasting: Sequence[Stretch]) -> list[Times]:
    """ "Instalments of £200 over 36 months"."""
    if lazy.known(rf"(?:^|\W)(?:{options('product', 'parts')})(?: of)?$").search(line.before(rate, 24)) is None:
        return []
    over = [s for s in lasting if s.start >= rate.end and _OVER.fullmatch(line.between(rate.end, s.start))]
    if len(over) != 1 or over[0].unit not in {"month", "week", "year"}:
        return []
    return [(over[0].mention, over[0].value)]


def _in_longer(unit: str, lasting: Sequence[Stretch]) -> list[Times]:
    """The periods of a rate in a length of time told in a longer unit: 36 months in three years."""
    ways = period_counts().get(unit, {})
    if not isinstance(ways, dict) or unit not in {"month", "quarter", "minute", "second"}:
        return []
    return [(s.mention, s.value * Decimal(str(ways[s.unit][0]))) for s in lasting if s.unit in ways]


def _held(line: Line, rate: Quantity, times: Times, total: Quantity) -> Found | None:
    mention, by = times
    base = alike(rate, total) or rate
    product = base.value * by
    slack = _slack(line, base, by, total)
    if abs(product - total.value) <= slack or not 1 / _WILD < total.value / product < _WILD:
        return None
    return _other(line, rate, by, (rate, mention), total)


def _other(line: Line, rate: Quantity, by: Decimal, given: Sequence[Quantity | Date], total: Quantity) -> Found:
    """The product of a rate against another total, with what it was made of."""
    base = alike(rate, total) or rate
    product = base.value * by
    says = f"{number(base.value)} × {number(by)} = {number(product)}; the draft has “{words(line, total.start, total.end)}”"
    start, end = min(outer(rate), *(m.start for m in given)), max(total.end, given[-1].end)
    claim = place("sum-check", line, start, end, total.value)
    return contradicted(claim, line, (total.start, total.end), product, says, given)


def _slack(line: Line, base: Quantity, by: Decimal, total: Quantity) -> Decimal:
    """By how much a product may miss its total: what the figures as written leave open, and a hedge."""
    product, step, last = base.value * by, digit_step(base, line.text), digit_step(total, line.text)
    rounded = Decimal(0) if step == 1 else min(step / 2 * by, product / 10)
    slack = max(
        rounded if base.hedge is None else product / 10,
        product * _OFF if total.hedge or total.value >= 1000 else Decimal("0.5"),
    )
    if total.hedge is not None or base.hedge is not None:
        slack = max(slack, product / 8)
    elif total.value % 1 == 0 and last == 1 and step == 1:
        slack = Decimal("0.5")
    return slack if last == 1 else max(slack, min(last / 2, product / 10))

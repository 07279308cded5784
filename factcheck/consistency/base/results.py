"""A figure of the draft against the one that follows from its others: given figures as written, only the result rounded."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line, claim, digit_step, outer
from factcheck.model.claims import Claim
from factcheck.model.drafts import Span
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.context import left_open

AGREES, CLOSE, DIFFERS = "agrees", "close", "differs"
_ABOVE, _BELOW = (
    frozenset(["more-than", "at-least", "just-over"]),
    frozenset(["less-than", "just-under", "nearly", "up-to"]),
)
_SIDE = Decimal("0.01")
"""How far on the wrong side of "just under" a figure has to lie before it is wrong."""


def outcome(
    stated: Quantity, text: str, value: Decimal, low: Decimal | None = None, high: Decimal | None = None
) -> str:
    """How a figure as written stands to the one worked out: agrees, close (rounding may explain it), or differs.

    `low` and `high` are what the given figures allow where they are themselves rounded.
    """
    low, high = value if low is None else low, value if high is None else high
    soft = stated.admits.soft
    if stated.admits.tick.holds(value, value) or (soft is not None and soft.holds(value, value)):
        return AGREES
    margin = abs(stated.value) * _SIDE
    if stated.hedge in _ABOVE and high < stated.value - margin:
        return DIFFERS
    if stated.hedge in _BELOW and low > stated.value + margin:
        return DIFFERS
    if stated.hedge is not None and stated.measure in {"percent", "points"} and stated.hedge not in _ABOVE | _BELOW:
        half = digit_step(stated, text) / 2  # "barely 1 per cent" of 1.35
        if low - half <= stated.value <= high + half:
            return CLOSE
    if stated.hedge is not None:
        return CLOSE if stated.admits.query.holds(low, high) else DIFFERS
    step = stated.step if stated.form == "fraction" else digit_step(stated, text)
    if stated.form != "fraction" and abs(stated.value) >= 1000:
        step = max(step, min(stated.step, abs(stated.value) / 100))
    if stated.form == "multiple" and not any(ch.isdigit() for ch in text[stated.start : stated.end]):
        step = Decimal(0)
    if stated.form == "fraction":  # told loosely, or of rounded figures: not both
        return CLOSE if min(low, value - step) <= stated.value <= max(high, value + step) else DIFFERS
    exact = step == 1 and stated.measure == "count" and abs(stated.value) < 1000
    return CLOSE if not exact and low - step <= stated.value <= high + step else DIFFERS


def cited(text: str, *mentions: Quantity | Date) -> tuple[Evidence, ...]:
    """The places of the draft a result rests on."""
    return tuple(
        Evidence(
            "text",
            None,
            f"“{text[m.start : m.end]}”",
            value=str(m.value),
            span=(m.start, m.end),
        )
        for m in mentions
    )


def words(line: Line, start: int, end: int, length: int = 90) -> str:
    """Words of the draft as a quotation of one line."""
    told = " ".join(line.text[start:end].split())
    return told if len(told) <= length else told[: length - 3] + "..."


def place(kind: str, line: Line, start: int, end: int, value: Decimal | str | None = None) -> Claim:
    """A claim of a stretch of words of a sentence."""
    return Claim(kind, start, end, Span(line.sentence.start, line.sentence.end), None, value=value)


def result(
    kind: str,
    line: Line,
    stated: Quantity,
    value: Decimal,
    formula: str,
    given: Sequence[Quantity | Date],
    *,
    span: tuple[int, int] | None = None,
    low: Decimal | None = None,
    high: Decimal | None = None,
    fix: str | None = None,
    label: Label = Label.REFUTED,
) -> Found:
    """A stated figure with the one worked out from the draft's others."""
    how = outcome(stated, line.text, value, low, high)
    shown = f"{formula}; the draft has “{words(line, outer(stated), stated.end)}”"
    agrees = {AGREES: True, CLOSE: None, DIFFERS: False}[how]
    evidence = (
        Evidence("computed", agrees, shown, value=str(round(value, 4)), span=(stated.start, stated.end)),
        *cited(line.text, *given),
    )
    start, end = span or (outer(stated), stated.end)
    made = claim(kind, line, stated, min(start, outer(stated)), max(end, stated.end))
    if how == AGREES:
        return agreeing(made, f"The draft's figures agree: {formula}.", evidence)
    if how == CLOSE:
        return asked(made, f"Close, but not the same: {shown}.", evidence)
    reason = "impossible" if label is Label.REFUTED else "differs-in-draft"
    return Found(made, Verdict(label, reason, f"The draft's own figures say otherwise: {shown}.", evidence, (), fix))


def contradicted(
    claim_: Claim,
    line: Line,
    span: tuple[int, int],
    value: Decimal,
    says: str,
    given: Sequence[Quantity | Date],
    *,
    label: Label = Label.CONFLICTING,
) -> Found:
    """A figure at a place that the draft's others make another value; `says` is the calculation."""
    evidence = (Evidence("computed", False, says, value=str(value), span=span), *cited(line.text, *given))
    reason = "impossible" if label is Label.REFUTED else "differs-in-draft"
    return Found(claim_, Verdict(label, reason, f"The draft's own figures say otherwise: {says}.", evidence))


def agreeing(claim_: Claim, says: str, evidence: tuple[Evidence, ...]) -> Found:
    """What the draft's own figures, the calendar or the clock bear out."""
    return Found(claim_, Verdict(Label.SUPPORTED, "computed", says, evidence))


def differing(
    claim_: Claim,
    says: str,
    one: tuple[int, int],
    other: tuple[int, int],
    told: tuple[str, str],
    suggestion: str | None = None,
) -> Found:
    """Two places of the draft that do not say the same."""
    evidence = (
        Evidence("text", False, f"“{told[0]}”", span=one),
        Evidence("text", None, f"“{told[1]}”", span=other),
    )
    return Found(claim_, Verdict(Label.CONFLICTING, "differs-in-draft", says, evidence, (), suggestion))


NO_SUM = "Does not add up"
"""How the verdict on parts begins that do not make their whole."""
TWO_FIGURES = "One thing, two figures: “{}” here, “{}” elsewhere in the draft."
TWO_NUMBERS = "One thing, two numbers: “{}” here, “{}” elsewhere in the draft."
HEADLINE_DIFFERS = "Headline and text differ: “{}” here, “{}” in the text."
"""What a verdict says of two places of a draft, each in a pair of braces."""


def unlike(kind: str, here: tuple[Line, Quantity], there: tuple[Line, Quantity], says: str) -> Found:
    """Two figures of one thing that differ; `says` has a pair of braces for each."""
    (line, one), (other_line, other) = here, there
    told = words(line, outer(one), one.end), words(other_line, outer(other), other.end)
    claim_ = place(kind, line, outer(one), one.end, one.value)
    return differing(claim_, says.format(*told), (one.start, one.end), (other.start, other.end), told)


def headline_differs(
    head: Line, here: tuple[int, int], line: Line, there: tuple[int, int], value: Decimal | str | None = None
) -> Found:
    """A stretch of a headline that one of the text contradicts; the value of the claim is its words where none is given."""
    told = words(head, *here), words(line, *there)
    claim_ = place("headline-body", head, *here, told[0] if value is None else value)
    return differing(claim_, HEADLINE_DIFFERS.format(*told), here, there, told)


def impossible(claim_: Claim, says: str, evidence: tuple[Evidence, ...], suggestion: str | None = None) -> Found:
    """What arithmetic or the calendar rule out."""
    return Found(claim_, Verdict(Label.REFUTED, "impossible", says, evidence, (), suggestion))


def asked(claim_: Claim, says: str, evidence: tuple[Evidence, ...]) -> Found:
    """What only may be a slip."""
    return Found(claim_, Verdict(Label.NOT_ENOUGH_INFO, "close", says, evidence))


def are_all(verdict: Verdict) -> Verdict:
    """A verdict on parts as a question: the draft may leave some of them out."""
    return left_open(verdict, "close", f"Are these all? {verdict.explanation}")


def number(value: Decimal, unit: str = "", places: int = 2) -> str:
    """A worked-out figure, cut to what a reader needs."""
    return wording.figure(round(value, places), unit)


def half(quantity: Quantity, text: str) -> Decimal:
    """Half of what a given figure may have been rounded to: nothing where it is written out to the last unit."""
    step = digit_step(quantity, text)
    if step == 1:
        value = abs(quantity.value)
        if value < 1000 or value % 1000:
            return Decimal(0)
        last = len(f"{value:f}".partition(".")[0]) - len(f"{value:f}".partition(".")[0].rstrip("0"))
        return min(Decimal(10) ** last / 2, value / 40)  # 84,000 may be told to the thousand
    return min(step / 2, abs(quantity.value) / 20)

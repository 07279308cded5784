"""A share, or the votes for and against, beside the figures they are of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import agreeing, cited, impossible, number, place, result, words
from factcheck.consistency.totals.adding import added, cardinals
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "shares_beside")


def share_of(line: Line) -> list[Found] | None:
    """A share of a number, and what that is: "60 per cent of 5 million voters: three million people"."""
    if len(line.quantities) != 3:
        return None
    share, whole, part = line.quantities
    if share.measure not in {"percent", "share"} or whole.measure != "count" or part.measure != "count":
        return None
    if any(q.form not in {"cardinal", "fraction"} for q in (share, whole, part)) or part.per or whole.per:
        return None
    if line.between(share.end, outer(whole)) not in {"of", "of the", "of its", "of their", "of his", "of our"}:
        return None
    mark = line.text[whole.end : outer(part)]
    aside = mark == ", " and part.noun in {None, whole.noun} and _ASIDE.match(line.after(part, 24))
    told = lazy.known(r"(?: [a-z]+)?(?::| [–—-]|,? or|,? that is,?|,? which is) ").fullmatch(mark)
    if not aside and (told is None or not filled(line, outer(part), [part])):
        return None
    value = whole.value * share.value / (100 if share.measure == "percent" else 1)
    if abs(value - part.value) > value / 2:
        return None
    formula = f"{number(share.value)}{' per cent' if share.measure == 'percent' else ''} of {number(whole.value)} = {number(value)}"
    loose = max(Decimal("0.03"), Decimal("0.5") / share.value) if share.measure == "percent" else Decimal("0.12")
    slack = value * (2 * loose if any(q.hedge for q in (share, whole, part)) else loose)
    if abs(value - part.value) <= slack:
        value = part.value
    return [result("sum-check", line, part, value, formula, (share, whole), low=value - slack, high=value + slack)]


def part_of_all(line: Line) -> list[Found] | None:
    """A share and, beside it, the two figures it is of: "two-thirds of the seats, 80 of 120". Borne out only."""
    for share, part, whole in zip(line.quantities, line.quantities[1:], line.quantities[2:], strict=False):
        if share.form not in {"fraction", "cardinal"} or share.measure not in {"percent", "share"}:
            continue
        if part.measure != "count" or whole.measure != "count" or {part.form, whole.form} != {"cardinal"}:
            continue
        if (
            _worded(r"(?:out )?of(?: {its})?").fullmatch(line.between(part.end, outer(whole))) is None
            or not whole.value
        ):
            continue
        if (
            lazy.known(r"(?: [^,;:.()]{0,40})?(?:,| [–—-]|\(|:) ?(?:or )?").fullmatch(
                line.text[share.end : outer(part)]
            )
            is None
        ):
            continue
        value = part.value / whole.value * (100 if share.measure == "percent" else 1)
        if abs(value - share.value) > share.value / 50:
            continue
        formula = f"{number(part.value)} of {number(whole.value)} are {number(value, '', 3)}{' per cent' if share.measure == 'percent' else ''}"
        evidence = (
            Evidence("computed", True, formula, value=str(round(value, 4)), span=(part.start, whole.end)),
            *cited(line.text, share, part, whole),
        )
        claim = place("percent-change", line, outer(share), whole.end, share.value)
        return [agreeing(claim, f"The draft's figures agree: {formula}.", evidence)]
    return None


_ASIDE = _worded(r"^(?:(?:{aside}))?(?:,|\)| [–—-])")


_FOR = _worded(r"^(?:(?:[a-z]+ )?(?:{voted}) )?(?:{for})(?!\w)")


_AGAINST = _worded(r"^(?:(?:{voted}) )?(?:{against})(?!\w)")


def votes(line: Line, before: Line | None) -> list[Found] | None:
    """Those for and those against, who can be no more than all: "The court has nine judges. Six voted for, four against"."""
    if before is None or len(line.quantities) != 2 or _AGAINST.search(line.after(line.quantities[1], 30)) is None:
        return None
    yes, no = line.quantities
    wholes = [q for q in cardinals(before) if (q.noun or q.unit == "person") and not q.hedge]
    if (
        _FOR.search(line.after(yes, 30)) is None
        or len(wholes) != 1
        or {yes.form, no.form} != {"cardinal"}
        or yes.noun
        or no.noun
    ):
        return None
    whole = wholes[0]
    if len(before.quantities) != 1 or yes.value + no.value < whole.value or max(yes.value, no.value) > whole.value:
        return None
    return [added(line, whole, [yes, no])]


_SHARED = _worded(r"(?<!\w)(?:in (?:{percentages})|percentages?|in hundredths)(?!\w)")


def shares(line: Line, before: Line | None) -> list[Found] | None:
    """ "18 million votes for one, 12 million for the other. In percentages it comes to 60 against 40"."""
    if before is None or _SHARED.search(line.words) is None:
        return None
    pair = [q for q in line.quantities if q.form == "cardinal" and q.value <= _WHOLE and not q.noun]
    counts = [q for q in before.quantities if q.form == "cardinal" and q.measure == "count"]
    if len(pair) != 2 or len(line.quantities) != 2 or len(counts) < 2:
        return None
    link = line.between(pair[0].end, outer(pair[1]))
    if _worded(r"(?:per cent |percent |% )?(?:{to}|-|–)").fullmatch(link) is None:
        return None
    one, two = counts[0], counts[1]
    if two.noun and two.noun != one.noun:
        return None
    whole = one.value + two.value
    shares = [q.value * 100 / whole for q in (one, two)]
    got = [q.value for q in pair]
    says = f"{number(one.value)} and {number(two.value)} are {number(shares[0], '', 1)} and {number(shares[1], '', 1)} per cent of both"
    claim = place("sum-check", line, outer(pair[0]), pair[1].end, got[0])
    agrees = all(abs(share - told) <= 1 for share, told in zip(shares, got, strict=True))
    evidence = (
        Evidence("computed", agrees, says, value=str(round(shares[0], 2)), span=(pair[0].start, pair[1].end)),
        *cited(line.text, one, two),
    )
    if agrees:
        return [agreeing(claim, f"The draft's figures agree: {says}.", evidence)]
    if sum(got) != _WHOLE or min(abs(share - told) for share, told in zip(shares, got, strict=True)) <= _LOOSE:
        return None
    told = f"{says}; the draft has “{words(line, pair[0].start, pair[1].end)}”"
    return [impossible(claim, f"The draft's own figures say otherwise: {told}.", evidence)]


_WHOLE, _LOOSE = 100, Decimal(2)


_FILLED = lazy.pattern(r"[\s,;.!?”\"’'»)]*(?:and|for|,)?[\s,]*")


def filled(line: Line, start: int, totals: Sequence[Quantity]) -> bool:
    """Whether nothing but the totals stands behind a mark, to the end of the sentence."""
    for total in totals:
        if _FILLED.fullmatch(line.text[start : outer(total)].lower().replace("“", "").replace('"', "")) is None:
            return False
        start = total.end
    return (
        _worded(r"[\s.!?”\"’'»)]*(?:{all}|in [a-z0-9-]+ (?:{lengths}))?[\s.!?”\"’'»)]*").fullmatch(
            line.text[start : line.sentence.end]
        )
        is not None
    )

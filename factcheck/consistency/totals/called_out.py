"""Totals that no word calls so: bare figures behind a colon, or called out in a quotation. "Seventeen pesos for the crossing and eleven for the way
home: twenty-eight"; "seven boats for $12 million and five for $9 million: twelve boats, $21 million"; what two shares of a vote come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, comparable, outer
from factcheck.consistency.base.results import agreeing, cited, impossible, number, place, result, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.totals.adding import added, borrowed, cardinals
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_MISSED = Decimal("0.2")
"""By how much of the sum a bare figure may miss it and be meant as the sum."""
_MARK = lazy.pattern(r":\s|\s[–—-]\s|—")
_CALLED = lazy.pattern(r"[,.!?][”\"’'»] (?:he|she|they|the [a-z]+|[A-Z][a-z]+) [a-z]+[^“\"‘«]*$")
"""Behind a number that somebody else than the author calls out."""
_ROUND = 10
_FILLED = lazy.pattern(r"[\s,;.!?”\"’'»)]*(?:and|for|,)?[\s,]*")
_MOST = 4


def find(story: Story) -> Iterator[Found]:
    """The bare totals of a draft with what stands before them."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not line.quantities:
            continue
        before = story.before(at)
        found = (
            _part_of_all(line)
            or _priced(line)
            or _share_of(line)
            or _behind_mark(line)
            or _quoted(line, before)
            or _shares(line, before)
            or _votes(line, before)
        )
        yield from found or ()


# ---- behind a colon, or called out


def _behind_mark(line: Line) -> list[Found] | None:
    counts = cardinals(line)
    if len(counts) < 3 or len(counts) != sum(q.measure != "duration" for q in line.quantities):
        return None
    mark = list(_MARK.finditer(line.text, counts[1].end, line.sentence.end))[-1:]
    if not mark:
        return None
    before = [q for q in counts if q.end <= mark[0].start()]
    totals = [q for q in counts if q.start >= mark[0].end() - 1]
    if len(before) < 2 or not totals or not _filled(line, mark[0].end(), totals):
        return None
    return _told(line, before, totals)


def _filled(line: Line, start: int, totals: Sequence[Quantity]) -> bool:
    """Whether nothing but the totals stands behind a mark, to the end of the sentence."""
    for total in totals:
        if _FILLED.fullmatch(line.text[start : outer(total)].lower().replace("“", "").replace('"', "")) is None:
            return False
        start = total.end
    return (
        lazy.known(
            r"[\s.!?”\"’'»)]*(?:people|voters|of them|in all|altogether|together|in [a-z0-9-]+ (?:days|weeks|months|years|hours))?[\s.!?”\"’'»)]*"
        ).fullmatch(line.text[start : line.sentence.end])
        is not None
    )


def _quoted(line: Line, before: Line | None) -> list[Found] | None:
    """A sentence that begins with a number called out, behind one with its parts: "Twenty-nine," he announced."""
    total = line.quantities[0]
    if (
        before is None
        or total.form != "cardinal"
        or total.measure not in {"count", "money"}
        or total.noun
        or total.hedge
    ):
        return None
    lead = line.text[line.sentence.start : outer(total)]
    if not lazy.known(r"[“\"‘'«]").fullmatch(lead.strip()):
        return None
    if _CALLED.match(line.text, total.end, line.sentence.end) is None:
        return None
    counts = cardinals(before)
    if len(counts) < 2 or len(counts) != len(before.quantities):
        return None
    found = _told(before, counts, [total])
    if found and total.value % _ROUND == 0 and any(f.verdict.label is Label.REFUTED for f in found):
        return None  # a price, perhaps, that was rounded
    return found


def _told(line: Line, before: Sequence[Quantity], totals: Sequence[Quantity]) -> list[Found] | None:
    """What is found of bare totals: of several, one that is wrong only where another is right."""
    if any(q.hedge for q in (*before, *totals)) or anywhere("total", "open").search(line.words):
        return None
    held = [(total, _parts(line, before, total, alone=len(totals) == 1)) for total in totals]
    if any(parts is None for _, parts in held):
        return None
    right = [total.value == sum((p.value for p in parts), Decimal(0)) for total, parts in held if parts]
    if len(totals) > 1 and not any(right):
        return None
    return [added(line, total, parts) for total, parts in held if parts]


def _parts(line: Line, before: Sequence[Quantity], total: Quantity, *, alone: bool) -> list[Quantity] | None:
    """The figures before a total that it is the sum of, told side by side as one lot."""
    lead = next((q for q in before if q.measure == total.measure and (q.noun is None) == (total.noun is None)), None)
    if alone:  # all figures are of one lot, the unit told once
        first = before[0]
        parts = [first, *(same for q in before[1:] if (same := _same(q, first)) is not None)]
        if len(parts) != len(before) or (total.noun is not None and total.noun != first.noun):
            return None
        if not comparable(total, first) and total.measure != "count":
            return None
        links = [line.between(a.end, outer(b)) for a, b in pairwise(before)]
        if not all(lazy.known(r"(?:,|\band\b|\bplus\b)(?: [\w’'-]+){0,3}$").search(link) for link in links):
            return None
        if any(lazy.known(r"(?<!\w)(?:from|to|than|of|against|won|lost|beat|by)(?!\w)").search(link) for link in links):
            return None
    else:
        parts = [q for q in before if (q.measure, q.unit) == (total.measure, total.unit) and _noun_goes(q, total)]
    if lead is None and not alone:
        return None
    value = sum((part.value for part in parts), Decimal(0))
    if not 2 <= len(parts) <= _MOST or total.value <= max(part.value for part in parts):
        return None
    return parts if abs(value - total.value) <= value * _MISSED else None


def _noun_goes(part: Quantity, total: Quantity) -> bool:
    return part.noun is None or part.noun == total.noun


def _same(part: Quantity, first: Quantity) -> Quantity | None:
    """A figure in the unit of the first: the same one, or none."""
    if comparable(part, first) and (part.noun is None or part.noun == first.noun):
        return part
    return borrowed(part, first)


def _priced(line: Line) -> list[Found] | None:
    """So many at so much, and so many more: "two at 40 kroner and three at 30: 170 kroner"."""
    told = [q for q in line.quantities if q.form == "cardinal"]
    if len(told) != _PRICED or len(line.quantities) != _PRICED or any(q.hedge for q in told):
        return None
    many, price, more, other, total = told
    at = [line.between(a.end, outer(b)) for a, b in ((many, price), (more, other))]
    if not all(lazy.known(r"(?:[a-z]+ )?at").fullmatch(link) for link in at) or price.measure != "money":
        return None
    other = borrowed(other, price) or other
    link = line.between(other.end, outer(total))
    if (
        {other.unit, total.unit} != {price.unit}
        or total.measure != "money"
        or not lazy.known(r"[:–—-]$|comes to$|makes$|make$|paid$|is$").search(link)
    ):
        return None
    if (
        not lazy.known(r"(?:,|\band\b|\bplus\b)$").search(line.between(price.end, outer(more)))
        or not many.value * more.value
    ):
        return None
    value = many.value * price.value + more.value * other.value
    formula = (
        f"{number(many.value)} × {number(price.value)} + {number(more.value)} × {number(other.value)} = {number(value)}"
    )
    if abs(value - total.value) > value * _MISSED:
        return None
    return [result("sum-check", line, total, value, formula, (many, price, more, other))]


_PRICED = 5


def _share_of(line: Line) -> list[Found] | None:
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
    if not aside and (told is None or not _filled(line, outer(part), [part])):
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


def _part_of_all(line: Line) -> list[Found] | None:
    """A share and, beside it, the two figures it is of: "two-thirds of the seats, 80 of 120". Borne out only."""
    for share, part, whole in zip(line.quantities, line.quantities[1:], line.quantities[2:], strict=False):
        if share.form not in {"fraction", "cardinal"} or share.measure not in {"percent", "share"}:
            continue
        if part.measure != "count" or whole.measure != "count" or {part.form, whole.form} != {"cardinal"}:
            continue
        if (
            lazy.known(r"(?:out )?of(?: the| its| all)?").fullmatch(line.between(part.end, outer(whole))) is None
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


_ASIDE = lazy.pattern(r"^(?:(?:people|of them|in all|voters|souls))?(?:,|\)| [–—-])")
_FOR = lazy.pattern(
    r"^(?:(?:[a-z]+ )?(?:voted|were|was|came out|spoke|decided) )?(?:for|in favour|in favor|yes|aye)(?!\w)"
)
_AGAINST = lazy.pattern(r"^(?:(?:voted|were|was|came out|spoke|decided) )?(?:against|no|nay)(?!\w)")


def _votes(line: Line, before: Line | None) -> list[Found] | None:
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


# ---- two shares of what two got


_SHARED = lazy.pattern(
    r"(?<!\w)(?:in (?:percentages|percentage terms|per cent|percent|shares)|percentages?|in hundredths)(?!\w)"
)


def _shares(line: Line, before: Line | None) -> list[Found] | None:
    """ "18 million votes for one, 12 million for the other. In percentages it comes to 60 against 40"."""
    if before is None or _SHARED.search(line.words) is None:
        return None
    pair = [q for q in line.quantities if q.form == "cardinal" and q.value <= _WHOLE and not q.noun]
    counts = [q for q in before.quantities if q.form == "cardinal" and q.measure == "count"]
    if len(pair) != 2 or len(line.quantities) != 2 or len(counts) < 2:
        return None
    link = line.between(pair[0].end, outer(pair[1]))
    if lazy.known(r"(?:per cent |percent |% )?(?:against|to|for one and|and|versus|-|–)").fullmatch(link) is None:
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

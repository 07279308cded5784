"""Figures whose verb is left out: "Colombia has 45 million people, Peru 31 million and Bolivia 11 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.mentions.hedges import admits
from factcheck.model.claims import Claim, ClaimTime, Named
from factcheck.model.drafts import Span
from factcheck.model.mentions import Date, Quantity

BETWEEN = word_set("frames", "grammar", "gap_between")
"""Words that may stand between a name and its figure where the verb is left out."""
_REACH = 4
_SHORT = 5
_IN = word_set("clauses", "listed_figures", "in")
_MOVED = word_set("frames", "grammar", "gap_moved")
_LINKS = word_set("clauses", "listed_figures", "links")
_STANDS = word_set("frames", "grammar", "gap_stands")
"""What stands for the thing measured: "that with Finland", "the one with Chad"."""
BEFORE = word_set("frames", "grammar", "gap_before")
"""Words a further name in a list comes after."""


def find(items: list[Item], claims: Sequence[Claim], compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """Claims of the kinds already found in a sentence, for a further name or time with a figure of the same measure.

    A short sentence that opens with a name ("Bosnia has all of 20 km") goes on from the sentence before it.
    """
    full = [claim for claim in _sure(claims) if _full(claim, compiled)] or [
        claim for claim in claims if _full(claim, compiled)
    ]
    full += [claim for claim in claims if _full(claim, compiled, "density", "portion")]
    found: list[Claim] = []
    for index, item in enumerate(items):
        if item.kind != "q" or item.members or covered(item, [*_sure(claims), *found]):
            continue
        base = _base(item, [*full, *found])
        if base is not None and (_other_between(items, index, base) or _turned(items, index, base)):
            continue
        if base is not None:
            found.extend(_claim(items, index, base, compiled.kinds[base.kind], discourse))
        elif not full and index <= _SHORT:
            found.extend(_resumed(items, index, compiled, discourse))
    return found


def _sure(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that say what their figure is of; a bare one that only may be a population gives way to the list it stands in."""
    return [claim for claim in claims if not (claim.detail("weak") == "yes" and claim.kind == "population")]


def _full(claim: Claim, compiled: Compiled, *operators: str) -> bool:
    kind = compiled.kinds.get(claim.kind)
    return claim.quantity is not None and kind is not None and kind.operator in (operators or ("range", "members"))


def _resumed(items: list[Item], index: int, compiled: Compiled, discourse: Discourse) -> Iterator[Claim]:
    """A figure with a unit, of the kind the sentence before ended with; such a claim only supports."""
    before = [c for c in discourse.claims if _full(c, compiled) and not c.details and c.object is None]
    figure = items[index].mention
    assert isinstance(figure, Quantity)
    if not before or figure.measure == "count" or not alike(before[-1].quantity, figure):
        return
    at = _before(items, index, False, opening=True)
    if at != 0 or before[-1].subject is None:
        return
    base = replace(before[-1], sentence=Span(items[0].start, items[-1].end))
    for claim in _claim(items, index, base, compiled.kinds[base.kind], discourse, opening=True):
        yield claim.with_details(weak="yes")


def covered(item: Item, claims: Sequence[Claim]) -> bool:
    """Whether a figure or date is part of a claim already."""
    return any(claim.start <= item.start and item.end <= claim.end for claim in claims)


def _base(item: Item, claims: Sequence[Claim]) -> Claim | None:
    """The nearest claim before a figure that has the same measure."""
    figure = item.mention
    assert isinstance(figure, Quantity)
    before = [claim for claim in claims if claim.end <= item.start and alike(claim.quantity, figure)]
    return max(before, key=lambda claim: claim.end, default=None)


def alike(one: Quantity | None, other: Quantity) -> bool:
    """Whether a figure may count what another did, also where it leaves out the unit or "million"."""
    if one is None or (one.measure != other.measure and not _bare(one, other)):
        return False
    if _scale(one, other) > 1:
        return True
    if one.measure != "count" or other.measure != "count":
        return True
    plain = other.noun is None or other.unit == "person"
    return plain and other.unit in {"", one.unit} and other.value * 10_000 >= one.value


def _bare(one: Quantity, other: Quantity) -> bool:
    """Whether a figure leaves out the unit of one before it: "580,000 sq km, Uganda 241,000"."""
    if one.measure == "percent" and other.value > _WHOLE:
        return False
    return one.measure in _UNITS and other.measure == "count" and other.unit == "" and other.noun in {None, "odd"}


_UNITS = frozenset(["length", "area", "duration", "age", "money", "density", "percent", "rate"])


def _scale(one: Quantity, other: Quantity) -> int:
    """What a bare figure has to be multiplied by whose "million" is left out: "5.2 million people, Chile 17.5"; 1 where nothing is."""
    bare = other.measure == one.measure == "count" and other.unit == "" and other.noun is None
    if not bare or one.unit != "person" or not 0 < other.value < _THOUSAND:
        return 1
    for scale in (10**9, 10**6):
        if one.value >= scale and one.value / scale < _THOUSAND:
            return scale
    return 1


_THOUSAND = 1000


def _other_between(items: list[Item], index: int, base: Claim) -> bool:
    """Whether something else is counted before a bare figure, which then is no "million" less: "5.2 million people and 14 medals, Chile 17"."""
    figure = items[index].mention
    if base.quantity is None or not isinstance(figure, Quantity) or _scale(base.quantity, figure) == 1:
        return False
    return any(item.kind == "q" and item.start >= base.end for item in items[:index])


def _turned(items: list[Item], index: int, base: Claim) -> bool:
    """Whether a verb between turns the way a figure goes: "contracted 1% in 2009, but has grown 2% in 2010 and 3% in 2011"."""
    return base.detail("direction") == "down" and any(
        item.word in _RISING for item in items[:index] if item.start >= base.end
    )


_RISING = word_set("frames", "grammar", "rising")
_WHOLE = 100


def with_unit(figure: Quantity, base: Claim) -> Quantity:
    """A figure with the unit and the scale that the claim before it has told."""
    assert base.quantity is not None
    scale = _scale(base.quantity, figure)
    if scale > 1:
        value, step = figure.value * scale, figure.step * scale
        low, high = figure.low * scale, figure.high * scale
        admitted = admits(value, step, figure.hedge, exact=False)
        return replace(figure, value=value, low=low, high=high, step=step, admits=admitted, unit=base.quantity.unit)
    if not _bare(base.quantity, figure):
        return figure
    return replace(figure, unit=base.quantity.unit, measure=base.quantity.measure, noun=None)


def _claim(
    items: list[Item], index: int, base: Claim, kind: Kind, discourse: Discourse, *, opening: bool = False
) -> Iterator[Claim]:
    """The claim of a figure, when a new name stands right before it, or a name or another time after it."""
    paired = bool(kind.object) and base.object is not None
    at = _before(items, index, paired, opening=opening)
    if at < 0:
        at = _after(items, index, _LINKS if paired else _IN)
    item, found = items[index], items[index].mention
    assert isinstance(found, Quantity)
    figure = with_unit(found, base)
    new = replace(
        base, start=item.start, end=item.end, quantity=figure, value=figure.value, unit=figure.unit or base.unit,
        details=tuple(pair for pair in base.details if pair[0] != "weak"),
    )  # fmt: skip
    shared = (
        paired and figure.measure in _SHARES and base.detail("unsure") not in {"", "part"}
    )  # and of the same unsure people
    bare = base.detail("weak") == "yes" and (base.subject is None or shared or _only_there(base, discourse.text))
    if bare or _scale(base.quantity or figure, found) > 1 or ("any", "yes") in base.details or _goes_on(items, index):
        new = new.with_details(weak="yes")
    if at < 0:
        yield from _later(items, index, new)
        return
    new = replace(new, start=min(items[at].start, item.start), end=max(items[at].end, item.end))
    if paired:
        assert base.object is not None
        other = named(items, at, kind.object, discourse)
        if other is not None and other.id not in {None, base.object.id, base.subject.id if base.subject else None}:
            yield replace(new, object=other)
        return
    if kind.operator == "members":  # a bare figure beside a club may count something else
        if not (kind.low_limit or 0) <= figure.value <= (kind.high_limit or figure.value):
            return
        new = new.with_details(weak="yes")
    owner = named(items, at, kind.subject, discourse)
    if owner is not None and owner.id is not None and (base.subject is None or owner.id != base.subject.id):
        yield replace(new, subject=owner, doubt=None)


def _only_there(base: Claim, text: str) -> bool:
    """Whether nothing but a place behind it says what a figure counts: "3.6 million in Turkey"."""
    figure = base.quantity
    return figure is not None and figure.noun is None and text.startswith((" in ", " for "), figure.end)


def _goes_on(items: list[Item], index: int) -> bool:
    """Whether a share has words behind it that say of whom it is one: "in Chad 80 per cent have a radio"."""
    figure = items[index].mention
    if not isinstance(figure, Quantity) or figure.measure not in _SHARES or index + 1 >= len(items):
        return False
    behind = items[index + 1]
    return behind.kind == "w" and behind.word.isalpha() and behind.word not in _CLOSING


_SHARES = frozenset({"percent", "share"})
_CLOSING = word_set("completing", "ended") | BEFORE


def _later(items: list[Item], index: int, claim: Claim) -> Iterator[Claim]:
    """The same thing at another time: "by 8 per cent in 2013 and 10.3 per cent in 2014"."""
    if claim.time is None:
        return
    if index + 2 >= len(items) or items[index + 1].word not in {"in", "for"} or items[index + 2].kind != "d":
        yield from _in_turn(items, index, claim)
        return
    date = items[index + 2].mention
    if not isinstance(date, Date) or date.first is None or date.first == claim.time.start:
        return
    before = index - 1
    while before >= 0 and items[before].kind == "w" and items[before].word in _MOVED:
        before -= 1
    if before >= 0 and (items[before].word in BEFORE or items[before + 1].word in {"from", "after", "against"}):
        yield replace(claim, time=ClaimTime(date.first, date.last, date.value, date.relation))


def _in_turn(items: list[Item], index: int, claim: Claim) -> Iterator[Claim]:
    """The other time right before the figure: "In 2012 output grew by 10.7 per cent, in 2014 by 8.9"."""
    at = index - 1
    while (
        at > 0
        and index - at <= _REACH
        and items[at].kind == "w"
        and (items[at].word in _MOVED or items[at].word in BETWEEN)
    ):
        at -= 1
    date = items[at].mention
    if at < 2 or items[at - 1].word not in {"in", "for"} or not isinstance(date, Date) or date.first is None:
        return
    before = items[at - 2].word in BEFORE or items[at - 3].word in BEFORE
    if before and claim.time is not None and date.first != claim.time.start:
        yield replace(claim, start=items[at].start, time=ClaimTime(date.first, date.last, date.value, date.relation))


def _before(items: list[Item], index: int, paired: bool, *, opening: bool = False) -> int:
    """The name a figure belongs to, right before it: "Peru 31 million", "that with Finland 709 km"; -1 where there is none."""
    at = index - 1
    while at >= 0 and index - at <= _REACH and items[at].kind == "w" and items[at].word in BETWEEN:
        at -= 1
    if at == 0 and opening and _plain(items[0]):
        return 0
    if at < 1 or not _plain(items[at]):
        return -1
    word = items[at - 1].word
    linked = (
        word in BEFORE
        or (word == "of" and at > 1 and items[at - 2].word in {"that", "those"})
        or (paired and word in _LINKS and at > 1 and items[at - 2].word in _STANDS)
    )
    return at if linked else -1


def _after(items: list[Item], index: int, links: frozenset[str]) -> int:
    """The name right after a figure: "and a 646-km one with France", "and 105 km with Mozambique"."""
    at = index + 1
    if at < len(items) and items[at].word in _STANDS:
        at += 1
    if at + 1 >= len(items) or items[at].word not in links or not _plain(items[at + 1]):
        return -1
    return at + 1 if index > 0 and items[index - 1].word in {"and", ",", "but", ";"} else -1


def _plain(item: Item) -> bool:
    return item.kind == "e" and not is_pronoun(item) and not item.members


def named(items: list[Item], at: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """What a name that may stand in a slot of these types means."""
    return discourse.named(items, at, types) if discourse.may_be(items[at], types) else None

"""The galley: every checkable item of a draft in the order of the text, ticked by a citation, by the draft itself, or open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from factcheck.frozen import dataclass
from factcheck.model.claims import Claim
from factcheck.model.contract import location
from factcheck.model.lists import GALLEY_KINDS, GALLEY_STATES, Display
from factcheck.model.mentions import Date, Entity, Hedge, Identifier, Mention, Quantity
from factcheck.model.sheets import Judged, Sheet
from factcheck.sheets.titles import titles

_LINKS = frozenset({"url", "email"})
_CAPTIONS = frozenset({"caption", "alt"})
_SUPERLATIVE = frozenset({"superlative", "rank", "comparison"})
_OF_NAMES = frozenset({"name-consistency", "title-consistency", "headline-body"})
_LONG = 100
"""Characters of an item that no figure or name has."""
_WORST = (Display.CHANGE, Display.QUERY, Display.BY_HAND, Display.TICK)


@dataclass(frozen=True, slots=True)
class Item:
    """Something to check: its place, its kind and state (lists.GALLEY_KINDS and GALLEY_STATES), and the claims that speak of it.

    `display` is what is to be done with it: the worst of its claims; `cited` the source of the tick.
    """

    start: int
    end: int
    kind: str
    state: str
    display: Display
    claims: tuple[str, ...] = ()
    cited: str = ""


@dataclass(frozen=True, slots=True)
class Galley:
    """The items of one draft."""

    items: tuple[Item, ...]

    def ticked(self, kind: str | None = None) -> int:
        """How many items (of a kind) are not open."""
        return sum(item.state != "open" for item in self.items if kind in {None, item.kind})

    def count(self, kind: str) -> int:
        """How many items of a kind there are."""
        return sum(item.kind == kind for item in self.items)

    def in_state(self, state: str) -> int:
        """How many items are in a state."""
        return sum(item.state == state for item in self.items)

    def to_dict(self, sheet: Sheet) -> dict[str, Any]:
        """The galley as plain values, in the JSON contract's shape."""
        return {
            "items": len(self.items),
            "ticked": self.ticked(),
            "states": {state: self.in_state(state) for state in GALLEY_STATES},
            "kinds": {kind: {"items": self.count(kind), "ticked": self.ticked(kind)} for kind in GALLEY_KINDS},
            "list": [
                {
                    "start": item.start,
                    "end": item.end,
                    "location": location(item.start, sheet.draft),
                    "kind": item.kind,
                    "state": item.state,
                    "display": str(item.display),
                    "claims": list(item.claims),
                }
                for item in self.items
            ],
        }


def head(galley: Galley, said: Mapping[str, str]) -> str:
    """The counts: "3 of 20 items ticked (2 by a citation, 1 by the draft itself), 17 open: name 1 of 8, figure 2 of 12"."""
    kinds = ", ".join(
        f"{kind} {galley.ticked(kind)} of {galley.count(kind)}" for kind in GALLEY_KINDS if galley.count(kind)
    )
    return (
        f"{galley.ticked()} of {len(galley.items)} {said['galley']} ({galley.in_state('citation')} {said['galley-citation']}, "
        f"{galley.in_state('draft')} {said['galley-by-draft']}), {galley.in_state('open')} {said['galley-open']}: {kinds}. {said['galley-note']}"
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """An item before its state is known; `mention` where it is one."""

    start: int
    end: int
    kind: str
    mention: Mention | None = None


def build(sheet: Sheet) -> Galley:
    """The galley of a sheet. Every mention and every quotation is one item; hedges go with their figure."""
    places = sorted({(p.start, p.end, p.kind): p for p in _places(sheet)}.values(), key=_order)
    spoken: dict[tuple[int, int, str], list[Judged]] = defaultdict(list)
    near = _Near(places)
    more: dict[tuple[int, int, str], _Place] = {}
    for judged in sheet.claims:
        claim = judged.claim
        found = [place for place in near.of(claim) if _speaks_of(judged, place, sheet.draft.text)]
        if not found:
            own = _Place(claim.start, claim.end, "superlative" if claim.kind in _SUPERLATIVE else "statement")
            found = [more.setdefault((own.start, own.end, own.kind), own)]
        for place in found:
            spoken[place.start, place.end, place.kind].append(judged)
    every = sorted([*places, *more.values()], key=_order)
    return Galley(tuple(_item(place, spoken[place.start, place.end, place.kind]) for place in every))


def _is_long(place: _Place) -> bool:
    """Whether an item is longer than a line; one of these would make every item before it a near one."""
    return place.end - place.start > _LONG


class _Near:
    """The items a claim may speak of: what stands in it, its figure, and the dates of its sentence."""

    def __init__(self, places: Sequence[_Place]) -> None:
        rest = [p for p in places if not isinstance(p.mention, Date)]
        self.dates = _Nearby([p for p in places if isinstance(p.mention, Date)])
        self.short = _Nearby([p for p in rest if not _is_long(p)])
        self.long = _Nearby([p for p in rest if _is_long(p)])
        self.figures: dict[int, list[_Place]] = defaultdict(list)
        for place in rest:
            if isinstance(place.mention, Quantity):
                self.figures[place.mention.start].append(place)

    def of(self, claim: Claim) -> list[_Place]:
        """Each such item once."""
        sentence = claim.sentence
        found = [*self.short.around(claim.start, claim.end), *self.long.around(claim.start, claim.end)]
        if claim.time is not None:
            found += self.dates.around(sentence.start, sentence.end)
        else:
            own = claim.date or claim
            found += self.dates.around(min(claim.start, own.start), max(claim.end, own.end))
        figures = self.figures[claim.quantity.start] if claim.quantity is not None else []
        near = [place for place in figures if sentence.start <= place.end and place.start <= sentence.end]
        return found + [place for place in near if not any(place is other for other in found)]


class _Nearby:
    """Items in order of position, found by the stretch they touch."""

    def __init__(self, places: Sequence[_Place]) -> None:
        self.places = places
        self.starts = [place.start for place in places]
        self.ends = list(accumulate((place.end for place in places), max))

    def around(self, start: int, end: int) -> Sequence[_Place]:
        """The items that begin before a stretch ends and may reach into it."""
        return self.places[bisect_left(self.ends, start) : bisect_right(self.starts, end)]


def _order(place: _Place) -> tuple[int, int, int]:
    return place.start, -place.end, GALLEY_KINDS.index(place.kind)


def _places(sheet: Sheet) -> Iterator[_Place]:
    """Where something to check stands."""
    for mention in sheet.mentions:
        if isinstance(mention, Hedge):
            continue
        start = mention.outer_start if isinstance(mention, Quantity) and mention.outer_start >= 0 else mention.start
        yield _Place(start, mention.end, _kind(mention), mention)
    for quotation in sheet.quotations:
        yield _Place(quotation.start, quotation.end, "quotation")
    for block in sheet.draft.blocks:
        if block.role in _CAPTIONS:
            yield _Place(block.start, block.end, "caption")
    for start, end in titles(sheet.draft.reading or sheet.draft.text, sheet.mentions):
        yield _Place(start, end, "title")
    for judged in sheet.claims:
        if judged.claim.kind == "superlative":
            yield _Place(judged.claim.start, judged.claim.end, "superlative")
    for left in sheet.unchecked:
        if left.reason in {"statement", "superlative"}:
            yield _Place(left.start, left.end, left.reason)
    for start, end in _links(sheet):
        yield _Place(start, end, "link")


def _kind(mention: Mention) -> str:
    if isinstance(mention, Entity):
        return "name"
    if isinstance(mention, Date):
        return "date"
    return "link" if isinstance(mention, Identifier) and mention.type in _LINKS else "figure"


def _links(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The words that lead to an address, unless they are the address."""
    written = [m.start for m in sheet.mentions if isinstance(m, Identifier) and m.type in _LINKS]
    for link in sheet.draft.links:
        at = bisect_left(written, link.start)
        if link.start < link.end and not (at < len(written) and written[at] < link.end):
            yield link.start, link.end


def _speaks_of(judged: Judged, place: _Place, text: str) -> bool:
    """Whether a claim speaks of an item: its figure, date or time, the names it is about, its own words."""
    claim, mention = judged.claim, place.mention
    inside = claim.start <= place.start and place.end <= claim.end
    overlaps = claim.start < place.end and place.start < claim.end
    if place.kind == "quotation":
        return claim.kind == "quote" and overlaps
    if place.kind == "superlative":
        return claim.kind in _SUPERLATIVE and overlaps
    if place.kind == "link":
        return claim.kind == "other" and overlaps
    if claim.kind == "superlative" and mention is not None:
        return (inside and not isinstance(mention, Entity)) or _timed(judged, place, text)
    if claim.kind in {"quote", "superlative"}:
        return False
    if isinstance(mention, Quantity):
        return (claim.quantity is not None and claim.quantity.start == mention.start) or (
            claim.kind == "conversion" and inside
        )
    if isinstance(mention, Date):
        return (claim.date is not None and claim.date.start == mention.start) or _timed(judged, place, text)
    if isinstance(mention, Entity):
        if claim.kind in _OF_NAMES:
            return overlaps
        words = text[mention.start : mention.end].casefold()
        return inside and (mention.id in _ids(judged) or words == str(claim.value).casefold())
    return inside and place.kind in {"title", "figure"} and claim.quantity is None and claim.date is None


def _timed(judged: Judged, place: _Place, text: str) -> bool:
    """Whether a date is the time a claim speaks of."""
    claim = judged.claim
    in_it = claim.sentence.start <= place.start and place.end <= claim.sentence.end
    return (
        place.kind == "date" and in_it and claim.time is not None and text[place.start : place.end] == claim.time.text
    )


def _ids(judged: Judged) -> set[str | None]:
    """The things a claim is about."""
    named = [one for one in (judged.claim.subject, judged.claim.object) if one is not None]
    ids = {one.id for one in named} | {member.id for one in named for member in one.members}
    return ids - {None}


def _item(place: _Place, spoken: Sequence[Judged]) -> Item:
    """An item with its state: ticked where a claim that speaks of it is, and none speaks against it."""
    ticks = [judged for judged in spoken if judged.verdict.display is Display.TICK]
    others = [judged for judged in spoken if judged not in ticks and _weighs(judged, place)]
    worst = min((judged.verdict.display for judged in others), key=_WORST.index, default=Display.BY_HAND)
    ids = tuple(judged.id for judged in spoken)
    if not ticks or others:
        return Item(place.start, place.end, place.kind, "open", worst, ids)
    cited = next((e for judged in ticks for e in judged.verdict.evidence if e.agrees and e.source), None)
    if cited is None:
        return Item(place.start, place.end, place.kind, "draft", Display.TICK, ids)
    source = f"{cited.title or cited.source} {cited.edition or ''}".strip()
    return Item(place.start, place.end, place.kind, "citation", Display.TICK, ids, source)


def _weighs(judged: Judged, place: _Place) -> bool:
    """Whether a claim without a tick keeps an item open: it is of the item itself, not only said of that name or time."""
    if place.kind == "name":
        return _doubts(judged)
    date = judged.claim.date
    return not isinstance(place.mention, Date) or (date is not None and date.start == place.mention.start)


def _doubts(judged: Judged) -> bool:
    """Whether a claim casts doubt on the names in it, not only on a figure said of them."""
    claim = judged.claim
    return judged.verdict.display is not Display.BY_HAND and (
        claim.kind in _OF_NAMES or (claim.quantity is None and claim.date is None)
    )

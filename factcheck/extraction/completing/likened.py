"""A comparison whose other side the text before has told: "Ghana has 26 million people. Ivory Coast is a third larger"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, by_name, country, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.mentions import Quantity

_RATIO = frozenset(["comparison"])
_MEASURES = frozenset(["share", "percent", "multiple"])
_LINKS = word_set("clauses", "likened", "links")
_OF = {kind: word_set("clauses", "likened", kind) for kind in ("population", "area", "coastline-length")}
"""By what a kind of figures tells of, the words that compare it."""
_FOLK = frozenset(["people", "population", "inhabitants"])
_ASIDE = 9
"""Items of an aside between a name and what is said of it, at most."""


@dataclass(frozen=True, slots=True)
class _Likening:
    """A comparison with nothing behind it: where it begins and ends, its figure, the word that compares."""

    first: int
    last: int
    figure: Item | None
    word: str
    as_much: bool


def completions(items: list[Item], discourse: Discourse, claims: list[Claim]) -> Iterator[Completion]:
    """Each comparison of a sentence with the two it is between; `claims` are what the sentence tells already."""
    for at in range(1, len(items)):
        found = _likening(items, at)
        name = _subject(items, found.first, discourse) if found is not None else None
        if found is not None and name is None:
            yield from _compared(items, found, discourse, claims)
        if found is None or name is None:
            continue
        item = items[name]
        one = discourse.named(items, name, ("country",))
        whole = [*discourse.claims, *(c for c in claims if c.end <= item.start)]
        other, measure, sure = _whose_neighbour(one, items[name + 1 : found.first], discourse) or _other(
            one, whole, discourse, figured=found.figure is not None
        )
        if one is None or one.id is None or other is None:
            continue
        if item.possessive is not (found.word in _OF["coastline-length"]):
            continue  # "Its forests are vast. Sweden's are larger"
        if found.word not in _OF.get(measure, _OF["area"]) and found.word not in _OF["area"]:
            continue
        view = _view(one, found, items, other)
        if view:
            yield Completion(view, items[found.first].start, items[found.last - 1].end, _RATIO, not sure)


def _compared(items: list[Item], found: _Likening, discourse: Discourse, claims: list[Claim]) -> Iterator[Completion]:
    """A comparison that goes on with the two just compared: "Nepal is smaller than Bangladesh, which has six times as many people", "It is nine times as large"."""
    at = found.first - 1
    while at >= 0 and items[at].word in _LINKS:
        at -= 1
    if at < 0 or not is_pronoun(items[at]) or items[at].possessive or items[at].word not in _ONE:
        return
    relative = items[at].alias.startswith("pronoun-relative")
    told = [c for c in (claims if relative or at > _HEAD else discourse.claims) if c.kind == "comparison"]
    told = [c for c in told if c.end <= items[at].start] or ([] if relative else told)
    one = discourse.named(items, at, ("country",))
    last = told[-1] if told else None
    if last is None or last.subject is None or last.object is None or one is None or one.id is None:
        return
    sides = {side.id: side for side in (last.subject, last.object)}
    if one.id not in sides or None in sides or len(sides) < _SIDES or found.word in _OF["coastline-length"]:
        return
    other = next(side for id_, side in sides.items() if id_ != one.id)
    if other.members or not str(other.id).startswith("country:"):
        return
    view = _view(one, found, items, other)
    yield Completion(view, items[found.first].start, items[found.last - 1].end, _RATIO, last.detail("weak") == "yes")


_ONE = frozenset(["it", "which"])
_HEAD, _SIDES = 3, 2
"""Items among which a pronoun is the subject of its sentence; the sides of a comparison."""


def between(items: list[Item], one: Named, other: Named) -> Iterator[Completion]:
    """Each comparison of some items that begin with one country, with another as its other side."""
    for at in range(1, len(items)):
        found = _likening(items, at)
        if found is None or any(item.kind == "e" and not is_pronoun(item) for item in items[1:at]):
            continue
        view = _view(one, found, items, other)
        if view:
            yield Completion(view, items[found.first].start, items[found.last - 1].end, _RATIO)


def _likening(items: list[Item], at: int) -> _Likening | None:
    """The comparison whose word stands at an index: "a third larger", "four times as many", "half the size", "larger"."""
    item, before = items[at], items[at - 1]
    figure = before if is_figure(before) else None
    if item.word in words("more") and _ends(items, at + 1):
        first = at - 1 if figure is not None else at
        return _Likening(first, at + 1, figure, item.word, as_much=False)
    if item.word == "size" and figure is not None and _ends(items, at + 1):
        return _Likening(at - 1, at + 1, figure, "size", as_much=True)
    if item.word == "of" and figure is not None and at + 1 < len(items) and items[at + 1].word in _FOLK:
        return _Likening(at - 1, at + 2, figure, "many", as_much=True) if _ends(items, at + 2) else None
    if item.word == "as" and figure is not None and at + 1 < len(items) and items[at + 1].word in words("as"):
        last = at + 2
        last += last < len(items) and items[last].word in {"people", "inhabitants"}
        return _Likening(at - 1, last, figure, items[at + 1].word, as_much=True) if _ends(items, last) else None
    return None


def is_figure(item: Item) -> bool:
    """Whether an item is a figure that compares: a share, a percentage, a multiple."""
    return item.kind == "q" and isinstance(item.mention, Quantity) and item.mention.measure in _MEASURES


def _ends(items: list[Item], at: int) -> bool:
    """Whether nothing follows that a comparison could be with."""
    if at >= len(items):
        return True
    if items[at].word == "still" and at + 1 < len(items):
        return _ends(items, at + 1)
    behind = items[at + 1 : at + 3]
    return items[at].word in {".", ";", "!", ",", "and", "but", ")"} and not any(
        item.word in {"than", "as", "of", "too", "though"} for item in behind
    )


def _subject(items: list[Item], first: int, discourse: Discourse) -> int | None:
    """Where the country stands that a comparison is said of: right before it, or before an aside."""
    at = first - 1
    while at >= 0 and items[at].word in _LINKS:
        at -= 1
    if at > 0 and items[at].word == ",":
        opens = next((back for back in range(at - 1, max(at - _ASIDE, 0), -1) if items[back].word == ","), -1)
        aside = items[opens + 1 : at]
        if opens < 0 or (any(item.kind == "q" for item in aside) and not _pointing(aside)):
            return None
        at = opens - 1
    if at < 0 or items[at].kind != "e" or items[at].members or is_pronoun(items[at]):
        return None
    if not by_name(items, at) or (at and items[at - 1].word in _HIDING):
        return None
    return at if discourse.may_be(items[at], ("country",)) else None


def _pointing(aside: list[Item]) -> bool:
    """Whether an aside tells that somebody is another's neighbour, whom it does not name: "its one land neighbour", "which surrounds it"."""
    return any(is_pronoun(item) and item.word in _OWN for item in aside) and any(item.word in _NEXT for item in aside)


def _whose_neighbour(one: Named | None, aside: list[Item], discourse: Discourse) -> tuple[Named, str, bool] | None:
    """The country spoken of, where an aside calls the other its neighbour: it is with that one that the neighbour is compared."""
    topic = discourse.topic(("country",)) if _pointing(aside) else None
    if topic is None or topic.id is None or one is None or topic.id == one.id:
        return None
    return topic, "population", True


_OWN = frozenset(["its", "it"])
_NEXT = word_set("clauses", "likened", "next")
_SIZES = _OF["area"] | word_set("clauses", "likened", "sizes")
_HIDING = word_set("clauses", "likened", "hiding")
"""Words before a name of which nothing is said then."""


def _other(
    one: Named | None, told: list[Claim], discourse: Discourse, *, figured: bool
) -> tuple[Named | None, str, bool]:
    """What a country is compared with: the one whose figure was just told, with what the figure measures; else what the text speaks of."""
    for claim in reversed(told):
        known = claim.subject is not None and claim.subject.id is not None and claim.detail("weak") != "yes"
        if claim.kind in _OF and known and one is not None and claim.subject is not None and claim.subject.id != one.id:
            return claim.subject, claim.kind, True
    topic = discourse.topic(("country",))
    before = discourse.sentences[-1] if discourse.sentences else []
    if not figured and not any(item.word in _SIZES for item in before):
        return None, "", False
    if topic is None or topic.id is None or one is None or topic.id == one.id:
        return None, "", False
    return topic, "population" if figured else "", False


def _view(one: Named, found: _Likening, items: list[Item], other: Named) -> list[Item]:
    """A comparison in the plain order, with both sides."""
    start, end = items[found.first].start, items[found.last - 1].end
    figure = [found.figure] if found.figure is not None else []
    long = found.word in _OF["coastline-length"]
    whose = (
        [country(one, start, owner=True), word("coast", start), word("is", start)]
        if long
        else [country(one, start), word("is", start)]
    )
    rest = country(other, end, owner=long)
    if not found.as_much:
        more = ["fewer", "people"] if found.word == "fewer" else [found.word]
        if found.word == "fewer":
            whose = [country(one, start), word("has", start)]
        return [*whose, *figure, *(word(one_word, end) for one_word in more), word("than", end), rest, word(".", end)]
    if found.word == "size":
        return [*whose, *figure, word("size", end), word("of", end), rest, word(".", end)]
    if found.word in {"many", "populous"}:
        whose = [country(one, start), word("has", start)]
        as_ = ["as", "many", "people", "as"]
    else:
        as_ = ["as", found.word, "as"]
    return [*whose, *figure, *(word(one_word, end) for one_word in as_), rest, word(".", end)]

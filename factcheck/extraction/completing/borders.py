"""A border told by the neighbour alone: "Bolivia has five neighbours. With Brazil the line runs for 3,403 km, with Chile for 942"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import neighbours_told
from factcheck.extraction.completing.border_owners import LENGTH, TOLD, is_plain, owner_of, said_of
from factcheck.extraction.completing.made import Completion, country, word, words
from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.mentions import Quantity

_KIND = frozenset([LENGTH])
_REACH = 6
_OF_TWO = frozenset(["former", "latter"])
_LEAST = 10
"""Kilometres below which a bare figure is hardly a border."""


def completions(items: list[Item], discourse: Discourse, claims: list[Claim]) -> Iterator[Completion]:
    """Each figure that stands beside a neighbour's name, as the length of the border of whom the text speaks of with it."""
    unit = _unit(items, discourse) if any(item.kind == "q" for item in items) else ""
    if not unit or not _about_borders(items, discourse, claims):
        return
    yield from _in(items, unit, discourse, claims)
    told = {claim.subject.id for claim in [*discourse.claims, *claims] if claim.kind in TOLD and claim.subject}
    found = _in(neighbours_told.by_name(items, discourse), unit, discourse, claims) if told else ()
    yield from (one for one in found if not told.isdisjoint(one.items[0].candidates))


def _in(items: list[Item], unit: str, discourse: Discourse, claims: list[Claim]) -> Iterator[Completion]:
    """Each figure of a sentence that stands beside a neighbour's name."""
    for at, item in enumerate(items):
        figure = _length(item, unit)
        name = _neighbour(items, at, discourse) if figure is not None else -1
        if figure is None or name < 0 or _of_part(items, at) or _of_another_thing(items, min(at, name), max(at, name)):
            continue
        other = discourse.named(items, name, ("country",))
        owner, sure = owner_of(items, name, discourse, claims)
        if other is None or other.id is None or owner is None or owner.id == other.id:
            continue
        start, end = min(items[name].start, item.start), max(items[name].end, item.end)
        words_ = [word("border", start), word("with", start), country(other, start), word("is", start)]
        view = [country(owner, start, owner=True), *words_, figure, word(".", end)]
        sure = sure and not any(one.word in _OF_TWO for one in items[: max(at, name)])
        yield Completion(view, start, end, _KIND, not sure)


def ranked(items: list[Item], claims: list[Claim]) -> Iterator[Completion]:
    """A border that is the longest or shortest of several that are only counted: "..., at 958 km, is the longest of the three"."""
    told = [claim for claim in claims if claim.kind == LENGTH and claim.subject and claim.object]
    for at, item in enumerate(items):
        if item.word not in {"longest", "shortest"} or not at or not told or _ranks_another(items, at):
            continue
        claim = max((one for one in told if one.end <= item.start), key=lambda one: one.end, default=None)
        plain = claim is not None and not claim.rivals and not claim.likely and claim.detail("weak") != "yes"
        if claim is None or claim.subject is None or claim.object is None or not _joined(items, claim.end, at):
            continue
        named = [word(item.word, item.start), *(word(one, item.start) for one in ("border", "is", "with"))]
        view = [country(claim.subject, item.start, owner=True), *named, country(claim.object, item.end)]
        yield Completion([*view, word(".", item.end)], item.start, item.end, _RANK, not plain)


_RANK = frozenset(["rank"])


def _ranks_another(items: list[Item], at: int) -> bool:
    """Whether something else than the borders spoken of is ranked: "the longest in Europe", "the second-longest"."""
    behind = [item.word for item in items[at + 1 : at + 3]]
    before = items[at - 1]
    if before.kind == "q" or before.word == "-":
        return True
    if not behind or behind[0] in words("ends"):
        return False
    counted = at + 2 < len(items) and (items[at + 2].kind == "q" or behind[1] in {"them", "its", "these", "all"})
    return not (behind[0] == "of" and counted)


def _joined(items: list[Item], end: int, at: int) -> bool:
    """Whether only an aside and "is" stand between a border and its place."""
    between = [item for item in items[:at] if item.start >= end]
    return all(item.word in words("linking") | {"long", "all", "told"} for item in between)


def _about_borders(items: list[Item], discourse: Discourse, claims: list[Claim]) -> bool:
    """Whether a sentence, or the one before, speaks of borders, and this one of no road or coast."""
    near = (items, *discourse.sentences[-1:])
    told = discourse.just_told(LENGTH) or any(claim.kind == LENGTH for claim in claims)
    said = frozenset[str]().union(*(said_of(item) for part in near for item in part))
    named = said & words("frontiers")
    return told or bool(named - _LINES or (named and not said & words("tracks")))


_LINES = frozenset(["line", "lines"])
"""What may be a border and a railway."""


def _of_part(items: list[Item], at: int) -> bool:
    """Whether a figure is only some of a border: "400 kilometres of it mined"."""
    behind = items[at + 1 : at + 4]
    if len(behind) < 3 or behind[0].word != "of" or not is_pronoun(behind[1]):
        return False
    return behind[2].word not in words("ends")


def _of_another_thing(items: list[Item], first: int, last: int) -> bool:
    """Whether the clause of a figure and a name speaks of a road or a coast; "600 km of fence with Belarus" may be the border."""
    begin, end = clauses.clause(items, first, last + 1)
    while begin < first and any(item.word == "," for item in items[begin:first]):
        begin += 1
    told = [
        item
        for at, item in enumerate(items[begin:end], begin)
        if at < 2 or not (_adorned(items, at) or _lacking(items, at))
    ]
    return any(said_of(item) & words("others") for item in told)


def _lacking(items: list[Item], at: int) -> bool:
    """Whether a word tells what is not there: "through jungle without a road"."""
    return items[at - 1].word in {"without", "no"}


def _adorned(items: list[Item], at: int) -> bool:
    """Whether a word only says what lies along a border: "600 km of fence and forest"."""
    back = at - 2 if items[at - 1].word == "and" and at > 3 else at
    return items[back - 1].word == "of" and items[back - 2].kind == "q" and items[at].word in words("along")


def _unit(items: list[Item], discourse: Discourse) -> str:
    """The unit of length in these items, or in the sentence before."""
    for part in (items, *discourse.sentences[-1:]):
        for item in part:
            if isinstance(item.mention, Quantity) and item.mention.measure == "length":
                return item.mention.unit
    return ""


def _length(item: Item, unit: str) -> Item | None:
    """A figure as a length; a bare one has the unit of those before."""
    figure = item.mention
    if item.kind != "q" or item.members or not isinstance(figure, Quantity):
        return None
    if figure.measure == "length":
        return item
    bare = figure.measure == "count" and figure.unit == "" and figure.noun is None and figure.value >= _LEAST
    return replace(item, mention=replace(figure, unit=unit, measure="length")) if bare else None


def _neighbour(items: list[Item], at: int, discourse: Discourse) -> int:
    """Where the name stands of the neighbour a figure is told of: "with Chile for 490", "490 with Chile", "Chile (490 km)"; -1 where there is none."""
    if at > 1 and items[at - 1].word == "(" and is_plain(items, at - 2, discourse):
        return at - 2
    near = at + 1
    while near < len(items) and near - at < _NEAR and items[near].word in _ONE:
        near += 1
    if near + 1 < len(items) and items[near].word in words("towards") and is_plain(items, near + 1, discourse):
        return near + 1
    long = at + 1 < len(items) and items[at + 1].word == "long"  # "with India it is open, and 1,690 km long"
    if (name := _before_aside(items, at, discourse)) >= 0:
        return name
    for back in range(at - 1, max(at - 1 - _REACH, 0), -1):
        if items[back].kind == "e" and not is_pronoun(items[back]):
            named = items[back - 1].word in words("towards") and is_plain(items, back, discourse)
            opens = back == 1 or items[back - 2].word in _OPENING
            aside = any(item.word == "," for item in items[back + 1 : at])
            return back if named and (opens or not aside) and not _taken(items, back - 1) else -1
        if not (items[back].kind == "w" or is_pronoun(items[back])) or not (long or _reaches(items[back])):
            break
    return _behind(items, at, discourse)


def _before_aside(items: list[Item], at: int, discourse: Discourse) -> int:
    """Where the neighbour stands before an aside: "the line with Bolivia, thorn and dust, wanders for 750 km"; -1 where none does."""
    close = at - 1
    while close > 0 and at - close < _REACH and _reaches(items[close]) and items[close].word != ",":
        close -= 1
    if close < 1 or items[close].word != "," or close == at - 1:
        return -1
    opens = next((back for back in range(close - 1, max(close - _ASIDE, 1), -1) if items[back].word == ","), -1)
    if opens < 0 or any(item.kind != "w" for item in items[opens + 1 : close]):
        return -1
    name = opens - 1 - (items[opens - 1].word in {"alone", "itself"})
    told = name > 1 and items[name - 1].word in words("towards") and items[name - 2].word in words("frontiers")
    return name if told and is_plain(items, name, discourse) else -1


_ASIDE = 8
"""Items of an aside between a neighbour and its figure, at most."""


def _behind(items: list[Item], at: int, discourse: Discourse) -> int:
    """Where the neighbour stands behind a figure: "600 km of fence and forest with Belarus", "One, of 1,403 km, is with Sudan"; -1 where none does."""
    begin = at + 2 if [item.word for item in items[at + 1 : at + 3]] == [",", "is"] else at + 1
    for ahead in range(begin, min(begin + _REACH, len(items) - 1)):
        if items[ahead].word in words("towards") and is_plain(items, ahead + 1, discourse):
            return ahead + 1
        if items[ahead].kind != "w" or not items[ahead].word.isalpha():
            break
    return -1


def _taken(items: list[Item], preposition: int) -> bool:
    """Whether the name behind a preposition has its own figure before it: "a 1,200-km border with Portugal"."""
    for at in range(preposition - 1, max(preposition - 1 - _NEAR, -1), -1):
        figure = items[at].mention
        if isinstance(figure, Quantity):
            return figure.measure in {"length", "count"}
        if items[at].kind != "w" or items[at].word in _OPENING or items[at].word == ",":
            return False
    return False


_NEAR = 4
_ONE = word_set("clauses", "borders", "one")
_OPENING = word_set("clauses", "borders", "opening")


def _reaches(item: Item) -> bool:
    return is_pronoun(item) or item.word in words("reaching")

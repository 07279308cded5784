"""Patterns over items, and their index by cue word.

word            that word                       [word ...]      may be there or not
(a|b c)         one of these                    <name>          one of the word list `name`
{subject} {object} {value} {time}               a mention of the kind's types
{subject's}     the same, and it has to own what follows ("Mali's", "Kazakh", "its")
{value:length}  with types of its own           {_:place}       a mention that plays no part in the claim
~               up to three words that neither bind nor act: "long", "common" (no preposition, no form of be or have)
..              up to four items, none of them a comma or stop
...             up to eight items, commas included
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from factcheck.errors import KindError
from factcheck.extraction.items import Item
from factcheck.frozen import dataclass, field

_PIECE = re.compile(r"\{([^}]*)\}|<([^>]*)>|(\.\.\.?|~)|([\[\]()|])|([^\s\[\]()|{}<>]+)")
_STOPS = frozenset(".;:!?()—–")


@dataclass(frozen=True, slots=True)
class Words:
    """One of several runs of words, looked up by their first and by their last word."""

    options: tuple[tuple[str, ...], ...]
    by_first: dict[str, tuple[tuple[str, ...], ...]] = field(init=False, compare=False, repr=False)
    by_last: dict[str, tuple[tuple[str, ...], ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        for name, at in (("by_first", 0), ("by_last", -1)):
            found: dict[str, tuple[tuple[str, ...], ...]] = {}
            for option in self.options:
                found[option[at]] = (*found.get(option[at], ()), option)
            object.__setattr__(self, name, found)


@dataclass(frozen=True, slots=True)
class Slot:
    """A mention of one of `types`, kept under `name` ("_" is not kept)."""

    name: str
    types: tuple[str, ...]
    owns: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `most` items."""

    most: int
    commas: bool
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Maybe:
    """Nodes that may be there or not."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several runs of nodes."""

    options: tuple[tuple[Node, ...], ...]


CLASSES = (Words, Slot, Gap, Maybe, Either)
Node = Words | Slot | Gap | Maybe | Either
Bound = tuple[tuple[str, int], ...]
"""Slot names with the index of the item each holds."""


def parse(text: str, types: dict[str, tuple[str, ...]], words: dict[str, tuple[str, ...]]) -> tuple[Node, ...]:
    """A pattern line as nodes. Raises KindError, without a path, where it is not understood."""
    pieces = [match.groups() for match in _PIECE.finditer(text)]
    nodes, rest = _sequence(pieces, 0, types, words, "")
    if rest != len(pieces):
        raise KindError(f"pattern {text!r}: a bracket is closed that was not opened")
    return nodes


def _sequence(
    pieces: list[tuple[str, ...]],
    at: int,
    types: dict[str, tuple[str, ...]],
    words: dict[str, tuple[str, ...]],
    until: str,
) -> tuple[tuple[Node, ...], int]:
    nodes: list[Node] = []
    options: list[tuple[Node, ...]] = []
    while at < len(pieces):
        slot, name, gap, mark, word = pieces[at]
        at += 1
        if mark and mark in until:
            return (_either([*options, tuple(nodes)]) if options else tuple(nodes)), at
        if slot:
            nodes.append(_slot(slot, types))
        elif name:
            if name not in words:
                raise KindError(f"the word list <{name}> is not defined; known: {', '.join(sorted(words))}")
            nodes.append(Words(tuple(_spelt(option) for option in words[name])))
        elif gap:
            nodes.append(_GAPS[gap])
        elif mark == "[":
            inner, at = _sequence(pieces, at, types, words, "]")
            nodes.append(Maybe(inner))
        elif mark == "(":
            inner, at = _sequence(pieces, at, types, words, ")")
            nodes.extend(inner)
        elif mark == "|":
            options.append(tuple(nodes))
            nodes = []
        elif word:
            spelt = _spelt(word)
            if spelt:
                nodes.append(Words((spelt,)))
        else:
            raise KindError(f"{mark!r} closes nothing")
    if until:
        raise KindError(f"a bracket is not closed: expected {until!r}")
    return (_either([*options, tuple(nodes)]) if options else tuple(nodes)), at


def _either(options: list[tuple[Node, ...]]) -> tuple[Node, ...]:
    if all(len(option) == 1 and isinstance(option[0], Words) for option in options):
        return (Words(tuple(run for option in options if isinstance(option[0], Words) for run in option[0].options)),)
    if all(all(isinstance(node, Words) and len(node.options) == 1 for node in option) and option for option in options):
        return (
            Words(
                tuple(
                    tuple(word for node in option if isinstance(node, Words) for word in node.options[0])
                    for option in options
                )
            ),
        )
    return (Either(tuple(options)),)


_ARTICLES = frozenset({"the", "a", "an"})
_GAPS = {"~": Gap(3, False, True), "..": Gap(4, False), "...": Gap(8, True)}


def _spelt(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.lower().replace("-", " - ").split() if word not in _ARTICLES)


def _slot(text: str, types: dict[str, tuple[str, ...]]) -> Slot:
    name, _, own = text.partition(":")
    owns = name.endswith("'s")
    name = name.removesuffix("'s")
    chosen = tuple(own.split("|")) if own else types.get(name, ())
    if not chosen:
        raise KindError(f"the slot {{{text}}} has no types: give the kind's {name!r} or write {{{name}:type}}")
    return Slot(name, chosen, owns)


def anchor(nodes: tuple[Node, ...]) -> int:
    """The index of the node a pattern is looked up by: the words least common in running text."""
    best, at = 0, -1
    for index, node in enumerate(nodes):
        if isinstance(node, Words) and node.options:
            weight = min(_weight(option) for option in node.options)
            if weight > best:
                best, at = weight, index
    if at >= 0:
        return at
    slots = [(_slot_rank(node), index) for index, node in enumerate(nodes) if isinstance(node, Slot)]
    if slots and min(slots)[0] < len(ANCHOR_TYPES):
        return min(slots)[1]
    for index, node in enumerate(nodes):
        if isinstance(node, Words) and node.options:
            return index
    raise KindError(f"a pattern needs a word that is always there, or a slot of type {', '.join(ANCHOR_TYPES)}")


ANCHOR_TYPES = (
    "title",
    "event",
    "weekday",
    "neighbours",
    "languages",
    "members",
    "rank",
    "multiple",
    "area",
    "length",
    "density",
    "rate",
    "temperature",
    "money",
    "people",
    "crowd",
    "millions",
    "percent",
    "years",
    "age",
    "currency",
    "set",
    "demonym",
    "person",
    "religion",
    "group",
    "language",
    "org",
)
"""Slot types rare enough in running text to look a pattern up by, rarest first."""


FEATURES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("people", "members", "neighbours", "languages", "number", "crowd", "millions", "count", "counted"),
        ("q:count",),
    ),
    **dict.fromkeys(("percent", "share"), ("q:percent", "q:share")),
    **dict.fromkeys(("age", "years"), ("q:age", "q:duration")),
    **dict.fromkeys(("rank", "ordinal"), ("q:rank",)),
    **{name: (f"q:{name}",) for name in ("length", "area", "money", "multiple", "density", "rate", "temperature")},
    **dict.fromkeys(("date", "duration", "weekday"), ("d",)),
    "title": ("o",),
}
"""Slot type -> the features an item that fills it gives its sentence; types not named here are names ("e")."""


def features(items: list[Item]) -> frozenset[str]:
    """What a sentence offers patterns: its words, and the sorts of its mentions."""
    found = {item.word for item in items}
    for item in items:
        if item.kind == "q":
            found.update(f"q:{getattr(member.mention, 'measure', '')}" for member in (item.members or (item,))[:1])
        elif item.kind != "w":
            found.add(item.kind)
    return frozenset(found)


def _slot_rank(slot: Slot) -> int:
    """How rare a slot is by its most common type."""
    types = [type_ for type_ in slot.types if type_ not in {"metonym", "share", "name"}]
    return max(
        (ANCHOR_TYPES.index(type_) if type_ in ANCHOR_TYPES else len(ANCHOR_TYPES) for type_ in types),
        default=len(ANCHOR_TYPES),
    )


_COMMON = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "to",
        "as",
        "and",
        "but",
        "or",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        ",",
        "be",
        "been",
        "its",
        "-",
        "not",
        "which",
        "who",
    ]
)


def _weight(option: tuple[str, ...]) -> int:
    return sum(len(word) for word in option if word not in _COMMON) or 0


class Fits:
    """Says whether an item can fill a slot; given by the stage that knows names and discourse."""

    def __call__(self, item: Item, slot: Slot) -> bool:
        """Whether the item can stand in the slot."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Step:
    """A node of a pattern on the way forward or backward, with the step after it; Maybe and Either lead on by several ways."""

    node: Node
    then: Step | None
    ways: tuple[Step | None, ...] = ()


def steps(nodes: tuple[Node, ...], then: Step | None, *, back: bool) -> Step | None:
    """Nodes as steps from the first on, or from the last back."""
    for node in nodes if back else reversed(nodes):
        if isinstance(node, Maybe):
            then = Step(node, then, (steps(node.nodes, then, back=back), then))
        elif isinstance(node, Either):
            then = Step(node, then, tuple(steps(option, then, back=back) for option in node.options))
        else:
            then = Step(node, then)
    return then


def forward(step: Step | None, items: list[Item], index: int, fits: Fits) -> tuple[int, Bound] | None:
    """The first way to match a step and all after it from items[index] on: the index after the match and what was bound."""
    while step is not None:
        node = step.node
        if isinstance(node, Words):
            if index >= len(items):
                return None
            options = node.by_first.get(items[index].word)
            if options is None:
                return None
            if len(options) > 1 or len(options[0]) > 1:
                ends = (index + len(option) for option in options if spelt_at(option, items, index))
                return _first(step.then, items, ends, fits, forward)
            index, step = index + 1, step.then
        elif isinstance(node, Slot):
            if index >= len(items) or not fits(items[index], node):
                return None
            found = forward(step.then, items, index + 1, fits)
            return None if found is None else (found[0], ((node.name, index), *found[1]))
        elif isinstance(node, Gap):
            return _first(step.then, items, _gap_ends(node, items, index), fits, forward)
        else:
            return next((f for way in step.ways if (f := forward(way, items, index, fits)) is not None), None)
    return index, ()


def backward(step: Step | None, items: list[Item], index: int, fits: Fits) -> tuple[int, Bound] | None:
    """The first way to match a step and all before it, ending before items[index]: the index of its first item and what was bound."""
    while step is not None:
        node = step.node
        if isinstance(node, Words):
            if index <= 0:
                return None
            options = node.by_last.get(items[index - 1].word)
            if options is None:
                return None
            if len(options) > 1 or len(options[0]) > 1:
                starts = (at for option in options if (at := index - len(option)) >= 0 and spelt_at(option, items, at))
                return _first(step.then, items, starts, fits, backward)
            index, step = index - 1, step.then
        elif isinstance(node, Slot):
            if index <= 0 or not fits(items[index - 1], node):
                return None
            found = backward(step.then, items, index - 1, fits)
            return None if found is None else (found[0], ((node.name, index - 1), *found[1]))
        elif isinstance(node, Gap):
            return _first(step.then, items, _gap_starts(node, items, index), fits, backward)
        else:
            return next((f for way in step.ways if (f := backward(way, items, index, fits)) is not None), None)
    return index, ()


Way = Callable[["Step | None", list[Item], int, "Fits"], "tuple[int, Bound] | None"]


def _first(
    then: Step | None, items: list[Item], places: Iterable[int], fits: Fits, way: Way
) -> tuple[int, Bound] | None:
    """The first match from one of several places on."""
    for place in places:
        found = way(then, items, place, fits)
        if found is not None:
            return found
    return None


_BINDING = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "to",
        "and",
        "or",
        "but",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "as",
        "than",
        "into",
        "over",
        "under",
        "between",
        "among",
        "against",
        "across",
        "along",
        "through",
        "off",
        "near",
        "about",
        "after",
        "before",
        "since",
        "until",
        "that",
        "which",
        "who",
        "when",
        "where",
        "while",
        "if",
        "not",
        "no",
    ]
)


def _passes(item: Item, gap: Gap) -> bool:
    if gap.plain:
        return item.kind == "w" and item.word.replace("-", "a").isalpha() and item.word not in _BINDING
    if item.kind != "w":
        return item.kind != "q" or gap.commas
    return item.word not in _STOPS and (gap.commas or item.word != ",")


def _gap_ends(gap: Gap, items: list[Item], index: int) -> Iterator[int]:
    yield index
    for end in range(index + 1, min(index + gap.most, len(items)) + 1):
        if not _passes(items[end - 1], gap):
            return
        yield end


def _gap_starts(gap: Gap, items: list[Item], index: int) -> Iterator[int]:
    yield index
    for start in range(index - 1, max(index - gap.most, 0) - 1, -1):
        if not _passes(items[start], gap):
            return
        yield start


def spelt_at(option: tuple[str, ...], items: list[Item], index: int) -> bool:
    """Whether a run of words stands at an index."""
    if len(option) == 1:
        return items[index].word == option[0]
    if index + len(option) > len(items) or items[index + 1].word != option[1]:
        return False
    return all(items[index + step].word == word for step, word in enumerate(option))


def ends(node: Words, items: list[Item], index: int) -> tuple[int, ...]:
    """Where the runs of words that stand at an index end."""
    options = node.by_first.get(items[index].word, ())
    return tuple(index + len(option) for option in options if spelt_at(option, items, index))

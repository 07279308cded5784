"""Kinds made ready for matching: each pattern parsed, split at its anchor, and indexed by the anchor's first words."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from factcheck.errors import KindError
from factcheck.extraction.kinds.anchors import ANCHOR_TYPES, FEATURES, anchor
from factcheck.extraction.kinds.kinds import Gist, Kind, Pattern
from factcheck.extraction.kinds.patterns import Either, Maybe, Node, Slot, Words, parse
from factcheck.extraction.kinds.walking import Step, steps
from factcheck.frozen import dataclass, field, replace
from factcheck.kept import Groups, Laters

UNMADE = Step(Words(()), None)
"""Stands for steps that nobody has asked for."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern split at its anchor (words, or a slot of a rare type): what stands before it, the anchor, what follows."""

    kind: Kind
    before: tuple[Node, ...]
    anchor: Words | Slot
    after: tuple[Node, ...]
    details: tuple[tuple[str, str], ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    weight: int
    order: int
    words: tuple[str, ...] = ()
    """Of a gist: the words that begin its options."""
    named: frozenset[str] | None = field(init=False, compare=False, repr=False)
    """The words of `literals`, once they are asked for."""
    ahead: Step | None = field(init=False, compare=False, repr=False)
    """What follows the anchor as steps forward, and what stands before it as steps back; `UNMADE` until they are asked for."""
    back: Step | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        for name, value in (("named", None), ("ahead", UNMADE), ("back", UNMADE)):
            object.__setattr__(self, name, value)

    @property
    def literals(self) -> frozenset[str]:
        """Every word the pattern names that may begin one of its runs of words."""
        if self.named is None:
            nodes = (*self.before, self.anchor, *self.after)
            object.__setattr__(self, "named", frozenset((*self.words, *_literals(nodes))))
        return self.named or frozenset()

    def step_ahead(self) -> Step | None:
        """`ahead`, made."""
        object.__setattr__(self, "ahead", steps(self.after, None, back=False))
        return self.ahead

    def step_back(self) -> Step | None:
        """`back`, made."""
        object.__setattr__(self, "back", steps(self.before, None, back=True))
        return self.back

    def detail(self, name: str) -> str:
        """A qualifier by name, "" when the pattern has none of it."""
        for own, value in self.details:
            if own == name:
                return value
        return ""


Phrases = Laters
"""Runs of words by their first word."""


@dataclass(frozen=True, slots=True)
class GistCue:
    """A kind's gist made ready: the slot of its figure, its groups of words, those that speak against it."""

    cue: Cue
    slot: Slot
    groups: tuple[Phrases, ...]
    unless: Phrases
    places: tuple[Slot, ...] = ()
    """Of an office: the slot of what it is an office of, and the same as its owner."""

    def place(self, owns: bool) -> Slot:
        """The slot of the place of an office."""
        return self.places[owns]


@dataclass(frozen=True, slots=True)
class Compiled:
    """All kinds by name, their patterns by cue word, and what the features of a sentence meet. Of most words no draft speaks, so what stands
    under a word is made when it is asked for."""

    kinds: dict[str, Kind]
    gists: tuple[GistCue, ...]
    """Those of figures and dates."""
    named: tuple[GistCue, ...]
    """Those of names."""
    groups: Laters
    """Cue word -> its patterns, by the numbers of their needs."""
    meets: Laters
    """Feature -> the numbers of the needs it meets."""

    def met(self, features: frozenset[str]) -> frozenset[int]:
        """The needs that a sentence of these features meets."""
        meets = self.meets
        return frozenset().union(*[meets[feature] for feature in features & meets.names])


CLASSES = (Cue, GistCue, Compiled)


def compile_kinds(
    kinds: tuple[Kind, ...], shared: dict[str, tuple[str, ...]], frames: dict[str, tuple[str, ...]] | None = None
) -> Compiled:
    """The index of all patterns; `shared` are word lists every kind may use, `frames` sets of patterns a kind may ask for.

    Raises KindError with the kind's path.
    """
    index: dict[str, list[Cue]] = {}
    order = 0
    bare = {kind.kind: _bare(kind) for kind in kinds}
    for kind in kinds:
        words = {**shared, **dict(kind.words)}
        for pattern in (*kind.patterns, *_framed(kind, frames)):
            order += 1
            try:
                cue = _cue(bare[kind.kind], pattern.text, words, pattern.details, order)
            except KindError as error:
                raise KindError(f"{kind.path}: pattern {pattern.text!r}: {error}") from error
            for key in sorted(_keys(cue.anchor)):
                index.setdefault(key, []).append(cue)
    numbers: dict[frozenset[str], int] = {}
    wanted = _wanted(index.values(), numbers)
    groups = Laters({key: _grouped(cues, wanted) for key, cues in index.items()})
    gists = tuple(_gist(bare[kind.kind], gist) for kind in kinds for gist in kind.gists)
    figures = tuple(gist for gist in gists if gist.slot.name == "value")
    named = tuple(gist for gist in gists if gist.slot.name != "value")
    return Compiled(bare, figures, named, groups, _meeting(numbers))


def _bare(kind: Kind) -> Kind:
    """A kind without what only its file and its tests need: the patterns are in the index, the examples are for `kinds test`."""
    return replace(kind, patterns=(), gists=(), examples=(), counter_examples=())


def _gist(kind: Kind, gist: Gist) -> GistCue:
    """A gist made ready; its claims may only be supported."""
    details = {"weak": "yes", **dict(gist.details)}
    subject, other = _roles(kind, details)
    words = tuple(sorted({option.split()[0] for group in gist.words for option in group}))
    places = tuple(Slot("object", _real(other), owns) for owns in (False, True)) if kind.operator == "holder" else ()
    cue = Cue(kind, (), Words(()), (), tuple(sorted(details.items())), _real(subject), _real(other), 0, 0, words)
    return GistCue(
        cue, Slot(gist.role, gist.value, False), tuple(map(_phrases, gist.words)), _phrases(gist.unless), places
    )


def _phrases(options: tuple[str, ...]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for option in options:
        words = tuple(option.lower().split())
        found.setdefault(words[0], []).append(words)
    return Laters({first: tuple(runs) for first, runs in found.items()})


def _wanted(groups: Iterable[list[Cue]], numbers: dict[frozenset[str], int]) -> dict[int, tuple[int, ...]]:
    """The order of each cue with the numbers of what it needs; needs not met with before are numbered."""
    found: dict[int, tuple[int, ...]] = {}
    for cue in itertools.chain.from_iterable(groups):
        if cue.order not in found:  # most stand under several keys
            numbered = {numbers.setdefault(need, len(numbers)) for need in needs((*cue.before, *cue.after))}
            found[cue.order] = tuple(sorted(numbered))
    return found


def _grouped(cues: list[Cue], wanted: dict[int, tuple[int, ...]]) -> Groups:
    """The cues of one key by what they need."""
    found: dict[tuple[int, ...], list[Cue]] = {}
    for cue in cues:
        found.setdefault(wanted[cue.order], []).append(cue)
    return Groups([(needs, tuple(group)) for needs, group in found.items()])


def _meeting(numbers: dict[frozenset[str], int]) -> Laters:
    """Feature -> the numbers of the needs it meets."""
    found: dict[str, list[int]] = {}
    for need, number in numbers.items():
        for feature in sorted(need):
            found.setdefault(feature, []).append(number)
    return Laters({feature: frozenset(needs) for feature, needs in found.items()})


def _framed(kind: Kind, frames: dict[str, tuple[str, ...]] | None) -> list[Pattern]:
    """The common patterns a kind asks for."""
    if not kind.frames:
        return []
    if kind.frames not in (frames or {}):
        known = ", ".join(sorted(frames or {})) or "none"
        raise KindError(f"{kind.path}: frames {kind.frames!r} are not known; known: {known}")
    if "noun" not in dict(kind.words):
        raise KindError(f"{kind.path}: frames need a word list 'noun' under [words]")
    return [Pattern(text) for text in (frames or {})[kind.frames]]


def _keys(found: Words | Slot) -> set[str]:
    """What an anchor is looked up by: first words, or slot types in braces."""
    if isinstance(found, Words):
        return {option[0] for option in found.options}
    return {f"{{{type_}}}" for type_ in found.types if type_ in ANCHOR_TYPES}


def _cue(
    kind: Kind, text: str, words: dict[str, tuple[str, ...]], given: tuple[tuple[str, str], ...], order: int
) -> Cue:
    """A pattern made ready; its own `subject` and `object` types come before the kind's."""
    details = dict(given)
    subject, other = _roles(kind, details)
    types = {
        "subject": subject,
        "object": other,
        "value": kind.value,
        "other": kind.value,
        "time": ("date",),
        "title": ("title",),
    }
    nodes = parse(text, types, words)
    at = anchor(nodes)
    found = nodes[at]
    assert isinstance(found, Words | Slot)
    weight = sum(3 if isinstance(node, Slot) else 2 if isinstance(node, Words) else 0 for node in nodes)
    return Cue(
        kind,
        nodes[:at],
        found,
        nodes[at + 1 :],
        tuple(sorted(details.items())),
        _real(subject),
        _real(other),
        weight,
        order,
    )


def _roles(kind: Kind, details: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The types of the subject and object; the qualifiers' own come before the kind's."""
    also = ("metonym",) if kind.metonym else ()
    subject = tuple(details.pop("subject", "|".join(kind.subject)).split("|")) + also
    return subject, tuple(details.pop("object", "|".join(kind.object)).split("|")) + also


def _literals(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Words):
            yield from node.by_first()
        elif isinstance(node, Maybe):
            yield from _literals(node.nodes)
        elif isinstance(node, Either):
            for option in node.options:
                yield from _literals(option)


def needs(nodes: tuple[Node, ...]) -> tuple[frozenset[str], ...]:
    """What a sentence has to hold for nodes to fit: one set a word or slot that is always there."""
    found = []
    for node in nodes:
        if isinstance(node, Words):
            found.append(frozenset(node.by_first()))
        elif isinstance(node, Slot):
            found.append(frozenset(feature for type_ in node.types for feature in FEATURES.get(type_, ("e", "other"))))
    return tuple(dict.fromkeys(found))


def _real(types: tuple[str, ...]) -> tuple[str, ...]:
    """No types where a kind has none."""
    return tuple(type_ for type_ in types if type_) if types[0] else ()

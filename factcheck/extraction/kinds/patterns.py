"""Patterns over items: the language they are written in, parsed.

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

import functools

from factcheck import lazy
from factcheck.errors import KindError
from factcheck.frozen import dataclass, field
from factcheck.lexicon import word_set

_PIECE = lazy.pattern(r"\{([^}]*)\}|<([^>]*)>|(\.\.\.?|~)|([\[\]()|])|([^\s\[\]()|{}<>]+)")


Runs = dict[str, list[tuple[str, ...]]]
"""Runs of words by one of their words."""


@dataclass(frozen=True, slots=True)
class Words:
    """One of several runs of words, looked up by their first and by their last word."""

    options: tuple[tuple[str, ...], ...]
    first: Runs | None = field(init=False, compare=False, repr=False)
    last: Runs | None = field(init=False, compare=False, repr=False)
    dating: bool = field(init=False, compare=False, repr=False)
    """Whether it is a preposition before a date, which one told from the draft's day goes without: "in 1960", "50 years ago"."""

    def __post_init__(self) -> None:
        options = self.options
        for name, value in (("first", None), ("last", None), ("dating", ("in",) in options or ("on",) in options)):
            object.__setattr__(self, name, value)

    def by_first(self) -> Runs:
        """The runs by their first words."""
        return self.first or self._by("first", 0)

    def by_last(self) -> Runs:
        """The runs by their last words."""
        return self.last or self._by("last", -1)

    def _by(self, name: str, at: int) -> Runs:
        found: Runs = {}
        for option in self.options:
            found.setdefault(option[at], []).append(option)
        object.__setattr__(self, name, found)
        return found


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
            nodes.append(_listed(words[name]))
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
            if _spelt(word):
                nodes.append(_listed((word,)))
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


_ARTICLES = word_set("clauses", "patterns", "articles")
_GAPS = {"~": Gap(3, False, True), "..": Gap(4, False), "...": Gap(8, True)}


@functools.cache
def _listed(options: tuple[str, ...]) -> Words:
    """A list of words as one node: many patterns name the same."""
    return Words(tuple(_spelt(option) for option in options))


@functools.cache
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

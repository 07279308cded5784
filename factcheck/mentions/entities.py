"""Names in a text: longest match over the alias table, then capitalised shapes no source knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.mentions.false_friends import as_money, false_friend, is_given_name, within_a_name
from factcheck.mentions.kin import with_kin
from factcheck.mentions.longer_names import with_bodies
from factcheck.mentions.name_cues import Cues
from factcheck.mentions.name_words import JOINERS, Taken, listed, possessive
from factcheck.mentions.owned import with_country, with_house
from factcheck.mentions.shapes import with_shapes
from factcheck.mentions.small_nouns import is_written
from factcheck.model.mentions import Entity
from factcheck.model.names import Alias, NameSource
from factcheck.model.tokens import Tokens
from factcheck.names import fold_word

_worded = worded("mentions", "entities")

_LONGEST = 8


_TYPE_ORDER = {
    name: rank
    for rank, names in enumerate(
        (
            ("country", "former-country", "territory"),
            ("org",),
            ("set", "continent", "region"),
            ("place",),
            ("person",),
            ("event",),
            ("religion",),
            ("group",),
            ("language",),
            ("currency",),
            ("office",),
        )
    )
    for name in names
}


def find(tokens: Tokens, names: NameSource, taken: Taken | None = None, shapeless: Taken | None = None) -> list[Entity]:
    """Every name in the text, in order, not overlapping.

    `taken` marks tokens that belong to dates or figures, `shapeless` those that are no name unless a source knows it.
    """
    later = names.later_words
    spans = {index: spans_from(tokens, index, taken, later) for index in _starts(tokens, names, taken)}
    names.load_names(key for found in spans.values() for _, key in found)
    entities, end = [], 0
    cues = Cues(tokens)
    for index, found_spans in spans.items():
        found = longest(tokens, index, found_spans, names) if index >= end else None
        if found is None or _outrun(tokens, index, found[0], spans, names):
            continue
        if false_friend(tokens, index, found[0], found[1], names) or within_a_name(tokens, index):
            continue
        if is_given_name(tokens, index, found[0], found[1]):
            continue
        end, aliases = found
        end = _fuller(tokens, index, end, aliases, spans, names)
        readings, settled = cues.settled(aliases, index, end)
        entities.append(as_entity(tokens, index, end, readings, names, settled=settled))
    shapes = with_shapes(tokens, _neighbours(tokens.text, entities), shapeless or taken)
    shaped = with_house(tokens.text, with_bodies(tokens.text, shapes))
    return with_kin(tokens, with_country(tokens.text, _in_full(tokens.text, shaped), names), names)


def _in_full(text: str, entities: list[Entity]) -> list[Entity]:
    """Names no source knows that are those of somebody the text names too, with a middle name more: "Michael Thomas Somare" of "Michael Somare"."""
    known: dict[tuple[str, str], set[Entity]] = {}
    for one in entities:
        words = text[one.start : one.end].split()
        if len(words) == _TWO and one.id is not None and one.id.startswith("person:"):
            known.setdefault((words[0], words[1]), set()).add(replace(one, start=0, end=0))
    if not known:
        return entities
    return [_called_in_full(text, one, known) for one in entities]


_TWO = 2
"""Words of a name that has a middle one when it is told in full."""


def _called_in_full(text: str, one: Entity, known: dict[tuple[str, str], set[Entity]]) -> Entity:
    """An entity as the person it names in full, where it does."""
    words = text[one.start : one.end].split()
    if one.alias != "shape" or one.candidates or not _TWO < len(words) <= _TWO + 2:
        return one
    found = known.get((words[0], words[-1]), set())
    return replace(next(iter(found)), start=one.start, end=one.end) if len({other.id for other in found}) == 1 else one


def _outrun(tokens: Tokens, index: int, end: int, spans: dict[int, list[tuple[int, str]]], names: NameSource) -> bool:
    """Whether the article is no part of the name, because a longer one begins behind it: "the Gulf" of Guinea."""
    if tokens.lowers[index] != "the":
        return False
    later = longest(tokens, index + 1, spans.get(index + 1, ()), names)
    return later is not None and later[0] > end


def _fuller(
    tokens: Tokens,
    index: int,
    end: int,
    aliases: list[Alias],
    spans: dict[int, list[tuple[int, str]]],
    names: NameSource,
) -> int:
    """Where a person's name ends that goes on without its title: "Sheikh Tamim bin Hamad" is "Tamim bin Hamad Al Thani"."""
    ids = {alias.id for alias in aliases}
    if end - index < len(("title", "name")) or not all(id_.startswith("person:") for id_ in ids):
        return end
    later = longest(tokens, index + 1, spans.get(index + 1, ()), names)
    return later[0] if later is not None and later[0] > end and {alias.id for alias in later[1]} == ids else end


def _neighbours(text: str, entities: list[Entity]) -> list[Entity]:
    """Names told by the one behind a comma: "Washington, D.C." is one, "Paris, Texas" is not the capital of France."""
    found: list[Entity] = []
    index = 0
    while index < len(entities):
        one = entities[index]
        other = entities[index + 1] if index + 1 < len(entities) else None
        if other is not None and text[one.end : other.start] == ", ":
            if one.id is None and other.alias == "abbreviation" and other.id in one.candidates:
                found.append(replace(other, start=one.start))
                index += 2
                continue
            if other.id in listed("states") and any(id_.startswith("country:") for id_ in one.candidates):
                one = replace(one, id=None, label=text[one.start : one.end])
        if (end := _told_apart(text, one, other)) is not None:
            one, index = replace(one, end=end), index + 1
        found.append(one)
        index += 1
    return found


_SORT = _worded(r" {kinds}\)", re.I)
"""What may close the bracket behind a name: "Georgia (U.S. state)"."""


def _told_apart(text: str, one: Entity, other: Entity | None) -> int | None:
    """Where the bracket ends that tells which of several a name means, if the other name is all there is in it but a sort."""
    if other is None or one.id is None or text[one.end : other.start] != " (":
        return None
    closed = _SORT.match(text, other.end)
    return closed.end() if closed is not None and len(closed[0]) > 1 else None


def _starts(tokens: Tokens, names: NameSource, taken: Taken | None) -> Iterator[int]:
    lower, first = names.lower_starts, names.first_words
    found = [
        index
        for index, word in enumerate(tokens.words)
        if (word in lower or word[0].isupper() or _in_marks(word, lower))
        and (first is None or fold_word(word) in first)
    ]
    return iter(found) if taken is None else (index for index in found if not taken(index))


def _in_marks(word: str, lower: frozenset[str]) -> bool:
    """Whether a small word is one of those that begin a name, written with its accents: "the złoty"."""
    return not word.isascii() and fold_word(word) in lower


def spans_from(tokens: Tokens, start: int, taken: Taken | None, later: frozenset[str] | None) -> list[tuple[int, str]]:
    """Where a name beginning at `start` might end, with its folded key, shortest first; `later` words are inside names."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    key = fold_word(words[start])
    found = [(start + 1, key)]
    index, size, count = start + 1, len(words), 1
    while index < size and count < _LONGEST:
        gap = starts[index] - ends[index - 1]
        if gap > 1:
            break
        word = words[index]
        if word[0].isalnum():
            folded = fold_word(word)
            if (later is not None and folded not in later) or (taken and taken(index)):
                break
        elif gap == 0 and word in {"'s", "’s"}:
            folded = "s"
        elif gap == 0 and word == "+":
            folded = "plus"
        elif gap == 0 and word in JOINERS and not (word == "." and ends[index - 1] - starts[index - 1] > 3):
            index += 1
            continue
        else:
            break
        key = f"{key} {folded}"
        index, count = index + 1, count + 1
        found.append((index, key))
    return found


def longest(
    tokens: Tokens, start: int, spans: list[tuple[int, str]] | tuple[()], names: NameSource
) -> tuple[int, list[Alias]] | None:
    """The longest span that is a name, where it ends and what it may mean."""
    for end, key in reversed(spans):
        known = names.names(key)
        if not known:
            continue
        # no claim is about an office itself: its name must not hide the title and the country in it
        aliases = [a for a in known if not a.id.startswith("office:") and is_written(a, tokens, start, end)]
        aliases = [a for a in aliases if not (_is_word_too(a) and not as_money(tokens, start, end))]
        if aliases:
            return _with_stop(tokens, end, aliases), aliases
    return None


def _is_word_too(alias: Alias) -> bool:
    """Whether a word for money is a common word as well: "won", "real", "sol"."""
    return alias.id.startswith("currency:") and alias.kind == "variant" and alias.cased in listed("common_money")


def _with_stop(tokens: Tokens, end: int, aliases: list[Alias]) -> int:
    """The end of "U.S." takes in its last full stop."""
    if (
        end < len(tokens.words)
        and tokens.words[end] == "."
        and tokens.joined(end)
        and any(alias.cased.endswith(".") for alias in aliases)
    ):
        return end + 1
    return end


def as_entity(
    tokens: Tokens, start: int, end: int, aliases: list[Alias], names: NameSource, *, settled: bool = True
) -> Entity:
    """The mention of a name with its readings, the best of them first."""
    ranked = sorted(aliases, key=lambda alias: (_rank(alias, names), alias.id, alias.kind != "name"))
    known = [alias for alias in ranked if alias.kind != "surname"]
    ids = tuple(dict.fromkeys(alias.id for alias in (known or ranked)))
    best = (known or ranked)[0]
    sure = len(ids) == 1 or _rank(best, names) < min((_rank(a, names) for a in known if a.id != best.id), default=99)
    if not settled and best.kind == "variant" and any(a.kind == "variant" and a.id != best.id for a in known):
        sure = False
    kind = best.kind if known else "surname"
    entity = names.entity(best.id)
    label = entity.label if entity is not None else tokens.text[tokens.starts[start] : tokens.ends[end - 1]]
    return Entity(
        tokens.starts[start],
        tokens.ends[end - 1],
        best.id if sure and known else None,
        label if sure else tokens.text[tokens.starts[start] : tokens.ends[end - 1]],
        ids,
        kind,
        possessive(tokens, end),
        "chamber" if kind == "metonym" and not _is_palace(best) else "",
    )


def _is_palace(alias: Alias) -> bool:
    """Whether rulers sit where a name that stands for a country says: the Kremlin, no parliament or ministry."""
    return alias.cased in listed("palaces") or not listed("rulers").isdisjoint(_NOTED.findall(alias.note.lower()))


_NOTED = lazy.pattern(r"[a-z]+")


def _rank(alias: Alias, names: NameSource) -> float:
    entity = names.entity(alias.id)
    rank = float(
        _TYPE_ORDER.get(entity.type, 20) if entity is not None else _TYPE_ORDER.get(alias.id.partition(":")[0], 20)
    )
    return rank + 3.5 if alias.kind == "metonym" else rank + 50 if alias.kind == "surname" else rank

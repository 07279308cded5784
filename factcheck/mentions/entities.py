"""Names in a text: longest match over the alias table, then capitalised shapes no source knows."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

from factcheck.lexicon import table
from factcheck.model.mentions import Entity
from factcheck.model.names import Alias, NameSource
from factcheck.model.tokens import Tokens
from factcheck.names import fold_word

_LONGEST = 7
_JOINERS = frozenset("-.'’&")
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
Taken = Callable[[int], int]


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("names")[name])


@functools.cache
def _title_words() -> frozenset[str]:
    titles = {word for title in table("offices")["titles"] for word in title.replace("-", " ").split()}
    return frozenset(titles - {"of", "the"})


def find(tokens: Tokens, names: NameSource, taken: Taken | None = None) -> list[Entity]:
    """Every name in the text, in order, not overlapping. `taken` marks tokens that belong to dates or figures."""
    spans = {index: _spans(tokens, index, taken) for index in _starts(tokens, names, taken)}
    names.load_names(key for found in spans.values() for _, key in found)
    entities, index, size = [], 0, len(tokens)
    met = frozenset(tokens.words)
    while index < size:
        found = _longest(tokens, index, spans.get(index, ()), names)
        if found is not None and not _false_friend(tokens, index, found[0], found[1], names):
            end, aliases = found
            entities.append(_entity(tokens, index, end, _settled(aliases, met), names))
            index = end
            continue
        index += 1
    return _with_shapes(tokens, entities, taken)


def _starts(tokens: Tokens, names: NameSource, taken: Taken | None) -> Iterator[int]:
    lower = names.lower_starts
    for index, word in enumerate(tokens.words):
        if (word[0].isupper() or word in lower) and not (taken and taken(index)):
            yield index


def _spans(tokens: Tokens, start: int, taken: Taken | None) -> list[tuple[int, str]]:
    """Where a name beginning at `start` might end, with its folded key, shortest first."""
    key: list[str] = []
    found: list[tuple[int, str]] = []
    index, size = start, len(tokens)
    while index < size and len(key) < _LONGEST:
        word = tokens.words[index]
        if word[0].isalnum():
            if taken and taken(index):
                break
            key.append(fold_word(word))
            found.append((index + 1, " ".join(key)))
        elif word in {"'s", "’s"} and tokens.joined(index):
            key.append("s")
            found.append((index + 1, " ".join(key)))
        elif word == "+" and tokens.joined(index):
            key.append("plus")
            found.append((index + 1, " ".join(key)))
        elif (
            word not in _JOINERS
            or not tokens.joined(index)
            or (word == "." and tokens.ends[index - 1] - tokens.starts[index - 1] > 3)
        ):
            break
        index += 1
        if index < size and tokens.starts[index] - tokens.ends[index - 1] > 1:
            break
    return found


def _longest(
    tokens: Tokens, start: int, spans: list[tuple[int, str]] | tuple[()], names: NameSource
) -> tuple[int, list[Alias]] | None:
    for end, key in reversed(spans):
        aliases = [
            alias
            for alias in names.names(key)
            # no claim is about an office itself: its name must not hide the title and the country in it
            if not alias.id.startswith("office:") and _cased(alias.cased, tokens, start, end)
        ]
        if aliases:
            return _with_stop(tokens, end, aliases), aliases
    return None


@functools.lru_cache(maxsize=4096)
def _needs(note: str) -> dict[str, frozenset[str]]:
    """Cue words by reading, from an alias's note: "needs: country:GE=Tbilisi,lari place:georgia-us=Atlanta"."""
    _, _, text = note.partition("; needs: ")
    return {
        reading: frozenset(words.split(","))
        for reading, _, words in (part.partition("=") for part in text.split())
        if words
    }


def _settled(aliases: list[Alias], met: frozenset[str]) -> list[Alias]:
    """The readings of an ambiguous name for which the text has most cue words; all where none stands out."""
    needs = _needs(aliases[0].note)
    if len(aliases) < 2 or not needs:
        return aliases
    plain = [alias for alias in aliases if alias.kind != "metonym"]
    counts = {alias.id: len(needs.get(alias.id, frozenset()) & met) for alias in plain}
    best = max(counts.values(), default=0)
    return [alias for alias in aliases if alias.kind == "metonym" or counts[alias.id] == best] if best else aliases


_MINOR = frozenset({"place", "group", "religion", "language", "currency", "region"})


def _false_friend(tokens: Tokens, start: int, end: int, aliases: list[Alias], names: NameSource) -> bool:
    """Whether a name that is also a word or a person's name is one here: "Male voters", "Jordan Henderson", "Michael Jordan"."""
    if all(alias.kind == "surname" for alias in aliases):
        return _unknown_name(tokens, end, names) or _unknown_name(tokens, start - 1, names)
    notes = " ".join(alias.note for alias in aliases)
    if end - start != 1 or "ambiguous" not in notes:
        return False
    minor = all(_type(alias.id, names) in _MINOR for alias in aliases if alias.kind != "metonym")
    if "/ word" in notes and minor and _opens_sentence(tokens, start):
        return True
    if not ("/ person" in notes or "/ surname" in notes) or aliases[0].kind in {"demonym", "adjective"}:
        return False
    return ("/ person" in notes and _unknown_name(tokens, end, names)) or _unknown_name(tokens, start - 1, names)


def _type(id_: str, names: NameSource) -> str:
    known = names.entity(id_)
    return known.type if known is not None else ""


def _unknown_name(tokens: Tokens, index: int, names: NameSource) -> bool:
    """Whether the token is a capitalised word beside a name, and no known name, title or sentence opener itself."""
    if not 0 <= index < len(tokens):
        return False
    word, lower = tokens.words[index], tokens.lowers[index]
    if (
        not word[0].isupper()
        or not word[1:].islower()
        or lower in _words("openers") | _words("honorifics") | _title_words()
    ):
        return False
    other = index + 1 if index + 1 < len(tokens) else index
    gap = tokens.text[tokens.ends[index] : tokens.starts[other]] if other != index else " "
    before = tokens.text[tokens.ends[index - 1] : tokens.starts[index]] if index else " "
    if gap not in {" ", ""} and before != " ":
        return False
    return not any(alias.kind != "surname" for alias in names.names(fold_word(word)))


def _with_stop(tokens: Tokens, end: int, aliases: list[Alias]) -> int:
    """The end of "U.S." takes in its last full stop."""
    if (
        end < len(tokens)
        and tokens.words[end] == "."
        and tokens.joined(end)
        and any(alias.cased.endswith(".") for alias in aliases)
    ):
        return end + 1
    return end


def _cased(cased: str, tokens: Tokens, start: int, end: int) -> bool:
    """Whether the text has the capitals of the name as it is written in the table, and its last sign ("OPEC+")."""
    if cased.endswith("+") and tokens.text[tokens.ends[end - 1] : tokens.ends[end - 1] + 1] != "+":
        return False
    wanted = [
        word
        for word in cased.replace("-", " ").replace("’", " ").replace("'", " ").replace(".", " ").split()
        if word[0].isalnum()
    ]
    given = [word for word in tokens.words[start:end] if word[0].isalnum()]
    if len(wanted) != len(given):
        wanted, given = wanted[:1], given[:1]
    for want, have in zip(wanted, given, strict=True):
        if len(want) > 1 and want.isupper() and not have.isupper():
            return False
        if want[0].isupper() and not have[0].isupper():
            return False
    return True


def _entity(tokens: Tokens, start: int, end: int, aliases: list[Alias], names: NameSource) -> Entity:
    ranked = sorted(aliases, key=lambda alias: (_rank(alias, names), alias.id))
    known = [alias for alias in ranked if alias.kind != "surname"]
    ids = tuple(dict.fromkeys(alias.id for alias in (known or ranked)))
    best = (known or ranked)[0]
    sure = len(ids) == 1 or _rank(best, names) < min((_rank(a, names) for a in known if a.id != best.id), default=99)
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
        _possessive(tokens, end),
    )


def _rank(alias: Alias, names: NameSource) -> float:
    entity = names.entity(alias.id)
    rank = float(
        _TYPE_ORDER.get(entity.type, 20) if entity is not None else _TYPE_ORDER.get(alias.id.partition(":")[0], 20)
    )
    return rank + 3.5 if alias.kind == "metonym" else rank + 50 if alias.kind == "surname" else rank


def _possessive(tokens: Tokens, end: int) -> bool:
    if end >= len(tokens) or not tokens.joined(end):
        return False
    word = tokens.words[end]
    return word in {"'s", "’s"} or (word in {"'", "’"} and tokens.words[end - 1].endswith("s"))


def _with_shapes(tokens: Tokens, entities: list[Entity], taken: Taken | None) -> list[Entity]:
    """Add capitalised runs that are no known name."""
    covered = set()
    at = {start: index for index, start in enumerate(tokens.starts)}
    for entity in entities:
        index = at[entity.start]
        while index < len(tokens) and tokens.starts[index] < entity.end:
            covered.add(index)
            index += 1
    shapes, index = [], 0
    while index < len(tokens):
        end = _shape_end(tokens, index, covered, taken)
        if end > index:
            text = tokens.text[tokens.starts[index] : tokens.ends[end - 1]]
            shapes.append(
                Entity(tokens.starts[index], tokens.ends[end - 1], None, text, (), "shape", _possessive(tokens, end))
            )
            index = end
        else:
            index += 1
    return sorted([*entities, *shapes], key=lambda entity: entity.start)


def _shape_end(tokens: Tokens, start: int, covered: set[int], taken: Taken | None) -> int:
    """The end of a run of capitalised words that starts here, or `start` when none does."""
    if not _name_word(tokens, start, covered, taken):
        return start
    openers = _words("openers")
    if tokens.lowers[start] in openers or (tokens.lowers[start] in _words("honorifics") and start + 1 < len(tokens)):
        return start
    end, index = start + 1, start + 1
    while index < len(tokens):
        word, gap = tokens.words[index], tokens.starts[index] - tokens.ends[index - 1]
        if gap > 1 or (gap == 1 and tokens.text[tokens.ends[index - 1]] in "\n\r\t"):
            break
        if _name_word(tokens, index, covered, taken):
            end = index + 1
        elif (not (word in _JOINERS and gap == 0) and tokens.lowers[index] not in _words("particles")) or (
            word == "." and tokens.ends[index - 1] - tokens.starts[index - 1] > 2
        ):
            break
        index += 1
    if end == start + 1 and _opens_sentence(tokens, start):
        return start
    return end


def _name_word(tokens: Tokens, index: int, covered: set[int], taken: Taken | None) -> bool:
    word = tokens.words[index]
    if not word[0].isupper() or index in covered or (taken and taken(index)):
        return False
    return tokens.lowers[index] not in _title_words()


def _opens_sentence(tokens: Tokens, index: int) -> bool:
    if index == 0 or "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]:
        return True
    return tokens.words[index - 1] in {".", "!", "?", ":", "“", '"', "‘", "(", "—", "–", "*", "…"}

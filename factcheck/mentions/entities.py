"""Names in a text: longest match over the alias table, then capitalised shapes no source knows."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable, Iterator

from factcheck.frozen import replace
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


def find(tokens: Tokens, names: NameSource, taken: Taken | None = None, shapeless: Taken | None = None) -> list[Entity]:
    """Every name in the text, in order, not overlapping.

    `taken` marks tokens that belong to dates or figures, `shapeless` those that are no name unless a source knows it.
    """
    later = names.later_words
    spans = {index: _spans(tokens, index, taken, later) for index in _starts(tokens, names, taken)}
    names.load_names(key for found in spans.values() for _, key in found)
    entities, end = [], 0
    cues = Cues(tokens)
    for index, found_spans in spans.items():
        found = _longest(tokens, index, found_spans, names) if index >= end else None
        if found is None or _outrun(tokens, index, found[0], spans, names):
            continue
        if _false_friend(tokens, index, found[0], found[1], names) or _within_a_name(tokens, index):
            continue
        if _is_given_name(tokens, index, found[0], found[1]):
            continue
        end, aliases = found
        readings, settled = cues.settled(aliases, index, end, names)
        entities.append(_entity(tokens, index, end, readings, names, settled=settled))
    return _with_shapes(tokens, _neighbours(tokens.text, entities), shapeless or taken)


def _outrun(tokens: Tokens, index: int, end: int, spans: dict[int, list[tuple[int, str]]], names: NameSource) -> bool:
    """Whether the article is no part of the name, because a longer one begins behind it: "the Gulf" of Guinea."""
    if tokens.lowers[index] != "the":
        return False
    later = _longest(tokens, index + 1, spans.get(index + 1, ()), names)
    return later is not None and later[0] > end


def _within_a_name(tokens: Tokens, index: int) -> bool:
    """Whether a name stands in that of something else: "University of Georgia", "Duke of Wellington"."""
    at = index - 1 - (tokens.lowers[index - 1] == "the")
    if index < 2 or at < 1 or tokens.lowers[at] != "of":
        return False
    return tokens.lowers[at - 1] in _words("heads") and tokens.words[at - 1][0].isupper() and tokens.near(at - 1, index)


def _is_given_name(tokens: Tokens, start: int, end: int, aliases: list[Alias]) -> bool:
    """Whether somebody's surname is a given name here: "Jack London" is no David Jack."""
    if end != start + 1 or tokens.lowers[start] not in _words("given") or end >= len(tokens.words):
        return False
    if any(alias.kind != "surname" for alias in aliases) or not tokens.near(start, end):
        return False
    return tokens.words[end][0].isupper() and tokens.lowers[end] not in _words("openers")


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
            if other.id in _words("states") and any(id_.startswith("country:") for id_ in one.candidates):
                one = replace(one, id=None, label=text[one.start : one.end])
        found.append(one)
        index += 1
    return found


def _starts(tokens: Tokens, names: NameSource, taken: Taken | None) -> Iterator[int]:
    lower, first = names.lower_starts, names.first_words
    found = [
        index
        for index, word in enumerate(tokens.words)
        if (word in lower or word[0].isupper()) and fold_word(word) in first
    ]
    return iter(found) if taken is None else (index for index in found if not taken(index))


def _spans(tokens: Tokens, start: int, taken: Taken | None, later: frozenset[str]) -> list[tuple[int, str]]:
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
            if folded not in later or (taken and taken(index)):
                break
        elif gap == 0 and word in {"'s", "’s"}:
            folded = "s"
        elif gap == 0 and word == "+":
            folded = "plus"
        elif gap == 0 and word in _JOINERS and not (word == "." and ends[index - 1] - starts[index - 1] > 3):
            index += 1
            continue
        else:
            break
        key = f"{key} {folded}"
        index, count = index + 1, count + 1
        found.append((index, key))
    return found


def _longest(
    tokens: Tokens, start: int, spans: list[tuple[int, str]] | tuple[()], names: NameSource
) -> tuple[int, list[Alias]] | None:
    for end, key in reversed(spans):
        known = names.names(key)
        if not known:
            continue
        # no claim is about an office itself: its name must not hide the title and the country in it
        aliases = [a for a in known if not a.id.startswith("office:") and _cased(a.cased, tokens, start, end)]
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


_BESIDE, _NEAR = 4, 40
"""Tokens around an ambiguous name in which a cue word counts before those farther off."""


class Cues:
    """The words of a text that settle an ambiguous name: those beside it first, then those near it, then all."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.met: frozenset[str] | None = None

    def settled(self, aliases: list[Alias], start: int, end: int, names: NameSource) -> tuple[list[Alias], bool]:
        """The readings for which most cue words speak, and whether any do; all readings where none stands out."""
        if len(aliases) < 2:
            return aliases, True
        needs = next((needs for alias in aliases if (needs := _needs(alias.note))), {})
        plain = [alias for alias in aliases if alias.kind not in {"metonym", "surname"}]
        if _called_a_state(self.tokens, start, end):
            states = [alias for alias in plain if alias.id in _words("states")]
            if states:
                return states, True
        if len({alias.id for alias in plain}) < 2 or not needs:
            return aliases, len({alias.id for alias in plain}) < 2
        for words in self._around(start, end):
            counts = {alias.id: len(needs.get(alias.id, frozenset()) & words) for alias in plain}
            best = max(counts.values())
            winners = {id_ for id_, count in counts.items() if count == best}
            if best and len(winners) == 1:
                return [alias for alias in aliases if alias.kind == "metonym" or alias.id in winners], True
        return aliases, False

    def _around(self, start: int, end: int) -> Iterator[frozenset[str]]:
        words = self.tokens.words
        before, after = words[max(0, start - _BESIDE) : start], words[end : end + _BESIDE]
        if "." in before:
            before = before[len(before) - before[::-1].index(".") :]
        if "." in after:
            after = after[: after.index(".")]
        yield frozenset(before + after)
        yield frozenset(words[max(0, start - _NEAR) : start] + words[end : end + _NEAR])
        if self.met is None:
            self.met = frozenset(words)
        yield self.met


def _called_a_state(tokens: Tokens, start: int, end: int) -> bool:
    """ "the state of Georgia", "Georgia state", "Georgia (U.S. state)"."""
    if [*tokens.lowers[max(0, start - 2) : start]] == ["state", "of"]:
        return True
    return "state" in tokens.lowers[end : end + 1] or (
        tokens.words[end : end + 1] == ["("] and "state" in tokens.lowers[end : end + 7]
    )


_MINOR = frozenset({"place", "group", "religion", "language", "currency", "region"})


def _false_friend(tokens: Tokens, start: int, end: int, aliases: list[Alias], names: NameSource) -> bool:
    """Whether a name that is also a word or a person's name is one here: "Male voters", "Jordan Henderson", "Michael Jordan"."""
    if all(alias.kind == "surname" for alias in aliases):
        return _part_of_a_person(tokens, start, names) or _unknown_name(tokens, end, names)
    notes = " ".join(alias.note for alias in aliases)
    if end - start != 1 or aliases[0].kind in {"demonym", "adjective"}:
        return False
    given = tokens.lowers[start] in _words("given") or "/ person" in notes
    if given and _surname_follows(tokens, end, names):
        return True
    if "ambiguous" not in notes:
        return False
    needs = next((needs for alias in aliases if (needs := _needs(alias.note))), {})
    after, before = tokens.words[end] if end < len(tokens.words) else "", tokens.words[start - 1] if start else ""
    if after in needs.get("word", ()) and tokens.near(start, end):
        return True
    if before in needs.get("person", ()) and tokens.near(start - 1, start):
        return True
    minor = all(_type(alias.id, names) in _MINOR for alias in aliases if alias.kind not in {"metonym", "surname"})
    if "/ word" in notes and minor and (_opens_sentence(tokens, start) or before == ";"):
        return True
    if not ("/ person" in notes or "/ surname" in notes):
        return False
    return _unknown_name(tokens, start - 1, names) or (
        minor and before.lower() in _words("given") and before[:1].isupper()
    )


def _surname_follows(tokens: Tokens, index: int, names: NameSource) -> bool:
    """Whether a surname, known or not, stands right behind what may be a given name: "Kenya Moore", "Chad Smith"."""
    if index >= len(tokens.words) or not tokens.near(index - 1, index) or tokens.lowers[index] in _words("bodies"):
        return False
    word = tokens.words[index]
    if not word[0].isupper() or not word[1:].islower() or tokens.lowers[index] in _words("openers"):
        return False
    aliases = names.names(fold_word(word))
    if any(alias.kind != "surname" and _type(alias.id, names) not in {"language", "group"} for alias in aliases):
        return False
    return bool(aliases) or _unknown_name(tokens, index, names)


def _part_of_a_person(tokens: Tokens, start: int, names: NameSource) -> bool:
    """Whether a surname is that of somebody else, whose given name or other surname stands before it: "Sydney Smith"."""
    if not start:
        return False
    if tokens.words[start - 1] in {"-", "’", "'"} and tokens.joined(start) and tokens.joined(start - 1):
        return True
    before = tokens.lowers[start - 1]
    if before in _words("given") and tokens.words[start - 1][0].isupper() and tokens.near(start - 1, start):
        return True
    return _unknown_name(tokens, start - 1, names)


def _type(id_: str, names: NameSource) -> str:
    known = names.entity(id_)
    return known.type if known is not None else ""


def _unknown_name(tokens: Tokens, index: int, names: NameSource) -> bool:
    """Whether the token is a capitalised word beside a name, and no known name, title or sentence opener itself."""
    if not 0 <= index < len(tokens.words):
        return False
    word, lower = tokens.words[index], tokens.lowers[index]
    if (
        not word[0].isupper()
        or not word[1:].islower()
        or lower in _words("openers") | _words("honorifics") | _title_words()
    ):
        return False
    if lower.endswith("ing") and _opens_sentence(tokens, index):  # "Bordering India, Bhutan ..."
        return False
    other = index + 1 if index + 1 < len(tokens.words) else index
    gap = tokens.text[tokens.ends[index] : tokens.starts[other]] if other != index else " "
    before = tokens.text[tokens.ends[index - 1] : tokens.starts[index]] if index else " "
    if gap not in {" ", ""} and before != " ":
        return False
    return not any(alias.kind != "surname" for alias in names.names(fold_word(word)))


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


def _entity(
    tokens: Tokens, start: int, end: int, aliases: list[Alias], names: NameSource, *, settled: bool = True
) -> Entity:
    ranked = sorted(aliases, key=lambda alias: (_rank(alias, names), alias.id))
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
        _possessive(tokens, end),
    )


def _rank(alias: Alias, names: NameSource) -> float:
    entity = names.entity(alias.id)
    rank = float(
        _TYPE_ORDER.get(entity.type, 20) if entity is not None else _TYPE_ORDER.get(alias.id.partition(":")[0], 20)
    )
    return rank + 3.5 if alias.kind == "metonym" else rank + 50 if alias.kind == "surname" else rank


def _possessive(tokens: Tokens, end: int) -> bool:
    if end >= len(tokens.words) or not tokens.joined(end):
        return False
    word = tokens.words[end]
    return word in {"'s", "’s"} or (word in {"'", "’"} and tokens.words[end - 1].endswith("s"))


def _with_shapes(tokens: Tokens, entities: list[Entity], taken: Taken | None) -> list[Entity]:
    """Add capitalised runs that are no known name."""
    covered, shapes, end = bytearray(len(tokens.words)), [], 0
    for entity in entities:
        index = bisect_left(tokens.starts, entity.start)
        last = bisect_left(tokens.starts, entity.end, index)
        covered[index:last] = b"\1" * (last - index)
    for start in [index for index, word in enumerate(tokens.words) if word[0].isupper() and not covered[index]]:
        if start < end:
            continue
        stop = _shape_end(tokens, start, covered, taken)
        if stop > start:
            first, last, end = tokens.starts[start], tokens.ends[stop - 1], stop
            sort = "person" if _is_person(tokens, start, stop) else ""
            shape = Entity(first, last, None, tokens.text[first:last], (), "shape", _possessive(tokens, stop), sort)
            shapes.append(shape)
    return sorted([*entities, *shapes], key=lambda entity: entity.start)


def _is_person(tokens: Tokens, start: int, end: int) -> bool:
    """Whether what stands around a name no source knows makes it a person: a title, a role, an age, a verb of saying."""
    before = tokens.lowers[start - 1] if start else ""
    if before == "." and start > 1:
        before = tokens.lowers[start - 2]
    if before in _words("honorifics") or before in _title_words() or before in _words("roles"):
        return True
    if end - start < 2 or any(tokens.lowers[at] in _words("bodies") for at in range(start, end)):
        return False
    after = tokens.lowers[end] if end < len(tokens.words) else ""
    if after in _speaks():
        return True
    if after not in {",", "("}:
        return False
    words = tokens.lowers[end + 1 : end + 8]
    return bool(words) and (
        words[0].isdecimal()
        or (words[0] in {"a", "an", "the", "who", "whose"} and not _words("roles").isdisjoint(words))
        or words[0] == "who"
    )


@functools.cache
def _speaks() -> frozenset[str]:
    """Verbs of what only people do."""
    return frozenset(word for words in table("saying")["verbs"].values() for word in words)


def _shape_end(tokens: Tokens, start: int, covered: bytearray, taken: Taken | None) -> int:
    """The end of a run of capitalised words that starts here, or `start` when none does."""
    if not _name_word(tokens, start, covered, taken):
        return start
    low = tokens.lowers[start]
    if low in _words("openers") or (low in _words("honorifics") and start + 1 < len(tokens.words)):
        return start
    if low in _words("roles") and _name_word(tokens, start + 1, covered, taken) and _opens_sentence(tokens, start):
        return start
    end, index = start + 1, start + 1
    while index < len(tokens.words):
        word, gap = tokens.words[index], tokens.starts[index] - tokens.ends[index - 1]
        if gap > 1 or (gap == 1 and tokens.text[tokens.ends[index - 1]] in "\n\r\t"):
            break
        if _name_word(tokens, index, covered, taken):
            end = index + 1
        elif gap == 1 and tokens.lowers[index] in {"of", "the"} and _heads(tokens, start, index):
            pass
        elif (not (word in _JOINERS and gap == 0) and tokens.lowers[index] not in _words("particles")) or (
            word == "." and tokens.ends[index - 1] - tokens.starts[index - 1] > 2
        ):
            break
        index += 1
    if end == start + 1 and _opens_sentence(tokens, start):
        return start
    return end


def _heads(tokens: Tokens, start: int, index: int) -> bool:
    """Whether "of" or "of the" goes on with a name: after "University", "Battle", "Duke"."""
    at = index - 1 - (tokens.lowers[index] == "the")
    return (
        at >= start and tokens.lowers[at] in _words("heads") and (at == index - 1 or tokens.lowers[index - 1] == "of")
    )


def _name_word(tokens: Tokens, index: int, covered: bytearray, taken: Taken | None) -> bool:
    if index >= len(tokens.words):
        return False
    word = tokens.words[index]
    if not word[0].isupper() or covered[index] or (taken and taken(index)):
        return False
    heads = tokens.lowers[index] in _words("heads") and tokens.lowers[index + 1 : index + 2] == ["of"]
    return heads or tokens.lowers[index] not in _title_words()


def _opens_sentence(tokens: Tokens, index: int) -> bool:
    if index == 0 or "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]:
        return True
    if tokens.words[index - 1] == "." and index > 1 and tokens.lowers[index - 2] in _words("honorifics"):
        return False
    return tokens.words[index - 1] in {".", "!", "?", ":", "“", '"', "‘", "(", "—", "–", "*", "…"}

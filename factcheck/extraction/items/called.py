"""What is called otherwise than by its name: an office by its title, a country or body by a description ("the landlocked republic") or in short ("the Union")."""

from __future__ import annotations

import functools

from factcheck.extraction.items.items import Item
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity, Mention
from factcheck.model.tokens import Tokens

POSSESSIVE = frozenset(["'s", "’s"])
_OWNERS = frozenset(["'", "’", "'s", "’s"])


@functools.cache
def titles() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """The office titles: first word -> (words, roles), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for title, roles in table("offices")["titles"].items():
        words = tuple(title.replace("-", " - ").split())
        found.setdefault(words[0], []).append((words, tuple(roles)))
    return {first: sorted(options, key=lambda option: -len(option[0])) for first, options in found.items()}


@functools.cache
def _description_nouns() -> dict[str, str]:
    return {noun: sort for sort in ("place", "org") for noun in table("names")["descriptions"][sort]}


def no_title(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a word that may be a title goes with a noun: "a sovereign state"."""
    return index + 1 < last and tokens.lowers[index + 1] in table("names")["no_titles"].get(tokens.lowers[index], ())


def titled(words: tuple[str, ...], at: int) -> Item | None:
    """The office title that some lower-case words are, as an item at an offset; a plural names it, too."""
    single = (*words[:-1], words[-1].removesuffix("s")) if words else ()
    for told in (words, single):
        found = next((roles for title, roles in titles().get(told[0], ()) if title == told), None) if told else None
        if found is not None:
            return Item("o", " ".join(told), at, at, None, (), found)
    return None


def title(tokens: Tokens, index: int, last: int, items: list[Item]) -> int:
    """The index after an office title that begins here, or 0."""
    for words, roles in titles().get(tokens.lowers[index], ()):
        end = index + len(words)
        if end <= last and tuple(tokens.lowers[index:end]) == words:
            items.append(Item("o", " ".join(words), tokens.starts[index], tokens.ends[end - 1], None, (), roles))
            return end
    return 0


def description(tokens: Tokens, index: int, last: int, items: list[Item], mentions: dict[int, Mention]) -> int:
    """The index after "the landlocked republic" or "this country", or 0."""
    begin, nouns, reach = _noun_sought(tokens, index + 1, last, mentions)
    compound = 2 * (tokens.words[begin + 1 : begin + 2] == ["-"])  # "the crescent-shaped republic"
    for end in range(begin, min(begin + reach + compound, last)):
        if end > begin and (tokens.words[end] in _OWNERS or (compound and end == begin + 1)):
            continue
        if tokens.lowers[end] in _ARTICLES:  # "took the oath as the republic's ninth president"
            return 0
        if tokens.starts[end] in mentions or not tokens.words[end].isalpha() or tokens.words[end][0].isupper():
            return 0
        two = nouns.get(f"{tokens.lowers[end - 1]} {tokens.lowers[end]}")
        sort = nouns.get(tokens.lowers[end]) or two or _of_somebody(tokens, end, last)
        if sort is None or _continues(tokens, end + 1, last) or _joined(tokens, end + 1, last, nouns):
            continue
        label = tokens.text[tokens.starts[index] : tokens.ends[end]]
        owner = end + 1 < last and tokens.words[end + 1] in POSSESSIVE
        entity = Entity(tokens.starts[index], tokens.ends[end], None, label, (), f"description-{sort}", owner)
        told = _of_compound(tokens, begin, end) if sort == "place" else end - (two == "org")
        for between in (at for at in range(begin, told) if tokens.words[at] not in _OWNERS):
            items.append(Item("w", tokens.lowers[between], tokens.starts[between], tokens.ends[between]))
        items.append(Item("e", tokens.lowers[end], tokens.starts[index], tokens.ends[end], entity, (), (), owner, True))
        return end + 1
    return 0


def _of_compound(tokens: Tokens, begin: int, end: int) -> int:
    """Where the words of a description begin that are one noun with its last, and nothing that could act beside it: "city-state", "island kingdom"; not in "the
    smallest island state", which is no smallest state."""
    dash = tokens.words[end - 1] == "-"
    alone = end - 1 - dash == begin and tokens.lowers[begin] in _BEFORE_LAND
    return begin if alone else end


def _noun_sought(
    tokens: Tokens, index: int, last: int, mentions: dict[int, Mention]
) -> tuple[int, dict[str, str], int]:
    """Where the noun of a description may stand first, which nouns may, and among how many words."""
    town = _after_town(tokens, index, last, mentions)
    if town != index:
        return town, _nouns_of_town(), _NOUN_WITHIN
    lands = _placed(tokens, index, last, mentions)
    if lands is None:
        return index, _description_nouns(), _NOUN_WITHIN
    begin, nouns = lands
    return begin, nouns, 1 + (begin < last and tokens.lowers[begin] in _BEFORE_LAND)


_NOUN_WITHIN = 4
_BEFORE_LAND = word_set("names", "described_by", "before_land")


def _joined(tokens: Tokens, index: int, last: int, nouns: dict[str, str]) -> bool:
    """Whether the next word is the noun, or the noun of many: "the EU member states"."""
    return index < last and tokens.lowers[index].removesuffix("s") in nouns


_ARTICLES = frozenset(["the", "a", "an"])


def _of_somebody(tokens: Tokens, end: int, last: int) -> str | None:
    """The sort of a noun that describes a country where it is somebody's: "the land he leaves"."""
    somebodys = end + 2 < last and tokens.lowers[end + 1] in _SOMEBODY
    return "place" if somebodys and tokens.lowers[end] in word_set("clauses", "called", "lands") else None


_SOMEBODY = frozenset(["he", "she"])


@functools.cache
def _nouns_of_town() -> dict[str, str]:
    return dict.fromkeys(table("names")["descriptions"]["org_of_town"], "org")


def _after_town(tokens: Tokens, index: int, last: int, mentions: dict[int, Mention]) -> int:
    """The index behind a town that stands here as an adjective ("Vienna-based", "Strasbourg"), else the index itself."""
    town = mentions.get(tokens.starts[index]) if index < last else None
    if not isinstance(town, Entity) or town.possessive or not any(id_.startswith("place:") for id_ in town.candidates):
        return index
    at = index
    while at < last and tokens.starts[at] < town.end:
        at += 1
    if tokens.lowers[at : at + 2] == ["-", "based"]:
        at += 2
    return min(at, last)


def _placed(tokens: Tokens, index: int, last: int, mentions: dict[int, Mention]) -> tuple[int, dict[str, str]] | None:
    """Where the noun may stand that a part of the world or a former power describes ("West African country", "former British colony"), and which nouns may; None where neither does."""
    at = index
    while at < min(index + _BEFORE_PLACE, last) and tokens.starts[at] not in mentions and _describes(tokens, at, last):
        at += 1
    former = not _FORMER.isdisjoint(tokens.lowers[index:at])
    mention = mentions.get(tokens.starts[at]) if at < last else None
    if not isinstance(mention, Entity) or mention.possessive:
        return None
    wide = any(id_.startswith(_WIDE) for id_ in mention.candidates)
    if mention.alias in {"adjective", "demonym"}:
        wide = wide or any(id_.startswith("place:") for id_ in mention.candidates)
        nouns = _nouns("lands") if wide else _nouns("colonies") if former else _nouns("possessions")
    else:
        nouns = _nouns("lands") if wide else {}
    while at < last and tokens.starts[at] < mention.end:
        at += 1
    return (at, nouns) if nouns else None


def _describes(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a word may stand before a part of the world: "tiny", "former", "oil-rich"."""
    compound = "-" in tokens.words[max(at - 1, 0) : min(at + 2, last)]
    return (tokens.words[at].islower() and (compound or tokens.lowers[at] in _DESCRIBING)) or tokens.words[at] == "-"


_BEFORE_PLACE = 4
"""Words that may stand before a part of the world or a power: "the oil-rich Gulf state", "the tiny West African country"."""
_WIDE = ("region:", "continent:", "set:", "org:")
_FORMER = word_set("names", "described_by", "former")
_DESCRIBING = _FORMER | word_set("names", "described_by", "before")


@functools.cache
def _nouns(name: str) -> dict[str, str]:
    return dict.fromkeys(table("names")["described_by"][name], "place")


BEFORE_SHORT = word_set("clauses", "called", "before_short")


def short_name(tokens: Tokens, index: int, last: int, items: list[Item]) -> int:
    """The index after "the Union" or "a Forum", short for the organisation of that name, or 0."""
    at = index + 1
    if at >= last or not tokens.words[at].istitle():
        return 0
    word = tokens.lowers[at]
    after = tokens.words[at + 1] if at + 1 < last else "."
    if word not in word_set("names", "org_heads") or after[0].isupper() or after in {"of", "-", "for"}:
        return 0
    owner = after in POSSESSIVE
    entity = Entity(tokens.starts[at], tokens.ends[at], None, tokens.words[at], (), "short", owner)
    items.append(Item("e", word, tokens.starts[at], tokens.ends[at], entity, (), (), owner, True))
    return at + 1


def _continues(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the noun goes on ("the state media", "the country code", "the state of Georgia") and so describes something else."""
    if index >= last:
        return False
    word = tokens.lowers[index]
    return word in {"of", "-"} or (word in _description_nouns())

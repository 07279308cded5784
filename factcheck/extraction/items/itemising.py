"""The items of a sentence out of its tokens and mentions; articles and quotation marks are left out."""

from __future__ import annotations

import functools

from factcheck.extraction.items import apposing, places_behind, tongues
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.listing import collapsed
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity, Mention, Quantity
from factcheck.model.tokens import Tokens

_SKIPPED = word_set("frames", "grammar", "skipped")
_POSSESSIVE = frozenset(["'s", "’s"])


@functools.cache
def _pronouns() -> dict[str, str]:
    return {word: sort for sort, words in table("names")["pronouns"].items() for word in words}


@functools.cache
def _titles() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """First word -> (words, roles), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for title, roles in table("offices")["titles"].items():
        words = tuple(title.replace("-", " - ").split())
        found.setdefault(words[0], []).append((words, tuple(roles)))
    return {first: sorted(options, key=lambda option: -len(option[0])) for first, options in found.items()}


@functools.cache
def _description_nouns() -> dict[str, str]:
    return {noun: sort for sort in ("place", "org") for noun in table("names")["descriptions"][sort]}


_POSSESSIVE_PRONOUNS = word_set("clauses", "itemising", "possessive_pronouns")


def build(tokens: Tokens, first: int, last: int, mentions: dict[int, Mention]) -> list[Item]:
    """The items of tokens first..last; `mentions` by start offset, hedges left out."""
    items: list[Item] = []
    starts = tokens.starts
    index, definite = first, False
    apart = (0, 0)
    while index < last:
        start = starts[index]
        if apart[0] <= start < apart[1]:
            index += 1
            continue
        mention = mentions.get(start)
        if mention is not None:
            if mention.kind == "date":
                _leave_out_dating(items)
            items.append(_mention_item(_shortened(mention, tokens.text), definite))
            apart = mention.apart if isinstance(mention, Quantity) and mention.apart[1] else apart
            while index < last and starts[index] < mention.end:
                index += 1
            definite = False
        elif _marks_owner(tokens, index, items):
            index += 1
        elif taken := _several(tokens, index, last, items, mentions):
            index, definite = taken, False
        else:
            definite = _single(tokens, index, items)
            index += 1
    return tongues.told(collapsed(apposing.joined(places_behind.told(_unbroken(items)))))


def _leave_out_dating(items: list[Item]) -> None:
    """Leave out what only leads up to a date: "back in 2014", "in the year 2014"; what came "back in 2014" had been away."""
    words = [item.word for item in items[-3:]]
    if words[-1:] == ["year"] and words[-2:-1] == ["in"]:
        items.pop()
    elif words[-2:-1] == ["back"] and words[-1] == "in" and words[:-2] and words[0] not in _RETURNING:
        del items[-2]


_RETURNING = word_set("clauses", "itemising", "returning")


def _marks_owner(tokens: Tokens, index: int, items: list[Item]) -> bool:
    """Whether a token only marks the item before it as an owner, which it is from here on."""
    behind = bool(items) and items[-1].end == tokens.starts[index]
    if tokens.words[index] in _POSSESSIVE:
        if behind and items[-1].kind in "eo":
            items[-1] = _owning(items[-1])
        return True
    return behind and items[-1].possessive and tokens.lowers[index] in _APOSTROPHES


def _several(tokens: Tokens, index: int, last: int, items: list[Item], mentions: dict[int, Mention]) -> int:
    """The index after a title, description, short name or contraction that begins here and is put among the items, or 0."""
    word, taken = tokens.lowers[index], 0
    if word in _titles() and not _no_title(tokens, index, last):
        taken = _title(tokens, index, last, items)
    if not taken and (word in _POINTING or (word in _SOMEBODYS and _is_land(tokens, index + 1, last))):
        taken = _description(tokens, index, last, items, mentions)
    if not taken and word in _BEFORE_SHORT:
        taken = _short_name(tokens, index, last, items)
    if not taken and word.endswith("n") and _contracted(tokens, index, last):
        items.append(Item("w", _CONTRACTED.get(word, word.removesuffix("n")), tokens.starts[index], tokens.ends[index]))
        items.append(Item("w", "not", tokens.starts[index + 2], tokens.ends[index + 2]))
        taken = index + 3
    return taken


def _single(tokens: Tokens, index: int, items: list[Item]) -> bool:
    """Put a word or pronoun among the items, unless it is one to skip; whether it makes the name behind it definite."""
    word = tokens.lowers[index]
    if word in _SKIPPED:
        return word in {"the", "this"}
    sort = _pronouns().get(word) if word != "that" else None
    start, end = tokens.starts[index], tokens.ends[index]
    items.append(Item("w", word, start, end) if sort is None else _pronoun_item(word, sort, start, end))
    return False


_OWNERS = frozenset(["'", "’", "'s", "’s"])
_APOSTROPHES = frozenset(["'", "’"])
_ASIDES = word_set("frames", "grammar", "asides")


def _unbroken(items: list[Item]) -> list[Item]:
    """The items without what is only put between commas: "It has, however, never joined"."""
    if not any(item.word in _ASIDES and item.kind == "w" for item in items):
        return items
    found: list[Item] = []
    index = 0
    while index < len(items):
        if index and items[index].word == "," and (size := _aside(items, index + 1)):
            index += size + 2
            continue
        found.append(items[index])
        index += 1
    return found


def _aside(items: list[Item], at: int) -> int:
    """How many words between two commas, the first of them at an index, say nothing: "however", "of course"."""
    for size in (1, 2, 3):
        end = at + size
        if end < len(items) and items[end].word == "," and all(item.word for item in items[at:end]):
            return size if " ".join(item.word for item in items[at:end]) in _asides() else 0
    return 0


@functools.cache
def _asides() -> frozenset[str]:
    return frozenset(table("frames")["grammar"]["set_aside"])


def _no_title(tokens: Tokens, index: int, last: int) -> bool:
    """Whether a word that may be a title goes with a noun: "a sovereign state"."""
    return index + 1 < last and tokens.lowers[index + 1] in table("names")["no_titles"].get(tokens.lowers[index], ())


_POINTING = word_set("clauses", "itemising", "pointing")
_SOMEBODYS = word_set("clauses", "itemising", "somebodys")


def _is_land(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the country of somebody stands here: "(his) country"."""
    return index < last and tokens.lowers[index] in {"country", "nation"}


_CONTRACTED = {"won": "will", "can": "can"}


def _contracted(tokens: Tokens, index: int, last: int) -> bool:
    """Whether "isn't" or "can't" begins here: patterns see "is not"."""
    return (
        index + 2 < last
        and tokens.lowers[index].endswith("n")
        and tokens.words[index + 1] in {"'", "’"}
        and tokens.lowers[index + 2] == "t"
        and tokens.joined(index + 2)
    )


def _owning(item: Item) -> Item:
    return Item(item.kind, item.word, item.start, item.end, item.mention, item.members, item.roles, True, item.definite)


_KINDS = {"quantity": "q", "date": "d", "entity": "e", "identifier": "i"}


def _mention_item(mention: Mention, definite: bool) -> Item:
    kind = _KINDS[mention.kind]
    assert not hasattr(mention, "code")
    possessive = isinstance(mention, Entity) and mention.possessive
    start = mention.outer_start if isinstance(mention, Quantity) and mention.outer_start >= 0 else mention.start
    word = (
        mention.label.lower()
        if isinstance(mention, Entity) and mention.alias == "shape" and mention.label.isalpha()
        else ""
    )
    return Item(kind, word, start, mention.end, mention, (), (), possessive, definite)


def _pronoun_item(word: str, sort: str, start: int, end: int) -> Item:
    entity = Entity(start, end, None, word, (), f"pronoun-{sort}", word in _POSSESSIVE_PRONOUNS)
    return Item("e", word, start, end, entity, (), (), word in _POSSESSIVE_PRONOUNS)


def titled(words: tuple[str, ...], at: int) -> Item | None:
    """The office title that some lower-case words are, as an item at an offset; a plural names it, too."""
    single = (*words[:-1], words[-1].removesuffix("s")) if words else ()
    for told in (words, single):
        found = next((roles for title, roles in _titles().get(told[0], ()) if title == told), None) if told else None
        if found is not None:
            return Item("o", " ".join(told), at, at, None, (), found)
    return None


def _title(tokens: Tokens, index: int, last: int, items: list[Item]) -> int:
    """The index after an office title that begins here, or 0."""
    for words, roles in _titles().get(tokens.lowers[index], ()):
        end = index + len(words)
        if end <= last and tuple(tokens.lowers[index:end]) == words:
            items.append(Item("o", " ".join(words), tokens.starts[index], tokens.ends[end - 1], None, (), roles))
            return end
    return 0


def _description(tokens: Tokens, index: int, last: int, items: list[Item], mentions: dict[int, Mention]) -> int:
    """The index after "the landlocked republic" or "this country", or 0."""
    begin = _after_town(tokens, index + 1, last, mentions)
    nouns = _description_nouns() if begin == index + 1 else _nouns_of_town()
    for end in range(begin, min(begin + 4, last)):
        if end > begin and tokens.words[end] in _OWNERS:
            continue
        if tokens.starts[end] in mentions or not tokens.words[end].isalpha() or tokens.words[end][0].isupper():
            return 0
        two = nouns.get(f"{tokens.lowers[end - 1]} {tokens.lowers[end]}")
        sort = nouns.get(tokens.lowers[end]) or two or _of_somebody(tokens, end, last)
        if sort is None or _continues(tokens, end + 1, last):
            continue
        label = tokens.text[tokens.starts[index] : tokens.ends[end]]
        owner = end + 1 < last and tokens.words[end + 1] in _POSSESSIVE
        entity = Entity(tokens.starts[index], tokens.ends[end], None, label, (), f"description-{sort}", owner)
        for between in (at for at in range(begin, end - (two == "org")) if tokens.words[at] not in _OWNERS):
            items.append(Item("w", tokens.lowers[between], tokens.starts[between], tokens.ends[between]))
        items.append(Item("e", tokens.lowers[end], tokens.starts[index], tokens.ends[end], entity, (), (), owner, True))
        return end + 1
    return 0


def _of_somebody(tokens: Tokens, end: int, last: int) -> str | None:
    """The sort of a noun that describes a country where it is somebody's: "the land he leaves"."""
    somebodys = end + 2 < last and tokens.lowers[end + 1] in _SOMEBODY
    return "place" if somebodys and tokens.lowers[end] in word_set("clauses", "itemising", "lands") else None


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


_BEFORE_SHORT = word_set("clauses", "itemising", "before_short")


def _short_name(tokens: Tokens, index: int, last: int, items: list[Item]) -> int:
    """The index after "the Union" or "a Forum", short for the organisation of that name, or 0."""
    at = index + 1
    if at >= last or not tokens.words[at].istitle():
        return 0
    word = tokens.lowers[at]
    after = tokens.words[at + 1] if at + 1 < last else "."
    if word not in word_set("names", "org_heads") or after[0].isupper() or after in {"of", "-", "for"}:
        return 0
    owner = after in _POSSESSIVE
    entity = Entity(tokens.starts[at], tokens.ends[at], None, tokens.words[at], (), "short", owner)
    items.append(Item("e", word, tokens.starts[at], tokens.ends[at], entity, (), (), owner, True))
    return at + 1


def _shortened(mention: Mention, text: str) -> Mention:
    """A name that is a head noun alone ("the Union"), which means the organisation spoken of before the one it usually stands for."""
    if not isinstance(mention, Entity) or mention.alias != "variant":
        return mention
    head = text[mention.start : mention.end].split()[-1]
    if head.lower() not in word_set("names", "org_heads") or mention.end - mention.start > len(head) + len("the "):
        return mention
    return replace(mention, id=None, label=head, alias="short")


def _continues(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the noun goes on ("the state media", "the country code", "the state of Georgia") and so describes something else."""
    if index >= last:
        return False
    word = tokens.lowers[index]
    return word in {"of", "-"} or (word in _description_nouns())

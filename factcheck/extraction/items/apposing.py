"""An organisation and the noun that stands in apposition to it: "the CIS, the original post-Soviet grouping, in which Georgia has a seat"."""

from __future__ import annotations

import functools

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity

_MARKS = frozenset([",", "—", "–", "-", "("])
_LEADING = word_set("clauses", "apposing", "leading")
_RELATIVE = word_set("clauses", "apposing", "relative")
_LONGEST = 6
"""Items the noun and what describes it have at most."""
_BINDING = word_set("frames", "grammar", "binding")
_TELLING = word_set("frames", "grammar", "of_members")


@functools.cache
def bodies() -> frozenset[str]:
    """Nouns for an organisation: "bloc", "club", "grouping"."""
    return frozenset(table("names")["descriptions"]["org"])


def joined(items: list[Item]) -> list[Item]:
    """The items without an apposition that a clause about the organisation follows, so that the clause is said of its name.

    "NATO, the Western alliance, to which Turkey belongs" reads "NATO, to which Turkey belongs"; "OPEC, a club Nigeria has left" reads
    "OPEC, that Nigeria has left".
    """
    if not any(item.word in bodies() for item in items):
        return items
    items = _named(items)
    found: list[Item] = []
    index = 0
    while index < len(items):
        found.append(items[index])
        head = _head(items, index + 2) if _names_club(items, index) else 0
        after = _goes_on(items, head + 1) if head else 0
        if after:
            mark = replace(items[index + 1], word=",")
            that = (
                []
                if items[after].word in _RELATIVE | _LEADING
                else [replace(items[head], kind="w", word="that", mention=None)]
            )
            found.extend([mark, *that])
            index = after
        else:
            index += 1
    return found


def _named(items: list[Item]) -> list[Item]:
    """The items without the noun that an organisation's name explains: "joined the rich countries' club, the OECD, in 2010" as "joined the OECD in 2010"."""
    found: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        begin = _begins(found) if item.word in bodies() and not item.possessive else -1
        named = begin >= 0 and index + 3 < len(items) and items[index + 1].word == "," and _club(items[index + 2])
        if named and items[index + 3].word in {",", "."}:
            closed = (
                items[index + 3].word == "," and items[index + 4].word in _ONWARD if index + 4 < len(items) else False
            )
            del found[begin:]
            found.append(items[index + 2])
            index += 4 if closed else 3
        else:
            found.append(item)
            index += 1
    return found


def _begins(found: list[Item]) -> int:
    """Where the noun phrase begins that ends with a noun and that a verb or preposition governs; -1 where none does."""
    for at in range(len(found) - 1, max(len(found) - 1 - _LONGEST, -1), -1):
        item = found[at]
        if item.word in _GOVERNING:
            return at + 1
        if item.kind not in "we" or (item.kind == "w" and not (item.word.isalpha() or item.word in {"-", "'", "’"})):
            return -1
    return -1


def _club(item: Item) -> bool:
    """Whether an item is the name of an organisation."""
    entity = item.mention
    known = isinstance(entity, Entity) and any(id_.startswith("org:") for id_ in entity.candidates)
    return item.kind == "e" and known and not item.members and not item.possessive and not is_pronoun(item)


_ONWARD = word_set("clauses", "apposing", "onward")
_GOVERNING = word_set("echoes", "governing")


def _names_club(items: list[Item], index: int) -> bool:
    """Whether an organisation's name stands at an index, with a mark behind it that may begin an apposition."""
    item = items[index]
    if item.kind != "e" or item.members or item.possessive or is_pronoun(item) or not isinstance(item.mention, Entity):
        return False
    named = any(id_.startswith("org:") for id_ in item.mention.candidates) or item.mention.alias == "short"
    return named and index + 2 < len(items) and items[index + 1].word in _MARKS


def _head(items: list[Item], begin: int) -> int:
    """The index of the noun that ends a noun phrase which begins at an index and is one for an organisation, or 0."""
    for at in range(begin, min(begin + _LONGEST, len(items))):
        item = items[at]
        after = [behind.word for behind in items[at + 1 : at + 3]]
        goes_on = after[:1] == ["of"] and after[1:] not in (["which"], ["whose"])
        if item.word in bodies() and not goes_on and after[:1] != ["-"] and bodies().isdisjoint(after[:1]):
            return 0 if item.possessive else at
        plain = item.kind == "w" and item.word.replace("-", "a").isalpha() and item.word not in _BINDING
        adjective = item.kind == "e" and not item.possessive and not item.members and not is_pronoun(item)
        if not (plain or adjective or item.word == "-"):
            return 0
    return 0


def _goes_on(items: list[Item], at: int) -> int:
    """Where a clause about the organisation begins, behind a comma or not: "(,) in which ...", "that ...", or a name with its verb; 0 where none does."""
    marked = at < len(items) and items[at].word in _MARKS - {"("}
    begin = at + 1 if marked else at
    if begin + 1 >= len(items):
        return 0
    first, second = items[begin], items[begin + 1]
    if first.word in _RELATIVE:
        return begin if second.kind == "e" or second.word in _TELLING else 0
    if first.word in _LEADING and second.word in {"which", "whose"}:
        return begin
    named = first.kind == "e" and not first.possessive and (not is_pronoun(first) or first.word in {"it", "they"})
    return begin if named and not marked and second.kind == "w" and second.word.isalpha() else 0


def named_before(items: list[Item], head: int) -> int:
    """Where the name stands that the noun phrase ending at an index is, or stands beside: "the Arab League, the 22-member body"; -1 where there is none."""
    if head < 0 or items[head].kind == "e":
        return head
    if items[head].word not in bodies():
        return -1
    at = head - 1
    while at > 0 and head - at < _LONGEST and items[at].word not in _MARKS:
        if not (
            items[at].kind == "q" or items[at].word.isalpha() or (items[at].kind == "e" and not items[at].possessive)
        ):
            return -1
        at -= 1
    return at - 1 if at > 0 and items[at].word in _MARKS and items[at - 1].kind == "e" else -1

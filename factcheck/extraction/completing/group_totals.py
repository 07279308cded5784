"""A total told of a list or a bloc in any words: "the trio has 135 million people", "Ecuador and Peru, with a combined area of 1.5 million sq km"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import taken_up
from factcheck.extraction.completing.made import Completion, at_place, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.coreference import named
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.spoken.left_out import told_without
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.mentions import Quantity

_TOTAL = frozenset(["group-total"])
_NEAR = 40
"""Items before a figure among which one that is left out is named."""
_FAR = 16
"""Items between a figure and those it is the total of, at most."""
_CROWD, _LAND = 100_000, 100
"""People, and square kilometres, fewer than which are hardly those of several countries."""
_MILLION = 1_000_000
_BEHIND = 8
"""Items behind a figure among which it may be said that it is a total."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Those a figure is the total of, and whether the words say that it is one."""

    item: Item
    joined: bool


def completions(items: list[Item], discourse: Discourse, claims: list[Claim]) -> Iterator[Completion]:
    """Each figure of people or of land that a list, a set or a body has, said plainly."""
    told = {claim.quantity.start for claim in claims if claim.kind == "group-total" and claim.quantity is not None}
    for at, item in enumerate(items):
        measure = _measure(items, at)
        if not measure or item.start in told:
            continue
        group = _before(items, at, discourse)
        if group is None or _rides(items, at):
            continue
        end = item.end
        has = [word("together", end), word("cover" if measure == "area" else "have", end)]
        lead = [at_place(group.item, item.start), *has, _peopled(item, measure)]
        view = [*lead, *_when(items, at), word(".", end)]
        unsure = not group.joined or not _closed(items, at) or told_without(items[max(at - _NEAR, 0) : at], discourse)
        yield Completion(view, item.start, end, _TOTAL, unsure)


def _when(items: list[Item], at: int) -> list[Item]:
    """The date a total is told of: one behind it in its clause, or that the sentence opens with."""
    behind: list[Item] = []
    for item in items[at + 1 : at + 1 + _BEHIND]:
        if item.word in words("clause_ends") | {"and", ","}:
            break
        behind.append(item)
    date = next((item for item in (*behind, *items[:_OPENING]) if item.kind == "d"), None)
    return [] if date is None else [word("in", date.start), date]


_OPENING = 3
"""Items with which a sentence opens."""


def _measure(items: list[Item], at: int) -> str:
    """Whether a figure is one of land, of people, or of neither."""
    figure = items[at].mention
    if items[at].kind != "q" or items[at].members or not isinstance(figure, Quantity):
        return ""
    if figure.measure == "area" and figure.value >= _LAND:
        return "area"
    if figure.measure != "count":
        return ""
    nouns = (figure.noun or "").split()
    people = figure.unit == "person" or (nouns and nouns[-1] in words("consumers"))
    if people or figure.noun is None:
        return "people" if figure.value >= (_CROWD if people else _MILLION) else ""
    return ""


def _peopled(item: Item, measure: str) -> Item:
    """A figure of people with a noun for them."""
    figure = item.mention
    if measure == "area" or not isinstance(figure, Quantity) or figure.unit == "person":
        return item
    return replace(item, mention=replace(figure, noun="people", unit="person"))


def _before(items: list[Item], at: int, discourse: Discourse) -> _Group | None:
    """The group named before a figure, with nothing between but words that lead to a total."""
    joined, one = _joined_behind(items, at), at - 1
    while one >= max(0, at - _FAR):
        item = items[one]
        found = _group(items, one, discourse)
        if found is not None and (
            _is_picked_from(items, one) or _lies_in(items, one) or _done_to(items, one) or items[one - 1].word == "with"
        ):
            return None  # "Cuba, ceded together with Guam and the Philippines, has 11 million people"
        if found is not None:
            whole = not found.members or joined or _joins(items, max(0, one - _BEHIND), one)
            return _Group(found, whole)
        joined = joined or item.word in words("joining_all")
        counts = item.kind == "q" and bool(taken_up.counted(item) or _measure(items, one))
        if not counts and item.word not in words("of_a_group") and item.word not in words("joining_all"):
            return None
        one -= 1
    return None


def _is_picked_from(items: list[Item], at: int) -> bool:
    """Whether one is picked from a group at an index: "the smaller of the two Baltic states", "the poorest of the six", "any member"."""
    before = at - 1
    if before >= 0 and items[before].word in words("any_one"):
        return True  # "the fewest of any Nato member"
    while before > 0 and (items[before].kind == "q" or items[before].word == "all"):
        before -= 1
    return before > 0 and items[before].word in {"of", "among"} and items[before - 1].word not in words("whole_of")


def _done_to(items: list[Item], at: int) -> bool:
    """Whether a body is only what those counted did something to: "the five countries that founded ASEAN have", "the members that quit ECOWAS"; not "that make up ASEAN"."""
    clause = items[max(at - _CLAUSE, 0) : at]
    who = next((one for one, item in enumerate(clause) if item.word in words("deeds_of")), None)
    if who is None or who + 1 >= len(clause) or not clause[who + 1].word.isalpha():
        return False
    return words("composing").isdisjoint(item.word for item in clause[who:])


_CLAUSE = 4
"""Items before a body in which the clause of those who did something to it begins."""


def _lies_in(items: list[Item], at: int) -> bool:
    """Whether a group only says where something lies, of which the figure is: "the biggest lake in the world, at 82,000 sq km"."""
    before = at - 1 - (items[at - 1].word == "the")
    return before > 0 and items[before].word in _WITHIN and items[before - 1].word[:1].isalpha()


_WITHIN = word_set("dropped", "misread_sets", "within") - {"of"}


def _joined_behind(items: list[Item], at: int) -> bool:
    """Whether it is said behind a figure that it is a total: "64 million people between them"."""
    for one in range(at + 1, min(at + 1 + _BEHIND, len(items))):
        if items[one].word in words("clause_ends"):
            return False
        if _joins(items, one, one + 2):
            return True
    return False


def _joins(items: list[Item], first: int, last: int) -> bool:
    """Whether a word among items says that several are taken together."""
    for at in range(first, min(last, len(items))):
        if items[at].word in words("joining_all"):
            return True
        behind = items[at + 1].word if at + 1 < len(items) else ""
        if items[at].word in words("joining_with") and behind in words("joined_to"):
            return True
    return False


def _rides(items: list[Item], at: int) -> bool:
    """Whether a total is said to be of each, of some, or with or without somebody: "if Greenland is counted", "two million of them"."""
    if any(item.word == "of" for item in items[at + 1 : at + 2]):
        return True
    return any(item.word in words("riders") for item in items[at - 1 : at + 1 + _BEHIND]) or any(
        item.word in words("each_alone") for item in items[max(0, at - _FAR) : at + 3]
    )


def _closed(items: list[Item], at: int) -> bool:
    """Whether nothing behind a figure narrows it."""
    behind = items[at + 1].word if at + 1 < len(items) else "."
    return behind in words("ended") or behind in words("clause_ends") or _joins(items, at + 1, at + 2)


def _group(items: list[Item], at: int, discourse: Discourse) -> Item | None:
    """The list, set or body at an index, or the list that "the three", "the trio" or "they" takes up."""
    item = items[at]
    if item.kind == "e" and item.members:
        whole = named(discourse.memory, items, at, ("country",))
        listed = whole is not None and len(whole.members) > 1 and all(member.id for member in whole.members)
        return replace(item, possessive=False) if listed else None
    if item.kind == "e" and not is_pronoun(item):
        only = discourse.may_be(item, ("org", "sets")) and not item.candidates[0].startswith(("country:", "place:"))
        return replace(item, possessive=False) if only and item.alias not in {"demonym", "adjective"} else None
    return taken_up.at(items, at, discourse)

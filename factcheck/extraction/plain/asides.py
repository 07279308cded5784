"""A sentence without an aside: between commas or dashes, in brackets, or what something is called."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.plain.parts import LONG, View, is_headed, is_subject, is_verb, near, view_words


def resumed(items: list[Item]) -> Iterator[View]:
    """The subject, and its verb behind an aside: "Ghana, once the Gold Coast, became independent"."""
    for at in range(1, len(items) - 3):
        if (
            items[at].word != ","
            or not is_subject(items, at - 1)
            or items[at + 1].word in BREAKS
            or is_headed(items, at + 1)
        ):
            continue
        for end in range(at + 2, len(items) - 1):
            if items[end].word in BREAKS or is_headed(items, end):
                break
            if items[end].word == "," and is_verb(items[end + 1]):
                if _alters(items[at + 1 : end], items[end + 1]):
                    break
                yield near(items[:at], items[end + 1 :]), items[end + 1].start
                break


def dashed(items: list[Item]) -> Iterator[View]:
    """The subject, and its verb behind an aside between dashes or in brackets: "Nigeria – which borders Chad – covers ..."."""
    for at in range(1, len(items) - 3):
        close = _CLOSES.get(items[at].word) if items[at].kind == "w" and is_subject(items, at - 1) else None
        if close is None or (close == "-" and items[at].start == items[at - 1].end):
            continue
        for end in range(at + 2, min(at + _ASIDE, len(items) - 2)):
            if items[end].word == close:
                if is_verb(items[end + 1]) and not _alters(items[at + 1 : end], items[end + 1]):
                    yield near(items[:at], items[end + 1 :]), items[end + 1].start
                break


def _alters(aside: list[Item], verb: Item) -> bool:
    """Whether an aside bears on a figure behind it: it takes somebody in, or tells the year the past is told of: "Sudan, the south included,
    covered ...", "Kenya, with 31 million people in 2000, had ..."."""
    if verb.word in view_words("past") and any(
        one.kind == "q" and any(item.kind == "d" for item in aside[at + 1 : at + 3]) for at, one in enumerate(aside)
    ):
        return True
    named = any(item.kind == "e" for item in aside)
    return any(
        item.word in view_words("altering") or (named and item.word in view_words("joining_in")) for item in aside
    )


_CLOSES = {"(": ")", "–": "–", "—": "—", "-": "-"}


_ASIDE = 20
"""Items of an aside between dashes or in brackets, at most."""


def apposed(items: list[Item]) -> Iterator[View]:
    """The subject and the end of its apposition: "ECOWAS, a club of 15 founded in 1975", "Merkel, a physicist and chancellor since 2005"."""
    for at in range(1, len(items) - 3):
        if items[at].word != "," or not is_subject(items, at - 1):
            continue
        for index in range(at + 2, min(at + LONG, len(items))):
            item = items[index]
            if item.word == "," or item.word in BREAKS or item.word in view_words("auxiliary"):
                break
            second = item.kind == "o" and items[index - 1].word == "and" and not _is_somebody(items[index - 2])
            if second or (item.kind == "w" and item.word in view_words("participles")):
                yield near(items[: at + 1], items[index:]), item.start
                break


def _is_somebody(item: Item) -> bool:
    """Whether an item names a person, known or not, who is no apposition: "Zelensky, Orbán and the king of Spain"."""
    if item.kind != "e" or is_pronoun(item) or item.possessive:
        return False
    return item.alias == "shape" or any(id_.startswith("person:") for id_ in item.candidates)


def called(items: list[Item]) -> Iterator[View]:
    """A name without what it is called, before a clause that tells of it: "Kilimanjaro, the roof of Africa, which ..."."""
    for at in range(1, len(items) - 4):
        if items[at].word != "," or items[at - 1].kind != "e" or items[at - 1].possessive or is_pronoun(items[at - 1]):
            continue
        end = next((one for one in range(at + 2, min(at + LONG, len(items) - 1)) if items[one].word == ","), 0)
        if end and items[end + 1].word in view_words("relative") and _only_calls(items[at + 1 : end]):
            yield near(items[:at], items[end:]), items[end].start


def _only_calls(aside: list[Item]) -> bool:
    """Whether an aside calls something by its place in a part of the world: "the roof of Africa", "a giant of the Andes"."""
    if len(aside) < 3 or aside[-1].kind != "e" or any(item.kind != "w" for item in aside[:-1]):
        return False
    wider = all(not id_.startswith(_NARROW) for id_ in getattr(aside[-1].mention, "candidates", ("country:",)))
    return wider and aside[-2].word in {"of", "in", "among"} and not any(is_verb(item) for item in aside)


_NARROW = ("country:", "person:", "org:")


def set_between(items: list[Item]) -> Iterator[View]:
    """Without what is set between commas before the words go on: "from Britain, the colonial power, in 1964"."""
    for at in range(1, len(items) - 3):
        if items[at].word != ",":
            continue
        for end in range(at + 2, min(at + LONG, len(items) - 2)):
            item = items[end]
            if item.word == ",":
                if items[end + 1].word in view_words("onward") and not _its_own(items, at, end):
                    yield near(items[:at], items[end + 1 :]), -1
                break
            gone = item.word == "to" and items[end + 1].kind == "e"  # "flew to China, in ..."
            if item.kind in "qd" or item.word in BREAKS or is_verb(item) or gone:
                break


def _its_own(items: list[Item], at: int, end: int) -> bool:
    """Whether "its" behind what is set between means a name in it: "wrote to ECOWAS, with its 15 members"."""
    owned = end + 2 < len(items) and items[end + 2].possessive and is_pronoun(items[end + 2])
    return owned and any(item.kind == "e" for item in items[at:end])

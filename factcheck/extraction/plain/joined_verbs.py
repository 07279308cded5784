"""The subject of one verb before another: "Ghana borders Togo and has 31 million people"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.plain.parts import LONG, View, is_headed, is_subject, is_verb, near, view_words


def joined(items: list[Item]) -> Iterator[View]:
    """The subject of one verb before another that is joined to it: "Ghana borders Togo and has 31 million people"."""
    for at in range(2, len(items) - 1):
        if items[at].word not in view_words("joining") or (
            items[at].word == "but" and items[at - 1].word in view_words("but_no_joint")
        ):
            continue
        verb = at + 1
        while verb < len(items) - 1 and items[verb].word in view_words("adverbs"):
            verb += 1
        subject = _own(items, at) if is_verb(items[verb]) else None
        if subject is not None and not _means_left_out(items, subject, verb):
            yield near(items[: subject + 1], items[verb:]), items[verb].start


def listed(items: list[Item]) -> Iterator[View]:
    """The first subject before each further verb of a list, whatever clause stands between them: "He fell in 1981, when Chan unseated him, was back in 1982, and went in 1985"."""
    first = next((at for at in range(min(_OPENS, len(items))) if is_subject(items, at)), None)
    if first is None or first + 2 >= len(items) or not is_verb(items[first + 1]):
        return
    for at in range(first + 3, len(items) - 2):
        if items[at].word in view_words("ending"):
            return
        if items[at].word != ",":
            continue
        joined = items[at + 1].word in view_words("joining")
        verb = at + 1 + joined
        while verb < len(items) - 1 and items[verb].word in view_words("adverbs"):
            verb += 1
        if items[verb].word in view_words("inverting") and items[verb + 1].kind == "e":
            continue  # "After Adenauer, who died in 1967, comes Kohl": Kohl does
        told = any(item.kind in "de" or item.kind == "q" for item in items[verb + 1 : verb + LONG])
        plain = told and is_verb(items[verb]) and not _means_left_out(items, first, verb)
        if plain and not (joined and _own(items, at + 1) is not None) and not _of_its_own_subject(items, first, at):
            yield near(items[: first + 1], items[verb:]), items[verb].start


def _of_its_own_subject(items: list[Item], first: int, at: int) -> bool:
    """Whether a comma before a verb closes the aside of another subject: "Kohl left in May, and his successor, a Saxon, was sworn in on Friday"."""
    if any(is_headed(items, one) for one in range(first + 1, at)):
        return True
    comma = next((one for one in range(at - 1, first, -1) if items[one].word == ","), 0)
    begin = next(
        (one + 1 for one in range(comma - 1, first, -1) if items[one].word in view_words("joining") | {","}), 0
    )
    if not comma or not begin or begin >= comma:
        return False
    opening, told = items[begin], items[begin + 1 : comma]
    if opening.word in view_words("subordinate") | view_words("relative"):
        return bool(told) and not any(is_verb(item) for item in told)
    if opening.word in view_words("onward"):
        return any(item.kind in "wo" for item in told) and not any(is_verb(item) for item in told)
    return opening.kind not in "dq" and not is_verb(opening)


def _means_left_out(items: list[Item], subject: int, verb: int) -> bool:
    """Whether "its", said of what a person did, means a name that a reading leaves out: "Tito ruled Yugoslavia and was its president"."""
    person = any(id_.startswith("person:") for id_ in items[subject].candidates)
    if not (person or items[subject].alias == "pronoun-person"):
        return False
    behind = items[verb : verb + LONG]
    return any(item.alias == "pronoun-thing" for item in behind) and any(
        item.kind == "e" and not is_pronoun(item) for item in items[subject + 1 : verb]
    )


_ASIDES = {")": "(", "–": "–", "—": "—"}
"""What ends an aside, and what begins it."""


_OPENS = 4
"""Items among which the subject of a sentence that goes on with a list of verbs stands."""


def _own(items: list[Item], at: int) -> int | None:
    """The nearest subject before a joining word; behind a comma none of a clause with "when" or "which": "fell in 1981, when Chan unseated him, and went in 1985"."""
    if items[at - 1].word in _ASIDES:
        begins = (one for one in range(at - 2, 0, -1) if items[one].word == _ASIDES[items[at - 1].word])
        at = next(begins, 0) + 1  # "Ghana (Togo is smaller) became free and ..." goes on with Ghana
        if at == 1:
            return None
    subject = _before(items, at)
    aside = subject is not None and subject > 0 and items[subject - 1].word in view_words("subordinate")
    aside = aside or (subject is not None and items[subject].alias.startswith("pronoun-relative"))
    return None if aside and items[at - 1].word == "," else subject


def _before(items: list[Item], at: int) -> int | None:
    """The nearest subject before an index that has a verb of its own."""
    for index in range(at - 2, -1, -1):
        if items[index].word in BREAKS and items[index].word != "but":
            return None
        if is_subject(items, index):
            behind = index + 1
            while behind < at and items[behind].word in view_words("adverbs"):
                behind += 1
            return index if is_verb(items[behind]) else None
    return None

"""A sentence read again without what stands between a subject, or a verb, and what is said of it.

"Kofi Annan, who is 65 and has led the body since 1997" says that Kofi Annan has led the body; "Guinea, whose army is small, became
independent in 1958" that Guinea became independent. Patterns are written for the plain order; these readings bring a sentence into it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.plain import fillers, told_wholes, turned
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Named

_LONG = 9
"""Items between commas beyond which they are a clause that may have a subject of its own."""
_REACH = 100
"""Items on either side of what is left out that a reading has: more than a sentence has that is no list."""


View = tuple[list[Item], int]
"""Items, and the offset at which they go on behind what was left out; -1 where the words before it are needed."""


def views(items: list[Item]) -> Iterator[View]:
    """The plainer readings of a sentence, each a part of its items in their order."""
    yield from _reported(items)
    for view in _resumed(items):
        yield view
        yield from _joined(view[0])
    yield from _dashed(items)
    yield from _joined(items)
    yield from _listed(items)
    yield from _apposed(items)
    yield from _called(items)
    yield from _set_between(items)
    yield from _fronted(items)
    yield from _dated_each(items)
    yield from ((found, -1) for found in turned.turned(items))
    if (whole := told_wholes.plainly(items)) is not None:
        yield whole, -1
    bare = fillers.left_out(items)
    if len(bare) < len(items):
        yield bare, -1
    plain = fillers.without_asides(bare)
    if len(plain) < len(bare):
        yield plain, -1


def tells_of(items: list[Item], subject: Named | None) -> bool:
    """Whether a reading names its subject, or has a pronoun for it: where it does not, what was left out may be another's."""
    if subject is None:
        return False
    entities = [one for item in items if item.kind == "e" for one in item.members or (item,)]
    told = {id_ for item in entities for id_ in item.candidates}
    return any(map(is_pronoun, entities)) or all(one.id in told for one in subject.members or (subject,))


def _near(before: list[Item], behind: list[Item]) -> list[Item]:
    """What stands on either side of what is left out."""
    return [*before[-_REACH:], *behind[:_REACH]]


def _reported(items: list[Item]) -> Iterator[View]:
    """What somebody says: "The minister said that Ghana has 26 million inhabitants"; the attribution is another matter."""
    for at in range(1, len(items) - 3):
        if items[at].word in _saying() and items[at + 1].word == "that":
            yield _near([], items[at + 2 :]), items[at + 2].start


@functools.cache
def _saying() -> frozenset[str]:
    return word_set("saying", "verbs", "neutral") | word_set("saying", "verbs", "claim")


def _resumed(items: list[Item]) -> Iterator[View]:
    """The subject, and its verb behind an aside: "Ghana, once the Gold Coast, became independent"."""
    for at in range(1, len(items) - 3):
        if (
            items[at].word != ","
            or not _subject(items, at - 1)
            or items[at + 1].word in BREAKS
            or _headed(items, at + 1)
        ):
            continue
        for end in range(at + 2, len(items) - 1):
            if items[end].word in BREAKS or _headed(items, end):
                break
            if items[end].word == "," and _verb(items[end + 1]):
                if _alters(items[at + 1 : end], items[end + 1]):
                    break
                yield _near(items[:at], items[end + 1 :]), items[end + 1].start
                break


def _dashed(items: list[Item]) -> Iterator[View]:
    """The subject, and its verb behind an aside between dashes or in brackets: "Nigeria – which borders Chad – covers ..."."""
    for at in range(1, len(items) - 3):
        close = _CLOSES.get(items[at].word) if items[at].kind == "w" and _subject(items, at - 1) else None
        if close is None or (close == "-" and items[at].start == items[at - 1].end):
            continue
        for end in range(at + 2, min(at + _ASIDE, len(items) - 2)):
            if items[end].word == close:
                if _verb(items[end + 1]) and not _alters(items[at + 1 : end], items[end + 1]):
                    yield _near(items[:at], items[end + 1 :]), items[end + 1].start
                break


def _alters(aside: list[Item], verb: Item) -> bool:
    """Whether an aside bears on a figure behind it: it takes somebody in, or tells the year the past is told of: "Sudan, the south included,
    covered ...", "Kenya, with 31 million people in 2000, had ..."."""
    if verb.word in _set("past") and any(
        one.kind == "q" and any(item.kind == "d" for item in aside[at + 1 : at + 3]) for at, one in enumerate(aside)
    ):
        return True
    named = any(item.kind == "e" for item in aside)
    return any(item.word in _set("altering") or (named and item.word in _set("joining_in")) for item in aside)


_CLOSES = {"(": ")", "–": "–", "—": "—", "-": "-"}
_ASIDE = 20
"""Items of an aside between dashes or in brackets, at most."""


def _joined(items: list[Item]) -> Iterator[View]:
    """The subject of one verb before another that is joined to it: "Ghana borders Togo and has 31 million people"."""
    for at in range(2, len(items) - 1):
        if items[at].word not in _set("joining") or (
            items[at].word == "but" and items[at - 1].word in _set("but_no_joint")
        ):
            continue
        verb = at + 1
        while verb < len(items) - 1 and items[verb].word in _set("adverbs"):
            verb += 1
        subject = _own(items, at) if _verb(items[verb]) else None
        if subject is not None and not _means_left_out(items, subject, verb):
            yield _near(items[: subject + 1], items[verb:]), items[verb].start


def _listed(items: list[Item]) -> Iterator[View]:
    """The first subject before each further verb of a list, whatever clause stands between them: "He fell in 1981, when Chan unseated him, was back in 1982, and went in 1985"."""
    first = next((at for at in range(min(_OPENS, len(items))) if _subject(items, at)), None)
    if first is None or first + 2 >= len(items) or not _verb(items[first + 1]):
        return
    for at in range(first + 3, len(items) - 2):
        if items[at].word in _set("ending"):
            return
        if items[at].word != ",":
            continue
        joined = items[at + 1].word in _set("joining")
        verb = at + 1 + joined
        while verb < len(items) - 1 and items[verb].word in _set("adverbs"):
            verb += 1
        if items[verb].word in _set("inverting") and items[verb + 1].kind == "e":
            continue  # "After Adenauer, who died in 1967, comes Kohl": Kohl does
        told = any(item.kind in "de" or item.kind == "q" for item in items[verb + 1 : verb + _LONG])
        plain = told and _verb(items[verb]) and not _means_left_out(items, first, verb)
        if plain and not (joined and _own(items, at + 1) is not None) and not _of_its_own_subject(items, first, at):
            yield _near(items[: first + 1], items[verb:]), items[verb].start


def _of_its_own_subject(items: list[Item], first: int, at: int) -> bool:
    """Whether a comma before a verb closes the aside of another subject: "Kohl left in May, and his successor, a Saxon, was sworn in on Friday"."""
    if any(_headed(items, one) for one in range(first + 1, at)):
        return True
    comma = next((one for one in range(at - 1, first, -1) if items[one].word == ","), 0)
    begin = next((one + 1 for one in range(comma - 1, first, -1) if items[one].word in _set("joining") | {","}), 0)
    if not comma or not begin or begin >= comma:
        return False
    opening, told = items[begin], items[begin + 1 : comma]
    if opening.word in _set("subordinate") | _set("relative"):
        return bool(told) and not any(_verb(item) for item in told)
    if opening.word in _set("onward"):
        return any(item.kind in "wo" for item in told) and not any(_verb(item) for item in told)
    return opening.kind not in "dq" and not _verb(opening)


def _headed(items: list[Item], at: int) -> bool:
    """Whether a name begins a clause and a relative clause follows it: "so Ghana, which ..., has"."""
    if at + 2 >= len(items) or is_pronoun(items[at]) or not _subject(items, at):
        return False
    return items[at + 1].word == "," and items[at + 2].alias.startswith("pronoun-relative")


def _means_left_out(items: list[Item], subject: int, verb: int) -> bool:
    """Whether "its", said of what a person did, means a name that a reading leaves out: "Tito ruled Yugoslavia and was its president"."""
    person = any(id_.startswith("person:") for id_ in items[subject].candidates)
    if not (person or items[subject].alias == "pronoun-person"):
        return False
    behind = items[verb : verb + _LONG]
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
    aside = subject is not None and subject > 0 and items[subject - 1].word in _set("subordinate")
    aside = aside or (subject is not None and items[subject].alias.startswith("pronoun-relative"))
    return None if aside and items[at - 1].word == "," else subject


def _apposed(items: list[Item]) -> Iterator[View]:
    """The subject and the end of its apposition: "ECOWAS, a club of 15 founded in 1975", "Merkel, a physicist and chancellor since 2005"."""
    for at in range(1, len(items) - 3):
        if items[at].word != "," or not _subject(items, at - 1):
            continue
        for index in range(at + 2, min(at + _LONG, len(items))):
            item = items[index]
            if item.word == "," or item.word in BREAKS or item.word in _set("auxiliary"):
                break
            second = item.kind == "o" and items[index - 1].word == "and"
            if second or (item.kind == "w" and item.word in _set("participles")):
                yield _near(items[: at + 1], items[index:]), item.start
                break


def _called(items: list[Item]) -> Iterator[View]:
    """A name without what it is called, before a clause that tells of it: "Kilimanjaro, the roof of Africa, which ..."."""
    for at in range(1, len(items) - 4):
        if items[at].word != "," or items[at - 1].kind != "e" or items[at - 1].possessive or is_pronoun(items[at - 1]):
            continue
        end = next((one for one in range(at + 2, min(at + _LONG, len(items) - 1)) if items[one].word == ","), 0)
        if end and items[end + 1].word in _set("relative") and _only_calls(items[at + 1 : end]):
            yield _near(items[:at], items[end:]), items[end].start


def _only_calls(aside: list[Item]) -> bool:
    """Whether an aside calls something by its place in a part of the world: "the roof of Africa", "a giant of the Andes"."""
    if len(aside) < 3 or aside[-1].kind != "e" or any(item.kind != "w" for item in aside[:-1]):
        return False
    wider = all(not id_.startswith(_NARROW) for id_ in getattr(aside[-1].mention, "candidates", ("country:",)))
    return wider and aside[-2].word in {"of", "in", "among"} and not any(_verb(item) for item in aside)


_NARROW = ("country:", "person:", "org:")


def _before(items: list[Item], at: int) -> int | None:
    """The nearest subject before an index that has a verb of its own."""
    for index in range(at - 2, -1, -1):
        if items[index].word in BREAKS and items[index].word != "but":
            return None
        if _subject(items, index):
            behind = index + 1
            while behind < at and items[behind].word in _set("adverbs"):
                behind += 1
            return index if _verb(items[behind]) else None
    return None


def _fronted(items: list[Item]) -> Iterator[View]:
    """What a sentence opens with, behind the name it is said of: "Independent since 1966, Botswana ..." as "Botswana, independent since 1966,"."""
    comma = next((at for at in range(1, min(_FRONT, len(items) - 2)) if items[at].word == ","), 0)
    if comma < 2 or items[0].kind not in "wo" or items[0].word in _set("no_front") or is_pronoun(items[0]):
        return
    front, name = items[:comma], items[comma + 1]
    told = any(item.kind in "dq" or (item.kind == "e" and not is_pronoun(item)) for item in front)
    if not told or name.kind != "e" or name.possessive or any(item.word in BREAKS for item in front):
        return
    if items[0].word == "in" and front[1].kind in "de":
        told = len(front) > _PLACE and front[1].kind == "e"
        if not told:
            return
    behind = items[comma + 2]
    if not (
        _verb(behind)
        or behind.word in {",", "(", "–", "—", "itself"}
        or (behind.kind == "w" and behind.word.endswith("s"))
    ):
        return
    start = items[0].start
    mark = Item("w", ",", start, start)
    if front[0].word == "having":
        yield [replace(name, start=start, end=start), *front[1:], items[comma]], -1
    else:
        yield [replace(name, start=start, end=start), mark, *front, items[comma]], -1


def _dated_each(items: list[Item]) -> Iterator[View]:
    """Each name of a list with the date behind it in brackets: "It let in Poland (2004), Romania (2007) and Croatia (2013)"."""
    found = [(at, date) for at in range(len(items) - 3) if (date := _bracketed(items, at)) > 0]
    runs = [found[:1]]
    for one, other in pairwise(found):
        if other[0] - one[1] - 1 > _NEXT:
            runs.append([])
        runs[-1].append(other)
    for run in runs:
        begin, end = (run[0][0], run[-1][1] + 2) if len(run) > 1 else (0, 0)
        rest = [item for item in items[end:] if item.word != "."] if begin == 0 else []
        for at, date in run if end else ():
            close = items[date + 1]
            lead = Item("w", "in" if _yearly(items[date]) else "on", items[date].start, items[date].start)
            mark = Item("w", ".", close.start, close.start)
            yield [*items[max(0, begin - _REACH) : begin], items[at], *rest[:_REACH], lead, items[date], mark], -1


def _bracketed(items: list[Item], at: int) -> int:
    """Where the date stands that follows a name in brackets; 0 where there is none."""
    if items[at].kind != "e" or items[at].members or items[at + 1].word != "(":
        return 0
    date = at + 3 if items[at + 2].word in {"in", "since", "from", "on"} else at + 2
    closed = date + 1 < len(items) and items[date].kind == "d" and items[date + 1].word == ")"
    return date if closed and not items[date].members else 0


def _yearly(item: Item) -> bool:
    """Whether a date has no day."""
    first = getattr(item.mention, "first", None)
    return first is None or first.day is None


_NEXT = 2
"""Items between a date in brackets and the next name of a list."""
_FRONT, _PLACE = 13, 2
"""Items up to the comma of an opening; items of one that only says where."""


def _set_between(items: list[Item]) -> Iterator[View]:
    """Without what is set between commas before the words go on: "from Britain, the colonial power, in 1964"."""
    for at in range(1, len(items) - 3):
        if items[at].word != ",":
            continue
        for end in range(at + 2, min(at + _LONG, len(items) - 2)):
            item = items[end]
            if item.word == ",":
                if items[end + 1].word in _set("onward") and not _its_own(items, at, end):
                    yield _near(items[:at], items[end + 1 :]), -1
                break
            gone = item.word == "to" and items[end + 1].kind == "e"  # "flew to China, in ..."
            if item.kind in "qd" or item.word in BREAKS or _verb(item) or gone:
                break


def _its_own(items: list[Item], at: int, end: int) -> bool:
    """Whether "its" behind what is set between means a name in it: "wrote to ECOWAS, with its 15 members"."""
    owned = end + 2 < len(items) and items[end + 2].possessive and is_pronoun(items[end + 2])
    return owned and any(item.kind == "e" for item in items[at:end])


def _subject(items: list[Item], at: int) -> bool:
    """Whether a name or pronoun stands where a subject does: it owns nothing, and no preposition or verb is before it."""
    if items[at].kind != "e" or items[at].possessive:
        return False
    return at == 0 or items[at - 1].kind in "do" or items[at - 1].word in _set("opening")


def _verb(item: Item) -> bool:
    if item.kind != "w":
        return False
    word = item.word
    return (
        word in _set("auxiliary")
        or word in _set("verbs")
        or (len(word) > 4 and word.endswith("ed") and word not in _set("unless"))
    )


@functools.cache
def _set(name: str) -> frozenset[str]:
    return word_set("views", name)

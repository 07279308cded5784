"""The time a claim speaks of: the nearest date of its clause."""

from __future__ import annotations

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item
from factcheck.lexicon import table, word_set
from factcheck.model.claims import ClaimTime
from factcheck.model.mentions import Date

_COMPARING = frozenset(table("frames")["grammar"]["comparing"])
_SUBORDINATE = frozenset(table("frames")["grammar"]["subordinate"])
_PRESENT = word_set("frames", "grammar", "present")
_JOINING = frozenset({",", "and"})
_AUXILIARY = word_set("frames", "grammar", "auxiliary")
_FRONT = 2
"""The last item of a sentence at which a date opens it."""
_BESIDE = 2
"""Items before a date in which a figure stands that it is the time of: "against 3.7 million in 1990"."""
_REACH = 99
"""Items between a claim and its time, at most."""
_BY = 3
"""Items between a yearly figure and the day it holds for."""


def _compared(items: list[Item], at: int) -> bool:
    """Whether a date is only what something is held against: "more than in 1990", "twice as many as in 1990"."""
    before = [item.word for item in items[max(0, at - 2) : at]]
    return "than" in before or (len(before) > 1 and before[0] == "as" and before[1] in {"in", "at", "before", "on"})


def _subordinate(items: list[Item], low: int, high: int) -> bool:
    """Whether a clause of its own stands between a claim and a date: "70 million live there, without a coast since Eritrea left in 1993"."""
    return any(items[at].word in _SUBORDINATE for at in range(low, high - 1))


def _another(items: list[Item], low: int, high: int) -> bool:
    """Whether a verb of its own stands between a claim and a date: "who is 65 and has led the body since 1997"."""
    return any(
        items[at].word in _JOINING and items[at + 1 + (items[at + 1].word in _IT)].word in _AUXILIARY
        for at in range(low, min(high, len(items) - 2))
    )


_IT = frozenset(["it", "he", "she", "they"])


def _of_participle(items: list[Item], index: int, first: int, last: int) -> bool:
    """Whether a date ends a phrase that tells what befell who is spoken of, before a claim in the present: "Devastated by a war that ended in 2002, Angola has 25 million people"."""
    if index >= first or not any(item.word == "," for item in items[index:first]):
        return False
    begin = index
    while begin > 0 and items[begin - 1].word not in BREAKS:
        begin -= 1
    opening = items[begin].word
    befell = opening.endswith(("ed", "ing")) or opening in _BEFELL
    if not befell or opening in _COUNTED or index - begin < _BEFALLEN:
        return False
    return not any(item.word in _PAST for item in items[index:last])


_BEFALLEN = 2
"""Items before a date that follows a participle: "founded in 1967" at least."""
_BEFELL = word_set("frames", "grammar", "befell")
_COUNTED = word_set("frames", "grammar", "reckoned")
_PAST = word_set("clauses", "timing", "past")


_DONE = word_set("clauses", "timing", "done")


def _behind_aside(items: list[Item], index: int, last: int) -> bool:
    """Whether a date is that of what is done behind an aside that ends with the claim: "Tuvalu, with 11,000 people, joined the UN in 2000"."""
    if index < last or last >= len(items) or items[last].word != ",":
        return False
    return any(
        item.kind == "w" and (item.word.endswith("ed") or item.word in _DONE) for item in items[last + 1 : index]
    )


def _dates(items: list[Item], index: int) -> bool:
    """Whether a date may be when a claim holds: it is a point or a stretch in time, and nothing is compared with it."""
    date = items[index].mention
    if items[index].kind != "d" or not isinstance(date, Date) or date.type in {"DURATION", "SET"}:
        return False
    return not _compared(items, index) and all(
        before.word not in _COMPARING for before in items[max(0, index - 2) : index]
    )


def _relative(items: list[Item], first: int) -> bool:
    """Whether a claim is a clause that says something of whom it follows, which no time before it is of but one that opens the sentence: "joined NATO in 1952, with Turkey, whose population is"."""
    return first < len(items) and items[first].alias.startswith("pronoun-relative")


def _is_day(item: Item) -> bool:
    """Whether a date is one of a day."""
    return isinstance(item.mention, Date) and item.mention.first is not None and item.mention.first.day is not None


def _in_another_clause(items: list[Item], low: int, high: int) -> bool:
    """Whether a date stands in another clause than a claim."""
    return (
        any(between.word in BREAKS for between in items[low:high])
        or _subordinate(items, low, high)
        or _another(items, low, high)
    )


def _within_a_relative(items: list[Item], index: int, first: int, last: int) -> bool:
    """Whether a claim in the present goes on in a relative clause behind a date: "took office in 2006 and met Malta, which has no coast and uses the euro"."""
    if any(item.word in _PAST or item.word.endswith("ed") for item in items[first:last] if item.kind == "w"):
        return False
    return any(
        items[at].word == "," and items[at + 1].alias.startswith("pronoun-relative")
        for at in range(index + 1, min(first + 2, len(items) - 1))
    )


def _done_next(items: list[Item], low: int, high: int) -> bool:
    """Whether what was done is joined to a claim in the present before a date: "has 420,000 people, and took office in 2006"."""
    return any(
        items[at].word in _CLAUSES and (items[at + 1].word in _DONE or items[at + 1].word.endswith("ed"))
        for at in range(low, high - 1)
    )


def _clause_joined(items: list[Item], index: int, first: int) -> bool:
    """Whether a clause in the present with a subject of its own is joined behind a date: "Ghana was free in 1957, and Bolivia has 10.8 million people"."""
    return any(items[at].word == "," and items[at + 1].word in _CLAUSES for at in range(index + 1, first - 1)) or (
        first > index + 2 and items[first - 1].word in _CLAUSES and items[first - 2].word == ","
    )


def _closed(items: list[Item], index: int, first: int) -> bool:
    """Whether a date stands in a relative clause about a person that is over before a claim: "After Adenauer, who died in 1967, comes ..."."""
    if not any(item.word == "," for item in items[index + 1 : first + 1]):
        return False
    for at in range(index - 1, 0, -1):
        if items[at].word in {",", ";", "."}:
            return items[at + 1].word == "who" and index > at + 1
    return False


def _another_does(items: list[Item], low: int, high: int) -> bool:
    """Whether behind a claim in the present and a comma somebody else did what a date is of: "While Mali has no coast, Ghana joined the UN in 1957"."""
    return any(
        items[at].word == "," and items[at + 1].kind == "e" and _did(items[at + 2]) for at in range(low, high - 2)
    )


def _did(item: Item) -> bool:
    return item.kind == "w" and (item.word in _DONE | _PAST or item.word.endswith("ed"))


def _owned_now(items: list[Item], first: int, last: int) -> bool:
    """Whether a claim of what somebody has opens a clause in the present that is joined to one before: "It left the crown in 1944, and its 320,000 people seem to manage"."""
    if first < _SECOND or last >= len(items) or not items[first].alias.startswith("pronoun-thing"):
        return False
    opens = items[first].possessive and items[first - 1].word in _CLAUSES and items[first - 2].word == ","
    verb = items[last]
    plain = verb.kind == "w" and verb.word.isalpha() and verb.word not in _PAST | _DONE | _CLAUSES
    return opens and plain and not verb.word.endswith("ed") and verb.word not in _ONWARD


_SECOND = 2
_CLAUSES = frozenset({"and", "but", "so", "yet"})
_ONWARD = frozenset({"in", "on", "at", "of", "by", "to", "then", "that"})


def _of_another_figure(items: list[Item], index: int, first: int) -> bool:
    """Whether a date stands beside a figure before the claim, which it is the time of: "From 31 million in 2000 its population has climbed to 43 million"."""
    return any(item.kind == "q" for item in (*items[max(0, index - _BESIDE) : index], *items[index + 1 : first][:1]))


def _of_the_phrase_before(items: list[Item], index: int, first: int) -> bool:
    """Whether a date is that of an apposition to which the claim is joined: "Pakistan, champions in 1992 and a nation of 160 million"."""
    if first < _SECOND or items[first - 1].word not in {"and", "or"}:
        return False
    begin = index
    while begin > 0 and items[begin - 1].word not in _ASIDE:
        begin -= 1
    told = items[begin:index]
    plain = all(item.kind == "w" and item.word not in _PRESENT | _PAST | _DONE for item in told)
    return begin > 0 and len(told) > 1 and plain


_ASIDE = frozenset({",", "(", "–", "—"})


def _past_its_clause(items: list[Item], first: int, last: int, index: int) -> bool:
    """Whether a comma ends the relative clause of a claim in the present before a date: "ended in Mauritius, which has 1.3m people, in 1968"."""
    closed = any(item.word == "," for item in items[last:index])
    return closed and any(item.alias.startswith("pronoun-relative") for item in items[max(0, first - 1) : last])


def _in_a_relative_aside(items: list[Item], index: int, first: int, last: int) -> bool:
    """Whether a date within the words of a claim stands in a relative clause that is over before its verb: "Georgia, which fought a war in 2008, remains a member"."""
    opened = any(
        items[at].word == "," and items[at + 1].alias.startswith("pronoun-relative") for at in range(first, index - 1)
    )
    closing = next((at for at in range(index + 1, last) if items[at].word == ","), last)
    return opened and any(item.word in _STAYING for item in items[closing:last])


_STAYING = word_set("clauses", "timing", "staying")


def _of_what_stands_before(items: list[Item], index: int, first: int, last: int, *, present: bool) -> bool:
    """Whether a date before a claim is that of another clause or phrase."""
    joined = present and _clause_joined(items, index, first)
    apart = _owned_now(items, first, last) or _closed(items, index, first)
    return joined or apart or _of_the_phrase_before(items, index, first)


def _of_what_stands_behind(items: list[Item], index: int, first: int, last: int, *, present: bool) -> bool:
    """Whether a date within a claim or behind it is that of what follows: "Mali (23 million people) and ECOWAS (founded in 1975)"."""
    if any(item.word == ")" for item in items[last:index]) or _made_so(items, last, index):
        return True
    if not present or index < last:
        return False
    done = _done_next(items, last, index) or _another_does(items, last, index)
    return done or _past_its_clause(items, first, last, index)


def _made_so(items: list[Item], last: int, index: int) -> bool:
    """Whether a date is that of what made it so: "an organisation of 32 members, swollen by the entry of Finland last year"."""
    if index < last + _BY or items[last - 1].word == "," or items[last].word != ",":
        return False
    done = items[last + 1].word
    passive = (done.endswith("ed") or done in _BEFELL) and done not in _COUNTED
    return passive and any(item.word == "by" for item in items[last + 2 : index])


def _of_no_figure(items: list[Item], index: int, first: int, last: int, *, near: bool, present: bool) -> bool:
    """Whether a date is none that a figure measured once a year is told of: a far day, that of what befell somebody, another figure's."""
    if _of_participle(items, index, first, last) or _behind_aside(items, index, last):
        return True
    if (present or not near) and _is_day(items[index]):
        return True
    if index < first:
        return present and _of_another_figure(items, index, first)
    return index >= last and any(item.kind == "q" for item in items[max(last, index - _BESIDE) : index])


def time(
    items: list[Item], first: int, last: int, used: frozenset[int], text: str, *, measured: bool = False
) -> ClaimTime | None:
    """The time of a claim: the nearest date of its clause that is not a value, before or after; of a figure measured once a year, no day that stands far off."""
    best, distance = None, _REACH
    present = any(item.word in _PRESENT for item in items[first:last])
    relative = _relative(items, first)
    for index in range(max(0, first - _REACH), min(len(items), last + _REACH)):
        if index in used or not _dates(items, index) or (relative and _FRONT < index < first):
            continue
        gap = first - index if index < first else index - last + 1 if index >= last else 0
        low, high = sorted((index, first if index < first else last))
        gap += any(between.word == "," for between in items[low:high])  # of two as near, the one of its own phrase
        if gap >= distance or _in_another_clause(items, low, high):
            continue
        apart = _of_what_stands_before if index < first else _of_what_stands_behind
        if apart(items, index, first, last, present=present):
            continue
        if index > _FRONT and _within_a_relative(items, index, first, last):
            continue
        if first < index < last and _in_a_relative_aside(items, index, first, last):
            continue
        if measured and _of_no_figure(items, index, first, last, near=gap <= _BY, present=present):
            continue
        best, distance = items[index], gap
    if best is None or not isinstance(best.mention, Date) or best.mention.first is None:
        return None
    date = best.mention
    return ClaimTime(date.first, date.last, text[date.start : date.end], date.relation)

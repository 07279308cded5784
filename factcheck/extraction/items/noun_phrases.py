"""Who acts and who has what in a clause, by its words alone: the verb that governs an item, and the words of the noun phrase before it.

Nothing here is known of the names; it says where they stand.
"""

from __future__ import annotations

import functools
import re

from factcheck.extraction.items.cues import forms
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import AWAY
from factcheck.lexicon import table, word_set, worded

_worded = worded("clauses", "noun_phrases")

_HARD = word_set("clauses", "noun_phrases", "hard")
_JOINS = word_set("clauses", "noun_phrases", "joins")
_DONE = word_set("clauses", "timing", "done")
_AND = frozenset(["and", "or", "but"])
_PLAIN = word_set("clauses", "noun_phrases", "plain")
_NOUNISH = word_set("clauses", "noun_phrases", "nounish")
_PLURALS = word_set("clauses", "noun_phrases", "plurals")
SAYING = word_set("saying", "verbs") | word_set("clauses", "noun_phrases", "saying")
_ADVERBS = word_set("clauses", "noun_phrases", "adverbs")
_LEADS = word_set("clauses", "noun_phrases", "leads")
PREPOSITIONS = AWAY | word_set("clauses", "noun_phrases", "prepositions")
_ARTICLE = _worded(r"(?:.*\W)?((?i:{articles})|That)\s+\Z", re.DOTALL)
REACH = 60
"""Items of a clause that are looked at, before and behind a figure: more than any clause has that is not a list."""
_NEAR = 12
"""Characters before a word in which its article stands."""

OWNING = word_set("clauses", "noun_phrases", "owning")
"""Prepositions before an owner: "the exports of Moldova", "trade between China and Laos"."""
Run = tuple[int, int]


def article(text: str, start: int) -> int:
    """Where the article or pointing word right before a place begins, else the place itself."""
    found = _ARTICLE.fullmatch(text, max(0, start - _NEAR), start)
    return found.start(1) if found is not None else start


@functools.cache
def _third_person() -> frozenset[str]:
    """Verbs of the present that newsrooms use of figures: "costs", "exports", "stands"."""
    words = [
        *table("worth")["classes"]["state"],
        *table("frames")["words"]["standing"],
        *table("frames")["words"]["moved"],
    ]
    listed = word_set("clauses", "noun_phrases", "present")
    return frozenset(first for phrase in words if (first := phrase.split()[0]).endswith("s")) | listed


def is_verb(items: list[Item], at: int, text: str) -> bool:
    """Whether an item is the finite verb of a clause, or a participle that stands for one."""
    word = items[at].word
    if items[at].kind != "w" or not word.isalpha():
        return False
    before = items[at - 1] if at else None
    if word in forms("finite"):
        return before is None or before.word != "to"
    if article(text, items[at].start) < items[at].start or (before is not None and _describes(before)):
        return False
    if word in forms("past") | _DONE or (word.endswith("ed") and len(word) > 3 and word not in forms("adjective")):
        return True
    if before is None or before.possessive or before.kind == "q" or owns(before, text):
        return False
    if word in _NOUNISH and before.kind != "e":
        return False
    if word in _PLAIN:
        return before.kind == "e" or before.word.endswith("s") or before.word in _PLURALS
    known = word in _third_person() or (_acts(before) and word.endswith("s") and not word.endswith(_NO_VERB))
    return known and not _is_noun(items, at) and before.word not in PREPOSITIONS | _JOINS | _HARD


def _acts(before: Item) -> bool:
    """Whether an item is a name behind which a word in -s is a verb: "Bolivia lags"."""
    return before.kind == "e" and before.alias not in {"adjective", "demonym", "shape"}


_NO_VERB = ("ss", "us", "is", "'s", "as")


def _is_noun(items: list[Item], at: int) -> bool:
    """Whether a word that may be a verb of the present is a noun here: "petrol imports fell", "the cost of"."""
    behind = items[at + 1].word if at + 1 < len(items) else ""
    return behind == "of" or behind in forms("finite") | forms("past") or (behind.endswith("ed") and len(behind) > 3)


def owns(item: Item, text: str) -> bool:
    """Whether an item owns what follows it: "Moldova's", "the region's", "its"."""
    return item.possessive or text.startswith(_MARKS, item.end)


_MARKS = ("'s", "’s", "s' ", "s’ ")


def _describes(before: Item) -> bool:
    """Whether a word in -ed behind an item describes a noun or is an infinitive: "the balanced budget", "to cut"."""
    return (
        before.possessive
        or before.word == "to"
        or (before.kind == "w" and before.word in forms("describing") - {"that"})
    )


def is_break(items: list[Item], at: int) -> bool:
    """Whether a clause ends at an item."""
    return items[at].kind == "w" and items[at].word in _HARD


def clause_start(items: list[Item], at: int) -> int:
    """Where the clause of an item begins, as far as it is near."""
    begin, first = at, max(0, at - REACH)
    while begin > first and not is_break(items, begin - 1):
        begin -= 1
    return begin


def verb_before(items: list[Item], at: int, text: str) -> int:
    """Where the verb begins, with its auxiliaries, that governs an item behind it in its clause; -1 where there is none."""
    back, first = at - 1, max(0, at - REACH)
    while back >= first and not is_break(items, back):
        if items[back].word in SAYING:
            between = [item.word for item in items[back + 1 : at]]
            return back if between and PREPOSITIONS.issuperset(between) else -1
        if is_verb(items, back, text):
            while back > 0 and (items[back - 1].word in _ADVERBS | _HYPHEN or is_verb(items, back - 1, text)):
                back -= 1 + (items[back - 1].word in _HYPHEN)
            return max(back, 0)
        back -= 1
    return -1


_HYPHEN = frozenset(["-"])


def verb_behind(items: list[Item], at: int, text: str) -> int:
    """Where the next verb of a clause begins behind an item; -1 where the clause ends without one."""
    for index in range(at + 1, min(len(items), at + REACH)):
        if is_break(items, index):
            return -1
        if items[index].word not in SAYING and is_verb(items, index, text):
            return index
    return -1


def is_relative(item: Item) -> bool:
    """Whether an item is "which", "who" or "whose"."""
    return item.alias.startswith("pronoun-relative")


def subject_of(items: list[Item], verb: int, text: str) -> Run | None:
    """The noun phrase that a verb is said of: its subject, or the word a relative clause or an aside is about."""
    end = verb
    while end > 0 and items[end - 1].word in _ADVERBS:
        end -= 1
    if end > 0 and items[end - 1].word in _AND and end - 1:
        earlier = verb_before(items, end - 1, text)
        return subject_of(items, earlier, text) if earlier >= 0 else None
    related = end > 0 and is_relative(items[end - 1]) and not items[end - 1].possessive
    if related:
        end -= 1
        if end > 0 and items[end - 1].word == ",":
            end -= 1
        while end > 0 and items[end - 1].word in PREPOSITIONS:
            end -= 1
    elif end > 0 and items[end - 1].word == ",":
        end = _before_aside(items, end - 1)
    start = end
    while start > max(0, end - REACH) and not _begins_phrase(items, start, text):
        if related and items[start - 1].word in PREPOSITIONS - OWNING:
            break
        start -= 1
    if end - start > 1 and _acts_alone(items[end - 1], items[end - 2]):
        return end - 1, end
    return trimmed(items, start, end)


def _acts_alone(last: Item, before: Item) -> bool:
    """Whether a pronoun is the subject by itself, whatever stands before it: "After half a century on the throne he was ..."."""
    pronoun = last.alias.startswith("pronoun") and not last.possessive and not is_relative(last)
    return pronoun and before.word not in PREPOSITIONS | _AND


def _before_aside(items: list[Item], comma: int) -> int:
    """Where the phrase ends that an aside before a verb is about: "Kenya, with 33 million, is ..."; the comma itself where there is no aside."""
    back, first = comma - 1, max(0, comma - REACH)
    while back > first and items[back].word != "," and not is_break(items, back):
        back -= 1
    return back if items[back].word == "," else comma


def _begins_phrase(items: list[Item], start: int, text: str) -> bool:
    """Whether a phrase begins at an index: a comma, a joining word or another verb stands before it."""
    before = items[start - 1]
    if before.word == "," or before.word in _JOINS or before.word in SAYING or is_break(items, start - 1):
        return True
    if is_relative(before):
        return not before.possessive
    if before.word in _AND:
        return verb_before(items, start - 1, text) >= 0
    return is_verb(items, start - 1, text)


def trimmed(items: list[Item], start: int, end: int) -> Run | None:
    """A noun phrase without the words that only join it, the dates before and behind it, and adverbs; None where a preposition governs it all."""
    while start < end:
        first = items[start]
        if first.word in PREPOSITIONS and start + 1 < end and items[start + 1].kind == "d":
            start += 2
        elif first.kind == "d" or first.word in _LEADS or first.word in _ADVERBS - PREPOSITIONS or _is_mark(first):
            start += 1
        else:
            break
    while end > start and (
        items[end - 1].kind == "d" or items[end - 1].word in _ADVERBS or items[end - 1].word in PREPOSITIONS
    ):
        end -= 1
    if start >= end or items[start].word in PREPOSITIONS:
        return None
    return (start, end)


def _is_mark(item: Item) -> bool:
    """Whether an item is a mark and no word."""
    return item.kind == "w" and not any(sign.isalnum() for sign in item.word)


def behind_fronting(items: list[Item], at: int, text: str) -> Run | None:
    """The subject of the clause that a fronted phrase with an item in it opens: "With 87 seats, his coalition looks safe"."""
    for comma in range(at + 1, min(len(items), at + REACH)):
        if is_break(items, comma):
            return None
        if items[comma].word != "," or comma + 1 >= len(items):
            continue
        if items[comma + 1].word in PREPOSITIONS | _JOINS | _AND or is_relative(items[comma + 1]):
            continue
        return subject_behind(items, comma, text)
    return None


def subject_behind(items: list[Item], at: int, text: str) -> Run | None:
    """The subject of the next verb, where it stands behind an item."""
    verb = verb_behind(items, at, text)
    run = None if verb < 0 else subject_of(items, verb, text)
    return run if run is not None and run[0] > at else None


def is_fronted(items: list[Item], at: int) -> bool:
    """Whether an item stands in a phrase that opens its clause and that no verb governs: "With 87 seats, ...", "Set up in 1978, ..."."""
    first = items[clause_start(items, at)]
    opens = first.word in PREPOSITIONS or first.word in word_set("clauses", "noun_phrases", "fronting")
    return opens or first.word.endswith(("ed", "ing")) or first.word in forms("participle")


def dates_clause(items: list[Item], at: int, text: str) -> bool:
    """Whether a date opens its clause, or a part of it behind a comma, and the clause is told behind it: ", and since then the kingdom has danced"."""
    back = at
    while back > 0 and (
        items[back - 1].word in PREPOSITIONS | _LEADS | _ADVERBS | _AND or items[back - 1].word in _EVERY
    ):
        back -= 1
    opens = back == 0 or items[back - 1].word == "," or is_break(items, back - 1)
    if not opens or at + 1 >= len(items) or (back > 0 and items[at + 1].word == ",") or items[at + 1].word in _AND:
        return False
    return subject_behind(items, at, text) is not None


_EVERY = frozenset(["every", "year", "month", "week", "day"])


def words(items: list[Item], run: Run, text: str) -> str:
    """A phrase as it is written, with its article, and cut at a preposition where it is long."""
    first, last = run
    begin = article(text, items[first].start)
    end = items[last - 1].end
    for at in range(last - 1, first + 1, -1):
        if end - begin <= _LONG:
            break
        if items[at].word in PREPOSITIONS | _AND:
            end = items[at - 1].end
    written = " ".join(text[begin:end].split()).strip('“”"‘*,; ')
    return written if len(written) <= _LONGEST else written[:_LONGEST].rsplit(" ", 1)[0] + " …"


_LONG, _LONGEST = 48, 80
"""Characters from which on a phrase is cut at its prepositions, and at any word."""

"""A question and the answer that is all of its sentence, as one statement: "When did Finland join the Union? In 1995", "Is Norway in it? No".

A figure that only heads its answer ("Some 38 million, and their number falls") is the matter of `answered_figures`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.completing.made import word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Quantity

_PAST: dict[str, str] = table("clauses")["short_answers"]["past"]
_LEADS = word_set("clauses", "short_answers", "leads")
_YES, _NO = word_set("clauses", "short_answers", "yes"), word_set("clauses", "short_answers", "no")
_MARKS = word_set("clauses", "short_answers", "marks")
_SHORT = 5
"""Items of an answer."""
_OPENS = word_set("clauses", "short_answers", "opens")


def joined(question: Sequence[Item], answer: Sequence[Item]) -> tuple[list[Item], bool]:
    """The items of the statement that a question and its answer make, all where the answer stands, and whether the answer denies; no items where they make none."""
    asked = [item for item in question if item.word not in {"?", "."}]
    while asked and asked[0].word in _OPENS:
        asked = asked[1:]
    told = [item for item in answer if item.word not in {".", "!"}]
    while len(told) > 1 and told[0].word in _MARKS:
        told = told[1:]  # "The answer: 1960"
    told = _one_list(told)
    if len(asked) < 2 or not told or len(told) > _SHORT:
        return [], False
    here = told[0].start
    asked = [replace(item, start=here, end=here) for item in asked]
    stop = Item("w", ".", told[-1].end, told[-1].end)
    if told[0].word in _YES | _NO and len(told) == 1:
        return _confirmed(asked, stop, denied=told[0].word in _NO)
    lead = [item for item in told if item.kind == "w"]
    named = [item for item in told if item.kind != "w"]
    if len(named) != 1 or is_pronoun(named[0]) or any(item.word not in _LEADS for item in lead):
        return [], False
    return [*_answered(asked, lead, named[0], here), stop], False


def _one_list(told: list[Item]) -> list[Item]:
    """An answer that is nothing but names as one list of them: "Israel and the West Bank, Syria and Iraq"."""
    names = [one for item in told if item.kind == "e" for one in item.members or (item,)]
    if (
        len(names) < 2
        or any(item.kind != "e" and item.word not in _BETWEEN for item in told)
        or any(map(is_pronoun, names))
    ):
        return told
    return [replace(told[0], end=names[-1].end, members=tuple(names))]


_BETWEEN = word_set("clauses", "listing", "comma_and")


def _confirmed(asked: list[Item], stop: Item, *, denied: bool) -> tuple[list[Item], bool]:
    """ "Is Norway a member? No." """
    if asked[0].word not in words("being") | words("doing") | words("having") or asked[1].kind != "e":
        return [], False
    verb = asked[0] if asked[0].word not in words("doing") else None
    rest = asked[2:]
    if verb is None and rest and not denied:
        rest = [word(_finite(rest[0].word, asked[0].word), stop.start), *rest[1:]]
    if verb is None and denied:
        rest = [asked[0], word("not", stop.start), *rest]
    middle = [] if verb is None else [verb, *([word("not", stop.start)] if denied else [])]
    return [asked[1], *middle, *rest, stop], denied


def _finite(verb: str, doing: str) -> str:
    """A verb in the form it has without "does" or "did"."""
    if doing == "does":
        return f"{verb}s"
    return _PAST.get(verb, verb) if doing == "did" else verb


def _answered(asked: list[Item], lead: list[Item], named: Item, here: int) -> list[Item]:
    """The statement of a question that asks for a date, a name or a number."""
    said = [item.word for item in asked]
    if named.kind == "d":
        at = 1 if said[0] == "when" else 0
        if at and said[1] in words("doing") and len(asked) > 3 and asked[2].kind == "e" and said[3] in _PAST:
            rest = [word(_PAST[said[3]], here), *asked[4:]]
            return [asked[2], *rest, *(lead or [word("in", here)]), named]
        if at and said[1] in words("being") and len(asked) > 3 and asked[2].kind == "e":
            return [asked[2], asked[1], *asked[3:], *lead, named]
        return [*asked, word("came", here), *lead, named] if _verbless(asked) else []
    if named.kind == "q":
        return _counted(asked, named)
    if (owner := _whose_borders(asked)) is not None:
        return [owner, word("borders", here), named]
    if said[0] in {"what", "which", "who"} and len(asked) > 2:
        at = next((spot for spot in (1, 2) if said[spot] in words("being")), 0)
        if at and len(asked) > at + 1:
            who = said[0] == "who" and not named.members
            return [named, asked[at], *asked[at + 1 :]] if who else [*asked[at + 1 :], asked[at], named]
        return [named, *asked[1:]] if said[0] == "who" else []
    return [*asked, word("is", here), named] if _verbless(asked) else []


def _whose_borders(asked: list[Item]) -> Item | None:
    """Whose neighbours a question asks for: "Which countries border Jordan?", "Which states does Jordan touch?"."""
    owner = next((item for item in asked if item.kind == "e" and not item.possessive and not is_pronoun(item)), None)
    said = [item.word for item in asked if item is not owner]
    if owner is None or said[:1] not in (["what"], ["which"]) or not 2 < len(said) + 1 <= _SHORT:
        return None
    return owner if said[-1] in _BORDERING and set(said[1:-1]) <= _LANDS | words("doing") else None


_BORDERING = word_set("clauses", "short_answers", "bordering")
_LANDS = word_set("clauses", "short_answers", "lands")


def _verbless(asked: list[Item]) -> bool:
    """Whether a question is a phrase: "The capital of Australia?", "Its currency?"."""
    return len(asked) <= _SHORT and all(item.kind in "eo" or item.word in _NOUNS for item in asked)


_NOUNS = word_set("clauses", "short_answers", "asked")


def _counted(asked: list[Item], named: Item) -> list[Item]:
    """ "How many members has ASEAN? Ten." """
    figure = named.mention
    many = len(asked) > 3 and asked[0].word == "how" and asked[1].word == "many" and asked[2].kind == "w"
    if not many or not isinstance(figure, Quantity) or figure.measure != "count" or figure.noun is not None:
        return []
    counted = replace(named, mention=replace(figure, noun=asked[2].word))
    if asked[3].word in words("having") and len(asked) == 5 and asked[4].kind == "e":
        return [asked[4], asked[3], counted]
    if asked[3].word in words("doing") and len(asked) == 6 and asked[4].kind == "e" and asked[5].word == "have":
        return [asked[4], word("has", named.start), counted]
    return []

"""Whoever joined or left with another: "Portugal entered the European Community together with Spain in 1986"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Claim

_STEPS = frozenset(["accession-date", "withdrawal-date"])
"""Kinds of steps that several take at once."""
_REACH = 12
"""Items between such a step and those it was taken with."""


def find(items: list[Item], claims: Sequence[Claim], discourse: Discourse) -> Iterator[Claim]:
    """The steps of a sentence as those of each country that they were taken with."""
    steps = [claim for claim in claims if claim.kind in _STEPS and claim.modality == "asserted" and _is_whole(claim)]
    for first, named in _companions(items, discourse) if steps else ():
        step = _nearest(items, first, named, steps, discourse)
        who = discourse.meanings.named(items[named], ("country",)) if step is not None else None
        if step is not None and who is not None and (who.id is not None or who.members):
            for one in who.members or (who,):
                yield replace(step, subject=one, start=items[first].start, end=items[named].end)


def _is_whole(claim: Claim) -> bool:
    """Whether a claim tells who took a step, into what and when, and has no doubt of it."""
    known = all(one is not None and one.id is not None for one in (claim.subject, claim.object))
    return known and claim.date is not None and not claim.doubt and not claim.detail("weak")


def _companions(items: list[Item], discourse: Discourse) -> Iterator[tuple[int, int]]:
    """Where words like "together with" begin, and the country named behind them."""
    for at in range(len(items)):
        for lead in _LEADS:
            named = at + len(lead)
            if named >= len(items) or [item.word for item in items[at:named]] != lead:
                continue
            item = items[named]
            plain = item.kind == "e" and not item.possessive and not is_pronoun(item) and item.alias not in _PEOPLES
            if plain and discourse.may_be(item, ("country",)) and _ends(items, named + 1):
                yield at, named


_LEADS = [words_.split() for words_ in table("completing")["companions"]]


def _ends(items: list[Item], at: int) -> bool:
    """Whether nothing behind a name makes it somebody or something of that country: "along with Spain's king"."""
    return at >= len(items) or items[at].kind == "d" or items[at].word in _ENDS


_PEOPLES = frozenset({"adjective", "demonym"})
_ENDS = word_set("completing", "ends") | {"in", "on", "at", "but"}


def _is_club(item: Item, discourse: Discourse) -> bool:
    """Whether an item names an organisation, with which the words behind it go."""
    return (
        item.kind == "e"
        and not is_pronoun(item)
        and discourse.may_be(item, ("org",))
        and not discourse.may_be(item, ("country",))
    )


def _nearest(items: list[Item], first: int, named: int, steps: Sequence[Claim], discourse: Discourse) -> Claim | None:
    """The one step told beside such words, in the same part of the sentence, that is not told of the companion already."""
    ids = set(items[named].candidates)
    near: list[Claim] = []
    for step in steps:
        if step.subject is not None and step.subject.id in ids:
            return None
        inside = [at for at, item in enumerate(items) if step.start <= item.start < step.end]
        if not inside:
            continue
        low, high = sorted((first, min(inside, key=lambda at: abs(at - first))))
        between = items[low + 1 : high]
        apart = any(item.word in {";", ":"} for item in between) or any(_is_club(item, discourse) for item in between)
        if high - low <= _REACH and not apart:
            near.append(step)
    whole = {(step.kind, step.object.id if step.object else None, step.date.start if step.date else 0) for step in near}
    return near[0] if len(whole) == 1 else None

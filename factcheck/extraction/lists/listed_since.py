"""Money and clubs had since a time, whose verb is left out: "Slovenia has had the euro since 2007, Malta since 2008"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.lists import listed_figures
from factcheck.extraction.lists.listed_dates import closed
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, ClaimTime
from factcheck.model.mentions import Date

_LASTING = frozenset(["currency", "membership"])
_BEFORE = word_set("clauses", "listed_since", "before")
"""Words a further name comes after."""


def find(items: list[Item], claims: Sequence[Claim], compiled: Compiled, discourse: Discourse) -> Iterator[Claim]:
    """The same money or club since another time for a further name."""
    whole = [claim for claim in claims if claim.kind in _LASTING and claim.time is not None and claim.doubt is None]
    for at in range(1, len(items) - 2) if whole else ():
        time = _since(items, at)
        base = max((one for one in whole if one.end <= items[at + 2].start), key=lambda one: one.end, default=None)
        if time is None or base is None or base.time is None or base.time.relation != items[at + 1].word:
            continue
        named = listed_figures.named(items, at, compiled.kinds[base.kind].subject, discourse)
        if named is None or listed_figures.covered(items[at + 2], claims):
            continue
        told = base.with_details(told=str(time.relation))
        for one in named.members or (named,):
            if one.id is not None and one.id != (base.subject and base.subject.id):
                yield replace(
                    told, start=items[at].start, end=items[at + 2].end, subject=one, time=time,
                    rivals=(), likely=(), around=(),
                )  # fmt: skip


def _since(items: list[Item], at: int) -> ClaimTime | None:
    """The time at the end of a clause that is only a name, a preposition and a date: ", Malta since 2008"."""
    name, date = items[at], items[at + 2].mention
    bare = name.kind == "e" and not name.possessive and not is_pronoun(name) and items[at - 1].word in _BEFORE
    if not bare or items[at + 2].kind != "d" or not isinstance(date, Date) or not closed(items, at + 2):
        return None
    if date.first is None or date.anchor != "text":
        return None
    return ClaimTime(date.first, date.last, date.value, date.relation)

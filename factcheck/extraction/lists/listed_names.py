"""Names whose verb is left out: "Poland counts in zlotys, Hungary in forints", "Iran's official tongue is Persian, Tajikistan's Tajik"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.lists import listed_figures
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named

_KINDS = word_set("echoes", "listed")
_LINKS = word_set("echoes", "between")
_OPENS = word_set("echoes", "before")
_ENDS = word_set("echoes", "ends")
_REACH = 4
"""Items between a name and what is said of it."""


def find(items: list[Item], told: Sequence[Claim], compiled: Compiled, discourse: Discourse) -> Iterator[Claim]:
    """The claims of a further name with a further capital, money or language, of a kind that the sentence has told of outright."""
    sure = [claim for claim in told if claim.kind in _KINDS and _plain(claim)]
    for base in _last(sure):
        kind = compiled.kinds[base.kind]
        for at, item in enumerate(items):
            if item.start < base.end or not _name(item):
                continue
            ahead = [one for one in told if one.start < item.start and not one.doubt]
            if max(ahead, key=lambda claim: claim.start).kind != base.kind:
                continue
            if any(claim.start <= item.start < claim.end and not claim.detail("weak") for claim in told):
                continue
            yield from _claims(items, at, base, kind, discourse)


def _plain(claim: Claim) -> bool:
    """Whether a claim is told outright, of one that is known."""
    known = claim.subject is not None and claim.subject.id is not None and claim.object is not None
    quoted = claim.said is not None and claim.said.in_quotation
    return known and claim.doubt is None and claim.modality == "asserted" and not quoted and not claim.detail("former")


def _last(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The last claim of each kind, one that only supports where there is no other."""
    order = sorted(claims, key=lambda claim: (not claim.detail("weak"), claim.end))
    yield from {claim.kind: claim for claim in order}.values()


def _claims(items: list[Item], at: int, base: Claim, kind: Kind, discourse: Discourse) -> Iterator[Claim]:
    """The claims of the name at an index with the one behind it, where they are all of their clause."""
    lead = at - 1 if at and items[at - 1].word in {"in", "of"} else at
    lead -= lead > 0 and items[lead].word == "of" and items[lead - 1].word == "that"
    if lead < 1 or items[lead - 1].word not in _OPENS or is_pronoun(items[at]):
        return
    other = next((to for to in range(at + 1, min(at + 1 + _REACH, len(items))) if items[to].word not in _LINKS), 0)
    if not other or not _name(items[other]) or items[other].possessive:
        return
    if other + 1 < len(items) and items[other + 1].word not in _ENDS:
        return
    owner, thing = (
        listed_figures.named(items, at, kind.subject, discourse),
        listed_figures.named(items, other, kind.object, discourse),
    )
    if owner is None or thing is None or {_sort(thing), _sort(base.object)} == {"place", "currency"}:
        return
    bare = other == at + 1 and not items[at].possessive and lead == at
    told = base.with_details(weak="yes") if base.kind == "capital" and bare else base
    for one in owner.members or (owner,):
        if one.id is not None and one.id != (base.subject and base.subject.id):
            yield replace(
                told, start=items[at].start, end=items[other].end, subject=one, object=thing, value=thing.label,
                time=None, rivals=(), likely=(), around=(),
            )  # fmt: skip


def _sort(named: Named | None) -> str:
    """What sort of thing a name is of: no currency is a capital."""
    return "" if named is None or named.id is None else named.id.partition(":")[0]


def _name(item: Item) -> bool:
    return item.kind == "e" and not is_pronoun(item)

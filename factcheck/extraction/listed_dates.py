"""Dates whose verb is left out: "Ghana became independent in 1957, Mali in 1960"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction import gapping
from factcheck.extraction.compiled import Compiled
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.items import Item, is_pronoun
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.mentions import Date

_DATED = frozenset(
    {"independence-date", "accession-date", "withdrawal-date", "birth-date", "death-date", "founding-date"}
)
"""Kinds of dates that texts list one country or person after another."""
_WENT = word_set("frames", "grammar", "gap_went")
_ENDS = frozenset([".", ",", ";", ":", ")", "and", "but", "–", "—", "respectively", "while", "or"])


def gapped_dates(items: list[Item], claims: Sequence[Claim], compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """Claims of a kind of date already found in a sentence, for a further name: "Ghana became independent in 1957, Mali in 1960"."""
    found: list[Claim] = []
    claims = [claim for claim in claims if claim.doubt is None and claim.kind in _DATED]
    for index, item in enumerate(items):
        if item.kind != "d" or not isinstance(item.mention, Date) or item.mention.first is None:
            continue
        if item.members or item.mention.anchor not in {"text", "context"} or gapping.covered(item, [*claims, *found]):
            continue
        before = [claim for claim in (*claims, *found) if claim.end <= item.start and claim.date is not None]
        base = max(before, key=lambda claim: claim.end, default=None)
        club = None if base is None else _club(items, index, compiled.kinds[base.kind].object, discourse, base)
        if base is not None and club is not None and isinstance(item.mention, Date):
            found.append(_moved(base, items[club[1]].start, item, item.mention, base.subject, club[0]))
            continue
        named = None if base is None else _bearer(items, index, compiled.kinds[base.kind].subject, discourse, base)
        if base is not None and named is not None:
            found.extend(
                _moved(base, items[named[1]].start, item, item.mention, one, base.object)
                for one in named[0].members or (named[0],)
            )
    return found


def _moved(base: Claim, start: int, item: Item, date: Date, subject: Named | None, other: Named | None) -> Claim:
    """A claim for another party and date."""
    known = dict(base.details) | ({"weak": "yes"} if date.anchor == "context" else {})
    return replace(
        base, start=start, end=item.end, subject=subject, object=other, date=date,
        value=date.first if date.first == date.last else date.value,
        time=None, rivals=(), likely=(), around=(), details=tuple(sorted(known.items())),
    )  # fmt: skip


def _club(
    items: list[Item], index: int, types: tuple[str, ...], discourse: Discourse, base: Claim
) -> tuple[Named, int] | None:
    """A further organisation of the same country, and where it stands: "joined NATO in 2004 and the euro area in 2010", "... and of the Council since 1993"."""
    at = index - 2
    if (
        "org" not in types
        or base.object is None
        or at < 2
        or items[index - 1].word not in {"in", "on", "since", "from"}
    ):
        return None
    lead = at - 1 if items[at - 1].word not in _OF else at - 2
    if items[at].kind != "e" or items[lead].word not in {"and", ",", "then", "but"} or is_pronoun(items[at]):
        return None
    if any(item.word in {".", ";"} for item in items[:at] if item.start >= base.end):
        return None
    named = gapping.named(items, at, ("org",), discourse)
    known = named is not None and named.id is not None and named.id.startswith("org:")
    return (named, at) if known and named is not None and named.id != base.object.id else None


_OF = frozenset(["of", "to", "in", "into", "joined"])


def _before_aside(items: list[Item], at: int) -> int:
    """The item before a few words between commas: "and Croatia, the last, in 2013"; the same one where there are none."""
    if items[at].word != ",":
        return at
    back = at - 1
    while back > 0 and at - back <= _ASIDE and items[back].kind == "w" and items[back].word not in _ENDS:
        back -= 1
    return back - 1 if back > 1 and items[back].word == "," and back < at - 1 else at


_ASIDE = 4


def _bearer(
    items: list[Item], index: int, types: tuple[str, ...], discourse: Discourse, base: Claim
) -> tuple[Named, int] | None:
    """The name a date without a verb belongs to, and where it stands: "..., Kiribati from Britain in 1979"."""
    if items[index - 1].word not in {"in", "on", "until", "from", "("} or (
        index + 1 < len(items) and items[index + 1].word not in _ENDS
    ):
        return None
    at = index - 1
    while at > 0 and items[at].kind == "w" and items[at].word in _WENT | {"(", "from"}:
        at -= 1
    at = _before_aside(items, at)
    if at > 1 and items[at].kind == "e" and items[at - 1].word in {"from", "of"}:
        at -= 2
    if at < 1 or items[at].kind != "e" or is_pronoun(items[at]) or items[at].possessive:
        return None
    if items[at - 1].word not in gapping.BEFORE - {"to", "than", "for", "in", "("}:
        return None
    if any(item.word == "." for item in items[:at] if item.start >= base.end):
        return None
    named = gapping.named(items, at, tuple(type_ for type_ in types if type_ != "name"), discourse)
    if named is None or any(one.id is None for one in named.members or (named,)):
        return None
    same = base.subject is not None and named.id == base.subject.id and not named.members
    return None if same else (named, at)

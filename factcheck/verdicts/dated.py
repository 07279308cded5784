"""A date that no pattern has read, beside a name for which a source has just that date: "The country had been free since April 1980".

Only exact to the month or day, and beside a word of what happened, is a date borne out so; nothing is refuted by it.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extraction.kinds import Kind
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.store.query import Store
from factcheck.verdicts import membership
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, attributed, supported, undecided
from factcheck.verdicts.moments import against, claimed, meets
from factcheck.verdicts.offices import tell_term

Decided = tuple[Claim, Verdict]
_OPEN = frozenset({"other-date", "event-date"})
_BEFORE = 300
"""Characters before a sentence in which it may have been named whose date this is."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """What the search for whose date it is looks at."""

    text: str
    names: tuple[Entity, ...]
    starts: tuple[int, ...]
    told: tuple[tuple[int, str], ...]
    """Where a claim begins, and the id of its subject."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A date of a source that a sentence may tell, and how far its words stand from it."""

    kind: str
    statement: Statement
    day: str
    far: int
    word: tuple[int, int]
    """Where in the sentence the word of what happened stands."""
    yearly: bool
    """Whether a year is exact enough: of some kinds, and of whom stands nearest."""
    ends: bool
    """Whether it is the day on which something ended."""


def settled(
    decided: Sequence[Decided],
    mentions: Sequence[Mention],
    kinds: dict[str, Kind],
    store: Store,
    as_of: PartialDate | None,
    text: str,
) -> list[Decided]:
    """The claims with their verdicts; open dates are claims of what happened to somebody then, where a source says just so."""
    if not any(claim.kind in _OPEN for claim, _ in decided):
        return list(decided)
    names = tuple(mention for mention in mentions if isinstance(mention, Entity) and _is_told(mention))
    subjects = sorted((claim.start, claim.subject.id) for claim, _ in decided if claim.subject and claim.subject.id)
    draft = _Draft(text, names, tuple(name.start for name in names), tuple(subjects))
    return [_settled(one, draft, kinds, store, as_of) for one in decided]


def _is_told(name: Entity) -> bool:
    """Whether a name means somebody or something known without much doubt; of persons a single word does not."""
    if not name.candidates or len(name.candidates) > _MOST:
        return False
    return not name.candidates[0].startswith("person:") or " " in name.label.strip() or name.id is not None


def _settled(one: Decided, draft: _Draft, kinds: dict[str, Kind], store: Store, as_of: PartialDate | None) -> Decided:
    claim, verdict = one
    if verdict.label is not Label.NOT_ENOUGH_INFO or claim.kind not in _OPEN:
        return one
    if claim.date is None or claim.modality != "asserted":
        return one
    case = Case(claim, kinds["event-date"], store, as_of, draft.text)
    span = claimed(case)
    if span is None or (span[1].last() - span[0].first()).days > _YEAR:
        return one
    year = span[0].month is None
    for told in sorted(_told(claim, draft, store), key=lambda told: told.far):
        if year and (told.far > _CLOSE or not told.yearly):
            continue
        if told.kind in kinds and len(told.day) >= len(str(span[0])) and meets(span, PartialDate.parse(told.day)):
            found = _judged(replace(case, kind=kinds[told.kind]), told)
            if found[1].label is Label.SUPPORTED:
                return found
    return one


def _judged(case: Case, told: _Told) -> Decided:
    row, store = told.statement, case.store
    other = Named(row.object, store.label(row.object)) if row.object else None
    about = Named(row.subject, store.label(row.subject))
    moved = replace(_with_word(case, told), kind=told.kind, subject=about, object=other, doubt=None)
    if not told.ends:
        return moved, against(replace(case, claim=moved), [(row, told.day)])
    if not may_decide(row):
        return moved, undecided("no-source", "No stored source dates this.")
    says = (
        tell_term(case, row)
        if row.property == "office-holder"
        else f"{about.label}: {membership.tell_term(row, store)}"
    )
    return moved, supported(f"{says}.", (cite(row, store, says, agrees=True),), attributed(moved))


def _with_word(case: Case, told: _Told) -> Claim:
    """The claim from the word of what happened on, or up to it, where that stands in its phrase: "gives way on July 28"."""
    claim = case.claim
    first, last = (claim.sentence.start + at for at in told.word)
    start, end = min(first, claim.start), max(last, claim.end)
    between = case.text[last : claim.start] if first < claim.start else case.text[claim.end : first]
    return claim if len(between) > _PHRASE or _STOPS.search(between) else replace(claim, start=start, end=end)


_PHRASE = 40
_STOPS = re.compile(r"[,;:.()“”\"—–\n]")


def _told(claim: Claim, draft: _Draft, store: Store) -> Iterator[_Told]:
    """The dates of whom a sentence, or what stands right before it, is about or names, of what its words may tell."""
    begin, end = claim.sentence.start, claim.sentence.end
    said, at = draft.text[begin:end].lower(), claim.start - begin
    told = {(kind, which): _off(said, at, kind, which) for kind in table("dated") for which in ("begin", "end")}
    near = list(dict.fromkeys(_near(claim, draft)))
    near += [land for id_ in near if (land := store.country_of(id_)) is not None and land not in near]
    for place, id_ in enumerate(near):
        for kind, entry in table("dated").items():
            first, last = told[kind, "begin"], told[kind, "end"]
            club, yearly = entry["property"] == "membership", bool(entry.get("yearly")) and not place
            for row in store.statements(id_, entry["property"]) if (first, last) != (None, None) else ():
                if club and row.object not in near:
                    continue
                day = row.start or row.value
                if first is not None and day[:1].isdigit():
                    yield _Told(kind, row, day, first[0] + place * _STEP, first[1:], yearly=yearly, ends=False)
                if last is not None and row.end:
                    left = _LEFT if club else kind
                    yield _Told(left, row, row.end, last[0] + place * _STEP, last[1:], yearly=yearly, ends=True)


_LEFT = "withdrawal-date"
_YEAR = 366
_CLOSE = 24
"""How far at most where only a year is told."""
_STEP = 6
"""Characters that one named nearer outweighs in how far the words of what happened stand from the date."""


def _near(claim: Claim, draft: _Draft) -> Iterator[str]:
    """Who and what a sentence names and is about, nearest first, and those right before it."""
    begin, end = claim.sentence.start, claim.sentence.end
    paragraph = max(draft.text.rfind("\n", 0, begin) + 1, begin - _BEFORE)
    for low, high in ((begin, end), (paragraph, begin)):
        named = draft.names[bisect_left(draft.starts, low) : bisect_left(draft.starts, high)]
        found = [(abs(name.start - claim.start), id_) for name in named for id_ in name.candidates[:_MOST]]
        found += [(abs(start - claim.start), id_) for start, id_ in draft.told if low <= start < high]
        yield from (id_ for _, id_ in sorted(found))


_MOST = 2
"""Meanings of a name that are looked at."""


def _off(said: str, at: int, kind: str, which: str) -> tuple[int, int, int] | None:
    """How far from a date a sentence has a word of what happened, and where that word begins and ends; None where it has none."""
    cues = tuple(table("dated")[kind].get(which, ()))
    spots = (
        [(abs(found.start() - at), found.start(), found.end()) for found in _cue(cues).finditer(said)] if cues else []
    )
    return min(spots, default=None)


@functools.cache
def _cue(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, cues)) + r")[\w-]*")

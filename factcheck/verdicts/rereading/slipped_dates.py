"""A date that is right of somebody near but for its year: "independent since 3 April 1982", of whom a source has 18 April 1980."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.sexes import cannot_be
from factcheck.frozen import replace
from factcheck.lexicon import table, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.other_years import is_once
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.nearby import Names
from factcheck.verdicts.rereading.told_dates import LEFT, OF_TWO, ToldDate, ahead, told_dates

_worded = worded("verdicts", "slipped_dates")


def of_another_year(
    claim: Claim, span: tuple[PartialDate, PartialDate], names: Names, grounds: Grounds
) -> Decided | None:
    """A day or month which is that of what happened to somebody near, but for the year: a slip, where nothing near is of the year told."""
    day = span[0]
    if not is_once(claim, span, grounds.text):
        return None
    every = list(told_dates(claim, names, grounds))
    if any(meets(span, PartialDate.parse(told.day)) for told in every) or not every:
        return None
    met = sorted((told for told in every if told.far <= _NEAR and _slipped(told, day)), key=lambda told: told.far)
    for told in met[:1]:
        if told.kind not in grounds.kinds:
            continue
        row = told.statement
        if not _is_firm(told, claim, grounds.text) or _is_anothers(row, day, grounds):
            continue
        if not _is_spoken_of(row.subject, claim, grounds):
            continue
        about = Named(row.subject, grounds.store.label(row.subject))
        if (told_by := _PRONOUN.findall(ahead(claim, grounds.text).lower())) and cannot_be(about, told_by[-1]):
            continue  # "He came in November; she, in Berlin, in November 2005"
        other = Named(row.object, grounds.store.label(row.object)) if row.object else None
        office = told.kind == "office-term"
        details = (("end", "yes"),) if told.ends and office else ()
        moved = replace(
            claim, kind=told.kind, subject=about, object=None if office else other, doubt=None, details=details
        )
        verdict = decide(moved, grounds)
        if verdict.label is Label.REFUTED:
            return moved, verdict
    return None


_PRONOUN = _worded(r"\b{he}\b")


def of_its_own(one: Decided, names: Names, grounds: Grounds) -> Decided:
    """A claim that may be of another, refuted where its date is its own subject's but for the year, and nobody's near."""
    claim, subject = one[0], one[0].subject
    span = claimed(grounds.case(claim, "event-date"))
    if span is None or subject is None or subject.id is None or not is_once(claim, span, grounds.text):
        return one
    if not any(subject.id in name.candidates for name in names.named):  # only by a surname, which others bear
        return one
    if not _is_spoken_of(subject.id, claim, grounds):
        return one
    own = _own(claim, subject.id, grounds)
    every = [*told_dates(claim, names, grounds), *own]
    if any(meets(span, PartialDate.parse(told.day)) for told in every):
        return one
    slips = [told for told in own if _slipped(told, span[0]) and not _is_anothers(told.statement, span[0], grounds)]
    if not slips:
        return one
    details = tuple((key, value) for key, value in claim.details if key != "weak")
    moved = replace(claim, details=details, rivals=(), likely=(), around=(), doubt=None)
    firm = [told for told in every if told.kind == claim.kind and told.statement.subject == subject.id]
    sure = claim.date is not None and any(_is_firm(told, claim, grounds.text) for told in firm if told.word[1])
    verdict = decide(replace(moved, start=claim.date.start) if sure and claim.date else moved, grounds)
    return (moved, verdict) if verdict.label is Label.REFUTED else one


def _own(claim: Claim, subject: str, grounds: Grounds) -> list[ToldDate]:
    """The dates a source has of what a claim was read to be, of its own subject and club, whatever words tell it."""
    kind = "accession-date" if claim.kind == LEFT else claim.kind
    entry = table("open_dates")[kind]
    ends = claim.kind == LEFT or claim.detail("end") == "yes"
    club = claim.object.id if claim.object is not None and entry["property"] in OF_TWO else None
    found = []
    for row in grounds.store.statements(subject, entry["property"]):
        day = row.end if ends else row.start or row.value
        if day[:1].isdigit() and club in {None, row.object}:
            found.append(ToldDate(claim.kind, row, day, 0, (0, 0), yearly=False, ends=ends))
    return found


def _is_firm(told: ToldDate, claim: Claim, text: str) -> bool:
    """Whether the word of what happened tells of that alone, and stands before the date."""
    first, last = (claim.sentence.start + at for at in told.word)
    if claim.date is None or (last > claim.date.start and not _WHEN.fullmatch(text, claim.date.end, first)):
        return False
    kind = "accession-date" if told.kind == LEFT else told.kind
    return text[first:last].lower().startswith(tuple(table("open_dates")[kind].get("firm", ())))


def _is_spoken_of(subject: str, claim: Claim, grounds: Grounds) -> bool:
    """Whether the sentence of a date names somebody by the last name, or has a pronoun of persons; who stands in the one before may be out of it."""
    if not subject.startswith("person:"):
        return True
    words = set(_LETTERS.findall(grounds.text[claim.sentence.start : claim.sentence.end].lower()))
    return not words.isdisjoint(
        {grounds.store.label(subject).split()[-1].lower(), "he", "she", "his", "her", "him", "who", "whose", "whom"}
    )


_LETTERS = lazy.pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


_WHEN = lazy.pattern(r",? when\b[^,;:.]{0,60}")


def _is_anothers(row: Statement, day: PartialDate, grounds: Grounds) -> bool:
    """Whether what a source has of that very time may be meant: an event of the country, or the turn of another in the office."""
    store, span = grounds.store, (day, day)
    if row.property == "independence-date":
        days = {PartialDate.parse(s.value) for s in store.statements(row.subject, row.property)}
        if len({one.year for one in days if one.month == day.month}) > 1:  # set free in several parts
            return True
    land = store.country_of(row.subject) or row.subject
    if any(land in store.places_of(event) for event, _ in store.events_in(str(day)[:7])):
        return True
    turns = store.by_object(row.property, row.object) if row.property == "office-holder" else ()
    return any(meets(span, PartialDate.parse(end)) for turn in turns for end in (turn.start, turn.end) if end)


def _slipped(told: ToldDate, day: PartialDate) -> bool:
    """Whether a source's date is a claimed one but for its year, and a term of office none that was begun again then."""
    other = PartialDate.parse(told.day)
    if other.month != day.month or not 0 < abs(other.year - day.year) <= _SLIP:
        return False
    if day.day is not None and other.day != day.day:
        return False
    row = told.statement
    if told.kind != "office-term":
        return True
    return str(day) < row.start or bool(row.end and row.end < str(day))


_SLIP = 12
"""Years off beyond which something else is meant."""


_NEAR = 80
"""How far at most the words of what happened stand from a date of another year."""

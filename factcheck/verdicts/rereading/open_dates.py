"""A date that no pattern has read, beside a name for which a source has just that date: "The country had been free since April 1980".

Only exact to the month or day, and beside a word of what happened, is a date borne out so; nothing is refuted by it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.extraction.items.sexes import cannot_be
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import membership
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case, attributed, supported, undecided
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.dates.other_years import is_once
from factcheck.verdicts.decide import decide
from factcheck.verdicts.offices.offices import tell_term
from factcheck.verdicts.rereading import half_right
from factcheck.verdicts.rereading.nearby import Names, near_by

_OPEN = frozenset({"other-date", "event-date"})


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


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; open dates are claims of what happened to somebody then, where a source says just so."""
    if not any(claim.kind in _OPEN or _is_unsure(claim, verdict) for claim, verdict in decided):
        return list(decided)
    names = Names.of(decided, mentions, grounds.text)
    return [_reread(one, names, grounds) for one in decided]


def _is_unsure(claim: Claim, verdict: Verdict) -> bool:
    """Whether a date was read as that of a step of somebody it may not be of."""
    return verdict.reason == "ambiguous-subject" and claim.date is not None and claim.kind in table("open_dates")


def _reread(one: Decided, names: Names, grounds: Grounds) -> Decided:
    """A claim of an open date, or that claim as one of what happened to somebody near on just this date."""
    claim, verdict = one
    if verdict.label is not Label.NOT_ENOUGH_INFO or claim.date is None or claim.modality != "asserted":
        return one
    if _is_unsure(claim, verdict):
        return _of_its_own(one, names, grounds)
    if claim.kind not in _OPEN or _DENIED.search(_ahead(claim, grounds.text)):
        return one
    case = grounds.case(claim, "event-date")
    span = claimed(case)
    if span is None or (span[1].last() - span[0].first()).days > _YEAR:
        return one
    year = span[0].month is None
    for told in sorted(_told(claim, names, grounds), key=lambda told: told.far):
        if year and (told.far > _CLOSE or not told.yearly):
            continue
        if (
            told.kind in grounds.kinds
            and len(told.day) >= len(str(span[0]))
            and meets(span, PartialDate.parse(told.day))
        ):
            found = _judged(replace(case, kind=grounds.kinds[told.kind]), told)
            if found[1].label is Label.SUPPORTED:
                return found
    return (
        _wrong(claim, names, grounds)
        or _half_right(claim, names, grounds)
        or _of_another_year(claim, span, names, grounds)
        or one
    )


def _half_right(claim: Claim, names: Names, grounds: Grounds) -> Decided | None:
    """A date since which the person named nearest has ruled, of which the source's has all but the year: "he had governed since February 2003"."""
    if claim.date is None or claim.date.relation != "since":
        return None
    date, text = claim.date, grounds.text
    before = text[max(claim.sentence.start, date.start - _RULED) : date.start]
    person = next((id_ for id_ in near_by(claim, names) if id_.startswith("person:")), "")
    if not person or not _has_ruled(before, grounds.store.label(person)):
        return None
    about = Named(person, grounds.store.label(person))
    moved = replace(claim, kind="office-term", subject=about, object=None, doubt=None, details=())
    return half_right.as_wrong(moved, decide(moved, grounds), grounds) if "office-term" in grounds.kinds else None


def _has_ruled(before: str, label: str) -> bool:
    """Whether words end by saying that "he" or "she", or somebody of a name, has ruled."""
    called = "|".join(map(re.escape, (*("he", "she", "who"), label.split()[-1].lower())))
    ruled = "|".join(map(re.escape, table("open_dates")["office-term"]["ruled"]))
    return (
        re.search(rf"\b(?:{called})(?:, who [^,;:.]+)?,? (?:has|had)(?: \w+)? (?:{ruled})\W+since\W*\Z", before.lower())
        is not None
    )


_RULED = 90
"""Characters before a date among which it is told who ruled since."""


def _ahead(claim: Claim, text: str) -> str:
    """The words of a sentence before its date."""
    return text[claim.sentence.start : (claim.date or claim).start].replace("’", "'")


_DENIED = lazy.pattern(
    r"\b(?:did|does|do|has|had|was|were|is)(?:n't| not)\b(?! only\b)(?:(?!\b(?:until|till|before)\b)[^,;:]){0,60}\Z"
)
"""What happened then is denied: "did not leave office in 2007", but not "until 2007"."""


def _wrong(claim: Claim, names: Names, grounds: Grounds) -> Decided | None:
    """A date that words which tell of one thing alone join to whom stands right beside, and that is none of the source's of it."""
    at = (claim.date or claim).start - claim.sentence.start
    whose = next(near_by(claim, names), "")
    for kind, entry in table("open_dates").items():
        if kind not in grounds.kinds or not whose.startswith(entry.get("of", "-")):
            continue
        said = grounds.text[claim.sentence.start : claim.sentence.end].lower()
        if "sure_unless" in entry and _cue(tuple(entry["sure_unless"])).search(said) is not None:
            continue
        for which in ("sure_begin", "sure_end"):
            spot = _off(claim, grounds.text, kind, which)
            if spot is None or not -_CLOSE <= at - spot[2] <= _CLOSE:
                continue
            told = replace(claim, start=claim.sentence.start + spot[1]) if spot[1] < at else claim
            if not _right_beside(told, whose, names):
                continue
            details = (("end", "yes"),) if which == "sure_end" else ()
            about = Named(whose, grounds.store.label(whose))
            moved = replace(claim, kind=kind, subject=about, doubt=None, details=details)
            verdict = decide(moved, grounds)
            if verdict.label is Label.REFUTED:
                return replace(moved, start=told.start), verdict
    return None


def _of_another_year(
    claim: Claim, span: tuple[PartialDate, PartialDate], names: Names, grounds: Grounds
) -> Decided | None:
    """A day or month which is that of what happened to somebody near, but for the year: a slip, where nothing near is of the year told."""
    day = span[0]
    if not is_once(claim, span, grounds.text):
        return None
    every = list(_told(claim, names, grounds))
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
        if (told_by := _PRONOUN.findall(_ahead(claim, grounds.text).lower())) and cannot_be(about, told_by[-1]):
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


_PRONOUN = lazy.pattern(r"\b(?:he|she|his|hers|her)\b")


def _of_its_own(one: Decided, names: Names, grounds: Grounds) -> Decided:
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
    every = [*_told(claim, names, grounds), *own]
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


def _own(claim: Claim, subject: str, grounds: Grounds) -> list[_Told]:
    """The dates a source has of what a claim was read to be, of its own subject and club, whatever words tell it."""
    kind = "accession-date" if claim.kind == _LEFT else claim.kind
    entry = table("open_dates")[kind]
    ends = claim.kind == _LEFT or claim.detail("end") == "yes"
    club = claim.object.id if claim.object is not None and entry["property"] in _OF_TWO else None
    found = []
    for row in grounds.store.statements(subject, entry["property"]):
        day = row.end if ends else row.start or row.value
        if day[:1].isdigit() and club in {None, row.object}:
            found.append(_Told(claim.kind, row, day, 0, (0, 0), yearly=False, ends=ends))
    return found


def _is_firm(told: _Told, claim: Claim, text: str) -> bool:
    """Whether the word of what happened tells of that alone, and stands before the date."""
    first, last = (claim.sentence.start + at for at in told.word)
    if claim.date is None or (last > claim.date.start and not _WHEN.fullmatch(text, claim.date.end, first)):
        return False
    kind = "accession-date" if told.kind == _LEFT else told.kind
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


def _slipped(told: _Told, day: PartialDate) -> bool:
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


def _right_beside(told: Claim, whose: str, names: Names) -> bool:
    """Whether a name stands right beside the words of what happened, with no end of a clause between them."""
    far = _PHRASE + names.longest
    own = names.of_within(whose, told.start - far, told.start + far + 1)
    name = min(own, key=lambda name: abs(name.start - told.start), default=None)
    if name is None or abs(name.start - told.start) > _PHRASE + len(name.label):
        return False
    low, high = sorted((name.end, told.start))
    if whose.startswith("country:") and name.end > told.start:  # who was got rid of: "shook off British rule"
        return False
    return _ENDED.search(names.text, low, high) is None


_ENDED = lazy.pattern(r"[;:.()“”\"\n]")


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
_STOPS = lazy.pattern(r"[,;:.()“”\"—–\n]")


def _told(claim: Claim, names: Names, grounds: Grounds) -> Iterator[_Told]:
    """The dates of whom a sentence, or what stands right before it, is about or names, of what its words may tell."""
    told = {
        (kind, which): _off(claim, grounds.text, kind, which)
        for kind in table("open_dates")
        for which in ("begin", "end")
    }
    near = list(dict.fromkeys(near_by(claim, names)))
    near += [land for id_ in near if (land := grounds.store.country_of(id_)) is not None and land not in near]
    for place, id_ in enumerate(near):
        for kind, entry in table("open_dates").items():
            first, last = _nearer(told[kind, "begin"], told[kind, "end"])
            named, yearly = entry["property"] in _OF_TWO, bool(entry.get("yearly"))
            yearly = yearly and place <= (1 if named else 0)
            for row in grounds.store.statements(id_, entry["property"]) if (first, last) != (None, None) else ():
                if named and row.object not in near:
                    continue
                day = row.start or row.value
                if first is not None and day[:1].isdigit():
                    yield _Told(kind, row, day, first[0] + place * _STEP, first[1:], yearly=yearly, ends=False)
                if last is not None and row.end:
                    left = _LEFT if entry["property"] == "membership" else kind
                    yield _Told(left, row, row.end, last[0] + place * _STEP, last[1:], yearly=yearly, ends=True)


_LEFT = "withdrawal-date"
_OF_TWO = frozenset({"membership", "currency"})
"""What is told of a country and a club or money, both of which have to be spoken of."""
_YEAR = 366
_CLOSE = 24
"""How far at most where only a year is told."""
_STEP = 6
"""Characters that one named nearer outweighs in how far the words of what happened stand from the date."""


_Spot = tuple[int, int, int]
"""How far from a date a word stands, and where it begins and ends."""


def _nearer(begins: _Spot | None, ends: _Spot | None) -> tuple[_Spot | None, _Spot | None]:
    """Of words that tell of a beginning and of an end those that stand nearer to the date: "came in in January 2005"."""
    if begins is None or ends is None:
        return begins, ends
    return (begins, None) if begins[0] <= ends[0] else (None, ends)


def _off(claim: Claim, text: str, kind: str, which: str) -> _Spot | None:
    """How far from a date its sentence has a word of what happened, and where in it that word begins and ends; None where none is near."""
    entry = table("open_dates")[kind]
    cues = (*entry.get(which, ()), *entry.get(f"sure_{which}", ()))
    if not cues:
        return None
    date, sentence = claim.date or claim, claim.sentence
    low, high = max(sentence.start, date.start - _REACH), min(sentence.end, date.end + _REACH)
    spots = [
        (
            abs(low + found.start() - date.start),
            low + found.start() - sentence.start,
            low + found.end() - sentence.start,
        )
        for found in _cue(cues).finditer(text[low:high].lower())
        if low + found.end() <= date.start or low + found.start() >= date.end
    ]
    return min(spots, default=None)


_REACH = 160
"""Characters on either side of a date in which it is told what happened then."""


@functools.cache
def _cue(cues: tuple[str, ...]) -> re.Pattern[str]:
    return lazy.pattern(r"(?<![\w-])(?:" + "|".join(map(re.escape, cues)) + r")[\w-]*")

"""Operators `holder` and `term`: who holds an office at a time, and since when."""

from __future__ import annotations

import datetime
import functools
import re

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.names import fold
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, says_more, supported, undecided
from factcheck.verdicts.membership import holds, promised
from factcheck.verdicts.moments import against, claimed


def judge_holder(case: Case) -> Verdict:
    """Whether the person holds the office at the claim's time; another holder refutes only inside a complete list."""
    claim = case.claim
    if claim.subject is None:
        return undecided("no-subject", "The sheet cannot tell who this is.")
    offices = offices_of(case)
    lasting = claim.time is not None and claim.time.relation == "since"
    at = moment(replace(claim, time=None) if lasting else claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    if not offices:
        return undecided("no-source", "No stored source lists the holders of this office.")
    rows = [
        s
        for office in offices
        for s in case.store.by_object("office-holder", office)
        if may_decide(s) and s.rank != "deprecated"
    ]
    now = [s for s in rows if _at(s, at, case)]
    mine = [s for s in now if is_person(case, s)]
    negated = claim.modality == "negated" or claim.detail("former") == "yes"
    if mine and not negated:
        return supported(
            _says(case, mine),
            tuple(cite(s, case.store, _term(case, s), agrees=True) for s in mine[:3]),
            _caveats(case, mine),
        )
    if claim.detail("former") == "yes":
        return _former(case, rows, at)
    ever = [s for s in rows if is_person(case, s)]
    then = _then(case, ever, "near")
    if then and not negated:
        return supported(
            _says(case, then),
            tuple(cite(s, case.store, _term(case, s), agrees=True) for s in then[:3]),
            (
                Caveat("outdated", "held the office at a time the text tells of, not at the draft's date"),
                *_caveats(case, then),
            ),
        )
    if ever and not negated and (_then(case, ever, "around") or _bygone(case, ever)):
        return undecided(
            "close",
            f"{_says(case, ever)} The draft may tell of that time.",
            tuple(cite(s, case.store, _term(case, s), agrees=None) for s in ever[:3]),
        )
    listing = [o for o in offices if promised(case.store, o, at, "office-holder")]
    whole = len(listing) == len(offices) or bool(claim.detail("roles"))
    complete = next(iter(listing), None) if whole else None
    if complete is None or not now or not _read(case, complete):
        return undecided(
            "no-source",
            f"No complete list of this office at that time names {claim.subject.label}.",
            tuple(cite(s, case.store, _term(case, s), agrees=None) for s in (ever or now)[:3]),
        )
    listed = [s for s in now if s.object == complete] or now
    evidence = tuple(cite(s, case.store, _term(case, s), agrees=negated) for s in [*listed[:2], *ever[:2]])
    if negated:
        return supported(_says(case, listed), evidence, _caveats(case, listed), reason="absent-from-complete-list")
    return refuted(
        case,
        f"The source says otherwise: {_says(case, listed)}",
        evidence,
        reason="absent-from-complete-list",
        suggestion=listed[0].value,
    )


_TOP = [
    "president",
    "monarch",
    "prime-minister",
    "chancellor",
    "supreme-leader",
    "general-secretary",
    "chairman",
    "premier",
    "secretary-general",
]


def offices_of(case: Case) -> list[str]:
    """The offices a claim may mean: its title's roles in its place; without a place, those this person ever held."""
    claim, store = case.claim, case.store
    roles = claim.detail("roles").split() or _TOP
    if claim.object is not None and claim.object.id is not None:
        place = claim.object.id.partition(":")[2]
        return [
            f"office:{place}/{role}" for role in roles if store.by_object("office-holder", f"office:{place}/{role}")
        ]
    person = claim.subject
    ids = [person.id] if person is not None and person.id else list(person.candidates) if person is not None else []
    held = [s.object for id_ in ids for s in store.statements(id_, "office-holder")]
    return list(dict.fromkeys(office for office in held if office.rpartition("/")[2] in roles))


def _at(statement: Statement, at: Moment, case: Case) -> bool:
    return holds(statement, at.first, at.last, case.store)


def is_person(case: Case, statement: Statement) -> bool:
    """Whether a row is about the claim's person: by id, by full name, or by one of its names alone ("Jaber has been emir")."""
    person = case.claim.subject
    assert person is not None
    if person.id is not None:
        return person.id == statement.subject
    if statement.subject in person.candidates:
        return True
    names = {fold(statement.value), *(fold(alias.cased) for alias in case.store.aliases_of(statement.subject))}
    mine = fold(person.label)
    return mine in names or (" " not in mine and any(mine in name.split() for name in names))


def _then(case: Case, ever: list[Statement], told: str) -> list[Statement]:
    """The person's terms that hold at a date told of in the clause ("near": "President Yeltsin resigned in 1999") or "around" it."""
    moments = [PartialDate.parse(text) for text in case.claim.detail(told).split()]
    return [s for s in ever if any(holds(s, at.first(), at.last(), case.store) for at in moments)]


_WORD = re.compile(r"[a-z][a-z'’-]*")
_LASTED = re.compile(r"\s*(?:for|between|during|throughout)\s")
_DATED = re.compile(r"\s*(?:in|on|from|until)\s")


@functools.cache
def _bygone_words() -> frozenset[str]:
    return frozenset(table("frames")["bygone"])


def _bygone(case: Case, ever: list[Statement]) -> bool:
    """Whether a former holder may be named for the time in office: one who is dead by then, or words that tell of the past."""
    claim = case.claim
    if any(died(case, s.subject) for s in ever):
        return True
    if any(s.start and case.as_of is not None and PartialDate.parse(s.start).first() > case.as_of.last() for s in ever):
        return False
    if _LASTED.match(case.text[claim.end : claim.end + 8]):
        return True
    if claim.time is not None and _DATED.match(case.text[claim.end : claim.end + 8]):
        return False
    words = _WORD.findall(case.text[max(claim.sentence.start, claim.start - 20) : claim.end + 60].lower())
    return bool(_bygone_words() & frozenset(words))


def died(case: Case, person: str) -> bool:
    """Whether a person is known to have died by the draft's date."""
    if case.as_of is None:
        return False
    day = case.as_of.last().isoformat()
    return any(s.value and s.value <= day for s in case.store.statements(person, "death-date"))


def holder(case: Case) -> Named | None:
    """Who holds the office a claim names instead of a person: "India's prime minister is 75"."""
    at = moment(replace(case.claim, time=None), case.as_of)
    if at is None or case.claim.object is None or case.claim.object.id is None or not case.claim.detail("roles"):
        return None
    for office in offices_of(case):
        rows = case.store.by_object("office-holder", office)
        people = {s.subject: s.value for s in rows if may_decide(s) and s.rank != "deprecated" and _at(s, at, case)}
        if len(people) == 1:
            return next(Named(id_, label) for id_, label in people.items())
        if people:
            return None
    return None


def _read(case: Case, office: str) -> bool:
    """Whether a source that was read agrees with the list on at least one holder."""
    return any(s.basis != "instrument" for s in case.store.by_object("office-holder", office))


def _former(case: Case, rows: list[Statement], at: Moment) -> Verdict:
    mine = [s for s in rows if is_person(case, s) and s.start and PartialDate.parse(s.start).first() <= at.last]
    if mine:
        return supported(_says(case, mine), tuple(cite(s, case.store, _term(case, s), agrees=True) for s in mine[:3]))
    return undecided("no-source", "No stored source names this person for the office.")


def judge_term(case: Case) -> Verdict:
    """When somebody took office, or left it."""
    if case.claim.subject is None:
        case = replace(case, claim=replace(case.claim, subject=holder(case)))
    claim = case.claim
    if claim.subject is None or claimed(case) is None:
        return undecided("no-subject", "The sheet cannot tell whose term this is.")
    offices = offices_of(case)
    rows = [s for office in offices for s in case.store.by_object("office-holder", office) if is_person(case, s)]
    if not rows and claim.subject.id is not None and not claim.detail("roles"):
        rows = list(case.store.statements(claim.subject.id, "office-holder"))
    leaving = claim.detail("end") == "yes"
    dated = [
        (s, s.end if leaving else s.start) for s in rows if (s.end if leaving else s.start) and s.rank != "deprecated"
    ]
    if not dated:
        return undecided("no-source", f"No stored source dates the term of {claim.subject.label}.")
    verdict = against(case, dated)
    if verdict.label is Label.REFUTED and (_close(case, dated) or _chosen(case, rows)):
        return undecided(
            "close",
            f"{verdict.explanation} (taking office, being sworn in and being elected may differ)",
            verdict.evidence,
        )
    if verdict.label is Label.REFUTED and (
        says_more(case, "plainly_office", _title_words() | _own_words(claim.subject)) or _names_another(case, rows)
    ):
        return undecided(
            "ambiguous-subject", f"{verdict.explanation} (the draft may mean another office)", verdict.evidence
        )
    if verdict.label is Label.REFUTED and not any(_listed(case, s.object) for s, _ in dated):
        return undecided(
            "no-source", f"{verdict.explanation} (no complete list of this office is stored)", verdict.evidence
        )
    return verdict


_IN_PLACE = re.compile(r"\bin (?:the )?(?:[A-Z]\w+[ -]?)+")
_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z]\w*")


@functools.cache
def _title_words() -> frozenset[str]:
    """The words of the titles of heads of state, government and organisations: not those of a party leader."""
    titles = table("offices")["titles"].items()
    return frozenset(
        word
        for title, roles in titles
        if roles[0] in _TOP and "party" not in title
        for word in title.replace("-", " ").split()
    )


def _own_words(person: Named | None) -> frozenset[str]:
    """The words of a person's own name: "arap" says nothing more."""
    return frozenset(re.findall(r"[a-z'’-]+", person.label)) if person is not None else frozenset()


def _names_another(case: Case, rows: list[Statement]) -> bool:
    """Whether a claim names something beside the person, the place and the date: "has led United Russia since 2012"."""
    claim, store = case.claim, case.store
    known = set(_title_words())
    for named in (claim.subject, claim.object):
        if named is not None:
            names = [named.label, *(alias.cased for alias in (store.aliases_of(named.id) if named.id else ()))]
            known.update(fold(word) for name in names for word in re.findall(r"\w+", name))
    known.update(fold(word) for s in rows for word in re.findall(r"\w+", store.label(s.object)))
    holders = {s.value for office in {s.object for s in rows} for s in store.by_object("office-holder", office)}
    known.update(fold(word) for holder_ in holders for word in re.findall(r"\w+", holder_))
    date = claim.date
    text = case.text[claim.start : date.start if date is not None and claim.start < date.start else claim.end]
    words = [fold(word) for word in _CAPITAL.findall(_IN_PLACE.sub(" ", text))]
    opening = claim.start == claim.sentence.start
    return any(word not in known for word in (words[1:] if opening else words) if word not in _allowed_office())


@functools.cache
def _allowed_office() -> frozenset[str]:
    return frozenset(table("frames")["plainly_office"])


_DAYS = datetime.timedelta(days=10)
_YEAR = datetime.timedelta(days=400)
_CHOSEN = frozenset(
    {
        "elected",
        "election",
        "won",
        "victory",
        "re-elected",
        "reelected",
        "chosen",
        "named",
        "appointed",
        "nominated",
        "re",
    }
)


def _close(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether a claimed day lies within ten days of a stored one: oaths follow appointments."""
    span = claimed(case)
    assert span is not None
    return any(
        abs(PartialDate.parse(value).first() - span[0].first()) <= _DAYS and span[0].day is not None and len(value) > 7
        for _, value in dated
    )


def _chosen(case: Case, rows: list[Statement]) -> bool:
    """Whether the claim tells of an election or appointment, which comes before the term or, a second time, within it."""
    span = claimed(case)
    assert span is not None
    words = frozenset(_WORD.findall(case.text[case.claim.start : case.claim.end].lower()))
    if not words & _CHOSEN:
        return False
    if not case.claim.detail("roles"):
        return True
    for s in rows:
        if s.start:
            start = PartialDate.parse(s.start).first()
            end = PartialDate.parse(s.end).last() if s.end else datetime.date.max
            if start - _YEAR <= span[1].last() and span[0].first() <= end:
                return True
    return False


def _listed(case: Case, office: str) -> bool:
    """Whether any source declares its list of an office's holders complete."""
    return bool(case.store.promises("office-holder", office))


def _term(case: Case, statement: Statement) -> str:
    edition = case.store.editions[statement.source, statement.edition]
    start = f" from {wording.iso(statement.start)}" if statement.start else ""
    end = f" to {wording.iso(statement.end)}" if statement.end else ""
    return f"{case.store.label(statement.object)}: {statement.value}{start}{end}, {wording.source(edition)}"


def _says(case: Case, rows: list[Statement]) -> str:
    return _term(case, rows[0]) + "."


def _caveats(case: Case, rows: list[Statement]) -> tuple[Caveat, ...]:
    if case.claim.said is not None:
        return (Caveat("attributed", f"said by {case.claim.said.speaker or 'somebody quoted'}"),)
    return ()

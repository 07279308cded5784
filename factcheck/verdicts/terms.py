"""Operator `term` of an office: when somebody took it, or left it."""

from __future__ import annotations

import datetime
import functools
import re

from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.context import Case, says_more, undecided
from factcheck.verdicts.membership import WORD
from factcheck.verdicts.moments import against, claimed
from factcheck.verdicts.offices import TOP_OFFICES, holder, is_person, offices_of, said


def judge_term(case: Case) -> Verdict:
    """When somebody took office, or left it."""
    if case.claim.subject is None:
        case = replace(case, claim=replace(case.claim, subject=holder(case)))
    claim = case.claim
    if claim.subject is None or claimed(case) is None:
        return undecided("no-subject", "The sheet cannot tell whose term this is.")
    offices = offices_of(case)
    rows = [s for office in offices for s in case.store.by_object("office-holder", office) if is_person(case, s)]
    if not rows and claim.subject.id is not None and not claim.detail("roles") and not _abroad(case, offices):
        rows = list(case.store.statements(claim.subject.id, "office-holder"))
    leaving = claim.detail("end") == "yes"
    dated = [
        (s, s.end if leaving else s.start) for s in rows if (s.end if leaving else s.start) and s.rank != "deprecated"
    ]
    dated = dated if leaving or claim.object is not None else _first_crown(dated)
    if not dated:
        return undecided("no-source", f"No stored source dates the term of {claim.subject.label}.")
    verdict = against(case, dated)
    if verdict.label is Label.SUPPORTED and not leaving and (other := _after_another(case, rows)):
        return undecided("close", f"{verdict.explanation} {other}", verdict.evidence)
    if verdict.label is Label.REFUTED and (_in_steps(case, dated, rows) or (leaving and _announced(case, dated))):
        return undecided(
            "close",
            f"{verdict.explanation} (taking office, being sworn in and being elected may differ)",
            verdict.evidence,
        )
    if verdict.label is Label.REFUTED and (
        _in_another_role(case) or (not leaving and (_once_more(case, rows) or _crowned(case, rows)))
    ):
        return undecided("close", f"{verdict.explanation} (the draft may mean another step)", verdict.evidence)
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


def _first_crown(dated: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """The terms without the later crowns of somebody who wears several: who "ascended the throne" did so once."""
    crowns = [start for s, start in dated if s.object.endswith("/monarch")]
    return [(s, start) for s, start in dated if not s.object.endswith("/monarch") or start == min(crowns)]


def _abroad(case: Case, offices: list[str]) -> bool:
    """Whether a claim names a country, with offices, in which the person never held one: "Macron left the White House in April 2018"."""
    other = case.claim.object
    return bool(offices) and other is not None and other.id is not None and other.id.startswith("country:")


_IN_PLACE = re.compile(r"\bin (?:the )?(?:[A-Z]\w+[ -]?)+")
_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z]\w*")


@functools.cache
def _title_words() -> frozenset[str]:
    """The words of the titles of heads of state, government and organisations: not those of a party leader."""
    titles = table("offices")["titles"].items()
    return frozenset(
        word
        for title, roles in titles
        if roles[0] in TOP_OFFICES and "party" not in title
        for word in (*title.split(), *title.replace("-", " ").split())
    )


def _own_words(person: Named | None) -> frozenset[str]:
    """The words of a person's own name: "arap" says nothing more."""
    return frozenset(re.findall(r"[a-z'’-]+", person.label)) if person is not None else frozenset()


_FRONT = 4
"""Characters before a date that opens a claim."""


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
    fronted = (
        date is not None and date.start - claim.start < _FRONT
    )  # "In December 2014 Donald Tusk took over from ..."
    first = date.end if date is not None and fronted else claim.start
    last = date.start if date is not None and not fronted and claim.start < date.start else claim.end
    text = case.text[first:last]
    words = [fold(word) for word in _CAPITAL.findall(_IN_PLACE.sub(" ", text))]
    opening = claim.start == claim.sentence.start and not fronted
    return any(
        word not in known
        for word in (words[1:] if opening else words)
        if word not in word_set("frames", "plainly_office")
    )


_DAYS = datetime.timedelta(days=10)
_YEAR = datetime.timedelta(days=400)


_CHOSEN = word_set("frames", "chosen")


_NOTICE = datetime.timedelta(days=240)
_FLIGHT = datetime.timedelta(days=100)
_FALLING = frozenset(
    {"overthrown", "toppled", "ousted", "deposed", "driven", "fell", "unseated", "fall", "overthrow", "ouster"}
)
_GOING = frozenset(
    {
        "resigned",
        "resignation",
        "abdicated",
        "quit",
        "stepped",
        "stood",
        "bowed",
        "retired",
        "lost",
        "voted",
        "removed",
        "impeached",
        "suspended",
        "forced",
    }
)


def _announced(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether somebody may have said at the claimed time that they would go, and gone later: "David Cameron resigned in June 2016"."""
    span = claimed(case)
    assert span is not None
    words = WORD.findall(case.text[case.claim.start : case.claim.end].lower())
    notice = _NOTICE if not _GOING.isdisjoint(words) else _FLIGHT if not _FALLING.isdisjoint(words) else None
    ends = (PartialDate.parse(value).last() for _, value in dated)
    return notice is not None and any(datetime.timedelta(0) <= end - span[0].first() <= notice for end in ends)


_AS = re.compile(
    r",?\s+as\s+(?!(?:the\s+)?(?:\w+\s+)?(?:president|prime minister|king|queen|chancellor|premier|head|leader))"
    r"|\s+(?:in|at)\s+(?:the\s+)?[A-Z]|['’]s\b|\s+of\s+(?!(?:the|his|her)\s+(?:country|nation|state|republic|government)\b)"
)


def _in_another_role(case: Case) -> bool:
    """Whether words behind a claim say as what somebody came, or of what: "entered the Kremlin in 1996, as a clerk", "took charge in 2000 of a party"."""
    return _AS.match(case.text[case.claim.end : case.claim.end + 60]) is not None


_CROWNED = frozenset({"crowned", "enthroned", "coronation"})
_FEAST = datetime.timedelta(days=800)


def _crowned(case: Case, rows: list[Statement]) -> bool:
    """Whether a crown may have been set on somebody some time after the reign began."""
    span = claimed(case)
    assert span is not None
    if _CROWNED.isdisjoint(WORD.findall(case.text[case.claim.start : case.claim.end].lower())):
        return False
    starts = [PartialDate.parse(s.start).first() for s in rows if s.start]
    return any(datetime.timedelta(0) <= span[1].last() - start <= _FEAST for start in starts)


_SWORN = frozenset({"oath", "sworn", "inaugurated", "inauguration", "swore", "installed", "crowned"})
_LEAST_TERM, _ABOUT = 3, 60
"""Years after which somebody is sworn in again, and days by which that may be off."""


def _anniversary(start: datetime.date, claimed_: PartialDate) -> bool:
    """Whether whole years, no fewer than a term has, lie between the first day in office and a claimed one."""
    days = (claimed_.first() - start).days
    years = round(days / 365.25)
    off = abs(days - years * 365.25)
    return years >= _LEAST_TERM and (claimed_.month is None or off <= _ABOUT)


def _once_more(case: Case, rows: list[Statement]) -> bool:
    """Whether an oath may be a later one of the same stay in office: "took the oath in January 2013"."""
    span = claimed(case)
    assert span is not None
    if _SWORN.isdisjoint(WORD.findall(case.text[case.claim.start : case.claim.end].lower())):
        return False
    for s in rows:
        start = PartialDate.parse(s.start).first() if s.start else datetime.date.max
        end = PartialDate.parse(s.end).last() if s.end else datetime.date.max
        if start <= span[0].first() <= end and _anniversary(start, span[0]):
            return True
    return False


_AT_ONCE = frozenset({"office:VA/pope"})
"""Offices whose holder is in office from the moment of the election."""


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
    words = frozenset(WORD.findall(case.text[case.claim.start : case.claim.end].lower()))
    if not words & _CHOSEN or all(s.object in _AT_ONCE for s in rows):
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


def _in_steps(case: Case, dated: list[tuple[Statement, str]], rows: list[Statement]) -> bool:
    """Whether the draft may tell of another step into office or out of it than the source does."""
    return (
        _close(case, dated)
        or _chosen(case, rows)
        or _again(case, rows)
        or _long_way(case, dated)
        or _meanwhile(case, rows)
    )


_INTERIM = said("meanwhile")


def _meanwhile(case: Case, rows: list[Statement]) -> bool:
    """Whether somebody is said to have held an office for the time being, from a day within the term or the year before it."""
    span, claim = claimed(case), case.claim
    assert span is not None
    if not _INTERIM.search(case.text[max(claim.sentence.start, claim.start - len(" transitional ")) : claim.end]):
        return False
    terms = [(PartialDate.parse(s.start).first(), s.end) for s in rows if s.start and is_person(case, s)]
    return any(
        start - _YEAR <= span[1].last() and (not end or span[0].first() <= PartialDate.parse(end).last())
        for start, end in terms
    )


_COUP = said("coup")
_RESIGNED = said("resigning")
_HELD = said("ruling")
_RULED, _STAYED = datetime.timedelta(days=1500), datetime.timedelta(days=240)


def _long_way(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether power came well before the office ("seized power in 1999", president in 2001), or its end well after the step down."""
    span = claimed(case)
    assert span is not None
    words = case.text[case.claim.start : case.claim.end]
    leaving = case.claim.detail("end") == "yes"
    if leaving:
        wait = _STAYED if _RESIGNED.search(words) else None
    else:
        wait = _RULED if _COUP.search(words) else _STAYED if _HELD.search(words) else None
    if wait is None:
        return False
    if leaving and case.as_of is not None and any(PartialDate.parse(v).first() > case.as_of.last() for _, v in dated):
        return True  # resigned, and still there: a caretaker
    days = [PartialDate.parse(value).first() - span[0].first() for _, value in dated]
    return any(datetime.timedelta(0) <= day <= wait for day in days)


_AGAIN = datetime.timedelta(days=1270)
_OATH = said("oath")


def _again(case: Case, rows: list[Statement]) -> bool:
    """Whether an oath lies so late in a term that it may have opened a second one: "sworn in on 9 July" four years after the first."""
    span = claimed(case)
    assert span is not None
    if not _OATH.search(case.text[case.claim.start : case.claim.end]):
        return False
    terms = [(PartialDate.parse(s.start).first(), s.end) for s in rows if s.start]
    return any(
        start + _AGAIN <= span[1].last() and (not end or span[0].first() <= PartialDate.parse(end).last())
        for start, end in terms
    )


_FROM = re.compile(
    said("following").pattern
    + r" (?:(?:the|his|her|former|president|prime|minister|king|queen) )*((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*)*)"
)
_GAP = datetime.timedelta(days=200)


def _after_another(case: Case, rows: list[Statement]) -> str:
    """Whom the source has before the person where the draft names somebody else who held the office; "" where it agrees or does not tell."""
    found = _FROM.search(case.text[case.claim.start : case.claim.end])
    if found is None:
        return ""
    named = frozenset(fold(found[1]).split())
    mine = [s for s in rows if s.start and is_person(case, s)]
    for s in mine:
        start = PartialDate.parse(s.start).first()
        others = [o for o in case.store.by_object("office-holder", s.object) if not is_person(case, o) and o.end]
        before = [o for o in others if abs(PartialDate.parse(o.end).last() - start) <= _GAP]
        if any(named & frozenset(fold(o.value).split()) for o in before):
            return ""
        if before and any(named & frozenset(fold(o.value).split()) for o in others):
            return f"Before came {before[-1].value}, not {found[1]}."
    return ""


def _listed(case: Case, office: str) -> bool:
    """Whether any source declares its list of an office's holders complete."""
    return bool(case.store.promises("office-holder", office))

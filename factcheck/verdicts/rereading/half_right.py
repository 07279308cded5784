"""A date or figure whose subject is not sure, and of which a source has all but one part: "in power since November 2006", of the one who took office on 11 November 2008; "2,770 km" of 1,770.

Somebody else's date, or that of something else, would hardly share its month, or day and year, with the likeliest subject's, nor a figure all digits but one: the other part is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.decide import decide
from factcheck.verdicts.settling import by_candidate

_worded = worded("verdicts", "half_right")

_DATED = frozenset({"date", "term", "event"})
"""Operators of kinds whose value is a date of their subject."""
_MEASURED = frozenset({"range"})
"""Operators of kinds whose value is a figure of their subject."""
_GENERATION = 25
"""Years a wrong year lies off at most."""
_WORD = lazy.pattern(r"[a-z]+(?:-[a-z]+)*")


def reread(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date or figure that is half right of its subject, and right of nobody else, is refuted."""
    return [told if (told := _told(one, grounds)) is not None else one for one in decided]


def _told(one: Decided, grounds: Grounds) -> Decided | None:
    """A claim that is half right of its subject, or of the one who alone may be meant, as wrong of that one; None where it is neither."""
    claim, verdict = one
    if verdict.label is not Label.NOT_ENOUGH_INFO or claim.modality != "asserted" or claim.kind not in grounds.kinds:
        return None
    if grounds.kinds[claim.kind].operator not in _DATED | _MEASURED or claim.kind in _NOTICED:
        return None
    if verdict.reason in _WHOSE and (moved := by_candidate(claim)) is not None and _is_person(moved):
        claim, verdict = moved, decide(moved, grounds)
    return as_wrong(claim, verdict, grounds) if _is_open(claim, verdict) else None


def _is_person(claim: Claim) -> bool:
    return claim.subject is not None and (claim.subject.id or "").startswith("person:")


def _is_open(claim: Claim, verdict: Verdict) -> bool:
    """Whether a claim is left open for its subject alone, or as one of the steps into an office, and a source has another date or figure."""
    if claim.doubt is not None or claim.subject is None or claim.subject.id is None:
        return False
    if claim.detail("unsure") == "another":
        return False
    steps = verdict.reason == "close" and claim.kind in _STEPPED
    return steps or verdict.reason == "ambiguous-subject" or verdict.label is Label.REFUTED


_STEPPED = frozenset(["office-term", "independence-date"])
"""Kinds of what is done in steps, each of which has a date of its own."""
_NOTICED = frozenset(["withdrawal-date"])
"""Kinds of steps of which notice is given just a year before."""


_WHOSE = frozenset({"ambiguous-subject", "no-subject"})


def as_wrong(claim: Claim, verdict: Verdict, grounds: Grounds) -> Decided | None:
    """A claim that is half right of its subject and right of nobody else it may be of, as wrong of the subject."""
    measured = claim.quantity is not None
    if not (_misfigured(claim, verdict, grounds.text) if measured else _misdated(claim, verdict, grounds.text)):
        return None
    if any(_fits(claim, other, grounds) for other in (*claim.likely, *claim.around, *claim.rivals)):
        return None
    if not measured and (_somebody_elses(claim, verdict, grounds) or _of_another_post(claim, verdict, grounds)):
        return None
    if verdict.reason == "close" and claim.kind == "independence-date":
        step = _step(claim, grounds)
        return (claim, step) if step.label is Label.REFUTED else None
    says = verdict.explanation if verdict.label is Label.REFUTED else _DOUBTED.sub("", verdict.explanation)
    against = tuple(replace(piece, agrees=False) for piece in verdict.evidence)
    return claim, Verdict(Label.REFUTED, "outside", says, against, (), verdict.suggestion)


_DOUBTED = lazy.pattern(r" \([^()]*\)\Z")
"""Why a claim was open, at the end of what a verdict says."""


def _step(claim: Claim, grounds: Grounds) -> Verdict:
    """The verdict of that of several steps to independence alone of which a claim has the day, but for its year."""
    told = _day(claim)
    assert told is not None
    assert claim.subject is not None
    case = grounds.case(claim, claim.kind)
    rows = grounds.store.statements(claim.subject.id or "", claim.kind)
    return against(case, [(s, s.value) for s in rows if s.value and _half(told, PartialDate.parse(s.value), 1)])


def _misdated(claim: Claim, verdict: Verdict, text: str) -> bool:
    """Whether a date has all of a source's but one part."""
    told, least = _day(claim), _STEPS if verdict.reason == "close" else 1
    if verdict.reason == "close" and claim.kind == "independence-date":
        if told is None or told.day is None:
            return False
        least = 1  # two steps hardly share their day
    stored = [PartialDate.parse(piece.value) for piece in verdict.evidence if piece.value and _ISO.match(piece.value)]
    if told is None or any(told.meets(day) for day in stored):
        return False
    if claim.date is not None and claim.date.inferred and told.day is not None:
        stored = [day for day in stored if day.year == told.year]  # "dies on 2 November": the year is not the draft's
    return any(_half(told, day, least) for day in stored) and not _comes_round(claim, text)


def _misfigured(claim: Claim, verdict: Verdict, text: str) -> bool:
    """Whether a figure has all digits of a source's but one: another, one more, one less, or two that have changed places."""
    assert claim.quantity is not None
    written = _DIGITS.fullmatch(text[claim.quantity.start : claim.quantity.end].partition(" ")[0])
    if written is None:
        return False
    told = written[0].replace(",", "")
    stored = (piece.value for piece in verdict.evidence if piece.value and piece.unit == claim.unit)
    return any(_slips(told, digits) for digits in stored if digits.isdecimal())


_DIGITS = lazy.pattern(r"\d{1,3}(?:,\d{3})+|\d+")
_LEAST = 2
"""Digits, no noughts, that two figures share at least."""


_NEAR = 2.5
"""How many times one of two figures is the other at most, where only a slip is between them; or it is just ten times it."""


def _slips(told: str, stored: str) -> bool:
    """Whether a slip makes one row of digits of another: a digit, not a power of ten, unless it is nothing but one more or less nought."""
    shorter, longer = sorted((told, stored), key=len)
    if int(longer) > _NEAR * int(shorter) and longer != shorter + "0":
        return False
    same = [one for one, other in zip(shorter, longer, strict=False) if one == other]
    if len(longer) == len(shorter):
        apart = [at for at, digit in enumerate(shorter) if digit != longer[at]]
        turned = (
            len(apart) == _LEAST and shorter[apart[0]] == longer[apart[1]] and shorter[apart[1]] == longer[apart[0]]
        )
        return len([digit for digit in same if digit != "0"]) >= _LEAST and (
            len(apart) == 1 or (turned and apart[1] == apart[0] + 1)
        )
    if len(longer) != len(shorter) + 1 or len(shorter.replace("0", "")) < _LEAST:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


_STEPS = 2
"""Years a step into an office lies off the source's at least to be a mistaken one, and none of several."""
_ISO = lazy.pattern(r"\d{4}-\d\d(?:-\d\d)?\Z")


def _day(claim: Claim) -> PartialDate | None:
    """The month or day that a claim dates something to, as it is written."""
    date = claim.date
    if date is None or date.first is None or date.first != date.last or date.first.month is None:
        return None
    return date.first if date.anchor == "text" or not date.inferred or date.first.day is not None else None


def _half(told: PartialDate, stored: PartialDate, least: int) -> bool:
    """Whether two dates share all but the year, so many years or more apart, or all but the month."""
    days = told.day is None or stored.day is None or told.day == stored.day
    if told.month == stored.month and days:
        return least <= abs(told.year - stored.year) <= _GENERATION
    return least == 1 and told.year == stored.year and told.day is not None and told.day == stored.day


def _fits(claim: Claim, other: Named, grounds: Grounds) -> bool:
    """Whether a claim may be of somebody else."""
    moved = replace(claim, subject=other, rivals=(), likely=(), around=(), doubt=None)
    verdict = decide(moved, grounds)
    return verdict.label in {Label.SUPPORTED, Label.CONFLICTING} or verdict.reason in _NEARLY


_NEARLY = frozenset(["close", "source-too-old", "sources-split"])
"""Why what is nearly right of somebody stays open."""


def _somebody_elses(claim: Claim, verdict: Verdict, grounds: Grounds) -> bool:
    """Whether another began or ended then in the same office or organisation, who may be meant: those who follow each other do so in the same month."""
    told, cited = _day(claim), {piece.statement for piece in verdict.evidence}
    if told is None or claim.subject is None or claim.subject.id is None:
        return True
    for property_ in ("office-holder", "membership"):
        held = grounds.store.statements(claim.subject.id, property_)
        for object_ in {row.object for row in held if row.id in cited}:
            rows = grounds.store.by_object(property_, object_)
            back = property_ == "office-holder" and _is_back(claim, grounds.text)
            for row in rows:
                days = (row.start,) if back else (row.start, row.end)
                if not any(day and told.meets(PartialDate.parse(day)) for day in days):
                    continue
                if not back or any(other.subject == row.subject and other.start < row.start for other in rows):
                    return True
    return False


def _is_back(claim: Claim, text: str) -> bool:
    """Whether somebody is told to be back since a date, which who came then for the first time is not: "back in the presidency since January 2002"."""
    date = claim.date
    if date is None or date.relation != "since":
        return False
    return _AGAIN.search(text, max(claim.sentence.start, date.start - _LEAD), date.start) is not None


_AGAIN = _worded(r"\b{back}\b[^,;:.()]*\Z")
_LEAD = 60
"""Characters before a date in which it is told that somebody is back since."""


def _of_another_post(claim: Claim, verdict: Verdict, grounds: Grounds) -> bool:
    """Whether the words of a term name something that is neither its person nor the country of an office: "has led the Liberal Democrats since"."""
    if claim.kind != "office-term" or claim.subject is None or claim.date is None:
        return False
    land = grounds.store.country_of(claim.subject.id or "")
    known = {*_NAMES.findall(claim.subject.label), *_NAMES.findall(grounds.store.label(land) if land else "")}
    known |= word_set("verdicts", "half_right", "capitals") | _bodies(verdict, grounds.store)
    first = _told_of(claim, grounds.text)
    own = grounds.text[first : min(claim.date.start, claim.end)] + " " + grounds.text[claim.date.end : claim.end]
    others = [name for name in _NAMES.findall(own) if name not in known and name != own.split()[0]]
    return any(not _is_place(name, grounds) for name in others)


def _told_of(claim: Claim, text: str) -> int:
    """Where the words of a claim begin that tell of a post: behind "who", before which it is told what somebody is beside that."""
    assert claim.date is not None
    who = _WHO.search(text, claim.start, max(claim.start, claim.date.start))
    return claim.start if who is None else who.end()


_WHO = _worded(r"[^.;:]*\bwho {have}\b")


def _bodies(verdict: Verdict, store: Store) -> frozenset[str]:
    """The words of the names of the offices that a verdict cites, and of the bodies they are of: "UN secretary-general"."""
    rows = [row for piece in verdict.evidence if (row := store.statement(piece.statement or "")) is not None]
    offices = sorted({row.object for row in rows if row.object.startswith("office:")})
    bodies = [f"org:{office.partition(':')[2].partition('/')[0]}" for office in offices]
    names = [alias.cased for id_ in (*offices, *bodies) for alias in store.aliases_of(id_)]
    return frozenset(word for name in names for word in _NAMES.findall(name))


def _is_place(name: str, grounds: Grounds) -> bool:
    """Whether a name is that of a town or country: "has ruled in Khartoum since"."""
    return any(alias.id.startswith(("country:", "place:")) for alias in grounds.store.names(fold(name)))


_NAMES = lazy.pattern(r"[A-ZÀ-Þ][\w’'-]*")


def _comes_round(claim: Claim, text: str) -> bool:
    """Whether its clause speaks of what comes round on the same day or in the same month: a feast, a vote, a second term, a republic."""
    held = claim.date is not None and claim.date.relation == "since" and bool(claim.detail("roles"))
    marks = f"{_MARKS}," if held else _MARKS  # what is told of an office since then is told within its commas
    begin = max(claim.sentence.start, *(text.rfind(mark, claim.sentence.start, claim.start) for mark in marks))
    ends = [end for mark in marks if (end := text.find(mark, claim.end, claim.sentence.end)) >= 0]
    words = _WORD.findall(_HEIR.sub(" ", text[begin : min(ends, default=claim.sentence.end)].lower()))
    if any(one in _MADE and other == "republic" for one, other in pairwise(words)):
        return True
    return not word_set("verdicts", "half_right", "coming_round").isdisjoint(words)


_HEIR = _worded(r"\b(?:{heirs})\b")
"""Who was chosen by another, not by a vote: "his chosen heir"."""
_MARKS = ";:—–"
_MADE = word_set("verdicts", "half_right", "made")
"""Words before "republic" where one is made: "the republic" is but the country."""

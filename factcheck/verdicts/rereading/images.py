"""A date of a step told by an image, of what the text spoke of last: "Tallinn made the switch in January 2011" of the euro, "It lowered the Union Jack in March 1957".

Who took it stands right before such words, or is the one country or person of the sentence before; the club or money is the one that the nearest sentence
names. Where that leaves no choice, a date that is none of that step's, and of nothing else the source has of whom it is told, is refuted.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck import lazy
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import either, options, table, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.far_off import is_far
from factcheck.verdicts.rereading.lands import Lands, Place, is_governed, within
from factcheck.verdicts.rereading.untold_dates import is_untold

_worded = worded("verdicts", "images")

_BEFORE = 300
"""Characters before a sentence in which it is told whom and what it goes on about."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that the clause of a date tells, and where its words begin and end."""

    start: int
    end: int
    entry: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Meant:
    """Somebody or something that is meant, and whether nobody and nothing else can be."""

    ids: tuple[str, ...]
    sure: bool


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[list[Decided]]:
    """For each claim what it is: itself, or, of an open date behind an image of a step, one of that step for each who took it, where it is decided so."""
    there: Lands | None = None
    told: list[list[Decided]] = []
    for one in decided:
        steps = list(_steps(one[0], grounds.text)) if is_untold(one) else []
        if steps:
            there = there or Lands.of(mentions, grounds.store)
        new = (_told(one[0], step, there, grounds) for step in steps if there is not None)
        told.append(next(filter(None, new), [one]))
    return told


def _steps(claim: Claim, text: str) -> Iterator[Step]:
    """The steps that the words right before a date, or right behind one that opens its sentence, tell."""
    assert claim.date is not None
    start, at, end = claim.sentence.start, claim.date.start, claim.date.end
    low = max((found.end() for found in _ENDED.finditer(text, start, at)), default=start)
    high = next((found.start() for found in _ENDED.finditer(text, end, claim.sentence.end)), claim.sentence.end)
    if _other().search(text, low, high):
        return
    if _goes_on().match(text, end) is None:
        for name, entry in table("images")["steps"].items():
            if (found := _before(name).search(text, low, at)) is not None:
                yield Step(found.start(1), found.end(1), entry)
    if _OPENS.fullmatch(text, start, at) is not None:
        for name, entry in table("images")["steps"].items():
            if (found := _behind(name).search(text, end, high)) is not None:
                yield Step(found.start(1), found.end(1), entry)


_ENDED = _worded(r"[;:.()“”\"\n—–]\s*|,\s+(?:{relative})\s+(?!(?:was|were|had)\b)|\s{while}\s(?=[A-Z]|it\b|the\b)")
_OPENS = _worded(r"\W*(?:(?:{opens})\s+(?:the\s+)?)?")


@functools.cache
def _phrases(name: str) -> str:
    """The words of a step as one alternative, with any article or pronoun for "its", and an adverb behind "was"."""
    adverb = rf"(?:(?:{options('images', 'words', 'adverbs')})\ )?"
    words = either(table("images")["steps"][name]["words"])
    words = words.replace(r"any\ ", r"(?:a|the|its)\ ").replace(r"its\ ", rf"(?:{options('grammar', 'its')})\ ")
    words = words.replace(r"was\ ", rf"(?:was|were|been)\ {adverb}")
    return words.replace(r"\ ", r"\s+")


@functools.cache
def _before(name: str) -> re.Pattern[str]:
    links = options("images", "words", "links")
    city = r"(?:(?:in|at|over)\s+[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+)?\s*,?\s+)?"
    return lazy.known(rf"\b({_phrases(name)})\s*,?\s+{city}(?:(?:{links})\s*,?\s+)*(?:the\s+)?\Z")


@functools.cache
def _behind(name: str) -> re.Pattern[str]:
    return lazy.known(rf"\b({_phrases(name)})(?:\s+in\s+[A-Z][\w’'.-]+)?\s*\W?\s*\Z")


@functools.cache
def _goes_on() -> re.Pattern[str]:
    return lazy.known(rf"\s*,?\s*(?:{options('images', 'words', 'goes_on')})\b")


@functools.cache
def _other() -> re.Pattern[str]:
    return lazy.known(rf"(?<![\w-])(?:{options('images', 'words', 'unless')})(?![\w])")


def _told(claim: Claim, step: Step, there: Lands, grounds: Grounds) -> list[Decided]:
    """The claim as one of a step of each of those who took it, where all are borne out, or refuted of whom and what it cannot but be of."""
    if step.entry["kind"] not in grounds.kinds:
        return []
    who = _who(claim, step, there, grounds.text)
    what = _what(claim, step, who, there, grounds)
    for other in what.ids or ("",) if who.ids else ():
        found = [_judged(claim, step, one, other, grounds) for one in who.ids]
        right = [one for one in found if one[1].label is Label.SUPPORTED]
        if right and (len(right) == len(found) or not who.sure):
            return right
        sure = who.sure and what.sure and not step.entry.get("soft")
        if sure and all(verdict.evidence for _, verdict in found):
            return [(moved, _kept(moved, verdict, grounds)) for moved, verdict in found]
    return []


def _judged(claim: Claim, step: Step, who: str, what: str, grounds: Grounds) -> Decided:
    assert claim.date is not None
    store = grounds.store
    details = (("end", "yes"),) if step.entry.get("end") else ()
    if not (step.entry.get("plain") or step.entry.get("behind")):
        details = (*details, ("step", "alone"))
    moved = replace(
        claim,
        kind=step.entry["kind"],
        subject=Named(who, store.label(who)),
        object=Named(what, store.label(what)) if what else None,
        doubt=None,
        details=details,
        start=min(step.start, claim.date.start),
        end=max(step.end, claim.date.end),
    )
    return moved, decide(moved, grounds)


def _kept(claim: Claim, verdict: Verdict, grounds: Grounds) -> Verdict:
    """A verdict; one that speaks against a date only where a source has nothing else of that time that may be meant."""
    if verdict.label is not Label.REFUTED or not (is_far(claim, verdict) or _is_another_step(claim, grounds)):
        return verdict
    return left_open(verdict, "close", f"{verdict.explanation} (the draft may speak of another step)")


def _is_another_step(claim: Claim, grounds: Grounds) -> bool:
    """Whether a source dates another step of somebody to the very time a claim tells, or an event of a country to its month."""
    assert claim.subject is not None
    span, whose = claimed(grounds.case(claim, claim.kind)), claim.subject.id or ""
    if span is None:
        return True
    rows = [row for kind in _STEPS for row in grounds.store.statements(whose, kind)]
    days = [day for row in rows for day in (row.start, row.end, row.value) if day[:1].isdigit()]
    if any(meets(span, PartialDate.parse(day)) for day in days):
        return True
    land = grounds.store.country_of(whose) if whose.startswith("person:") else whose
    dated = grounds.store.events_in(str(span[0])[:7]) if span[0].month is not None else ()
    here = [grounds.store.label(event).lower() for event, _ in dated if land in grounds.store.places_of(event)]
    return any(word in label for label in here for word in table("images")["words"]["akin"])


_STEPS = ("membership", "independence-date", "founding-date", "office-holder", "currency")


def _who(claim: Claim, step: Step, there: Lands, text: str) -> Meant:
    """Those who took a step: named right before its words, in their clause where the words have a subject of their own, or the one of the sentence before."""
    places = there.lands if step.entry["of"] == "country:" else there.people
    start = claim.sentence.start
    own = within(places, start, step.start)
    if step.entry.get("alone"):
        own += within(places, step.end, claim.date.start if claim.date else step.end)
        before = _of_before(claim, places, text)
        if not _is_bare(start, step.start, there, text):
            return Meant((), sure=False)
        ids = tuple(dict.fromkeys((*before.ids, *(id_ for _, _, id_ in own))))
        return Meant(ids, sure=len(ids) == 1 and (before.sure or bool(own)))
    run = _run(own, step.start, text)
    if run:
        return Meant(tuple(dict.fromkeys(id_ for _, _, id_ in run)), sure=True)
    if own or _pronoun(step.entry["of"]).search(text, start, step.start) is None:
        return Meant((), sure=False)
    return _of_before(claim, places, text)


def _is_bare(start: int, end: int, there: Lands, text: str) -> bool:
    """Whether nothing stands before words that have a subject of their own but an article, and the name of a club or country."""
    low = max((found.end() for found in _ENDED.finditer(text, start, end)), default=start)
    for first, last, _ in reversed(within(tuple(sorted({*there.clubs, *there.monies, *there.lands})), low, end)):
        text = text[:first] + " " * (last - first) + text[last:]
    return _ARTICLE.fullmatch(text, low, end) is not None


_ARTICLE = _worded(r"(?i)(?:[\W]|\b(?:{small})\b)*")


def _run(own: Sequence[Place], at: int, text: str) -> list[Place]:
    """The names right before some words, joined with one another, with nothing between but words that go with a verb."""
    run: list[Place] = []
    for one in reversed([place for place in own if place[1] <= at]):
        if is_governed(one, text):
            break
        gap = _AND if run else _adverbs()
        if gap.fullmatch(text, one[1], run[0][0] if run else at) is None:
            break
        run.insert(0, one)
    return run


_AND = lazy.pattern(r"\s*(?:,|and|,\s*and|&)\s+(?:the )?")


@functools.cache
def _adverbs() -> re.Pattern[str]:
    return lazy.known(rf"(?:[’']s?)?(?:\s*,?\s+(?:{options('images', 'words', 'adverbs')}))*\s*,?\s*")


@functools.cache
def _pronoun(of: str) -> re.Pattern[str]:
    words = options("images", "words", "land" if of == "country:" else "person")
    return lazy.known(rf"(?i)\b(?:{words})(?:\s+(?:{options('images', 'words', 'adverbs')}))*\s*\Z")


def _of_before(claim: Claim, places: Sequence[Place], text: str) -> Meant:
    """The one country, or person, that the sentence before names."""
    low, high = _sentence_before(claim.sentence.start, text)
    named = tuple(dict.fromkeys(id_ for _, _, id_ in within(places, low, high)))
    found = tuple(id_ for id_ in named if not _is_former(id_)) or named
    return Meant(found, sure=len(found) == 1 and "\n" not in text[low:high].rstrip())


def _is_former(id_: str) -> bool:
    """Whether a country is none of today: "of all the Soviet republics Lithuania was the first"."""
    return id_.startswith("country:") and len(id_) > len("country:KZ")


def _sentence_before(at: int, text: str) -> tuple[int, int]:
    """Where the sentence before a place in the text begins and ends."""
    low = max(0, at - _BEFORE)
    stops = [found.end() for found in _STOP.finditer(text, low, max(low, len(text[low:at].rstrip()) + low - 1))]
    return max(stops, default=low), at


_STOP = lazy.pattern(r"[.!?][”\"’)]?\s+|\n+")


def _what(claim: Claim, step: Step, who: Meant, there: Lands, grounds: Grounds) -> Meant:
    """The club or money that the nearest sentence names, of which somebody has a step."""
    sorts = step.entry["what"]
    if not sorts:
        return Meant((), sure=True)
    places = sorted({*(there.clubs if "org" in sorts else ()), *(there.monies if "money" in sorts else ())})
    at = claim.sentence.start
    low = _sentence_before(at, grounds.text)[0]
    likewise = bool(step.entry.get("behind"))
    told = not likewise or _joined().search(grounds.text, low, step.start) is not None
    for first, last in ((at, step.end), (low, at), (max(0, low - _BEFORE), low))[: 2 if likewise else 3]:
        near = tuple(dict.fromkeys(_club(id_) for _, _, id_ in reversed(within(places, first, last))))
        if near:
            had = tuple(club for club in near if any(_has(one, club, grounds) for one in who.ids))
            flag = step.entry.get("alone") and "org" in sorts and first < at
            return Meant(had, sure=len(near) == 1 and told and not flag)
    return Meant((), sure=False)


@functools.cache
def _joined() -> re.Pattern[str]:
    """What tells that somebody joined a club or took a money."""
    words = (*table("open_dates")["accession-date"]["firm"], *table("open_dates")["currency"]["firm"])
    return lazy.known(rf"\b(?:{either(words)})")


def _club(id_: str) -> str:
    shared: dict[str, str] = table("frames")["shared_by"]
    return shared.get(id_, id_)


def _has(who: str, club: str, grounds: Grounds) -> bool:
    return bool(grounds.store.statements(who, "membership", club))

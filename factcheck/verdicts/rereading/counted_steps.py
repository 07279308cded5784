"""The step that a length of time is told to be counted from: "after Confederation", "since the genocide", "before Mikhail Gorbachev resigned"; whose it is, and when sources have it."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from factcheck import lazy
from factcheck.frozen import dataclass
from factcheck.lexicon import either, options, table
from factcheck.model.claims import Claim, Named
from factcheck.model.mentions import Entity
from factcheck.model.statements import Statement
from factcheck.names import fold
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.grounds import Grounds
from factcheck.verdicts.base.membership import full
from factcheck.verdicts.dates.told_then import called, stems


@dataclass(frozen=True, slots=True)
class Step:
    """A step told behind a length: whose it is, the dates sources have for it, whether it is told by name, and whether it is taken once."""

    whose: Named
    rows: tuple[tuple[Statement, str], ...]
    once: bool
    alone: bool = True
    """Whether nothing else is told by the same words."""
    base: str = ""
    """The date it is counted to where that is another's step of the same sort."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a draft says around a length: the names and dates in it, and the claims of its sentence."""

    claim: Claim
    way: str
    what: str
    names: tuple[Entity, ...]
    lands: tuple[str, ...]
    """The countries of the whole draft, as often as it names them."""
    here: tuple[str, ...]
    """Who and what its sentence names."""
    beside: tuple[Claim, ...]
    dated: bool = False
    """Whether its sentence tells a date."""


def steps(told: Told, grounds: Grounds) -> Iterator[Step]:
    """What may be told behind a length: a named event, or a step of somebody or something named there or before."""
    if told.way == "year":
        yield from _freed(told, grounds) if told.what else _founded(told, grounds)
        return
    if (other := _the_other(told)) is not None:
        yield from _likewise(told, other, grounds)
        return
    if told.way == "in":
        yield from _in_the_club(told, grounds)
        return
    yield from _events(told, grounds)
    for entry in table("counted_from")["steps"].values():
        if told.way == "of" and entry["property"] != "independence-date":
            continue
        whose = _whose(told, entry, grounds)
        if whose is None:
            continue
        rows = tuple(_rows(told, entry, whose, grounds))
        if rows:
            yield Step(whose, rows, bool(entry["once"]))


def _the_other(told: Told) -> Entity | None:
    """The country that is all that is told behind a length: "three years after Croatia"."""
    name = told.names[0] if len(told.names) == 1 and told.way in {"after", "before"} else None
    whole = name is not None and name.end - name.start >= len(_ARTICLE.sub("", told.what))
    return (
        name
        if whole and name is not None and name.candidates[:1] and name.candidates[0].startswith("country:")
        else None
    )


def _likewise(told: Told, other: Entity, grounds: Grounds) -> Iterator[Step]:
    """The step of another into the club that the sentence tells its own subject's of, counted to that one."""
    club, subject = _club(told), _subject(told)
    if club is None or subject is None or not subject.id or subject.id == other.candidates[0]:
        return
    mine = [s.start for s in grounds.store.statements(subject.id, "membership") if s.object == club and full(s)]
    rows = [s for s in grounds.store.statements(other.candidates[0], "membership") if s.object == club and full(s)]
    if len(mine) == 1 and mine[0]:
        dated = tuple((s, s.start) for s in rows if s.start and may_decide(s))
        yield Step(Named(other.candidates[0], other.label), dated, once=True, base=mine[0])


def _in_the_club(told: Told, grounds: Grounds) -> Iterator[Step]:
    """Since when a country is in the club that it marks so many years in: "marked ten years in the European Union"."""
    subject, club = _subject(told), _club(told)
    if subject is None or club is None or not (subject.id or "").startswith("country:"):
        return
    rows = grounds.store.statements(subject.id or "", "membership")
    dated = tuple((s, s.start) for s in rows if s.object == club and full(s) and s.start and may_decide(s))
    if dated:
        yield Step(subject, dated, once=True)


def _subject(told: Told) -> Named | None:
    """Whom a length is told of, by the claim or by its words."""
    claim = told.claim
    return claim.subject or (claim.about.subject if claim.about is not None else None)


def _founded(told: Told, grounds: Grounds) -> Iterator[Step]:
    """The founding of the organisation that is in its umpteenth year."""
    subject = _subject(told)
    if subject is None or not (subject.id or "").startswith("org:"):
        return
    rows = grounds.store.statements(subject.id or "", "founding-date")
    dated = tuple((s, s.value) for s in rows if s.value and may_decide(s) and s.rank != "deprecated")
    if dated:
        yield Step(subject, dated, once=True)


def _freed(told: Told, grounds: Grounds) -> Iterator[Step]:
    """The independence of the country that is in its umpteenth year of it."""
    subject, lands = _subject(told), {id_ for id_ in told.here if id_.startswith("country:")}
    id_ = subject.id if subject is not None and subject.id else next(iter(lands)) if len(lands) == 1 else ""
    rows = grounds.store.statements(id_, "independence-date") if id_.startswith("country:") else []
    dated = tuple((s, s.value) for s in rows if s.value and may_decide(s) and s.rank != "deprecated")
    if dated:
        yield Step(Named(id_, grounds.store.label(id_)), dated, once=True)


def _events(told: Told, grounds: Grounds) -> Iterator[Step]:
    """A named event of the store, of which just one bears the name."""
    if told.way == "of":
        return
    what = _ARTICLE.sub("", told.what)
    found = dict.fromkeys(alias.id for alias in grounds.store.names(fold(what)) if alias.id.startswith("event:"))
    found = found or _in_the_country(told, what, grounds)
    for id_ in found:
        rows = tuple((s, s.value) for s in grounds.store.statements(id_, "event-date") if s.value and may_decide(s))
        if rows:
            yield Step(Named(id_, grounds.store.label(id_)), rows, once=False, alone=len(found) == 1)


def _in_the_country(told: Told, what: str, grounds: Grounds) -> dict[str, None]:
    """The events that bear a name but for their country's, which the sentence is about: "Rwanda marks ten years since the genocide"."""
    subject, asked = _subject(told), stems(what)
    if subject is None or not (subject.id or "").startswith("country:"):
        subject = _topic(told, grounds)
    if subject is None or not asked:
        return {}
    land = frozenset(stem for name in called(grounds.store, subject.id or "")[0] for stem in name)
    events = grounds.store.events_of(subject.id or "", fold(subject.label))
    return dict.fromkeys(id_ for id_ in events if any(name - land == asked for name in called(grounds.store, id_)[0]))


def _topic(told: Told, grounds: Grounds) -> Named | None:
    """The country that a draft names by far the most."""
    most = Counter(told.lands).most_common(2)
    if not most or most[0][1] < _OFTEN or (len(most) > 1 and most[0][1] < 2 * most[1][1]):
        return None
    return Named(most[0][0], grounds.store.label(most[0][0]))


_OFTEN = 3
_ARTICLE = lazy.pattern(r"\A(?:the|its|their)\s+", re.IGNORECASE)


def _whose(told: Told, entry: dict[str, Any], grounds: Grounds) -> Named | None:
    """Whose step of a sort is told: of who is named with it, or of the one its sentence is about; None where no such step is told."""
    form = _form(entry["property"], entry["end"]).match(told.what)
    if form is None:
        return None
    named = [
        name.candidates[0]
        for name in told.names
        if len(name.candidates) == 1 and name.candidates[0].startswith(entry["of"])
    ]
    if named and (form["name"] or form["of"]):
        return Named(named[0], grounds.store.label(named[0])) if len(set(named)) == 1 else None
    if form["name"] or form["of"]:
        return None
    about = {
        one.id: one
        for claim in told.beside
        for one in (claim.subject, claim.object)
        if one is not None and one.id is not None and one.id.startswith(entry["of"])
    }
    if (subject := _subject(told)) is not None and (subject.id or "").startswith(entry["of"]):
        about = {subject.id or "": subject}
    if not about:
        about = {id_: Named(id_, grounds.store.label(id_)) for id_ in told.here if id_.startswith(entry["of"])}
    return next(iter(about.values())) if len(about) == 1 else None


@functools.cache
def _form(property_: str, end: bool) -> re.Pattern[str]:
    """How a step is told behind "after": by its verb or noun, of one's own or of somebody named."""
    entry = next(
        one for one in table("counted_from")["steps"].values() if (one["property"], one["end"]) == (property_, end)
    )
    doing, noun, done = (either(entry[which]) if entry[which] else r"(?!)" for which in ("doing", "noun", "done"))
    own, whose = (options("counted_from", "words", which) for which in ("own", "whose"))
    called = r"(?:the )?[A-Z][\w.'’-]*(?: (?:of |al-)?[A-Z][\w.'’-]*)*"
    forms = (
        rf"(?:{doing})\b(?! of\b)",
        rf"(?:(?:{whose}) )?(?:{noun})\b(?! of\b)",
        rf"(?:the )?(?:{noun}) of (?P<of>{called})",
        rf"(?:{own}) (?:had )?(?:{done})\b",
        rf"(?P<name>{called})(?:['’]s? (?:own )?(?:{noun})| (?:had )?(?:{done}))\b",
    )
    return re.compile("|".join(f"(?:{form})" for form in forms))


def _rows(told: Told, entry: dict[str, Any], whose: Named, grounds: Grounds) -> Iterator[tuple[Statement, str]]:
    club = _club(told) if entry["property"] == "membership" else None
    if entry["property"] == "membership" and club is None:
        return
    for s in grounds.store.statements(whose.id or "", entry["property"]):
        if not may_decide(s) or s.rank == "deprecated" or (club is not None and (s.object != club or not full(s))):
            continue
        day = s.end if entry["end"] else s.value if s.property.endswith("-date") else s.start
        if day:
            yield s, day


def _club(told: Told) -> str | None:
    """The organisation that a step is into: the one named with it, or the only one its sentence is about; of money, those who share it."""
    named = {name.candidates[0] for name in told.names if name.candidates and name.candidates[0].startswith("org:")}
    shared = table("frames")["shared_by"]
    objects = [(claim.end, claim.object.id or "") for claim in told.beside if claim.object is not None]
    clubs = [(end, shared.get(id_, id_)) for end, id_ in objects if id_.startswith("org:") or id_ in shared]
    last = max((end for end, _ in clubs if end <= told.claim.start), default=-1)
    found = named or {id_ for end, id_ in clubs if end == last} or {id_ for _, id_ in clubs}
    return next(iter(found)) if len(found) == 1 else None

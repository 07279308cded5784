"""The almanac's tables as statements, entities and aliases."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator

from factcheck.importers import almanac_tables as tables
from factcheck.importers.almanac_tables import Line, Tables
from factcheck.importers.names_tables import timed
from factcheck.importers.statements import Alias, Entity, Row

Found = Row | Entity | Alias

_NOUN = re.compile(r"(?!Death|Expo|Federation|Republic|Statute|Treaty|Union)[A-Z][a-z]+ (?:of|in|at) ")
"""A label that begins with a common noun ("Storming of the Bastille"): inside a sentence it is written small."""
_TWO_DAYS = re.compile(r"Election of [^,]* and [^,]*|.*, (?:in force|signed) .*")
"""What happened on two days and not between them: an election of two rounds, a treaty signed and in force."""


def everything(found: Tables) -> Iterator[tuple[Line, Found]]:
    """What every line of every table says, with the line that says it."""
    labels = {line["id"]: line["label"] for line in found["persons"]}
    mirrored = {(line["other"], line["country"]) for line in found["borders"]}
    makers: dict[str, Callable[[Line], Iterator[Found]]] = {
        "offices": lambda line: _office(line, labels),
        "steps": lambda line: _step(line, line["date"], line["step"]),
        "numbers": _number,
        "office-lists": _office_list,
        "persons": _person,
        "events": _event,
        "borders": lambda line: _border(line, mirror=(line["country"], line["other"]) not in mirrored),
        "figures": _figure,
        "populations": _population,
        "independence": lambda line: _dated(line, "country", "independence-date"),
        "founding": lambda line: _dated(line, "subject", "founding-date"),
        "organisations": _organisation,
        "memberships": _membership,
        "sets": _set,
        "complete": lambda line: iter(()),
        "series": lambda line: iter(()),
        "capitals": lambda line: _named_thing(line, "capital", line["place"]),
        "currencies": lambda line: _named_thing(line, "currency", line["currency"]),
        "readings": _reading,
    }
    for name, lines in found.items():
        for line in lines:
            for thing in makers[name](line):
                yield line, thing


def locator(line: Line, basis: str) -> str:
    """Where a statement stands: the table; for a row read in a package also the place there, which its note names."""
    table = f"tables/{line.path.name}"
    return table if basis == "instrument" else f"{table}; {line['note']}"


def aliases(cell: str, id_: str) -> Iterator[Alias]:
    """The names of a cell with | between them; years in use stand in brackets, capitals alone are an abbreviation.

    >>> [(a.alias, a.kind, a.start) for a in aliases("OAU[1963-2002]|African Unity body", "org:african-union")]
    [('OAU', 'abbreviation', '1963'), ('African Unity body', 'variant', '')]
    """
    for row in timed(cell, id_, "variant"):
        short = not any(letter.islower() for letter in row.alias) and " " not in row.alias
        kind, note = ("abbreviation", "case-sensitive") if short else (row.kind, "")
        yield Alias(row.alias, id_, kind, row.start, row.end, note)


def named(line: Line, type_: str, note: str = "") -> Iterator[Found]:
    """The entity of a line and its names."""
    yield Entity(line["id"], line["label"], type_, "", note)
    known = [Alias(line["label"], line["id"], "name"), *aliases(line["aliases"], line["id"])]
    yield from known
    if type_ == "org":
        yield from _respelt(known)
    if type_ == "event":
        yield from _numbered(known)


_NUMBERED = re.compile(r"\b([A-Z]+)(\d+)\b")


def _numbered(known: list[Alias]) -> Iterator[Alias]:
    """The names with letters and a number run together, as others write them: what is read as two words is found by both.

    >>> [a.alias for a in _numbered([Alias("COP28 in Dubai", "event:cop28", "name")])]
    ['COP-28 in Dubai']
    """
    for alias in known:
        name = _NUMBERED.sub(r"\1-\2", alias.alias)
        if name != alias.alias and all(other.alias != name for other in known):
            yield Alias(name, alias.id, "variant", alias.start, alias.end)


_SPELLINGS = (("Cooperation", "Co-operation"), ("Organization", "Organisation"), ("Organisation", "Organization"))
"""What British and American papers spell each in their own way in the names of organisations."""


def _respelt(known: list[Alias]) -> Iterator[Alias]:
    """The names of an organisation as other papers spell them.

    >>> [a.alias for a in _respelt([Alias("Gulf Cooperation Council", "org:gcc", "name")])]
    ['Gulf Co-operation Council']
    """
    seen = {alias.alias for alias in known}
    found = list(known)
    for alias in found:
        for one, other in _SPELLINGS:
            name = alias.alias.replace(one, other)
            if name not in seen:
                seen.add(name)
                found.append(Alias(name, alias.id, "variant", alias.start, alias.end, alias.note))
    yield from found[len(known) :]


def _office(line: Line, labels: dict[str, str]) -> Iterator[Found]:
    yield Row(
        subject=line["person"], property="office-holder", object=line["office"], value=labels[line["person"]],
        start=line["start"], end=line["end"], event=line["event"], status=line["status"], basis=line["basis"],
        locator=locator(line, line["basis"]),
    )  # fmt: skip
    for date, told in _noted(line["note"]):
        yield from _step(line, date, told)


def _step(line: Line, date: str, told: str) -> Iterator[Found]:
    """Another day from which somebody's time at the top may be counted; never verified, so that it decides nothing."""
    yield Row(
        subject=line["person"], property="office-step", object=line["office"], value=date, definition=f"{told}, {date}", event=told,
        status="unverified", basis="instrument", locator=locator(line, "instrument"),
    )  # fmt: skip


def _number(line: Line) -> Iterator[Found]:
    """Which holder of an office somebody is by the count in use, which may leave out who stood in, and begin before the list does."""
    yield Row(
        subject=line["person"], property="office-number", object=line["office"], value=line["number"], definition=line["counting"],
        basis="instrument", locator=locator(line, "instrument"),
    )  # fmt: skip


_MONTHS = tuple(calendar.month_name)[1:]
_NOTED = re.compile(rf"(?:(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(_MONTHS)}) )?(?P<year>1[89]\d\d|20\d\d)\b")
_NOT_OWN = re.compile(r"\b(?:Factbook|confirmed by)\b")


def _noted(note: str) -> Iterator[tuple[str, str]]:
    """The days that the compiler's own part of a note gives, with the part of it.

    >>> list(_noted("acting to 27 March 1968; confirmed by Factbook 2015-11"))
    [('1968-03-27', 'acting to 27 March 1968')]
    >>> list(_noted("head of the provisional government from 1991"))
    [('1991', 'head of the provisional government from 1991')]
    """
    for part in note.split("; "):
        if _NOT_OWN.search(part):
            return
        for found in _NOTED.finditer(part):
            month = f"-{_MONTHS.index(found['month']) + 1:02}" if found["month"] else ""
            day = f"-{int(found['day']):02}" if found["day"] else ""
            yield f"{found['year']}{month}{day}", part


def _office_list(line: Line) -> Iterator[Found]:
    yield Entity(line["office"], line["label"], "office")
    yield Alias(line["label"], line["office"], "name")
    yield from aliases(line["aliases"], line["office"])


def _person(line: Line) -> Iterator[Found]:
    yield from named(line, "person", {"m": "male", "f": "female", "-": ""}[line["sex"]])
    for column, property_ in (("born", "birth-date"), ("died", "death-date")):
        if line[column]:
            yield Row(
                subject=line["id"], property=property_, value=line[column], basis="instrument",
                locator=locator(line, "instrument"),
            )  # fmt: skip


def _event(line: Line) -> Iterator[Found]:
    yield from named(line, "event", line["countries"])
    if _NOUN.match(line["label"]):
        yield Alias(line["label"][0].lower() + line["label"][1:], line["id"], "variant")
    apart = line["end"] and _TWO_DAYS.fullmatch(line["instrument"])
    times = [(line["start"], ""), (line["end"], "")] if apart else [(line["start"], line["end"])]
    for start, end in times:
        yield Row(
            subject=line["id"], property="event-date", value=start, start=start, end=end, event=line["instrument"],
            status=line["status"], basis=line["basis"], locator=locator(line, line["basis"]),
        )  # fmt: skip


def _border(line: Line, *, mirror: bool) -> Iterator[Found]:
    pairs = [(line["country"], line["other"]), *([(line["other"], line["country"])] if mirror else [])]
    for subject, other in pairs:
        yield Row(
            subject=subject, property="border-length", object=other, value=line["km"], unit="km", start=line["from"],
            end=line["until"], basis=line["basis"], locator=locator(line, line["basis"]),
            original=line["source_words"],
        )  # fmt: skip


def _figure(line: Line) -> Iterator[Found]:
    """A figure that others give for what is measured in more ways than one; never verified, so that it decides nothing."""
    pairs = [
        (line["country"], line["neighbour"]),
        *([(line["neighbour"], line["country"])] if line["neighbour"] else []),
    ]
    for subject, other in pairs:
        yield Row(
            subject=subject, property=line["measure"], object=other, value=line["figure"], unit=line["unit"],
            definition=f"{line['measured']}: {line['figure']} {line['unit']}", status="unverified", basis="instrument", locator=locator(line, "instrument"),
        )  # fmt: skip


def _population(line: Line) -> Iterator[Found]:
    """What a census counted, or a series since revised told: another property than the series of today, so that nothing is computed of both."""
    yield Row(
        subject=line["country"], property="population-then", value=line["figure"], unit="person", point_in_time=line["date"],
        definition=line["what"], basis=line["basis"], locator=locator(line, line["basis"]),
    )  # fmt: skip


def _dated(line: Line, column: str, property_: str) -> Iterator[Found]:
    """A date, told apart by what happened on it: a treaty is signed on one day and in force on another."""
    yield Row(
        subject=line[column], property=property_, value=line["date"], definition=line["event"], event=line["event"],
        status=line["status"], basis=line["basis"], locator=locator(line, line["basis"]),
    )  # fmt: skip


def _organisation(line: Line) -> Iterator[Found]:
    yield from named(line, "org")
    if line["founded"]:
        yield Row(
            subject=line["id"], property="founding-date", value=line["founded"], event=line["instrument"],
            basis=line["basis"], locator=locator(line, line["basis"]),
        )  # fmt: skip


def _membership(line: Line) -> Iterator[Found]:
    yield Row(
        subject=line["member"], property="membership", object=line["organisation"], value="true", start=line["start"],
        end=line["end"], definition=line["definition"], event=line["instrument"], status=line["status"],
        basis=line["basis"], locator=locator(line, line["basis"]),
    )  # fmt: skip


def _named_thing(line: Line, property_: str, object_: str) -> Iterator[Found]:
    """What was a country's capital or money from one day to another."""
    yield Row(
        subject=line["country"], property=property_, object=object_, value=line["label"], start=line["start"],
        end=line["end"], event=line["event"], basis=line["basis"], locator=locator(line, line["basis"]),
    )  # fmt: skip


def _reading(line: Line) -> Iterator[Found]:
    """A date that a package was read to give, mostly more coarsely than the row it confirms."""
    yield Row(
        subject=line["subject"], property=line["property"], value=line["value"], basis=line["basis"],
        locator=f"tables/{line.path.name}; {line['note']}",
    )  # fmt: skip


def _set(line: Line) -> Iterator[Found]:
    yield from named(line, "set")
    for member in tables.members(line):
        yield Row(
            subject=member.id, property="membership", object=line["id"], value="true", definition="member",
            start=member.start or line["from"], end=member.end, basis="instrument",
            locator=locator(line, "instrument"),
        )  # fmt: skip

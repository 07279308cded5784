"""Shares of a population by people, religion and language, and official languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.importers.factbook import figures, measures, tables, texts, times
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Row

_SHARE = re.compile(figures.FIGURE.pattern + r"\s*(?:%|percent\b)", figures.FIGURE.flags)
_WHOLE = re.compile(r"(?:approximately|about) (?P<share>[\d.]+)%")
_REGIONS = re.compile(r"mainland - ")
_NOTE = re.compile(r"\n|;?\s*\bnotes?\s*(?:\d\s*)?(?::|-)", re.IGNORECASE)
_INCLUDES = re.compile(
    r"(?:includes?|including|included|comprises|consists of|consisting of|mostly|predominantly|mainly|majority"
    r"|primarily)\b:?\s*"
)
_REST = re.compile(r"(?:and |all )?(?:other|others|unspecified|none|not specified|unknown)\b.*", re.IGNORECASE)
_LAST = re.compile(r"\(([^()]*)\)[ .]*(?:[a-z ]+:)?$")
_OFFICIAL = re.compile(
    r"(?:[^;]*[,;] )?(?:de facto |de jure |national |the |both |all |an? |co-)?official\b"
    r"(?!\s+(?:in|on|only|regional|minority|at|as|recogni|language of|for)\b)"
    r"(?![^;]*(?:municipal|only in|in \d{1,3}\b|regions?\b))",
    re.IGNORECASE,
)
_OFFICIAL_IN_PART = re.compile(
    r"\bofficial (?:only )?(?:in|on|at|regional)\b(?! \d)"
    r"|\bofficial (?:working |regional )?language (?:in|of) (?:the )?(?:states?|autonomous|provinces?|regions?) "
    r"|\bofficial\b[^;]*\b(?:municipal|only in|in \d{1,3}\b|regions?\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list of shares: name, share if given, when, and whether it stands within another."""

    label: str
    figure: figures.Figure | None
    time: times.Time
    parent: str
    official: str
    """"yes", "regional" or nothing."""


def ethnic(field: Field, *, edition: str) -> Iterator[Row | Unread]:
    """Ethnic groups and their shares."""
    yield from _rows(field, "ethnic", "groups", edition)


def religions(field: Field, *, edition: str) -> Iterator[Row | Unread]:
    """Religions and their shares."""
    yield from _rows(field, "religion", "religions", edition)


def languages(field: Field, *, edition: str) -> Iterator[Row | Unread]:
    """Languages, their shares, and which are official: in the whole country, or unverified where the source says in a part only."""
    yield from _rows(field, "language", "languages", edition)
    met: set[str] = set()
    for entry in entries(_list(field.text)):
        for name in re.sub(r" (?:only$|and other .*|languages$)|^only ", "", entry.label).split(" and "):
            if entry.official and name not in met:
                met.add(name)
                row = _official(field, name, edition, entry.official)
                if row is not None:
                    yield row


def _official(field: Field, name: str, edition: str, where: str) -> Row | Unread | None:
    language = tables.names("languages").get(name)
    whole = where == "yes"
    if language is None or not language.id or _REST.fullmatch(name):
        return Unread(f"official language: {name}") if whole else None
    return Row(
        subject=field.subject,
        property="official-language",
        object=language.id,
        value=language.label,
        point_in_time=edition,
        definition="" if whole else where,
        status="verified" if whole else "unverified",
        locator=field.locator,
        original=name,
    )


def _rows(field: Field, definition: str, table: str, edition: str) -> Iterator[Row | Unread]:
    """The share of each entry; the table decides on its name, where an empty id says that it is no share of a group."""
    met: dict[tuple[str, str, str], int] = {}
    found_rows: list[Row] = []
    yield from (Unread(line) for line in _behind(field.text))
    if _REGIONS.match(field.line):
        yield Unread(field.line)
        return
    found = entries(_list(field.text))
    whole = {tables.names(table).get(entry.label) for entry in found if entry.figure and not entry.parent}
    for entry in found:
        known = tables.names(table).get(entry.label)
        if entry.figure is None or (entry.parent and (_REST.fullmatch(entry.label) or known in whole)):
            continue
        if known is None:
            yield Unread(f"{table}: {entry.label}")
        elif known.id:
            row = _row(field, definition, entry, known.id, edition)
            key = (row.object, row.point_in_time, row.locator)
            met[key] = met.get(key, 0) + 1
            found_rows.append(row if met[key] == 1 else replace(row, locator=f"{row.locator} #{met[key]}"))
    yield from _doubtful_if_double(found_rows)


def _doubtful_if_double(rows: list[Row]) -> Iterator[Row]:
    """Two shares of one group in one list decide nothing: "predominantly Amerindian 21%, Amerindian 7%"."""
    shares: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        shares.setdefault((row.object, row.point_in_time), set()).add(row.value)
    for row in rows:
        double = len(shares[row.object, row.point_in_time]) > 1
        yield replace(row, status="unverified") if double else row


def _row(field: Field, definition: str, entry: Entry, object_: str, edition: str) -> Row:
    figure = entry.figure
    assert figure is not None
    time = (
        entry.time if entry.time.point else times.Time(_last_year(field.line) or measures.year_beside(field) or edition)
    )
    return Row(
        subject=field.subject,
        property="population-share",
        object=object_,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit="percent",
        point_in_time=time.point,
        start=time.start,
        end=time.end,
        definition=definition,
        locator=f"{field.locator} ({entry.parent})" if entry.parent else field.locator,
        original=f"{entry.label} {figure.original}"[:120],
    )


def _last_year(text: str) -> str:
    """The year in the last bracket, behind a note, of the whole text; an empty heading may follow."""
    last = _LAST.search(text)
    return times.tag(last[1]).point if last and measures.is_time(last[1]) else ""


def _list(text: str) -> str:
    """The list itself: what stands before notes and further paragraphs."""
    return _NOTE.split(text.replace("\n(", " ("), maxsplit=1)[0].strip(" .")


def _behind(text: str) -> list[str]:
    """Paragraphs behind the list that hold shares too."""
    return [line for line in text.replace("\n(", " (").split("\n")[1:] if "%" in line]


def entries(text: str, parent: str = "") -> list[Entry]:
    """The entries of a list, those within brackets behind their parent; a year holds for what stands before it.

    >>> found = entries("Kazakh (Qazaq) 63.1%, other 4.4% (2009 est.)")
    >>> [(e.label, e.figure.value, e.time.point) for e in found if e.figure]
    [('Kazakh', '63.1', '2009'), ('other', '4.4', '2009')]
    """
    found: list[Entry] = []
    waiting: list[str] = []
    for part in texts.split(text):
        entry = _entry(part, parent)
        if entry.figure is None:
            found.append(entry)
            waiting.append(entry.label)
            continue
        found.append(replace(entry, label=", ".join(filter(None, (*waiting, entry.label)))) if waiting else entry)
        waiting = []
        found += [
            inner
            for bracket in texts.brackets(part)
            if "%" in bracket and not _WHOLE.fullmatch(bracket)
            for inner in _within(bracket, entry)
        ]
        if entry.time.point:
            found = [e if e.time.point else replace(e, time=entry.time) for e in found]
    return found


def _within(bracket: str, entry: Entry) -> list[Entry]:
    return entries(_INCLUDES.sub("", bracket, count=1), entry.label)


def officially(bracket: str) -> str:
    """What a bracket says of a language: official in the whole country, in a part of it, or nothing.

    >>> officially("official"), officially("official working language in the State of Oromiya"), officially("English")
    ('yes', 'regional', '')
    """
    if _OFFICIAL_IN_PART.search(bracket):
        return "regional"
    return "yes" if _OFFICIAL.match(bracket) else ""


def _entry(part: str, parent: str) -> Entry:
    bare = texts.without_brackets(part)
    found = _SHARE.search(bare) or next(
        filter(None, (_WHOLE.fullmatch(bracket) for bracket in texts.brackets(part))), None
    )
    told = found is not None and found.string == bare
    time = next(
        (t for t in (times.tag(b) for b in reversed(texts.brackets(part)) if measures.is_time(b)) if t.point),
        times.Time(),
    )
    official = next(filter(None, map(officially, texts.brackets(part))), "")
    label = (bare[: found.start()] if found and told else bare).strip(" .:-")
    label = re.sub(r"^(?:and|plus|also) ", "", label)
    if found and not label:
        label = bare[found.end() :].strip(" .:-")
    return Entry(label, figures.find(found[0], ceiling="100") if found else None, time, parent, official)

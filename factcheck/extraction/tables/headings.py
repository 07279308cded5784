"""What the heading of a column says of its cells: the kind of claim, unit and scale, the organisation or country it names, the year."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.tables.grid import Cell
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set, worded
from factcheck.model.claims import ClaimTime, Named
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date

_worded = worded("clauses", "headings")

_SCALES = (
    (_worded(r"(?:\b|(?<=\$)){billions}\b"), 9),
    (_worded(r"\b{trillions}\b"), 12),
    (_worded(r"\b{millions}\b"), 6),
    (lazy.pattern(r"\bcrores?\b"), 7),
    (lazy.pattern(r"\blakhs?\b"), 5),
    (lazy.pattern(r"['’‘]000|\b(?:thousands?|000s?)\b"), 3),
)
_UNITS = (
    (lazy.pattern(r"\b(?:sq\.? ?km|square kilomet\w*|km2|km²)"), "km2", "area"),
    (lazy.pattern(r"\b(?:sq\.? ?mi|square miles)"), "mi2", "area"),
    (_worded(r"%|{percent}"), "percent", "percent"),
    (lazy.pattern(r"\bkm\b|kilomet\w*"), "km", "length"),
    (lazy.pattern(r"\bmiles\b"), "mi", "length"),
    (_worded(r"\b{feet}\b"), "ft", "length"),
    (lazy.pattern(r"\$|\busd\b|dollars"), "USD", "money"),
)
_OTHER_MONEY = _worded(r"[€£¥₹]|\b{other_money}\b")
_WITH_CLUB = word_set("clauses", "headings", "with_club")
"""Headings that tell of an accession only beside an organisation: "In ASEAN since"."""
_SHARED: dict[str, str] = table("frames")["shared_by"]
_PLAIN = word_set("clauses", "headings", "plain")
_NONE = word_set("clauses", "headings", "other")
_BOXES = word_set("clauses", "headings", "boxes")
_NO_COUNTRIES = word_set("clauses", "headings", "no_countries")
_OF_ITS_OWN = ("country", "place", "person")
"""What a heading may name that its cells are of, whatever the table is of."""
_YEAR = lazy.pattern(r"[\s*_]*((?:1[5-9]|20)\d\d)[\s*_]*")
_MONEY = lazy.pattern(r"\s*(?:\$|dollars?\b)")
_POSSESSIVE = lazy.pattern(r"['’]s\b")
_WORD = lazy.pattern(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Column:
    """What a heading says of its column; a `loose` one has words that may say something else."""

    kind: Kind
    scale: int
    unit: str
    measure: str
    about: Named | None = None
    """The organisation its heading names, "Joined ASEAN", or the country: "Border with China"."""
    time: ClaimTime | None = None
    loose: bool = False
    at: int = 0
    """Where its heading begins, by which its cells are told from those of others."""


def column(
    cell: Cell,
    over: Cell | None,
    text: str,
    compiled: Compiled,
    discourse: Discourse,
    *,
    below_head: bool = False,
    counted: bool = False,
) -> Column | None:
    """What a heading, with what stands over its table or (`below_head`) in a second row of headings under it, says of a column, `counted` where that begins with a figure; None where it is none of the kinds."""
    heading = text[cell.start : cell.end].lower()
    source = over if over is not None and _is_date(cell, text) else cell
    told = text[source.start : source.end].lower()
    own, above = _named(cell, ("org",), discourse), _named(over, ("org",), discourse)
    clubs = [one for one in (own, above) if one is not None]
    kind = _kind(told, compiled, club=bool(clubs) and not counted)
    club_alone = kind is None and bool(clubs) and _is_name(cell, text)
    if club_alone:
        kind = _kind("since", compiled, club=True)
    if kind is None or _tells_other(told):
        return None
    above_it = text[over.start : over.end].lower() if over is not None else ""
    unit, measure = (
        _unit(heading)
        or (_unit(above_it) if below_head else None)
        or (_unit(told) if source is over else None)
        or ("", "")
    )
    if not _fits_unit(kind, measure, f"{heading} {above_it}"):
        return None
    about = _party(kind, cell, clubs, discourse)
    if about is None and kind.symmetric and kind.value:
        return None
    loose = club_alone or bool(_left(source, told, kind))
    loose = loose or (kind.symmetric and own is not None)  # "Russia's borders with NATO"
    if about is not None and about is above and over is not None:
        # "UN missions": its words may be of what the club does
        loose = loose or bool(_left(over, above_it, kind))
    at = over.start if below_head and over is not None else cell.start
    time = _time(cell, text) or _time(over, text, last=True)
    return Column(kind, _scale(kind, heading, over, text), unit, measure, about, time, loose, at)


def _fits_unit(kind: Kind, measure: str, headings: str) -> bool:
    """Whether what headings measure in may be the unit of a kind: no share of a people is a number of them, no euros are dollars."""
    if measure == "percent" and kind.unit != "percent":
        return False
    return kind.unit != "USD" or measure == "money" or _OTHER_MONEY.search(headings) is None


def _party(kind: Kind, cell: Cell, clubs: list[Named], discourse: Discourse) -> Named | None:
    """The other party of what a column tells: the country a heading names, of a border; else the organisation."""
    if kind.symmetric and kind.value:
        return _named(cell, ("country",), discourse)
    return clubs[0] if clubs and "org" in kind.object else None


def names_others(cell: Cell, discourse: Discourse) -> bool:
    """Whether a heading names places or people of its own: "Nairobi, Kampala, Dar es Salaam: population" over names of countries."""
    return any(
        entity.alias not in {"adjective", "demonym"}
        and not _MONEY.match(discourse.text, entity.end)
        and discourse.pick(entity, _OF_ITS_OWN) is not None
        for entity in cell.entities
    )


def told_of(cell: Cell, types: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Of what types the names under a heading may be: no airline, river or ship is a country."""
    words = frozenset(_WORD.findall(text[cell.start : cell.end].lower()))
    return types if words.isdisjoint(_NO_COUNTRIES) else tuple(one for one in types if one != "country")


def is_of_more(cell: Cell, text: str) -> bool:
    """Whether what stands over a box has words beside its name that make another thing of it: "Britain's army", "Ukraine's east"."""
    return (
        any(one.alias in {"adjective", "demonym"} for one in cell.entities)
        or sum(bool(one.candidates) for one in cell.entities) > 1
        or any(word not in _BOXES for word in _WORD.findall(without(cell, text).lower()))
    )


def without(cell: Cell, text: str) -> str:
    """What stands in a cell beside its names."""
    told, at = "", cell.start
    for entity in cell.entities:
        told, at = told + text[at : entity.start] + " ", entity.end
    return told + text[at : cell.end]


def _kind(heading: str, compiled: Compiled, *, club: bool) -> Kind | None:
    """The kind whose heading stands in a text, the longest one."""
    best: tuple[Kind | None, str] = (None, "")
    for kind in compiled.kinds.values():
        for words in kind.headers:
            alone = words in _WITH_CLUB and "date" in kind.value and not club
            if not alone and len(words) > len(best[1]) and _has(words, heading):
                best = (kind, words)
    return best[0]


def _has(words: str, heading: str) -> bool:
    stem = words[:-1] if words.endswith("cy") else words
    return stem in heading and lazy.known(rf"\b{_numbered(words)}\b").search(heading) is not None


def _numbered(words: str) -> str:
    """A heading in the singular or the plural: "border", "borders"."""
    return rf"{re.escape(words[:-1])}(?:y|ies)" if words.endswith("cy") else rf"{re.escape(words)}(?:s|es)?"


def _named(cell: Cell | None, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The first name of some types in a heading."""
    for entity in cell.entities if cell is not None else ():
        id_ = discourse.pick(entity, types)
        shared = _SHARED.get(next(iter(entity.candidates), ""))
        id_ = shared if id_ is None and "org" in types else id_
        if id_ is not None:
            known = discourse.names.entity(id_)
            return Named(id_, known.label if known is not None else id_)
    return None


def _is_date(cell: Cell, text: str) -> bool:
    """Whether a heading is a year alone, and what stands over the table says what its figures are."""
    return len(cell.mentions) == 1 and isinstance(cell.mentions[0], Date) and _is_name(cell, text)


def _is_name(cell: Cell, text: str) -> bool:
    """Whether a heading is one mention and nothing else."""
    if len(cell.mentions) != 1:
        return False
    only = cell.mentions[0]
    return not _WORD.search(text[cell.start : only.start] + text[only.end : cell.end])


def _unit(heading: str) -> tuple[str, str] | None:
    return next(((code, measure) for pattern, code, measure in _UNITS if pattern.search(heading)), None)


def _scale(kind: Kind, heading: str, over: Cell | None, text: str) -> int:
    """The power of ten of a column's figures, which its heading or what stands over the table says; "Top, m" is in metres."""
    if kind.unit == "m" or kind.unit == "percent":
        return 0
    found = next((power for pattern, power in _SCALES if pattern.search(heading)), 0)
    if found or over is None:
        return found
    told = text[over.start : over.end].lower()
    return next((power for pattern, power in _SCALES if pattern.search(told)), 0)


def _time(cell: Cell | None, text: str, *, last: bool = False) -> ClaimTime | None:
    """The one year or day that a heading holds; over a table only where it ends in it."""
    if cell is not None and (year := _YEAR.fullmatch(text, cell.start, cell.end)) is not None:
        alone = PartialDate(int(year[1]))
        return ClaimTime(alone, alone, year[1])
    dates = [mention for mention in cell.mentions if isinstance(mention, Date)] if cell is not None else []
    if cell is None or len(dates) != 1 or dates[0].first is None:
        return None
    if last and _WORD.search(text[dates[0].end : cell.end]):
        return None
    return ClaimTime(dates[0].first, dates[0].last, text[dates[0].start : dates[0].end])


def _tells_other(heading: str) -> bool:
    """Whether words of a heading make of it another thing: "Share of GDP", "Urban population"."""
    return any(_has(words, heading) for words in _NONE)


def _left(cell: Cell, heading: str, kind: Kind) -> list[str]:
    """Words of a heading that nothing here has read, which may say something else."""
    for words in sorted(kind.headers, key=len, reverse=True):
        heading = lazy.known(rf"\b{_numbered(words)}\b").sub(lambda found: " " * len(found[0]), heading)
    rest = list(heading)
    for mention in cell.mentions:
        if mention.end <= cell.start + len(rest):
            rest[mention.start - cell.start : mention.end - cell.start] = " " * (mention.end - mention.start)
    left = _POSSESSIVE.sub(" ", "".join(rest))
    for pattern, *_ in (*_SCALES, *_UNITS):
        left = pattern.sub(" ", left)
    return [word for word in _WORD.findall(left) if word not in _PLAIN]

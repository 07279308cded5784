"""Fields that hold figures: which property and unit a path stands for, and how its figures are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.importers.factbook import figures, scope, texts, times
from factcheck.importers.factbook.profiles import Field, Unread
from factcheck.importers.statements import Row
from factcheck.lexicon import either


@dataclass(frozen=True, slots=True)
class Measure:
    """A property as a field writes it: `words` follow the figure, `unit` is the store's, `ceiling` the most there is."""

    path: str
    property: str
    unit: str
    words: str
    definition: str = ""
    ceiling: str = ""


_PEOPLE = "People and Society"
_SEXES = r"(?P<definition>total|male|female)(?: population)?"
_PERCENT = r"\s*(?:%|percent)"
_YEARS = r"(?:\s*years?)?"
MEASURES = (
    Measure(r"Geography/Area/(?P<definition>total|land|water)", "area", "km2", r"\s*sq km"),
    Measure(r"Geography/Land boundaries(?:/(?:(?P<part>.+) - )?total)?", "boundary-length", "km", r"\s*km"),
    Measure(r"Geography/Area", "area", "km2", r"\s*sq km", "total"),
    Measure(r"Geography/Coastline(?:/(?:total|(?P<part>metropolitan France)))?", "coastline-length", "km", r"\s*km"),
    Measure(rf"{_PEOPLE}/Population(?:/total)?", "population", "person", ""),
    Measure(rf"{_PEOPLE}/Population growth rate", "population-growth", "percent", _PERCENT),
    Measure(rf"{_PEOPLE}/Median age/{_SEXES}", "median-age", "years", _YEARS),
    Measure(rf"{_PEOPLE}/Life expectancy at birth/{_SEXES}", "life-expectancy", "years", _YEARS),
    Measure(rf"{_PEOPLE}/Literacy/{_SEXES}", "literacy", "percent", _PERCENT, ceiling="100"),
    Measure(
        rf"{_PEOPLE}/Total fertility rate",
        "fertility-rate",
        "children",
        r"\s*(?:children born/woman|children born per woman)?",
    ),
    Measure(r"Economy/GDP \(purchasing power parity\)(?: - real)?", "gdp", "USD", "", "ppp"),
    Measure(r"Economy/Real GDP \(purchasing power parity\)/Real GDP .* \d{4}", "gdp", "USD", "", "ppp"),
    Measure(r"Economy/GDP \(official exchange rate\)", "gdp", "USD", "", "nominal"),
    Measure(r"Economy/GDP - per capita \(PPP\)", "gdp-per-capita", "USD", "", "ppp"),
    Measure(r"Economy/Real GDP per capita/Real GDP per capita \d{4}", "gdp-per-capita", "USD", "", "ppp"),
    Measure(r"Economy/GDP - real growth rate", "gdp-growth", "percent", _PERCENT),
    Measure(r"Economy/Real GDP growth rate/Real GDP growth rate \d{4}", "gdp-growth", "percent", _PERCENT),
    Measure(
        r"Economy/Inflation rate \(consumer prices\)(?:/Inflation rate \(consumer prices\) \d{4})?",
        "inflation",
        "percent",
        _PERCENT,
    ),
    Measure(r"Economy/Unemployment rate(?:/Unemployment rate \d{4})?", "unemployment", "percent", _PERCENT),
    Measure(
        r"Military(?: and Security)?/Military expenditures(?:/Military Expenditures \d{4})?",
        "military-expenditure",
        "percent",
        rf"{_PERCENT}(?: of GDP)?",
        "of-gdp",
    ),
)
_PATTERNS = tuple((re.compile(measure.path), measure) for measure in MEASURES)
_BASE = re.compile(r"(?:data are in|data in|in) (?:constant )?(\d{4}) (?:US )?dollars", re.IGNORECASE)
_NEXT = re.compile(r"(?<=\))\s+(?=[-\d.,]+%\s*\()")
_SWAPPED = re.compile(r"^([\d.,]+ sq km) (less than|ca\.)$")
_OF_A_PART = re.compile(r"\s*(?!note\b)[A-Za-z]")
_WHEN = re.compile(
    r"\b(?:ests?\.?|estimates?|forecast|census|survey|mid-year|mid|preliminary|projected|as of|end of|year-end|FY|and|proj\.?)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\bdata (?:is|are) an? (\d{4}) [a-z ]*(?:estimate|census|survey)\b")


def measure_of(path: str) -> tuple[Measure, str] | None:
    """The measure a path holds and its definition there.

    >>> measure_of("Geography/Area/land")[1]
    'land'
    """
    for pattern, measure in _PATTERNS:
        found = pattern.fullmatch(path)
        if found:
            parts = found.groupdict()
            qualifiers = (parts.get("definition") or measure.definition, parts.get("part") or "")
            return measure, ", ".join(filter(None, qualifiers))
    return None


def read(field: Field, measure: Measure, definition: str, *, edition: str) -> Iterator[Row | Unread]:
    """The statements of a field: one a figure of its series, and the parts that are none."""
    if definition.startswith("ppp") and scope.in_current_dollars(field):
        definition = "nominal"
    whole = scope.of_note(field, measure.property)
    definition = ", ".join(filter(None, (definition, _price_base(field, measure), whole)))
    around = year_beside(field) or edition
    seen: dict[tuple[str, str], int] = {}
    parts = [row for part in _series(field.line) for row in _read_part(field, measure, definition, part, around)]
    yield from (part for part in parts if isinstance(part, Unread))
    found = [part for part in parts if isinstance(part, Row)]
    for row in found:
        seen[row.definition, row.point_in_time] = seen.get((row.definition, row.point_in_time), 0) + 1
    repeated = _repeated(found)
    for number, row in enumerate(found, start=1):
        locator = field.locator if number == 1 else f"{field.locator} #{number}"
        doubtful = seen[row.definition, row.point_in_time] > 1 or row.point_in_time in repeated
        yield replace(row, locator=locator, status="unverified" if doubtful or whole else row.status)


def _repeated(rows: list[Row]) -> frozenset[str]:
    """The years of a military series whose oldest figure repeats its newest, as most of 2015 do by a slip."""
    figures_ = {row.point_in_time: row.value for row in rows if row.property == "military-expenditure"}
    oldest, newest = min(figures_, default=""), max(figures_, default="")
    slipped = len(figures_) > 2 and figures_[oldest] == figures_[newest] and len(set(figures_.values())) > 1
    return frozenset({oldest, newest}) if slipped else frozenset()


def _series(text: str) -> list[str]:
    """The parts of a series; some stand side by side without a mark between them: "5.1% (2014 est.) 6.7% (2013 est.)"."""
    parts = (part.strip() for piece in text.split("++") for part in _NEXT.split(piece))
    return [_SWAPPED.sub(r"\2 \1", part) for part in parts if part]


def _read_part(field: Field, measure: Measure, definition: str, part: str, around: str) -> list[Row | Unread]:
    """The figure of one part of a series; a second figure behind a semicolon keeps its bracket as definition."""
    pieces = texts.split(part, ";")
    read = [
        _figure(field, measure, definition, piece, around, first=number == 0) for number, piece in enumerate(pieces)
    ]
    if read and read[0] is None:
        return [Unread(part)]
    return [row if row is not None else Unread(piece) for row, piece in zip(read, pieces, strict=True)]


def _figure(field: Field, measure: Measure, definition: str, piece: str, around: str, *, first: bool) -> Row | None:
    leading = len(piece) - len(re.sub(r"^\([^()]*\)\s*", "", piece))
    figure = figures.find(piece, ceiling=measure.ceiling, start=leading)
    plain = r"(?:\([^)]*\)\s*)?(?:GWP \(gross world product\): )?" if first else ""
    if figure is None or not re.fullmatch(plain, piece[: figure.start]):
        return None
    behind = re.match(rf"{measure.words}(?=$|[\s(;,.:])", piece[figure.end :])
    if behind is None or _OF_A_PART.match(texts.without_brackets(piece[figure.end + behind.end() :])):
        return None
    remarks = texts.brackets(piece[:leading] + piece[figure.end :])
    time = next(
        (t for t in (times.tag(remark) for remark in reversed(remarks) if is_time(remark)) if t.point),
        times.Time(around),
    )
    qualifier = next((remark for remark in remarks if not is_time(remark)), "")
    narrowed = scope.of_brackets(remarks) if first else ""
    if not first and not qualifier:
        return None
    return Row(
        subject=field.subject,
        property=measure.property,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=measure.unit,
        point_in_time=time.point,
        start=time.start,
        end=time.end,
        definition=", ".join(filter(None, (definition, narrowed if first else qualifier))),
        status="unverified" if narrowed else "verified",
        original=figure.original,
    )


def is_time(remark: str) -> bool:
    """Whether a bracket says when: nothing but a date, a year or years, "est.", "census" and the like.

    >>> is_time("July 2015 est."), is_time("metropolitan France"), is_time("2010-15 est."), is_time("2008 Census")
    (True, False, True, True)
    """
    rest = _WHEN.sub(" ", remark)
    rest = re.sub(either(times.MONTHS), " ", rest)
    return bool(re.search(r"\d{2}", remark)) and re.fullmatch(r"[\s\d/,.\-–]*", rest) is not None


def year_beside(field: Field) -> str:
    """The year written at a neighbouring figure of the same field, or at the end of its note, or told in it."""
    found = [
        times.tag(remark).point for _, text in field.around for remark in texts.brackets(text)[-1:] if is_time(remark)
    ]
    told = _TOLD.search(field.beside("note"))
    return found[-1] if found else told[1] if told else ""


def _price_base(field: Field, measure: Measure) -> str:
    if measure.property not in {"gdp", "gdp-per-capita"}:
        return ""
    found = _BASE.search(field.beside("note").replace("\n", " "))
    return f"{found[1]} dollars" if found and not measure.definition.startswith("nominal") else ""

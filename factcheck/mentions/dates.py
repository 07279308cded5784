"""Dates and periods in running text, with their anchor; nothing is dated that the text does not date."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.lexicon import table
from factcheck.mentions.periods import back, day_of, month_span, named_number, shifted, week_span
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date
from factcheck.model.tokens import Tokens

_MONTHS = table("dates")["months"]
_DAYS = table("dates")["weekdays"]
_M = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_MFULL = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
_D = "(?:" + "|".join(day.capitalize() for day in _DAYS) + ")"
_Y = r"(?:1[0-9]|20)\d\d"
_N = r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half a|a quarter of a)"
_UNIT = r"(?:day|week|fortnight|month|year|decade|century)"
_PART = r"(?:early|mid|late|the early|the mid|the late|the end of|the beginning of|the start of|the middle of)"

_ABSOLUTE = re.compile(
    rf"""
    (?P<iso>\b\d{{4}}-\d\d-\d\d\b)
  | (?:(?P<wd>\b{_D},?\s+)(?:the\s+)?)?(?P<dmy>\b(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m1>{_MFULL})\b\.?(?:,?\s+(?P<y1>{_Y})\b(?!,\d))?)
  | (?:(?P<wd2>\b{_D},?\s+))?(?P<mdy>\b(?P<m2>{_MFULL})\b\.?\s+(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?\b(?!\s*(?:%|per\s?cent|million|billion|people|km|members|\d|[-–]member))(?:,?\s+(?P<y2>{_Y})\b(?!,\d))?)
  | (?P<my>\b(?:{_PART}\s+)?(?P<m3>{_MFULL})\b\.?(?:\s+of)?,?\s+(?P<y3>{_Y})\b(?!,\d))
  | (?P<dec>\b(?:{_PART}[-\s]+)?(?:the\s+)?(?P<dy>(?:1[5-9]|20)\d0)s\b)
  | (?P<dec2>\b(?:{_PART}[-\s]+)?(?:the\s+)?['’]?(?P<dy2>[2-9]0)s\b)
  | (?P<yy>\b(?P<ya>{_Y})\s?[-–/]\s?(?P<yb>\d\d(?:\d\d)?)\b)
  | (?P<qy>\b(?:the\s+)?(?P<q>first|second|third|fourth|Q[1-4])(?:\s+quarter)?(?:\s+of)?\s+(?P<y5>{_Y})\b)
  | (?P<hy>\b(?:the\s+)?(?P<h>first|second)\s+half\s+of\s+(?P<y6>{_Y})\b)
  | (?P<sy>\b(?:the\s+)?(?P<s>spring|summer|autumn|fall|winter)(?:\s+of)?\s+(?P<y7>{_Y})\b)
  | (?P<cent>\b(?:the\s+)?(?P<c>\d\d)(?:st|nd|rd|th)[-\s]century\b)
  | (?P<y>\b(?:{_PART}\s+)?(?P<y4>{_Y})\b)
    """,
    re.VERBOSE,
)
_RELATIVE = re.compile(
    rf"""
    \b(?:
    (?P<ago>(?:about\s+|some\s+|almost\s+|nearly\s+)?(?P<an>{_N})\s+(?P<au>{_UNIT})s?\s+ago)
  | (?P<late>(?P<ln>{_N})\s+(?P<lu>{_UNIT})s?\s+(?P<lw>later|earlier|before))
  | (?P<end>(?:the\s+)?(?:end|middle|start|beginning)\s+of\s+(?:the|this|next|last)\s+(?P<eu>week|month|year|decade))
  | (?P<rel>(?P<rw>last|next|this|the\s+previous|the\s+following|that|the\s+same)\s+(?P<ru>week|month|year|decade|century|summer|winter|spring|autumn|{_D}|{_MFULL}))
  | (?P<day>yesterday|today|tomorrow|tonight)
  | (?P<earlier>earlier\s+this\s+(?P<xu>week|month|year)|later\s+this\s+(?P<xv>week|month|year))
  | (?P<then>that\s+day|the\s+same\s+day|the\s+next\s+day|the\s+day\s+before|the\s+following\s+day)
  | (?P<wd>{_D})
  | (?P<set>every\s+(?:{_MFULL}|{_D}|year|month|week|day))
  | (?P<mon>(?:early\s+|late\s+|mid[-\s])?(?P<mn>January|February|April|June|July|August|September|October|November|December|(?<=in\s)March|(?<=since\s)March|(?<=until\s)March|(?<=by\s)March|(?<=last\s)March|(?<=in\s)May|(?<=by\s)May|(?<=since\s)May|(?<=until\s)May|(?<=last\s)May))
  | (?P<dur>(?P<pn>{_N}|half\s+a)[-\s](?P<pu>{_UNIT})s?)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = re.compile(r"(\w+)\s+(?:the\s+|about\s+|around\s+|early\s+|late\s+)?$")
_FUTURE = re.compile(r"\b(?:will|would|shall|plans?|due|to be|going to|next|scheduled|expected|planned)\b")
_NOT_YEAR = re.compile(
    r"(?:[£$€]|[.,]\d|%|\s(?:per\s?cent|percent|km|kilomet|met(?:re|er)s?|miles|people|tonnes|troops|men|women|soldiers|seats|votes|cases|million|billion|words|hectares|members|dollars|euros|pages|jobs|homes|copies|barrels|megawatts?|MW|feet|ft|kg|litres)\b)"
)


_SAME_AS = re.compile(r"\s+(?:as\b|in\s+\d{4})")


@dataclass(frozen=True, slots=True)
class Context:
    """The draft's date and what the sentence so far gives to hang a date on."""

    as_of: PartialDate | None
    anchor: Date | None
    future: bool


def find(tokens: Tokens, sentences: Sequence[Sentence], as_of: PartialDate | None) -> list[Date]:
    """Every date and period of the text, in order, not overlapping."""
    text = tokens.text
    starts = [sentence.start for sentence in sentences]
    raw = sorted([*_matches(_ABSOLUTE, text), *_matches(_RELATIVE, text)], key=lambda m: (m.start(), -m.end()))
    found: list[Date] = []
    anchor: Date | None = None
    at = -1
    for match in raw:
        if match.start() < at:
            continue
        context = Context(
            as_of, anchor, _is_future(text, sentences, starts, match.start()) or _relation(text, match.start()) == "by"
        )
        date = _absolute(match, text, context) if match.re is _ABSOLUTE else _relative(match, text, context)
        if date is None:
            continue
        if text[date.end - 1] == ".":
            date = replace(date, end=date.end - 1)
        found.append(date)
        at = date.end
        if date.first is not None and date.type == "DATE":
            anchor = date
    return found


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    yield from pattern.finditer(text)


def _is_future(text: str, sentences: Sequence[Sentence], starts: list[int], at: int) -> bool:
    index = bisect_right(starts, at) - 1
    start = sentences[index].start if 0 <= index < len(sentences) else max(0, at - 80)
    return _FUTURE.search(text, max(start, at - 60), at) is not None


def _relation(text: str, start: int) -> str | None:
    before = _BEFORE.search(text, max(0, start - 24), start)
    word = before[1].lower() if before else ""
    return word if word in table("dates")["relations"]["words"] else None


def _make(
    text: str, start: int, end: int, first: PartialDate | None, last: PartialDate | None, value: str, **more: object
) -> Date:
    return Date(start, end, first, last, value, relation=_relation(text, start), **more)  # type: ignore[arg-type]


def _absolute(match: re.Match[str], text: str, context: Context) -> Date | None:
    for group, handler in _HANDLERS.items():
        if match[group]:
            return handler(match, text, context)
    return None


def _iso(match: re.Match[str], text: str, _: Context) -> Date | None:
    day = _valid(match["iso"])
    return None if day is None else _make(text, match.start(), match.end(), day, day, str(day))


def _valid(iso: str) -> PartialDate | None:
    try:
        return PartialDate.parse(iso)
    except ValueError:
        return None


def _day(match: re.Match[str], text: str, context: Context) -> Date | None:
    month = _MONTHS[(match["m1"] or match["m2"]).lower()]
    number = int(match["d1"] or match["d2"])
    year = match["y1"] or match["y2"]
    weekday = (match["wd"] or match["wd2"] or "").strip(" ,\n").lower() or None
    start, end = match.start(), match.end()
    if year is None:
        return _yearless(text, start, end, month, number, weekday, context)
    day = _valid(f"{year}-{month:02d}-{number:02d}")
    return None if day is None else _make(text, start, end, day, day, str(day), weekday=weekday)


def _yearless(
    text: str, start: int, end: int, month: int, number: int | None, weekday: str | None, context: Context
) -> Date | None:
    shown = f"XXXX-{month:02d}" + (f"-{number:02d}" if number else "")
    base = (
        context.anchor
        if context.anchor is not None
        and context.anchor.anchor == "text"
        and context.anchor.first is not None
        and context.anchor.start > start - 200
        else None
    )
    if context.as_of is None and base is None:
        return _make(text, start, end, None, None, shown, weekday=weekday)
    year = _nearest_year(month, number, context, base)
    day = _valid(f"{year}-{month:02d}" + (f"-{number:02d}" if number else ""))
    return (
        None
        if day is None
        else _make(
            text,
            start,
            end,
            day,
            day,
            str(day),
            weekday=weekday,
            anchor="draft" if base is None else "context",
            anchor_span=None if base is None else (base.start, base.end),
            inferred=True,
        )
    )


def _nearest_year(month: int, number: int | None, context: Context, base: Date | None) -> int:
    """The draft's year, or the one beside it that fits the tense; a date before it in the text comes first when it is of another year."""
    if context.as_of is None:
        assert base is not None
        assert base.first is not None
        return base.first.year
    today = context.as_of.last()
    candidates = [today.year - 1, today.year, today.year + 1]
    days = {year: datetime.date(year, month, min(number or 15, 28)) for year in candidates}
    if context.future:
        return next((year for year in candidates if days[year] >= today - datetime.timedelta(days=20)), today.year)
    return next(
        (year for year in reversed(candidates) if days[year] <= today + datetime.timedelta(days=60)), today.year
    )


def _month(match: re.Match[str], text: str, _: Context) -> Date | None:
    day = PartialDate(int(match["y3"]), _MONTHS[match["m3"].lower()])
    return _make(text, match.start(), match.end(), day, day, str(day))


def _decade(match: re.Match[str], text: str, _: Context) -> Date | None:
    year = int(match["dy"]) if match["dy"] else 1900 + int(match["dy2"])
    words = match[0].lower()
    low, high = (0, 3) if "early" in words else (4, 6) if "mid" in words else (7, 9) if "late" in words else (0, 9)
    return _make(text, match.start(), match.end(), PartialDate(year + low), PartialDate(year + high), f"{year // 10}")


def _years(match: re.Match[str], text: str, _: Context) -> Date | None:
    first = int(match["ya"])
    last = int(match["yb"]) if len(match["yb"]) == 4 else first // 100 * 100 + int(match["yb"])
    if not first < last <= first + 150:
        return None
    return _make(text, match.start(), match.end(), PartialDate(first), PartialDate(last), f"{first}/{last}")


_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}


def _quarter(match: re.Match[str], text: str, _: Context) -> Date | None:
    if "quarter" not in match[0].lower() and not match["q"].lower().startswith("q"):
        return None
    number, year = _QUARTERS[match["q"].lower()], int(match["y5"])
    return _make(
        text,
        match.start(),
        match.end(),
        PartialDate(year, number * 3 - 2),
        PartialDate(year, number * 3),
        f"{year}-Q{number}",
    )


def _half(match: re.Match[str], text: str, _: Context) -> Date | None:
    year, number = int(match["y6"]), 1 if match["h"].lower() == "first" else 2
    return _make(
        text,
        match.start(),
        match.end(),
        PartialDate(year, number * 6 - 5),
        PartialDate(year, number * 6),
        f"{year}-H{number}",
    )


def _season(match: re.Match[str], text: str, _: Context) -> Date | None:
    year, season = int(match["y7"]), match["s"].lower()
    if season == "winter":
        return _make(text, match.start(), match.end(), PartialDate(year, 12), PartialDate(year + 1, 2), f"{year}-WI")
    first, last = _SEASONS[season]
    return _make(
        text,
        match.start(),
        match.end(),
        PartialDate(year, first),
        PartialDate(year, last),
        f"{year}-{season[:2].upper()}",
    )


def _century(match: re.Match[str], text: str, _: Context) -> Date | None:
    first = (int(match["c"]) - 1) * 100 + 1
    return _make(
        text, match.start(), match.end(), PartialDate(first), PartialDate(first + 99), f"{int(match['c']) - 1}"
    )


def _year(match: re.Match[str], text: str, _: Context) -> Date | None:
    start, end = match.start(), match.end()
    if _NOT_YEAR.match(text, end) or text[max(0, start - 1) : start] in {"$", "£", "€", ",", ".", "-", "#", "/"}:
        return None
    before = _BEFORE.search(text, max(0, start - 24), start)
    if before and before[1].lower() in {
        "about",
        "some",
        "page",
        "no",
        "number",
        "room",
        "flight",
        "over",
        "almost",
        "nearly",
        "around",
        "than",
        "least",
    }:
        return None
    day = PartialDate(int(match["y4"]))
    return _make(text, start, end, day, day, str(day))


Handler = Callable[[re.Match[str], str, Context], "Date | None"]
_HANDLERS: dict[str, Handler] = {
    "iso": _iso, "dmy": _day, "mdy": _day, "my": _month, "dec": _decade, "dec2": _decade, "yy": _years, "qy": _quarter, "hy": _half,
    "sy": _season, "cent": _century, "y": _year,
}  # fmt: skip


def _relative(match: re.Match[str], text: str, context: Context) -> Date | None:
    start, end = match.span()
    if match["set"]:
        return _make(text, start, end, None, None, "P1Y" if "year" in match[0].lower() else "XXXX", type="SET")
    if match["dur"]:
        number, unit = named_number(match["pn"]), match["pu"].lower()
        if number is None or match["pn"].lower() in {"a", "an", "one"}:
            return None
        return _make(text, start, end, None, None, f"P{number:g}{unit[0].upper()}", type="DURATION")
    if match["mon"]:
        if not text[start].isupper() and not match["mon"].lower().startswith(("early", "late", "mid")):
            return None
        return _yearless(text, start, end, _MONTHS[match["mn"].lower()], None, None, context)
    if match["wd"] and not text[start].isupper():
        return None
    if match["then"] and _SAME_AS.match(text, end):
        return None
    base = _base(match, context)
    if base is None:
        return _make(text, start, end, None, None, "XXXX")
    span = _span(match, base, context)
    if span is None:
        return None
    anchored = context.anchor if match["late"] or match["then"] else None
    return _make(
        text,
        start,
        end,
        span[0],
        span[1],
        str(span[0]),
        anchor="context" if anchored else "draft",
        anchor_span=(anchored.start, anchored.end) if anchored else None,
        inferred=True,
    )


def _base(match: re.Match[str], context: Context) -> datetime.date | None:
    chained = (
        match["late"]
        or match["then"]
        or (match["rel"] and match["rw"].lower().split()[-1] in {"previous", "following", "same", "that"})
    )
    if chained and context.anchor is not None and context.anchor.first is not None:
        return context.anchor.first.first()
    return None if context.as_of is None else context.as_of.last()


def _span(match: re.Match[str], base: datetime.date, context: Context) -> tuple[PartialDate, PartialDate] | None:
    if match["ago"]:
        return back(base, named_number(match["an"]), match["au"].lower(), -1)
    if match["late"]:
        return back(
            base,
            named_number(match["ln"]),
            match["lu"].lower(),
            1 if match["lw"].lower() == "later" else -1,
            exact=True,
        )
    if match["end"]:
        return week_span(base, 0) if match["eu"].lower() == "week" else month_span(base, match["eu"].lower())
    if match["earlier"]:
        unit = (match["xu"] or match["xv"]).lower()
        return week_span(base, 0) if unit == "week" else month_span(base, unit)
    if match["day"]:
        offset = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        return day_of(base + datetime.timedelta(days=offset))
    if match["then"]:
        offset = {"the next day": 1, "the following day": 1, "the day before": -1}.get(match["then"].lower(), 0)
        return day_of(base + datetime.timedelta(days=offset))
    if match["wd"]:
        return day_of(_weekday(base, _DAYS[match["wd"].lower()], context.future))
    return shifted(base, match["rw"].lower().split()[-1], match["ru"].lower(), _MONTHS, _DAYS)


def _weekday(base: datetime.date, day: int, future: bool) -> datetime.date:
    """The weekday nearest the draft's date that fits the tense; the day itself counts."""
    return (
        base + datetime.timedelta(days=(day - base.weekday()) % 7)
        if future
        else base - datetime.timedelta(days=(base.weekday() - day) % 7)
    )

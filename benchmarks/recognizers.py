"""Our reading held against the English specifications of Microsoft's Recognizers-Text (MIT), which are not part of the project.

    python benchmarks/recognizers.py recognizers_en.jsonl [-v]

A line of the file is a case: `model`, `text`, `ref` (the date of reading), `results` (Text, Type, Value or Resolution) and
`not_supported`, the ports that do not claim it. Only what their Python port claims is counted, and exactly: all of a text's
results with text, value and unit, and no other. Dates: a case is right when each of its results with a day or period to it
is met by a mention of ours with the same first and last day.

Where our reading of a figure is meant to differ, `recognizers.toml` beside this file says so, case by case, with the reason;
`unexplained` counts the misses it does not name, and must be 0.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from factcheck import api
from factcheck.mentions import quantities
from factcheck.mentions.links import links
from factcheck.model.mentions import Date, Quantity
from factcheck.model.tokens import tokenise

PORT = {"NumberModel": 172, "PercentModel": 17, "CurrencyModel": 126, "DimensionModel": 60, "AgeModel": 17, "TemperatureModel": 32}  # fmt: skip
"""Cases their own Python port gets right."""
UNITS = {
    "USD": "Dollar|United States dollar", "GBP": "Pound|British pound", "EUR": "Euro", "CNY": "Chinese yuan", "CAD": "Canadian dollar",
    "JPY": "Japanese yen", "AUD": "Australian dollar", "HKD": "Hong Kong dollar", "NZD": "New Zealand dollar", "TRY": "Turkish lira",
    "INR": "Rupee|Indian rupee", "MXN": "Mexican peso", "CHF": "Swiss franc|Franc", "FRF": "Franc", "FIM": "Finnish markka", "NLG": "Netherlands guilder",
    "ESP": "Peseta", "GEL": "Georgian lari", "LAK": "Lao kip", "LKR": "Sri Lankan rupee", "CRC": "Costa Rican colón", "cent": "Cent",
    "pence": "Pence|Penny", "BTC": "Bitcoin", "sen": "Sen", "satoshi": "Satoshi",
    "km": "Kilometer", "m": "Meter", "dm": "Decimeter", "cm": "Centimeter", "mm": "Millimeter", "pm": "Picometer", "mi": "Mile", "ft": "Foot", "in": "Inch",
    "yd": "Yard", "km2": "Square kilometer", "m2": "Square meter", "acre": "Acre", "m3": "Cubic meter", "ft3": "Cubic foot",
    "t": "Ton|Metric ton", "kg": "Kilogram", "g": "Gram", "mg": "Milligram", "ug": "Microgram", "lb": "Pound", "oz": "Ounce",
    "l": "Liter", "ml": "Milliliter", "gal": "Gallon", "barrel": "Barrel", "kmh": "Kilometer per hour", "mph": "Mile per hour",
    "bit": "Bit", "Mbit": "Megabit", "MB": "Megabyte", "tablespoon": "Tablespoon", "teaspoon": "Teaspoon", "cup": "Cup", "degree": "Degree",
    "radian": "Radian", "celsius": "C", "fahrenheit": "F", "kelvin": "K", "years": "Year", "months": "Month", "weeks": "Week", "days": "Day",
}  # fmt: skip
MEASURES = {
    "CurrencyModel": {"money"},
    "AgeModel": {"age"},
    "TemperatureModel": {"temperature"},
    "PercentModel": {"percent"},
    "DimensionModel": {"length", "area", "mass", "volume", "speed", "data", "angle"},
}
Read = tuple[str, Decimal, str]
DIFFERENCES = Path(__file__).with_suffix(".toml")


def ours(text: str, model: str) -> list[Read]:
    """What we read: text, value and unit as their model names it; addresses of pages are no figures, as in a draft."""
    found, tokens = [], tokenise(text)
    linked = {index for link in links(tokens) for index in range(link.first, link.last)}
    for mention in quantities.find(tokens, linked.__contains__):
        if not isinstance(mention, Quantity):
            continue
        start, end = mention.number if model == "NumberModel" else (mention.start, mention.end)
        if model == "NumberModel" and mention.form in {"ordinal", "multiple", "range"}:
            continue
        if model != "NumberModel" and mention.measure not in MEASURES[model]:
            continue
        unit = "" if model in {"NumberModel", "PercentModel"} else mention.unit
        found.append((text[start:end].strip().lower(), mention.value, unit))
    return found


def theirs(case: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What their specification expects of a case."""
    for result in case["results"]:
        resolution = result.get("Resolution") or {}
        value = str(resolution.get("value", "")).rstrip("%").replace(",", "")
        yield result["Text"].strip().lower(), value, str(resolution.get("unit", ""))


def same(mine: Read, other: tuple[str, str, str], model: str) -> bool:
    """Whether a reading is theirs."""
    try:
        value = abs(Decimal(other[1]) - mine[1]) <= abs(mine[1]) * Decimal("0.000000001")
    except InvalidOperation:
        return False
    unit = model in {"NumberModel", "PercentModel"} or other[2] in UNITS.get(mine[2], mine[2]).split("|")
    return mine[0] == other[0] and value and unit


def differences() -> dict[tuple[str, str], str]:
    """Model and text of each case that is meant to differ -> the name of the reason."""
    data = tomllib.loads(DIFFERENCES.read_text(encoding="utf-8"))
    return {(model, text): entry["name"] for entry in data["difference"] for model, text in entry["cases"]}


def compared(cases: list[dict[str, Any]]) -> dict[str, Any]:
    """How often each reason applies to the misses of figures, the misses no reason is given for, and reasons for what is right."""
    known = differences()
    claimed = [c for c in cases if c["model"] in PORT and "python" not in str(c["not_supported"] or "").lower()]
    missed = {(c["model"], c["text"]) for c in claimed if not quantity_case(c, verbose=False)}
    return {
        "differs": dict(sorted(Counter(known[case] for case in missed & known.keys()).items())),
        "unexplained": sorted(missed - known.keys()),
        "explained but right": sorted(known.keys() - missed),
    }


def quantity_case(case: dict[str, Any], verbose: bool) -> bool:
    """Whether all results of a case are read, and nothing else."""
    mine, other = ours(case["text"], case["model"]), list(theirs(case))
    right = len(mine) == len(other) and all(same(one, two, case["model"]) for one, two in zip(mine, other, strict=True))
    if verbose and not right:
        print(
            f"MISS {case['model']} {case['text']!r}\n     theirs {other}\n     ours   {[(t, str(v), u) for t, v, u in mine]}"
        )
    return right


def day(text: str) -> datetime.date:
    """The day of an ISO date or time."""
    return datetime.date.fromisoformat(text[:10])


def intervals(result: dict[str, Any]) -> set[tuple[datetime.date, datetime.date]]:
    """The intervals a result of theirs may mean, in the past and in the future.

    Their periods end before the day they name ("from 4 to 22 January" ends on the 22nd, not in it); both readings count.
    """
    value = result.get("Value") or result.get("Resolution") or {}
    found: set[tuple[datetime.date, datetime.date]] = set()
    options = [value.get("FutureResolution"), value.get("PastResolution"), *value.get("values", [])]
    for option in options:
        try:
            begin, end = _interval(option or {})
            found |= (
                {(begin, end), (begin, max(begin, end - datetime.timedelta(days=1)))}
                if begin != end
                else {(begin, end)}
            )
        except (KeyError, ValueError):
            continue
    return found


def _interval(option: dict[str, str]) -> tuple[datetime.date, datetime.date]:
    for key in ("date", "dateTime", "value"):
        if key in option:
            return day(option[key]), day(option[key])
    first = option.get("startDate") or option.get("startDateTime") or option["start"]
    last = option.get("endDate") or option.get("endDateTime") or option["end"]
    return day(first), day(last)


def date_case(case: dict[str, Any], verbose: bool) -> bool:
    """Whether each result with a day or period to it is met by a mention with the same first and last day."""
    wanted = [found for found in (intervals(result) for result in case["results"]) if found]
    mentions = api.find_mentions(case["text"], as_of=(case["ref"] or "2016-11-07")[:10])
    days = [(m.first.first(), m.last.last()) for m in mentions if isinstance(m, Date) and m.first and m.last]
    got = {*days, *((one[0], other[1]) for one, other in itertools.pairwise(days))}
    right = all(found & got for found in wanted)
    if verbose and not right:
        print(
            f"MISS {case['model']} {case['text']!r} ({(case['ref'] or '')[:10]})\n     theirs {wanted}\n     ours   {sorted(got)}"
        )
    return right


def dated(case: dict[str, Any]) -> bool:
    """Whether a case has a day or period to it."""
    return any(intervals(result) for result in case["results"])


def score(cases: list[dict[str, Any]], *, verbose: bool = False) -> dict[str, tuple[int, int]]:
    """Right and all, by model."""
    found = {}
    claimed = [case for case in cases if "python" not in str(case["not_supported"] or "").lower()]
    judges: list[tuple[str, Callable[[dict[str, Any], bool], bool]]] = [(model, quantity_case) for model in PORT]
    for model, judge in [*judges, *((name, date_case) for name in ("DateParser", "DatePeriodParser", "DateTimeModel"))]:
        chosen = [case for case in claimed if case["model"] == model and (judge is quantity_case or dated(case))]
        found[model] = (sum(judge(case, verbose) for case in chosen), len(chosen))
    return found


def main() -> None:
    """Print one line of JSON."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file", type=Path)
    options.add_argument("-v", "--verbose", action="store_true")
    arguments = options.parse_args()
    cases = [json.loads(line) for line in arguments.file.read_text(encoding="utf-8").splitlines()]
    result = score(cases, verbose=arguments.verbose)
    shown = {model: f"{right}/{of}" + (f" (their port: {PORT[model]})" if model in PORT else "") for model, (right, of) in result.items()}  # fmt: skip
    told = compared(cases)
    print(json.dumps({**shown, **told, "unexplained": len(told["unexplained"])}))
    for model, text in told["unexplained"]:
        print(f"UNEXPLAINED {model} {text!r}")


if __name__ == "__main__":
    main()

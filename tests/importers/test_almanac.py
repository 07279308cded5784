"""The tables of the almanac: what they say becomes rows and promises, and what they may not say is an error."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.importers import almanac

SOURCES = Path(__file__).parents[2] / "sources"
CAPITALS = "country,place,label,start,end,basis,event,note\n"


def built(folder: Path, *lines: str) -> almanac.Almanac:
    (folder / "tables").mkdir()
    (folder / "tables" / "capitals.csv").write_text(CAPITALS + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return almanac.build(folder)


def test_capitals_without_a_gap_are_a_complete_list(tmp_path: Path) -> None:
    found = built(
        tmp_path,
        "country:NG,place:lagos,Lagos,1914,1991-12-12,instrument,,",
        "country:NG,place:abuja,Abuja,1991-12-12,,instrument,Seat of government moved,",
    )
    assert [(row.object, row.start, row.end) for row in found.rows] == [
        ("place:lagos", "1914", "1991-12-12"),
        ("place:abuja", "1991-12-12", ""),
    ]
    assert [(p["property"], p["subject"], p["from"]) for p in found.complete] == [("capital", "country:NG", "1914")]


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (
            (
                "country:NG,place:lagos,Lagos,1914,1990,instrument,,",
                "country:NG,place:abuja,Abuja,1991-12-12,,instrument,,",
            ),
            "nothing stands between 1990 and start '1991-12-12'",
        ),
        (("country:NG,place:lagos,Lagos,1914,1991,instrument,,",), "nothing stands behind end '1991'"),
        (("country:NG,place:lagos,Lagos,,,instrument,,",), "start may not be empty"),
        (("country:NG,Lagos,Lagos,1914,,instrument,,",), "place 'Lagos': expected place:NAME"),
    ],
)
def test_capitals_with_a_gap_are_an_error(tmp_path: Path, lines: tuple[str, ...], fault: str) -> None:
    with pytest.raises(SourceError, match=fault):
        built(tmp_path, *lines)


@pytest.mark.parametrize(("table", "column"), [("capitals", "place"), ("currencies", "currency")])
def test_capitals_and_currencies_are_known_by_name(table: str, column: str) -> None:
    with (SOURCES / "names" / "2026" / "entities.csv").open(encoding="utf-8", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file)}
    for path in (SOURCES / "almanac" / "tables").glob(f"{table}*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert {row[column] for row in csv.DictReader(file)} <= known


EVENTS = "id,label,aliases,start,end,basis,instrument,countries,status,note\n"
SERIES = "id,events,from,known_until,note\n"


def _with_series(folder: Path, basis: str) -> almanac.Almanac:
    (folder / "tables").mkdir()
    rows = (
        f"event:games-in-rome-1960,Games in Rome,,1960,,{basis},,country:IT,verified,",
        "event:talks-in-rome-1961,Talks in Rome,,1961,,instrument,,country:IT,verified,",
    )
    (folder / "tables" / "events.csv").write_text(EVENTS + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    (folder / "tables" / "series.csv").write_text(f"{SERIES}set:games,event:games-in-*,1896,2025,\n", encoding="utf-8")
    return almanac.build(folder)


def test_the_events_of_a_whole_series_are_promised_each(tmp_path: Path) -> None:
    found = _with_series(tmp_path, "package")
    assert [(p["property"], p["subject"], p["until"]) for p in found.complete] == [
        ("event-date", "event:games-in-rome-1960", "2025")
    ]


def test_a_series_of_which_nothing_was_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no event of 'set:games' was read"):
        _with_series(tmp_path, "instrument")


def _series() -> dict[str, list[tuple[int, float]]]:
    """The United Nations' numbers of people of each country by year."""
    found: dict[str, list[tuple[int, float]]] = {}
    with (SOURCES / "un-wpp" / "2024" / "statements.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["subject"], []).append((int(row["point_in_time"]), float(row["value"])))
    return {subject: sorted(points) for subject, points in found.items()}


def test_what_was_in_print_of_a_people_lies_near_the_series_or_says_why_not() -> None:
    series = _series()
    seen = set()
    for path in (SOURCES / "almanac" / "tables").glob("populations*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                year, figure = int(row["date"][:4]), float(row["figure"])
                near = [value for point, value in series[row["country"]] if abs(point - year) < 5]
                inside = min(near) * 0.75 <= figure <= max(near) * 1.25
                assert inside or row["note"], row
                seen.add((row["country"], row["date"], row["what"]))
    assert len(seen) > 500

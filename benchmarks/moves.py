"""How far figures moved from one year to another, over all pairs of stored figures of one thing: the `moves` of the kinds.

`python benchmarks/moves.py` prints what stands in the kind files; `tests/verdicts/test_moves.py` holds them against it.
"""

from __future__ import annotations

import csv
import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from pathlib import Path

SOURCES = Path(__file__).parent.parent / "sources"
EVER = Decimal("0.0025")
"""The share of the pairs on either side that is left out, where there are hundreds: a famine, a decree, a misprint."""
MORE = Decimal("1.25")
"""How much more is let than was measured, save where a kind has `ways`, which are let besides."""
FAMILIES = ("other", "unspecified", "none", "unknown", "indigenous")
"""Names of groups that gather what is left, and hold another rest in each census."""

Pair = tuple[int, Decimal, Decimal]
"""Years between, the earlier figure, the later one."""


@dataclass(frozen=True)
class Shape:
    """By which spans of years and sizes of the earlier figure the rows of a property are told."""

    spans: tuple[int, ...]
    sizes: tuple[str, ...]
    more: bool = True
    """Whether `MORE` is let than was measured."""
    anywhere: bool = False
    """Whether the worst fall of any may befall each: a war, an epidemic, another test of who can read."""


SHAPES = {
    ("literacy", ""): Shape((12,), ("93", "100"), more=False, anywhere=True),
    ("life-expectancy", ""): Shape((3, 5, 7, 10, 15, 20), ("50", "60", "70", "75", "100"), more=False, anywhere=True),
    ("fertility-rate", ""): Shape((3, 5, 7, 10, 15, 20), ("1.5", "2.2", "3.5", "5", "12")),
    ("median-age", ""): Shape((12,), ("30", "70"), more=False),
    ("population-share", "group"): Shape((20,), ("20", "100")),
    ("population-share", "religion"): Shape((20,), ("10", "100")),
}


def pairs(property_: str, type_: str) -> list[Pair]:
    """Every two figures of one thing that are of two years and say which."""
    points: dict[tuple[str, str, str], set[tuple[int, Decimal]]] = defaultdict(set)
    for row in _rows(property_):
        if row["object"].partition(":")[0] != type_ or row["object"].partition(":")[2].startswith(FAMILIES):
            continue
        if row["definition"] in {"", "total"} or type_:
            key = row["subject"], row["object"], row["definition"] if type_ else ""
            points[key].add((int(row["point_in_time"][:4]), Decimal(row["value"])))
    return [
        (later[0] - earlier[0], earlier[1], later[1])
        for found in points.values()
        for earlier, later in itertools.combinations(sorted(found), 2)
        if later[0] > earlier[0]
    ]


def _rows(property_: str) -> Iterator[dict[str, str]]:
    """The figures that may decide and carry a year of their own; of shares only those whose year is not the edition's."""
    for path in sorted(SOURCES.glob("*/*/statements.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                told = row["property"] == property_ and row["status"] == "verified" and row["rank"] != "deprecated"
                if told and row["value"] and len(row["point_in_time"]) == 4 and row["subject"].startswith("country:"):
                    yield row


def measured(property_: str, type_: str) -> list[dict[str, str]]:
    """The rows of a property: for spans up to `until` years and an earlier figure `up_to` so much, how far the later one lay below and above it."""
    shape, found, rows = SHAPES[property_, type_], pairs(property_, type_), []
    for since, until in zip((0, *shape.spans), shape.spans, strict=False):
        spanned = [pair for pair in found if since < pair[0] <= until]
        least, most = Decimal(-1), (Decimal(0), Decimal(0))
        for size in map(Decimal, shape.sizes):
            sized = [pair for pair in spanned if least < pair[1] <= size]
            falls = [earlier - later for _, earlier, later in (spanned if shape.anywhere else sized)]
            rises = [later - earlier for _, earlier, later in sized]
            fall, rise = _far(falls, shape.more), _far(rises, shape.more)
            if not shape.anywhere:  # what is larger moves no less
                fall, rise = most = max(fall, most[0]), max(rise, most[1])
            limits = {"type": type_, "until": str(until), "up_to": str(size)}
            rows.append({**limits, "fall": str(fall), "rise": str(rise)})
            least = size
    return rows


def _far(moved: list[Decimal], more: bool) -> Decimal:
    """The most that was ever moved, save for the outermost of many."""
    ordered = sorted(moved, reverse=True)
    most = max(ordered[int(len(ordered) * EVER)] if ordered else Decimal(0), Decimal(0))
    return (most * (MORE if more else 1)).quantize(Decimal("0.1"), ROUND_UP)


def main() -> None:
    """Print every row."""
    for property_, type_ in SHAPES:
        print(f"# {property_} {type_}: {len(pairs(property_, type_))} pairs")
        for row in measured(property_, type_):
            print("  { " + ", ".join(f'{key} = "{value}"' for key, value in row.items() if value) + " },")


if __name__ == "__main__":
    main()

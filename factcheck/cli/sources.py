"""`factcheck sources`: the reference sources."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from factcheck import config, folders
from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import put, say
from factcheck.errors import UsageError
from factcheck.store import build as building
from factcheck.store import manifest, reading


@click.group("sources")
def command() -> None:
    """List, show and build the reference sources."""


def _roots(sources: tuple[str, ...]) -> tuple[Path, ...]:
    """Every folder of sources: built in, of the configured folders, of those given."""
    own = running.folders_of(config.load(running.here()), "sources", sources)
    return (folders.builtin("sources"), *(Path(folder) for folder in own))


@command.command("list")
@click.option("--sources", multiple=True, help="A further folder of sources.")
@options.text_or_json
def list_(sources: tuple[str, ...], form: str) -> int:
    """Every source edition with its date and number of statements."""
    run = running.prepare(asked=Asked(sources=sources))
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
@click.option("--sources", multiple=True, help="A further folder of sources.")
def show(name: str, sources: tuple[str, ...]) -> int:
    """Publisher, licence, editions and complete lists of a source."""
    roots = _roots(sources)
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
@click.option("--sources", multiple=True, help="A further folder of sources.")
def build(output: str | None, sources: tuple[str, ...]) -> int:
    """Build the store of all sources anew."""
    roots = _roots(sources)
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

"""`factcheck sources`: the reference sources."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from factcheck import folders
from factcheck.cli import running
from factcheck.cli.failing import say
from factcheck.errors import UsageError
from factcheck.store import build as building
from factcheck.store import reading


@click.group("sources")
def command() -> None:
    """List, show and build the reference sources."""


@command.command("list")
@click.option("--sources", multiple=True, help="A further folder of sources.")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text")
def list_(sources: tuple[str, ...], form: str) -> int:
    """Every source edition with its date and number of statements."""
    run = running.prepare(None, None, sources, (), None)
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
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        click.echo(
            f"{row['source']:12} {row['edition']:9} {row['statements']:>7,}  published {row['published'] or '?':10}  {row['title']}"
        )
    return 0


@command.command("show")
@click.argument("name")
@click.option("--sources", multiple=True, help="A further folder of sources.")
def show(name: str, sources: tuple[str, ...]) -> int:
    """Publisher, licence, editions and complete lists of a source."""
    roots = (folders.builtin("sources"), *(Path(s) for s in sources))
    found = {folder.name: folder for folder in reading.source_folders(roots)}
    if name not in found:
        raise UsageError(f"no source {name!r}; known: {', '.join(sorted(found))}")
    manifest = reading.manifest(found[name])
    click.echo(
        f"{manifest['title']} ({name})\n  publisher    {manifest.get('publisher', '')}\n  folder       {found[name]}\n  coverage     {manifest.get('coverage', '')}"
    )
    for licence in manifest.get("licenses", []):
        click.echo(f"  licence      {licence.get('title') or licence.get('name')}")
    click.echo(f"  primary for  {', '.join(manifest.get('authority', [])) or 'nothing'}")
    for edition in manifest["editions"]:
        click.echo(
            f"  edition      {edition['name']}: published {edition.get('published')}, known until {edition.get('known_until') or '?'}, {len(edition.get('complete', []))} complete lists"
        )
        for package in edition.get("packages", []):
            click.echo(f"               from {package.get('registry')} {package.get('name')} {package.get('version')}")
    return 0


@command.command("build")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the store here instead of the cache.")
@click.option("--sources", multiple=True, help="A further folder of sources.")
def build(output: str | None, sources: tuple[str, ...]) -> int:
    """Build the store of all sources anew."""
    roots = (folders.builtin("sources"), *(Path(s) for s in sources))
    begin = time.perf_counter()
    if output is not None:
        building.build(roots, Path(output))
        path = Path(output)
    else:
        path = building.locate(roots, folders.cache())
        building.build(roots, path)
    say(f"built in {time.perf_counter() - begin:.1f} s")
    click.echo(str(path))
    return 0

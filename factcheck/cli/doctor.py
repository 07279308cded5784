"""`factcheck doctor`: this installation."""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata
from pathlib import Path

import click

from factcheck import __version__, config, folders
from factcheck.cli import running

_PARTS = (
    "click",
    "beautifulsoup4",
    "lxml",
    "rich",
    "jinja2",
    "sqlite-utils",
    "thefuzz",
    "rapidfuzz",
    "msgspec",
    "httpx",
    "python-docx",
    "pypdfium2",
)


@click.command("doctor")
@click.option("-v", "--verbose", is_flag=True, help="Tracebacks of internal errors.")
def command(verbose: bool) -> int:
    """Show versions, folders and the store, and open the store once."""
    click.echo(
        f"factcheck     {__version__}\npython        {platform.python_version()}\nsqlite        {sqlite3.sqlite_version}"
    )
    for name in _PARTS:
        click.echo(f"{name:13} {_version(name)}")
    click.echo(
        f"claims        {folders.builtin('claims')}\nsources       {folders.builtin('sources')}\ncache         {folders.cache()}\nconfig        {config.nearest(Path.cwd()) or 'none'}"
    )
    run = running.prepare(None, None, (), (), None)
    counts = run.store.counts()
    click.echo(
        f"store         {run.store.path} ({sum(counts.values()):,} statements, {len(run.store.editions)} editions)"
    )
    click.echo(f"kinds         {len(run.kinds.kinds)}")
    return 0


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed (optional)"

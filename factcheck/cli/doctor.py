"""`factcheck doctor`: this installation."""

from __future__ import annotations

import platform
import sqlite3
from importlib import metadata

import click

from factcheck import __version__, api, config, folders, lazy
from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import put, say
from factcheck.store import seals


@click.command("doctor")
@options.asked
def command(asked: Asked) -> int:
    """Show versions, folders and the store, and look through the whole of it."""
    put(
        f"factcheck          {__version__}\npython             {platform.python_version()}\nsqlite             {sqlite3.sqlite_version}"
    )
    for name in _parts():
        put(f"{name:18} {_version(name)}")
    put(
        f"claims             {folders.builtin('claims')}\nsources            {folders.builtin('sources')}\ncache              {folders.cache()}\nconfig             {config.file_of(running.here(), running.chosen(asked)) or 'none'}"
    )
    run = running.prepare(asked=asked)
    if not (asked.store or run.settings.store) and not seals.is_sound(run.store.path, thorough=True):
        say(f"{run.store.path}: is not as it was built; building it anew")
        seals.unseal(run.store.path)
        del run
        api.open_store.cache_clear()  # closes it
        run = running.prepare(asked=asked)
    run.store.check_pages()
    counts = run.store.counts()
    put(
        f"store              {run.store.path} ({sum(counts.values()):,} statements, {len(run.store.editions)} editions)"
    )
    put(f"kinds              {len(run.kinds.kinds)}")
    return 0


def _parts() -> list[str]:
    """The packages this one is installed with."""
    try:
        needed = metadata.requires("factcheck-desk") or []
    except metadata.PackageNotFoundError:
        return []
    return sorted(lazy.known(r"[^A-Za-z0-9._-]").split(line)[0] for line in needed if "extra ==" not in line)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"

"""`factcheck config`: every setting in force and where it comes from."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck import config as settings


@click.command("config")
@click.option("--config", "chosen", help="A configuration file instead of the nearest factcheck.toml.")
@click.option("-v", "--verbose", is_flag=True, help="Tracebacks of internal errors.")
def command(chosen: str | None, verbose: bool) -> int:
    """Show every setting and its origin."""
    found = settings.load(Path.cwd(), Path(chosen) if chosen else None)
    origins = dict(found.origin)
    for name in settings.SETTINGS:
        click.echo(f"{name.replace('_', '-'):10} = {getattr(found, name)!r}  ({origins.get(name, 'built in')})")
    return 0

"""`factcheck config`: every setting in force and where it comes from."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck import config as settings
from factcheck.cli.output import put


@click.command("config")
@click.option("--config", "chosen", help="A configuration file instead of the nearest factcheck.toml.")
@click.option("-v", "--verbose", is_flag=True, help="Tracebacks of internal errors.")
def command(chosen: str | None, verbose: bool) -> int:
    """Show every setting and its origin."""
    found = settings.load(Path.cwd(), Path(chosen) if chosen else None)
    for name in settings.SETTINGS:
        value = getattr(found, name)
        shown = name.replace("_", "-")
        if value and isinstance(value, tuple) and isinstance(value[0], tuple):
            for entry, text in value:
                put(f"{shown}.{entry} = {_text(text)}  ({found.where(f'{name}.{entry}')})")
        else:
            put(f"{shown} = {_text(value)}  ({found.where(name)})")
    return 0


def _text(value: object) -> str:
    """A value as a person would write it."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return "{" + ", ".join(f"{key} = {_text(entry)}" for key, entry in value) + "}"
    assert isinstance(value, tuple)
    return "[" + ", ".join(_text(entry) for entry in value) + "]"

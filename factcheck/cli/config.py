"""`factcheck config`: every setting in force and where it comes from."""

from __future__ import annotations

import click

from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import put
from factcheck.config import SETTINGS


@click.command("config")
@click.option("--config", "chosen", help="A configuration file instead of the nearest factcheck.toml.")
@options.verbose
def command(chosen: str | None) -> int:
    """Show every setting and its origin."""
    found = running.settings_of(Asked(config=chosen))
    for name in SETTINGS:
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

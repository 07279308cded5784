"""The options that commands share, and what they say together."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from factcheck.frozen import dataclass

Command = Callable[..., int]


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a command is told to look: a store or folders of sources, folders of kinds, a configuration; and whether to say more."""

    store: str | None = None
    sources: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    config: str | None = None
    verbose: bool = False


NOTHING = Asked()


def asked(command: Command) -> Command:
    """The options of every command that reads drafts or asks the store, given to it as one `asked`."""

    @functools.wraps(command)
    def gathering(
        store: str | None,
        sources: tuple[str, ...],
        claims: tuple[str, ...],
        config: str | None,
        verbose: bool,
        **others: Any,
    ) -> int:
        return command(asked=Asked(store, sources, claims, config, verbose), **others)

    found: Command = gathering
    for option in (
        click.option("-v", "--verbose", is_flag=True, help="Say more; tracebacks of internal errors."),
        click.option("--config", help="A configuration file instead of the nearest factcheck.toml."),
        click.option("--claims", multiple=True, help="A further folder of claim kinds."),
        click.option("--sources", multiple=True, help="A further folder of sources."),
        click.option("--store", help="A store file instead of the built-in sources."),
    ):
        found = option(found)
    return found


verbose = click.option("-v", "--verbose", is_flag=True, expose_value=False, help="Tracebacks of internal errors.")
"""For commands that have no more to say: `failing.edge` looks for it."""
stdin_filename = click.option("--stdin-filename", default="stdin.txt", help="The name standard input is read under.")
text_or_json = click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Default: text."
)

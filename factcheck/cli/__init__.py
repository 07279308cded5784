"""The command line: one file a command, imported only when called."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys

import click

from factcheck import __version__
from factcheck.cli.failing import edge
from factcheck.cli.hints import meant
from factcheck.cli.output import put

COMMANDS = {
    "check": "Check drafts: the verdict sheet.",
    "claims": "Show what is seen as checkable, without judging.",
    "mentions": "Show the figures, dates and names read in a draft.",
    "explain": "Show the whole trail of one claim.",
    "lookup": "Ask the store by hand.",
    "sources": "List, show and build the reference sources.",
    "kinds": "List, show and test the claim kinds.",
    "init": "Write a commented factcheck.toml here.",
    "config": "Show every setting and where it comes from.",
    "demo": "Check an example draft that travels with the tool.",
    "doctor": "Check this installation: versions, folders, store.",
}


START = """\
factcheck: a spell-checker for facts. A draft goes in, a verdict sheet comes out; offline, nothing leaves this machine.

  factcheck demo                                   see the sheet of an example draft
  factcheck check draft.docx                       check a draft (.txt .md .html .docx, or - for standard input)
  factcheck check draft.md --as-of 2014-03-26      judge it for the day it was, or will be, published
  factcheck check draft.md -o sheet.html           write the sheet as one HTML file
  factcheck explain ID draft.md                    the whole trail of one claim
  factcheck lookup population Kazakhstan           ask the stored sources by hand
  factcheck kinds list, factcheck sources list     what is checked, and against what
  factcheck --help                                 all commands
"""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of a checker's day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command's own module."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"factcheck.cli.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A mistyped command is never taken for a file."""
        name = args[0]
        if name not in COMMANDS:
            hint = meant(name, COMMANDS).replace("did", "Did", 1) or f"To check a draft: factcheck check {name}"
            raise click.UsageError(f"No command {name!r}. {hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="factcheck", message="%(prog)s %(version)s")
@click.pass_context
def group(ctx: click.Context) -> None:
    """A spell-checker for facts: figures, dates, names and offices of a draft against stored reference sources."""
    if ctx.invoked_subcommand is None:
        put(START)


_COLLECT = 500_000
"""A command is short and makes no cycles to speak of: to look for them every 700 new objects took a tenth of its time, once a draft a twentieth."""


def main(args: list[str] | None = None) -> None:
    """Run the command line; every error becomes a message and an exit code here."""
    gc.set_threshold(_COLLECT)
    code = edge(group, args)
    if "factcheck.kept_patterns" in sys.modules:  # else none was compiled
        from factcheck import kept_patterns

        with contextlib.suppress(KeyboardInterrupt, MemoryError):  # all is said and done
            kept_patterns.keep()
    if args is None and sys.getprofile() is None and sys.gettrace() is None:  # nobody waits for the end of the process
        os._exit(
            code
        )  # all is written out, and what is left the system clears away: to take it apart took a tenth of a command's time
    sys.exit(code)

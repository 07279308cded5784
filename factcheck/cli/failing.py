"""Errors become messages and exit codes, here and nowhere else."""

from __future__ import annotations

import os
import sys

import click

from factcheck.errors import FactcheckError

INTERNAL, INTERRUPTED = 4, 130


def edge(group: click.Group, args: list[str] | None) -> int:
    """Run the command; 0 clean, 1 findings, 2 usage, 3 unreadable input, 4 internal error, 130 interrupted."""
    try:
        outcome = group.main(args, prog_name="factcheck", standalone_mode=False)
        return outcome if isinstance(outcome, int) else 0
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show(sys.stderr)
        return 2
    except FactcheckError as error:
        say(f"error: {error}")
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _internal(error)


def _internal(error: Exception) -> int:
    if "--verbose" in sys.argv or "-v" in sys.argv:
        import traceback

        traceback.print_exc()
    say(f"internal error: {type(error).__name__}: {error}")
    say("This is a fault of factcheck, not of your draft. Run again with --verbose and report what it prints.")
    return INTERNAL


def say(message: str) -> None:
    """One line on standard error."""
    click.echo(message, err=True)

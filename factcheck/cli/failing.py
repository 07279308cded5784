"""Errors become messages and exit codes, here and nowhere else."""

from __future__ import annotations

import contextlib
import os
import sys

import click

from factcheck.cli.output import finish, say, settle
from factcheck.errors import FactcheckError, UsageError

INTERNAL, INTERRUPTED = 4, 130


def edge(group: click.Group, args: list[str] | None) -> int:
    """Run the command; 0 clean, 1 findings, 2 usage, 3 unreadable input, 4 internal error, 130 interrupted."""
    settle()
    try:
        outcome = group.main(args, prog_name="factcheck", standalone_mode=False)
        finish()
        return outcome if isinstance(outcome, int) else 0
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        say(error.ctx.get_help())
        return 2
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        say(_shown(error))
        return 2
    except FactcheckError as error:
        say(f"error: {error}")
        return error.exit_code
    except OSError as error:
        return _of_the_system(error)
    except Exception as error:
        return _internal(error)
    finally:
        with contextlib.suppress(FactcheckError):
            finish()


def _shown(error: click.ClickException) -> str:
    """What click has to say, with the usage where it is about the call."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return f"error: {error.format_message()}"
    return f"{context.get_usage()}\nerror: {error.format_message()}\nsee: {context.command_path} --help"


def _of_the_system(error: OSError) -> int:
    """What the system refuses, and for which file: a name too long, a folder that may not be looked into, no more space."""
    _trail()
    what = error.strerror or str(error) or type(error).__name__
    say(f"error: {what}" if error.filename is None else f"error: {os.fsdecode(error.filename)}: {what}")
    return UsageError.exit_code


def _trail() -> None:
    if "--verbose" in sys.argv or "-v" in sys.argv:
        import traceback

        traceback.print_exc()


def _internal(error: Exception) -> int:
    _trail()
    say(f"internal error: {type(error).__name__}: {error}")
    say("This is a fault of factcheck, not of your draft. Run again with --verbose and report what it prints.")
    return INTERNAL

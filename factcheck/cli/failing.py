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
    verbose = _verbose(sys.argv[1:] if args is None else args)
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
        say(f"error: {of_the_system(error, verbose)}")
        return UsageError.exit_code
    except Exception as error:
        internal(error, verbose)
        return INTERNAL
    finally:
        with contextlib.suppress(FactcheckError):
            finish()


def _shown(error: click.ClickException) -> str:
    """What click has to say, with the usage where it is about the call."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return f"error: {error.format_message()}"
    return f"{context.get_usage()}\nerror: {error.format_message()}\nsee: {context.command_path} --help"


def _verbose(args: list[str]) -> bool:
    """Whether a call asks for more; what stands behind "--" are files."""
    options = args[: args.index("--")] if "--" in args else args
    return "--verbose" in options or "-v" in options


def of_the_system(error: OSError, verbose: bool) -> str:
    """What the system refuses, and for which file: a name too long, a folder that may not be looked into, no more space."""
    if verbose:
        _trail(error)
    what = error.strerror or str(error) or type(error).__name__
    return what if error.filename is None else f"{os.fsdecode(error.filename)}: {what}"


def internal(error: Exception, verbose: bool, path: str = "") -> str:
    """Tell of a fault of the tool itself, at a draft or at none; the words for it are handed back."""
    if verbose:
        _trail(error)
    told = f"internal error: {path}{': ' if path else ''}{type(error).__name__}: {error}"
    say(told)
    say("This is a fault of factcheck, not of your draft. Run again with --verbose and report what it prints.")
    return told


def _trail(error: Exception) -> None:
    import traceback

    say("".join(traceback.format_exception(error)).rstrip())

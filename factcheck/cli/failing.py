"""Errors become messages and exit codes, here and nowhere else."""

from __future__ import annotations

import sys

import click

from factcheck.cli.output import finish, say, settle
from factcheck.errors import FactcheckError

INTERNAL, INTERRUPTED = 4, 130


def edge(group: click.Group, args: list[str] | None) -> int:
    """Run the command; 0 clean, 1 findings, 2 usage, 3 unreadable input, 4 internal error, 130 interrupted."""
    settle()
    try:
        outcome = group.main(args, prog_name="factcheck", standalone_mode=False)
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
    except Exception as error:
        return _internal(error)
    finally:
        finish()


def _shown(error: click.ClickException) -> str:
    """What click has to say, with the usage where it is about the call."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return f"error: {error.format_message()}"
    return f"{context.get_usage()}\nerror: {error.format_message()}\nsee: {context.command_path} --help"


def _internal(error: Exception) -> int:
    if "--verbose" in sys.argv or "-v" in sys.argv:
        import traceback

        traceback.print_exc()
    say(f"internal error: {type(error).__name__}: {error}")
    say("This is a fault of factcheck, not of your draft. Run again with --verbose and report what it prints.")
    return INTERNAL

"""Results on standard output, all else on standard error, in whatever encoding those have."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from factcheck.errors import UsageError
from factcheck.sheets.visible import visible

_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "‑": "-", "…": "...",
    "×": "x", "─": "-", "✗": "x", "✓": "v", "○": "o", "→": "->", "•": "*", "€": "EUR", "£": "GBP",
}  # fmt: skip


def put(text: str = "", *, end: str = "\n", painted: bool = False) -> None:
    """A piece of the result; only what is `painted` may speak to the terminal. Where its reader has gone (`| head`), the rest goes nowhere and the exit status stays what it is."""
    with _written():
        sys.stdout.write((text if painted else visible(text)) + end)


def finish() -> None:
    """Write out what is still held back."""
    with _written():
        sys.stdout.flush()


@contextlib.contextmanager
def _written() -> Iterator[None]:
    """Raises UsageError where standard output takes nothing more, as on a full disk."""
    try:
        yield
    except BrokenPipeError:
        _nowhere(sys.stdout)
    except OSError as error:
        _nowhere(sys.stdout)
        raise UsageError(f"standard output: cannot be written: {error.strerror}") from error


def _nowhere(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(message: str) -> None:
    """One line beside the result. Where nobody takes it, the exit status still tells."""
    try:
        sys.stderr.write(visible(message) + "\n")
        sys.stderr.flush()
    except OSError:
        _nowhere(sys.stderr)


def unicode_out() -> bool:
    """Whether standard output can hold every character."""
    return (sys.stdout.encoding or "").lower().replace("-", "").replace("_", "") in {"utf8", "utf16"}


def columns(usual: int) -> int:
    """How many columns the terminal has: COLUMNS, else what it says itself, else as many as usual. As `shutil` has it, whose import takes two milliseconds."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked) > 0:
        return int(asked)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or usual  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # closed, or no terminal
        return usual


def settle() -> None:
    """Make standard output and error write plain letters for those their encoding has not, rather than fail; a stream that is closed is an empty one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - as long as the process
    codecs.register_error("factcheck-plain", _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="factcheck-plain")


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(plain, error.object[error.start : error.end])), error.end


def plain(ch: str) -> str:
    """A character in ASCII, as near as can be.

    >>> plain("’") + plain("Ł") + plain("é")
    "'?e"
    """
    found = _PLAIN.get(ch) or unicodedata.normalize("NFKD", ch).encode("ascii", "ignore").decode()
    return found or "?"

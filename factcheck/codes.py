"""Patterns compiled by a run are taken up by those after it from the cache folder, in a thirtieth of the time.

They are kept as Python's own codes for patterns, which hold for the very Python that made them and no other; where there are none, or Python
does not take them, a pattern is compiled as ever.
"""

from __future__ import annotations

import functools
import json
import re
import sys
from array import array
from base64 import b64decode, b64encode
from importlib import import_module
from zlib import compress, decompress

from factcheck.kept import recalled, remember

_NAME = "patterns"
_new: set[tuple[str, int]] = set()
"""What was compiled in this process, and may be kept."""


def keep() -> None:
    """Keep what this process compiled for those after it."""
    made = {_key(text, flags): codes for text, flags in sorted(_new) if (codes := _codes(text, flags)) is not None}
    _new.clear()
    if made:
        remember(
            _NAME, sys.version, "\n".join(f"{key}\t{codes}" for key, codes in sorted({**_known(), **made}.items()))
        )


def _key(text: str, flags: int) -> str:
    return f"{flags} {text!r}"


def compiled(text: str, flags: int) -> re.Pattern[str]:
    """The pattern of a text."""
    codes = _known().get(_key(text, flags))
    if codes is not None:
        try:
            return _made(text, codes)
        except Exception:  # whatever a Python that is built otherwise says of them
            _known().clear()
    _new.add((text, flags))
    return re.compile(text, flags)


@functools.cache
def _known() -> dict[str, str]:
    """The codes of the patterns of earlier runs."""
    lines = (recalled(_NAME, sys.version) or "").split("\n")
    return {key: codes for key, _, codes in (line.rpartition("\t") for line in lines) if codes}


def _made(text: str, kept: str) -> re.Pattern[str]:
    flags, groups, names, packed = json.loads(kept)
    codes = array("I", decompress(b64decode(packed))).tolist()
    numbered = {number: name for name, number in names.items()}
    listed = tuple(numbered.get(number) for number in range(groups + 1))
    made: re.Pattern[str] = import_module("_sre").compile(text, flags, codes, groups, names, listed)
    return made


def _codes(text: str, flags: int) -> str | None:
    """A pattern as Python runs it: its flags, the number of its groups, their names, its codes; None from a Python that does not tell them."""
    try:
        parsed = import_module("re._parser").parse(text, flags)
        codes = array("I", import_module("re._compiler")._code(parsed, flags))
        state = parsed.state
        packed = b64encode(compress(codes)).decode()
        return json.dumps([int(flags | state.flags), state.groups - 1, dict(state.groupdict), packed])
    except (ImportError, AttributeError, TypeError):
        return None

"""TOML files that people write: what they hold, and where a key stands, so that an error can say path:line:column."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import lazy
from factcheck.errors import FactcheckError
from factcheck.frozen import dataclass

if TYPE_CHECKING:
    import tomllib

_AT = lazy.pattern(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_HEADER = lazy.pattern(r"^[ \t]*\[{1,2}[ \t]*(?P<name>[^\]\n]+?)[ \t]*\]{1,2}")
_KEY = lazy.pattern(r"^[ \t]*(?P<key>\"[^\"]*\"|'[^']*'|[A-Za-z0-9_-]+)[ \t]*(?:=|\.)")


@dataclass(frozen=True, slots=True)
class Places:
    """The text of a TOML file with its path."""

    path: Path
    text: str

    def key(self, name: str, table: str = "", nth: int = 0) -> str:
        """path:line:column of a key in a table (the n-th of its name); of the table, else the path alone, where it is not found."""
        seen, current, header = -1, "", ""
        for number, line in enumerate(self.text.splitlines(), 1):
            found = _HEADER.match(line)
            if found:
                current = found["name"].replace('"', "")
                seen += current == table
                if current == table and seen == nth:
                    header = f"{self.path}:{number}:{line.index('[') + 1}"
                if name and f"{table}.{name}".strip(".") == current:
                    return f"{self.path}:{number}:{line.index('[') + 1}"
                continue
            key = _KEY.match(line)
            if key and key["key"].strip("\"'") == name and current == table and (not table or seen == nth):
                return f"{self.path}:{number}:{key.start('key') + 1}"
        return header or str(self.path)

    def error(self, error: tomllib.TOMLDecodeError) -> str:
        """path:line:column and what the TOML reader says."""
        text = str(error)
        found = _AT.search(text)
        if found is None:
            return f"{self.path}: {text}"
        if found["line"] is None:
            lines = self.text.splitlines() or [""]
            return f"{self.path}:{len(lines)}:{len(lines[-1]) + 1}: {text[: found.start()]} at the end of the file"
        return f"{self.path}:{found['line']}:{found['column']}: {text[: found.start()]}"


def read(path: Path, fault: type[FactcheckError], expected: str) -> tuple[dict[str, Any], Places]:
    """What a TOML file holds, and where. Raises `fault`, with what is `expected` where the file is no TOML."""
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise fault(f"{path}:{broken_at(path)}: not UTF-8 text; save the file as UTF-8") from error
    except OSError as error:
        raise fault(f"{path}: cannot be read: {error.strerror}") from error
    places = Places(path, text)
    try:
        return tomllib.loads(text), places
    except tomllib.TOMLDecodeError as error:
        raise fault(f"{places.error(error)}; expected {expected}") from error


def broken_at(path: Path) -> str:
    """The line and column of the first byte that is no UTF-8."""
    raw = path.read_bytes()
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        head = raw[: error.start].decode("utf-8").split("\n")
        return f"{len(head)}:{len(head[-1]) + 1}"
    return "1:1"

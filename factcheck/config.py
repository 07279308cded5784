"""factcheck.toml: folders, house spellings, fail-on, overrides. Flags > FACTCHECK_* > nearest file > user config > built in."""

from __future__ import annotations

import datetime
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck import folders
from factcheck.errors import ConfigError
from factcheck.extraction.kinds.kindvalues import as_spread
from factcheck.frozen import dataclass, field, replace
from factcheck.lexicon import table
from factcheck.model.dates import PartialDate
from factcheck.model.lists import FAIL_ON
from factcheck.places import Places, read
from factcheck.sheets import wording

NAME = "factcheck.toml"
_TABLES = frozenset({"aliases", "spread", "hedges", "legal", "wording"})
_LISTS = frozenset({"claims", "sources"})
_RANGES = ("tick", "soft", "query")
_VARIABLES = ("fail_on", "as_of", "store", "claims", "sources")


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with where each that was set comes from."""

    fail_on: str = "refuted"
    as_of: str = ""
    store: str = ""
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    """House spellings: what the paper writes, and the name or id in the store."""
    spread: tuple[tuple[str, str], ...] = ()
    """By kind, how far a source's own figure may be off."""
    hedges: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = ()
    """By hedge, what it admits: its ranges as factors of the figure."""
    legal: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By name, the lists of words of legal notices that take the place of the built-in ones."""
    wording: tuple[tuple[str, str], ...] = ()
    origin: tuple[tuple[str, str], ...] = field(default=())
    """Where each setting comes from: (name or name.entry, path:line:column or variable)."""

    def where(self, name: str) -> str:
        """Where a setting, or an entry of a table of them, was set."""
        return dict(self.origin).get(name, "built in")


SETTINGS = tuple(name for name in Config.__match_args__ if name != "origin")


def load(start: Path, chosen: Path | None = None) -> Config:
    """The settings in force in a folder. Raises ConfigError with path:line:column."""
    config = Config()
    for path in (folders.settings() / NAME, file_of(start, chosen)):
        if path is not None and path.is_file():
            config = _read(path, config)
    return _from_environment(config)


def file_of(start: Path, chosen: Path | None = None) -> Path | None:
    """The configuration file of a folder: the one chosen, that of FACTCHECK_CONFIG, or the nearest. Raises ConfigError where a chosen one is missing."""
    if chosen is None and os.environ.get("FACTCHECK_CONFIG"):
        chosen = Path(os.environ["FACTCHECK_CONFIG"])
    if chosen is not None and not chosen.is_file():
        raise ConfigError(f"{chosen}: no such file; write one with: factcheck init")
    return chosen or nearest(start)


def nearest(start: Path) -> Path | None:
    """The factcheck.toml, or pyproject.toml with [tool.factcheck], in the folder or the nearest one above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / NAME).is_file():
            return folder / NAME
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.factcheck" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def _read(path: Path, config: Config) -> Config:
    raw, places = read(path, ConfigError, "TOML, see: factcheck init")
    if path.name == "pyproject.toml":
        tool = raw.get("tool", {}).get("factcheck", {})
        return _File(places, path.parent, "tool.factcheck").merged(config, tool)
    return _File(places, path.parent).merged(config, raw)


@dataclass(frozen=True, slots=True)
class _File:
    """One configuration file; every value is checked as it is taken."""

    places: Places
    folder: Path
    prefix: str = ""

    def place(self, key: str, inside: str = "") -> str:
        """path:line:column of a key, or of an entry of a table."""
        return self.places.key(key, ".".join(part for part in (self.prefix, inside) if part))

    def merged(self, config: Config, raw: dict[str, Any]) -> Config:
        for key, value in raw.items():
            name = key.replace("-", "_")
            if name not in SETTINGS:
                allowed = ", ".join(setting.replace("_", "-") for setting in SETTINGS)
                raise ConfigError(f"{self.place(key)}: unknown key {key!r}; allowed: {allowed}")
            if name in _TABLES:
                config = self.with_table(config, name, key, value)
            else:
                read = _value(name, value, self.place(key), self.folder)
                config = _set(config, name, read, [(name, self.place(key))])
        return config

    def with_table(self, config: Config, name: str, key: str, found: Any) -> Config:
        """A table of settings; entry by entry it goes over what a farther file says."""
        if not isinstance(found, dict):
            raise ConfigError(f"{self.place(key)}: {key} has to be a table: [{key}]")
        where = [(name, self.place(key)), *((f"{name}.{entry}", self.place(entry, key)) for entry in found)]
        read = {entry: _entry(name, entry, value, self.place(entry, key)) for entry, value in found.items()}
        whole = {**dict(getattr(config, name)), **read}
        return _set(config, name, tuple(sorted(whole.items())), where)


def _set(config: Config, name: str, value: Any, where: list[tuple[str, str]]) -> Config:
    return replace(config, **{name: value}, origin=tuple({**dict(config.origin), **dict(where)}.items()))


def _value(name: str, value: Any, place: str, folder: Path) -> Any:
    shown = name.replace("_", "-")
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise ConfigError(f'{place}: {shown} has to be a list of folders, such as ["{shown}"], not {value!r}')
        return tuple(str(folder / Path(entry).expanduser()) for entry in value)
    if name == "as_of" and isinstance(value, datetime.date):
        value = value.isoformat()[:10]
    if not isinstance(value, str):
        raise ConfigError(f"{place}: {shown} has to be a text, not {value!r}")
    if name == "fail_on":
        check_fail_on(value, place)
    if name == "as_of" and value:
        check_date(value, f"{place}: {shown}")
    return str(folder / Path(value).expanduser()) if name == "store" and value else value


def check_fail_on(value: str, place: str) -> None:
    """Raise ConfigError unless the level is one of the closed list."""
    if value not in FAIL_ON:
        raise ConfigError(f"{place}: {value!r} is no level of fail-on; allowed: {', '.join(FAIL_ON)}")


def check_date(value: str, place: str) -> None:
    """Raise ConfigError unless the value is an ISO date or the beginning of one."""
    try:
        PartialDate.parse(value).first()
    except ValueError as error:
        raise ConfigError(f"{place}: {error}") from error


def _entry(name: str, entry: str, value: Any, place: str) -> Any:
    """One line of a table of settings, checked."""
    if name == "hedges":
        return _hedge(entry, value, place)
    if name == "legal":
        return _words(entry, value, place)
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{place}: {name} {entry!r} has to be a text, not {value!r}")
    if name == "wording" and entry not in wording.built_in():
        raise ConfigError(f"{place}: unknown wording {entry!r}; allowed: {', '.join(wording.built_in())}")
    if name == "spread":
        try:
            as_spread(value)
        except ValueError as error:
            raise ConfigError(f"{place}: {error}") from error
    return value


def _hedge(code: str, value: Any, place: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a hedge admits: ranges as factors of the figure, an open end empty."""
    known = table("hedges")["hedge"]
    if code not in known:
        raise ConfigError(f"{place}: unknown hedge {code!r}; allowed: {', '.join(known)}")
    if not isinstance(value, dict) or not value:
        raise ConfigError(f'{place}: hedges {code!r} has to be a table: [hedges.{code}] with tick = ["-0.05", "0.05"]')
    for key, ends in value.items():
        if key not in _RANGES:
            raise ConfigError(f"{place}: unknown key {key!r} of hedge {code!r}; allowed: {', '.join(_RANGES)}")
        if not isinstance(ends, list) or len(ends) != 2 or not all(_is_end(end) for end in ends):
            raise ConfigError(
                f'{place}: {key} of hedge {code!r} has to be two factors as texts, such as ["-0.05", "0.05"]; an open end is ""'
            )
        if ends[0] and ends[1] and Decimal(ends[0]) > Decimal(ends[1]):
            raise ConfigError(f"{place}: {key} of hedge {code!r} begins above its end: {ends!r}")
    return tuple((key, tuple(value[key])) for key in _RANGES if key in value)


def _words(entry: str, value: Any, place: str) -> tuple[str, ...]:
    """A list of words of legal notices."""
    known = table("legal")
    if entry not in known:
        raise ConfigError(f"{place}: unknown list of legal words {entry!r}; allowed: {', '.join(known)}")
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise ConfigError(
            f'{place}: legal {entry!r} has to be a list of words, such as ["{(known[entry] or ["murderer"])[0]}"]'
        )
    return tuple(value)


def _is_end(end: object) -> bool:
    try:
        return isinstance(end, str) and (end == "" or Decimal(end).is_finite())
    except ArithmeticError:
        return False


def hedge_overrides(config: Config) -> dict[str, dict[str, Any]]:
    """The hedges as the reader of figures takes them: the built-in entry with the newsroom's own ranges."""
    known = table("hedges")["hedge"]
    return {code: {**known[code], **{key: list(ends) for key, ends in ranges}} for code, ranges in config.hedges}


def _from_environment(config: Config) -> Config:
    for name in _VARIABLES:
        variable = f"FACTCHECK_{name.upper()}"
        text = os.environ.get(variable)
        if text:
            value: Any = [entry for entry in text.split(os.pathsep) if entry] if name in _LISTS else text
            config = _set(config, name, _value(name, value, variable, Path.cwd()), [(name, variable)])
    return config

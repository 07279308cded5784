"""factcheck.toml: folders, house spellings, fail-on, overrides. Flags > FACTCHECK_* > nearest file > user config > built in."""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path
from typing import Any

from factcheck.errors import ConfigError
from factcheck.frozen import dataclass, field, replace
from factcheck.model.lists import FAIL_ON

NAME = "factcheck.toml"
_TABLES = frozenset({"aliases", "spread", "hedges", "wording"})
_LISTS = frozenset({"claims", "sources"})


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with where each that was set comes from."""

    fail_on: str = "refuted"
    as_of: str = ""
    store: str = ""
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    spread: tuple[tuple[str, str], ...] = ()
    hedges: tuple[tuple[str, Any], ...] = ()
    wording: tuple[tuple[str, str], ...] = ()
    origin: tuple[tuple[str, str], ...] = field(default=())


SETTINGS = tuple(f.name for f in fields(Config) if f.name != "origin")


def load(start: Path, chosen: Path | None = None) -> Config:
    """The settings in force in a folder. Raises ConfigError with path and key."""
    config = Config()
    user = _user_file()
    for path in (user, chosen or nearest(start)):
        if path is not None and path.is_file():
            config = _merged(config, _tables(path), str(path), path.parent)
    if chosen is not None and not chosen.is_file():
        raise ConfigError(f"{chosen}: no such file; write one with: factcheck init")
    return _from_environment(config)


def _user_file() -> Path | None:
    import platformdirs

    return Path(platformdirs.user_config_dir("factcheck")) / NAME


def nearest(start: Path) -> Path | None:
    """The factcheck.toml, or pyproject.toml with [tool.factcheck], in the folder or the nearest one above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / NAME).is_file():
            return folder / NAME
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.factcheck" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def _tables(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}; expected TOML, see: factcheck init") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 text at byte {error.start}") from error
    return dict(raw.get("tool", {}).get("factcheck", {})) if path.name == "pyproject.toml" else raw


def _merged(config: Config, raw: dict[str, Any], origin: str, folder: Path) -> Config:
    for key, value in raw.items():
        name = key.replace("-", "_")
        if name not in SETTINGS:
            raise ConfigError(
                f"{origin}: unknown key {key!r}; allowed: {', '.join(s.replace('_', '-') for s in SETTINGS)}"
            )
        config = replace(
            config,
            **{name: _value(name, key, value, origin, folder)},
            origin=(*(o for o in config.origin if o[0] != name), (name, origin)),
        )
    return config


def _value(name: str, key: str, value: Any, origin: str, folder: Path) -> Any:
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise ConfigError(f"{origin}: {key} has to be a list of folders")
        return tuple(str(folder / entry) for entry in value)
    if name in _TABLES:
        if not isinstance(value, dict):
            raise ConfigError(f"{origin}: {key} has to be a table: [{key}]")
        return tuple(sorted(value.items()))
    if not isinstance(value, str):
        raise ConfigError(f"{origin}: {key} has to be a text, not {value!r}")
    if name == "fail_on":
        check_fail_on(value, origin)
    return str(folder / value) if name == "store" and value else value


def check_fail_on(value: str, origin: str) -> None:
    """Raise ConfigError unless the level is one of the closed list."""
    if value not in FAIL_ON:
        raise ConfigError(f"{origin}: fail-on {value!r} is not known; allowed: {', '.join(FAIL_ON)}")


def _from_environment(config: Config) -> Config:
    for name in ("fail_on", "as_of", "store"):
        variable = f"FACTCHECK_{name.upper()}"
        value = os.environ.get(variable)
        if value:
            config = _merged(config, {name: value}, variable, Path.cwd())
    return config

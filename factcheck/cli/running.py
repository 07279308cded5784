"""What the checking commands share: configuration, date, store and drafts of a run."""

from __future__ import annotations

import datetime
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from factcheck import api, config, pipeline
from factcheck.cli.failing import INTERNAL, internal, of_the_system
from factcheck.cli.options import NOTHING, Asked
from factcheck.cli.output import say
from factcheck.drafts import language
from factcheck.drafts.reading import from_bytes, read
from factcheck.errors import ConfigError, DraftError, FactcheckError, LanguageError, UsageError
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass
from factcheck.matching.lookalikes import similar
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft
from factcheck.model.sheets import Sheet
from factcheck.names import fold
from factcheck.store.query import Store


@dataclass(frozen=True, slots=True)
class Run:
    """Everything a run needs, passed on, nothing global."""

    settings: config.Config
    store: Store
    kinds: Compiled
    as_of: str | None
    hedges: dict[str, dict[str, Any]]
    hold_until: str | None = None
    verbose: bool = False

    def reading(self, draft: Draft) -> Reading:
        """Sentences and mentions of a draft."""
        return pipeline.read_draft(draft, api.when(draft, self.as_of)[0], self.store, self.hedges)

    def claims(self, draft: Draft) -> tuple[Reading, list[Claim], Sequence[Unchecked]]:
        """Claims of a draft, not judged, and what stays unchecked."""
        return pipeline.claims_of(draft, api.when(draft, self.as_of)[0], self.store, self.kinds, self.hedges)

    def sheet(self, draft: Draft) -> Sheet:
        """The sheet of a draft, for the date given, its own, or today; a fallback to today says so."""
        day, basis = api.when(draft, self.as_of)
        if day is None:
            day, basis = PartialDate.parse(datetime.datetime.now(datetime.UTC).date().isoformat()), "today"
        later = None if self.hold_until is None else PartialDate.parse(self.hold_until)
        return pipeline.judge(draft, day, basis, self.store, self.kinds, self.hedges, later, self.settings.legal)


def prepare(as_of: str | None = None, asked: Asked = NOTHING) -> Run:
    """Settings, store and kinds of a run; flags come before the configuration."""
    settings = settings_of(asked)
    if as_of is not None:
        config.check_date(as_of, "--as-of")
    path = asked.store or settings.store or None
    folders = () if path else folders_of(settings, "sources", asked.sources)
    opened = _named(api.open_store(path, folders, (), say), settings, path, folders)
    hedges = config.hedge_overrides(settings)
    day = as_of or settings.as_of or None
    return Run(settings, opened, kinds_of(settings, asked), day, hedges, verbose=asked.verbose)


def settings_of(asked: Asked) -> config.Config:
    """The settings in force where a command runs, or of the configuration it is given."""
    return config.load(here(), chosen(asked))


def chosen(asked: Asked) -> Path | None:
    """The configuration file a command is given."""
    return Path(asked.config) if asked.config else None


def kinds_of(settings: config.Config, asked: Asked) -> Compiled:
    """The kinds of a run: built in, of the folders of the configuration and of those given, with a newsroom's own spreads."""
    compiled = api.open_kinds(folders_of(settings, "claims", asked.claims), settings.spread)
    _check_spreads(settings, compiled.kinds)
    return compiled


def told_kinds(asked: Asked) -> dict[str, Kind]:
    """The kinds that a run in the same place has, as their files tell them."""
    settings = settings_of(asked)
    found = api.told_kinds(folders_of(settings, "claims", asked.claims), settings.spread)
    _check_spreads(settings, found)
    return found


def _check_spreads(settings: config.Config, known: dict[str, Kind]) -> None:
    for kind, _ in settings.spread:
        if kind not in known:
            raise ConfigError(
                f"{settings.where(f'spread.{kind}')}: no kind {kind!r}; known: {', '.join(sorted(known))}"
            )


def here() -> Path:
    """The folder that the command runs in."""
    try:
        return Path.cwd()
    except OSError as error:
        raise UsageError("the folder this runs in is gone; change to another one and try again") from error


def folders_of(settings: config.Config, name: str, given: tuple[str, ...]) -> tuple[str, ...]:
    """A newsroom's own folders of claims or sources: those of the configuration, then those given as flags."""
    set_ = settings.claims if name == "claims" else settings.sources
    return (*_folders(set_, settings.where(name), name), *_folders(given, f"--{name}", name))


def _folders(paths: tuple[str, ...], place: str, name: str) -> tuple[str, ...]:
    wanted = "*.toml" if name == "claims" else "*/datapackage.json"
    for path in paths:
        if not Path(path).is_dir():
            raise UsageError(f"{place}: no folder {path}")
        if not any(Path(path).glob(wanted)):
            above = (
                f"; give the folder above it, {Path(path).parent}"
                if (Path(path) / "datapackage.json").is_file()
                else ""
            )
            raise UsageError(f"{place}: nothing in {path}: expected {wanted}{above}")
    return paths


def _named(plain: Store, settings: config.Config, path: str | None, folders: tuple[str, ...]) -> Store:
    """The store with the house spellings of the configuration."""
    for spelling, known in settings.aliases:
        if not plain.meant(known):
            near_ = near(plain, known)
            raise ConfigError(
                f"{settings.where(f'aliases.{spelling}')}: no name or id {known!r} in the store"
                + (f"; did you mean {', '.join(near_)}?" if near_ else "; see: factcheck lookup NAME")
            )
    return api.open_store(path, folders, settings.aliases, say) if settings.aliases else plain


def near(store: Store, name: str) -> list[str]:
    """The things whose names are most like a name, as the newsroom calls them."""
    if not fold(name):
        return []
    found = [alias.id for key in similar(store, name) for alias in store.names(key)]
    return list(dict.fromkeys(store.label(id_) for id_ in found))[:3]


def draft_of(path: str, stdin_name: str) -> Draft:
    """The draft at a path; '-' reads standard input. Raises LanguageError where it is not English."""
    draft = from_bytes(sys.stdin.buffer.read(), stdin_name) if path == "-" else read(path)
    if not language.is_english(draft.language):
        raise LanguageError(
            f"{path}: this draft is in {language.name(draft.language)}; only English is read, so nothing was looked at"
        )
    return draft


@dataclass(frozen=True, slots=True)
class Failure:
    """A draft that could not be looked at, why, and the exit status that follows."""

    path: str
    told: str
    exit_code: int


Made = TypeVar("Made")


def of_each(
    paths: tuple[str, ...], stdin_name: str, run: Run, make: Callable[[Draft], Made], failed: list[Failure]
) -> Iterator[tuple[str, Draft, Made]]:
    """Every draft with what is made of it. Where that fails, be it by a fault of the tool, it is told, collected in `failed`, and the others follow."""
    for path in paths:
        try:
            with _progress(path):
                draft = draft_of(path, stdin_name)
                made = make(draft)
        except (DraftError, UsageError) as error:
            failed.append(_failure(path, str(error), error.exit_code))
        except FactcheckError:  # of the store or the settings: no draft would fare better
            raise
        except OSError as error:
            failed.append(_failure(path, f"{path}: {of_the_system(error, run.verbose)}", UsageError.exit_code))
        except Exception as error:
            failed.append(Failure(path, internal(error, run.verbose, path), INTERNAL))
        else:
            yield path, draft, made


def _failure(path: str, told: str, code: int) -> Failure:
    say(f"error: {told}")
    return Failure(path, told, code)


def sheets_of(paths: tuple[str, ...], run: Run, stdin_name: str) -> tuple[list[Sheet], list[Failure]]:
    """The sheets of all drafts that can be read, and the others with what is wrong with them."""
    failed: list[Failure] = []
    return [sheet for _, _, sheet in of_each(paths, stdin_name, run, run.sheet, failed)], failed


def exit_code(failed: list[Failure]) -> int:
    """4 where the tool itself failed, 2 where a named file is missing, 3 where one could not be read, 0 where all were."""
    codes = {failure.exit_code for failure in failed}
    return INTERNAL if INTERNAL in codes else min(codes, default=0)


class _progress:  # noqa: N801 - used as a verb
    """Says what is being read, on a terminal, once it has taken a second."""

    def __init__(self, path: str) -> None:
        self._timer = threading.Timer(1.0, say, (f"checking {path} ...",)) if sys.stderr.isatty() else None

    def __enter__(self) -> None:
        if self._timer is not None:
            self._timer.daemon = True
            self._timer.start()

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()

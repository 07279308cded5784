"""What the checking commands share: configuration, date, store and drafts of a run."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

from factcheck import api, config, pipeline
from factcheck.cli.failing import say
from factcheck.drafts.reading import from_bytes, read
from factcheck.errors import DraftError, UsageError
from factcheck.extraction.compiled import Compiled
from factcheck.frozen import dataclass
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft
from factcheck.model.sheets import Sheet
from factcheck.store.query import Store


@dataclass(frozen=True, slots=True)
class Run:
    """Everything a run needs, passed on, nothing global."""

    settings: config.Config
    store: Store
    kinds: Compiled
    as_of: str | None


def prepare(
    as_of: str | None, store: str | None, sources: tuple[str, ...], claims: tuple[str, ...], chosen: str | None
) -> Run:
    """Settings, store and kinds of a run; flags come before the configuration."""
    settings = config.load(Path.cwd(), Path(chosen) if chosen else None)
    day = as_of or settings.as_of or None
    if day is not None:
        api.as_date(day)
    path = store or settings.store or None
    opened = api.open_store(path, () if path else tuple(_folders((*settings.sources, *sources))))
    return Run(settings, opened, api.open_kinds(tuple(_folders((*settings.claims, *claims)))), day)


def _folders(paths: tuple[str, ...]) -> list[str]:
    for path in paths:
        if not Path(path).is_dir():
            raise UsageError(f"{path}: no such folder")
    return list(paths)


def draft_of(path: str, stdin_name: str) -> Draft:
    """The draft at a path; '-' reads standard input."""
    return from_bytes(sys.stdin.buffer.read(), stdin_name) if path == "-" else read(path)


def sheet_of(draft: Draft, run: Run) -> Sheet:
    """The sheet of a draft, for the date given, its own, or today; a fallback to today says so."""
    day, basis = api.when(draft, run.as_of)
    if day is None:
        day, basis = PartialDate.parse(datetime.datetime.now(datetime.UTC).date().isoformat()), "today"
    return pipeline.judge(draft, day, basis, run.store, run.kinds)


def sheets_of(paths: tuple[str, ...], run: Run, stdin_name: str) -> tuple[list[Sheet], list[tuple[str, str]]]:
    """The sheets of all drafts that can be read, and the others with what is wrong with them."""
    missing = [path for path in paths if path != "-" and not Path(path).exists()]
    if missing:
        raise UsageError(f"{missing[0]}: no such file; check the name, or give '-' to read standard input")
    done: list[Sheet] = []
    failed: list[tuple[str, str]] = []
    for path in paths:
        try:
            done.append(sheet_of(draft_of(path, stdin_name), run))
        except DraftError as error:
            say(f"error: {error}")
            failed.append((path, str(error)))
    return done, failed

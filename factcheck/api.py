"""The public functions: each can be called twice, on any thread. What is kept between calls is only read: language tables, the last eight stores and sets of kinds that were opened."""

from __future__ import annotations

import datetime
import functools
import hashlib
from collections.abc import Iterable
from pathlib import Path

from factcheck import folders, lexicon, pipeline
from factcheck.drafts.reading import from_text, read
from factcheck.errors import UsageError
from factcheck.extraction.kinds import anchors, compiled, families, happenings, kindfiles, kinds, kindvalues, patterns
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.kinds.kindvalues import as_spread
from factcheck.extraction.subjects.abouts import filled
from factcheck.frozen import replace
from factcheck.kept import kept_bytes, packed, unpacked
from factcheck.lexicon import table
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft, Sentence
from factcheck.model.mentions import Mention
from factcheck.model.sheets import Sheet
from factcheck.sentences.splitting import split
from factcheck.store.opening import Told, open_built
from factcheck.store.query import Store

__all__ = ["check", "extract_claims", "find_mentions", "read", "split_sentences"]


Pairs = tuple[tuple[str, str], ...]
AsOf = str | PartialDate | datetime.date | None
"""The date a draft is judged for: "2014", "2014-03", "2014-03-26", a date, or none."""


@functools.lru_cache(maxsize=8)
def open_store(
    path: str | None = None, extra: tuple[str, ...] = (), house: Pairs = (), told: Told | None = None
) -> Store:
    """A store: the file given, else the one of the built-in sources and the extra folders, built when missing.

    `house` are a newsroom's own spellings, each with a name or id of the store; `told` hears of a build.
    """
    if path is not None:
        return Store(Path(path), house)
    roots = (folders.builtin("sources"), *(Path(folder) for folder in extra))
    return open_built(roots, folders.cache(), house, told)


@functools.lru_cache(maxsize=8)
def open_kinds(extra: tuple[str, ...] = (), spreads: Pairs = ()) -> Compiled:
    """The compiled claim kinds of the built-in folder and the extra ones, with a newsroom's own spreads."""
    roots = _claims(extra)
    makers = [
        Path(module.__file__ or "")
        for module in (kindfiles, kindvalues, kinds, families, patterns, anchors, compiled, happenings)
    ]
    lines = kept_bytes("kinds", [*kindfiles.files(roots), *lexicon.files(), *makers], lambda: packed(_compiled(roots)))
    found: Compiled = unpacked(lines, [*compiled.CLASSES, *kinds.CLASSES, *patterns.CLASSES])
    return replace(found, kinds=_with_spreads(found.kinds.values(), spreads)) if spreads else found


def told_kinds(extra: tuple[str, ...] = (), spreads: Pairs = ()) -> dict[str, Kind]:
    """The same kinds as their files tell them, patterns and examples included."""
    return _with_spreads(kindfiles.load(_claims(extra)), spreads)


def _claims(extra: tuple[str, ...]) -> tuple[Path, ...]:
    return (folders.builtin("claims"), *(Path(folder) for folder in extra))


def _compiled(roots: tuple[Path, ...]) -> Compiled:
    shared = {name: tuple(words) for name, words in table("frames")["words"].items()} | happenings.happenings()
    frames = {name: tuple(patterns) for name, patterns in table("frames")["frames"].items()}
    return compiled.compile_kinds(kindfiles.load(roots), shared, frames)


def _with_spreads(found: Iterable[Kind], spreads: Pairs) -> dict[str, Kind]:
    return {kind.kind: _with_spread(kind, dict(spreads)) for kind in found}


def _with_spread(kind: Kind, spreads: dict[str, str]) -> Kind:
    if kind.kind not in spreads:
        return kind
    spread, is_share = as_spread(spreads[kind.kind])
    return replace(kind, spread=spread, spread_is_share=is_share)


def as_store(store: Store | str | Path | None) -> Store:
    """A store given as such, by path, or not at all."""
    return store if isinstance(store, Store) else open_store(None if store is None else str(store))


def as_draft(text_or_draft: str | Draft) -> Draft:
    """A draft; a plain text becomes one."""
    return text_or_draft if isinstance(text_or_draft, Draft) else from_text(text_or_draft)


def as_date(as_of: AsOf) -> PartialDate | None:
    """A date given as ISO prefix, PartialDate, or date or time of `datetime`. Raises UsageError."""
    if as_of is None or isinstance(as_of, PartialDate):
        return as_of
    if isinstance(as_of, datetime.date):  # a time is one, too
        return PartialDate(as_of.year, as_of.month, as_of.day)
    if not isinstance(as_of, str):
        raise UsageError(f"as_of: {as_of!r} is not a date: expected a text, a PartialDate or a datetime.date")
    try:
        return PartialDate.parse(as_of)
    except ValueError as error:
        raise UsageError(f"as_of: {error}") from error


def when(draft: Draft, as_of: AsOf) -> tuple[PartialDate | None, str | None]:
    """The date a draft is judged for and where it comes from: the argument, the draft itself, or nowhere."""
    if as_of is not None:
        return as_date(as_of), "argument"
    return (as_date(draft.as_of), draft.as_of_basis) if draft.as_of else (None, None)


def check(text_or_draft: str | Draft, as_of: AsOf = None, store: Store | str | Path | None = None) -> Sheet:
    """The verdict sheet of a draft or text, for the date given, else the draft's own; a store may be given by its file.

    Raises UsageError where `as_of` is no date, StoreError where the store cannot be opened.
    """
    draft = as_draft(text_or_draft)
    day, basis = when(draft, as_of)
    return pipeline.judge(draft, day, basis, as_store(store), open_kinds())


def extract_claims(text: str | Draft, as_of: AsOf = None, store: Store | str | Path | None = None) -> list[Claim]:
    """The claims of a draft or text, not judged, in order. Raises as `check` does."""
    draft = as_draft(text)
    found = pipeline.claims_of(draft, when(draft, as_of)[0], as_store(store), open_kinds())[1]
    return [filled(claim) for claim in found]


def find_mentions(text: str | Draft, as_of: AsOf = None, store: Store | str | Path | None = None) -> list[Mention]:
    """The quantities, dates, entities, hedges and identifiers of a draft or text, in order. Raises as `check` does."""
    draft = as_draft(text)
    return list(pipeline.read_draft(draft, when(draft, as_of)[0], as_store(store)).mentions)


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a text as spans of it, in order."""
    return list(split(text))


def sha256(text: str) -> str:
    """The fingerprint of a text given as such."""
    return hashlib.sha256(text.encode()).hexdigest()

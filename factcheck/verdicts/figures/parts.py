"""The part of a set that is ranked: its landlocked members, those on the mainland, its French-speaking ones, those that recognise Taiwan."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.matching.select import Moment
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import holds, known, members, promised


@dataclass(frozen=True, slots=True)
class Part:
    """Ids out of a set, and whether a source declares that these are all."""

    ids: list[str]
    whole: bool


def of(case: Case, ids: list[str], at: Moment) -> Part:
    """The part of a set that a claim speaks of; the whole of it where its words narrow nothing."""
    wanted, narrowed = case.claim.detail("subset"), case.claim.detail("within")
    if narrowed.startswith("language:"):
        return Part(_speaking(case, ids, narrowed, at), whole=False)
    if narrowed:
        wanted = table("frames")["recognised_by"].get(narrowed, "set:none")
    if wanted == "mainland":
        return Part([id_ for id_ in ids if case.store.statements(id_, "borders")], whole=True)
    return _listed(case, ids, wanted, at) if wanted else Part(ids, whole=True)


def _listed(case: Case, ids: Sequence[str], set_: str, at: Moment) -> Part:
    """Those that stand on another list too."""
    promise = promised(case.store, set_, at)
    rows = known(case.store, set_, at) if promise is None else members(case.store, set_, at, promise)
    kept = {s.subject for s in rows}
    return Part([id_ for id_ in ids if id_ in kept], whole=promise is not None)


def _speaking(case: Case, ids: Sequence[str], language: str, at: Moment) -> list[str]:
    """Those of which a language is official; a people speaks more than that, so it is never all who speak it."""

    def speaks(id_: str) -> bool:
        rows = case.store.statements(id_, "official-language", language)
        return any(s.rank != "deprecated" and (not s.end or holds(s, at.first, at.last, case.store)) for s in rows)

    listed = table("frames")["spoken_in"].get(language)
    besides = {s.subject for s in known(case.store, listed, at)} if listed else set()
    return [id_ for id_ in ids if id_ in besides or speaks(id_)]

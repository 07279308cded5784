"""Whether two names are the same thing's: aliases, and the money of one name before and after a reform."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import table
from factcheck.model.statements import Statement
from factcheck.names import fold
from factcheck.verdicts.base.context import Case

_BRACKET = lazy.pattern(r" ?\([^()]*\)$")
"""What tells a currency from an earlier one of its name: "Mozambican metical (1980-2006)"."""


def _plain(name: str) -> str:
    return _BRACKET.sub("", fold(name))


def _namesakes(case: Case, statement: Statement) -> list[str]:
    """The thing a statement names, with those of the same name before and after it: the manat of 1993 and that of 2006."""
    if not statement.object:
        return []
    rows = case.store.statements(statement.subject, statement.property)
    same = [s.object for s in rows if s.object and _plain(s.value) == _plain(statement.value)]
    return list(dict.fromkeys([statement.object, *same]))


def _bare(case: Case, statement: Statement) -> bool:
    """Whether the draft has only the common word for the money of many countries, and the statement's ends with it: "Suriname's guilder"."""
    wanted = case.claim.object
    assert wanted is not None
    label, span = _plain(wanted.label), fold(case.said)
    word = label.rpartition(" ")[2]
    stated = _plain(statement.value).rpartition(" ")[2]
    one = stated == word or any(stated in names and word in names for names in _spellings())
    return one and (label == word or label not in span)


@functools.cache
def _spellings() -> list[frozenset[str]]:
    """Words for the money of several countries that readers take for one: "krona" and "krone"."""
    return [frozenset(names) for names in table("names")["coins"]["one"]]


def same_name(case: Case, statement: Statement) -> bool:
    """Whether a statement names what the claim names, by id or by any alias."""
    wanted = case.claim.object
    assert wanted is not None
    if wanted.id is not None and wanted.id == statement.object:
        return True
    alike = _namesakes(case, statement)
    if statement.object and statement.object.startswith("currency:"):
        meant = [id_ for id_ in (wanted.id, *wanted.candidates) if id_]
        labels = [wanted.label, *map(case.store.label, meant)]
        if set(meant) & set(alike) or _plain(statement.value) in map(_plain, labels) or _bare(case, statement):
            return True
        if wanted.id is not None and wanted.id.startswith("currency:"):
            return False  # "dollar" is an alias of a score of them
    names = {
        fold(statement.value),
        *(fold(alias.cased) for id_ in alike for alias in case.store.aliases_of(id_)),
    }
    mine = {
        fold(wanted.label),
        *(fold(alias.cased) for alias in (case.store.aliases_of(wanted.id) if wanted.id else ())),
    }
    return bool(mine & names)

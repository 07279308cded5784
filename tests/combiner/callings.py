"""What a text may call a subject in the place of its name: "the landlocked republic", "its people", a capital, the one in office, "the larger of the two"."""

from __future__ import annotations

from decimal import Decimal

from combiner.facts import Fact, Subject, World
from factcheck.lexicon import table

_FORMS = ("kingdom", "sultanate", "emirate", "principality", "island", "archipelago")
_ORDINARY = frozenset(["it", "It", "its", "who", "the", "thing"])


def callings(world: World, subject: Subject, wanted: frozenset[str]) -> dict[str, str] | None:
    """What stands for a subject, by the word a shape has for it; None where it has no such calling."""
    found = {}
    for word in wanted - _ORDINARY:
        calling = _CALLINGS[word](world, subject)
        if calling is None:
            return None
        found[word] = calling
    return found


def _form(world: World, subject: Subject) -> str | None:
    """The kingdom, island or republic that a country is."""
    code = subject.id.partition(":")[2]
    forms = table("names")["forms"]
    own = next((form for form in _FORMS if code in forms[form]), None)
    if own is not None:
        return own
    names = (alias.cased for alias in world.store.aliases_of(subject.id) if alias.kind == "official")
    return "republic" if any("Republic" in name for name in names) else None


def _landlocked(world: World, subject: Subject) -> str | None:
    form = _form(world, subject)
    inland = any(fact.kind == "landlocked" for fact in subject.facts)
    return f"landlocked {form}" if inland and form is not None and "island" not in form else None


def _alias(world: World, subject: Subject, kind: str, *, plural: bool) -> str | None:
    own = [a.cased for a in world.store.aliases_of(subject.id) if a.kind == kind and not a.note]
    fit = [name for name in own if name.endswith("s") is plural and " " not in name]
    return min(fit, key=len, default=None)


def _adjective(world: World, subject: Subject) -> str | None:
    return _alias(world, subject, "adjective", plural=False)


def _people(world: World, subject: Subject) -> str | None:
    found = _alias(world, subject, "demonym", plural=True)
    return found if found is not None and found.endswith("ns") else None


def _slot(kind: str, slot: str) -> object:
    def find(world: World, subject: Subject) -> str | None:
        return next((fact.slots[slot] for fact in subject.facts if fact.kind == kind), None)

    return find


def _leader(world: World, subject: Subject) -> str | None:
    """The president of a country, with the title."""
    fact = next((fact for fact in subject.facts if fact.kind == "ruler"), None)
    return None if fact is None or fact.slots["office"] != "president" else fact.slots["person"]


_CALLINGS = {
    "form": _form,
    "inland": _landlocked,
    "adjective": _adjective,
    "people": _people,
    "capital": _slot("capital", "city"),
    "leader": _leader,
}


def larger(one: Subject, other: Subject) -> bool:
    """Whether a country is well larger than another, and has well more people, where both are told."""
    return all(
        (first := _figure(one, kind)) is not None
        and (second := _figure(other, kind)) is not None
        and first > 2 * second
        for kind in ("area", "population")
    )


def _figure(subject: Subject, kind: str) -> Decimal | None:
    fact: Fact | None = next((fact for fact in subject.facts if fact.kind == kind), None)
    return None if fact is None else Decimal(next(iter(fact.slots.values())))

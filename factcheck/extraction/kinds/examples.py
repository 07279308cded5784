"""The examples of a kind, run: each has to be read as it says, each counter-example must not be taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extraction.kinds.kinds import Example, Kind
from factcheck.model.claims import Claim, Named
from factcheck.names import fold

Extract = Callable[[str, str], Sequence[Claim]]


def failures(kind: Kind, extract: Extract) -> list[str]:
    """One line for every example that is not read as it should be."""
    wrong = [
        line for example in kind.examples if (line := _misread(kind, example, extract(example.text, example.as_of)))
    ]
    for example in kind.counter_examples:
        taken = [claim for claim in extract(example.text, example.as_of) if claim.kind == kind.kind]
        wrong.extend(f"taken, but is none: {example.text!r} as {_shown(claim)}" for claim in taken)
    return wrong


def _misread(kind: Kind, example: Example, claims: Sequence[Claim]) -> str:
    mine = [claim for claim in claims if claim.kind == kind.kind]
    if not mine:
        return f"not found: {example.text!r}"
    if any(_fits(claim, example) for claim in mine):
        return ""
    return (
        f"misread: {example.text!r} as {'; '.join(_shown(claim) for claim in mine)}; expected {dict(example.reading)}"
    )


def _fits(claim: Claim, example: Example) -> bool:
    return all(_slot_fits(claim, name, wanted) for name, wanted in example.reading)


def _slot_fits(claim: Claim, name: str, wanted: str) -> bool:
    if name in {"subject", "object"}:
        named = claim.subject if name == "subject" else claim.object
        return named is not None and (
            wanted == named.id or fold(wanted) == fold(named.label) or wanted == _members(named)
        )
    if name == "value":
        return _number(str(claim.value)) == _number(wanted)
    if name == "modality":
        return claim.modality == wanted
    return claim.detail(name) == wanted


def _members(named: Named) -> str:
    return "+".join(sorted(member.id or member.label for member in named.members))


def _number(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _shown(claim: Claim) -> str:
    subject = claim.subject.id or claim.subject.label if claim.subject else None
    other = claim.object.id or claim.object.label if claim.object else None
    return f"subject={subject} object={other} value={claim.value}"

"""Who says a claim, and how it is meant, by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.modality import modality_of, refused, said_of
from factcheck.extraction.reading import Reading
from factcheck.extraction.unmeant import believed, denied, nobodys, unreal
from factcheck.frozen import replace
from factcheck.model.claims import Claim
from factcheck.model.drafts import Sentence


def in_context(claims: Sequence[Claim], reading: Reading, sentence: Sentence, compiled: Compiled) -> list[Claim]:
    """The claims of a sentence with who says them and how they are meant."""
    return [_with_context(claim, reading, sentence, compiled) for claim in claims]


def _with_context(claim: Claim, reading: Reading, sentence: Sentence, compiled: Compiled) -> Claim:
    said = claim.said or said_of(claim, reading.quotations, reading.attributions)
    kind = compiled.kinds.get(claim.kind)
    told = claim.detail("modality")
    fixed = ("" if told == "own" else told) or (
        _plainly(claim, reading) if kind is not None and not kind.modality else ""
    )
    names = kind is not None and kind.operator == "name"
    standing = kind is not None and kind.standing
    ranked = kind is None or kind.operator in {"rank", "ratio"}
    modality = fixed or modality_of(
        claim, reading.text, sentence, names=names, own=told == "own", standing=standing, ranked=ranked
    )
    text = reading.text
    unmeant = (believed(claim, text, sentence), nobodys(claim, text, sentence), unreal(claim, text, sentence))
    if any(unmeant) or denied(text, sentence):
        claim = claim.with_details(weak="yes")
    if said is claim.said and modality == claim.modality:
        return claim
    return replace(claim, said=said, modality=modality)


def _plainly(claim: Claim, reading: Reading) -> str:
    """How a claim of a kind is meant that is so whatever stands around it: denied only where its own verb is."""
    return "negated" if claim.modality == "asserted" and refused(claim, reading.text) else claim.modality

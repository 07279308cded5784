"""Claims about names and words that two places of the draft decide between them."""

from __future__ import annotations

from factcheck.consistency.base.lines import Found
from factcheck.model.claims import Claim, Named
from factcheck.model.drafts import Sentence, Span
from factcheck.model.lists import Label
from factcheck.model.verdicts import Evidence, Verdict

Place = tuple[int, int]


def differs(
    kind: str, text: str, sentence: Sentence, slip: Place, other: Place, told: str,
    *, about: str, suggestion: str | None = None,
) -> Found:  # fmt: skip
    """Two places of the draft that do not go together; the claim stands at the slip."""
    evidence = (
        Evidence("text", False, f"“{shown(text, slip)}”", span=slip),
        Evidence("text", None, f"“{shown(text, other)}”", span=other),
    )
    return Found(
        _claim(kind, text, sentence, slip, about),
        Verdict(Label.CONFLICTING, "differs-in-draft", told, evidence, (), suggestion),
    )


def query(
    kind: str, text: str, sentence: Sentence, slip: Place, reason: str, told: str,
    *, about: str, other: Place | None = None, suggestion: str | None = None,
) -> Found:  # fmt: skip
    """What only may be a slip."""
    places = (slip,) if other is None else (slip, other)
    evidence = tuple(Evidence("text", None, f"“{shown(text, place)}”", span=place) for place in places)
    return Found(
        _claim(kind, text, sentence, slip, about),
        Verdict(Label.NOT_ENOUGH_INFO, reason, told, evidence, (), suggestion),
    )


def shown(text: str, place: Place) -> str:
    """The words of a place, spaces folded."""
    return " ".join(text[slice(*place)].split())


def _claim(kind: str, text: str, sentence: Sentence, slip: Place, about: str) -> Claim:
    start, end = max(slip[0], sentence.start), min(slip[1], sentence.end)
    return Claim(
        kind, start, end, Span(sentence.start, sentence.end), Named(None, about), value=shown(text, (start, end))
    )

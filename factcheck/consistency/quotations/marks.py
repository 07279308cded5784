"""Quotation marks: those never closed, and those closed with another sort."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import query
from factcheck.extraction.reading import Reading
from factcheck.model.drafts import Quotation

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "'": "'"}


def find(reading: Reading) -> Iterator[Found]:
    """Quotations that are never closed, and those opened with one sort of mark and closed with another."""
    text = reading.text
    mixed: list[Quotation] = []
    for at, quotation in enumerate(reading.quotations):
        if not quotation.closed:
            if not _goes_on(text, quotation, reading.quotations[at + 1] if at + 1 < len(reading.quotations) else None):
                sentence = reading.sentence_before(quotation.start)
                place = (quotation.start, min(quotation.end, sentence.end))
                told = "The quotation is opened and not closed."
                yield query("quote", text, sentence, place, "near-miss", told, about="quotation marks")
        elif text[quotation.end - 1] not in _PAIRS.get(text[quotation.start], text[quotation.end - 1]):
            mixed.append(quotation)
    if mixed and len(mixed) * 4 <= len(reading.quotations) + 4:
        for quotation in mixed:
            sentence = reading.sentence_before(quotation.end - 1)
            told = f"Opened with {text[quotation.start]} and closed with {text[quotation.end - 1]}."
            place = (max(quotation.start, sentence.start), min(quotation.end, sentence.end))
            yield query("quote", text, sentence, place, "near-miss", told, about="quotation marks")


def _goes_on(text: str, quotation: Quotation, after: Quotation | None) -> bool:
    """Whether the next paragraph opens with a mark again: a speech of several paragraphs is closed at its end only."""
    return after is not None and not text[quotation.end : after.start].strip()

"""The date a draft bears, where it says no more than when the draft was written: nothing that anybody has to look up."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.dates import PartialDate

_WORDS = word_set("frames", "own_date", "words")
_LINE, _NEAR_TOP = 100, 6
"""Characters of a line that only bears a date, and lines above it, at most."""


def set_apart(
    claims: Sequence[Claim], unchecked: Sequence[Unchecked], as_of: PartialDate | None, text: str
) -> tuple[tuple[Claim, ...], tuple[Unchecked, ...]]:
    """Claims without the dates of lines like "By A. Writer, 3 May 2004", which join what is unchecked as a part of the page."""
    borne = [claim for claim in claims if _is_borne(claim, as_of, text)]
    kept = tuple(claim for claim in claims if claim not in borne)
    return kept, (*unchecked, *(Unchecked(claim.start, claim.end, "page-furniture") for claim in borne))


def _is_borne(claim: Claim, as_of: PartialDate | None, text: str) -> bool:
    date = claim.date
    if claim.kind != "other-date" or as_of is None or date is None or date.first != as_of or as_of.day is None:
        return False
    begin = text.rfind("\n", 0, claim.start) + 1
    end = text.find("\n", claim.end)
    end = end if end >= 0 else len(text)
    return (
        end - begin <= _LINE
        and _tells_nothing(text[begin : date.start])
        and _tells_nothing(text[date.end : end])
        and len([other for other in text[:begin].split("\n") if other.strip()]) <= _NEAR_TOP
    )


def _tells_nothing(words: str) -> bool:
    """Whether words beside a date are names, figures and words of a byline alone, so that nothing is told to have happened then."""
    return all(not word[0].islower() or word in _WORDS for word in lazy.known(r"\w+").findall(words))

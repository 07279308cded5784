"""Where something stands in a draft, in few letters."""

from __future__ import annotations

from factcheck.model.drafts import Draft


def spot(draft: Draft, offset: int) -> str:
    """Line and column of an offset, else its page or paragraph; the offset itself where no way leads back to a file."""
    if draft.offsets is None:
        return f"@{offset}"
    place = draft.locate(offset)
    if place.line is not None:
        return f"{place.line}:{place.column}"
    return f"p. {place.page}" if place.page is not None else f"par. {place.paragraph}"

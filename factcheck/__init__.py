"""factcheck: a spell-checker for facts.

>>> import factcheck
>>> sheet = factcheck.check("Kazakhstan has a 7,000-kilometre border with Russia.", as_of="2014-03-26")
>>> sheet.to_dict()["claims"][0]["label"]
'SUPPORTED'

- `read(path)` gives the `Draft` in a file (.txt .md .html .docx); `UsageError` where there is none, `DraftError` where it cannot be read.
- `check(text_or_draft, as_of, store)` gives its `Sheet`: every claim with its verdict, and what stays unchecked.
- `extract_claims(text, as_of, store)` gives a list of each `Claim`, not judged.
- `find_mentions(text, as_of, store)` gives a list of each `Mention`: figures, dates, names, hedges, identifiers.
- `split_sentences(text)` gives the sentences as spans of the text.

`as_of` is the date a draft is judged for: an ISO date or its beginning ("2014", "2014-03-26"), a `datetime.date`, or None for the draft's own; what is
no date is a `UsageError`. `store` is the file of a store, or None for the built-in sources, built when first asked; a `StoreError` where it cannot be.
Every error is a `FactcheckError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Claim",
    "Draft",
    "FactcheckError",
    "Mention",
    "Sheet",
    "__version__",
    "check",
    "extract_claims",
    "find_mentions",
    "read",
    "split_sentences",
]

if TYPE_CHECKING:
    from factcheck.api import check, extract_claims, find_mentions, read, split_sentences
    from factcheck.errors import FactcheckError
    from factcheck.model.claims import Claim
    from factcheck.model.drafts import Draft
    from factcheck.model.mentions import Mention
    from factcheck.model.sheets import Sheet

_HOMES = {
    "Claim": "model.claims",
    "Draft": "model.drafts",
    "FactcheckError": "errors",
    "Mention": "model.mentions",
    "Sheet": "model.sheets",
}


def __getattr__(name: str) -> Any:
    """The public names are imported at first use, so that `factcheck --version` stays quick."""
    if name in __all__:
        import importlib

        return getattr(importlib.import_module(f"factcheck.{_HOMES.get(name, 'api')}"), name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")


def __dir__() -> list[str]:
    """What is there, whether or not it has been asked for."""
    return sorted({*globals(), *__all__})

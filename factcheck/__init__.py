"""factcheck: a spell-checker for facts.

>>> import factcheck
>>> sheet = factcheck.check("Kazakhstan has a 7,000-kilometre border with Russia.", as_of="2014-03-26")
>>> sheet.to_dict()["claims"][0]["label"]
'SUPPORTED'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["check", "extract_claims", "find_mentions", "read", "split_sentences"]

if TYPE_CHECKING:
    from factcheck.api import check, extract_claims, find_mentions, read, split_sentences


def __getattr__(name: str) -> Any:
    """The public functions are imported at first use, so that `factcheck --version` stays quick."""
    if name in __all__:
        from factcheck import api

        return getattr(api, name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")

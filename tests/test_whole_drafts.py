"""No step takes the whole draft in hand once a sentence, claim or name: that is the square of its length."""

from __future__ import annotations

from collections import Counter
from typing import Any, ClassVar

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes
from factcheck.frozen import replace

pytestmark = pytest.mark.whole

_LONG = 5_000
"""Characters that are more than any sentence, and less than the drafts here."""
_TOLD = [
    "The council took £186,000 from 12 shops, an average of £15,500 each.",
    "The club was founded in 1967, and is now 45 years old.",
    "Set up on 8 August 1967, it is 46 years old.",
    "It stood for 28 years, from 1961 to 1989, and was gone within a month.",
    "Since 2003, that is for 11 years, the gate has been shut.",
    "The hall costs £73,000, or £200 a day over the year.",
    "All 12 boats left, and its 14 boats came back.",
    "Anna Lindqvist, a surgeon, spoke first. Ms Lindqvist, the pathologist, was cheered.",
    "He took £90,000, a little under half of the sum he took.",
    "The prime minister of Norway, who has been in office since 2005, said so.",
    "Kenya has 44 million people or more. Norway has been a kingdom since 1905.",
    "Aconcagua, at 6,961 metres the second-highest mountain in Argentina, was in cloud.",
    "Norway has been a member of Nato since 1949, and Sweden is a member of the Nato group.",
    "“We are glad,” said Berit Holm, the mayor. “It is 5 km,” she said.",
]


class _Watched(str):
    """A text that counts how often a long stretch of it is taken, by where that is done."""

    __slots__ = ()
    taken: ClassVar[Counter[str]] = Counter()

    def __getitem__(self, key: Any) -> str:
        found = super().__getitem__(key)
        return self._noted("a slice", found)

    def lower(self) -> str:
        return self._noted("lower case", super().lower())

    def _noted(self, what: str, found: str) -> str:
        if len(found) > _LONG:
            self.taken[what] += 1
        return found


def _taken(times: int) -> Counter[str]:
    filler = "The weather was fine, and nobody minded the walk home along the river.\n\n" * 100
    text = filler + "\n\n".join(told for _ in range(times) for told in _TOLD) + "\n\n" + filler
    draft = from_bytes(text.encode(), "draft.txt")
    _Watched.taken.clear()
    factcheck.check(replace(draft, text=_Watched(draft.text)), as_of="2014-03-26").to_dict()
    return +_Watched.taken


@pytest.mark.usefixtures("store")
def test_the_whole_draft_is_taken_no_oftener_for_more_sentences() -> None:
    assert _taken(1) == _taken(4)

"""Parts that dwarf their whole, and marks passed that dwarf what passed them."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Revenue for the half-year came to $484 million. Never before had half-yearly sales cleared $450 billion.",
    "The clerk took $1.7 million from the union. A bank has made good $400 million of the loss.",
    "The bridge will cost £32 million. The council will pay £11 billion of the bill.",
    "Profit rose to €64 million. It was the first time profit had passed €60 billion.",
    "The fraud cost savers $7 million. About $3 billion of the money has been found.",
    "The budget stands at £240,000. Of that, £90 million goes on pay.",
    "The town has 42,000 people. Some 18 million of them have jobs.",
    "The grant is worth $900,000. Half of it, $450 million, is for books.",
    "Lottery players won £3.4 million. Of that sum £1.2 billion went to one man.",
    "Takings came to £61,000 in May. It was the first time the café had topped £60 million.",
    "Damage from the storm is put at $8 million. Insurers will bear $6.5 billion of the cost.",
]  # fmt: skip

RIGHT = [
    "Revenue for the half-year came to $484 million. Never before had half-yearly sales cleared $450 million.",
    "The clerk took $1.7 million from the union. A bank has made good $400,000 of the loss.",
    "The bridge will cost £32 million. The council has a budget of £1.1 billion.",
    "Profit rose to €64 million. The bank looks after €60 billion.",
    "The fraud cost savers $7 million. The fund had held $3 billion of their money in 2019.",
    "The town has 42,000 people. Some 18 million tourists pass through each year.",
    "The firm sold $9 million of bonds. The market for such bonds is worth $40 billion.",
    "The agency spent $4 million on the study. It is part of a drug budget of $2 billion.",
    "The company earned $64 million. Its shares are worth $1.2 billion.",
    "The debt grew to $80 billion. Interest on it eats up $4 billion a year.",
    "The club has 20 members. Some €3 billion of the money comes from Germany.",
    "The fund holds $60 million. Of this, $45 million is in shares.",
    "Repairs cost £4,000. The council has set aside £2.1 million, and £1.5 million of that sum is for schools.",
    "It paid a fine of $2,000. Shares in the bank rose, and for the first time its worth passed $1 billion.",
    "A cup of tea costs £2. Of the budget, £90 million goes on pay.",
]  # fmt: skip


def flags(text: str) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt."""
    judged = api.check(text, "2026-02-12").claims
    return [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_flagged(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert flags(text) == []

"""Totals that no word calls so, what is left of a lot, and sums that go over at one rate."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label

DAY = "2015-01-05"


def labels(text: str) -> set[Label]:
    """The verdicts on sums and conversions."""
    return {j.verdict.label for j in check(text, DAY).claims if j.claim.kind in {"sum-check", "conversion"}}


@pytest.mark.parametrize(
    "text",
    [
        "The ferryman wanted nineteen pesos for the crossing and twelve for the way home: thirty-one.",
        "The army lost 20 men in May and 30 in June: fifty.",
        "She sold four for 20 euros and six for 30: 50 euros in all.",
        "He bought two at 40 kroner and three at 30: 170 kroner.",
        "They passed half of 30 pupils: 15.",
        "The house has 20 members. Twelve voted for, eight against.",
        "A third of the 62 voters: 20.",
        "There are 14 islands, of which nine are inhabited and five are not.",
        "This was the 12th of 30 stages; 18 remain.",
        "The pact was signed by Chad, Niger, Mali and Togo, four countries.",
        "The assembly sent Chad to the council with Niger, Mali and Togo, four newcomers in all.",
        "The coalition has 45 of the 80 seats, a majority of ten.",
        "The bloc won 53 of the 101 seats, a majority of two.",
        "The lake fell from 400 metres to 380, a loss of 20.",
        "He has been to 40 of the 54 African states, which leaves him 14.",
        "The panel had 12 members: four judges, three doctors, two priests, three teachers.",
        "Three of the ten judges fell ill, which leaves seven of the ten to hear the case.",
        "He got 12 million votes, she 8 million. In percentages that makes 60 to 40.",
        "A loaf of 10 francs becomes 1.52 euros, a coffee of 7 turns into 1.07.",
        "The yard made nine boats for $14 million and six for $8 million: fifteen boats, $22 million.",
    ],
)
def test_what_adds_up_is_borne_out(text: str) -> None:
    assert labels(text) == {Label.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        'The ferryman wanted nineteen pesos for the crossing and twelve for the way home. "Thirty-two," he said.',
        "He bought two at 40 kroner and three at 30: 190 kroner.",
        "Turnout was 60 per cent of 5 million voters: four million people.",
        "The court has nine judges. Six voted for, four against.",
        "The coalition has 45 of the 80 seats, a majority of fifteen.",
        "There are 14 islands, of which nine are inhabited and seven are not.",
        "This was the 12th of 30 stages; 16 remain.",
        "The pact was signed by Chad, Niger, Mali and Togo, six countries.",
        "Three states, Chad, Niger, Mali and Togo, signed.",
        "The lake fell from 400 metres to 380, a loss of 30.",
        "He has been to 40 of the 54 African states, which leaves him 16.",
        "Three ships came in April and five in May – nine ships.",
        "The mission sent 41 observers to the count: 20 lawyers, 12 statisticians, 8 students.",
        "Three of the ten judges fell ill. That leaves six of the ten to hear the case.",
        "He got 12 million votes, she 8 million. In percentages that makes 55 to 45.",
        "A loaf of 10 francs becomes 1.52 euros, a coffee of 7 turns into 1.70.",
        "The yard made nine boats for $14 million and six for $8 million: sixteen boats, $22 million.",
    ],
)
def test_what_does_not_add_up_is_impossible(text: str) -> None:
    assert labels(text) & {Label.REFUTED, Label.CONFLICTING}


@pytest.mark.parametrize(
    "text",
    [
        "The house has 20 members. Twelve voted for, four against.",
        "The court has nine judges. In the lower house 80 voted for, 70 against.",
        "The price went from 30 euros to 42, a rise of two months.",
        "The temperature went from minus 5 to 12, a rise of 17.",
        "From 12 to 20 May there were fires, a loss of 15 barns.",
        "He has read 40 of her 54 books, which leaves him 12 hours a week.",
        "40 of the 54 states signed and three walked out, leaving 11.",
        "A third of the 90 voters, 20 women, and a dog stayed away.",
        "Three states, Guyana, Barbados and Trinidad and Tobago, signed.",
        "Two states, Barbados, Trinidad and Tobago, signed.",
        "The pact was signed by Chad, Niger, Mali and Togo, two countries at war.",
        "Besides Chad, Niger, Mali and Togo, five states signed.",
        "There are 14 islands, of which nine are inhabited and three are not for sale.",
        "Real won 12 matches and drew 5: 18 were played at home.",
        'The man asked 17 pesos for the crossing and 11 for the bag. "Thirty," I said, "and you carry it."',
        'The man asked 17 pesos for the crossing and 11 for the bag. "Thirty," he said.',
        "She bought four apples and nine pears: thirteen euros.",
        "There were 12 boats in 1990 and 14 in 2000: 16, perhaps, today.",
        "Three of the ten judges fell ill. One more resigned. That leaves six of the ten.",
        "Of its ten members, two are suspended. That leaves seven of the ten with a vote and one without.",
        "Norway sent 24 skiers: 12 men, 9 women, 5 of them juniors.",
        "He got 12 million votes, she 8 million, and a third man five. In percentages that makes 48 to 32.",
        "A wage of 1,000 marks becomes 511 euros, and a boy of 12 turns into 13.",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert labels(text) <= {Label.NOT_ENOUGH_INFO}

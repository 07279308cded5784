"""Copy that adds up, and must not be flagged: parts of parts, scores of a part of a game, callings side by side, rounded headlines."""

from __future__ import annotations

import pytest

from factcheck import api

RIGHT = (
    "Of 3,000 men followed for five years, 90 of the 2,000 smokers fell ill, compared with 20 of the 1,000 others.",
    "Of the 820 entries, 164 won a prize, 451 were graded 5 to 7 and 205 fell below a 5.",
    "The fund was worth £4.9 billion in March, 2 per cent less than the £5 billion of a year before.",
    "Rovers were five in front after the second quarter, which they won 28-12.",
    "Lund ended with 31 points, 18 of them in the first half, and made all nine of his free throws.",
    "Waste was down by barely 2 per cent, from 50,000 tonnes to 48,800.",
    "# One flat in six is empty\n\nOf 120,000 flats in the city, 20,000 were empty in May, the council said.",
    "# Holt comes from 4-1 down to win title\n\nAnn Holt won the title by 9-6 on Sunday after losing four of the first five frames.",
    "# Trial over £3m raid collapses\n\nThe trial of two men accused of a £3.2 million raid collapsed on Monday.",
    "The judge, Recorder Ruth Alder, told jurors to go on. Recorder Alder had given them a day.",
    "Odera became head of Kenya's railways on Sunday, in place of Njeri, who had held the job since December 1997. Uganda is smaller. It joined the club in 1997, two years after Kenya.",
    "Revenue rose to $412.5 million from $375 million.\n\nFor the six months ended June 30 revenue was $801.5 million, against $735 million in the first half of 2004.",
    "# Eight minutes off the journey\n\nThe first train of the day to the city now takes an hour and a half instead of 98 minutes on the journey.",
    "Sales at old shops were up 5 per cent; the rest of the 12.5 per cent rise came from four new ones, which took the total to 38.",
    "Aquila carried 1.26 million passengers. Revenue rose to £327.6 million from £300 million, or £260 a passenger against £250.",
    "Costs were $1,150 an ounce against an average price of $1,650, leaving a margin of $500, or $11.25 million for the three months.",
    "5,904 displaced by storm in Sta. Rita\n\nSTA. RITA—A total of 1,312 families, or 5,904 persons, were displaced.\n\nOf these, 820 families (3,690 persons) were in centers.\n\nClasses resume on Thursday.",
    "# New ferry to cut crossing by five hours\n\nThe new ferry should make the crossing in 15 hours. Her predecessor takes 20.",
    "# Nolan home first as Keane follows on second count\n\nNolan was returned on the first count with 9,471 votes. Keane was elected on the second with 8,540.",
    "The rest of his votes went to Byrne (310, bringing him to 7,655), Daly (180, to 6,230) and the other six candidates, who shared 90.",
    "# Queen steps down after 20 years\n\nThe queen gave up her throne on Tuesday after 20 years.",
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_copy_is_not_flagged(text: str) -> None:
    labels = {one.verdict.label.value for one in api.check(text, "2022-06-24").claims}
    assert labels.isdisjoint({"REFUTED", "CONFLICTING"})

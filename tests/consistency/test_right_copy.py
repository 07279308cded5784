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
    "Just 300 of the 3,750 are one in twelve and a half, or 8 per cent. One in 12½ it is.",
    "Adela reigned for 63 years, seven months and two days, from 20 June 1837 to 22 January 1901.",
    "He took over on 3 March 2001 and left seven years and three months later, on 9 June 2008.",
    "She sailed from 3 March 2010 to 5 May 2010, two months and two days. The strike of 1 May 2011 to 15 June 2011 lasted six weeks and three days.",
    "# Ogden runs wild\n\nAlan Ogden won the race on Sunday in two hours, 29 minutes and 48 seconds. That is still five minutes 43 seconds a mile.",
    "A trial of a tablet has found that the 40mg dose offers only slightly more relief than the 20mg one. The 20mg one costs less.",
    "My aunt left £600,000. The first £200,000 is free of tax. On the other £400,000 it is 30 per cent, so £120,000 is due, a fifth of the whole.",
    "Three flights a week on 268-seat aircraft amount to 804 seats, a 9 per cent increase on the 8,930 a week now on the route.",
    "President Ron Eccles, 88, joined in 1951 at 17.",
    "Of the 1,840 on the four registers, 1,046 were accredited and 1,028 cast valid votes, 18 being void.",
    "Of the 340 seats the Union took 197 and its ally, the Farmers, 44, giving them 241 between them.",
    "Of the 84 people on the roll, 68 returned ballots on the plan, and 51 of those were in favour.",
    "Of the 200 invited, 150 attended and 120 stayed for lunch. Of the 900 entrants, 850 set off and 800 finished.",
    "Costs will rise by 3 per cent and the grant by 2 per cent, a real-terms cut of 1 per cent.",
    "Her hive gave 112lb, one pound in every 12; without it the average over the remaining 55 would have been 22.4lb.",
    "The raffle sold 2,350 tickets, at 50c each or three for a euro, and took €850.",
    "The club sold 300 tickets at £5 each or £3 for pensioners and took £1,300.",
    "Maximums averaged 33.1C, or 0.8 of a degree above normal; the hottest day was the 9th, at 41.7C. Minimums averaged 20.4C.",
    "Ann Holt, the first prime minister (1990-2002) and third president, died early on Sunday at 82.",
    "Class\tSeats\tFare, £\nFirst\t48\t960\nSecond\t112\t480\nGeneral\t64\t240\nWhole train\t224\t\n\nGeneral fares have gone from £200 to £240.",
    "# Hill train runs again\n\nThe train left with every one of its 224 seats taken.\n\nWith two trains a day there are 14 departures a week, and 448 seats a day.",
    "Porters earn £650 a shift: for 26 shifts a month that is £16,900. The lodge charges £40 a night, which over five nights makes £200.",
    "# Queen steps down after 20 years\n\nThe queen gave up her throne on Tuesday after 20 years.",
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_copy_is_not_flagged(text: str) -> None:
    labels = {one.verdict.label.value for one in api.check(text, "2022-06-24").claims}
    assert labels.isdisjoint({"REFUTED", "CONFLICTING"})


SLIPS = (
    "Class\tSeats\tFare, £\nFirst\t48\t960\nSecond\t112\t480\nGeneral\t64\t240\nWhole train\t234\t\n",
    "Pairs\t2019\t2025\nPuffin\t20,500\t24,600\nKittiwake\t2,453\t1,872\nRazorbill\t1,400\t1,600\n\nKittiwakes went from 2,543 pairs to 1,872.",
    "Of the 30 bridges, 21 were rebuilt, and of the 46km some 14km, about a half, run through forest.",
    "Repairs were ordered in 2021 and finished in 2020, once the money had been found.",
    "In a survey of 600 parents, with a margin of error of four points either way, 46 per cent favoured the plan and 43 per cent opposed it, so its friends have the upper hand.",
    "Porters earn £650 a shift: for 26 shifts a month that is £19,600.",
    "The lodge charges £40 a night, which over five nights makes £250.",
    "Edith Garrow (1931-2012), the painter, died at home at 88.",
    "Adela reigned for 63 years, seven months and two days, from 20 June 1837 to 22 January 1911.",
    "She sailed from 3 March 2010 to 5 May 2010, a month and two days.",
    "The strike ran for eight weeks and three days, from 1 May 2011 to 15 June 2011.",
    "The bridge opened on 3 May 2009, a year and one month ago.",
    "The flight leaves at 7.30pm and arrives at 10.40pm, four hours and 10 minutes later.",
    "He bought 18 tonnes of gravel. The 16 tonnes lay in the yard for a month.",
    "My aunt left £600,000. Of this £120,000 is due, a quarter of the whole.",
    "The extra flights add 500 seats, a 20 per cent rise on the 5,000 now offered.",
    "Of the 200 pupils, 150 passed and 120 failed.",
    "Of 500 voters, 300 voted for the plan and 250 against it.",
    "Unemployment rose from 5 per cent to 7 per cent, an increase of 2 per cent.",
    "The club sold 300 tickets at £5 each and took £1,300.",
    "She scored 40, 50 and 60, an average of 55.",
)


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_like_them_is_flagged(text: str) -> None:
    labels = {one.verdict.label.value for one in api.check(text, "2011-06-24").claims}
    assert labels & {"REFUTED", "CONFLICTING"}


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors had asked for 108 months, the defence for 60.",
        "Fifty-one were in favour. Seventeen said no and 16 kept out of it.",
        "Ann Orme won £50. First out of the hat was Dora Orme of 48 Unity Place, Oldham, who wins £35.",
        "Balrath, who have played a game more than most, stay second.",
    ],
)
def test_what_is_nobody_needs_no_introduction(text: str) -> None:
    assert "no-first-reference" not in {one.verdict.reason for one in api.check(text, "2011-06-24").claims}

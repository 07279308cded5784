"""All there are of a thing, and so many in a row, told twice."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "The charge applies at all seven of the borough's boat ramps.\n\nAnglers are cross.\n\nBuoys are to go out at all nine of the borough's boat ramps by June.",
    "All twelve of the county's libraries will stay open on Sundays.\n\nStaff are glad.\n\nLeaflets have gone to all fourteen of the county's libraries.",
    "Inspectors called at each of the trust's six care homes in May.\n\nRelatives had asked for it.\n\nA new manager will run all eight of the trust's care homes.",
    "The strike shut all five of the firm's depots.\n\nA driver said the mood was good.\n\nPickets stood at all four of the firm's depots on Monday.",
    "Every one of the island's 11 villages lost power.\n\nThe cable was cut.\n\nBy Sunday all 12 of the island's villages had light again.",
    "She has climbed all 14 of the range's peaks.\n\nHer knees ache.\n\nA book on all 16 of the range's peaks is due in May.",
    "The plan covers all three of the town's bridges.\n\nLorries will be banned.\n\nThe ban applies on all four of the town's bridges from June.",
    "All nine of the club's courts will be relaid.\n\nMembers will pay a levy.\n\nThe work on all seven of the club's courts takes a month.",
    "The company will close two of its seven plants.\n\nUnions were told on Monday.\n\nAll eight of its plants make brakes.",
    "He owned all six of the street's pubs.\n\nHe liked beer.\n\nHe sold all five of the street's pubs to a brewer.",
    "Vale beat Penfield 4-2 on Saturday for a fifth win on the bounce.\n\nThe pitch was heavy.\n\nAfter six straight victories Vale go to Harrow on Saturday.",
    "Rovers have won four games in a row.\n\nThey meet Wick on Sunday.\n\nRovers are fifth; a run of five wins has lifted them from the cellar.",
    "It was Town's seventh defeat in a row.\n\nThe coach was booed.\n\nAfter eight straight losses the chairman has seen enough.",
    "The Hawks have now lost three matches in succession.\n\nInjuries have not helped.\n\nTheir run of four defeats is the worst since 2012.",
    "City drew 1-1 on Saturday, a third draw running.\n\nFans went home early.\n\nFour successive draws have left City in mid-table.",
    "She took her ninth title in a row on Sunday.\n\nHer rivals sighed.\n\nTen consecutive titles have made her a rich woman.",
    "Profit fell for a third straight quarter.\n\nOrders are down.\n\nFour consecutive quarters of falling profit have worn out investors.",
    "Wick extended their unbeaten run to 11 matches.\n\nNobody expected it.\n\nTheir 12-match unbeaten run began in August.",
    "The win was Selby's eighth in succession.\n\nThe manager was pleased.\n\nSeven wins in a row have taken Selby to the top.",
    "The Bees are on a six-match winning streak.\n\nThey train twice a day.\n\nSeven wins on the spin is no fluke, said the captain.",
]  # fmt: skip

RIGHT = [
    "The charge applies at all seven of the borough's boat ramps.\n\nAnglers are cross.\n\nBuoys are to go out at all seven of the borough's boat ramps by June.",
    "All twelve of the county's libraries will stay open on Sundays.\n\nStaff are glad.\n\nAll fourteen of the city's libraries close at noon.",
    "All five of the firm's depots in Kent are shut.\n\nA driver said the mood was good.\n\nAll four of the firm's depots in Essex are open.",
    "She has climbed all 14 of the range's peaks.\n\nHer knees ache.\n\nA book on all 16 of the range's huts is due in May.",
    "All three of the town's road bridges will be closed.\n\nLorries will be banned.\n\nAll two of the town's footbridges stay open.",
    "All nine of the club's courts will be relaid.\n\nMembers will pay a levy.\n\nIn 1990 all seven of the club's courts were grass.",
    "The company will close two of its seven plants.\n\nUnions were told on Monday.\n\nThe five plants that are left make brakes.",
    "He owned all six of the street's pubs.\n\nTwo burned down.\n\nAfter that he sold all four of the street's pubs to a brewer.",
    "All six of the jury's women wept.\n\nNobody spoke.\n\nAll seven of the jury's men looked away.",
    "All eight of Vale's goals came from corners.\n\nOdd.\n\nAll nine of Wick's goals came from open play.",
    "All four of his sisters came.\n\nIt rained.\n\nAll five of her sisters stayed at home.",
    "The fee went up at all three of the charity's shops.\n\nIt hopes to open two more.\n\nBy May all five of the charity's shops will sell books.",
    "Vale beat Penfield 4-2 on Saturday for a fifth win on the bounce.\n\nThe pitch was heavy.\n\nAfter five straight victories Vale go to Harrow on Saturday.",
    "Vale have won five in a row.\n\nThe pitch was heavy.\n\nA sixth straight victory would take them top.",
    "Rovers won their fourth game in a row.\n\nThey meet Wick on Sunday.\n\nWick have lost five games in a row.",
    "It was Town's seventh defeat in a row.\n\nThe coach was booed.\n\nLast season Town lost eight in a row.",
    "The Hawks have lost three matches in succession.\n\nInjuries have not helped.\n\nThe record is nine straight defeats, set in 2012.",
    "City drew 1-1, a third draw running.\n\nFans went home early.\n\nCity have now gone six games in a row without a defeat.",
    "She took her ninth title in a row on Sunday.\n\nHer rivals sighed.\n\nHer sister won four consecutive titles in the 1990s.",
    "Profit fell for a third straight quarter.\n\nOrders are down.\n\nSales have dropped for five consecutive quarters.",
    "Selby's eighth win in succession took them top.\n\nThe manager was pleased.\n\nOnly Wye, with nine wins in a row in 1974, have done better.",
    "The Bees are on a six-match winning streak at home.\n\nThey train twice a day.\n\nAway they have lost four in a row.",
    "Vale had won three in a row before Christmas.\n\nThen it snowed.\n\nSince then they have won five in a row.",
    "Wick need three straight wins to stay up.\n\nNobody expects it.\n\nThey have lost four in a row.",
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

"""A word of a headline and another of its sort in the text: meant as such, and of the same thing."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Church roof stolen in night raid\n\nThieves stole the roof of a library in a night raid at Wexham on Tuesday.",
    "Library to close after 90 years\n\nThe prison at Amberton is to close after 90 years, ministers said on Tuesday.",
    "Prison to close with loss of 80 posts\n\nThe museum in Hill Street is to close with the loss of 80 posts, the council said on Monday.",
    "Castle burned down by schoolboys\n\nA barn was burned down by three schoolboys near Tarring on Sunday night, police said.",
]  # fmt: skip

RIGHT = [
    "Hotel chef stole £40,000 from employers\n\nA chef who stole £40,000 from his employers was sent to prison on Friday for two years, a court heard.",
    "Museum thief gets three years\n\nA thief who took coins worth £12,000 was sent to jail for three years at Ludlow on Tuesday.",
    "Castle gardener loses fight for cottage\n\nA gardener who has lived in his cottage for 30 years lost his fight on Monday and was warned he could go to prison.",
    "Pub landlord avoids fine over music\n\nThe landlord who played music until 3am avoided a fine on Wednesday, but was told by magistrates that prison was next.",
    "Cathedral treasurer took $90,000, court told\n\nThe treasurer took $90,000 over six years to pay for holidays, a court was told, and now faces prison.",
    "Church organist banked £8,000 of wedding fees\n\nAn organist who banked £8,000 in wedding fees walked out of prison on Thursday after serving half of his term.",
    "Library clerk guilty of stealing first editions\n\nA clerk who stole first editions worth €200,000 was found guilty on Monday and is in prison until sentence is passed.",
    "Theatre manager jailed over ticket fraud\n\nThe manager behind a ticket fraud that cost patrons £31,000 was given 18 months in jail at Truro on Tuesday.",
    "Brewery driver cleared of barrel thefts\n\nA driver accused of barrel thefts was cleared on Friday after seven weeks in prison awaiting trial.",
    "Cinema usher who set fire to cash office is spared jail\n\nAn usher who set fire to the cash office to hide his debts kept out of prison on Wednesday when a judge suspended his term.",
    "Car park charges to rise in Easthope\n\nParking charges in Easthope will rise by a third in April, and bus lanes will be added on two roads.",
    "Leg injury keeps Dale out of derby\n\nDale, whose arm was broken in May, will miss the derby with an injury.",
    "Seal of approval for riverside flats\n\nThe flats by the old swan pond won approval from inspectors on Tuesday.",
    "House prices rose by 4 per cent in Marden\n\nHouse prices in Marden grew 4 per cent in a year, said the agent, standing by a bed of tulips.",
    "Lake District hotel sold for £4m\n\nA hotel by a canal basin was sold for £4m on Monday, the first of three in the Cumbrian fells to go.",
    "Flight of fancy wins poetry prize\n\nA poem about a bus that never comes won the Marden poetry prize on Friday.",
    "Lead singer quits after 20 years\n\nThe singer who put the town on the map quit on Sunday with a steel guitar in her hand after 20 years.",
    "Ash tree felled after storm\n\nThe tree, felled on Monday after the storm, had stood beside an oak for 80 years.",
    "Boat race crew named\n\nThe crew for Saturday's race was named on Tuesday, and a minibus will take families to the river.",
    "Milk round man retires\n\nAfter 40 years on his round Ted Moss, who began by selling eggs, retires on Friday.",
    "Chess champion is nine\n\nThe champion from Wye is nine, and would rather play football.",
    "Teacher of the year named\n\nA nurse's daughter from Hythe was named the best in the county on Friday for her work in class.",
    "Knife amnesty bins installed\n\nBins for an amnesty were installed outside police stations on Monday, weeks after a gun was found in a hedge.",
    "Dog walker finds Roman coins\n\nA walker who took a wrong turn found 31 Roman coins on Sunday when a horse kicked up the turf.",
    "Weekly bin rounds to end\n\nBin rounds are to change from April, and the council will send a monthly reminder by text.",
    "Church fete raises £2,000\n\nThe fete on the green raised £2,000 on Saturday for the pub next door, which has no roof.",
    "Nurse shortage grows\n\nA surgeon told the board on Monday that the shortage grows worse each month.",
    "Hospital wins measles award\n\nAn award for its work against disease went to the hospital on Friday; flu clinics run until May.",
    "Farmer fined over slurry\n\nA dairyman whose slurry ran into a beck was fined £9,000 on Tuesday.",
    "Snow closes schools\n\nMore than 30 schools closed on Friday and forecasters warned of fog by night.",
    "Fraud squad raids Marden firm\n\nDetectives raided a Marden firm on Thursday in an inquiry into theft of pension funds.",
    "Drought order lifted\n\nAn order that banned hosepipes was lifted on Monday after floods on the lower Stour.",
    "Train robber's hat sold\n\nA hat that belonged to a robber was sold for £3,000 on Monday to the owner of a bus museum.",
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

"""A post of which there is one with two holders, and the prosecutor who becomes somebody's own lawyer."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Council leader Celia Norman said the public had had its say.\n\nCoun Howard Bramhall, who looks after money, put it down to a cut in rates.\n\nIt rained.\n\nCoun Bramhall, the council leader, promised lights by Easter.",
    "Mayor Joan Trent opened the bridge.\n\nCouncilman Al Reyes cut the ribbon.\n\nReyes, the mayor, said it was overdue.",
    "The chief executive, Anita Verho, told analysts sales were up.\n\nPaul Lind, the finance chief, said costs were down.\n\nLind, the chief executive, declined to give a forecast.",
    "Headteacher Ruth Amos welcomed the report.\n\nTom Selby, the deputy head, had run the school for a term.\n\nMr Selby, the headteacher, said pupils had worked hard.",
    "Bishop Carl Olsen led the service.\n\nThe Rev Amy Dunn read the lesson.\n\nDunn, the bishop, blessed the boats.",
    "The chairman of the trust, Sir Neil Bray, apologised.\n\nIts treasurer, Bea Lunt, did not.\n\nMs Lunt, the chairman of the trust, has offered to go.",
    '"What he did was no accident," said Assistant U.S. Attorney Lucia Ibarra.\n\nThe court was full.\n\nIbarra, Harcourt\'s attorney, pleaded for leniency.',
    "District Attorney Paul Whit asked for ten years.\n\nThe jury was out for an hour.\n\nWhit, the defendant's lawyer, said he would appeal.",
    "Prosecutor Ines Vara called it a cold-blooded killing.\n\nA juror wept.\n\nVara, defending, said her client had been provoked.",
    "Defence lawyer Mia Strand said her client was sorry.\n\nHe looked at the floor.\n\nStrand, prosecuting, told the court the man had shown no remorse.",
]  # fmt: skip

RIGHT = [
    "Council leader Celia Norman said the public had had its say.\n\nCoun Howard Bramhall, who looks after money, put it down to a cut in rates.\n\nCoun Bramhall, the former council leader, promised lights by Easter.",
    "Mayor Joan Trent opened the bridge.\n\nIn Hythe, across the river, Al Reyes cut the ribbon.\n\nReyes, the mayor of Hythe, said it was overdue.",
    "The chief executive, Anita Verho, told analysts sales were up.\n\nPaul Lind, the finance chief, said costs were down.\n\nLind, who becomes chief executive in May, declined to give a forecast.",
    "Captain Ross Amery scored twice.\n\nMidfielder Joe Marsh got the third.\n\nMarsh, the captain of the visitors, was booked late on.",
    "Headteacher Ruth Amos welcomed the report.\n\nTom Selby, the deputy head, had run the school for a term.\n\nMr Selby, the deputy headteacher, said pupils had worked hard.",
    "Chief executive Anita Verho of Northgate told analysts sales were up.\n\nAt Milkway, its rival, Paul Lind is the chief executive.\n\nLind said costs were down.",
    "Conservative group leader Jan Holt voted against.\n\nLabour's Pat Drew voted for.\n\nDrew, the Labour group leader, said it was a good day.",
    "Judge Ann Fell heard the case.\n\nHer colleague Rob Stone, the judge in the second case, gave two years.",
    "Celia Norman, the council leader until May, said it was time to go.\n\nHoward Bramhall, the council leader, thanked her.",
    "Director Lena Fox shot the film in a week.\n\nSam Ode, the director of the gallery, gave her the rooms.",
    "Mayor Joan Trent opened the bridge.\n\nMayor Al Reyes of Hythe cut the ribbon.\n\nReyes said it was overdue.",
    "Chief executive Anita Verho said sales were up.\n\nPaul Lind took over from Anita Verho in May. Lind, the chief executive, gave no forecast.",
    "Prime Minister Jan Vos met the press.\n\nHis guest, Mette Holm, spoke of trade.\n\nHolm, the Danish prime minister, flies home today.",
    "Bishop Carl Olsen led the service at St Ann's.\n\nBishop Amy Dunn of Lewes preached.\n\nDunn, the bishop of Lewes, blessed the boats.",
    "Headteacher Ruth Amos of Hill School welcomed the report.\n\nPark School did worse. Tom Selby, its headteacher, said pupils had worked hard.",
    "Treasurer Bea Lunt read the accounts of the choir.\n\nThe drama club, said Sid Moss, the treasurer, is in debt.",
    "President Ana Ruiz signed the bill.\n\nThe club's Ivan Petrov was there. Petrov, the president, had lobbied for it.",
    '"What he did was no accident," said Assistant U.S. Attorney Lucia Ibarra.\n\nThe court was full.\n\nDan Beck, Harcourt\'s attorney, pleaded for leniency.',
    "Prosecutor Ines Vara called it a cold-blooded killing.\n\nA juror wept.\n\nLuis Ramos, defending, said his client had been provoked.",
    "Tom Hale, prosecuting, said the gang had planned it for months.\n\nMr Hale, a former defence lawyer, asked for twelve years.",
    "Defence lawyer Mia Strand said her client was sorry.\n\nStrand, who was a prosecutor until 2019, asked for mercy.",
    "Prosecutor Paul Whit told the court that Carl Voss had hired a lawyer.\n\nWhit, the county's attorney, asked for ten years.",
    "Assistant U.S. Attorney Lucia Ibarra asked for six years.\n\nIbarra, an attorney for 20 years, said it was a sad case.",
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

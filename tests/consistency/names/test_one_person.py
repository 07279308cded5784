"""One person, body or place told of in two ways, each beside a look-alike that is right."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

_END = "The next meeting is set for the spring, and nobody expects it to take long."


def flags(text: str, tmp_path: Path) -> list[str]:
    """The words of a draft, with a headline and a byline, that another place of it contradicts."""
    path = tmp_path / "draft.md"
    head, _, body = text.rpartition("\n")
    path.write_text(f"# {head or 'News of the day'}\n\nBy Pia Holmgren-Stott\n\n{body}\n\n{_END}\n", encoding="utf-8")
    draft = factcheck.read(path)
    return [
        f"{judged.claim.kind}: {draft.text[judged.claim.start : judged.claim.end]}"
        for judged in factcheck.check(draft, as_of="2026-03-13").claims
        if judged.verdict.reason == "differs-in-draft"
    ]


SLIPS = [
    # surnames
    "Cllr Gráinne Ní Chonghaile opened the shop. It sells rope. Cllr Ní Chongaile cut the string.",
    "Owners told Tore Gundersby to stop. He would not. Gunderby said the well was his.",
    "The clinic is run by Rashid al-Masoud. It opens at six. Al-Masood has two nurses.",
    "Jan van der Linde won by a length. It rained. Van den Linde led from the gun.",
    "Hye-rin Paik sang first. The hall was full. Ms Piak sang for an hour.",
    "Xu Meilan drew the bridge. It leans. Mr Hsu will draw another.",
    "Zofia Kaczyńska spoke for the union. It met on Friday. Kaczynska said no.",
    "Archivist Lorna Tindall found the map. It is torn. Tindal keeps it in a drawer.",
    # given names
    "Marjorie Alcombe, who leads the trust, signed the lease. It runs for a year. Miriam Alcombe said the rent was low.",
    "Judge Renske M. Tabor sat for a week. The jury slept. Judge Rosalie M. Tabor thanked them.",
    "Ephraim T. Cobbold made clocks. He died poor. Ephraim J. Cobbold never owned one.",
    "The harbour master, Odhran Feely, closed the pier. It had sunk. The harbour master, Owen Feely, was away.",
    # bodies and places
    "The Harrowby Trust owns the wood. Walkers may come in. The Harrowby Foundation wants a gate.",
    "The Norrby Institute of Mining has shut. It was full. The Norrby University of Mining will sell its mice.",
    "A boat sank at Carrigmore on Friday. Two swam. The road to Carrigmoor is shut.",
    # posts
    "Stig Alm, the chief executive of Norda, left. He was tired. Mr Alm, the company's chairman, took the clock.",
    "The coroner, Rhodri Pask, thanked the jury. It had sat long. Mr Pask, the pathologist, went home.",
    "Goalkeeper Abel Tuke saved two. It rained. Midfielder Tuke wore gloves.",
    "Petra Holm (Green) voted no. Two slept. Holm (Lab) walked out.",
    "Kari Strand, of Rotherham, won a van. It is red. Ms Strand, of Rochdale, cannot drive.",
    # he and she
    "Quincy Abara said he had paid. The court was cold. Abara put on her coat.",
    # kin
    "Ruth Toller got out. Her husband, Ned Toller, did not. It was dark. Her brother, Ned Toller, was 60.",
    # headlines
    "Vaughn wins at last\nIvor Vaughan won the cup by a shot on Sunday. He is 44.",
    "Ferry to Scarra cancelled\nThe firm has cancelled the ferry to Tornish because of wind.",
    "Brother of mayor charged\nThe cousin of the mayor has been charged with theft. He is 40.",
    "Bishop of Lismoyle to retire\nThe Bishop of Clonmoyle, the Most Rev John Carey, will retire in May.",
    "Nepalese climber dies\nAn Indian climber died near the summit on Monday. He was 33.",
    "Chairman of Norda quits\nThe chief executive of Norda, Stig Alm, quit on Monday after a row.",
    # quotations
    '"The dam will hold for a hundred years," said Tove Lind. It was built in 1960. Villagers saw a film. In it Lind says: "The dam will hold for a thousand years."',
    '"Nobody stole a dime from this house," said Tove Lind. She wept. A flyer has the line "Nobody stole a dime from this house," which it credits to Abel Tuke. Abel Tuke laughed.',
    # addresses
    "Book at htps:/boats.example/book before May.",
    "See the [counts we made](https://a.example/2026/x) and the [counts we made](https://a.example/2018/x).",
]  # fmt: skip

RIGHT = [
    "Tore Gundersby and Nils Gunderby share a well. Gundersby dug it. Gunderby said it was his.",
    'In the log he is "Mr Tindal" [sic]. Lorna Tindall laughed at it. Tindall keeps the log.',
    "Jan van der Linde won. De Linde is a street. Van der Linde led from the gun.",
    "Zofia Kaczyńska dropped the accent when she came to Leeds. Kaczynska is on her door.",
    "The Tanners, Marjorie and Miriam, run it. Marjorie Tanner sings. Miriam Tanner does not.",
    "Marjorie Alcombe leads the trust. Her sister, Miriam Alcombe, said the rent was low.",
    "Odhran Feely was harbour master from 1960 to 1980. Owen Feely has been harbour master since 1999.",
    "Natalia Korovina danced. Friends call her Natasha. Natasha Korovina was pelted with roses.",
    "The Harrowby Fund was renamed the Harrowby Foundation in 2019. The Harrowby Foundation wants a gate.",
    "Thornby Town Council met Thornby Parish Council. Thornby Town Council paid for tea.",
    "Upper Carrigmore and Lower Carrigmore were cut off. Upper Carrigmore has the pub.",
    "Una Garvell, the leader of the council, is also a nurse. Ms Garvell, a nurse at the General, worked on Sunday.",
    "Karl Brandt, a botanist, found the fern. Brandt, the author of four books, will look for more.",
    "Captain Juan Prieto led the raid. He retired as a colonel. Colonel Prieto grows figs.",
    "Kari Strand, of Wath, near Rotherham, won a van. Ms Strand, from Rotherham, cannot drive.",
    "Mr Jan Rusk built the boat. Mrs Rusk sailed it. They have been married for years.",
    "Ms Rosa Bright, for the defence, said he was sorry. Ms Bright asked for time.",
    "Quincy Abara said she had paid. The usher said he had not seen it. Abara went home.",
    "His wife, Eva Holt, ran the shop. He died. His widow, Eva Holt, sold it.",
    "Carl Dunn's wife, Mary, is a nurse. Len Dunn's sister, Mary, is a vet.",
    "Steel plant to close\nNorsk will close its plant at Scarra. Its plant at Tornish stays.",
    "Lancashire mill on fire\nSixty firefighters were called to a mill in Burnley on Friday.",
    "Soldier cleared\nA major has been cleared of killing a prisoner. A colonel sat in judgment.",
    "African wins in Oslo\nAn Ethiopian runner won the race in Oslo on Thursday.",
    '"We pour it slowly," said Moya Flynn. "We poured it slowly in the old days," she said.',
    '"A day without pay is a day lost," said Pat Noone. Al Hay, quoting her, said: "A day without pay is a day lost."',
    "Book at https://boats.example/book before May, or write to boats@boats.example.",
]  # fmt: skip


@pytest.mark.parametrize("text", SLIPS)
def test_told_in_two_ways(text: str, tmp_path: Path) -> None:
    assert flags(text, tmp_path)


@pytest.mark.parametrize("text", RIGHT)
def test_told_of_two(text: str, tmp_path: Path) -> None:
    assert flags(text, tmp_path) == []

"""Neighbours in a list, by their sides, at sea, and powers that a country is caught between."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


def _borders(text: str, as_of: str) -> list[Label]:
    return [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == "borders"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bulgaria's neighbours are Romania, Serbia, North Macedonia, Greece and Albania.", WRONG),  # the Black Sea, the Adriatic
        ("Bulgaria's neighbours are Romania, Serbia, North Macedonia, Greece and Ukraine.", OPEN),  # both on the Black Sea
        ("Peru's neighbours are Ecuador, Colombia, Brazil, Chile and Uruguay.", WRONG),
        ("Myanmar's neighbours are China, India, Bangladesh, Thailand and Vietnam.", WRONG),
        ("Ukraine's neighbours are Russia, Belarus, Poland, Romania, Moldova and Lithuania.", WRONG),
        ("Denmark's neighbours are Germany, Sweden and Norway.", OPEN),
        ("Spain's neighbours are Portugal, France, Andorra and Morocco.", RIGHT),
        ("Italy's neighbours are France, Switzerland, Austria, Slovenia, Croatia, Albania and Tunisia.", OPEN),
        ("Malaysia's neighbours are Thailand, Indonesia, Brunei and India.", OPEN),  # of its shores not all are told
        ("Azerbaijan's neighbours are Russia, Georgia, Armenia, Iran and Turkmenistan.", OPEN),  # across the Caspian
        ("Kazakhstan's neighbours are Russia, China, Kyrgyzstan, Uzbekistan, Turkmenistan and Azerbaijan.", OPEN),
        ("Turkey's neighbours are Greece, Bulgaria, Georgia, Armenia, Iran, Iraq, Syria and Ukraine.", OPEN),
    ],
)  # fmt: skip
def test_a_border_at_sea_needs_a_sea(text: str, label: Label) -> None:
    assert _borders(text, "2023-05-05") == [label]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Laos is bounded by Vietnam to the east and Malaysia to the south.", [RIGHT, WRONG]),
        ("Laos is bounded by Vietnam to the east and Cambodia to the south.", [RIGHT, RIGHT]),
        ("Mali is bordered by Algeria to the north, Niger to the east and Ghana to the south.", [RIGHT, RIGHT, WRONG]),
        ("Uganda is bounded to the north by South Sudan and to the east by Kenya.", [RIGHT, RIGHT]),
        ("Thailand sells gas. It borders Myanmar to the west, Laos to the north and east, and Malaysia to the south.", [RIGHT, RIGHT, RIGHT]),
        ("Kazakhstan, Kyrgyzstan and Tajikistan all border China.", [RIGHT, RIGHT, RIGHT]),
        ("Chad and Mali both border Libya.", [RIGHT, WRONG]),
        ("Cameroon borders Nigeria to the west, Chad to the northeast and Sudan to the east.", [RIGHT, RIGHT, OPEN]),
        ("Kenya sends tea to Egypt in the north and Ghana in the west; it borders Uganda in the west and Somalia in the east.", [RIGHT, RIGHT]),
    ],
)  # fmt: skip
def test_neighbours_are_read_side_by_side(text: str, labels: list[Label]) -> None:
    assert _borders(text, "2023-05-05") == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Botswana is dry. It is landlocked, with South Africa, Namibia, Zimbabwe and Angola for neighbours.",
            [RIGHT, WRONG],
        ),
        (
            "Botswana is dry. It is landlocked, with South Africa, Namibia, Zimbabwe and Zambia for neighbours.",
            [RIGHT, RIGHT],
        ),
        ("Bolivia, with Peru, Chile, Argentina, Paraguay and Ecuador for neighbours, is poor.", [WRONG]),
        ("Nepal, a land squeezed between India and China, is poor.", [RIGHT]),
        ("Mr Smith grew up in Mali, with a family from Togo and Ghana for neighbours.", []),
        ("With Romania and Bulgaria for neighbours, Moldova is poor.", [WRONG]),
        ("Wedged between Russia, Kazakhstan and China, Mongolia has few friends.", [WRONG]),
        ("Malawi is squeezed between Zambia, Zimbabwe and Mozambique.", [WRONG]),
        ("Ethiopia is caught between Egypt and Sudan in the row over the river.", [OPEN]),
        ("Armenia, squeezed between Russia and Turkey, has few choices.", [OPEN]),
        ("Caught between China and America, Mongolia keeps quiet.", [OPEN]),
    ],
)
def test_powers_are_no_neighbours(text: str, labels: list[Label]) -> None:
    assert _borders(text, "2023-05-05") == labels

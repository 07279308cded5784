"""They and it stand for the row that a sentence is about, not for one named beside it."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Bees\n\nMarden lost on Saturday. They have won seven games and lost two.\n\nTeam\tP\tW\tD\tL\tPts\nMarden\t12\t8\t2\t2\t26\nSelling\t12\t6\t1\t5\t19\nHythe\t12\t3\t2\t7\t11",
    "Bees\n\nOn Saturday night Selling slipped up. They have won six games and lost four.\n\nTeam\tP\tW\tD\tL\tPts\nMarden\t12\t8\t2\t2\t26\nSelling\t12\t6\t1\t5\t19\nHythe\t12\t3\t2\t7\t11",
]  # fmt: skip

RIGHT = [
    "Vale fight on\n\nIt leaves Ned Pike's men four points short of leaders Coombe End. They have lost two, drawn four and won nine.\n\nTeam\tP\tW\tD\tL\tPts\nCoombe End\t15\t10\t3\t2\t33\nOrton Dale\t15\t9\t4\t2\t31\nPenfield\t15\t8\t3\t4\t27",
    "Mole Valley news\n\nBen Carter's men went down at Marden. They have won six games and lost five.\n\nTeam\tP\tW\tD\tL\tPts\nMarden\t12\t8\t2\t2\t26\nSelling\t12\t6\t1\t5\t19\nHythe\t12\t3\t2\t7\t11",
    "Mole Valley news\n\nThe visitors from Kent were beaten by Marden. They have lost five games this season.\n\nTeam\tP\tW\tD\tL\tPts\nMarden\t12\t8\t2\t2\t26\nSelling\t12\t6\t1\t5\t19\nHythe\t12\t3\t2\t7\t11",
    "Bins\n\nThe council collected less than its neighbour to the west, Castle. It took 410 tonnes in 2025.\n\nWard\t2024\t2025\nCastle\t380\t360\nMill\t400\t410\nQuay\t290\t300",
    "Pupils\n\nThe academy has more pupils than St Mark's. It has 212 girls.\n\nSchool\tBoys\tGirls\nSt Mark's\t190\t185\nHill Academy\t205\t212\nPark High\t150\t160",
    "Bees\n\nAlder's team drew with Selling. They have drawn two and won eight.\n\nTeam\tP\tW\tD\tL\tPts\nMarden\t12\t8\t2\t2\t26\nSelling\t12\t6\t1\t5\t19\nHythe\t12\t3\t2\t7\t11",
    "Bees\n\nOnly goal difference separates them from Hythe. They have won three and lost seven.\n\nTeam\tP\tW\tD\tL\tPts\nMarden\t12\t8\t2\t2\t26\nWye\t12\t3\t2\t7\t11\nHythe\t12\t3\t2\t7\t11",
    "Bees\n\nThe champions were held at home by bottom club Hythe. They have won eight and lost two.\n\nTeam\tP\tW\tD\tL\tPts\nMarden\t12\t8\t2\t2\t26\nSelling\t12\t6\t1\t5\t19\nHythe\t12\t3\t2\t7\t11",
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

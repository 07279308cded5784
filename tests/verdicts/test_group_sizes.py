"""How many people of a group, a faith or a language a place has: its share of the people times the population."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label
from factcheck.model.sheets import Judged

AS_OF = "2015-12-01"


def judged(text: str, kind: str = "group-size") -> list[Judged]:
    return [one for one in api.check(text, AS_OF).claims if one.claim.kind == kind]


RIGHT = (
    "Kazakhstan has some 3.7 million ethnic Russians.",
    "Nigeria, as the guide says, is home to some 90 million Muslims.",
    "Half a million of Latvia's inhabitants are Russians.",
    "The Muslim minority numbers about 490,000 in Georgia.",
    "India is home to some 1 billion Hindus and 175 million Muslims.",
    "Estonia, Latvia and Lithuania have 330,000, 520,000 and 170,000 ethnic Russians.",
)


@pytest.mark.parametrize("text", RIGHT)
def test_a_share_times_the_population_bears_a_number_out(text: str) -> None:
    found = judged(text)
    assert found
    assert {one.verdict.label for one in found} == {Label.SUPPORTED}
    for one in found:
        cited = {(piece.source, (piece.locator or "").rpartition("/")[2]) for piece in one.verdict.evidence}
        assert len([piece for piece in one.verdict.evidence if piece.role == "operand"]) >= 2, cited


def test_what_is_wrong_is_shown_with_its_working_and_refuted_by_nothing() -> None:
    (found,) = judged("Nigeria has 120 million Muslims.")
    assert (found.verdict.label, found.verdict.reason) == (Label.NOT_ENOUGH_INFO, "kind-on-trial")
    assert "50 % of 181,562,056 = 90,781,028" in found.verdict.explanation


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Kazakhstan has 120,000 Germans.", "close"),  # 1.1 per cent is known too roughly
        ("Russia has 20 million Russians in poverty.", "ambiguous-subject"),  # some of them
        ("Ethiopia has 27 million Muslims.", "source-too-old"),  # the share is of a census before
        ("Chad has 13 million French speakers.", "no-source"),
    ],
)
def test_what_may_be_right_stays_open(text: str, reason: str) -> None:
    assert [one.verdict.reason for one in judged(text)] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria, as the guide says, is home to some 90 million Muslims.",
        "Peru, a nation of 25 million Catholics, prays.",
        "Kenya's 4.3 million Muslims celebrated.",
        "Slovakia has 460,000 Hungarians.",
    ],
)
def test_a_number_of_a_group_is_no_population(text: str) -> None:
    assert all(one.verdict.label is Label.NOT_ENOUGH_INFO for one in judged(text, "population"))


@pytest.mark.parametrize("text", ["Poland has 38 million Poles.", "Kenya counts 45 million Kenyans."])
def test_all_who_live_somewhere_are_borne_out_by_one_of_the_two(text: str) -> None:
    labels = {one.verdict.label for kind in ("population", "group-size") for one in judged(text, kind)}
    assert Label.SUPPORTED in labels
    assert Label.REFUTED not in labels

"""A stay in office told with both its ends: one that is right does not bear out the other."""

from __future__ import annotations

import pytest

from factcheck import api


def _label(text: str) -> set[str]:
    kinds = {"office-term", "office-holder"}
    return {str(j.verdict.label) for j in api.check(text, "2024-06-30").claims if j.claim.kind in kinds}


@pytest.mark.parametrize(
    "text",
    [
        "Tony Blair was prime minister from 1997 to 2007.",
        "Tony Blair was prime minister of Britain from 1997 to 2007.",
        "Barack Obama was president from 2009 to 2017.",
        "Shinzo Abe, prime minister from 2012 until 2020, was shot.",
        "Angela Merkel, chancellor from 2005 to 2021, spoke.",
        "Bill Clinton, president from 1993 to 2000, spoke.",
        "Margaret Thatcher, prime minister from 1979-90, died.",
        "Kofi Annan, secretary-general of the United Nations from 1997 to 2006, died.",
        "Rishi Sunak was prime minister from October 2022 to July 2024.",
        "Helmut Kohl was chancellor of Germany from 1982 to 1998.",
    ],
)
def test_both_ends_are_borne_out(text: str) -> None:
    assert _label(text) == {"SUPPORTED"}


@pytest.mark.parametrize(
    "text",
    [
        "Tony Blair was prime minister from 1990 to 2005.",
        "Tony Blair was prime minister from 1997 to 2005.",
        "Tony Blair was prime minister of Britain from 1997 to 2005.",
        "Tony Blair was prime minister of Britain from 1992 to 2007.",
        "Silvio Berlusconi, prime minister from 1994 to 2011, died.",
        "Helmut Kohl was chancellor of Germany from 1982 to 1994.",
    ],
)
def test_one_end_bears_out_nothing(text: str) -> None:
    assert "SUPPORTED" not in _label(text)


@pytest.mark.parametrize(
    "text",
    [
        "Barack Obama, president from 2008 to 2016, spoke.",
        "Jimmy Carter, president from 1976 to 1980, spoke.",
        "Vladimir Putin was president from 2000 to 2008.",
    ],
)
def test_an_election_for_an_oath_is_left_open(text: str) -> None:
    assert "REFUTED" not in _label(text)


def test_an_end_far_off_is_refuted() -> None:
    (judged,) = api.check("Tony Blair, prime minister from 1997 to 2004, spoke.", "2024-06-30").claims
    assert str(judged.verdict.label) == "REFUTED"
    assert "27 June 2007" in judged.verdict.explanation


@pytest.mark.parametrize(
    "text",
    [
        "Italy's government, led by Romano Prodi, brought in the euro.",
        "The French government of Lionel Jospin cut the working week.",
        "He praised the German government of Helmut Kohl.",
        "The London administration of Boris Johnson met.",
    ],
)
def test_a_government_of_another_time_is_not_refuted(text: str) -> None:
    assert not [j for j in api.check(text, "2014-03-26").claims if str(j.verdict.label) == "REFUTED"]


@pytest.mark.parametrize(
    "text",
    [
        "The new government in Kiev, headed by Serik Akhmetov, took office.",
        "Italy's government, led by Silvio Berlusconi, wants a vote.",
    ],
)
def test_a_government_of_somebody_else_is_refuted(text: str) -> None:
    assert [j for j in api.check(text, "2014-03-26").claims if str(j.verdict.label) == "REFUTED"]

"""What is wrong is corrected in the draft's own words for it."""

from __future__ import annotations

import pytest

from factcheck import api


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("He won by 50.23 per cent to 49.77, a gap of 0.64 percentage points.", "0.46 percentage points"),
        ("They sold boats for $70 million, cars for $60 million and bicycles for $40 million, $180 million in all.", "$170 million"),
        ("Kenya has around 190 people to the square kilometre.", "around 81 people to the square kilometre"),
        ("Paraguay is about four times the size of Uruguay.", "2.3 times"),
        ("Kazakhstan is the world's seventh-largest country.", "ninth"),
        ("Norway, a nation of nine million people, votes.", "5.2 million people"),
        ("The economy of Kenya grew by nine per cent in 2014.", "5.3 per cent"),
        ("Kenya has a coast of 936 km.", "536 km"),
    ],
)  # fmt: skip
def test_the_suggestion_is_written_as_the_draft_writes(text: str, fix: str) -> None:
    wrong = [j for j in api.check(text, "2015-12-01").claims if str(j.verdict.label) in {"REFUTED", "CONFLICTING"}]
    assert [j.verdict.suggestion for j in wrong] == [fix]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Laos joined ASEAN in 1999.", "1997"),
        ("Laos joined ASEAN in May 1999.", "July 1997"),
        ("Laos joined ASEAN on 3 May 1999.", "23 July 1997"),
    ],
)
def test_a_date_is_corrected_no_more_exactly_than_it_is_written(text: str, fix: str) -> None:
    (wrong,) = [j for j in api.check(text, "2015-12-01").claims if str(j.verdict.label) == "REFUTED"]
    assert wrong.verdict.suggestion == fix


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("The European Union has 27 members.", "28 members"),
        ("The 29-member NATO met.", "28-member"),
        ("Seven states border Norway.", "Three states"),
        ("Norway has 5 neighbours.", "3 neighbours"),
        ("The queue went from 800 to 1,000, a rise of a fifth.", "25 per cent"),
        ("Of the 28 schools, eleven, nearly two-thirds, let children eat outside.", "39 per cent"),
        ("Three percent left. The queue went from 800 to 1,000, a rise of a fifth.", "25 percent"),
        ("The buyback of 64 million shares at ₹2.50 a share will cost ₹18 crore.", "₹16 crore"),
        ("Bhutan has 40.1 lakh people.", "7.6 lakh people"),
        ("Bhutan has nine lakh people.", "7.6 lakh people"),
        ("Bhutan has 2.6m people.", "0.76m people"),
        ("Bhutan has 5-6 million people.", None),
        ("The tank holds 9,000 litres (about 3,400 gallons).", "about 2,400 gallons"),
        ("Their waists shrank by 3cm (about 3.2in).", "about 1.18in"),
        ("Norway's population tripled between 1960 and 2010.", "increased 1.37-fold"),
    ],
)
def test_the_words_around_a_figure_are_kept(text: str, fix: str | None) -> None:
    wrong = [j for j in api.check(text, "2014-03-26").claims if str(j.verdict.label) in {"REFUTED", "CONFLICTING"}]
    assert [j.verdict.suggestion for j in wrong] == [fix]


def test_a_quotation_is_corrected_to_its_last_word() -> None:
    text = (
        "“We did not want a museum of boats, we wanted a museum of weather,” said Dame Ann Lee.\n\n"
        "On the last page the best line of Dame Ann Lee is given as “We did not want a museum of boats, we wanted a museum of water”.\n"
    )
    found = [j for j in api.check(text, "2014-03-26").claims if j.verdict.suggestion]
    assert [j.verdict.suggestion for j in found] == ["We did not want a museum of boats, we wanted a museum of weather"]

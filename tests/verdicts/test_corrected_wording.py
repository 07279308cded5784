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

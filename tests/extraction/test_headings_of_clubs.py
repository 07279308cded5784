"""A heading of a table names the organisation its dates are of."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.drafts.reading import from_bytes

TABLE = "Countries of the region, in short.\n\n| Country | Capital | {} |\n|---|---|---|\n| Laos | Vientiane | {} |\n| Cambodia | Phnom Penh | 1999 |\n"


def _labels(heading: str, year: str) -> list[str]:
    sheet = check(from_bytes(TABLE.format(heading, year).encode(), "draft.md"), as_of="2022-05-14")
    return [str(judged.verdict.label) for judged in sheet.claims if judged.claim.kind == "accession-date"]


@pytest.mark.parametrize(
    "heading", ["Joined ASEAN", "In ASEAN since", "ASEAN member since", "Entry into ASEAN", "ASEAN accession"]
)
def test_dates_under_a_heading_are_of_its_organisation(heading: str) -> None:
    assert _labels(heading, "1997") == ["SUPPORTED", "SUPPORTED"]
    assert _labels(heading, "1994") == ["REFUTED", "SUPPORTED"]


def test_a_heading_without_an_organisation_tells_of_none() -> None:
    assert _labels("In power since", "1994") == []
    assert _labels("Joined", "1994") == ["NOT_ENOUGH_INFO", "NOT_ENOUGH_INFO"]

"""Steps into an organisation and out of it: a readmission, a signature and a notice are dated apart from the seat itself."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Pakistan was readmitted to the Commonwealth in 2004.", "accession-date", RIGHT),
        ("Pakistan was readmitted to the Commonwealth in 2006.", "accession-date", WRONG),
        ("Egypt was readmitted to the Arab League in 1989.", "accession-date", RIGHT),
        ("Egypt was readmitted to the Arab League in 1995.", "accession-date", WRONG),
        ("Syria was readmitted to the Arab League in May 2023.", "accession-date", RIGHT),
        ("Yugoslavia was readmitted to the UN in 2000.", "accession-date", RIGHT),
        ("Tanzania joined the UN in 1964.", "accession-date", RIGHT),
        ("Tanzania joined the UN in 1967.", "accession-date", WRONG),
        ("Iran was admitted to the SCO in September 2021.", "accession-date", RIGHT),
        ("Iran joined the SCO as an observer in 2005.", "accession-date", OPEN),
        ("Iran joined the SCO in 2005.", "accession-date", WRONG),
        ("Armenia signed up to the Eurasian Economic Union in October 2014.", "accession-date", RIGHT),
        ("Armenia signed up to the Eurasian Economic Union in October 2010.", "accession-date", WRONG),
        ("Mali left ECOWAS in January 2024.", "withdrawal-date", OPEN),
        ("Mali left ECOWAS in January 2022.", "withdrawal-date", WRONG),
        ("Mauritania left ECOWAS in 1999.", "withdrawal-date", OPEN),
        ("Mauritania left ECOWAS in 1995.", "withdrawal-date", WRONG),
        ("Morocco withdrew from the OAU in 1985.", "withdrawal-date", OPEN),
        ("Morocco withdrew from the OAU in 1989.", "withdrawal-date", WRONG),
        ("Britain joined the EEC in 1972.", "accession-date", WRONG),
    ],
)
def test_a_step_of_its_own_date_is_not_wrong(text: str, kind: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, "2024-03-26").claims if j.claim.kind == kind] == [label]

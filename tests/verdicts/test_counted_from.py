"""A length of time that is counted from a step which sources date is held against what lies between the two."""

import pytest

from factcheck import api
from factcheck.model.lists import Label

RIGHT = [
    ("2012-03-01", "50th", "Jamaica is in its 50th year of independence."),
    ("1999-04-30", "almost 32", "Cambodia became the tenth member of ASEAN on Friday, almost 32 years after the club was founded in Bangkok."),
    ("2014-01-01", "ten years", "Latvia took the euro in January 2014, ten years after joining the European Union."),
    ("2021-07-01", "two years", "Kuwait joined the UN in May 1963, two years after independence."),
    ("1963-05-26", "six years", "The OAU was set up in May 1963, six years after Ghana became independent."),
    ("2013-03-10", "14 years", "Hugo Chavez died in March 2013, 14 years after he took office."),
    ("1997-08-15", "Fifty years", "Fifty years after independence, India has a president from the lowest caste."),
    ("2023-09-11", "50 years", "Chile marks 50 years since the coup."),
    ("2017-06-30", "150th", "Canada marks the 150th anniversary of Confederation on Saturday."),
    ("2019-11-09", "30th", "Germany marks the 30th anniversary of the fall of the Berlin Wall."),
    ("2007-04-05", "twenty-second", "SAARC is a club. The association is now in its twenty-second year."),
    ("2017-08-15", "70 years", "India marked 70 years of independence."),
    ("2014-05-02", "ten years", "Poland marked ten years in the European Union on Thursday."),
    ("2015-01-02", "four years", "Lithuania adopted the euro on Thursday, a year after Latvia and four years after Estonia."),
    ("2026-01-05", "three years", "Bulgaria became on New Year's Day the 21st to use the euro, three years after Croatia."),
    ("2019-10-01", "70th", "China celebrates the 70th anniversary of the founding of the People's Republic on Tuesday."),
]  # fmt: skip
WRONG = [
    ("1999-04-30", "almost 42", "Cambodia became the tenth member of ASEAN on Friday, almost 42 years after the club was founded in Bangkok."),
    ("2014-01-01", "20 years", "Latvia took the euro in January 2014, 20 years after joining the European Union."),
    ("2021-07-01", "twelve years", "Kuwait joined the UN in May 1963, twelve years after independence."),
    ("1963-05-26", "sixteen years", "The OAU was set up in May 1963, sixteen years after Ghana became independent."),
    ("2004-04-06", "twenty years", "Rwanda marks twenty years since the genocide."),
    ("2016-04-26", "20 years", "Ukraine marked 20 years since the Chernobyl disaster on Tuesday."),
    ("2007-04-05", "thirty-second", "SAARC is a club. The association is now in its thirty-second year."),
    ("2017-08-15", "60th", "India celebrated the 60th anniversary of its independence on Tuesday."),
    ("2024-04-04", "70th", "NATO marks its 70th birthday on Thursday."),
    ("2014-05-02", "fifteen years", "Poland marked fifteen years in the European Union on Thursday."),
    ("2026-01-05", "six years", "Bulgaria became on New Year's Day the 21st to use the euro, six years after Croatia."),
]  # fmt: skip
OPEN = [
    ("2015-06-01", "Five years", "Five years after joining the EU, Greece held an election."),
    ("1997-08-15", "Sixty years", "Sixty years after independence, India has a president from the lowest caste."),
    ("2013-03-10", "24 years", "Hugo Chavez died in March 2013, 24 years after he took office."),
    ("2021-06-30", "Twelve years", "Twelve years after leaving school he joined the bank."),
    ("2021-06-24", "10 years", "The bloc should take Kenya in 10 years after joining the WTO."),
    ("2015-12-14", "15 years", "He was elected in December 2015, 15 years after his father's death."),
]  # fmt: skip


@pytest.mark.parametrize(("as_of", "length", "text"), RIGHT)
def test_a_length_that_fits_is_borne_out(as_of: str, length: str, text: str) -> None:
    assert _labels(as_of, length, text) == {Label.SUPPORTED}


@pytest.mark.parametrize(("as_of", "length", "text"), WRONG)
def test_one_that_is_years_off_is_wrong(as_of: str, length: str, text: str) -> None:
    assert Label.REFUTED in _labels(as_of, length, text)


@pytest.mark.parametrize(("as_of", "length", "text"), OPEN)
def test_what_may_be_counted_otherwise_stays_open(as_of: str, length: str, text: str) -> None:
    assert _labels(as_of, length, text) == {Label.NOT_ENOUGH_INFO}


def _labels(as_of: str, length: str, text: str) -> set[Label]:
    at = text.index(length)
    judged = api.check(text, as_of=as_of).claims
    return {one.verdict.label for one in judged if one.claim.start < at + len(length) and at < one.claim.end}

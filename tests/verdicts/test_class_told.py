"""A date is borne out by an event of just that time, of the sort the sentence tells, in a place spoken of; and a slip in its year is found."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.sheets import Judged


def _dated(text: str, as_of: str) -> list[Judged]:
    return [judged for judged in factcheck.check(text, as_of=as_of).claims if judged.claim.date is not None]


@pytest.mark.parametrize(
    ("as_of", "text", "event"),
    [
        ("2018-08-30", "A letter from East Timor. On 30 August 1999, a Monday, it voted on its future.", "event:east-timor-referendum-1999"),
        ("2014-01-28", "Panama again. He had seen worse days, such as 20 December 1989, when the tanks came.", "event:us-invasion-of-panama-1989"),
        ("2007-10-28", "Having said yes on 7 October to trade with Washington, Costa Rica turns to its roads.", "event:costa-rican-referendum-on-free-trade-2007"),
        ("2016-06-26", "Nothing moved in Panama. The keys changed hands on the last day of 1999.", "event:panama-canal-handover-1999"),
        ("2005-03-02", "Ghana shed its king on 1 July 1960, without a shot.", "event:proclamation-of-the-republic-in-ghana-1960"),
    ],
)  # fmt: skip
def test_an_event_of_that_sort_and_day_bears_a_date_out(as_of: str, text: str, event: str) -> None:
    found = {str(judged.verdict.label) for judged in _dated(text, as_of) if _is_about(judged, event)}
    told = [str(judged.verdict.label) for judged in _dated(text, as_of) if judged.claim.kind == "event-date"]
    assert found == {"SUPPORTED"} or told == ["SUPPORTED"]


def _is_about(judged: Judged, event: str) -> bool:
    return judged.claim.subject is not None and judged.claim.subject.id == event


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2018-08-30", "A letter from East Timor. On 30 August 1998 it voted on its future."),
        ("2018-08-30", "A letter from Zambia. On 30 August 1999 it voted on its future."),
        ("2018-08-30", "A letter from East Timor. On 30 August 1999 it bought 40 buses."),
        ("2014-01-28", "Panama again. He remembers 20 December 1989, when his daughter was born."),
        ("2019-01-28", "Air India Flight 171 crashed on 23 June 1985."),
        ("2019-01-28", "Brazil met Uruguay and won the World Cup on 16 July 1950."),
        ("2005-03-02", "Ghana did not vote on 1 July 1960 on anything."),
    ],
)
def test_another_day_place_or_sort_bears_nothing_out(as_of: str, text: str) -> None:
    assert not [
        j for j in _dated(text, as_of) if j.claim.kind.endswith("event-date") and str(j.verdict.label) == "SUPPORTED"
    ]


@pytest.mark.parametrize(
    ("as_of", "text", "kind"),
    [
        ("2009-02-01", "Turkey is tired. Its membership talks, opened in October 2007, are frozen.", "event-date"),
        ("2010-03-02", "Tabaré Vázquez, who had worn the sash since March 2004, gave it up.", "office-term"),
        ("2016-03-02", "Estonia sits in NATO. It has sat at that table since March 2006.", "accession-date"),
        ("2010-05-02", "Ghana was among the founders of ECOWAS, which was launched in Lagos in May 1965.", "founding-date"),
    ],
)  # fmt: skip
def test_a_slip_in_the_year_is_refuted(as_of: str, text: str, kind: str) -> None:
    assert (kind, "REFUTED") in {(judged.claim.kind, str(judged.verdict.label)) for judged in _dated(text, as_of)}


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2016-03-02", "Kenya waited until December 1964 to become a republic."),
        ("2016-03-02", "Manuel Zelaya kept to an embassy until January 2010, when the palace had another tenant."),
        ("2016-03-02", "Commemorations of the Rwandan genocide were held in April 2004."),
        ("2016-03-02", "Barack Obama took the oath again on 20 January 2013."),
        ("2016-03-02", "Zimbabwe's flag was flown in April 2010 at a party for its thirtieth birthday."),
        ("2016-03-02", "Ghana's army was back in power in February 1972, after the coup of January."),
        ("2016-03-02", "Estonia's president spoke to NATO in March 2014 of the seat it had."),
        ("2016-03-02", "Chile's earthquake of February 2010 was followed by a tsunami; another, in April 2014, did less harm."),
        ("2016-03-02", "Thailand's generals took over in September 2006, and once more in May 2014."),
        ("2016-03-02", "In August 1990, a year before Estonia was free, its parliament sat through the night."),
        ("2016-03-02", "Poland held the first round in June 1989 and joined NATO ten years on, in March 1999."),
        ("2016-03-02", "Croatia's independence, declared in June 1991, was frozen until October of that year."),
        ("2016-03-02", "Tanganyika was free in December 1961 and became a republic in December 1962."),
        ("2016-03-02", "Mozambique signed peace in Rome on 4 October 1992 and voted in October 1994."),
        ("2016-03-02", "Haiti's Jean-Bertrand Aristide took the oath once more in February 2001 and fled in February 2004."),
        ("2016-03-02", "In Qatar Hamad bin Khalifa deposed his father in June 1995 and gave way to his son in June 2013."),
        ("2012-03-01", "The Gulf state shook off British protection on 3 September 1971. Qatar has never looked back."),
    ],
)  # fmt: skip
def test_what_is_true_is_not_refuted(as_of: str, text: str) -> None:
    assert not [judged for judged in _dated(text, as_of) if str(judged.verdict.label) == "REFUTED"]


@pytest.mark.parametrize(
    ("as_of", "text", "labels"),
    [
        ("2016-03-02", "The government of Lithuania writes: NATO took us in on 29 March 2004, and the Union in May 2004.", ["SUPPORTED", "SUPPORTED"]),
        ("2018-03-02", "ASEAN has ten members. Vietnam had come aboard in July 1995; Laos and Myanmar in 1998.", ["SUPPORTED", "REFUTED", "REFUTED"]),
        ("2005-03-02", "Uganda had to wait for October 1962, and Kenya for December 1963.", ["SUPPORTED", "SUPPORTED"]),
        ("2007-03-02", "Liberia changed sides in October 2003, Dominica in March 2004 and Grenada in January 2005, each leaving Taiwan for China.", ["SUPPORTED"] * 3),
        ("2007-03-02", "Liberia changed sides in October 2003, Dominica in March 2001, each leaving Taiwan for China.", ["SUPPORTED", "NOT_ENOUGH_INFO"]),
    ],
)  # fmt: skip
def test_a_date_with_only_a_name_before_it_goes_on(as_of: str, text: str, labels: list[str]) -> None:
    assert [str(judged.verdict.label) for judged in _dated(text, as_of)] == labels

"""Dates of steps told by an image, of the club, money, country or person that the text spoke of last: what is borne out and refuted, and what tells of another thing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.sheets import Judged

AS_OF = "2024-05-10"


def _told(text: str, date: str) -> list[Judged]:
    at = text.index(date)
    return [j for j in factcheck.check(text, as_of=AS_OF).claims if j.claim.start < at + len(date) and j.claim.end > at]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "kind"),
    [
        ("Lithuanians got the euro at midnight. Tallinn made the switch in {}.", "January 2011", "January 2009", "accession-date"),
        ("The single currency had its 19th country. Estonia made the change in {}.", "January 2011", "January 2008", "accession-date"),
        ("Croatia adopted the euro in January 2023. Slovakia had made the leap in {}.", "January 2009", "January 2006", "accession-date"),
        ("Lithuania was Soviet once. The NATO flag was raised in {}.", "March 2004", "March 2002", "accession-date"),
        ("Estonia looks to the alliance. NATO's flag went up in Tallinn in {}.", "March 2004", "March 2001", "accession-date"),
        ("NATO has 32 members. Sweden took its chair in {}.", "March 2024", "March 2022", "accession-date"),
        ("The OECD is a club of the rich. Mexico got its card in {}.", "May 1994", "May 1991", "accession-date"),
        ("The WTO made Russia wait. Moscow was finally seated in {}.", "August 2012", "August 2009", "accession-date"),
        ("OPEC is losing friends. Qatar packed its bags in {}.", "January 2019", "January 2017", "withdrawal-date"),
        ("Ghana went first. It lowered the Union Jack in {}.", "March 1957", "March 1955", "independence-date"),
        ("South Sudan is the newest of states. It struck out alone in {}.", "July 2011", "July 2009", "independence-date"),
        ("Malta is small. It shook off London in {}.", "September 1964", "September 1961", "independence-date"),
        ("Emmanuel Macron spoke. He got the keys to the Elysee in {}.", "May 2017", "May 2015", "office-term"),
    ],
)  # fmt: skip
def test_a_step_told_by_an_image_is_that_of_what_was_spoken_of_last(
    text: str, right: str, wrong: str, kind: str
) -> None:
    assert [str(j.verdict.label) for j in _told(text.format(right), right)] == ["SUPPORTED"]
    assert [(j.claim.kind, str(j.verdict.label)) for j in _told(text.format(wrong), wrong)] == [(kind, "REFUTED")]


@pytest.mark.parametrize(
    "text",
    [
        "Lithuanians got the euro at midnight. Tallinn made the switch to digital television in July 2010.",
        "The euro is strong. Estonia made the switch in July 2010 to digital television.",
        "Bulgaria wants the euro. Croatia did it in July 2020 too, and went on to adopt it in January 2023.",
        "Lithuania took the euro in January 2015. Its army switched in January 2016 to German guns.",
        "NATO ran the force in Afghanistan. Its flag went up in Kabul in August 2003.",
        "Finland long kept out of NATO. The flag was hoisted in Brussels in April 2023.",
        "NATO bombed Libya. Sweden joined in April 2011, with eight jets.",
        "NATO has 32 members. Sweden took its chair on the Security Council in January 2017.",
        "Poland is in NATO. The museum's doors opened in March 2017.",
        "Poland joined the European Union in 2004. The door opened in April 2003, when the treaty was signed.",
        "Poland is in NATO and the European Union. It came in in May 2004.",
        "Laos is in ASEAN. It took the chair in January 2016.",
        "OPEC cut output. Qatar pulled out in July 2017, and pumped more.",
        "The Commonwealth met in Malta. The Maldives walked out in November 2015.",
        "Canada is large. It raised its own flag in February 1965.",
        "Cuba is poor. It has stood alone since December 1991.",
        "Barbados is a republic. It shook off the Queen in November 2021.",
        "Iraq is calmer. The British went home in April 2009.",
        "Jacob Zuma is 82. He was shown the door in June 2005 by President Mbeki.",
    ],
)
def test_the_same_words_of_another_thing_are_not_refuted(text: str) -> None:
    assert not {str(j.verdict.label) for j in factcheck.check(text, as_of=AS_OF).claims} & {"REFUTED", "CONFLICTING"}


def test_a_step_that_a_source_has_of_another_club_stays_open() -> None:
    told = _told("NATO is dear to Croats. Croatia took its chair in July 2013.", "July 2013")
    assert [j.verdict.reason for j in told] == ["close"]

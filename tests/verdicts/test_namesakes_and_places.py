"""Whom a short name means, one of several who share a name, places told from an end, and members who only signed."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


def _labels(text: str, as_of: str, kind: str) -> list[Label]:
    return [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "as_of", "label"),
    [
        ("Germany's Merkel has governed since November 2005.", "2010-01-06", RIGHT),
        ("France's Sarkozy took office in May 2006.", "2010-01-06", WRONG),
        ("France's Sarkozy took over in May 2006.", "2010-01-06", OPEN),
        ("Argentina's Kirchner took office in May 2005.", "2010-01-06", OPEN),
        ("Venezuela's Chávez took office in February 1999.", "2010-01-06", RIGHT),
        ("Syria's Assad has ruled since 2000.", "2010-01-06", RIGHT),
        ("Syria's Assad took office in March 1971.", "2010-01-06", RIGHT),
        ("Congo's Kabila took power in January 2001.", "2010-01-06", RIGHT),
        ("India's Gandhi became prime minister in October 1984.", "2010-01-06", RIGHT),
        ("Mohammed bin Zayed spoke. Bahrain's Hamad has reigned since March 1999.", "2023-01-06", RIGHT),
        ("Angela Merkel (in the Bundestag since 1990) smiled.", "2010-01-06", None),
        ("Angela Merkel has been in the Bundestag since 1990.", "2010-01-06", None),
        ("Theresa May, in Whitehall since 2002, spoke.", "2017-01-06", None),
        ("David Cameron, in Westminster since 2001, spoke.", "2013-01-06", None),
        ("Recep Tayyip Erdogan, in Istanbul since 1994, spoke.", "2013-01-06", None),
        ("Vladimir Putin, in the Kremlin since May 2000, spoke.", "2005-01-06", RIGHT),
        ("Tony Blair, in Downing Street since May 1996, smiled.", "2005-10-15", WRONG),
        ("Idi Amin, who had grabbed Uganda in January 1972, liked medals.", "2005-10-15", WRONG),
        ("Saddam Hussein seized Kuwait in August 1990.", "2005-10-15", OPEN),
        ("Nelson Mandela handed South Africa to Thabo Mbeki in June 1998.", "2005-10-15", WRONG),
    ],
)
def test_a_surname_behind_its_country_and_seats(text: str, as_of: str, label: Label | None) -> None:
    assert _labels(text, as_of, "office-term") == ([] if label is None else [label])


@pytest.mark.parametrize("text", ["Tamim bin Hamad came. Hamad has reigned since March 1999."])
def test_nobody_is_called_by_the_fathers_name(text: str) -> None:
    assert WRONG not in _labels(text, "2021-01-06", "office-term")


@pytest.mark.parametrize(
    ("text", "as_of", "label"),
    [
        ("Ferdinand Marcos has been president of the Philippines since 2022.", "2025-06-01", RIGHT),
        ("Ferdinand Marcos has been president of the Philippines since 2019.", "2025-06-01", WRONG),
        ("Ferdinand Marcos became president in December 1965.", "2025-06-01", RIGHT),
        ("George Bush became president in January 2001.", "2005-06-01", RIGHT),
        ("George Bush became president in January 1989.", "2005-06-01", RIGHT),
        ("George Bush, president since January 2000, waved.", "2005-06-01", WRONG),
        ("Eduardo Frei took office in March 1994.", "2005-06-01", RIGHT),
        ("Eduardo Frei took office in November 1964.", "2005-06-01", RIGHT),
        ("Luis Lacalle took office in March 2020.", "2021-06-01", RIGHT),
        ("Luis Lacalle took office in March 1990.", "2021-06-01", RIGHT),
    ],
)
def test_what_is_right_of_a_namesake_is_not_refuted(text: str, as_of: str, label: Label) -> None:
    assert _labels(text, as_of, "office-term") == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Uruguay is the smallest country but one in South America.", RIGHT),
        ("Guyana is South America's smallest state but two.", RIGHT),
        ("Peru is the largest country in South America but two.", RIGHT),
        ("Brazil is the most populous state but two in South America.", WRONG),
        ("Of the seven states of Central America, El Salvador is the smallest.", RIGHT),
        ("Of the seven states of Central America, Costa Rica is the smallest.", WRONG),
        ("It is smaller than Brazil. Suriname is South America's smallest state, but one city is large.", RIGHT),
    ],
)
def test_places_told_from_an_end(text: str, label: Label) -> None:
    assert _labels(text, "2010-03-02", "rank") == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Vietnam, a full member of the WTO since November 2006, sells rice.", WRONG),
        ("Vietnam, a full member of the WTO since January 2007, sells rice.", RIGHT),
        ("Vietnam, a member of the WTO since November 2006, sells rice.", OPEN),
        ("Moldova joined the WTO in 2001.", RIGHT),
    ],
)
def test_nobody_is_a_member_by_signing(text: str, label: Label) -> None:
    assert _labels(text, "2010-03-02", "accession-date") == [label]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Qaboos, who ruled for 39 years, died.", "office-term", WRONG),
        ("Qaboos, who ruled for 49 years, died.", "office-term", RIGHT),
        ("King Salman bin Abdulaziz Al Saud, 85, waved.", "age", RIGHT),
        ("Sheikh Tamim bin Hamad Al Thani, 45, waved.", "age", WRONG),
        ("Tanzania's frontier with Burundi is no longer than 120 km.", "border-length", WRONG),
        ("Tanzania's frontier with Burundi is no longer than 600 km.", "border-length", RIGHT),
        ("Brazil's Silva, 64, won a medal.", "age", OPEN),
        ("France's Macron, 43, spoke.", "age", RIGHT),
        ("Poland no longer has 30 million people.", "population", OPEN),
        ("Jordan has deserts. He met the Saudis. The kingdom has 10 million people.", "population", RIGHT),
        ("Sweden won. It rained. So it did. The Danes lost. The kingdom has 5.8 million people.", "population", RIGHT),
        ("Kenya became independent on 12 December 1963. Four days afterwards it joined the United Nations.", "accession-date", RIGHT),
    ],
)  # fmt: skip
def test_reigns_houses_ceilings_and_kingdoms(text: str, kind: str, label: Label) -> None:
    assert _labels(text, "2021-01-06", kind) == [label]

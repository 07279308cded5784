"""True statements whose figure or date is not of the name that stands nearest: none is refuted, and nothing right is lost."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

AS_OF = "2015-08-09"


@pytest.mark.parametrize(
    ("text", "supported"),
    [
        # an organisation that another joins, lies in or trades with
        ("Latvia joined the EU in 2004 and has two million people.", 2),
        ("Latvia joined NATO and covers 64,600 square kilometres.", 1),
        ("The country that joined the EU last has 4 million people.", 0),
        ("Kuwait belongs to OPEC and has 3.9 million people.", 1),
        ("Mongolia trades with the European Union and has three million people.", 1),
        ("Malta joined the EU, with 400,000 people, in 2004.", 1),
        ("Switzerland joined the United Nations in 2002 and has 26 members of its own.", 1),
        ("Latvia left the Soviet Union, joined NATO and was founded in 1918.", 0),
        # another verb's date
        ("Angela Merkel follows Gerhard Schröder and was born in 1954.", 0),
        ("François Hollande became president and was born in 1954.", 1),
        ("ASEAN was founded in Bangkok and let in Vietnam in 1995.", 1),
        ("Hugo Chávez came to power and died in 2013.", 1),
        ("Jamaica became independent and joined the OAS in 1969.", 1),
        # a verb behind a comma, "and" or an aside
        ("Bolivia, a friend of Botswana, covers 1.1 million square kilometres.", 0),
        ("Ghana deals with Jamaica and is larger than Togo.", 0),
        ("Ellen Johnson Sirleaf leads Liberia, was born in 1938 and is 76.", 2),
        ("Angela Merkel succeeded Gerhard Schröder, has been chancellor since November 2005.", 1),
        ("Ghana became independent in 1957 – Bolivia uses the boliviano – and has 27 million people.", 3),
        ("Jamaica has a coast of 1,022 km (Bolivia is larger) and has its capital in Kingston.", 2),
        ("Malta uses the euro, unlike Jamaica, which has 2.9 million people, and joined the EU in 2004.", 3),
        ("OPEC has 12 members, while Ghana, which is larger than Togo, covers 238,500 square kilometres.", 2),
        ("Of Botswana and Ghana the first became independent in 1966.", 0),
        ("What Malta and Bolivia share is little: the one became independent in 1964.", 0),
        ("It is Robert Mugabe, not NATO, that was born in 1924.", 0),
        ("It is Latvia, not Ghana, that has a coast of 498 km; Ghana has a coast of 539 km.", 1),
        ("As Malta is smaller than Luxembourg, Bolivia, which is not, has no coast.", 1),
        ("As Bhutan has two neighbours, Ghana, which has three, is not alone.", 1),
        ("Peru is dry. It borders Chile for 160 km, has 31 million people and has a coast of 2,414 km.", 4),
        ("Laos uses the kip but borders Vietnam for 2,130 km, and covers 236,800 square kilometres.", 4),
        ("Peru: borders Chile for 160 km, has 1.28 million square kilometres.", 2),
        ("Margaret Thatcher took office in May 1979 and died at 87.", 1),
        ("Others adopted the euro in 2011.", 0),
        ("Of Peru and Morocco the first borders Chile and the second has Arabic as its official language.", 0),
        ("Peru met Estonia. The former borders Chile; the latter has a border of 343 km with Latvia.", 0),
        # what is denied, or dated, is not said of the clause beside it
        ("Neither Malta, which uses the euro, nor Ghana, which has 27 million people, came.", 2),
        ("Ghana was free first, in 1957, and Bolivia has 10.8 million people.", 1),
        (
            "Ellen Johnson Sirleaf took office in January 2006 and met Malta, which has no neighbours and uses the euro.",
            2,
        ),
        (
            "Malta became independent in 1964. Unlike Jamaica, which joined the Commonwealth in 1962, it has 420,000 people.",
            2,
        ),
        # somebody, or some of several, without a name
        ("Lee Kuan Yew sat in the cabinet of Goh Chok Tong, and of the one who took office in 2004.", 0),
        ("Gordon Brown has written a book; so has the one who took office in 1990.", 0),
        ("Gordon Brown was the one who took over in 2007.", 1),
        ("Germany has nine neighbours, eight of which joined the Council of Europe before 1994.", 1),
        ("Kenya is a friend of Uganda. It has five neighbours, one of which became independent in 2011.", 1),
        # an aside behind another's name
        ("Horst Köhler left in May 2010, and his successor, a Saxon, was sworn in that July, on the 2nd.", 1),
        ("Enda Kenny took office in March 2011, and the man who followed him, a doctor, took office in 2017.", 1),
        ("Julius Chan fell in 1982, when Michael Somare unseated him, was back in 1994, and went in 1997.", 1),
        ("The Gambia is small. Senegal, its one neighbour, is not.", 0),
        ("Chad, its six neighbours notwithstanding, is alone.", 1),
        # a people that is part of another
        ("Two million people, nine in ten of them Albanians, on 10,900 square kilometres, call it a state.", 0),
        ("Fiji has 900,000 people, four in ten of them Indians, with 1,129 km of coast.", 3),
        ("San Marino is in Italy, as Monaco is in France. Rainier's subjects pay in euros. They joined in 1993.", 0),
        # two figures for one
        ("Botswana has five neighbours or four.", 1),
        ("Botswana has five neighbours, or four.", 0),
    ],
)
def test_no_true_statement_is_refuted(text: str, supported: int) -> None:
    found = [judged.verdict.label for judged in api.check(text, AS_OF).claims]
    assert Label.REFUTED not in found
    assert found.count(Label.SUPPORTED) >= supported


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Macau covers 23 square kilometres.", "1999-12-20"),
        ("Singapore covers 648 square kilometres.", "1998-12-20"),
        ("Singapore covers 735 square kilometres.", "2024-12-20"),
        ("Bahrain covers 694 square kilometres.", "2001-12-20"),
    ],
)
def test_an_area_of_another_year_is_not_refuted(text: str, as_of: str) -> None:
    assert [judged.verdict.label for judged in api.check(text, as_of).claims] == [Label.NOT_ENOUGH_INFO]


def test_an_area_no_year_had_is_refuted() -> None:
    assert [
        judged.verdict.label for judged in api.check("Singapore covers 900 square kilometres.", "1999-12-20").claims
    ] == [Label.REFUTED]

"""A date or figure whose subject is not sure, and of which a source has all but one part, is wrong; one that may be somebody else's stays open."""

import pytest

from factcheck import api
from factcheck.model.lists import Label

WRONG = [
    ("2010-01-06", "Kampala is sour. Yoweri Museveni is 65; he has been in office since January 1981."),
    ("2013-01-06", "Vanuatu is far. The archipelago has been a member of the United Nations since September 1989."),
    ("2016-01-06", "Port Louis shone. The island turned its back on the Queen's governor in March 1968, they say; Mauritius has been independent since March 1963."),
    ("2012-01-06", "From Asunción came Fernando Lugo, the bishop turned president, installed in August 2005."),
    ("2015-01-06", "Bangkok waits. Thailand is a kingdom, and its king, Bhumibol, has been on the throne since June 1956."),
    ("2009-09-20", "Thaksin Shinawatra was in New York; he had governed since February 2003."),
    ("2011-10-24", "Muammar Gaddafi is dead. The land he leaves has 2,770 km of coast and about six million people."),
    ("2009-06-01", "So might anyone who thinks that the Svalbard Treaty of February 1930 has settled everything."),
    ("2009-06-01", "The Treaty of Rome of March 1958 began it."),
    ("2009-06-01", "The clerk had read the Treaty of Amsterdam of October 1998 twice."),
    ("2004-05-04", "Joseph Kabila is 32. The country he inherited touches nine others and has 370 km of coast."),
    ("2016-06-26", "Daniel Ortega of Nicaragua, back in the presidency since January 2002, stayed away."),
    ("2024-10-02", "António Guterres, UN secretary-general since January 2015, was declared unwelcome in Israel."),
    ("1999-11-05", "John Howard, the Liberal who has been prime minister since March 1998, will vote against it."),
    ("2010-03-19", "Namibia votes. Hifikepunye Pohamba, his chosen heir, took over in March 2002."),
    ("2015-01-02", "Lithuania led the way out of the Soviet Union, declaring independence on 11 March 1991."),
]  # fmt: skip
OPEN = [
    ("2020-11-05", "Donald Tusk, European People's Party president since December 2019, spoke."),
    ("2008-07-05", "Luiz Inacio Lula da Silva, president since January 2007 for a second term, spoke."),
    ("2015-01-02", "Latvia declared independence on 21 August 1991, and on 4 May 1990."),
    ("2021-12-02", "The Emirates at 50\n\n2004 – Zayed dies on 2 November and is buried in Abu Dhabi."),
    ("2016-06-26", "Daniel Ortega of Nicaragua stayed away. The man in the presidency since January 2002 came."),
    ("2009-06-01", "The Good Friday Agreement of April 1998 was ten years old in April 2008."),
    ("2009-06-01", "On the Good Friday Agreement's tenth birthday, in April 2008, Blair spoke."),
    ("2009-06-01", "The Svalbard Treaty conference of February 1930 was held in Oslo."),
    ("2009-06-01", "Since the Svalbard Treaty there was another of February 1930."),
    ("2009-06-01", "The Svalbard Treaty of August 1925 came into force then."),
    ("2009-06-01", "The Treaty of Rome of March 1957 was sworn by anew in March 2007."),
    ("2009-06-01", "The Good Friday Agreement review of April 1999 failed."),
    ("2003-05-04", "Helmut Kohl lost in 1998. A rival from Hanover was waiting. He took office in October 1998."),
    ("2013-05-04", "She had known Barack Obama well and advised him as president since January 2011."),
    ("2010-05-04", "Kenya has had presidents since December 1964. A year before, the Queen's flag had come down."),
    ("2010-05-04", "Nigeria has been a republic since October 1963; it was British until three years before that."),
    ("2010-05-04", "Mauritius is proud of its calm. It has been a republic since March 1992."),
    ("2011-05-04", "Yoweri Museveni took the oath in January 1986. In May 2006 he took it again."),
    ("2009-05-04", "Vladimir Putin was sworn in in May 2004 under the same chandeliers."),
    ("2015-05-04", "Ellen Johnson Sirleaf wore white. Monrovia cheered its president in January 2012 as it had six years earlier."),
    ("2010-05-04", "Andorra lies high. Its 468 square kilometres are between Spain and France; the Spanish border is 64 kilometres."),
    ("2013-05-04", "Shinzo Abe is back. He has led the Liberal Democrats since September 2012."),
    ("2012-12-04", "Dilma Rousseff has been in office since January 2011. The Workers' Party has been in power since January 2003."),
    ("2009-12-04", "Barack Obama is at home. The Democrats have ruled the House since January 2007."),
    ("2011-12-04", "Joseph Kabila won again. His camp has been in power since May 1997."),
    ("2007-06-04", "Gordon Brown waits. At the Treasury he has been in office since May 1997."),
    ("2010-05-04", "Georgia is out. It walked out of the CIS in August 2008, a year before its leaving took effect."),
]  # fmt: skip


def _labels(as_of: str, text: str) -> set[Label]:
    return {judged.verdict.label for judged in api.check(text, as_of).claims}


@pytest.mark.parametrize(("as_of", "text"), WRONG)
def test_what_is_right_but_for_a_part_is_wrong(as_of: str, text: str) -> None:
    assert Label.REFUTED in _labels(as_of, text)


@pytest.mark.parametrize(("as_of", "text"), OPEN)
def test_what_comes_round_or_may_be_somebody_elses_is_not(as_of: str, text: str) -> None:
    assert Label.REFUTED not in _labels(as_of, text)

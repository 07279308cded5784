"""When somebody first came to office or was brought down, what a bare title means, and when a capital moved."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

AS_OF = "2014-03-26"


def labels(text: str, kind: str, as_of: str = AS_OF) -> set[Label]:
    return {judged.verdict.label for judged in factcheck.check(text, as_of).claims if judged.claim.kind == kind}


@pytest.mark.parametrize(
    "text",
    [
        "Evo Morales, who was first elected in 2009, spoke.",
        "Angela Merkel first took office in 2009.",
        "Cristina Fernández de Kirchner was first elected in 2011.",
        "Shinzo Abe first took office in 2012.",
        "Ecuador's Rafael Correa first came to power in 2013.",
        "Hosni Mubarak was swept from power in 2009.",
        "Hosni Mubarak's fall in 2013 surprised no one.",
        "The army ousted Mohamed Morsi in July 2012.",
        "Lawmakers voted to remove President Fernando Lugo on 22 May 2012.",
        "Protesters forced out Zine El Abidine Ben Ali in January 2010.",
        "Since Suharto was toppled in 1994, Indonesia has voted freely.",
    ],
)
def test_a_wrong_date_of_a_first_or_a_last_day_is_refuted(text: str) -> None:
    assert labels(text, "office-term") == {Label.REFUTED}


@pytest.mark.parametrize(
    "text",
    [
        "Evo Morales was first elected in 2005.",
        "Barack Obama was elected in November 2008.",
        "Vladimir Putin was first elected president in 2000.",
        "Shinzo Abe first became prime minister in 2006.",
        "Lawmakers voted to remove President Fernando Lugo on 22 June 2012.",
        "Thaksin Shinawatra, toppled in 2006, lives in Dubai.",
        "In 1979 Tanzanian troops toppled Idi Amin.",
        "Silvio Berlusconi was forced from office in November 2011.",
    ],
)
def test_a_right_one_is_borne_out(text: str) -> None:
    assert labels(text, "office-term") == {Label.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "Yoweri Museveni was first elected in 1996.",
        "Angela Merkel, who was first elected in 1990, smiled.",
        "Barack Obama, first elected in 2012 to the Senate, spoke.",
        "Goodluck Jonathan was first elected in 2011.",
        "Evo Morales was re-elected in 2009.",
        "Bill Clinton was impeached in December 1998.",
        "Jean-Bertrand Aristide was driven out in 1991.",
        "The senate voted to remove Dilma Rousseff on 12 May 2016.",
        "Lawmakers voted to dismiss Prime Minister Vlad Filat on 5 March 2013.",
        "Barack Obama was removed from the list in 2011.",
        "Voters ousted Jimmy Carter in 1980.",
        "George H.W. Bush was voted out in 1992.",
        "Bill Clinton unseated George H.W. Bush in 1992.",
        "Barack Obama came to power in 2008.",
        "Recep Tayyip Erdogan came to power in 2002.",
        "Lula rose to power in 2002.",
        "The army tried to oust Hugo Chávez in April 2002.",
    ],
)
def test_another_step_post_or_fall_is_left_open(text: str) -> None:
    assert labels(text, "office-term", "2017-06-01") <= {Label.NOT_ENOUGH_INFO}


@pytest.mark.parametrize(
    "text",
    [
        "In Paris, President Jean-Marc Ayrault said so.",
        "Prime Minister François Hollande said so.",
        "Chancellor François Hollande said so.",
        "President Manmohan Singh flew home.",
        "Prime Minister Oleksandr Turchynov spoke.",
    ],
)
def test_a_bare_title_is_that_of_the_country_somebody_holds_another_office_of(text: str) -> None:
    assert labels(text, "office-holder") == {Label.REFUTED}


@pytest.mark.parametrize(
    "text",
    [
        "President José Manuel Barroso spoke.",
        "President Herman Van Rompuy spoke.",
        "President Norbert Lammert spoke.",
        "President Kim Jong Un flew home.",
        "Then-President Jean-Marc Ayrault spoke.",
        "The Socialist Party's President Jean-Marc Ayrault spoke.",
        "Chamber President Jean-Marc Ayrault spoke.",
        "Voters will not elect President Jean-Marc Ayrault.",
        "President Jean-Marc Ayrault of the Association of Mayors spoke.",
        "Prime Minister Barack Obama spoke.",
        "President Mariano Rajoy spoke.",
    ],
)
def test_a_title_of_another_body_or_time_is_not(text: str) -> None:
    assert Label.REFUTED not in labels(text, "office-holder")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The capital was moved from Yangon to Naypyidaw in 1996.", Label.REFUTED),
        ("The capital was moved from Yangon to Naypyidaw in 2005.", Label.SUPPORTED),
        ("The capital's move from Lagos to Abuja in 1999 was costly.", Label.REFUTED),
        ("The transfer of the capital from Rio de Janeiro to Brasilia in 1960 was dear.", Label.SUPPORTED),
        ("Zomba gave way to Lilongwe as the capital in 1995.", Label.REFUTED),
        ("Kubitschek moved the capital inland from Rio de Janeiro to Brasilia in 1970.", Label.REFUTED),
        ("Astana, which became the capital in 2007, is cold.", Label.REFUTED),
        ("Astana, which became the capital in 1997, is cold.", Label.SUPPORTED),
        ("The move of the Brazilian capital to Brasilia in 1950 cost a fortune.", Label.REFUTED),
        ("Lagos became the capital in 1960.", Label.NOT_ENOUGH_INFO),
        ("Canberra became the capital in 1927.", Label.NOT_ENOUGH_INFO),
        ("East Berlin became the capital in 1949.", Label.NOT_ENOUGH_INFO),
        ("Abuja has been the capital since 2004.", Label.REFUTED),
        ("Abuja has been the capital since 1991.", Label.SUPPORTED),
        ("Brasilia has been Brazil's capital since 1975.", Label.REFUTED),
        ("Berlin has been the capital since 1999.", Label.SUPPORTED),
        ("The fund shifted capital from Lagos to Abuja in 2006.", Label.NOT_ENOUGH_INFO),
    ],
)
def test_when_a_capital_moved(text: str, label: Label) -> None:
    assert labels(text, "capital") == {label}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Slovakia has used the euro since 2012.", Label.REFUTED),
        ("Germany has used the euro since 2002.", Label.SUPPORTED),
        ("Ecuador, which uses the dollar, has had low inflation since 2009.", Label.SUPPORTED),
    ],
)
def test_since_when_a_money_is_used(text: str, label: Label) -> None:
    assert labels(text, "currency") == {label}


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Colombia beat Ecuador, which is a member of the Pacific Alliance.", "membership", Label.REFUTED),
        ("In Colombia, Ecuador, whose population is 45 million, lost.", "population", Label.REFUTED),
        ("Benin, which became a country in its own right in 1969, is near Togo.", "independence-date", Label.REFUTED),
        ("Benin, which became a country in its own right in 1960, is near Togo.", "independence-date", Label.SUPPORTED),
        (
            "The central bank of Turkey, which became independent in 2001, met.",
            "independence-date",
            Label.NOT_ENOUGH_INFO,
        ),
        ("Senegal and Gambia split in 1989.", "independence-date", Label.NOT_ENOUGH_INFO),
        ("The region of Catalonia in Spain, which has 7 million people, votes.", "population", Label.NOT_ENOUGH_INFO),
    ],
)
def test_a_relative_clause_is_about_the_country_right_before_it(text: str, kind: str, label: Label) -> None:
    assert labels(text, kind) == {label}

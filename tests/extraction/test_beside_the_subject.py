"""What only stands beside a subject: a country whose army is led, a party, an adjective, an election before a term."""

from __future__ import annotations

import pytest

from factcheck import api

TRUE = [
    ("2021-02-10", "On February 1 the army of Myanmar, led by General Min Aung Hlaing, detained the president."),
    ("2019-03-01", "The opposition in Venezuela, led by Juan Guaidó, called for protests."),
    ("2015-12-01", "A delegation from Iran, headed by Javad Zarif, is in Vienna."),
    ("2024-06-30", "New Caledonia and French Polynesia, both French, are full members of the Pacific Islands Forum."),
    ("2015-12-01", "Greenland and the Faroes, both Danish, are not members of the European Union."),
    ("2006-01-17", "On Sunday Michelle Bachelet was elected president of Chile."),
    ("2006-01-17", "In December 2005, Bolivians elected Movement Toward Socialism leader Evo Morales president."),
    ("2006-01-17", "In Bolivia the Movement Toward Socialism leader Evo Morales won."),
    ("2006-01-17", "In Bolivia the coca growers' leader Evo Morales won."),
    ("2018-07-03", "Mexico has elected Andrés Manuel López Obrador president."),
    ("2008-11-06", "Barack Obama was elected president of the United States on Tuesday."),
    ("2013-12-01", "Namibia has been governed by SWAPO since 1990."),
    ("2013-12-01", "Zimbabwe is ruled by ZANU-PF."),
    ("2013-12-01", "Macedonia has a prudent policy, which keeps the domestic currency pegged against the euro."),
    ("2013-12-01", "Denmark keeps its currency tied to the euro."),
]


@pytest.mark.parametrize(("day", "text"), TRUE)
def test_what_is_true_is_not_refuted(day: str, text: str) -> None:
    assert not [judged for judged in api.check(text, day).claims if str(judged.verdict.label) == "REFUTED"]


FALSE = [
    ("2021-01-10", "Myanmar, led by Prayuth Chan-ocha, has no cases.", "office-holder"),
    ("2021-01-10", "The government of Niger, led by Macky Sall, has no cases.", "office-holder"),
    ("2006-01-17", "On Sunday Evo Morales was elected president of Chile.", "office-holder"),
    ("2013-12-01", "In Lubango President Robert Mugabe met the president of Namibia, Robert Mugabe.", "office-holder"),
    ("2013-12-01", "Namibia is governed by President Robert Mugabe.", "office-holder"),
    ("2024-06-30", "The French are full members of the Pacific Islands Forum.", "membership"),
]


@pytest.mark.parametrize(("day", "text", "kind"), FALSE)
def test_what_is_false_is_refuted_still(day: str, text: str, kind: str) -> None:
    assert any(
        judged.claim.kind == kind and str(judged.verdict.label) == "REFUTED" for judged in api.check(text, day).claims
    )


@pytest.mark.parametrize(
    "text",
    [
        "Britain held the islands. Independence came in 1976.",
        "The islands were ceded to Britain in 1814. Independence came in 1976.",
        "Australia continued to administer the combined areas until independence in 1975.",
        "The island supported the UK through both wars and stayed in the Commonwealth when it became independent in 1964.",
        "The territory was French. It became independent in 1960.",
        "France ruled it for a century. Independence followed in 1960.",
        "Portugal fought a long war. Independence was declared in 1975.",
        "Spain lost its colonies. The country became independent in 1821.",
        "Britain frets. The colony ceased to belong on its independence in 1962.",
        "The Dutch left. Since independence in 1975 the former colony has been poor.",
    ],
)
def test_a_colonys_independence_is_not_its_rulers(text: str) -> None:
    assert not [judged for judged in api.check(text, "2016-12-01").claims if str(judged.verdict.label) == "REFUTED"]


def test_a_former_colony_has_its_own_independence() -> None:
    (claim,) = api.check("Kenya was poor. It became independent in 1971.", "2016-12-01").claims
    assert str(claim.verdict.label) == "REFUTED"


@pytest.mark.parametrize(
    "text",
    [
        "By 2013 the Greek economy had contracted 26%, compared with the pre-crisis level of 2007.",
        "The Greek economy had contracted 26% by 2013.",
        "Between 2008 and 2013 the Greek economy shrank by 26%.",
        "By 2013 Greek GDP was down 26% on 2007.",
        "Greece's economy shrank by 26% from 2008 to 2013.",
        "Greenland's real GDP contracted about 1% in 2008, but is estimated to have grown 2% in 2010 and 3% in 2011.",
        "Kenya's economy grew by 31% between 2008 and 2013.",
    ],
)
def test_the_growth_of_several_years_is_not_held_against_one(text: str) -> None:
    assert not [judged for judged in api.check(text, "2013-12-01").claims if str(judged.verdict.label) == "REFUTED"]


def test_the_growth_of_a_year_is_judged_still() -> None:
    verdicts = [str(j.verdict.label) for j in api.check("Greece's economy shrank by 26% in 2013.", "2014-12-01").claims]
    assert verdicts == ["REFUTED"]


@pytest.mark.parametrize(
    "text",
    [
        "Cambodia is poor. Approximately 4 million people live on less than $1.25 per day.",
        "Venezuela is poor. More than seven million Venezuelans have left.",
        "Myanmar is poor. In 2017 more than 700,000 of them fled.",
        "Hundreds of thousands of people took to the streets of Algeria.",
        "In Rwanda, where some 800,000 people were killed in a hundred days, he was blamed.",
        "Sudan is at war. Ten million people have been displaced.",
        "Syria burns. Five million people need help.",
        "In Haiti two million people lost their homes.",
        "Egypt rose. Fourteen million people marched.",
        "In Yemen 20 million people face hunger.",
    ],
)
def test_people_who_do_something_are_no_population(text: str) -> None:
    assert not [judged for judged in api.check(text, "2019-12-01").claims if judged.claim.kind == "population"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway, a country of nine million people, voted.",
        "Norway's nine million people voted.",
        "In Norway nine million people live on the coast.",
    ],
)
def test_a_people_that_does_something_is_counted_still(text: str) -> None:
    (judged,) = api.check(text, "2019-12-01").claims
    assert (judged.claim.kind, str(judged.verdict.label)) == ("population", "REFUTED")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Venezuela has more than 7 million people.", "far higher"),
        ("Venezuela has 27 million people.", "Close, but not the same"),
    ],
)
def test_a_figure_far_below_is_not_called_close(text: str, says: str) -> None:
    (judged,) = api.check(text, "2019-12-01").claims
    assert says in judged.verdict.explanation


@pytest.mark.parametrize(
    "text",
    [
        "Other countries fear the same, among them CIS member Georgia.",
        "They visited several countries, among them NATO member Sweden.",
    ],
)
def test_who_is_named_among_them_is_told_of(text: str) -> None:
    assert "REFUTED" in [str(judged.verdict.label) for judged in api.check(text, "2014-03-26").claims]

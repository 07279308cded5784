"""What an aside, a relative clause, a set or the sentence before says a claim is of."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


def refuted(text: str, as_of: str = "2014-03-26") -> list[str]:
    """The working of each claim of a draft that the sources refute."""
    return [j.verdict.explanation for j in api.check(text, as_of).claims if j.verdict.label is Label.REFUTED]


CLUBS = [
    ("The CIS, the original post-Soviet grouping, in which Georgia still has a seat, met.", "Georgia"),
    ("NATO, the Western alliance, to which Sweden belongs, sent ships.", "Sweden"),
    ("OPEC, a club Nigeria has yet to enter, cut its output.", "Nigeria"),
    ("Kuwait backs OPEC, a cartel to which it does not belong.", "Kuwait"),
    ("The envoy praised the Arab League, a body in which Iran holds a seat.", "Iran"),
    ("The eurozone, a club that includes Sweden, grew.", "Sweden"),
    ("NATO sent ships to the Baltic. The alliance, of which Austria is a member, denied it.", "Austria"),
    ("The Council of Europe met. The organisation, to which Belarus belongs, sent observers.", "Belarus"),
    ("The SCO met in Dushanbe. Its members include Turkmenistan.", "Turkmenistan"),
    ("The talks are held by the Arab League, the 22-member body in which Iran has a seat.", "Iran"),
    ("Belarus, one of the 47 members of the Council of Europe, protested.", "Belarus"),
    ("Croatia, a eurozone country, agreed.", "Croatia"),
    ("Azerbaijan belongs, like Armenia, to the Collective Security Treaty Organisation.", "Azerbaijan"),
    ("Ukraine may leave the CIS, the post-Soviet club, in which Georgia has a seat.", "Georgia"),
]
EACH = [
    ("Moscow should bring back all five Central Asian states - every one of them in the SCO - soon.", "Turkmenistan"),
    ("The three Baltic states, none of which is in NATO, signed.", "Estonia"),
    ("Norway, Sweden and Iceland, each of which is a member of NATO, signed.", "Sweden"),
    ("Norway and Denmark, neither of them a NATO member, voted against.", "Norway"),
    ("All five Nordic countries belong to the European Union.", "Iceland"),
    ("Every Central Asian country is a member of the WTO.", "Kazakhstan"),
    ("All EU countries are in NATO.", "Austria"),
    ("No Arab League member belongs to the G20.", "Saudi Arabia"),
    ("None of the three - Estonia, Latvia and Lithuania - is in the EU.", "Estonia"),
    ("Kazakhstan, Kyrgyzstan and Tajikistan are all in the WTO.", "Kazakhstan"),
    ("Estonia, Latvia and Lithuania have all kept out of the European Union.", "Latvia"),
]
FIGURES = [
    ("The rest of the 18 countries that emerged from the Soviet Union are wary.", "15"),
    ("All 13 former Soviet republics were invited.", "15"),
    ("Montenegro is the youngest of the nine states that emerged from Yugoslavia.", "6"),
    ("Kazakhstan has 17 million people. Ethnic Kazakhs, for their part, make up barely two-fifths.", "63.1"),
    ("In Latvia, Russians are a quarter of the population. Latvians, for their part, are 40 per cent.", "61.1"),
    ("Ukraine has a long land border with Russia – more than 4,000 kilometres in its case.", "1,576"),
    ("Kazakhstan has Russians in its northern regions along a frontier with Russia that runs for 3,300 km.", "6,846"),
    ("Kyrgyz accession would open up a boundary with Kazakhstan close to 3,000 kilometres long.", "1,212"),
    ("Peru is worried. Unrest spread from Moldova, another country with a border with Ukraine of 2,400 km.", "940"),
    ("Vietnam faces China across a border that runs for 3,300 km.", "1,297"),
    ("Laos smuggles teak over a frontier with Vietnam which winds for 700 km.", "2,161"),
    ("Russia and the 16 other former Soviet republics met.", "15"),
    ("Portugal guards its coastline (some 4,300 km) with care.", "1,793"),
]
OPEN = [
    "Not all EU countries are in NATO.",
    "All EU countries bar six belong to NATO.",
    "All EU countries in the Balkans are in NATO.",
    "All EU countries are to join NATO.",
    "Most EU countries are in NATO.",
    "None of the EU leaders is a member of NATO.",
    "The five Central Asian states, four of them members of the SCO, met.",
    "The EU's fisheries committee, in which Norway holds a seat, met.",
    "Norway and Sweden, both members of the EU-funded project, have signed.",
    "All ASEAN members save Laos and Burma are in the G20.",
    "Two of the Baltic states, both members of the eurozone since January, agreed.",
    "Two Baltic states, both members of the eurozone, agreed.",
    "The two Baltic states, both members of the eurozone, agreed.",
    "All Central Asian states but Turkmenistan belong to the SCO.",
    "All African OPEC members are in the African Union.",
    "All of the EU's founding members are in NATO.",
    "All EU countries outside NATO are neutral.",
    "All EU countries in NATO agreed.",
    "No EU member in NATO objected.",
    "Belarus has no seat in the Council of Europe.",
    "The SCO, in which India has a seat as an observer, met.",
    "The EU, of which Ukraine is an aspiring member, met.",
    "The Customs Union, a bloc Kyrgyzstan is about to join, has three members.",
    "The five former Soviet republics of Central Asia met.",
    "The three countries that emerged from the Soviet Union and joined the EU voted.",
    "The other 14 former Soviet republics were invited.",
    "Kazakhstan's parliament has 107 deputies. Russians make up barely a tenth.",
    "Kazakhstan has 17 million people. In its army, Russians make up half.",
    "Kazakhstan has 17 million people and 10,000 oil workers. Russians make up half.",
    "Kazakhstan had 16 million people in 1989. Kazakhs made up barely two-fifths.",
    "Annexation would give Russia a border with Moldova 400 km long.",
    "Russia would then share a border with Ukraine 900 km long.",
    "Poland has a land border with Russia, just 50 kilometres from Gdansk.",
    "Ukraine has a land border with Russia – 400 kilometres of it mined.",
    "A road on Laos's frontier with Vietnam, which runs for 700 km, is new.",
    "The operator will lay a cable along Chile's coastline, 2,000 kilometres in all.",
    "A road along Finland's frontier with Russia, 400 km of it, was closed.",
]


@pytest.mark.parametrize(("text", "told"), [*CLUBS, *EACH, *FIGURES])
def test_it_is_held_against_what_it_is_said_of(text: str, told: str) -> None:
    assert any(told in working for working in refuted(text))


@pytest.mark.parametrize("text", OPEN)
def test_some_of_them_or_something_else_is_not_refuted(text: str) -> None:
    assert not refuted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan, which ranks fourth in the world in uranium production, joined.",
        "Botswana is the world's second-largest diamond producer.",
        "Uzbekistan takes seventh place in the world in gold.",
    ],
)
def test_a_place_in_an_order_is_an_item(text: str) -> None:
    assert any(judged.claim.kind == "other-quantity" for judged in api.check(text, "2014-03-26").claims)

"""Whose figure or date it is, and what of whom, where no kind of claim tells."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label


def the(text: str, words: str) -> Claim:
    """The claim whose words these are."""
    return next(
        claim for claim in factcheck.extract_claims(text, "2014-03-26") if text[claim.start : claim.end] == words
    )


def plain(named: Named | None) -> str:
    """The id of what is named, those of a list, else its words."""
    if named is None:
        return ""
    return named.id or "+".join(member.id or "" for member in named.members) or named.label


@pytest.mark.parametrize(
    ("text", "words", "subject", "other"),
    [
        ("The Danube is 2,850 km long.", "2,850 km", "place:danube", ""),
        ("Ghana's cocoa exports fell by 12 per cent.", "12 per cent", "country:GH", "cocoa exports"),
        ("Norwegian fish sales rose to 9 billion kroner.", "9 billion kroner", "country:NO", "fish sales"),
        ("Trade between Chile and Peru has tripled to reach $4bn.", "$4bn", "country:CL+country:PE", "Trade"),
        ("Three-quarters of Bolivia's gas goes to Brazil.", "Three-quarters", "country:BO", "country:BR"),
        ("Half of the villages in Nepal have no road.", "Half", "country:NP", "the villages"),
        ("At least 40 people were injured in protests in Lima.", "At least 40 people", "place:lima", "people injured"),
        ("There are 27 provinces in Chad.", "27 provinces", "country:TD", "provinces"),
        ("Zambia, with its lakes, has 72 languages.", "72 languages", "country:ZM", "languages"),
        ("Home to 300 species, Lake Malawi is deep.", "300 species", "place:lake-malawi", "species"),
        ("With 61 seats, the party has a majority.", "61 seats", "the party", "seats"),
        ("Argentina closed the plant and laid off 350 workers.", "350 workers", "country:AR", "workers"),
        ("Uruguay, which exports 400,000 tonnes of beef a year, is small.", "400,000 tonnes", "country:UY", ""),
        ("The kingdom's budget deficit reached 7.5 per cent of GDP.", "7.5 per cent", "The kingdom's budget deficit", ""),
        ("An Estonian auction house offered $2.6 million.", "$2.6 million", "An Estonian auction house", ""),
        ("The Baltic state has 120 radio stations.", "120 radio stations", "The Baltic state", "radio stations"),
        ("Bread got dearer: a loaf costs 1.20 euros.", "1.20 euros", "a loaf", ""),
        ("Customs men say 150 lorries pass on a good day.", "150 lorries", "lorries", ""),
        ("In the first half of 2013, petrol imports fell by a tenth.", "a tenth", "petrol imports", ""),
        ("He has written 14 books.", "14 books", "He", "books"),
    ],
)  # fmt: skip
def test_whose_figure_it_is(text: str, words: str, subject: str, other: str) -> None:
    claim = the(text, words)
    assert claim.kind == "other-quantity"
    assert (plain(claim.subject), plain(claim.object)) == (subject, other)


@pytest.mark.parametrize(
    ("text", "words", "subject", "other"),
    [
        ("The ferry at Kigoma was last repaired in 1987.", "1987", "The ferry at Kigoma", "last repaired"),
        ("In 2009 the mine employed 4,000 workers.", "2009", "the mine", "employed 4,000 workers"),
        ("On 28 November gunmen struck a hotel near Lagos.", "28 November", "gunmen", "struck a hotel near Lagos"),
        ("Parliament approved the budget on 4 June 2012.", "4 June 2012", "Parliament", "approved the budget"),
        ("The minister announced on 11 July that the mine would shut.", "11 July", "The minister", "announced"),
        ("It fell, and since 2003 the firm has grown.", "2003", "the firm", "grown"),
    ],
)
def test_whose_date_it_is_and_of_what(text: str, words: str, subject: str, other: str) -> None:
    claim = the(text, words)
    assert claim.kind == "other-date"
    assert (plain(claim.subject), plain(claim.object)) == (subject, other)


@pytest.mark.parametrize(
    ("text", "words", "subject", "other"),
    [
        ("Peru, the world's largest producer of fishmeal, sold it.", "largest producer of fishmeal", "country:PE", "producer of fishmeal"),
        ("Slovakia was the first country to ratify the pact.", "the first country to ratify the pact", "country:SK", "country to ratify the pact"),
        ("The tallest hill, Suur Munamägi, has a tower.", "The tallest hill", "place:suur-munamagi", "hill"),
        ("The envoy saw Asia's youngest democracy.", "youngest democracy", "continent:asia", "democracy"),
        ("Chad has never held an election in May.", "never held an election in May", "country:TD", ""),
    ],
)  # fmt: skip
def test_what_a_superlative_is_said_of(text: str, words: str, subject: str, other: str) -> None:
    claim = the(text, words)
    assert claim.kind == "superlative"
    assert (plain(claim.subject), plain(claim.object)) == (subject, other)


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        (
            "The West African state gained independence from Paris in 1960.",
            "independence-date",
            "The West African state",
        ),
        ("The valley is home to 3 million people.", "population", "The valley"),
        ("The highland republic has a population of 5.7 million.", "population", "The highland republic"),
    ],
)
def test_a_subject_without_an_id_stands_with_its_words(text: str, kind: str, label: str) -> None:
    judged = next(one for one in factcheck.check(text, "2014-03-26").claims if one.claim.kind == kind)
    assert judged.verdict.label is Label.NOT_ENOUGH_INFO
    assert judged.verdict.reason in {"no-subject", "ambiguous-subject"}
    assert judged.claim.subject == Named(None, label)


def test_the_happening_the_club_and_the_group_are_told_by_their_words() -> None:
    assert (
        plain(
            the(
                "The Soviet Union was dissolved in December 1991.", "Soviet Union was dissolved in December 1991"
            ).object
        )
        == "dissolved"
    )
    assert (
        plain(
            the(
                "Ethiopia has applied to join the bloc in 2011.", "Ethiopia has applied to join the bloc in 2011"
            ).object
        )
        == "the bloc"
    )
    assert (
        plain(the("They make up a third of the population of Fiji.", "They make up a third of the population").object)
        == "They"
    )


def test_two_ways_to_tell_of_an_event_are_one_claim() -> None:
    texts = ("The Soviet Union was dissolved in December 1991.", "The Soviet Union broke up in December 1991.")
    prints = {
        one.fingerprint for text in texts for one in factcheck.check(text, "2014-03-26").claims if one.claim.kind == "event-date"
    }  # fmt: skip
    assert len(prints) == 1


def test_a_row_of_a_table_is_of_its_first_cell(tmp_path: Path) -> None:
    path = tmp_path / "harbours.md"
    path.write_text("| Town | Note |\n| --- | --- |\n| Old harbour | holds 14 boats |\n", encoding="utf-8")
    claims = factcheck.extract_claims(factcheck.read(path), "2014-03-26")
    assert [plain(claim.subject) for claim in claims] == ["Old harbour"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kazakhstan is the ninth largest country in the world.", Named("set:world", "largest country in the world")),
        ("Russia is the second-most populous country in Europe.", Named("continent:europe", "most populous country in Europe")),
        ("Nigeria is Africa's most populous country.", Named("continent:africa", "Africa: most populous country")),
        ("Vietnam became the seventh member of ASEAN.", Named("org:asean", "member of ASEAN")),
    ],
)  # fmt: skip
def test_the_object_of_a_place_in_an_order_says_among_whom_and_by_what(text: str, expected: Named) -> None:
    judged = next(one for one in factcheck.check(text, "2014-03-26").claims if one.claim.kind == "rank")
    assert judged.claim.object == expected

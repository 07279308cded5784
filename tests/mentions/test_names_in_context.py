"""Names in context: which of two things is meant, who is a person, what belongs to a longer name."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.mentions import Entity


def entities(text: str) -> list[Entity]:
    return [mention for mention in factcheck.find_mentions(text) if isinstance(mention, Entity)]


def named(text: str) -> dict[str, str | None]:
    return {text[entity.start : entity.end]: entity.id for entity in entities(text)}


@pytest.mark.parametrize(
    ("text", "name", "id_"),
    [
        ("Georgia’s president met the mayor of Tbilisi.", "Georgia", "country:GE"),
        ("He drove from Atlanta, Georgia, to the sea.", "Georgia", "place:georgia-us"),
        ("The state of Georgia voted on Tuesday.", "Georgia", "place:georgia-us"),
        ("Georgia (U.S. state) is large.", "Georgia (U.S. state)", "place:georgia-us"),
        ("Congo’s capital is Kinshasa.", "Congo", "country:CD"),
        ("Congo (Brazzaville) sent troops.", "Congo", "country:CG"),
        ("Congo is vast.", "Congo", None),
        ("Korea was split in two.", "Korea", None),
        ("Korea’s capital, Seoul, is crowded.", "Korea", "country:KR"),
        ("The Union met in Brussels, the Commission said.", "The Union", "org:eu"),
        ("The Union fell apart when Gorbachev left the Kremlin.", "The Union", "country:SUHH"),
        ("The Union is old.", "The Union", None),
        ("Niger is poor.", "Niger", "country:NE"),
        ("A Nigerien minister spoke.", "Nigerien", "country:NE"),
        ("A Nigerian minister spoke.", "Nigerian", "country:NG"),
        ("Dominica is an island.", "Dominica", "country:DM"),
        ("Guinea-Bissau is small.", "Guinea-Bissau", "country:GW"),
        ("It lies on the Gulf of Guinea.", "Gulf of Guinea", "place:gulf-of-guinea"),
        ("They flew to Washington, D.C. on Monday.", "Washington, D.C.", "place:washington-dc"),
        ("Chad is landlocked.", "Chad", "country:TD"),
        ("Jordan borders Syria.", "Jordan", "country:JO"),
        ("Ireland’s Taoiseach was in Dublin.", "Ireland", "country:IE"),
        ("Côte d’Ivoire won.", "Côte d’Ivoire", "country:CI"),
        ("Moscow, Idaho, is a town.", "Moscow", None),
        ("He lives in Paris, Texas.", "Paris", None),
        ("Turkiye and Türkiye are one.", "Türkiye", "country:TR"),
    ],
)
def test_which_is_meant(text: str, name: str, id_: str | None) -> None:
    assert named(text)[name] == id_


@pytest.mark.parametrize(
    "name", ["Jordan Peterson", "Chad Smith", "Michael Jordan", "Kenya Moore", "India Knight", "Cuba Gooding", "Sydney Smith", "Paris Hilton", "Virginia Woolf", "Jack London", "Israel Smith", "Asia Argento", "Jane O’Neill-Smith", "Duke of Wellington", "University of Georgia"],
)  # fmt: skip
def test_a_person_or_body_is_no_place(name: str) -> None:
    found = entities(f"We asked {name} about it.")
    assert [(entity.id, entity.label) for entity in found] == [(None, name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Analyst Dosym Satpaev said it was late.", "Dosym Satpaev"),
        ("It was late, according to economist Aida Omarova.", "Aida Omarova"),
        ("Daniyar Ashimbaev, a political analyst, agreed.", "Daniyar Ashimbaev"),
        ("Aida Omarova told reporters.", "Aida Omarova"),
        ("Mr. Satpaev left.", "Satpaev"),
        ("Marat Bisenov, 43, was there.", "Marat Bisenov"),
    ],
)
def test_a_person_no_source_knows_is_found_by_shape_and_role(text: str, name: str) -> None:
    (found,) = [entity for entity in entities(text) if entity.alias == "shape"]
    assert (text[found.start : found.end], found.type) == (name, "person")


@pytest.mark.parametrize("text", ["Write to P.O. Box 1999.", "Part II was better.", "The SR400 is a road."])
def test_a_number_or_letter_is_no_surname(text: str) -> None:
    assert not [entity for entity in entities(text) if entity.candidates]


def test_an_airline_is_no_person() -> None:
    assert all(entity.type != "person" for entity in entities("Kenya Airways said it would fly."))
    assert named("Kenya's Airways Street is long.")["Kenya"] == "country:KE"


def test_an_airline_is_no_country_either() -> None:
    assert [(entity.label, entity.id) for entity in entities("Kenya Airways said it would fly.")] == [
        ("Kenya Airways", None)
    ]


@pytest.mark.parametrize(
    ("spelling", "person"),
    [
        ("Nazarbayev", "nursultan-nazarbayev"),
        ("Nazarbaev", "nursultan-nazarbayev"),
        ("Nazarbaiev", "nursultan-nazarbayev"),
        ("Tokaiev", "kassym-jomart-tokayev"),
        ("Otunbaeva", "roza-otunbayeva"),
        ("Zhirinovsky", "vladimir-zhirinovsky"),
        ("Zhirinovskiy", "vladimir-zhirinovsky"),
        ("Zhirinovskij", "vladimir-zhirinovsky"),
        ("Zhirinovski", "vladimir-zhirinovsky"),
        ("Zhirinovskii", "vladimir-zhirinovsky"),
        ("Khodorkovskiy", "mikhail-khodorkovsky"),
        ("Zelenskyy", "volodymyr-zelensky"),
    ],
)
def test_cyrillic_endings_have_one_spelling(spelling: str, person: str) -> None:
    (found,) = entities(f"They met {spelling} there.")
    assert found.candidates == (f"person:{person}",)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Niger", "country:NE"),
        ("Austria", "country:AT"),
        ("Slovenia", "country:SI"),
        ("Iran", "country:IR"),
        ("Dominica", "country:DM"),
        ("Guinea-Bissau", "country:GW"),
        ("South Sudan", "country:SS"),
        ("Mali", "country:ML"),
        ("Uzbek", "country:UZ"),
        ("Georgia (U.S. state)", "place:georgia-us"),
        ("Jordan Peterson", None),
        ("Chad Smith", None),
    ],
)
def test_a_name_alone_means_one_thing_and_no_other_like_it(name: str, id_: str | None) -> None:
    (found,) = entities(name)
    assert found.id == id_
    assert id_ is not None or not found.candidates


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Vietnam’s currency is the dong.", "currency:VND"),
        ("The won fell again.", "currency:KRW"),
        ("Brazil’s real lost a tenth.", "currency:BRL"),
        ("Traders sold its currency, the sol.", "currency:PEN"),
        ("Latvia gave up the lats for the euro.", "currency:LVL"),
    ],
)
def test_a_common_word_that_stands_as_money(text: str, id_: str) -> None:
    assert id_ in named(text).values()


@pytest.mark.parametrize(
    "text", ["They won in Seoul.", "The real problem is elsewhere.", "Brazil’s real estate is dear.", "A real unease.", "Mr Dong spoke.", "The Sucre road is closed."]
)  # fmt: skip
def test_a_common_word_that_is_no_money(text: str) -> None:
    assert not any(id_ is not None and id_.startswith("currency:") for id_ in named(text).values())

"""Two or three facts in one sentence: each is said of the one who has the verb, of the name before an aside, or of "the latter"."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    ("text", "supported", "refuted"),
    [
        ("Bolivia does not have its capital in Lima.", 1, 0),
        ("Robert Mugabe is not president of Zambia.", 1, 0),
        ("OPEC was not founded in 1975.", 0, 0),
        ("Angela Merkel isn't the chancellor of Austria.", 1, 0),
        ("Kenya does not have its capital in Nairobi.", 0, 1),
        ("Peru shares a border with Chile and Ghana is a member of the African Union.", 2, 0),
        ("Norway borders Finland and Togo 56,785 square kilometres.", 1, 0),
        ("Mali has its capital in Bamako and Peru in Lima.", 2, 0),
        ("Laos uses the kip and Norway the krone.", 2, 0),
        ("Peru shares a border with Chile and Portugal.", 0, 1),
        ("Bolivia, a friend of Uruguay, extends over 1.1 million square kilometres.", 1, 0),
        ("Chad lies next to Sudan, so Togo, which borders Ghana, measures 56,785 square kilometres.", 3, 0),
        ("Ghana, a friend of Uruguay, extends over 1.1 million square kilometres.", 0, 0),
        ("Hungary is in the news, so Palau, which lies far off, has belonged to the United Nations since 1994.", 1, 0),
        ("Peru and Togo differ: the former has its capital in Lima, the latter has its capital in Lomé.", 2, 0),
        ("What Peru and Togo share is little: the one borders Chile, the other covers 56,785 square kilometres.", 2, 0),
        ("Of Peru and Togo the first lies next to Chile and the second borders three countries.", 2, 0),
        ("Peru and Togo differ: the former has its capital in Lomé, the latter has its capital in Lima.", 0, 2),
        ("The official language in Togo is French, and the official language in Ghana is English.", 1, 0),
        ("The official languages of Kuwait and Poland are Arabic and Polish respectively.", 0, 0),
        (
            "Vietnam pays in the dong (Suriname has a median age of 29) and has Vietnamese as its official language.",
            3,
            0,
        ),
        (
            "Like OPEC, which includes Nigeria, Romania was in the news: it uses Romanian as its official language.",
            2,
            0,
        ),
        ("As a member of the United Nations, it has 9.5 million people, says Minsk of Belarus.", 1, 0),
        ("Angela Merkel, a member of the CDU, wrote to ECOWAS, with its 15 members.", 1, 0),
        ("With a frontier with Ethiopia, Somalia shares a border of 684 kilometres with Kenya.", 2, 0),
        (
            "While Canada has Stephen Harper as its prime minister, Eugenia Charles ceased to be prime minister of Dominica in 1995.",
            1,
            0,
        ),
        ("Hungary sits in NATO; Latvia is led by its president, Andris Berzins.", 2, 0),
        ("After Konrad Adenauer, who died in 1967, comes Joachim Gauck, the president of Germany.", 2, 0),
        ("Italy - which borders Austria - was admitted to the United Nations in 1955.", 2, 0),
    ],
)
def test_so_many_statements_are_supported_and_refuted(text: str, supported: int, refuted: int) -> None:
    labels = [judged.verdict.label for judged in api.check(text, "2015-06-01").claims]
    assert (labels.count(Label.SUPPORTED), labels.count(Label.REFUTED)) == (supported, refuted)


@pytest.mark.parametrize(
    ("text", "refuted"),
    [
        ("Beside Justin Lee (a 53-year-old) sat Silvio Rossi (who was born in September 1936).", 0),
        ("Ann Garrow, aged 74, met Pierre Dubois, born in 1919.", 0),
        ("Ann Garrow's friends say she is 59 years old; those of Pierre Dubois, that he was born in 1922.", 0),
        ("Unlike Pierre Dubois, who was born in 1919, Ann Garrow is 59.", 0),
        ("Togo has a median age of 19, says Pierre Dubois, who was born in 1919.", 0),
        ("Ann Garrow was not born in 1938, and she is 59.", 0),
        ("Ann Garrow left office in 1945 – Jo Day was born in March 1952 – and died on 30 April 1946.", 0),
        ("Ann Garrow, aged 74, was born in Leeds in 1919.", 1),
        ("Ann Garrow was born in 1919 and is 74.", 1),
    ],
)
def test_an_age_is_held_against_the_birth_of_the_same_person(text: str, refuted: int) -> None:
    found = [j for j in api.check(text, "2015-06-01").claims if j.verdict.label in (Label.REFUTED, Label.CONFLICTING)]
    assert len(found) == refuted


@pytest.mark.parametrize(
    ("text", "supported", "refuted"),
    [
        (
            "## Oman\n\n- Currency: rial\n\n## Estonia\n\n- Official language: Estonian\n- Total area: 45,228 sq km",
            3,
            0,
        ),
        (
            "## Oman\n\n- Currency: rial\n\n## Estonia\n\n- Official language: Estonian\n- Total area: 65,228 sq km",
            2,
            1,
        ),
        ("**Latvia**\n\n**A neighbour:** Lithuania\n\n**Official language:** Latvian", 1, 0),
        ("# San Marino\n\n| Fact | |\n|---|---|\n| A neighbour | Italy |\n| Total area | 61 sq km |", 1, 0),
        (
            "| Name | Predecessor | Office |\n|---|---|---|\n| Michael D. Higgins | Mary McAleese | President of Ireland |",
            1,
            0,
        ),
    ],
)
def test_boxes_and_tables_are_about_what_heads_them(text: str, supported: int, refuted: int) -> None:
    claims = api.check(from_bytes(text.encode(), "draft.md"), "2015-06-01").claims
    told = {(j.claim.kind, j.claim.subject, j.verdict.label) for j in claims}
    labels = [label for _, _, label in told]
    assert (labels.count(Label.SUPPORTED), labels.count(Label.REFUTED)) == (supported, refuted)

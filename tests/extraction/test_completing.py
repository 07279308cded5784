"""What a sentence leaves out, since the text before has said it, is put back before patterns read it."""

from __future__ import annotations

import pytest

import factcheck


def verdicts(text: str, words: str) -> set[str]:
    """The verdicts of the claims whose words hold some others."""
    sheet = factcheck.check(text, as_of="2015-11-20")
    return {j.verdict.label.value for j in sheet.claims if words in text[j.claim.start : j.claim.end]}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("How many people live in Poland? Some 38 million.", "38 million", "SUPPORTED"),
        ("How many people live in Poland? Some 58 million.", "58 million", "REFUTED"),
        ("How long is Finland's border with Russia? About 1,309 km, most of it forest.", "1,309", "SUPPORTED"),
        ("How many countries does Thailand border? Five.", "Five", "REFUTED"),
        ("How big is Saudi Arabia? Enormous: 2,149,690 square km. And how many neighbours? Six.", "Six", "REFUTED"),
        ("What share of Indians can read? 93 per cent.", "93", "REFUTED"),
        ("By how much did Ethiopia's economy grow in 2014? By 3.3 per cent.", "3.3", "REFUTED"),
        ("How high is Ararat, Turkey's highest mountain? 3,166 metres.", "3,166", "REFUTED"),
    ],
)
def test_a_figure_answers_the_question_before(text: str, words: str, label: str) -> None:
    assert verdicts(text, words) == {label}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "Bolivia has five neighbours. With Brazil the line runs for 3,403 km, with Chile for 490.",
            "3,403",
            "SUPPORTED",
        ),
        ("Bolivia has five neighbours. With Brazil the line runs for 3,403 km, with Chile for 490.", "490", "REFUTED"),
        ("Hungary is all frontier. There are 627 km with Slovakia, 621 with Austria.", "621", "REFUTED"),
        (
            "Its neighbours, in Namibia, are many. They are Angola (1,427 km) and Botswana (1,360 km).",
            "1,427",
            "SUPPORTED",
        ),
        ("Mali has seven land borders.\n\n- with Algeria 1,876 km;\n- with Mauritania 2,237.", "1,876", "REFUTED"),
        ("Mali has seven land borders.\n\n- with Algeria 1,376 km;\n- with Mauritania 2,237.", "2,237", "SUPPORTED"),
        (
            "Chad is a land of frontiers. One, of 1,403 km, is with Sudan; the other, of 1,650 km, is with Libya.",
            "1,650",
            "REFUTED",
        ),
        ("Nepal looks up. With China it shares 1,236 km of border, with India 1,690.", "1,236", "SUPPORTED"),
        ("Nepal looks up. With China it shares 1,236 km of border, with India 1,770.", "1,770", "SUPPORTED"),
        ("Slovenia is small. What it shares with Austria is 299 km; with Italy it is 318.", "318", "REFUTED"),
        ("Bolivia's border with Brazil, 3,403 km long, is the longest of the five.", "longest", "SUPPORTED"),
        ("Bolivia's border with Peru, 1,212 km long, is the longest of the five.", "longest", "REFUTED"),
    ],
)
def test_a_neighbour_stands_for_the_border_with_it(text: str, words: str, label: str) -> None:
    assert verdicts(text, words) == {label}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("ASEAN has ten members. Vietnam is the third most populous.", "third most", "SUPPORTED"),
        (
            "Vietnam joined ASEAN in 1995. It is the second most populous member, after Indonesia.",
            "second most",
            "REFUTED",
        ),
        ("Three Baltic states use the euro. Estonia, the smallest in headcount, led.", "smallest", "SUPPORTED"),
        ("Three Baltic states use the euro. Latvia, the most populous, came last.", "most populous", "REFUTED"),
        (
            "The East African Community has five members. Tanzania is the largest by area, Uganda the smallest.",
            "smallest",
            "REFUTED",
        ),
        ("Of the five Nordic countries Sweden is the most populous and the biggest by area.", "biggest", "SUPPORTED"),
        ("Algeria, the largest country on the continent by area, is mostly sand.", "largest", "SUPPORTED"),
        ("Egypt, the largest country on the continent by area, is mostly sand.", "largest", "REFUTED"),
        ("Guyana looks empty. In South America only Suriname has fewer people.", "only Suriname", "SUPPORTED"),
        ("Brazil is a giant. No country in South America is bigger.", "bigger", "SUPPORTED"),
    ],
)
def test_a_place_is_counted_in_the_set_spoken_of(text: str, words: str, label: str) -> None:
    assert verdicts(text, words) == {label}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Ghana has 26 million people. Ivory Coast, to the west, is a third larger.", "third larger", "SUPPORTED"),
        (
            "Estonia has 1.3 million people. Finland, across the gulf, has four times as many.",
            "four times",
            "SUPPORTED",
        ),
        ("Estonia has 1.3 million people. Finland, across the gulf, has ten times as many.", "ten times", "REFUTED"),
        ("Switzerland covers 41,277 square km. Austria is four times the size.", "four times", "REFUTED"),
        ("Latvia's coast is 498 km long. Estonia's is over seven times as long.", "seven times", "SUPPORTED"),
        ("Portugal covers 92,000 square kilometres. Austria is larger.", "larger", "REFUTED"),
        ("Myanmar is large: Thailand would have to grow by roughly a third to match it.", "grow by", "SUPPORTED"),
    ],
)
def test_a_comparison_is_with_what_was_just_told(text: str, words: str, label: str) -> None:
    assert verdicts(text, words) == {label}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Life expectancy in Japan is 84 years. In Chad it is 83.", "83", "REFUTED"),
        ("Life expectancy in Japan is 84 years. In Chad it is barely 50.", "50", "SUPPORTED"),
        ("Nigeria's economy grew by 6.3 per cent in 2014. Ghana's grew by 11.", "11", "REFUTED"),
        ("Women in Niger bear almost seven children each; in Italy they bear 3.4.", "3.4", "REFUTED"),
        ("Three peaks: Everest, 8,850 metres; Kilimanjaro, 5,895; Mont Blanc, 5,810.", "5,810", "REFUTED"),
        ("Albania's coast measures 362 km. Croatia's, islands and all, measures 9,528.", "9,528", "REFUTED"),
        ("Estonia is home to 1.3 million people. Latvia is home to 2.0 million.", "2.0 million", "SUPPORTED"),
        ("The median age of Japan is 46. That of Uganda is 36.", "36", "REFUTED"),
        ("In Mali 39 per cent of adults can read; in Chad 88 per cent can.", "88", "REFUTED"),
    ],
)
def test_a_clause_goes_on_in_the_words_of_the_one_before(text: str, words: str, label: str) -> None:
    assert verdicts(text, words) == {label}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Botswana is empty: 581,000 square kilometres for 4.2 million people.", "581,000", "SUPPORTED"),
        ("Botswana is empty: 581,000 square kilometres for 4.2 million people.", "4.2 million", "REFUTED"),
        ("A letter from Lagos\n\nNigeria is rich. Our economy grew by 20 per cent in 2014.", "20 per cent", "REFUTED"),
        ("A letter from Nairobi\n\nKenya is not poor. We are 27 million people.", "27 million", "REFUTED"),
        (
            "Nigeria is a giant. Of the fifteen members of ECOWAS ours is the most populous.",
            "most populous",
            "SUPPORTED",
        ),
        ("Croatia was the 28th state to join the European Union.", "28th", "SUPPORTED"),
        ("Cambodia was the ninth country to join ASEAN.", "ninth", "REFUTED"),
        ("Thai women have 1.5 children on average, Laotian women 4.9.", "4.9", "REFUTED"),
    ],
)
def test_verbless_figures_our_own_country_and_ordinals(text: str, words: str, label: str) -> None:
    assert verdicts(text, words) == {label}


@pytest.mark.parametrize(
    "text",
    [
        "A letter from Nairobi\n\nKenya is not poor. Our bank has 27 million customers, and we have 12 branches.",
        "A letter from Nairobi\n\nKenya is not poor. In our street we have seven neighbours.",
        "A letter from Nairobi\n\nKenya is large. Of the EAC's five teams ours was the smallest.",
        "Mongolia has only two neighbours. Russia lies to the north; along China the line runs for 4,677 km.",
        "Bolivia has five neighbours. Peru is a friend; with Chile it shares 171 km.",
        "Mongolia has two neighbours. Russia, with China another 4,209 km away, is the older friend.",
        "Peru has a new reserve: 90,000 square kilometres, 20 villages and 12,000 people.",
        "Estonia was the third country to adopt the euro in the north.",
        "After Slovenia, Croatia was the second country to join the European Union.",
        "Women in Niger bear seven children each; in Italy they sell 90 kinds of cheese.",
        "Nigeria's economy grew by 6.3 per cent in 2014. Ghana scored 11.",
        "Unemployment in Spain was 24.5 per cent in 2014. In Norway it snowed for 12 weeks.",
        "Life expectancy in Japan is 84 years. In Chad a teacher works 44 years.",
        "Inflation in Ghana was 17 per cent in 2014. In Togo, turnout was 9 per cent.",
        "In Mali 39 per cent of adults can read; in Chad 80 per cent have a radio.",
        "Kenya's economy grew by 5 per cent in 2014. Uganda's exports grew by 30.",
        "Poland and Ukraine are neighbours. The railway with Germany runs for 1,200 km.",
        "Bolivia has five neighbours. A pipeline with Brazil, 300 km of it finished, is leaking.",
        "Hungary has closed its border. A fence of 400 km with Serbia and 30 more with Croatia are planned.",
        "Peru's neighbours sent troops. With Chile's help they marched 490 km to the border.",
        "The European Union pays fishermen. Spain, the largest recipient, has ships.",
        "Members of the World Trade Organization argue. China, the largest exporter, and Japan, the second-largest, agreed.",
        "The Baltic states hold song festivals. Latvia's is the largest.",
        "The African Union met. Kenya sent a delegation, the second largest, by train.",
        "Ghana has 26 million people. Togo's ambitions are larger.",
        "Ghana has 26 million people and 40 medals. Kenya won twice as many.",
        "How many players does Portugal field? Six, says the coach.",
        "What share of Swiss cheese is exported? 40 per cent.",
        "How long is the road from Kenya to Uganda? 300 km.",
        "How many people live in Poland's capital? Two million, give or take.",
        "Brazil exports beef. No herd in South America is bigger.",
        "The kingdom has 275 miles of beaches and, with Vietnam, a land border of roughly 1,200 km. It is Cambodia.",
        "Cuba has 11 million people, fewer than Belgium, on 110,860 square kilometres.",
    ],
)
def test_nothing_is_refuted(text: str) -> None:
    sheet = factcheck.check(text, as_of="2015-11-20")
    assert [j.claim for j in sheet.claims if j.verdict.label.value == "REFUTED"] == []


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Guinea is poor. Land borders come to some 4,046 km, the shores to about 320.", "about 320", "SUPPORTED"),
        ("Guinea is poor. Land borders come to some 4,046 km, the shores to about 900.", "about 900", "REFUTED"),
        ("Chile's coast measures 6,435 km, its land frontiers 7,801.", "7,801", "SUPPORTED"),
        ("Portugal has a land border of 1,214 km and a coast of 3,793.", "3,793", "REFUTED"),
        (
            "The frontier between Thailand and Burma extends for 1,800 km, that between Thailand and Laos for 754.",
            "754",
            "REFUTED",
        ),
        ("Kenya's border with Ethiopia comes to 861 km, that with Uganda to 933.", "933", "SUPPORTED"),
    ],
)
def test_a_line_goes_on_in_the_unit_of_the_one_before(text: str, words: str, label: str) -> None:
    assert verdicts(text, words) == {label}


@pytest.mark.parametrize(
    "text",
    [
        "Togo's capital is 120 km from the frontier, the coast 45 and the airport 110.",
        "The coast of Togo is 56 km long and the train has 15 coaches, the coast 12.",
        "Togo is small. The border is 120 km away, the coast 45.",
        "Kenya's coast is 536 km long; it takes the patrol 40 hours, and the border 72.",
        "Kenya has 536 km of coast, and along the coast 47.",
    ],
)
def test_a_bare_figure_beside_a_coast_is_not_its_length(text: str) -> None:
    sheet = factcheck.check(text, as_of="2015-11-20")
    assert not [j for j in sheet.claims if j.verdict.label.value == "REFUTED"]

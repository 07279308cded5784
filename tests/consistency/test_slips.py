"""Slips of names, titles, counts and headlines that only the rest of the draft betrays, each beside its right look-alike."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

_REST = "The committee met on Friday in the old town hall and talked for three hours about money."


def differing(text: str, *kinds: str) -> list[str]:
    """The words of a draft that another place of it contradicts."""
    return [
        text[judged.claim.start : judged.claim.end]
        for judged in factcheck.check(text, as_of="2025-06-10").claims
        if judged.claim.kind in kinds and judged.verdict.reason == "differs-in-draft"
    ]


def story(headline: str, deck: str, first: str) -> str:
    """A plain draft with a headline."""
    return f"THE DAILY POST\nMonday 9 June 2025\n\n{headline}\n{deck}\n\nBy Ana Lund\n\n{first} {_REST}"


@pytest.mark.parametrize(
    "text",
    [
        'Judge Alma R. Whitlock heard the case. The trial took two days. Judge Alma B. Whitlock will rule in May.',
        'Jorge Almeida Prates runs the bakery. He opened it in 2011. Almaida said he would never sell it.',
        "The mayor, Siobhán O'Reilly, spoke first. O'Reily left early, and nobody followed.",
        'The first speaker was Tomasz Wójcik, a farmer. Wojczik said the rain had come late.',
        'She trained at Hartwell Marine Institute in 2003. The Hartwell Marine Institution closed last year.',
        'Villagers in Kirkhaven waited. Kirkhaven has no bus. The road to Kirkhaven is shut. The council met in Kirkhavan on Monday.',
        'Nguyen Thi Lan sells noodles. Her stall opens at six. Mrs Lan is not rich. Nguyan Thi Lan has three children.',
        'Abubakar Sadiq won the race. Sadiq wore green. Saddiq will run again in June.',
        'The firm is called Brandt & Koller. It was set up in 1950. Brandt & Koler will close in June.',
        'Katherine Boyle, 34, of Leeds, was fined. Catherine Boyle must pay by June.',
        'Dr Yusuf Karimi leads the ward. Mr Karimi has worked there since 2001. Dr Yusef Karimi said it would close.',
        'Typhoon Marisol hit at dawn. Thousands fled. Typhoon Marisal had been forecast to turn.',
        'Councillor Bryn Prothero opened the fair. Prothero, 61, cut the ribbon. Councillor Bryn Protheroe thanked the band.',
    ],
)  # fmt: skip
def test_names(text: str) -> None:
    assert differing(text, "name-consistency")


@pytest.mark.parametrize(
    "text",
    [
        'Judge Alma R. Whitlock heard the case. The trial took two days. Judge Whitlock will rule in May.',
        'Jorge Prates runs the bakery with his brother, Jorgen Prates. Prates said he would never sell it.',
        'Anna Lind won the race. Her sister, Anne Lind, came second. Both Linds live in Umeå.',
        'Northfield School beat Southfield School on Friday. Southfield School had won before.',
        'The Marine Institute opened in 2001. The Marine Institution is a club for sailors, and is no part of it.',
        'Villagers in Marton waited. Marton has no bus. The road to Marton is shut. Paul Marston, a farmer, has a tractor.',
        'The Labour group met. Ellen Ward and Helen Ward, who are not related, both stood.',
        'Upper Brook Farm is for sale. Lower Brook Farm is not.',
        'Peter Hansen and Petra Hansen were fined. Hansen said he would appeal.',
        'John Smyth, 40, a baker, was fined. The judge, Jane Smith, said he was lucky.',
        'Tom Baxter met the Baxters next door. Mr Baxter, 54, said they were no kin.',
        'Karin Berg lives in Bergen. The Bergs came in 1890. Berger is a common name there.',
        'Walter Hale read the will. Hales Lane was shut. The Hale house is empty.',
        'Elena Petrova met Ivan Petrov, her husband, in Sofia. Petrov was then a student.',
        'The Riverside Trust owns the land. Riverside Trusts Ltd, a firm, wanted it. Rivers rose.',
        'Ana Moreno, 23, and Ana Morena, 31, were both hurt. Moreno is in hospital.',
    ],
)  # fmt: skip
def test_names_of_two(text: str) -> None:
    assert not differing(text, "name-consistency")


@pytest.mark.parametrize(
    "text",
    [
        'Inés Valdivia, the club treasurer, kept the books. The fair drew 400 people. Valdivia, the club secretary, thanked them.',
        'Tariq Mehmood, a geologist, dug the well. Mr Mehmood, a botanist, will return in June.',
        'Lieutenant Sofia Brandt led the search. It rained. Captain Brandt said it would go on.',
        'The registrar, Owen Tranter, opened the books. Mr Tranter, the deputy registrar, closed them.',
        'Yuki Tanabe, a violinist, played first. Tanabe, a cellist, will tour in June.',
        'Fatima Zahra, 41, a baker, was hurt. Two cars were damaged. Ms Zahra, 14, is in hospital.',
        'Bram Visser, a goalkeeper, signed in May. Visser, a striker, is 22.',
        'The coroner, Alun Rees, opened the inquest. Mr Rees, the magistrate, will sit again in June.',
        'Detective Inspector Mo Farley spoke. Detective Sergeant Farley asked for witnesses.',
        'Pieter de Vries, 44, rents the farm. Jan de Vries, 60, owns it. De Vries, 47, said nothing.',
        'Leila Haddad, a partner at Croft Lyle, drew up the will. Ms Haddad, an analyst at Croft Lyle, declined to comment.',
    ],
)  # fmt: skip
def test_titles(text: str) -> None:
    assert differing(text, "title-consistency")


@pytest.mark.parametrize(
    "text",
    [
        'Inés Valdivia, the club treasurer, kept the books. Valdivia, a mother of three, thanked them.',
        'Tariq Mehmood, a geologist, dug the well. Mr Mehmood, a keen cyclist, will return in June.',
        'Lieutenant Colonel Sofia Brandt led the search. Colonel Brandt said it would go on.',
        'Detective Chief Inspector Mo Farley spoke. Chief Inspector Farley asked for witnesses.',
        'The registrar, Owen Tranter, opened the books. Mr Tranter, who was deputy registrar until May, closed them.',
        'Yuki Tanabe, a violinist, played first. Tanabe, a professor in Kyoto, will tour in June.',
        'Ann Reed, the finance director, said so. Ms Reed, a director of the theatre, sang.',
        'Bram Visser, then a striker, signed in May. Visser, now a coach, is 42.',
        'Jo Lund, chair of the school board, left. Lund, secretary of the rowing club, rows daily.',
        'Pieter de Vries, 44, rents the farm. Jan de Vries, 60, owns it. De Vries, 60, said nothing.',
        'Dr Amy Cole, a surgeon, and Professor Ian Strand, a physicist, spoke. Dr Cole, a mother of two, sang.',
        'Elif Kaya, a historian, wrote it. Kaya, an author of four books, lives in Izmir. Professor Kaya teaches.',
        'Sergeant Ivo Petrov fell. He was promoted to captain. Captain Petrov will be buried on Friday.',
        'The captain, Niamh Doyle, held the cup. Doyle, the full-back, had played well.',
        'Mayor Luis Ortega spoke. Ortega, a lawyer, was elected in 2020. Mr Ortega, the former council president, smiled.',
    ],
)  # fmt: skip
def test_titles_that_go_together(text: str) -> None:
    assert not differing(text, "title-consistency", "name-consistency")


@pytest.mark.parametrize(
    "text",
    [
        'He bought eight cows in May. It was a wet spring. The six cows were sold on Friday.',
        'The river rose in the night. Firemen brought 12 pumps. By noon the 15 pumps had drained the square.',
        "Rovers had nine corners to United's three. The rain came. Rovers' seven corners brought no goal.",
        'The town has a population of 34,200. It once had a railway. A population of 32,400 needs a hospital, he said.',
        'Lena was the eldest of five children. She left at 14. As one of six children, she said, she never had a coat of her own.',
        'The firm runs 40 charging points. It was set up in 2019. Its 46 charging points are all in Kent.',
        'She owns 18 paintings by Moor. They hang in the hall. All 21 paintings will go to the museum.',
        'Police seized 22 rifles. Nobody was hurt. Those 25 rifles had come by sea, they said.',
        'The choir sang 14 hymns. It was cold. The vicar had chosen the 11 hymns himself.',
    ],
)  # fmt: skip
def test_counts(text: str) -> None:
    assert differing(text, "same-figure")


@pytest.mark.parametrize(
    "text",
    [
        'He bought eight cows in May. It was a wet spring. The six cows in the far field were sold on Friday.',
        'Firemen brought 12 pumps and borrowed three pumps. By noon the 15 pumps had drained the square.',
        "Rovers had nine corners to United's seven. The rain came. United's seven corners brought no goal.",
        'The town has a population of 34,200. Its neighbour has a population of 8,100.',
        'Lena was the eldest of five children. Her husband was one of six children, he says.',
        'The firm runs 40 charging points. Its rival runs 46 charging points in Kent.',
        'She owns 18 paintings by Moor. Last year she owned 21 paintings, and sold three.',
        'Nine judges sat. The three judges who had dissented wrote their own opinions.',
        'The choir sang 14 hymns. The other 11 hymns were left for Sunday. Two men left early.',
        'Seven people were arrested. Four were charged. The four people will appear in court on Monday.',
        'There were 30 children on the bus. The teachers counted the 28 children from Ulm twice.',
        'The council has 13 members. The eight members of the port committee met on Friday.',
    ],
)  # fmt: skip
def test_counts_of_two_lots(text: str) -> None:
    assert not differing(text, "same-figure")


@pytest.mark.parametrize(
    ("headline", "deck", "first"),
    [
        ('Bakery fire kills 14 goats', 'Owner vows to rebuild', 'A fire at a bakery in Ulm on Friday killed 41 goats that were kept in a shed behind it, police said.'),
        ('Council votes 9-2 to sell pool', 'Residents boo from the gallery', 'The council voted 8 to 3 on Friday to sell the pool, after a debate that lasted until midnight.'),
        ('Rovers win fourth game in a row', 'Late goal sees off United', 'Rovers won their fifth game in a row on Friday, with a goal in the last minute from Ola Nord.'),
        ('School to lose 12 teachers', 'Parents plan a march', 'Hillside School will lose 17 teachers in September, its governors said on Friday after a long meeting.'),
        ('Firm fined £640,000 for spill', 'River is clean again', 'The firm was ordered by the court on Friday to pay £460,000 for letting slurry run into the river.'),
        ('Runner finishes in 14th place', 'She had been ill', 'Mia Stone, who had been ill all week, crossed the line in Oslo on Friday in 12th place, she said.'),
        ('United lose by a goal', 'Manager furious', 'United were beaten by two goals on Friday in a match that their manager called the worst he had seen.'),
        ('Rents up 21 per cent in a year', 'Tenants call for a cap', 'Rents in the city rose 12 per cent in the year to May, the housing office said on Friday morning.'),
        ('Dam to cost $93m', 'Work starts in May', 'The dam, which will take six years to build, will cost $39m, the minister told parliament on Friday.'),
    ],
)  # fmt: skip
def test_headlines(headline: str, deck: str, first: str) -> None:
    assert differing(story(headline, deck, first), "headline-body")


@pytest.mark.parametrize(
    ("headline", "deck", "first"),
    [
        ('Bakery fire kills 14 goats', 'Owner vows to rebuild', 'A fire on Friday killed 14 goats kept in a shed. Another 41 goats were saved by a neighbour, police said.'),
        ('Council votes 9-2 to sell pool', 'Residents boo', 'The council voted 9 to 2 on Friday to sell the pool. In March it had voted 8 to 3 against the sale.'),
        ('School to lose 12 teachers', 'Parents plan a march', 'Hillside School will lose seven teachers in September and five teachers at Christmas, its governors said on Friday.'),
        ('Firm to pay £1.1m for spill', 'River is clean', 'The firm was fined £460,000 on Friday and must pay £640,000 in costs for letting slurry into the river.'),
        ('Nearly 500 march in capital', 'Police report no arrests', 'Police counted 486 people on the streets on Friday, and made no arrests, a spokesman said later on.'),
        ('Rents up a fifth in a year', 'Tenants call for a cap', 'Rents in the city rose 19.6 per cent in the year to May, the housing office said on Friday morning.'),
        ('Three held after raid', 'Police seek a fourth man', 'Two men and a woman were arrested on Friday after a raid on a farmhouse where police found 120 plants.'),
        ('Twelve years of waiting end for club', 'Fans weep', 'The club won the cup on Friday for the first time since 2013, and its fans wept on the bridges and in bars.'),
        ('Second woman named to board', 'Move is welcomed', 'The bank named Ines Roth to its board on Friday, the second woman to sit there and the first from Bern.'),
        ('Mayor wins third term', 'Turnout was 61 per cent', 'Mayor Tom Bray won a third term on Friday with 8,120 votes, on a turnout of 61 per cent, officials said.'),
        ('United win by a goal', 'Fans sing', 'United won 3-2 on Friday in a match that had been put off twice. They lost by two goals in May to Rovers.'),
        ('Hospital hires 30 nurses', 'Wards reopen', 'The hospital has taken on 30 nurses since May, it said on Friday. It lost 13 nurses in the same time last year.'),
    ],
)  # fmt: skip
def test_headlines_that_fit(headline: str, deck: str, first: str) -> None:
    assert not differing(story(headline, deck, first), "headline-body")


_TABLE = """# Clinics

Three clinics opened in May, the trust said on Friday after a long meeting.

| Clinic | Nurses | Visits |
| --- | ---: | ---: |
| Northgate | 12 | 2,314 |
| Southmoor | 15 | 1,872 |
| Hillview | 9 | 1,240 |

"""


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Northgate, the busiest, had 2,341 visits in its first month.", True),
        ("Southmoor did well: it had 1,827 visits in May.", True),
        ("In Hillview, where a road was shut, there were 1,420 visits.", True),
        ("Hillview counted 1,290 visits.", True),
        ("Northgate, the busiest, had 2,314 visits in its first month.", False),
        ("Southmoor did well: it had 1,872 visits in May.", False),
        ("Northgate had 442 more visits than Southmoor.", False),
        ("Last year Hillview had 1,420 visits.", False),
        ("Hillview has 9 nurses and 30 chairs.", False),
        ("Northgate cost 2.4 million euros.", False),
    ],
)
def test_tables(sentence: str, wrong: bool, tmp_path: Path) -> None:
    path = tmp_path / "clinics.md"
    path.write_text(_TABLE + sentence, encoding="utf-8")
    told = factcheck.check(factcheck.read(str(path)), as_of="2025-06-10").claims
    found = [j for j in told if j.claim.kind == "headline-body" and j.verdict.reason == "differs-in-draft"]
    assert bool(found) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A poll of 900 voters, with a margin of error of three points, had Lund ahead by 41 per cent to 39.", True),
        (
            "The panel of 800 readers, good to within 3.5 points either way, gave Lund 44 per cent and Roth 42, a plain win.",
            True,
        ),
        ("An online panel of 200 voters, accurate to within plus or minus two points, had her ahead.", True),
        (
            "A poll of 900 voters, with a margin of error of three points, shows the town wants the pool, by 46 per cent to 43.",
            True,
        ),
        ("A poll of 900 voters, with a margin of error of three points, had Lund ahead by 52 per cent to 39.", False),
        ("A poll of 900 voters, with a margin of error of three points, had them level, 41 per cent to 39.", False),
        ("Lund won by 41 per cent to 39 on Thursday.", False),
    ],
)
def test_polls(text: str, wrong: bool) -> None:
    told = factcheck.check(text, as_of="2025-06-10").claims
    assert any(j.claim.kind == "percent-change" and j.verdict.reason == "impossible" for j in told) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The board set aside ₹140 crore for a plant. The ₹140 lakh plant will open in May.", True),
        ("Damage came to ₱2.1 billion. Few spoke about the ₱2.1 million bill.", True),
        ("It raised $12m from investors. The $12 billion will last two years.", True),
        ("The board set aside ₹140 crore for a plant. A ₹140 lakh clinic will open in May.", False),
        ("It raised $12m from investors. The bank lends $14 billion a year.", False),
    ],
)
def test_scales(text: str, wrong: bool) -> None:
    assert bool(differing(text, "same-figure")) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Mary Frawley, who finished with 2-5, was unplayable.\n\nSCORERS\nDoon: M Frawley 2-3, L Tubridy 1-2, B Killeen 0-3",
            True,
        ),
        ("Pai, who made 98, was run out.\n\nSCORES\nCoastal: A Velan 124, R Pai 88, T Kamat 41", True),
        ("Pai, who made 88, was run out.\n\nSCORES\nCoastal: A Velan 124, R Pai 88, T Kamat 41", False),
        ("Ravi Pai made 88 and Sunil Pai made 12.\n\nSCORES\nCoastal: A Velan 124, R Pai 88, S Pai 12", False),
    ],
)
def test_scorers(text: str, wrong: bool) -> None:
    assert bool(differing(text, "headline-body")) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The mill opened in March 2006. In May 2010, the year after it opened, the river rose.", True),
        (
            "In June 1956 she married a fisherman. Widowed in 1988, after 44 years of marriage, she took in lodgers.",
            True,
        ),
        ("The club had not won the cup since 1997, 14 years ago.", True),
        (
            "Mia Lund, 49, was born on 2 June 1976 in Bluff. She joined in October 2010, when she was 29, and has led since 2016.",
            True,
        ),
        ("The mill opened in March 2006. In May 2007, the year after it opened, the river rose.", False),
        (
            "In June 1956 she married a fisherman. Widowed in 1988, after 32 years of marriage, she took in lodgers.",
            False,
        ),
        ("The club had not won the cup since 1997, 28 years ago.", False),
        (
            "Mia Lund, 49, was born on 2 June 1976 in Bluff. She joined in October 2010, when she was 34, and has led since 2016.",
            False,
        ),
    ],
)
def test_years(text: str, wrong: bool) -> None:
    assert bool(differing(text, "date-arithmetic")) is wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Fire Chief Rosa Drum said so. It rained. Deputy Chief Drum asked people to stay off the lake.", True),
        ("Deputy Mayor Ian Holt cut the ribbon. The band played. Mayor Holt thanked it.", True),
        ("Chief Rosa Drum said so. Fire Chief Drum asked people to stay off the lake.", False),
        ("Mayor Ian Holt cut the ribbon. The band played. Mr Holt thanked it.", False),
        (
            "The union's branch secretary, Jo Keane, agreed. Keane, chair of the valley's cycling club, rides daily.",
            False,
        ),
    ],
)
def test_titles_on_names(text: str, wrong: bool) -> None:
    assert bool(differing(text, "title-consistency")) is wrong

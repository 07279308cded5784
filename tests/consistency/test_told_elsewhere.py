"""Shares whose whole stands elsewhere, things that come back by name, headlines that go the other way, and tables read sentence by sentence;
each slip beside the same words when they are right, and look-alikes that are no slip."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

_WRONG = {"REFUTED", "CONFLICTING"}


def flagged(text: str, name: str, folder: Path) -> list[str]:
    """The words of a draft, written to a file, that the draft itself contradicts."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    sheet = factcheck.check(factcheck.read(path), as_of="2026-03-20")
    return [
        sheet.draft.text[j.claim.start : j.claim.end]
        for j in sheet.claims
        if j.verdict.label in _WRONG and j.verdict.reason in {"impossible", "differs-in-draft"}
    ]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The mill has 1,200 hands, 300 of them, or {}, in the dye house.", "a quarter", "a half"),
        ("Of the 50 boats in the harbour, ten sank in the gale, {}.", "a fifth", "a third"),
        ("The school owed £80,000. The parents gave £20,000, {} of it.", "a quarter", "a half"),
        (
            "The parish bought the field for £90,000. The squire lent it £30,000, {} of the price.",
            "a third",
            "two-thirds",
        ),
        ("The repairs cost £600,000. {} of the cost, £150,000, came from the county.", "A quarter", "A half"),
        ("{} waited for a day or more: 60 of the 600.", "One in ten", "One in four"),
        (
            "The firm bought the barn for £2m, and is to spend £4m, {}, on machines.",
            "twice as much",
            "four times as much",
        ),
        ("The ovens bake 400 loaves. The new ones will bake 600 loaves, {}.", "half as many again", "twice as many"),
        ("The lorries will salt 400km of road, {} of the county's 1,000km.", "two-fifths", "two-thirds"),
        ("Most of the crew were boys. Of the crew's 24 oars, 18, {}, were broken.", "three-quarters", "half"),
    ],
)
def test_shares_of_a_whole_told_elsewhere(text: str, right: str, wrong: str, tmp_path: Path) -> None:
    assert flagged(text.format(right), "draft.txt", tmp_path) == []
    assert flagged(text.format(wrong), "draft.txt", tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "Of the 90 patients on the list, 30 have waited a year, half of them in pain.",
        "Of 80 shops, 20 are empty, a third of those in the Arcade.",
        "The club has 360 members, 120 of them women: a third. Ten years ago it had 200, 50 of them women, a quarter.",
        "A ticket costs 1.10 when the garages charge 1.65, a third less.",
        "Her first book sold 4,000 copies. The second sold 2,000, half as many, and the third 6,000.",
        "Of the 200 tenants, 100 owed more than £500, one in two.",
        "Of the 500 who back her, 200 are under 30, two in five.",
    ],
)
def test_shares_of_something_else(text: str, tmp_path: Path) -> None:
    assert flagged(text, "draft.txt", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("A team of nine went down the shaft. The team of {} came up at dusk.", "nine", "seven"),
        ("The cart held 18 tonnes of coal. Most of the {} tonnes fell into the road.", "18", "16"),
        ("The bank will pay a dividend of 9p. The dividend of {} is the first since 2021.", "9p", "6p"),
        ("They fell 150 metres from the ridge. The fall of {} metres killed both.", "150", "180"),
        ("A mother of four won the race. She trains before her {} children wake.", "four", "five"),
        ("Porters are to strike for three days. No train will run on the first of the {} days.", "three", "four"),
        ("Rovers beat Town in front of 6,480 people. On its site the crowd was given as {} people.", "6,480", "6,840"),
        ("The trial was held at seven clinics. All {} clinics that took part will go on with it.", "seven", "nine"),
        ("Of the ward, 61 beds were full, said the matron, and with those {} beds there would be no wait.", "61", "81"),
        ("The line runs 64 buses. Of the {}, 16 need new tyres.", "64", "46"),
        ("The plan was beaten by 212 to 187. The {} votes spoke for themselves, he said.", "212", "221"),
        ("He had four daughters. Of his {} daughters, three live in Hull.", "four", "five"),
        ("Nine drums of oil blew up. The roof went with the last of the {}.", "nine", "seven"),
        ("The boy was seen by three doctors in May. All {} gave evidence.", "three", "four"),
        ("The path was shut for 12 years. In the {} years that it was shut, nobody walked there.", "12", "15"),
        ("Ash have 84 points, Elm 79 points. The lead of {} points is the largest yet.", "five", "seven"),
        ("Fares will rise by ten per cent. The rise of {} per cent is the first since May.", "ten", "twelve"),
    ],
)
def test_what_comes_back_by_name(text: str, right: str, wrong: str, tmp_path: Path) -> None:
    assert flagged(text.format(right), "draft.txt", tmp_path) == []
    assert flagged(text.format(wrong), "draft.txt", tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "A team of nine set out. The team of seven that followed a day later turned back.",
        "The strike of three days in March cost £1m. Nurses will strike for five days. On the first of the five days no clinic opens.",
        "A jury of seven women and five men was sent home. The five women called as witnesses were thanked.",
        "He was one of six children, and had three sons. His three sons live in Bath.",
        "She was the third of five children. She had two sons and a daughter, and the three children survive her.",
        "The vicar swam 12 miles. The 9 miles by road would have been quicker.",
        "A tower of 90 metres is to be built instead of one of 120. The tower of 120 metres would have had 38 floors.",
        "Seven people were held. Four were charged. The four people will be in court on Monday.",
        "Colne beat Burnley by four wickets. Akhtar took five of the ten wickets.",
        "Some 340 patients waited for a year in May, 430 in April. Of the 340, 120 need new hips.",
    ],
)
def test_what_is_another_lot(text: str, tmp_path: Path) -> None:
    assert flagged(text, "draft.txt", tmp_path) == []


@pytest.mark.parametrize(
    ("headline", "right", "wrong", "first"),
    [
        (
            "Wolves {} at Carrow after late penalty",
            "lose",
            "win",
            "Marsham Wolves lost 2-1 at Carrow on Saturday to a penalty in the 88th minute.",
        ),
        (
            "Two {} die in fall on Ben Cruachan",
            "women",
            "men",
            "Two women died on Sunday when they fell from a ridge on Ben Cruachan. A man of 30 raised the alarm.",
        ),
        (
            "Council backs pool by {} votes",
            "two",
            "three",
            "The town council voted 14 to 12 on Monday to build a pool.",
        ),
        (
            "{} wins Kelso seat",
            "Dawes",
            "Lindqvist",
            "Margaret Dawes won the seat at Kelso with 2,318 votes to 2,104 for Per Lindqvist.",
        ),
        ("Ashby {} Brent 1", "2", "3", "Ashby beat Brent 2-1 with two goals in the first half on Saturday."),
        (
            "Thief returns {} with note",
            "cello",
            "violin",
            "A cello that was stolen from a car in Bath has been returned with a note.",
        ),
        (
            "Colne chase {} to stay top",
            "212",
            "221",
            "Colne beat Burnley, who were all out for 212, on Saturday and stay top.",
        ),
        (
            "Surgeon cleared over death of boy, {}",
            "nine",
            "six",
            "A surgeon was cleared on Friday of killing a boy of nine whose appendix had burst.",
        ),
        (
            "Village {} best kept title",
            "wins",
            "loses",
            "Downham has won the title of best kept village for the fourth time.",
        ),
    ],
)
def test_headlines_that_go_the_other_way(headline: str, right: str, wrong: str, first: str, tmp_path: Path) -> None:
    rest = "The news was told in the market place. People stood about and talked of it until it was dark."
    assert flagged(f"{headline.format(right)}\n\n{first}\n\n{rest}\n", "draft.txt", tmp_path) == []
    assert flagged(f"{headline.format(wrong)}\n\n{first}\n\n{rest}\n", "draft.txt", tmp_path)


@pytest.mark.parametrize(
    ("headline", "first"),
    [
        (
            "Rovers win cup after losing league",
            "Rovers won the cup on Saturday by three goals to one. They had lost the league by two points.",
        ),
        (
            "Nurse wins £9,000 after losing job",
            "A nurse who lost her job after she complained has been awarded £9,000 by a tribunal.",
        ),
        (
            "Council votes 20 to 18 for market; budget passes by five",
            "The council voted 20 to 18 on Monday to move the market. The budget was passed by five votes.",
        ),
        ("Woman dies, man hurt in crash", "A woman died and a man was hurt when two cars met on the road to York."),
        (
            "Court clears man of one charge, jails him on another",
            "A man was cleared of arson but found guilty of theft on Friday.",
        ),
        ("Profit up, sales down at brewery", "The brewery's profit rose to £1.1m while its sales fell by a tenth."),
    ],
)
def test_headlines_of_two_things(headline: str, first: str, tmp_path: Path) -> None:
    rest = "The news was told in the market place. People stood about and talked of it until it was dark."
    assert flagged(f"{headline}\n\n{first}\n\n{rest}\n", "draft.txt", tmp_path) == []


_WASTE = """# What each ward throws away

| Ward | Homes | Tonnes 2024 | Tonnes 2025 |
|---|---|---|---|
| Abbey | 3,100 | 2,480 | 2,310 |
| Castle | 2,750 | 2,060 | 2,120 |
| Mill | 4,020 | 3,350 | 3,090 |
| Quay | 1,890 | 1,510 | 1,460 |

"""
_LEAGUE = """# Division Two

| Pos | Team | P | W | D | L | GD | Pts |
|---|---|---|---|---|---|---|---|
| 1 | Harcastle | 20 | 14 | 3 | 3 | +22 | 45 |
| 2 | Bede | 20 | 13 | 2 | 5 | +15 | 41 |
| 3 | Vickers | 20 | 9 | 4 | 7 | +2 | 31 |
| 4 | Old Boys | 20 | 5 | 5 | 10 | -9 | 20 |

"""
_BINS = """# Bins missed

| Round | Homes | Missed in April | Missed in May |
|---|---|---|---|
| Monday | 6,200 | 31 | 48 |
| Tuesday | 5,900 | 44 | 39 |
| Friday | 6,050 | 63 | 40 |

"""


@pytest.mark.parametrize(
    ("table", "text", "right", "wrong"),
    [
        (_WASTE, "{} was the only ward where waste went up.", "Castle", "Quay"),
        (_WASTE, "{} of the four wards threw away less than the year before.", "Three", "Two"),
        (_WASTE, "All four wards together threw away {} tonnes in 2025.", "8,980", "9,980"),
        (_WASTE, "The heap in Abbey shrank by {} tonnes.", "170", "270"),
        (_LEAGUE, "Harcastle lead. They have won {} games and lost three.", "14", "15"),
        (_LEAGUE, "Vickers, in {} place, have drawn four.", "third", "second"),
        (_LEAGUE, "Harcastle are {} points clear of Bede.", "four", "six"),
        (_LEAGUE, "Old Boys have lost {} times.", "ten", "nine"),
        (_LEAGUE, "Bede have lost only {} games.", "five", "six"),
        (_LEAGUE, "Harcastle lead. They are {} points ahead of Bede.", "four", "six"),
        (_BINS, "On the Friday round {} were missed in May, 23 fewer than in April.", "40", "60"),
        (_BINS, "On Friday 40 were missed in May, {} fewer than in April.", "23", "33"),
        (_BINS, "In all, {} bins were missed in April.", "138", "148"),
    ],
)
def test_what_is_told_of_a_table(table: str, text: str, right: str, wrong: str, tmp_path: Path) -> None:
    assert flagged(table + text.format(right) + "\n", "draft.md", tmp_path) == []
    assert flagged(table + text.format(wrong) + "\n", "draft.md", tmp_path)


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (
            _LEAGUE,
            "Harcastle have won five of their last six. They beat Vickers 4-1 at home, their third win in a row.",
        ),
        (_LEAGUE, "Bede lost two of the first three games; last season they won nine."),
        (_LEAGUE, "Bede had won seven games by Christmas."),
        (_LEAGUE, "Vickers were second last season. Bede need four points."),
        (_WASTE, "Castle threw away 2,120 tonnes, and Quay and Abbey 3,770 between them."),
        (_WASTE, "Waste in Mill has fallen most, by 260 tonnes to 3,090."),
    ],
)
def test_what_a_table_does_not_tell(table: str, text: str, tmp_path: Path) -> None:
    assert flagged(table + text + "\n", "draft.md", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Police found 3,120 shells in a barn. The door was open.\n\nOf the shells, 1,840 were in a van, 860 were in two chests and {} were in a boat.",
            "420",
            "520",
        ),
        (
            "The fund has lost $318,000. It was set up in 2011.\n\nThe sum is made up of $140,000 for rents, $96,000 for fees and ${} in cash.",
            "82,000",
            "72,000",
        ),
        (
            "They will build 380 homes. Of the homes, 114 will be let. The rest will be sold: 140 with two bedrooms, {} with three and 40 with four.",
            "86",
            "96",
        ),
    ],
)
def test_parts_of_a_lot_told_before(text: str, right: str, wrong: str, tmp_path: Path) -> None:
    assert flagged(text.format(right), "draft.txt", tmp_path) == []
    assert flagged(text.format(wrong), "draft.txt", tmp_path)


@pytest.mark.parametrize(("won", "points", "right"), [("6", "21", True), ("6", "22", False), ("7", "21", False)])
def test_rows_of_a_league(won: str, points: str, right: bool, tmp_path: Path) -> None:
    text = (
        "Top of the table\n\nPortsea: played 10, won 7, drawn 2, lost 1, points 23\n"
        f"Quayside: played 10, won {won}, drawn 3, lost 1, points {points}\n"
        "Rushey: played 10, won 5, drawn 1, lost 4, points 16\n"
    )
    assert (flagged(text, "draft.txt", tmp_path) == []) is right


def test_a_league_with_bonus_points(tmp_path: Path) -> None:
    rows = "| Ash | 12 | 8 | 2 | 2 | 5 | 41 |\n| Elm | 12 | 7 | 3 | 2 | 6 | 40 |\n| Oak | 12 | 6 | 1 | 5 | 4 | 30 |\n"
    text = f"# League\n\n| Team | P | W | D | L | BP | Pts |\n|---|---|---|---|---|---|---|\n{rows}\nAsh lead.\n"
    assert flagged(text, "draft.md", tmp_path) == []


@pytest.mark.parametrize("text", ["Sales rose by 91 to 731.", "Passes fell by nine to 112."])
def test_by_so_much_to_so_much_is_no_range(text: str) -> None:
    assert [m.form for m in factcheck.find_mentions(text) if hasattr(m, "form")] == ["cardinal", "cardinal"]


def test_millions_of_a_currency_told_by_its_code() -> None:
    found = [m.value for m in factcheck.find_mentions("A profit of NOK 1,340m was made.") if hasattr(m, "value")]
    assert found == [1_340_000_000]

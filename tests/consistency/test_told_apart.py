"""Figures, dates and words that stand further apart: events of a course, rates, shares in words, leads, tables, headlines, whole groups."""

import pytest

import factcheck

FLAGS = {"REFUTED", "CONFLICTING"}
KINDS = {"name-consistency", "title-consistency", "headline-body", "sum-check", "percent-change", "same-figure", "date-arithmetic"}  # fmt: skip

TABLE = """| Station | Rain (mm) | Sunshine (hours) |
|---|---|---|
| Brock | 121 | 77 |
| Selby Head | 58 | 140 |
| Tarn | 93 | 110 |

"""
YEARS = """| Branch | 2022 | 2023 |
|---|---|---|
| Quay Lane | 4,100 | 4,600 |
| Upton | 2,900 | 2,700 |

"""
LEAGUE = """| Club | Won | Points |
|---|---|---|
| Barrow | 8 | 24 |
| Leck | 6 | 19 |
| Orton | 5 | 15 |

"""

PAIRS = [
    ("The lighthouse was begun in 1871 and inaugurated in {1874|1869}.", "courses"),
    ("The act was adopted in May 2011 and took effect in {January 2012|January 2011}.", "courses"),
    ("She enlisted in 1941, became a sergeant in {1943|1938} and retired in 1960.", "courses"),
    ("The play appeared in 1931. A film version followed in {1934|1928}.", "courses"),
    ("The blaze broke out at 3.40am. Engines arrived at {3.58am|2.58am} and stayed all day.", "courses"),
    ("A boat costs £4 an hour. Five hours cost {£20|£25}.", "reckonings"),
    ("A locker is £12 a month; a year comes to {£144|£124}.", "reckonings"),
    ("The hall gave 14 concerts with 300 seats, all sold out, so {4,200|5,200} people came.", "reckonings"),
    ("Of the 60 members, 45 voted for it. That is {three quarters|two thirds} of the club.", "worded"),
    ("The mill employs 900 people. It will cut 300 jobs, {one in three|one in five}, by June.", "worded"),
    ("Of the 40 rooms 30 were taken. {A quarter|A third} stood empty.", "worded"),
    ("The mayor is on 46 per cent and her rival on 41. {Five|Eight} points separate them.", "margins"),
    ("The party stood at 22 per cent in May; now it has 25, up {three|five} points.", "margins"),
    ("Sixty-one per cent want the tram; {39|47} per cent do not.", "margins"),
    (TABLE + "The wettest of the three stations was {Brock|Tarn}.\n", "tableside"),
    (YEARS + "Only {Upton|Quay Lane} lost readers.\n", "tableside"),
    (LEAGUE + "Barrow lead the table by {five|eight} points.\n", "tableside"),
    ("# {Nurse|Plumber} jailed for fraud\n\nA nurse who stole £40,000 from her ward was sent to prison.\n", "leads"),
    ("# Man cleared of {arson|burglary}\n\nA jury has acquitted Ned Poole of arson. He had denied it.\n", "leads"),
    ("# Rovers beaten {2-0|3-0} at home\n\nRovers lost 2-0 to Leck on Saturday. They stay third.\n", "leads"),
    ("# Council to shut {three|six} pools\n\nThe council voted to shut three of its pools next year.\n", "leads"),
    ("Ida Holm, chair of the housing committee, spoke. Holm, who chairs the {housing|roads} committee, left.", "chairs"),
    ("He left two sons and {two|three} daughters; the four children survive him.", "closed_sets"),
    ("They came home with 24 medals, nine of them gold, eight silver and {seven|five} bronze.", "closed_sets"),
    ("More than 730 riders took part. Organisers said the {730|370} riders had raised a fortune.", "changed_over"),
    ("He cycled 60 miles in four hours, an average speed of {15|20} mph.", "means"),
]  # fmt: skip


def flags(text, tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(text, encoding="utf-8")
    sheet = factcheck.check(factcheck.read(str(path)), "2024-05-30").to_dict()
    return [c for c in sheet["claims"] if c["label"] in FLAGS and c["kind"] in KINDS]


def variants(text):
    start, _, rest = text.partition("{")
    slot, _, end = rest.partition("}")
    return [start + one + end for one in slot.split("|")]


@pytest.mark.parametrize("text", [text for text, _ in PAIRS])
def test_the_slip_is_told_and_the_right_figure_is_left_in_peace(text, tmp_path):
    right, slip = variants(text)
    assert flags(right, tmp_path) == []
    assert flags(slip, tmp_path) != []


RIGHT = [
    "The hall opened in 1902. The station, closed in 1899, had stood on the site.",
    "She joined the bank in 1990, having graduated in 1988.",
    "Parking costs £3 an hour. Six hours cost £12, as the charge is capped.",
    "The café sells 40 loaves a day. It is closed on Mondays, and in a week it sells 240.",
    "The firm employs 2,400 people. It will cut 300 jobs, a third of them in Leeds.",
    "Of the 84 councillors, 63 voted for the plan. Half of the Labour group stayed away.",
    "Labour has 41 per cent and the Conservatives 35. In Leeds its lead is nine points.",
    "Among men 57 per cent want the bypass; 47 per cent of women do not.",
    "She left two sons and three daughters. The four children of her sister also came.",
    "A total of 212 complaints were received. Of these, 130 concerned noise, and 120 were made at night.",
    "The school raised £2,150 for the lifeboat. The church raised £2,510.",
    "Maria Brandt, chair of the culture committee, spoke. Tom Brandt, who chairs the finance committee, replied.",
    "# Driver jailed for crash\n\nA teacher who drove into a bus stop was sent to prison for two years on Monday.\n",
    "# Council to close five libraries\n\nBrigham council voted to shut four of its libraries in May and a fifth, in Lees, a year later.\n",
    LEAGUE + "Leck won by five goals on Saturday.\n",
    TABLE + "Selby Head had its wettest day on the 4th.\n",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_alike_is_left_in_peace(text, tmp_path):
    assert flags(text, tmp_path) == []

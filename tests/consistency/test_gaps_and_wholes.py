"""Gaps, wholes, periods, shares, tables, orders and headlines of a draft against itself: each slip beside its right twin."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factcheck
from factcheck.drafts.reading import read

_FLAGS = frozenset({"REFUTED", "CONFLICTING"})
_TWINS = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")
_FRAME = "Village notes\n\nThe meeting was held in the old school on the green.\n\n"

SENTENCES = [
    "The Whites have 46 per cent and the Greys 37, a lead of {seven|nine} points.",
    "She won by {318|308} votes, 2,140 to 1,832.",
    "The motion passed by 33 votes to 21, a majority of {14|12}.",
    "The Greys trail by {three|four} points, 38 to 42.",
    "Turnout reached 58 per cent, up from 51 per cent: a rise of {seven per cent|seven percentage points}.",
    "The bank cut its rate by {0.5%|0.5 percentage points} to 3.5% from 4%.",
    "Rent went from £400 to £460, an increase of 15 {percentage points|per cent}.",
    "The choir has {44|41} singers, 26 of them women and 15 men.",
    "The estate has {77|70} homes: 38 houses, 22 flats and 10 bungalows.",
    "Eighty flats were built, 45 of them for rent; the remaining {45|35} were sold.",
    "The race had 340 starters. Twenty-two dropped out and {308|318} finished.",
    "With 17 goals in the league and eight in the cup, she has {27|25} goals this season.",
    "Rovers won 14 of their 24 games, drew four and lost {eight|six}.",
    "She earns £2,400 a month, {£24,000|£28,800} a year.",
    "A weekly fee of £20 adds up to {£240|£1,040} over a year.",
    "A £14 levy on 1,500 tickets brought the club {£19,000|£21,000}.",
    "{One in four|One in three} members, 120 of 360, has left.",
    "The 14 goats make up {half|a third} of the 42 animals.",
    "{A majority|A minority} of the 50 shops, 18, open on Sundays.",
    "Three quarters of the hall's 80 seats, {40|60}, were taken.",
    "She joined the bank in 2001, four years before leaving it in {2003|2005}.",
    "He was held on 9 May, two days after the theft on {11 May|7 May}.",
    "The show opens on 3 August and closes on {1 August|9 August}.",
    "The bus leaves at 6.40 pm and arrives at {6.05 pm|7.05 pm}.",
    "The mill was founded in 1870 and closed in {1860|1960}.",
]

DRAFTS = [
    "# Fares\n\nA ride on the Hill line now costs {€3.60|€3.90}, the company says in its new list of fares.\n\n| Line | Fare (€) |\n|---|---|\n| Hill | 3.90 |\n| Lake | 4.20 |\n",
    "# Swim\n\nIda Brandt won the butterfly in {2:14.82|2:14.28}, her best time of the year by a long way.\n\n| | Swimmer | Time |\n|---|---|---|\n| 1 | Ida Brandt | 2:14.28 |\n| 2 | Mia Holm | 2:15.90 |\n",
    "# Show\n\n{Ted Barker|Ruth Fell} took first prize for leeks at the show in the village hall on Saturday.\n\n| Class | First prize | Second prize |\n|---|---|---|\n| Leeks | Ruth Fell | Ted Barker |\n| Beans | Ann Moor | Joe Pike |\n",
    "Dam to be mended\n\nMending the dam will take a year and cost £5.3 million, the water board said on Monday.\n\nThe board will borrow the {£3.5 million|£5.3 million} it needs.\n",
    "Road closed\n\nHill Road will be closed for eight weeks from Monday while pipes are laid under it.\n\nShops fear the {six-week|eight-week} closure.\n",
    "Council {rejects|approves} stadium\n\nThe council approved a stadium on the old airfield by nine votes to six on Tuesday night.\n",
    "{Boy|Girl} found safe on moor\n\nA girl who got lost on the moor was found safe on Sunday after a night in the rain.\n",
    "Baker gets {five|three} years for arson\n\nA baker who set fire to his own shop was sent to prison for three years on Monday.\n",
    "{Ashby|Corwen} win cup\n\nCorwen beat Ashby 2-0 on Saturday in the final of the county cup in front of 900 people.\n",
    "# Links\n\nWrite to [office@hall.org](mailto:{offices@hall.org|office@hall.org}) before Friday, the trust asks.\n",
    "# Links\n\nThe trust says on [hall.org](https://www.{hail|hall}.org/news) that the roof will be mended.\n",
    "# Links\n\nThe plan is [number 4715](https://hall.org/plans/{4751|4715}) on the list of the council.\n",
    "# Links\n\nThe story was first told by [Reuters](https://www.{apnews|reuters}.com/a) on Monday morning.\n",
]

RIGHT = [
    "Prices rose 4 per cent in May and 2 per cent in June; wages rose 2 per cent.",
    "The bridge closed on 3 May for two weeks, and opened on 17 May.",
    "The walk of 120 km took a week. A walk of 210 km is planned for May.",
    "The Whites are at 46 per cent, up three points, and the Greys at 37, down one.",
    "The lead was nine points in May; now it is four, with 44 per cent against 40.",
    "Inflation fell to 3 per cent from 4 per cent, a fall of 25 per cent.",
    "Of the 60 staff, 20 are nurses and ten doctors.",
    "The farm has 200 cows, 40 pigs and 25 sheep.",
    "The thieves took £900 from the till, £400 in stamps and £250 from a drawer.",
    "A day ticket costs £5 and a year's ticket £90.",
    "The shop sells 300 loaves a week in winter, 25,000 a year in all.",
    "He was born in 1950, and his father died in 1948.",
    "The hall was closed in 1990 after a fire; a new one opened in 1995.",
    "The night train leaves at 11.40 pm and arrives at 6.05 am.",
    "More than half of the members, 51 of 98, voted to stay.",
    "The council gave £46,000 for the roof. A year later it gave £64,000 for the tower.",
]


def flagged(draft: str, folder: Path) -> list[str]:
    """The words of a draft that its own figures contradict."""
    text = draft if "\n" in draft else _FRAME + draft + "\n"
    path = folder / ("draft.md" if text.startswith("# ") else "draft.txt")
    path.write_text(text, encoding="utf-8")
    read_ = read(path)
    sheet = factcheck.check(read_, as_of="2025-06-20")
    return [
        read_.text[judged.claim.start : judged.claim.end]
        for judged in sheet.claims
        if judged.verdict.label.value in _FLAGS and judged.verdict.reason in {"impossible", "differs-in-draft"}
    ]


@pytest.mark.parametrize("draft", [*SENTENCES, *DRAFTS])
def test_a_slip_is_flagged_and_its_twin_is_not(draft: str, tmp_path: Path) -> None:
    assert flagged(_TWINS.sub(r"\1", draft), tmp_path)
    assert not flagged(_TWINS.sub(r"\2", draft), tmp_path)


@pytest.mark.parametrize("sentence", RIGHT)
def test_what_only_looks_like_a_slip_is_left(sentence: str, tmp_path: Path) -> None:
    assert not flagged(sentence, tmp_path)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Whites have 46 per cent and the Greys 37, a lead of nine points.",
        "She won by 308 votes, 2,140 to 1,832.",
        "In the poll 53.9 per cent wanted the bridge and 46.1 per cent the tunnel. The majority was 7.8 percentage points.",
    ],
)
def test_a_lead_that_its_two_figures_make_is_ticked(sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(_FRAME + sentence, encoding="utf-8")
    told = [judged.verdict for judged in factcheck.check(read(path)).claims]
    assert [verdict.reason for verdict in told if str(verdict.label) == "SUPPORTED"] == ["computed"]

"""A draft's own arithmetic and calendar, wherever its figures stand: slips that are told, and sentences like them that are right."""

from __future__ import annotations

import pytest

import factcheck

OWN = frozenset({"sum-check", "percent-change", "same-figure", "date-arithmetic", "conversion", "headline-body"})


def flagged(text: str, as_of: str = "2025-06-20") -> list[str]:
    """The words of every flag that rests on the draft itself."""
    sheet = factcheck.check(text, as_of=as_of)
    return [
        text[j.claim.start : j.claim.end]
        for j in sheet.claims
        if j.verdict.label.value in {"REFUTED", "CONFLICTING"}
        and j.verdict.reason in {"impossible", "differs-in-draft"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The rent rose from £600 to £720 a month, up 12 per cent.",
        "Membership fell from 400 to 300, a decline of 33 per cent.",
        "A pint that cost £3.20 in 2015 now costs £5.20, a rise of 45 per cent.",
        "The shop took in 400 crates, against 320 the year before, a rise of 35 per cent.",
        "The council lifts the grant from $40m to $50m, 30 per cent more.",
        "What cost 250 kroner in May costs 300 now, up 40 per cent.",
        "A bed that was 400 riyals in June is 620 tonight, up by a third.",
        "Arrivals fell to 90,000 from 120,000, down 15 per cent.",
        "Rents are up 18% to £1,180 from £1,100 a year ago.",
        "Turnover of £2.4m was 20% higher than last year's £1.6m.",
        "The fare goes up from £2 to £2.50, a 20 per cent increase.",
        "The fare goes up 20 per cent, from £2 to £2.50.",
        "Visitor numbers dropped by 40 per cent, to 12,000 from 15,000.",
        "The charge doubled from £40 to £60.",
        "Support rose from 40 per cent to 44 per cent, a 4 per cent rise.",
        "Turnout was 62 per cent, up four per cent from 58 per cent in 2020.",
        "Unemployment fell from 6 per cent to 5 per cent, a fall of 1 per cent.",
        "Crime has dropped 110 per cent in a decade.",
        "Emissions were cut by 200 per cent.",
        "Waiting times are down 130 per cent since March.",
        "Of the 48 pupils, 30, just under half, stayed.",
        "Nine of the 24 houses, or two-thirds, were empty.",
        "Some 45 of the 90 seats, a third, are marginal.",
        "The council sold 18 of its 72 garages, about half of them.",
        "Only 12 of 80 tenants, more than a quarter, replied.",
        "The team has 25 players: 12 from Ireland, 8 from Wales and 7 from Scotland.",
        "The fund gave £40,000 to schools, £25,000 to clubs and £20,000 to churches, a total of £95,000.",
        "The jury of 12, seven women and four men, went out at noon.",
        "There were 22 arrests, 14 on Friday and nine on Saturday.",
        "The club has three patrons: Ann Lee, Bob Day, Carl Fox and Di Hay.",
        "She leaves three sons, Tom and Ned, and a daughter, Eve.",
        "The panel has five members, of whom seven are women.",
        "In the survey, 45 per cent said yes, 38 per cent no and 27 per cent were undecided.",
        "She earns £12 an hour for 30 hours a week, or £460 a week.",
        "They hired 40 coaches at £350 each, at a cost of £12,000.",
        "Rent of £800 a month, or £9,000 a year, is due.",
        "The tap leaks 10 litres an hour, or 340 litres a day.",
        "A loan of £200 a month over five years, £14,000 in total, was agreed.",
        "The town of 20,000 people had 90 burglaries, a rate of 4.5 per 100,000.",
        "The grant of £600,000 works out at £50 for each of the town's 20,000 people.",
        "The three branches took £10,000, £12,000 and £17,000, an average of £14,000.",
        "He scored 40, 52 and 61, averaging 58.",
        "The poll of 500 voters has a margin of error of 1 per cent.",
        "Smith leads Jones by 45 per cent to 43 per cent, with a margin of error of plus or minus three points.",
        "The new school will cost £14.5 million.\nThe council must find the £14.5 billion by May.",
        "The prize is worth £25,000.\nHe said the £25 million would go to charity.",
        "The estate has 350 homes.\nAll 530 homes will be rewired.",
        "The choir has 48 singers.\nIts 84 singers rehearse on Mondays.",
        "It weighs 20kg (60lb).",
        "The pass is 12 miles (29km) long.",
        "It was 20C (58F) in the shade.",
        "A one-acre (two-hectare) field.",
        "The fair runs from 14 May to 12 May.",
        "The exhibition, which opens on 5 June, closes on 1 June.",
        "He served from 2008 to 1999.",
        "The strike lasted nine days, from 3 March to 8 March.",
        "She was born in 1950 and died in 2010, aged 70.",
        "Mary Dunn, 45, born in 1970, won.",
        "The club, founded in 1950, celebrates its 60th anniversary this year.",
        "The bridge opened in 1990, 25 years ago.",
        "They met in 1980 and married five years later, in 1990.",
        "He joined in 2001 and left in 2011 after 15 years.",
        "She was mayor for eight years, from 2000 to 2004.",
        "The meeting is on Monday 24 June 2025.",
        "He was jailed on 3 May 2021. Three weeks later, on 31 May, he appealed.",
        "The talks began at 9am and ended six hours later, at 2pm.",
        "The hall opened in 1920 and burned down in 1915.",
        "Kick-off is at noon GMT (2pm BST).",
        "It starts at 8pm EDT (1am CEST).",
        "The council met yesterday, 18 June.",
    ],
)
def test_a_slip_is_told(text: str) -> None:
    assert flagged(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rent rose from £600 to £720 a month, up 20 per cent, while wages grew by 3 per cent.",
        "Sales rose 20 per cent to £12m, from £10m, and profit rose 5 per cent to £1.1m.",
        "Turnout was 62 per cent, up four points from 58 per cent in 2020.",
        "The share rose from 40 per cent to 44 per cent, a 10 per cent rise.",
        "The share rose from 40 per cent to 44 per cent, while costs rose 4 per cent.",
        "Profit fell by 140 per cent, turning a £5m surplus into a £2m loss.",
        "Trips rose 150 per cent. The number cut short rose 210 per cent.",
        "The bank cut its rate by 150 basis points.",
        "Sales were down 40 per cent in Leeds and up 120 per cent in York.",
        "Demand fell, with output at 110 per cent of the target.",
        "Of the 48 pupils, 30, or just over 60 per cent, stayed.",
        "Nine of the 24 houses, two of them listed, were empty.",
        "More than half of the 320, and a third of the staff, came.",
        "Half of the 60 letters came from one street; 12, a fifth, were from children.",
        "The team has 25 players: 12 from Ireland, 8 from Wales and the rest from Scotland.",
        "The firm employs 500 people, 120 in Cork and 90 in Galway.",
        "The fund gave £40,000 to schools, £25,000 to clubs and £20,000 to churches, among others, out of £95,000.",
        "The family of five, two adults and three children, escaped.",
        "The class of 30, 12 girls and 17 boys and a mascot, sang.",
        "Three people died: two men and a child.",
        "She leaves three sons, Tom, Ned and Will, and two daughters, Eve and Ann.",
        "Two ministers, Ann Lee and Bob Day, resigned with four others.",
        "The four nations, England, Scotland, Wales and Northern Ireland, play in June.",
        "The three winners included Ann Lee and Bob Day.",
        "Five candidates, including Ann Lee and Bob Day, spoke.",
        "Three players, Smith (two), Jones and Brown, scored.",
        "The two sides, Bath and Wells, meet on Friday.",
        "The two directors, Mr and Mrs Lee, left.",
        "Four children, Ann and Bob Lee and Cy and Di Day, were saved.",
        "In the survey, 45 per cent liked tea, 38 per cent coffee and 27 per cent both; people could choose more than one.",
        "Of the voters, 45 per cent backed Lee, 38 per cent Day, and 9 per cent others.",
        "She earns £12 an hour for 30 hours a week, or £360 a week before tax.",
        "They hired 40 coaches at £350 each and spent £12,000 on fuel.",
        "Rent is £800 a month, and bills add £1,500 a year.",
        "The shop sells 40 loaves a day, and about 1,000 a month.",
        "The plant works 8 hours a day, five days a week.",
        "Tickets cost £15 each or £40 for a family of four.",
        "The rent is £95 a week or £400 a month.",
        "The pass costs $20 a day or $100 a week.",
        "The line carries 2,000 people an hour, or 30,000 a day.",
        "He earns £30,000 a year, or about £2,500 a month.",
        "The three branches took £10,000, £12,000 and £17,000; the national average is £14,000.",
        "He scored 40, 52 and 61 in an average season.",
        "On average, 12 people a day call.",
        "The poll of 1,000 voters has a margin of error of 3 per cent.",
        "Smith leads Jones by 45 per cent to 38 per cent, with a margin of error of plus or minus three points.",
        "Smith and Jones are level on 45 per cent and 44 per cent, within the margin of error of three points.",
        "The new school will cost £14.5 million, out of a budget of £14.5 billion.",
        "The estate has 350 homes, and 40 homes were added in 2020.\nThe 390 homes share one road.",
        "The choir has 48 singers. The 12 singers from York came by bus.",
        "There were 50 arrests on Monday. The 45 arrests on Tuesday were for theft.",
        "It weighs 20kg (44lb).",
        "The pass is 12 miles (19km) long and 900m (3,000ft) high.",
        "It was 20C (68F) in the shade.",
        "The fair runs from 14 December to 3 January.",
        "The season runs from October to May.",
        "The exhibition opened on 5 June and closes on 1 September.",
        "The shop opened on 5 June 2020 and closed on 1 May 2021.",
        "He served from 1998 to 2009, 11 years.",
        "The strike lasted six days, from 3 March to 8 March.",
        "The strike lasted five days, from 3 March to 8 March.",
        "The festival runs for ten days from 3 March.",
        "She was born in 1950 and died in 2010, aged 59.",
        "Mary Dunn, 54, born in 1970, won.",
        "Mary Dunn, 54, whose son was born in 1990, won.",
        "The club, founded in 1950, celebrates its 75th anniversary this year.",
        "The club, founded in 1950, celebrated its 50th anniversary in 2000.",
        "The bridge opened in 1990, 35 years ago.",
        "They met in 1980 and married five years later, in 1985.",
        "He joined in 2001 and left in 2011 after ten years.",
        "She was mayor for eight years, from 2000 to 2008, and again from 2012 to 2016.",
        "He was jailed on 3 May 2021. Three weeks later, on 24 May, he appealed.",
        "The talks began at 9am and ended five hours later, at 2pm.",
        "The hall opened in 1920, replacing one that burned down in 1915.",
        "The firm paid £18m (€21m) in 2023 and £5m (€5.7m) in 2019.",
        "He paid $20 (£16) for a shirt and $50 (£39) for a coat.",
        "The price has risen three times more often than it fell.",
        "In business for 20 years, the shop, founded in 1900, has had four owners.",
        "Three-quarters of the pupils, 75 per cent, passed.",
        "Two in three, or 66 per cent, said yes.",
        "About a third, or 32 per cent, said no.",
        "The council has 60 seats; Labour won 31, just over half.",
        "Seven of the ten, including three of the four under-20s, were fined.",
        "The fee is 5 per cent, up from 3 per cent.",
        "The company lost 40 of its 300 staff in 2022 and 60 of the remaining 260 in 2023.",
        "He was the first to win twice in 20 years, since 2005.",
        "Kick-off is at noon GMT (1pm BST).",
        "It starts at 8pm EST (5pm PST) and 01:00 GMT.",
        "The council met yesterday, 19 June.",
        "The council met yesterday and meets again on Monday.",
    ],
)
def test_what_is_right_or_may_be_is_left_in_peace(text: str) -> None:
    assert not flagged(text)


@pytest.mark.parametrize(
    ("text", "words", "label", "suggestion"),
    [
        ("The rent rose from £600 to £720 a month, up 12 per cent.", "12 per cent", "REFUTED", "20 per cent"),
        ("Support fell from 9 per cent to 7 per cent, down 2 per cent.", "2 per cent", "REFUTED", "2 percentage points"),
        ("Nine of the 24 houses, three-eighths, were empty.", "Nine of the 24 houses, three-eighths", "SUPPORTED", None),
        ("Tickets were £8 in May and are £10 now. That is 25 per cent dearer.", "25 per cent", "SUPPORTED", None),
        ("The shop pays £90 a week for 12 weeks, £1,080 in all.", "£90 a week for 12 weeks, £1,080", "SUPPORTED", None),
        ("The shop pays £90 a week for 12 weeks, £1,800 in all.", "£90 a week for 12 weeks, £1,800", "REFUTED", "£1,080"),
        ("Bids of £12m, £14m and £10m came in, an average of £12m.", "£12m, £14m and £10m came in, an average of £12m", "SUPPORTED", None),
        ("The three heirs, Ann, Bob and Cy Lee, met.", "three heirs, Ann, Bob and Cy Lee", "SUPPORTED", None),
        ("The shop, founded in 1990, has been in business for 35 years.", "1990, has been in business for 35 years", "SUPPORTED", None),
    ],
)  # fmt: skip
def test_the_words_and_the_figure_that_follows(text: str, words: str, label: str, suggestion: str | None) -> None:
    sheet = factcheck.check(text, as_of="2025-06-20")
    own = {text[j.claim.start : j.claim.end]: j.verdict for j in sheet.claims if j.claim.kind in OWN}
    assert (own[words].label.value, own[words].suggestion) == (label, suggestion)
    assert own[words].evidence[0].working


@pytest.mark.parametrize(
    "text",
    [
        "The firm built 6,000 homes, 3,400 in Leeds and 2,100 in Hull.",
        "The mill grinds 20 tonnes a day, or 5,000 tonnes a year at the least.",
        "The new pump is three times faster than the old one.",
        "The poll of 4,000 voters has a margin of error of 6 per cent.",
    ],
)
def test_what_only_may_be_a_slip_is_asked(text: str) -> None:
    sheet = factcheck.check(text, as_of="2025-06-20")
    assert not flagged(text)
    assert [j for j in sheet.claims if j.claim.kind in OWN and j.verdict.reason in {"close", "computed"}]


def test_the_evidence_is_both_places() -> None:
    text = "The new school will cost £14.5 million.\n\nThe council must find the £14.5 billion by May."
    found = [j for j in factcheck.check(text, as_of="2025-06-20").claims if j.claim.kind == "same-figure"]
    spans = [text[e.span[0] : e.span[1]] for e in found[0].verdict.evidence if e.span]
    assert spans == ["£14.5 billion", "£14.5 million"]

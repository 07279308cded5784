"""A headline by whose verb something doubled, or by which a jury convicted."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Mooring fees to double as harbour fills hole\n\nMooring in Easthope will cost more from May, after trustees agreed to put up the daily fee from £1.20 to £1.80.",
    "Profit doubles at Northgate Dairy\n\nProfit at the dairy rose to $36 million from $28 million a year earlier, the company said on Wednesday.",
    "Hospital waits halved\n\nWaits at the hospital came down from 40 weeks to 30 weeks over the year, its board heard on Monday.",
    "Rail fares to treble\n\nFares on the valley line will go up from £2 to £4 in May, the operator said on Friday.",
    "Membership of chess club triples\n\nThe club has seen its membership grow from 40 to 60 in a year, its secretary said.",
    "Reservoir level doubles after rain\n\nThe level in the reservoir rose from 12 metres to 16 metres in a week, the water company said.",
    "Speeding fines more than double\n\nThe number of fines rose from 1,200 to 1,900 last year, police said on Tuesday.",
    "Price of eggs halves\n\nThe price of a dozen eggs fell from £3.60 to £2.70 in a month, a survey found.",
    "Turnout doubled in Quay ward\n\nTurnout in Quay ward went from 24 per cent to 36 per cent on Thursday.",
    "Town's debt quadruples\n\nThe town's debt has swollen from $2 million to $6 million in three years, auditors said.",
    "Jury convicts union clerk in theft\n\nThe clerk who took $1.7 million from a union was sent to prison on Thursday.\n\nDoreen Harcourt had pleaded guilty in the spring to fraud, so that no trial was held.",
    "Driver found guilty by jury over crash\n\nA driver who killed a cyclist was jailed for five years on Friday.\n\nLee Holt had admitted causing death by dangerous driving.",
    "Jury finds trader guilty of fraud\n\nA trader who hid losses of £3m was jailed on Monday after he pleaded guilty to fraud.",
    "Teacher admits theft of school funds\n\nA teacher was convicted by a jury on Tuesday of stealing from a school.\n\nAnn Hall had denied the charge throughout the three-week trial.",
    "Farmer pleads guilty to dumping slurry\n\nA farmer was found guilty on Wednesday of dumping slurry in the Stour.\n\nIan Moss had pleaded not guilty.",
    "Jurors convict arsonist\n\nA man who set fire to a barn was jailed for four years after admitting arson at an earlier hearing.",
]  # fmt: skip

RIGHT = [
    "Mooring fees to double as harbour fills hole\n\nMooring in Easthope will cost more from May, after trustees agreed to put up the daily fee from £1.20 to £2.40.",
    "Profit nearly doubles at Northgate Dairy\n\nProfit at the dairy rose to $36 million from $19 million a year earlier, the company said on Wednesday.",
    "Hospital waits halved\n\nWaits at the hospital came down from 40 weeks to 20 weeks over the year, its board heard on Monday.",
    "Rail fares to treble\n\nFares on the valley line will go up from £2 to £6 in May, the operator said on Friday.",
    "Double delight for Wye\n\nWye won their second cup of the season on Sunday, as the gate rose from 800 to 900.",
    "Doubles champions crowned\n\nEntries rose from 40 to 50 at the club's tennis finals, where Hall and Moss won.",
    "Speeding fines more than double\n\nThe number of fines rose from 1,200 to 2,900 last year, police said on Tuesday.",
    "Charges to double\n\nThe all-day charge will go from £3 to £6, and the two-hour charge from £1.20 to £1.80, councillors decided.",
    "Council to double number of wardens\n\nThe council will take on more wardens after parking income rose from £840,000 to £966,000.",
    "Sales double in Asia\n\nSales rose to $36 million from $30 million, and those in Asia doubled, the company said.",
    "Double murder trial opens\n\nThe trial opened on Monday of a man whose debts had grown from £10,000 to £15,000.",
    "Cider maker's sales treble in Asia\n\nThe cider maker's exports rose from £8m to £12m, and sales in Asia went up fast, it said on Thursday.",
    "Cider maker's profits double\n\nThe cider maker said on Thursday that its exports rose from £8m to £12m.",
    "Town doubles as film set\n\nThe town's population grew from 4,000 to 5,000 in ten years, and a film crew came in May.",
    "Jury convicts union clerk in theft\n\nThe clerk who took $1.7 million from a union was sent to prison on Thursday.\n\nThe jury took two hours to find Doreen Harcourt guilty. Her husband had pleaded guilty in February.",
    "Bookkeeper admits theft\n\nThe bookkeeper pleaded guilty on Monday.",
    "Jury finds trader guilty of fraud\n\nA trader who hid losses of £3m was convicted on Monday. His clerk had pleaded guilty.",
    "Teacher admits theft of school funds\n\nA teacher who took £9,000 pleaded guilty on Tuesday. She denied a second charge, which was dropped.",
    "Jury out in fraud trial\n\nThe jury in the trial of a trader went out on Monday. A clerk has admitted fraud.",
    "Jury duty: what to expect\n\nIf someone has pleaded guilty you may be sent home, the court service says.",
    "Minister admits mistakes over bridge\n\nThe minister denied he had misled the house but said errors were made, and a clerk was found guilty of fraud.",
]  # fmt: skip


def flags(text: str) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt."""
    judged = api.check(text, "2026-02-12").claims
    return [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_flagged(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert flags(text) == []

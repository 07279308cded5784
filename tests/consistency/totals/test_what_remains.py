"""Parts that account for a whole told before, and the last that is all that remains."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "The plan is to fill a hole of £2.4 million. Coun Howard Bramhall put it down to a £1.1m fall in rates, £900,000 spent on flood walls and £600,000 in overtime, which between them explain the whole of it.",
    "The club lost £340,000 last year. Its treasurer put that down to £150,000 of legal fees, £120,000 on a new roof and £90,000 in unpaid subscriptions, which together make up all of the loss.",
    "The fire destroyed 48 cars. Of these 20 stood in the yard, 15 in the street and 10 in the garage, which accounts for all of them.",
    "The charity spent €86,000 in May. Food took €41,000, rent €25,000 and wages €26,000, and that was everything.",
    "The bill came to £7,200. Flights cost £3,400, rooms £2,100 and meals £1,200, which together make up the whole amount.",
    "The council's overspend was £1.3m. It blamed £600,000 on buses, £450,000 on care and £350,000 on salt, which between them explain the whole overspend.",
    "He took $1.9 million from the union. A good half, $1.2 million, went on horses; $500,000 bought pictures; and the remaining $400,000 went on a ranch.",
    "The estate was worth £800,000. A nephew got £350,000, the cats' home £300,000, and the remaining £200,000 went to her cleaner.",
    "The town has 1,200 flats to let. The council owns 700, a trust 300, and the other 250 belong to a brewer.",
    "The fund paid out €45m. Farmers had €20m, fishermen €15m and the rest, €12m, went to foresters.",
    "Of the $60,000 raised, $25,000 bought books, $20,000 bought a van and the remaining $10,000 is in the bank.",
    "She won £2.4m on the lottery. She spent £1.1m on a house and £600,000 on her sons; the remaining £900,000 is in shares.",
    "The school has 640 pupils. Buses bring 280, some 190 walk and the remaining 70 come by car.",
    "The grant was £90,000. Half of it, £45,000, went on the roof, £25,000 on windows and the rest, £30,000, on paint.",
    "The ship had 900 people on board. The navy took off 400, helicopters 150, and the remaining 300 left in boats.",
    "Building the pool cost $3.2 million. The county paid $1.4 million, the city $1 million, and the remaining $600,000 came from a levy.",
    "Fundraisers hope to collect £3 million for a new boat: £1.4 million has come from legacies, £900,000 from a lottery grant, and the remaining £500,000 must be found by Christmas.",
    "Of the 1,200 flats, 700 belong to the council, 300 to a trust and the remaining 250 to a brewer.",
    "The appeal seeks $80,000, of which $30,000 has come from sales, $25,000 from a bank and the remaining $15,000 is to be raised by runners.",
    "The club has 360 members, 200 of them men, 120 women and the remaining 60 children.",
]  # fmt: skip

RIGHT = [
    "The plan is to fill a hole of £2.6 million. Coun Howard Bramhall put it down to a £1.1m fall in rates, £900,000 spent on flood walls and £600,000 in overtime, which between them explain the whole of it.",
    "The plan is to fill a hole of £2.9 million. Coun Howard Bramhall put it down to a £1.1m fall in rates, £900,000 spent on flood walls and £600,000 in overtime, which between them explain most of it.",
    "The club lost £340,000 last year. Its treasurer put that down to £150,000 of legal fees, £120,000 on a new roof and £90,000 in unpaid subscriptions, offset by £20,000 from a raffle.",
    "The museum needs $5 million. A foundation has promised $2 million, the state $1.5 million and private givers $1 million, which leaves half a million to find.",
    "The fire destroyed 48 cars. Of these 20 stood in the yard, 15 in the street and 13 in the garage, which accounts for all of them.",
    "The firm will shed 300 posts. Some 140 will go in Leeds, 90 in Hull and 50 in York, and the rest abroad.",
    "The bill came to £7,200. Flights cost £3,400, rooms £2,600 and meals £1,200, which together make up the whole amount.",
    "The council's overspend was £1.3m. It blamed £600,000 on buses, £450,000 on care and £350,000 on salt, more than the whole overspend, because parking did better.",
    "The show had 2,700 visitors. On Friday 700 came, on Saturday 1,100 and on Sunday 900, the only three days it was open.",
    "The council has a gap of £2.4m. Last year it cut £1.1m from grants, £900,000 from libraries and £600,000 from parks, which accounted for all of that year's savings.",
    "He took $2.1 million from the union. A good half, $1.2 million, went on horses; $500,000 bought pictures; and the remaining $400,000 went on a ranch.",
    "The estate was worth £850,000. A nephew got £350,000, the cats' home £300,000, and the remaining £200,000 went to her cleaner.",
    "The town has 1,200 flats to let. The council owns 700, a trust 300, and the other 200 belong to a brewer.",
    "The fund paid out €45m. Farmers had €20m, fishermen €15m and the rest, €10m, went to foresters.",
    "Of the $60,000 raised, $25,000 bought books, $20,000 bought a van and the remaining $15,000 is in the bank.",
    "She won £2.4m on the lottery. She spent £1.1m on a house and £600,000 on her sons; of the remaining £700,000 she gave £200,000 away.",
    "The school has 640 pupils. Buses bring 280, about 200 walk and the remaining 150 or so come by car.",
    "The firm made £90m. It paid £30m in tax and £20m to shareholders, and spent the remaining £12m of a loan on a yard.",
    "Building the pool cost $3.2 million. The county paid $1.4 million, and the city, which has a levy of $1 million, the remaining $1.8 million.",
    "The ship had 900 people on board. The navy took off 400 on Monday, and the remaining 500 left in boats on Tuesday.",
    "The bank lent $8 million in May. In June it lent $3 million, in July $2 million, and the remaining $4 million of its fund in August.",
    "Fundraisers hope to collect £3 million for a new boat: £1.4 million has come from legacies, £900,000 from a lottery grant, and the remaining £700,000 must be found by Christmas.",
    "Of the 1,200 flats, 700 belong to the council, 300 to a trust and the remaining 200 to a brewer.",
    "The appeal seeks $80,000, of which $30,000 has come from sales, $25,000 from a bank and the remaining $25,000 is to be raised by runners.",
    "The orchard sold 900 tonnes: 400 went to a cider mill, 250 to shops and the remaining 250 abroad.",
    "The club has 360 members, 200 of them men, 100 women and the remaining 60 children.",
    "The firm has debts of £3m: it owes £1.4m to a bank, £900,000 to the taxman and pays £20,000 a month on the remaining £700,000.",
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

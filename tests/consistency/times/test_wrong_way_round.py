"""What comes later dated first: in one sentence, in the next, and far apart."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "The late-bus experiment, launched in November 2022, was dropped in May of that year for want of passengers.",
    "The ferry, built in May 1987, made her first crossing in March of the same year.",
    "A pilot scheme that began in November 2023 was wound up in April of that year after a review.",
    "He joined the bank in September 2011 and was made a manager in February of the same year.",
    "The factory, opened in October 1962, shut its gates in August of that year with the loss of 300 jobs.",
    "She was arrested in July 2019 and went on trial in March of the same year.",
    "The bridge was closed in December 2018 for repairs and reopened in May of the same year.",
    "The bill, introduced in June 2022, was signed into law in January of that year.",
    "The couple met in August 1990 and were married in April of the same year.",
    "The app was released in November 2020 and withdrawn in February of the same year.",
    "The scheme, unveiled in October 2024, was scrapped in March that year.",
    "Not since March 2018, three years after a move to Mill Park in 2022, had Dale come back from so far behind.",
    "The brewery was sold in 1998, three years after winning its first medal in 2001.",
    "In March 2012, a year after taking over the shop in 2014, she added a bakery.",
    "The choir recorded its first album in 2005, four years after turning professional in 2010.",
    "The mill burned down in 1911, six years after it was electrified in 1913.",
    "He won the title in 2008, two years before he turned professional in 2006.",
    "The museum moved to the quay in June 2016, three years after losing its lease in 2018.",
    "She died in 1978, five years after retiring from the bench in 1981.",
    "The line closed in 1966, ten years before the last steam train ran on it in 1962.",
    "The firm went public in 2010, a decade after Mr Lund founded it in 2013.",
    "Finch & Wray began an audit in October 2024. It found 80 false bills.\n\nThe president was told in May.\n\nWhen Finch & Wray closed the audit in July 2024 the union was out of money.",
    "Work on the sea wall began in March 2023, the agency said.\n\nAnglers complained about the noise.\n\nThe sea wall was finished in November 2022, at a cost of £4 million.",
    "The inquiry opened in May 2021 under Lady Carr.\n\nFamilies gave evidence for weeks.\n\nWhen the inquiry ended in February 2021 nobody had been blamed.",
    "The strike began on 4 March 2024.\n\nAbout 300 drivers walked out.\n\nThe strike was called off on 27 February 2024 after talks in Leeds.",
    "The exhibition opened in June 2025 in three rooms.\n\nMore than 9,000 people came.\n\nThe exhibition closed in April 2025.",
    "The trial of the new bins started in October 2024.\n\nResidents were sent leaflets.\n\nThe trial of the new bins ended in August 2024, and councillors will vote in March.",
    "Consultation on the bypass began in January 2025.\n\nFarmers objected.\n\nThe consultation closed in November 2024 with 2,300 replies.",
    "The tower was built in 1934 for a radio company.\n\nBirds nest in it.\n\nThe tower was demolished in 1931 after a storm.",
    "Work on the north stand started in May 2022.\n\nFans grumbled.\n\nThe north stand was completed in October 2021 and seats 800.",
    "Drilling began on 4 June 2025 off the Dogger Bank.\n\nUnions were told by letter.\n\nThe drilling was halted on 29 May 2025 after a leak.",
    "The review began in September 2025. It was wound up in June of the same year, with a report of 88 pages.",
    "A pilot started in October 2023 at two schools. It was dropped in March of that year.",
    "She joined the bank in November 1998. She left in May of the same year to have a child.",
    "The bridge opened in August 1931. It was closed in April of the same year after a barge hit it.",
    "They met in December 2010. They were married in July of that year.",
]  # fmt: skip

RIGHT = [
    "The late-bus experiment, launched in March 2022, was dropped in May of the same year for want of passengers.",
    "The ferry, launched in May 1987, had been ordered in March of the same year.",
    "A pilot scheme that began in November 2023 followed a trial that ran in April of that year.",
    "He joined the bank in September 2011, having left the army in February of the same year.",
    "The factory closed in October 1962; the mine beside it had shut in August of that year.",
    "She was arrested in July 2019, four months after a warrant was issued in March of the same year.",
    "The bridge reopened in December 2018 after it was closed for repairs in May of the same year.",
    "The bill, signed in June 2022, was based on a report published in January of that year.",
    "The shop closed in November 2020 and its sister shop in Wye had closed in February of the same year.",
    "The orchestra played its last concert in October 2021, and a new one was formed in March of the same year by players who had left.",
    "The road opened in October 1998, though work on a bypass had begun in March of the same year.",
    "Not since March 2025, three years after a move to Mill Park in 2022, had Dale come back from so far behind.",
    "The brewery was sold in 2004, three years after winning its first medal in 2001.",
    "In March 2015, a year after taking over the shop in 2014, she added a bakery.",
    "The choir recorded its first album in 2014, four years after turning professional in 2010.",
    "He won the title in 2004, two years before he turned professional in 2006.",
    "The museum moved to the quay in June 2021, three years after losing its lease in 2018.",
    "In 1998, two years after his father died, he joined the firm that had been sold in 2001 to a rival and then bought back.",
    "She died in 1986, five years after retiring from the bench in 1981.",
    "The line closed in 1962, ten years before the last steam special ran on it in 1972.",
    "The 2019 review, held two years after the fire of 2017, was followed by another in 2024.",
    "Work on the tower, begun in 2010, two years after the crash, was planned to end in 2013.",
    "The house was built in 1890, three years after the estate was sold, and enlarged in 1894.",
    "Finch & Wray began an audit in July 2024. It found 80 false bills.\n\nThe president was told in May.\n\nWhen Finch & Wray closed the audit in October 2024 the union was out of money.",
    "Work on the sea wall began in March 2023, the agency said.\n\nAnglers complained about the noise.\n\nThe old sea wall was finished in November 1922.",
    "The inquiry opened in May 2021 under Lady Carr.\n\nFamilies gave evidence for weeks.\n\nAn earlier inquiry ended in February 2019.",
    "The strike began on 4 March 2024.\n\nAbout 300 drivers walked out.\n\nA strike in 2022 was called off on 27 February after talks in Leeds.",
    "Hythe Foods bought the bakery in 2016.\n\nSales rose.\n\nA former owner had sold the bakery in 2014 to a bank.",
    "The exhibition opened in June 2025 in three rooms.\n\nMore than 9,000 people came.\n\nLast year's exhibition closed in April 2024.",
    "The third trial of the new bins started in October 2024.\n\nResidents were sent leaflets.\n\nThe second trial of the new bins ended in August 2024.",
    "She took over the school in 2012.\n\nResults improved.\n\nMr Lane had left the school in 2010 to run a charity.",
    "Consultation on the bypass began in January 2025.\n\nFarmers objected.\n\nA consultation on the tunnel closed in November 2024 with 2,300 replies.",
    "The tower was built in 1934 for a radio company.\n\nBirds nest in it.\n\nThe chapel it replaced was demolished in 1931 after a storm.",
    "The Hythe plant opened in 2012 and makes brakes.\n\nWages are low there.\n\nThe Ghent plant closed in 2009.",
    "The season opened in August 2025.\n\nVale won six.\n\nThe season ended in May 2025 with relegation for Wye.",
    "The library closed in 2011.\n\nIt is a café now.\n\nThe library opened in 1908 with a gift from a brewer.",
    "Jo Marsh opened her shop in 2019.\n\nIt sells wool.\n\nBen Carr closed his shop in 2017.",
    "Work on the new stand started in May 2022.\n\nFans grumbled.\n\nThe old stand was completed in October 1921 and seats 800.",
    "Work on the harbour wall began in May 2022.\n\nThe harbour was finished in 1851.",
    "Talks began in June 2025.\n\nBoth sides spoke of progress.\n\nThe first round of talks ended in March 2025 without a deal.",
    "A survey of bats began in 2022.\n\nA survey of owls was completed in 2019.\n\nThe survey ended in 2024.",
    "Filming started in June 2024 in Wye.\n\nThe lease on the studio expired in March 2024.",
    "The contract was signed in 2020.\n\nThe lease ran out in 2018, and the contract ended in 2023.",
    "The museum was founded in 1934.\n\nIt was bombed.\n\nThe museum in Ghent was dissolved in 1921.",
    "The review began in May 2025. It was wound up in September of the same year, with a report of 88 pages.",
    "A pilot started in October 2023 at two schools. A trial had been run in March of that year.",
    "She joined the bank in November 1998. Her sister had left it in May of the same year.",
    "The bridge opened in August 1931. Work on the approach roads had ended in April of the same year.",
    "They met in December 2010. He had been divorced in July of that year.",
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

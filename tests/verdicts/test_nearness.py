"""What nothing but its owner leaves open, and what lies near that one's figure or date, is a slip and is refuted; what lies farther off, or is of a part, stays open."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


def _labels(text: str, day: str, kind: str) -> list[Label]:
    return [judged.verdict.label for judged in api.check(text, day).claims if judged.claim.kind == kind]


SLIPS = [
    ("area", "2015-12-01", "Bangladesh squeezes its people on to a mere 114,000 square kilometres, which makes for a crowd."),
    ("member-count", "2015-01-02", "Since Thursday Lithuania has been the 18th member of the euro area."),
    ("member-count", "2013-07-01", "Fireworks: Croatia became the 20th member of the European Union as Monday began."),
    ("age", "2018-07-10", "Abiy Ahmed, who became prime minister in April at the age of 29, signed the statement."),
    ("population", "2015-12-01", "The kingdom fits some 13 million souls between the dunes and the sea. It is Belgium, of course: Belgium has 15.3 million people."),
    ("accession-date", "2008-03-01", "Rwanda, which joined the East African Community in 2004, is rebuilding its roads."),
]  # fmt: skip
OPEN = [
    ("area", "2015-12-01", "Bangladesh squeezes its people on to a mere 60,000 square kilometres, which makes for a crowd."),
    ("area", "2022-02-02", "It happens to be two-thirds and more of Guyana, some 160,000 square kilometres of forest."),
    ("area", "2014-03-03", "Sudan, the south included, covered 2.5 million square kilometres."),
    ("population", "2007-04-03", "India alone accounts for about half of their 1.5 billion people, and that is the trouble."),
    ("population", "2014-03-03", "In union with Egypt, Syria once formed a state of 30 million people."),
    ("population", "2015-12-01", "Bangladesh was born in 1971. The country it left has 190 million people."),
    ("member-count", "1999-05-05", "A choir sang for ASEAN. Its nine members met at school."),
    ("member-count", "1999-05-05", "A choir sang for ASEAN. Its six founding members met at school."),
    ("member-count", "2014-03-03", "Malta rubs shoulders with 27 countries in Brussels."),
    ("member-count", "2010-05-05", "Rwanda in 2009 became the second member of the Commonwealth, after Mozambique, without a tie to Britain."),
    ("independence-date", "2009-03-23", "French rule ended in Madagascar in 1960, British rule in Mauritius in 1968."),
    ("withdrawal-date", "2018-06-01", "A Qatari oilman, who had worked for BP, left OPEC in 2016. He had been its statistician."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "day", "text"), SLIPS)
def test_what_lies_near_its_likeliest_owners_is_refuted(kind: str, day: str, text: str) -> None:
    assert Label.REFUTED in _labels(text, day, kind)


@pytest.mark.parametrize(("kind", "day", "text"), OPEN)
def test_what_lies_far_off_or_is_of_something_else_is_not_refuted(kind: str, day: str, text: str) -> None:
    assert Label.REFUTED not in _labels(text, day, kind)

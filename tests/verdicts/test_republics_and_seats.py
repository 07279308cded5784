"""The republics a country that is no more was made up of, and the seats for good in a council."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

COUNTED = [
    ("As one of seven permanent members of the UN Security Council, Russia can veto any resolution.", Label.REFUTED),
    ("France is one of the five permanent members of the UN Security Council.", Label.SUPPORTED),
    ("The UN Security Council has five permanent members.", Label.SUPPORTED),
    ("The two permanent members of the UN Security Council, Russia and China, voted no.", Label.NOT_ENOUGH_INFO),
    ("Two permanent members of the UN Security Council voted no.", Label.NOT_ENOUGH_INFO),
    ("The Soviet Union had been made up of 13 republics.", Label.REFUTED),
    ("The Soviet Union, a federation of 15 republics, fell apart.", Label.SUPPORTED),
    ("Kazakhstan was one of the 15 republics of the Soviet Union.", Label.SUPPORTED),
    ("Kazakhstan was one of the 12 republics of the Soviet Union.", Label.REFUTED),
    ("Yugoslavia consisted of eight republics.", Label.REFUTED),
    ("Yugoslavia was made up of six republics.", Label.SUPPORTED),
    ("In 1946 the Soviet Union was made up of 16 republics.", Label.NOT_ENOUGH_INFO),
    ("In 1922 the Soviet Union was made up of four republics.", Label.NOT_ENOUGH_INFO),
    ("Three republics of the Soviet Union are in NATO.", Label.NOT_ENOUGH_INFO),
]


@pytest.mark.parametrize(("text", "label"), COUNTED)
def test_counts_of_republics_and_seats(text: str, label: Label) -> None:
    told = [j.verdict for j in factcheck.check(text, as_of="2014-06-26").claims if j.claim.kind == "set-count"]
    assert [one.label for one in told] == [label], [one.explanation for one in told]

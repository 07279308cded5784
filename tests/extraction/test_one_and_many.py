"""One that is taken for several, a language that is taken for its country, and people that are no body's."""

from __future__ import annotations

import pytest

from factcheck import api

TRUE = (
    ("Landlocked between Russia and China, the country is three times the size of France.", "2009-09-20"),
    ("Macedonia joined the UN in 1993. A quarter of its two million people are Albanians.", "2018-06-15"),
    ("Ukraine voted. One in six of its people is Russian, and Russian is the mother tongue of 30%.", "2004-11-24"),
    ("Nauru has 12,000 people.", "2001-09-05"),
    (
        "Guinea voted.\n\nIndependence came in 1958, a year after Ghana's. Since then the population has grown by some 8 million.",
        "2014-06-03",
    ),
    ("Guinea voted.\n\nThe army is smaller than Senegal's. There are 11 million people.", "2014-06-03"),
    (
        "He came to power on the death of John Atta Mills, lost to Nana Akufo-Addo in 2016 and won in 2024.",
        "2025-01-08",
    ),
    (
        "French rule ended in Madagascar in 1960, British rule in Mauritius, which has 1.3m people, in 1968.",
        "2009-03-23",
    ),
)


@pytest.mark.parametrize(("text", "as_of"), TRUE)
def test_nothing_true_is_refuted(text: str, as_of: str) -> None:
    assert not [one for one in api.check(text, as_of).claims if one.verdict.label.value == "REFUTED"]

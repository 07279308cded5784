"""Organisations spoken of by a description, sets that join as one, foundings and falls: what is refuted, and what only looks like it."""

from __future__ import annotations

import pytest

import factcheck

AS_OF = "2024-06-01"


def labels(text: str) -> dict[str, str]:
    """Label by kind of the claims of a text."""
    return {j.claim.kind: j.verdict.label.value for j in factcheck.check(text, as_of=AS_OF).claims}


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Hungary held out against the 26 other EU states.", "member-count", "SUPPORTED"),
        ("Hungary held out against the 29 other EU states.", "member-count", "REFUTED"),
        ("The Council of Europe expelled Russia. The Strasbourg body now has 46 members.", "member-count", "SUPPORTED"),
        ("The OECD met. The rich countries' club counts 45 members.", "member-count", "REFUTED"),
        ("The Baltic states joined NATO on 29 March 2004.", "accession-date", "SUPPORTED"),
        ("The Baltic states joined NATO on 12 March 1999.", "accession-date", "REFUTED"),
        ("ECOWAS saw the light of day in May 1979.", "founding-date", "REFUTED"),
        ("It was in 1959 that ASEAN was founded.", "founding-date", "REFUTED"),
        ("Swaziland was renamed Eswatini in April 2018.", "event-date", "SUPPORTED"),
        ("Swaziland was renamed Eswatini in April 2015.", "event-date", "REFUTED"),
        ("Cyprus uses the euro. It has, however, never joined NATO.", "membership", "SUPPORTED"),
        ("South America has fifteen countries.", "set-count", "REFUTED"),
        ("On 20 July 2019, fifty years after the landing of 20 July 1969, he wept.", "date-arithmetic", "SUPPORTED"),
        ("On 20 July 2019, sixty years after the landing of 20 July 1969, he wept.", "date-arithmetic", "REFUTED"),
    ],
)
def test_what_is_told_is_judged(text: str, kind: str, label: str) -> None:
    assert labels(text)[kind] == label


@pytest.mark.parametrize(
    "text",
    [
        "The NATO Response Force was launched in 2002.",
        "The friends of NATO, founded in 1983, met.",
        "NATO opened its doors in 1997 to Poland, Hungary and the Czechs.",
        "NATO had 16 members when the Cold War ended.",
        "The European Union started small. At the time it had six members.",
        "NATO met. The Minsk-based alliance has six members.",
        "The British commissioner left Brussels in November 2019.",
        "The Finnish general joined NATO in 2018 as an adviser.",
        "The EU does not include Hungary in the talks.",
        "Most Nordic countries are members of NATO and most are in the EU.",
        "Kenya broke free of its debts in 2011.",
        "Baghdad fell in 1258.",
        "ECOWAS is almost fifty: it came into being on 28 May 1975.",
        "A decade after its accession in 2013, Croatia switched to the euro in 2023.",
        "Macau was handed over to Portugal in 1557.",
        "In 2015, two years after he was jailed for a murder of 1999, he died.",
        "Europe's 27 states, those of the EU, agreed.",
    ],
)
def test_what_says_something_else_is_not_refuted(text: str) -> None:
    assert "REFUTED" not in labels(text).values()

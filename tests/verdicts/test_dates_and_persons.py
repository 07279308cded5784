"""Dates of persons, states and clubs in words the kinds had not had: what is right is borne out, what is wrong is not, and nothing right is refuted."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes

RULERS = "| Country | Capital | {} |\n|---|---|---|\n| Spain | Madrid | Mariano Rajoy, {} |\n| Britain | London | David Cameron, 2010 |\n| Italy | Rome | Matteo Renzi, 2014 |\n"


def _labels(text: str, as_of: str, kind: str) -> list[str]:
    return [str(j.verdict.label) for j in factcheck.check(text, as_of=as_of).claims if j.claim.kind == kind]


@pytest.mark.parametrize(
    ("as_of", "text", "right", "wrong", "kind", "found"),
    [
        ("1997-08-15", "Bangladesh is poor. Admitted to the United Nations in {}, it later proposed a club.", "1974", "1971", "accession-date", True),
        ("2005-08-15", "Let into the European Union in {}, Slovenia wants the euro.", "May 2004", "May 2002", "accession-date", True),
        ("2005-01-02", "Latvia joined NATO in March. Poland got in ahead of it, in {}.", "1999", "1997", "accession-date", True),
        ("1999-02-09", "Jordan mourns. Independence from Britain dates from 25 May {}.", "1946", "1956", "independence-date", True),
        ("2025-10-27", "Namibia voted for independence, which came on 21 March {}.", "1990", "1980", "independence-date", False),
        ("2014-02-11", "Bahrain became independent in 1971; Kenya had been so since {}.", "1963", "1955", "independence-date", True),
        ("2018-09-03", "Nauru has reason to celebrate, having turned {} at the end of January.", "50", "40", "independence-date", False),
        ("1999-11-05", "John Howard, a lawyer who has been prime minister of Australia since March {}, will vote.", "1996", "1990", "office-term", False),
        ("2012-11-05", "Raúl Castro, his brother, took over in February {}.", "2008", "2003", "office-term", True),
        ("2024-03-09", "Alexander Stubb, who on {} 1 took over from Sauli Niinistö as president of Finland, agrees.", "March", "February", "office-term", True),
        ("1999-11-05", "Australia's governor-general, at present {}, said no.", "William Deane", "Bill Hayden", "office-holder", True),
        ("1999-02-09", "Tony Blair, a lawyer of {}, is the leader.", "45", "55", "age", True),
        ("1999-02-09", "He is Abdullah II, a soldier of {}, the eldest son.", "37", "39", "age", True),
        ("2019-05-01", "His father, Akihito, stepped down on Tuesday at the age of {}.", "85", "95", "age", False),
        ("2019-05-01", "Masako, the empress, is a former diplomat of {} who married young.", "55", "65", "age", False),
        ("1999-02-09", "King Hussein was buried in February {}.", "1999", "1997", "death-date", True),
        ("2019-05-06", "ASEAN, {} years old, is tired.", "51", "41", "founding-date", False),
        ("1999-02-09", "King Hussein is dead. He had ruled for {} years.", "46", "66", "office-term", False),
    ],
)  # fmt: skip
def test_what_is_right_is_borne_out_and_what_is_wrong_is_not(
    as_of: str, text: str, right: str, wrong: str, kind: str, *, found: bool
) -> None:
    assert "SUPPORTED" in _labels(text.format(right), as_of, kind)
    assert "REFUTED" not in _labels(text.format(right), as_of, kind)
    labels = _labels(text.format(wrong), as_of, kind)
    assert "REFUTED" in labels if found else "SUPPORTED" not in labels


@pytest.mark.parametrize("heading", ["Leader (since)", "Prime minister, in office since", "Head of government, since"])
def test_a_cell_may_have_a_leader_and_since_when(heading: str) -> None:
    for year, label in (("2011", "SUPPORTED"), ("2008", "REFUTED")):
        draft = from_bytes(RULERS.format(heading, year).encode(), "table.md")
        terms = [j for j in factcheck.check(draft, as_of="2014-05-01").claims if j.claim.kind == "office-term"]
        assert [str(j.verdict.label) for j in terms] == [label, "SUPPORTED", "SUPPORTED"]


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2025-10-27", "In August 1999 the Timorese chose independence, which came on 20 May 2002."),
        ("1999-02-09", "King Hussein was buried on Monday."),
        ("1999-02-09", "King Hussein was laid to rest on 8 February 1999."),
        ("1999-06-09", "King Hussein's funeral on 8 February drew four presidents."),
        ("2000-09-11", "Emilio Aguinaldo, president of the Philippines, proclaimed independence."),
        ("2000-09-11", "Otto von Bismarck, the German chancellor, made peace."),
        ("1999-02-09", "Tony Blair, the Labour man who has been leader since 1994, agreed."),
        ("2013-02-09", "David Cameron, the Conservative who has been leader since 2005, agreed."),
        ("2014-05-01", "| Country | Party | Leader since |\n|---|---|---|\n| Germany | CDU | Angela Merkel, 2000 |"),
    ],
)
def test_another_step_or_another_time_is_not_held_against_a_draft(as_of: str, text: str) -> None:
    draft = from_bytes(text.encode(), "table.md")
    assert "REFUTED" not in [str(j.verdict.label) for j in factcheck.check(draft, as_of=as_of).claims]


def test_the_town_of_a_dateline_stands_for_no_body() -> None:
    """The club is the one Croatia joined, not the one that also sits in Strasbourg."""
    text = "STRASBOURG, Nov 6 - Croatia joined the Council of Europe on Wednesday, after months over Zagreb's treatment of refugees.\n\nThe bells rang. Romania followed in 1993."
    claims = [
        j for j in factcheck.check(text, as_of="1996-11-06").claims if "Romania" in text[j.claim.start : j.claim.end]
    ]
    assert [(j.claim.object and j.claim.object.id, str(j.verdict.label)) for j in claims] == [
        ("org:council-of-europe", "SUPPORTED")
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Lithuania chaired the Council of the Union in the second half of 2013.", "event:lithuanian-half-year-of-the-eu-council-of-2013"),
        ("Swapo was founded in April 1960.", "event:founding-of-swapo-1960"),
        ("Much of it was written down in Cairo in 1994, at the conference on population and development.", "event:international-conference-on-population-and-development-in-cairo-1994"),
        ("Manuel Noriega surrendered in January 1990.", "event:surrender-of-manuel-noriega-1990"),
        ("China, for its part, trounced India in the Himalayas in 1962.", "event:sino-indian-war-of-1962"),
        ("In June 2007 Cyclone Gonu swept away roads.", "event:cyclone-gonu-2007"),
        ("Nunavut was carved out of the Northwest Territories in April 1999.", "event:creation-of-nunavut-1999"),
    ],
)  # fmt: skip
def test_events_in_other_words(text: str, event: str) -> None:
    found = [
        j.claim.subject.id
        for j in factcheck.check(text, as_of="2020-06-01").claims
        if j.claim.subject and str(j.verdict.label) == "SUPPORTED"
    ]
    assert event in found

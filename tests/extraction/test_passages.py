"""What a paragraph turns to, and what a town's figure is not held against."""

from __future__ import annotations

import pytest

import factcheck


def judged(text: str, kind: str = "population") -> tuple[str | None, str]:
    """The subject and label of the first claim of a kind."""
    found = next(j for j in factcheck.check(text, as_of="2015-06-01").claims if j.claim.kind == kind)
    return found.claim.subject.id if found.claim.subject else None, found.verdict.label.value


@pytest.mark.parametrize(
    ("text", "subject", "label"),
    [
        ("Norway is rich.\n\nStart with the Chileans. There are about 17 million of them.", "country:CL", "SUPPORTED"),
        ("Norway is rich.\n\nNo such luck in Lima. The republic has 31 million people.", "country:PE", "SUPPORTED"),
        ("Norway is rich.\n\nEmmanuel Macron came late. The country has 66 million people.", "country:FR", "SUPPORTED"),
        ("Norway is rich.\n\nEmmanuel Macron came late. The country has 91 million people.", "country:FR", "REFUTED"),
        ("Chile is long.\n\nIt trades with Japan. The country has 17 million people.", "country:CL", "SUPPORTED"),
        (
            'Chile is long.\n\n"We pay," said Aya Sato, a Japanese tourist. The country has 17 million people.',
            "country:CL",
            "SUPPORTED",
        ),
    ],
)
def test_a_paragraph_turns_to_the_one_country_it_names(text: str, subject: str, label: str) -> None:
    assert judged(text) == (subject, label)


@pytest.mark.parametrize(
    "text",
    [
        "Mali is poor. With 2.4 million inhabitants, Bamako is crowded.",
        "Mali is poor. Some 2.4 million people live in Bamako.",
        "Mali is poor. Bamako's population is 2.4 million.",
        "Mali is poor. Bamako has 2.4 million inhabitants.",
        "Cuba sent doctors. Havana, with 2.2 million inhabitants, is far bigger.",
        "Peru sent doctors. Lima, which has 9 million inhabitants, is far bigger.",
    ],
)
def test_the_figure_of_a_town_is_not_held_against_its_country(text: str) -> None:
    assert judged(text)[1] == "NOT_ENOUGH_INFO"


def test_a_language_is_no_country_that_a_figure_may_be_of() -> None:
    draft = "Chile is long.\n\nCanada trades in French beside English. Its economy is worth $2.4 trillion."
    assert judged(draft, "gdp") == ("country:CA", "NOT_ENOUGH_INFO")


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        (
            "Oman is rich. The sultanate is not quite four times the size of the Emirates, and 2,100 km of shore made sailors of it.",
            "coastline-length",
            "country:OM",
        ),
        (
            "Bulgaria votes. Bulgaria waits. Bulgaria pays.\n\nIt rains. It snows. Nobody minds. Life is hard.\n\n"
            "A little larger than neighbouring Greece, the country has about 7.2 million inhabitants.",
            "population",
            "country:BG",
        ),
    ],
)
def test_what_something_is_only_compared_with_is_not_what_a_figure_is_of(text: str, kind: str, subject: str) -> None:
    assert judged(text, kind) == (subject, "SUPPORTED")

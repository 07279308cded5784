"""Headlines, descriptions, captions, alternative texts, pull quotes, blurbs and tables against the running text."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes

BODY = """<p>The port of Ardmore will shut two of its five docks, its owner said on Tuesday 3 June 2025.
Some 180 jobs will go, and the firm will save £6.4 million a year.</p>
<p>"We looked for another way, and there was none that kept all the docks open," said Ann Lee, the chief executive.</p>
<p>The harbour master, aged 61, will leave after a career of 28 years.</p>"""


def flagged(page: str, name: str = "draft.html") -> list[str]:
    """The words of the flags of a page."""
    sheet = factcheck.check(from_bytes(page.encode(), name), as_of="2025-06-04")
    text = sheet.draft.text
    return [
        text[j.claim.start : j.claim.end]
        for j in sheet.claims
        if j.claim.kind == "headline-body" and j.verdict.label.value == "CONFLICTING"
    ]


def page(title: str = "Port cuts", head: str = "", before: str = "", after: str = "") -> str:
    """A page around the body."""
    return f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{before}{BODY}{after}</body></html>"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (page("Port to cut 810 jobs"), "810 jobs"),
        (page("Ardmore port to save £4.6 million a year"), "£4.6 million"),
        (page("Three docks to shut at Ardmore, 280 jobs to go"), "280 jobs"),
        (page(head='<meta name="description" content="The owner of the port spoke on Monday">'), "Monday"),
        (page(before='<aside class="pullquote">"We looked for another way, and there was one that kept all the docks open"</aside>'),
         '"We looked for another way, and there was one that kept all the docks open"'),
        (page(after='<figure><img src="a.jpg" alt="Three men at a crane"><figcaption>Two men at the crane: Bob Day and Cy Fox</figcaption></figure>'), "Three men"),
    ],
)  # fmt: skip
def test_what_the_text_does_not_say(made: str, words: str) -> None:
    assert words in flagged(made)


@pytest.mark.parametrize(
    "made",
    [
        page("Port to cut 180 jobs"),
        page("Nearly 200 jobs to go at port"),
        page("Port saves £6m a year"),
        page("The port in 10 pictures"),
        page(head='<meta name="description" content="The owner of the port spoke on Tuesday">'),
        page(before='<aside class="pullquote">"We looked for another way ... there was none"</aside>'),
        page(before='<aside class="pullquote">We looked for another way, and there was none - Ann Lee</aside>'),
        page(
            after='<figure><img src="a.jpg" alt="A crane"><figcaption>The port had 400 jobs in 1990</figcaption></figure>'
        ),
        page(after='<figure><img src="a.jpg" alt="Two men"><figcaption>Two men at the crane</figcaption></figure>'),
    ],
)
def test_what_the_text_says_or_leaves_open(made: str) -> None:
    assert not flagged(made)


TABLE = """
| Fund ($m) | 2024 | 2025 |
| --- | --- | --- |
| Parks | 3.4 | 4.1 |
| Libraries | 7.2 | 7.9 |
"""


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Parks get $1.4 million this year.", ["$1.4 million"]),
        ("Money for libraries goes from $7.2 million to $9.7 million.", ["$7.2 million to $9.7 million"]),
        ("Parks get $4.1 million, and libraries $7.9 million.", []),
        ("Money for parks goes from $3.4 million to $4.1 million.", []),
        ("Parks cost the city $12 million in rent.", []),
    ],
)
def test_rows_of_a_table_and_the_sentences_about_them(told: str, words: list[str]) -> None:
    assert flagged(f"# The city budget\n\nThe council met on Tuesday.\n\n{told}\n{TABLE}\n", "draft.md") == words


def test_front_matter_is_held_against_the_text() -> None:
    text = "---\ntitle: Rent to rise 8.3 per cent\n---\n\n# Rents\n\nThe city will raise its rent by 3.8 per cent in May.\n"
    assert flagged(text, "draft.md") == ["8.3 per cent"]


def test_a_scoreboard() -> None:
    text = "Port win by a goal\n\nPort   2.1  4.3  7.5  9.10 (64)\nHarbour   1.1  3.3  6.4  9.4 (60)\nPort goals: Day 4, Lee 3, Fox 3\n\nPort were two points ahead at half-time.\n"
    sheet = factcheck.check(text, as_of="2025-06-04")
    found = {
        text[j.claim.start : j.claim.end]: j.verdict.label.value for j in sheet.claims if j.claim.kind == "sum-check"
    }
    assert found["9.10 (64)"] == "SUPPORTED"
    assert found["9.4 (60)"] == "REFUTED"
    assert found["Day 4, Lee 3, Fox 3"] == "REFUTED"
    assert any(words.startswith("two points") and label == "CONFLICTING" for words, label in found.items())

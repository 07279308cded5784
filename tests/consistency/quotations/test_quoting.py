"""Quotations against each other, their marks, links and places."""

from __future__ import annotations

import re

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes


def checked(text: str, name: str = "draft.txt") -> list[tuple[str, str]]:
    """Words and reason of what is amiss with quotations, links and places."""
    draft = from_bytes(text.encode(), name)
    return [
        (draft.text[judged.claim.start : judged.claim.end], judged.verdict.reason)
        for judged in factcheck.check(draft, as_of="2025-06-01").claims
        if judged.claim.kind in {"quote", "other"} and judged.verdict.reason in {"differs-in-draft", "near-miss"}
    ]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ('"We will never sell the field to a builder," said Dora Finch. Later: "We will sell the field to a builder," she said.', "We will sell the field to a builder", "differs-in-draft"),
        ('"The wall was damp long before the rain," said Hal Brody. Later he wrote: "The wall was dry long before the rain."', "The wall was dry long before the rain", "differs-in-draft"),
        ('"The river does not read our plans," said Hal Brody. "The river does not read our plans," as Nell Sykes had said.', "The river does not read our plans", "differs-in-draft"),
        ("The minister said “we shall see and left.\n\nNothing came of it.", "“we shall see and left.", "near-miss"),
        ("He called it “a small step\" and left.", "“a small step\"", "near-miss"),
        ("A fire in Nagasaki in China killed four.", "Nagasaki in China", "near-miss"),
    ],
)  # fmt: skip
def test_quotations_and_places(text: str, words: str, reason: str) -> None:
    assert (words, reason) in checked(text)


@pytest.mark.parametrize(
    "text",
    [
        '"We will win," said Dora Finch. "We will not win," said Hal Brody.',
        '"The river does not read our plans at all," said Hal Brody. "The river does not ... plans at all," he repeated.',
        '"We have to act now," said Dora Finch. "We had to act now," she added, "and we had to act fast."',
        '"The river does not read our plans," said Hal Brody. The words "does not read our plans" stayed with her.',
        "“I have a plan,” said Joe Dunn.\n\n“It is a good plan,\n\n“It is the best plan.”",
        "They met in Tashkent in Uzbekistan and in Paris in Texas.",
    ],
)
def test_quotations_and_places_that_are_right(text: str) -> None:
    assert checked(text) == []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("[report of 3 May 2024](https://town.example/2024/05/13/roads)", "differs-in-draft"),
        ("[Harbour Chronicle](https://www.valley-post.example/news)", "differs-in-draft"),
        ("[the plan](http://localhost:8000/plan)", "differs-in-draft"),
        ("[the plan](https://staging.town.example/plan)", "near-miss"),
        ("[the plan](htp://town.example/plan)", "differs-in-draft"),
        ("[the plan](https:/town.example/plan)", "differs-in-draft"),
        ("[the plan](www.town.example/plan)", "near-miss"),
        ("[the plan]()", "near-miss"),
        (
            "[the full council report](https://a.example/x) and [the full council report](https://a.example/y)",
            "near-miss",
        ),
    ],
)
@pytest.mark.parametrize("form", ["draft.md", "draft.html"])
def test_links(link: str, reason: str, form: str) -> None:
    assert reason in [found for _, found in checked(_page(f"We read {link} today.", form), form)]


@pytest.mark.parametrize(
    "link",
    [
        "[report of 3 May 2024](https://town.example/2024/05/03/roads)",
        "[report of May 2024](https://town.example/2024/05/03/roads)",
        "[report of 3 May 2024](https://town.example/roads?id=20240513)",
        "[Harbour Chronicle](https://www.harbourchronicle.example/news)",
        "[Harbour Chronicle](https://hc.example/news)",
        "[New York Times](https://www.nytimes.com/a)",
        "[the plan](mailto:desk@town.example)",
        "[the plan](#plan)",
        "[the plan](/plan.html)",
        "[the plan](https://town.example/plan#two)",
        "[here](https://a.example/x) and [here](https://a.example/y)",
    ],
)
@pytest.mark.parametrize("form", ["draft.md", "draft.html"])
def test_links_that_are_right(link: str, form: str) -> None:
    assert checked(_page(f"We read {link} today.", form), form) == []


def _page(text: str, form: str) -> str:
    """The text as Markdown, or as the HTML of it."""
    if form.endswith(".md"):
        return f"# Roads\n\n{text}\n"
    return (
        "<html><body><h1>Roads</h1><p>"
        + re.sub(r"\[([^]]*)\]\(([^)]*)\)", r'<a href="\2">\1</a>', text)
        + "</p></body></html>"
    )


def test_a_quotation_right_behind_a_name_is_no_description_of_it() -> None:
    draft = '"They count the boats," says Mayor Ida Holm of Vik, "and we look every spring."\n\nThe youngest of six, she stayed.'
    assert [
        j.verdict.label.value for j in factcheck.check(draft).claims if j.claim.kind.startswith(("name", "title"))
    ] == []


def test_a_quotation_told_right_after_a_slip_is_none() -> None:
    text = (
        '"We were not better than them, we were braver, and at the end we were luckier," said Dora Finch.\n\nIt rained.\n\n'
        '"We were better than them, we were braver, and at the end we were luckier," she was reported as saying.\n\n'
        '"We were not better than them ... and at the end we were luckier," said Finch.'
    )
    assert [words for words, _ in checked(text)] == [
        "We were better than them, we were braver, and at the end we were luckier"
    ]

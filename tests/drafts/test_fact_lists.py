"""Definition lists of a few words each are rows of a box; glossaries and questions with answers stay text."""

from __future__ import annotations

from factcheck.drafts.reading import from_bytes

FACTS = "<h1>Peru at a glance</h1><dl><dt>Capital</dt><dd>Lima</dd><dt>People</dt><dd>31 <b>million</b></dd></dl><p>End.</p>"
ASKED = "<dl><dt>Who came?</dt><dd>He did. He left.</dd><dt>Why?</dt><dd>Nobody knows.</dd></dl>"
SEVERAL = "<dl><dt>Capital</dt><dd>Lima</dd><dd>Cusco</dd><dt>People</dt><dd>31 million</dd></dl>"


def blocks(text: str) -> list[tuple[str, str]]:
    draft = from_bytes(text.encode(), "draft.html")
    return [(block.role, draft.text[block.start : block.end]) for block in draft.blocks]


def test_facts_are_rows() -> None:
    assert blocks(FACTS) == [
        ("title", "Peru at a glance"),
        ("table-row", "Capital\tLima"),
        ("table-row", "People\t31 million"),
        ("paragraph", "End."),
    ]


def test_answers_and_several_values_are_text() -> None:
    assert [role for role, _ in blocks(ASKED)] == ["paragraph"] * 4
    assert [role for role, _ in blocks(SEVERAL)] == ["paragraph"] * 5


def test_a_list_in_a_table_is_a_part_of_its_cell() -> None:
    text = f"<table><tr><td>Peru</td><td>{FACTS[25:-11]}</td></tr></table><p>Out.</p>"
    assert blocks(text)[-1] == ("paragraph", "Out.")

"""Text and Markdown: the file itself is the text, and a same-length copy without markup is what is read."""

from __future__ import annotations

import pytest

from factcheck.drafts.markdown import masked
from factcheck.drafts.reading import from_bytes
from factcheck.model.drafts import Draft

MARKDOWN = """---
title: "A *title*"
date: 2014-03-26
---

# The heading

By **A Writer**

Text with *em*, __strong__, snake_case, 2 * 3, \\*so\\*, `7,000`, [a link](http://x.y/12), [another][1], <b>bold</b>, &amp; 5&nbsp;km[^n].

![A map with 12 lakes](map.png "Of 1999")

* one
* two
  goes on
1) three

land | people
---|--:
Kenya | 52 million

> said

```
code 900 million
```

<!-- 77 million -->

[1]: http://x.y/13 "Of 2001"
[^n]: The note.
"""
BLOCKS = [
    ("title", "The heading"), ("byline", "By A Writer"),
    ("paragraph", "Text with em , strong , snake_case, 2 * 3, so , 7,000 , a link , another , bold , & 5\xa0 km ."),
    ("alt", "A map with 12 lakes"), ("list-item", "one"), ("list-item", "two goes on"), ("list-item", "three"),
    ("table-row", "land people"), ("table-row", "Kenya 52 million"), ("pull-quote", "said"), ("footnote", "The note."),
]  # fmt: skip


def blocks(draft: Draft) -> list[tuple[str, str]]:
    shown = draft.reading or draft.text
    return [(b.role, " ".join(shown[b.start : b.end].replace("\xa0", "\x01").split()).replace("\x01", "\xa0")) for b in draft.blocks]  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_markdown_with_any_line_end(ending: str) -> None:
    text = MARKDOWN.replace("\n", ending)
    draft = from_bytes(text.encode(), "draft.md")
    assert draft.text == text
    assert len(draft.reading) == len(text)
    assert (draft.title, draft.as_of, draft.as_of_basis) == ("A *title*", "2014-03-26", "front matter")
    assert blocks(draft) == [("title", "A title"), *BLOCKS]
    for block in draft.blocks:
        assert "\r" not in draft.text[block.end - 1 : block.end]


def test_other_front_matter() -> None:
    draft = from_bytes(b'+++\ntitle = "T"\ndate = 2014-03-26\n+++\n\nText.\n', "draft.md")
    assert (draft.title, draft.as_of, blocks(draft)) == ("T", "2014-03-26", [("title", "T"), ("paragraph", "Text.")])
    assert blocks(from_bytes(b"---\n\nA rule, and no front matter.\n", "draft.md")) == [
        ("paragraph", "A rule, and no front matter.")
    ]


def test_the_heads_of_front_matter_are_read_as_such() -> None:
    text = (
        '---\ntitle: "Rates up *6.5* per cent"\ndescription: A vote on Monday\ntags: [a, b]\n---\n\n# Roads\n\nText.\n'
    )
    draft = from_bytes(text.encode(), "draft.md")
    assert blocks(draft)[:2] == [("title", "Rates up 6.5 per cent"), ("description", "A vote on Monday")]
    assert draft.reading[draft.blocks[0].start : draft.blocks[0].end] == "Rates up  6.5  per cent"
    assert "tags" not in draft.reading


@pytest.mark.parametrize(
    "text", ["", "*", "[](", "```", "---\n", "<!--", "|", "\\", "&amp", "a\r\r\nb", "# \n## ", "[^", "  \n\t\n"]
)
def test_masking_keeps_length_and_line_ends(text: str) -> None:
    out = masked(text)
    assert len(out) == len(text)
    assert [i for i, ch in enumerate(out) if ch == "\n"] == [i for i, ch in enumerate(text) if ch == "\n"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_with_only_spaces_part_paragraphs(ending: str) -> None:
    long = "A line of a paragraph that is as long as an editor makes its lines before it wraps them"
    text = ending.join([long, "and goes on here.", " \t ", long + ".", "", "", "Last one, short."])
    draft = from_bytes(text.encode(), "draft.txt")
    assert [draft.text[b.start : b.end] for b in draft.blocks] == [
        f"{long}{ending}and goes on here.", f"{long}.", "Last one, short.",
    ]  # fmt: skip


def test_roles_of_a_plain_text() -> None:
    text = "Neighbours at odds\nA border nobody quite agrees on\nBy A Writer\n\nASTANA, March 26, 2014 - It rained, and the talks went on.\n\nWhat next\n\n- one thing\n* another\n\nName\tFigure\nKenya\t52\n"
    assert [role for role, _ in blocks(from_bytes(text.encode(), "draft.txt"))] == [
        "title", "deck", "byline", "paragraph", "heading", "list-item", "list-item", "table-row", "table-row",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["# The long quay", "*Port Louis, June 2017*"], "2017-06"),
        (["# The long quay", "Port Louis / Curepipe, Sept. 2017"], "2017-09"),
        (["# The long quay", "By Ann Lee in Port of Spain, June 2017"], "2017-06"),
        (["# The long quay", "June 2017"], "2017-06"),
        (["# The long quay", "June 2017", "They came " * 13 + "in May 1917."], "2017-06"),
        (["# The long quay", "**From Dar es Salaam | November 2001**"], "2001-11"),
        (["# The long quay", "*Port Louis, 3 June 2017*"], "2017-06-03"),
        (["# Port Louis, June 2017"], None),
        (["# The long quay", "The quay was built in June 1917."], None),
        (["# The long quay", "The mutiny of the crew, June 1917"], None),
        (["# The long quay", "Port Louis, June 2017", "Curepipe, July 2017"], None),
        (["# The long quay", "It was a long day, " * 9, "Port Louis, June 1917"], None),
    ],
)
def test_a_month_alone_or_behind_a_place_between_title_and_text_dates_a_draft(
    lines: list[str], expected: str | None
) -> None:
    text = "\n\n".join([*lines, "The quay is long and the sea is calm."])
    assert from_bytes(text.encode(), "draft.md").as_of == expected

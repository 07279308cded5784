"""Where sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.model.drafts import Sentence
from factcheck.sentences.splitting import readable, split


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ana Ruiz (b. 1952) is a poet.", "Bach (b. Eisenach, d. Leipzig) played."],
        ["The town (pop. 5,000) lies there.", "It rose to 50p.", "12 firms fell."],
        ["Dr. Amara Okafor met Gov. Lee at 9 a.m. on Friday.", "Both left early."],
        ["He moved to the U.S. in 1990.", "She stayed in the U.K.", "They wrote often."],
        ["Sales of Norling Inc. fell.", "The firm, based in Washington, D.C., gave no reason."],
        ["It cost $4.5 million.", "No. 5 was dearer."],
        ["“Will it rain?” she asked.", "Nobody knew."],
        ["The play, “Who Was There?”, opened.", "It flopped."],
        ["Turnout was 61.5 per cent… by the official count.", "Critics doubted it."],
        ["The site, www.example.org/a.b.html, was down.", "It came back."],
        ["He was born c. 1940 in Gent.", "He died in 2010."],
        ["They spoke to Maria J. Santos.", "She declined."],
        ["iPhone sales fell.", "eBay rose."],
        ["1. The first point.", "2. The second point.", "3. The third."],
        ["On Sept. 5 the dam broke.", "It was rebuilt by Dec.", "The cost was borne by all."],
        ["“We left at dawn.", "We saw nobody,” she said."],
        ["He arrived at 5 p.m. Friday.", "Nobody waited."],
        ["ALMATY, Kazakhstan (Reuters) - The president resigned.", "He gave no reason."],
        ["LONDON — Prices rose 3.2 per cent.", "“It is bad,” said Mr. Lee."],
        ["Rep. Lee (R-Tex.) voted no.", "Sen. Bob Casey Jr. abstained."],
        ["The price is $3.50.", "5,000 people paid."],
        ["He was born in St. Petersburg, Fla.", "The family moved."],
        ["He shouted, “Go! Run! Now!” and left.", "She stayed."],
        ["It was . . . I think . . . a mistake.", "Nobody said so."],
        ["w) the first", "x) the next", "y) the last"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[s.start : s.end] for s in split(text)] == sentences


def test_a_time_may_end_a_sentence() -> None:
    text = "The rest of them came at 6 p.m. Nobody waited."
    assert [text[s.start : s.end] for s in split(text)] == ["The rest of them came at 6 p.m.", "Nobody waited."]


def test_a_blank_line_ends_a_sentence_without_a_full_stop() -> None:
    text = "A headline without one\n\nThe text begins here. It goes on\nover two lines."
    found = [text[s.start : s.end] for s in split(text)]
    assert found == ["A headline without one", "The text begins here.", "It goes on\nover two lines."]


def test_a_long_text_without_an_end_is_one_sentence() -> None:
    assert len(split("word " * 100_000)) == 1


@pytest.mark.parametrize(
    ("unit", "end"),
    [
        ("Kazakhstan has 17 million people, Russia has 5 and ", (" ", ",")),
        ("word ", (" ",)),
        ("twenty-", ("-",)),
        ("5\t", ("\t",)),
    ],
)
def test_what_nobody_writes_without_a_full_stop_is_read_in_pieces(unit: str, end: tuple[str, ...]) -> None:
    text = unit * 4000
    pieces = readable(text, split(text))
    assert all(piece.end - piece.start <= 3000 for piece in pieces)
    for one, other in pairwise(pieces):
        assert one.end <= other.start
        assert text[one.end : other.start].isspace() or (one.end == other.start and text[one.end - 1] in end)
    assert readable(text, pieces) == pieces


def test_a_word_is_never_cut() -> None:
    text = "9" * 20_000
    assert readable(text, split(text)) == split(text)
    assert readable("Short.", split("Short.")) == split("Short.")


@pytest.mark.parametrize(
    "lines",
    [
        ["Kazakhstan Names New Prime Minister", "The parliament voted on Monday."],
        ["By Jane Smith in Almaty", "The president resigned."],
        ["• Population: 17 million", "• Area: 2.7 million sq km", "• Capital: Astana"],
        ["wheat", "barley and oats", "sugar beet"],
        ["The Dam", "(Photograph by Jane Smith)", "It broke in May."],
    ],
)
def test_lines_without_a_full_stop(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert [text[s.start : s.end] for s in split(text)] == lines


def test_tags_and_rules_are_no_part_of_a_sentence() -> None:
    text = "<h2>A Title</h2>\n<p>It begins here.</p>\n------------\n<p>It ends here.</p>"
    assert [text[s.start : s.end] for s in split(text)] == ["A Title", "It begins here.", "It ends here."]


def test_a_megabyte_of_list_marks_takes_no_longer_than_its_length() -> None:
    assert len(split("1. One. 2. Two. " * 20_000)) > 20_000


def test_a_long_cell_is_read_in_pieces_that_end_at_full_stops() -> None:
    text = "Norway has 90 million people. " * 200
    found = readable(text, [Sentence(0, len(text) - 1, "table-row")])
    assert len(found) > 1
    assert {text[s.start : s.end].split()[0] + text[s.end - 1] for s in found} == {"Norway."}

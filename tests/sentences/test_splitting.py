"""Where sentences end."""

from __future__ import annotations

import pytest

from factcheck.sentences.splitting import split


@pytest.mark.parametrize(
    "sentences",
    [
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

"""Quotations and who said them."""

from __future__ import annotations

import pytest

from factcheck.model.tokens import tokenise
from factcheck.sentences.quotations import attributions, quotations, spoken
from factcheck.sentences.splitting import split


def quoted(text: str) -> list[tuple[str, bool]]:
    return [(text[quote.start : quote.end], quote.closed) for quote in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is bad,” said Lee. “Very bad.”", [("“It is bad,”", True), ("“Very bad.”", True)]),
        ('It was “mixed" and "broken” quoting.', [('“mixed"', True), ('"broken”', True)]),
        ("He said “the ‘so-called’ vote was void.”", [("“the ‘so-called’ vote was void.”", True)]),
        ("“The first part.\n\n“The second,” he said.", [("“The first part.", False), ("“The second,”", True)]),
        ("“Never closed. And on.\n\nThe next.", [("“Never closed. And on.", False)]),
        ("'We came,' he said. 'We saw.'", [("'We came,'", True), ("'We saw.'", True)]),
        ("‘We came,’ he said.", [("‘We came,’", True)]),
        ("The people's choice isn't the boys' own.", []),
        ("Rock 'n' roll in the '80s.", []),
    ],
)
def test_quotations(text: str, expected: list[tuple[str, bool]]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("“It is bad,” said Mr. Lee.", "Mr. Lee", "said"),
        ("The minister told Reuters that it rained.", "The minister", "told"),
        ("According to the U.N., five fled.", "the U.N.", "according to"),
        ("“It is bad,” Sean O'Brien said.", "Sean O'Brien", "said"),
        ("It rained, according to.", None, None),
        ("“It is bad,” the minister, Ana Ruiz, said.", "Ana Ruiz", "said"),
        ("Mr Lee, the minister, said it rained in the south.", "Mr Lee", "said"),
        ("Karl Marx (d. 1883) wrote it.", "Karl Marx", "wrote"),
    ],
)
def test_who_said_it(text: str, speaker: str | None, verb: str | None) -> None:
    sentences = split(text)
    found = attributions(tokenise(text), sentences)
    assert [(said.speaker, said.verb) for said in found] == ([] if verb is None else [(speaker, verb)])


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It is bad,” said Mr Lee. “It is worse now.”", ["Mr Lee", "Mr Lee"]),
        ("“It,” said Mr Lee, “is bad.”", ["Mr Lee", "Mr Lee"]),
        ("‘It is very bad,’ said Mr Lee.", ["Mr Lee"]),
        ("“It is bad.”\n\n“It is worse,” said Mr Lee.", [None, "Mr Lee"]),
        ("“It rained, said Mr Lee.”", [None]),
        ("“It is bad,” said Mr Lee. “It is worse,” he added.", ["Mr Lee", "Mr Lee"]),
    ],
)
def test_whose_words_a_quotation_holds(text: str, speakers: list[str | None]) -> None:
    sentences = split(text)
    quoted_ = quotations(text)
    said = attributions(tokenise(text), sentences)
    assert [quotation.speaker for quotation in spoken(text, sentences, quoted_, said)] == speakers


def test_what_is_said_stands_behind_that() -> None:
    text = "President Ruiz, 57, who took office in 2018, said that the river is long."
    (found,) = attributions(tokenise(text), split(text))
    assert (found.speaker, text[found.start : found.end].strip()) == ("President Ruiz", "that the river is long.")

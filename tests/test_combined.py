"""True facts in many shapes of sentence: none of them is called wrong. The same at length: `make torture`."""

from __future__ import annotations

import pytest
from combiner.combine import texts
from combiner.outcomes import EXCEPTIONS, outcome
from combiner.shapes import SHAPES
from combiner.wordings import WORDINGS

from factcheck.store.query import Store

pytestmark = pytest.mark.whole

SEEDS = (1, 2, 3, 4)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_true_is_called_wrong(seed: int, store: Store) -> None:
    found = [outcome(text, store) for text in texts(store, seed, 200)]
    assert sum(one.supported for one in found) > 0.7 * sum(len(one.text.parts) for one in found)
    assert [line for one in found for line in one.unexcused] == []


def test_a_seed_gives_the_same_texts(store: Store) -> None:
    assert list(texts(store, 5, 20, planted=0.5)) == list(texts(store, 5, 20, planted=0.5))


def test_a_false_fact_is_another_text(store: Store) -> None:
    for text in texts(store, 6, 60, planted=1):
        assert [part.false for part in text.parts].count(True) == 1
        assert all(start < end <= len(text.text) for part in text.parts for start, end in part.spans)
        assert "{" not in text.text


def test_shapes_ask_for_forms_there_are() -> None:
    forms = {form for kind in WORDINGS.values() for form in kind} | {"own", "pair"}
    asked = {form for shape in SHAPES for wanted in shape.asked.values() for form in wanted}
    assert asked <= forms


def test_exceptions_are_few_and_have_reasons() -> None:
    names = {shape.name for shape in SHAPES}
    assert len(EXCEPTIONS) <= 12
    assert all(one["shape"] in names and one["kind"] and one["reason"] for one in EXCEPTIONS)

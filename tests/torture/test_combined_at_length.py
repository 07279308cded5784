"""Twenty thousand true texts, none of which is called wrong, and how many of some false facts are found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from combiner.combine import texts
from combiner.outcomes import outcome

from factcheck.store.query import Store

pytestmark = pytest.mark.torture
Figure = Callable[[str], None]


@pytest.mark.parametrize("seed", range(100, 120))
def test_nothing_true_is_called_wrong(seed: int, store: Store, figure: Figure) -> None:
    found = [outcome(text, store) for text in texts(store, seed, 1000)]
    figure(f"{len(found)} texts, {sum(one.supported for one in found)} claims supported")
    assert [line for one in found for line in one.unexcused] == []


def test_false_facts_are_found(store: Store, figure: Figure) -> None:
    found = [outcome(text, store) for text in texts(store, 120, 2000, planted=1)]
    right, wrong = sum(bool(one.right) for one in found), sum(bool(one.wrong) for one in found)
    figure(f"{len(found)} false facts, {right} found, {wrong} texts with another claim called wrong")
    assert right > 0.5 * len(found)
    assert wrong < 0.02 * len(found)

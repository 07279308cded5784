"""What comes out of order only where one and the same is told of."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


def _differs(text: str) -> bool:
    return any(j.verdict.label is Label.CONFLICTING for j in api.check(text, "2013-05-14").claims)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Smith joined the firm in 1995. Smith became a partner in 1990.", True),
        ("He joined the firm in 1995. He became a partner in 1990.", True),
        ("Smith joined the firm in 1995. Jones became a partner in 1990.", False),
        ("Cameroon joined the Commonwealth in 1995. Niger became independent in 1960.", False),
    ],
)
def test_of_another_nothing_is_out_of_order(text: str, flagged: bool) -> None:
    assert _differs(text) is flagged

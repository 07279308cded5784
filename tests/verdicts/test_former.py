"""Who is called a former holder or member has to have been one, and to be one no longer."""

from __future__ import annotations

import pytest

from factcheck import api


def _label(text: str, day: str, kind: str) -> str:
    return next(str(judged.verdict.label) for judged in api.check(text, day).claims if judged.claim.kind == kind)


@pytest.mark.parametrize(
    ("text", "day", "kind"),
    [
        ("Barack Obama, former president of the United States, spoke.", "2009-06-01", "office-holder"),
        ("Former chancellor Angela Merkel of Germany spoke.", "2014-06-01", "office-holder"),
        ("Former French president Emmanuel Macron spoke.", "2018-05-01", "office-holder"),
        ("Former president Donald Trump said so.", "2025-03-01", "office-holder"),
        ("Norway, a former member of NATO, has oil.", "2014-06-01", "membership"),
        ("France, a former member of the European Union, has left.", "2014-06-01", "membership"),
    ],
)
def test_who_is_one_still_is_no_former_one(text: str, day: str, kind: str) -> None:
    assert _label(text, day, kind) == "NOT_ENOUGH_INFO"


@pytest.mark.parametrize(
    ("text", "day", "kind"),
    [
        ("George W. Bush, former president of the United States, spoke.", "2009-06-01", "office-holder"),
        ("The late Venezuelan president, Hugo Chavez, was buried.", "2013-05-01", "office-holder"),
        ("In 2003 the then British prime minister, Tony Blair, went to war.", "2012-06-01", "office-holder"),
        ("Britain, a former member of the European Union, has left.", "2022-06-01", "membership"),
    ],
)
def test_who_was_one_is_borne_out(text: str, day: str, kind: str) -> None:
    assert _label(text, day, kind) == "SUPPORTED"

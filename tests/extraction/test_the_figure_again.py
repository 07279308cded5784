""" "The figure" that stands for what was told of another before: "Life expectancy in Japan is 84 years. In Chad the figure is 50"."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

AS_OF = "2015-10-31"


def _told(text: str) -> list[tuple[str, str | None, Label]]:
    told = api.check(text, AS_OF).claims
    return [(one.claim.kind, one.claim.subject and one.claim.subject.id, one.verdict.label) for one in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japanese women live 87 years. In Chad the figure is 51.", None),
        ("Life expectancy in Japan is 84 years. In Chad the figure is 50.", ("life-expectancy", "country:TD", True)),
        ("Life expectancy in Japan is 84 years. In Chad, the figure is 70.", ("life-expectancy", "country:TD", False)),
        (
            "Life expectancy in Japan is 84 years. In Chad, which was French until 1960, the figure is 50.",
            ("life-expectancy", "country:TD", True),
        ),
        (
            "The average woman in Uganda bears six children. In Niger the figure is still about four.",
            ("fertility-rate", "country:NE", False),
        ),
        ("The median age in Uganda is 15. Japan's figure is 46.", ("median-age", "country:JP", True)),
        ("The median age in Uganda is 15. Japan's figure is 36.", ("median-age", "country:JP", False)),
        ("Poland has 38 million people. The total for Belgium is 11 million.", ("population", "country:BE", True)),
        ("Unemployment in Spain is 22 per cent. For Germany the rate is 4.5.", ("unemployment", "country:DE", True)),
    ],
)
def test_the_figure_is_of_what_was_told_last(text: str, expected: tuple[str, str, bool] | None) -> None:
    told = [one for one in _told(text) if one[2] in (Label.SUPPORTED, Label.REFUTED)][-1:]
    assert told == ([(*expected[:2], Label.SUPPORTED if expected[2] else Label.REFUTED)] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment in Spain is 22 per cent, and 50 per cent among the young. In Germany the figure is 7 per cent.",
        "The median age in Uganda is 15. The average German pays 40 per cent in tax; in Japan the figure is 30.",
        "Poland has 38 million people. In Germany the number of foreigners is 9 million.",
        "Life expectancy in Japan is 84 years. For men in Chad the figure is 40.",
        "Unemployment in Spain is 22 per cent. In Germany the figure was 11 per cent in 2005.",
        "Inflation in Spain was zero last year. In Germany the figure is expected to be 9 per cent.",
        "Life expectancy in Japan is 84 years. In Chad, as in Niger, the figure is 30.",
        "Life expectancy in Japan is 84 years, the median age 46. In Chad the figures are 30 and 17.",
    ],
)
def test_another_figure_is_not_refuted(text: str) -> None:
    assert [one for one in _told(text) if one[2] in (Label.REFUTED, Label.CONFLICTING)] == []


def test_an_aside_before_the_figure_keeps_its_own_date() -> None:
    sheet = api.check("Life expectancy in Japan is 84 years. In Chad, free since 1960, the figure is 50.", AS_OF)
    words = [sheet.draft.text[one.claim.start : one.claim.end] for one in sheet.claims]
    assert not any("1960" in told and "figure" in told for told in words)

"""Gapminder's table: one statement for each figure, and what a war pulled down decides nothing."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.importers.populations import gapminder

HEAD = "country,year,fertility,life_expectancy,population"


def packed(folder: Path, *lines: str) -> Path:
    """A wheel with such a table."""
    wheel = folder / "package.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("bokeh_sampledata/_data/gapminder.csv.gz", gzip.compress("\n".join([HEAD, *lines]).encode()))
    return wheel


def test_each_figure_is_a_statement_with_its_unit_and_definition(tmp_path: Path) -> None:
    rows, entities = gapminder.read(packed(tmp_path, "Uruguay,1999,2.267,74.553,3307290", "Uruguay,2013,,77.2,"))
    assert [(row.property, row.value, row.unit, row.point_in_time, row.definition) for row in rows] == [
        ("population", "3307290", "person", "1999", ""),
        ("fertility-rate", "2.27", "children", "1999", ""),
        ("life-expectancy", "74.6", "years", "1999", "total"),
        ("life-expectancy", "77.2", "years", "2013", "total, projection"),
    ]
    assert [row.original for row in rows] == ["3307290", "2.267", "74.553", "77.2"]
    assert [entity.id for entity in entities] == ["country:UY"]


def test_what_a_war_pulled_down_is_unverified_and_a_steady_fall_is_not(tmp_path: Path) -> None:
    war = {1991: "46", 1992: "47", 1993: "46", 1994: "6", 1995: "40", 1996: "44", 1997: "45"}
    fall = {1991: "63", 1992: "61", 1993: "59", 1994: "57", 1995: "55", 1996: "53", 1997: "51"}
    lines = [f"Rwanda,{year},,{years}," for year, years in war.items()]
    lines += [f"Botswana,{year},,{years}," for year, years in fall.items()]
    rows, _ = gapminder.read(packed(tmp_path, *lines))
    doubted = [(row.subject, row.point_in_time) for row in rows if row.status == "unverified"]
    assert doubted == [("country:RW", "1994"), ("country:RW", "1995")]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Uruguay,1999,two,74.5,3307290", "fertility 'two'; expected digits"),
        ("Uruguay,1999,2.2,74.5.1,3307290", "life_expectancy '74.5.1'"),
        ("Uruguay,1999,2.2,74.5,3307290.5", "population '3307290.5'; expected a whole number of persons"),
        ("Atlantis,1999,2.2,74.5,3307290", "'Atlantis' is not in the table"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_names_the_cell(tmp_path: Path, line: str, named: str) -> None:
    with pytest.raises(SourceError, match=r"gapminder\.csv\.gz:2: ") as error:
        gapminder.read(packed(tmp_path, line))
    assert named in str(error.value)

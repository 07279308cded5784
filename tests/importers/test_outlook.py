"""The World Economic Outlook: one statement for each figure that is no projection; what is of a fiscal year decides nothing."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.importers.economies import outlook

NOTES = {"NGDP": "Reporting in calendar year: Yes", "PCPI": "Latest actual data: 2021"}
CODES = ("NGDP", "PCPI", "PCPIE", "NGDPD", "PPPGDP", "NGDPDPC", "PPPPC", "NGDP_RPCH", "PCPIPCH", "PCPIEPCH", "LUR")
FOOT = "International Monetary Fund, World Economic Outlook Database, October 2022"


def line(country: str, code: str, figures: dict[int, str], until: str, note: str) -> str:
    """A line of the table."""
    years = [figures.get(year, "n/a") for year in range(1980, 2028)]
    return "\t".join(["1", country, code, "A country", "", "", "", "", note, *years, until])


def packed(
    folder: Path, figures: dict[str, dict[int, str]], *, country: str = "URY", until: str = "2021", **notes: str
) -> Path:
    """A wheel with such a table of one country."""
    told = {**NOTES, **notes}
    lines = [line(country, code, figures.get(code, {}), until, told.get(code, "")) for code in CODES]
    foot = FOOT + "\t" * (len(outlook.COLUMNS) - 1)
    wheel = folder / "package.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        text = "\n".join(["\t".join(outlook.COLUMNS), *lines, foot])
        archive.writestr("pydeflate/.pydeflate_data/weo2022_2.csv", text.encode("cp1252"))
    return wheel


def test_each_figure_is_a_statement_with_its_unit_and_definition(tmp_path: Path) -> None:
    figures = {
        "NGDPD": {1989: "9.1", 1990: "10.854", 2022: "70.1"},
        "PPPPC": {2000: "10,131.214"},
        "NGDP_RPCH": {2009: "-0.04", 2010: "7.803"},
        "PCPIPCH": {1990: "112.5", 1991: "--", 1992: ""},
        "PCPIEPCH": {1990: "1,129.06"},
        "LUR": {2010: "7.0"},
    }
    rows, entities = outlook.read(packed(tmp_path, figures))
    assert [(row.property, row.value, row.unit, row.point_in_time, row.definition) for row in rows] == [
        ("gdp", "10854000000", "USD", "1990", "nominal"),
        ("gdp-per-capita", "10131", "USD", "2000", "ppp, current dollars"),
        ("gdp-growth", "0.0", "percent", "2009", ""),
        ("gdp-growth", "7.8", "percent", "2010", ""),
        ("inflation", "112.5", "percent", "1990", "average"),
        ("inflation", "1129.1", "percent", "1990", "end of year"),
        ("unemployment", "7.0", "percent", "2010", ""),
    ]
    assert {row.status for row in rows} == {"verified"}
    assert [entity.id for entity in entities] == ["country:UY"]


@pytest.mark.parametrize(
    ("country", "notes", "doubted"),
    [
        ("URY", {}, set()),
        ("IND", {"NGDP": "Reporting in calendar year: No. Fiscal data are mapped"}, {"gdp"}),
        ("IND", {"PCPI": "Latest actual data: FY2021/22"}, {"inflation"}),
        ("ARG", {}, {"inflation"}),
        ("ZWE", {}, {"gdp", "inflation", "unemployment"}),
    ],
)
def test_what_is_of_a_fiscal_year_or_unsure_is_unverified(
    tmp_path: Path, country: str, notes: dict[str, str], doubted: set[str]
) -> None:
    figures = {code: {2016: "5.5"} for code in ("NGDPD", "PCPIPCH", "LUR")}
    rows, _ = outlook.read(packed(tmp_path, figures, country=country, **notes))
    assert {row.property for row in rows if row.status == "unverified"} == doubted


def test_a_figure_per_head_ends_with_that_of_the_whole(tmp_path: Path) -> None:
    rows, _ = outlook.read(packed(tmp_path, {"NGDPDPC": {2019: "9", 2020: "9"}, "NGDPD": {2020: "1"}}, until="2019"))
    assert [(row.property, row.point_in_time) for row in rows] == [("gdp-per-capita", "2019")]


@pytest.mark.parametrize(
    ("figures", "until", "country", "named"),
    [
        ({"LUR": {2010: "seven"}}, "2021", "URY", "LUR 'seven'; expected a number"),
        ({"NGDPD": {2010: "1"}}, "soon", "URY", "Estimates Start After 'soon'; expected a year"),
        ({}, "2021", "ATL", "'ATL' is not in the table"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_names_the_line(
    tmp_path: Path, figures: dict[str, dict[int, str]], until: str, country: str, named: str
) -> None:
    with pytest.raises(SourceError, match=r"weo2022_2\.csv:\d+: ") as error:
        outlook.read(packed(tmp_path, figures, until=until, country=country))
    assert named in str(error.value)

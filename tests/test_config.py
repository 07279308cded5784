"""factcheck.toml: what is allowed, where it is wrong, which comes first, and that every setting does something."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import config
from factcheck.cli.init import TEMPLATE
from factcheck.cli.running import prepare
from factcheck.drafts.reading import from_text
from factcheck.errors import ConfigError, UsageError

Write = Callable[[str], Path]


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings from outside."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    for name in ("FAIL_ON", "AS_OF", "STORE", "CLAIMS", "SOURCES", "CONFIG"):
        monkeypatch.delenv(f"FACTCHECK_{name}", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(text: str) -> Path:
        path = tmp_path / "factcheck.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return put


def judged(text: str, as_of: str = "2015-12-01") -> list[tuple[str, str]]:
    run = prepare(as_of)
    return [(j.claim.kind, str(j.verdict.label)) for j in run.sheet(from_text(text)).claims]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("fail-on = \n", "1:11", "expected TOML"),
        ('fail-on = "x', "1:13", "expected TOML"),
        ('\n  fail-on = "x"', "2:3", "allowed: refuted, conflicting"),
        ("fail-on = 3", "1:1", "has to be a text"),
        ("colour = 1", "1:1", "allowed: fail-on"),
        ('as-of = "May"', "1:1", "expected YYYY"),
        ('claims = "here"', "1:1", "list of folders"),
        ('aliases = "x"', "1:1", "[aliases]"),
        ("[aliases]\nRosiya = 3", "2:1", "has to be a text"),
        ('[spread]\npopulation = "wide"', "2:1", '"2%"'),
        ("[spread]\npopulation = 3", "2:1", "has to be a text"),
        ('[wording]\n"chang" = "x"', "2:1", "allowed: name-change"),
        ('[hedges.abuot]\ntick = ["0", "1"]', "1:1", "allowed: about"),
        ("[hedges]\nabout = 3", "2:1", "[hedges.about]"),
        ('[hedges.about]\ntik = ["0", "1"]', "1:1", "allowed: tick, soft, query"),
        ("[hedges.about]\ntick = [0, 1]", "1:1", "two factors"),
        ('[hedges.about]\ntick = ["1", "0"]', "1:1", "begins above its end"),
    ],
)
def test_a_malformed_file_is_an_error_with_path_line_and_column(
    write: Write, tmp_path: Path, text: str, place: str, words: str
) -> None:
    path = write(text)
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path)
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('[spread]\npopulatoin = "3%"', "2:1", "known: accession-date"),
        ('[aliases]\nRosiya = "Rusia"', "2:1", "did you mean Russia"),
        ('claims = ["none"]', "1:1", "no folder"),
        ('sources = ["none"]', "1:1", "no folder"),
    ],
)
def test_names_that_nothing_bears_are_errors_too(write: Write, text: str, place: str, words: str) -> None:
    path = write(text)
    with pytest.raises((ConfigError, UsageError)) as caught:
        prepare()
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert words in str(caught.value)


def test_a_house_spelling_is_read_as_the_name_it_stands_for(write: Write) -> None:
    text = "Norgeland’s capital is Oslo."
    assert ("capital", "SUPPORTED") not in judged(text)
    write('[aliases]\nNorgeland = "Norway"\n')
    assert judged(text) == [("capital", "SUPPORTED")]
    write('[aliases]\nNorgeland = "country:NO"\n')
    assert judged("Norgeland’s capital is Bergen.") == [("capital", "REFUTED")]


def test_a_house_spelling_comes_before_the_stores_own_reading(write: Write) -> None:
    write('[aliases]\nGeorgia = "country:GE"\n')
    found = prepare("2015-12-01").reading(from_text("They met in Georgia."))
    assert [getattr(mention, "id", None) for mention in found.mentions] == ["country:GE"]


def test_a_spread_widens_what_the_source_may_mean(write: Write) -> None:
    text = "Iran has a population of 92 million."
    assert judged(text) == [("population", "REFUTED")]
    write('[spread]\npopulation = "25%"\n')
    assert judged(text) == [("population", "SUPPORTED")]


def test_a_hedge_admits_what_the_newsroom_says(write: Write) -> None:
    text = "Iran has a population of about 92 million."
    assert judged(text) != [("population", "SUPPORTED")]
    write('[hedges.about]\ntick = ["-0.25", "0.25"]\nquery = ["-0.3", "0.3"]\n')
    assert judged(text) == [("population", "SUPPORTED")]


def test_wording_is_what_both_sheets_say(write: Write) -> None:
    from factcheck.sheets import html, terminal

    write('[wording]\nchange = "the source disagrees"\nname-change = "Mend"\nto-change = "to mend"\n')
    run = prepare("2015-12-01")
    sheet, said = run.sheet(from_text("Norway’s capital is Bergen.")), dict(run.settings.wording)
    text, page = terminal.render(sheet, wording=said), html.render([sheet], said)
    assert text.startswith("1 to mend, 0 to query")
    assert "MEND" in text
    assert "the source disagrees" in text
    assert "the source disagrees" in page
    assert "Mend" in page
    assert "source says otherwise" not in text.lower().replace("the source says otherwise", "")


def test_a_newsrooms_own_folders_are_read_beside_the_built_in_ones(write: Write, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "lake-count.toml").write_text(
        'kind = "lake-count"\ntitle = "Lakes of a place"\nproperty = "lake-count"\noperator = "range"\n'
        'subject = ["place"]\nvalue = ["number", "count"]\nunit = ""\nmay_refute = true\n'
        'patterns = ["{subject} has {value} lakes", "{subject} has {value:count}"]\n'
        '[[example]]\ntext = "Norway has 450,000 lakes."\nsubject = "country:NO"\nvalue = "450000"\n'
        '[[counter_example]]\ntext = "Norway has lakes."\n',
        encoding="utf-8",
    )
    edition = tmp_path / "sources" / "lakes" / "2020"
    edition.mkdir(parents=True)
    manifest = {"name": "lakes", "title": "Lakes", "tier": 1, "authority": ["lake-count"], "editions": [{"name": "2020", "published": "2020-01-01"}]}  # fmt: skip
    (edition.parent / "datapackage.json").write_text(json.dumps(manifest), encoding="utf-8")
    from factcheck.store.schema import STATEMENT_COLUMNS

    row = ["0123456789ab", "country:NO", "lake-count", "", "450000", "", "", "", "2020", "", "", "", "", "normal", "verified", "package", "row 1", "", "", "450,000"]  # fmt: skip
    lines = [",".join(STATEMENT_COLUMNS), ",".join(f'"{cell}"' for cell in row)]
    (edition / "statements.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    write('claims = ["claims"]\nsources = ["sources"]\n')
    assert ("lake-count", "SUPPORTED") in judged("Norway has 450,000 lakes.", "2020-06-01")
    assert ("lake-count", "REFUTED") in judged("Norway has 950,000 lakes.", "2020-06-01")


def test_nearer_comes_before_farther_and_variables_before_files(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "user" / "factcheck").mkdir(parents=True)
    user = tmp_path / "user" / "factcheck" / "factcheck.toml"
    user.write_text('fail-on = "open"\nas-of = "2001"\n[spread]\narea = "9%"\ngdp = "9%"\n', encoding="utf-8")
    project = tmp_path / "pyproject.toml"
    project.write_text('[tool.factcheck]\nfail-on = "query"\n[tool.factcheck.spread]\narea = "3%"\n', encoding="utf-8")
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    found = config.load(inside)
    assert (found.fail_on, found.as_of) == ("query", "2001")
    assert dict(found.spread) == {"area": "3%", "gdp": "9%"}
    assert found.where("spread.area") == f"{project}:4:1"
    assert found.where("spread.gdp") == f"{user}:5:1"
    write("fail-on = 'never'\n")
    assert config.load(inside).fail_on == "never"
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "conflicting")
    monkeypatch.setenv("FACTCHECK_CLAIMS", "one:two")
    found = config.load(inside)
    assert (found.fail_on, found.where("fail_on")) == ("conflicting", "FACTCHECK_FAIL_ON")
    assert [Path(folder).name for folder in found.claims] == ["one", "two"]
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "x")
    with pytest.raises(ConfigError, match=r"^FACTCHECK_FAIL_ON: 'x'"):
        config.load(inside)


def test_the_file_that_init_writes_is_read_with_every_line_switched_on(write: Write, tmp_path: Path) -> None:
    settings = [line.removeprefix("#") for line in TEMPLATE.splitlines() if line[:1] == "#" and line[1:2] != " "]
    assert settings
    for folder in ("claims", "sources"):
        (tmp_path / folder).mkdir()
    write("\n".join(settings) + "\n")
    found = config.load(tmp_path)
    assert dict(found.spread) == {"population": "3%", "unemployment": "0.5"}
    assert dict(found.aliases)["the Rock"] == "Gibraltar"
    assert dict(found.hedges)["about"]

"""Every kind's examples are read as they say; counter-examples are not taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import api, pipeline
from factcheck.errors import KindError
from factcheck.extraction.kinds.compiled import compile_kinds
from factcheck.extraction.kinds.examples import failures
from factcheck.extraction.kinds.kindfiles import load, read
from factcheck.extraction.kinds.kinds import OPERATORS, Kind
from factcheck.folders import builtin

KINDS = load((builtin("claims"),))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_examples(kind: Kind) -> None:
    store, compiled = api.open_store(), api.open_kinds()
    wrong = failures(
        kind, lambda text, as_of: pipeline.claims_of(api.as_draft(text), api.as_date(as_of or None), store, compiled)[1]
    )
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_kind_has_examples_and_counter_examples(kind: Kind) -> None:
    assert kind.examples
    assert kind.counter_examples


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kind = 'x", "x.toml"),
        ("kind = 'x'\ntitle = 'X'\noperator = 'magic'", "magic"),
        ("kind = 'y'\ntitle = 'X'\noperator = 'range'", "file's name"),
        ("kind = 'x'\ntitle = 'X'\noperator = 'range'\nsubject = ['planet']", "planet"),
        ("kind = 'x'\ntitle = 'X'\noperator = 'range'\ncolour = 'red'", "colour"),
        ("kind = 'x'\ntitle = 'X'\noperator = 'range'\nspread = 'wide'", "wide"),
        ("kind = 'x'\ntitle = 'X'\noperator = 'range'\nmay_refute = 'no'", "may_refute"),
    ],
)
def test_a_malformed_kind_is_an_error_that_names_file_and_fault(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KindError) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value)


HEAD = "kind = 'x'\ntitle = 'X'\noperator = 'range'\n"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("kind = 'x'\ntitle = \n", "2:9", "expected a TOML file"),
        ("kind = 'x'\ntitle = 'X'\noperator = 'magic'", "3:1", "allowed: age"),
        (f"{HEAD}\n  colour = 'red'", "5:3", "allowed: age_limit"),
        (f"{HEAD}title = 'Y'\n", "4:12", "overwrite"),
        (f"{HEAD}subject = 'country'", "4:1", "list of texts"),
        (f"{HEAD}subject = [3]", "4:1", "list of texts"),
        (f"{HEAD}subject_from = ['moon']", "4:1", "dateline, leading, nouns"),
        (f"{HEAD}spread = 3", "4:1", "percentage"),
        (f"{HEAD}spread = '-3%'", "4:1", "percentage"),
        (f"{HEAD}patterns = 'x'", "4:1", "list of patterns"),
        (f"{HEAD}patterns = [3]", "4:1", "a pattern is"),
        (f"{HEAD}age_limit = 'x'", "4:1", "number of years"),
        (f"{HEAD}own_limit = 'x'", "4:1", "number"),
        (f"{HEAD}range_limit = [1]", "4:1", "two numbers"),
        (f"{HEAD}range_limit = ['a', 'b']", "4:1", "two numbers"),
        (f"{HEAD}headers = 3", "4:1", "list of texts"),
        (f"{HEAD}modality = 3", "4:1", "true or false"),
        (f"{HEAD}words = 3", "4:1", "[words]"),
        (f"{HEAD}[words]\nnoun = 3", "5:1", "list of texts"),
        (f"{HEAD}example = 3", "4:1", "[[example]]"),
        (f"{HEAD}[[example]]\ntext = 'a'\n[[example]]\ntxt = 'b'", "6:1", "needs a text"),
    ],
)
def test_an_error_names_line_and_column_and_what_is_allowed(tmp_path: Path, text: str, place: str, words: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KindError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize("pattern", ["{value} [of", "{planet} x", "<nolist> y", "of) x", "{value}"])
def test_a_malformed_pattern_is_an_error_that_names_the_file(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(
        f'kind = "x"\ntitle = "X"\noperator = "range"\nvalue = ["number"]\npatterns = ["{pattern}"]', encoding="utf-8"
    )
    with pytest.raises(KindError, match=r"x\.toml"):
        compile_kinds((read(path),), {})


def test_every_operator_a_kind_may_name_judges_and_is_documented() -> None:
    from factcheck.verdicts import decide

    pages = (Path(__file__).parents[1] / "docs" / "kinds.md").read_text(encoding="utf-8")
    for operator in OPERATORS:
        assert operator in decide._OPERATORS or operator == "term"
        assert f"`{operator}`" in pages

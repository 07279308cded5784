"""Every kind's examples are read as they say; counter-examples are not taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import api, pipeline
from factcheck.errors import KindError
from factcheck.extraction.compiled import compile_kinds
from factcheck.extraction.examples import failures
from factcheck.extraction.kinds import Kind, load, read
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


@pytest.mark.parametrize("pattern", ["{value} [of", "{planet} x", "<nolist> y", "of) x", "{value}"])
def test_a_malformed_pattern_is_an_error_that_names_the_file(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(
        f'kind = "x"\ntitle = "X"\noperator = "range"\nvalue = ["number"]\npatterns = ["{pattern}"]', encoding="utf-8"
    )
    with pytest.raises(KindError, match=r"x\.toml"):
        compile_kinds((read(path),), {})

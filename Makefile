# make run    set everything up and check an example draft
# make test   set everything up and run all tests
# make check  format, lint, types, unit tests and examples: before every commit
# make torture  kills, broken and hostile drafts, combined facts, growth, a million words, ten million rows: by hand, half an hour, five gigabytes of disk
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run setup check test wheel bench sources accept torture clean

run: $(READY)
	$(BIN)/factcheck check examples/caspian-talks.md --fail-on never

setup: $(READY)

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("factcheck needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	$(BIN)/python -m compileall -q factcheck
	touch $(READY)

check: $(READY)
	$(BIN)/ruff format --check factcheck tests benchmarks
	$(BIN)/ruff check factcheck tests benchmarks
	$(BIN)/mypy
	$(BIN)/python -m pytest -m "not browser and not wheel and not shared and not whole"

test: $(READY)
	$(BIN)/python -m pytest -m "not wheel"

wheel: $(READY)
	$(BIN)/python -m pytest -m wheel

bench: $(READY)
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/mentions.py

sources: $(READY)
	$(BIN)/python -m factcheck.importers.build sources
	$(BIN)/python -m factcheck.importers.names sources/names
	$(BIN)/python -m factcheck.importers.almanac sources/almanac

accept: $(READY)
	FACTCHECK_ACCEPT=1 $(BIN)/python -m pytest tests/test_drafts.py

torture: $(READY)
	$(BIN)/python -m pytest -m torture

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache

"""`factcheck init`: a commented configuration file."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import options
from factcheck.cli.output import put
from factcheck.config import NAME
from factcheck.errors import UsageError

TEMPLATE = """\
# Settings of factcheck for this folder and the folders below it. Every line is optional.
# Flags and FACTCHECK_* variables come before this file; `factcheck config` shows what is in force, and from where.

# Exit with 1 at: refuted | conflicting | query | open | never (each includes those before it).
#fail-on = "refuted"

# Your own folders of sources and claim kinds, read beside the built-in ones; a kind or source of a built-in name replaces it.
#sources = ["sources"]
#claims = ["claims"]

# House spellings and further names: what your paper writes = a name, or an id, of the store.
#[aliases]
#Kazakstan = "Kazakhstan"
#"the Rock" = "Gibraltar"

# How far a source's own figure may be off, by kind: "3%" of the figure, or a number in the kind's unit.
#[spread]
#population = "3%"
#unemployment = "0.5"

# What a hedge admits, as parts of the figure: inside tick it agrees, inside query it is never refuted. "" is an open end.
#[hedges.about]
#tick = ["-0.05", "0.05"]
#query = ["-0.10", "0.10"]

# Lists of words of legal notices; each replaces the built-in one. "off" leaves notices out (docs/legal.md).
#[legal]
#label = ["murderer", "killer", "thief", "fraudster"]
#off = ["legal-contempt"]

# What the sheet says.
#[wording]
#change = "source says otherwise"
"""


@click.command("init")
@click.option("--folder", default=".", type=click.Path(file_okay=False), help="Where to write it.")
@options.verbose
def command(folder: str) -> int:
    """Write a commented factcheck.toml; an existing one is never overwritten."""
    path = Path(folder) / NAME
    if path.exists():
        raise UsageError(f"{path}: exists already; it is not overwritten")
    try:
        path.write_text(TEMPLATE, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    put(f"wrote {path}")
    return 0

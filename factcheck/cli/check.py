"""`factcheck check`: drafts in, verdict sheets out."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import click

from factcheck import __version__
from factcheck.cli import running
from factcheck.config import check_fail_on
from factcheck.model.contract import SCHEMA_VERSION, sheet_to_dict
from factcheck.model.lists import FAIL_ON, Display, Label
from factcheck.model.sheets import Judged, Sheet

FORMATS = ("text", "json", "jsonl", "html")


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--as-of", help="The date the draft is judged for: YYYY, YYYY-MM or YYYY-MM-DD. Default: the draft's own date."
)
@click.option(
    "-f", "--format", "form", type=click.Choice(FORMATS), help="Default: text, or what the --output file's ending says."
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write the sheet to a file (.json, .jsonl, .html, .txt)."
)
@click.option("--fail-on", help=f"Exit 1 at: {', '.join(FAIL_ON)} (each includes those before it). Default: refuted.")
@click.option("--store", help="A store file instead of the built-in sources.")
@click.option("--sources", multiple=True, help="A further folder of sources.")
@click.option("--claims", multiple=True, help="A further folder of claim kinds.")
@click.option("--config", "chosen", help="A configuration file instead of the nearest factcheck.toml.")
@click.option("--sort", type=click.Choice(["worst", "position"]), default="worst", help="The order of the text sheet.")
@click.option("--stdin-filename", default="stdin.txt", help="The name standard input is read under.")
@click.option("-v", "--verbose", is_flag=True, help="Every piece of evidence; tracebacks of internal errors.")
def command(
    paths: tuple[str, ...],
    as_of: str | None,
    form: str | None,
    output: str | None,
    fail_on: str | None,
    store: str | None,
    sources: tuple[str, ...],
    claims: tuple[str, ...],
    chosen: str | None,
    sort: str,
    stdin_filename: str,
    verbose: bool,
) -> int:
    """Check drafts (txt, md, html, docx; '-' for standard input) and print the verdict sheet.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage, 3 some inputs could not be read.
    """
    if fail_on is not None:
        check_fail_on(fail_on, "--fail-on")
    run = running.prepare(as_of, store, sources, claims, chosen)
    sheets, failed = running.sheets_of(paths, run, stdin_filename)
    text = _rendered(
        sheets,
        failed,
        _form(form, output),
        run,
        by_position=sort == "position",
        verbose=verbose,
        to_file=output is not None,
    )
    _write(text, output)
    if failed:
        return 3
    return int(any(reaches(sheet, fail_on or run.settings.fail_on) for sheet in sheets))


def _form(form: str | None, output: str | None) -> str:
    if form is not None:
        return form
    ending = Path(output).suffix.lower() if output else ""
    return {".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html"}.get(ending, "text")


def _rendered(
    sheets: list[Sheet],
    failed: list[tuple[str, str]],
    form: str,
    run: running.Run,
    *,
    by_position: bool,
    verbose: bool,
    to_file: bool,
) -> str:
    if form == "json":
        return json.dumps(envelope(sheets, failed, run), ensure_ascii=False, indent=1) + "\n"
    if form == "jsonl":
        return "".join(
            json.dumps(sheet, ensure_ascii=False) + "\n"
            for sheet in [*map(sheet_to_dict, sheets), *map(_error, failed)]
        )
    if form == "html":
        from factcheck.sheets import html

        return html.render(sheets, dict(run.settings.wording))
    from factcheck.sheets import terminal

    colour = not to_file and _colour()
    plain = (sys.stdout.encoding or "").lower().replace("-", "") not in {"utf8", "utf16"} and not to_file
    width = min(shutil.get_terminal_size((100, 24)).columns, 140)
    return "\n".join(
        terminal.render(
            sheet,
            width=width,
            colour=colour,
            ascii_only=plain,
            by_position=by_position,
            verbose=verbose,
            wording=dict(run.settings.wording),
        )
        for sheet in sheets
    )


def _colour() -> bool:
    """NO_COLOR and FORCE_COLOR come before the terminal's own answer."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def envelope(sheets: list[Sheet], failed: list[tuple[str, str]], run: running.Run) -> dict[str, object]:
    """The JSON contract's outermost object."""
    editions = [
        {"source": e.source, "edition": e.edition, "title": e.title, "published": e.published}
        for _, e in sorted(run.store.editions.items())
    ]
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck", "version": __version__},
        "store": {"fingerprint": run.store.fingerprint, "sources": editions},
        "sheets": [*map(sheet_to_dict, sheets), *map(_error, failed)],
    }


def _error(failure: tuple[str, str]) -> dict[str, object]:
    return {"draft": {"path": failure[0]}, "error": failure[1]}


def _write(text: str, output: str | None) -> None:
    if output is None:
        click.echo(text, nl=False, color=True)
    else:
        Path(output).write_text(text, encoding="utf-8")


def reaches(sheet: Sheet, level: str) -> bool:
    """Whether a sheet holds a finding at or above a level; what others are quoted as saying never fails a draft by itself."""
    if level == "never":
        return False
    own = [j for j in sheet.claims if j.claim.said is None]
    return any(_level(judged) <= FAIL_ON.index(level) for judged in own)


def _level(judged: Judged) -> int:
    """The index of the level of --fail-on that a claim reaches first."""
    verdict = judged.verdict
    if verdict.label is Label.REFUTED:
        return 0
    if verdict.label is Label.CONFLICTING:
        return 1
    if verdict.display is Display.QUERY:
        return 2
    return 3 if verdict.label is Label.NOT_ENOUGH_INFO else 4

"""`factcheck check`: drafts in, verdict sheets out."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from pathlib import Path

import click

from factcheck import __version__
from factcheck.cli import options, running
from factcheck.cli.options import Asked
from factcheck.cli.output import columns, put, unicode_out
from factcheck.cli.running import Failure, Run
from factcheck.config import check_date, check_fail_on
from factcheck.errors import UsageError
from factcheck.frozen import dataclass, replace
from factcheck.model.contract import SCHEMA_VERSION, sheet_to_dict
from factcheck.model.lists import FAIL_ON, Display, Label
from factcheck.model.sheets import Judged, Sheet
from factcheck.sheets.visible import escaped

FORMATS = ("text", "json", "jsonl", "html")
ENDINGS = {".txt": "text", ".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html"}


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--as-of", help="The date the draft is judged for: YYYY, YYYY-MM or YYYY-MM-DD. Default: the draft's own date."
)
@click.option(
    "-f", "--format", "form", type=click.Choice(FORMATS), help="Default: text, or what the --output file's ending says."
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    help="Write the sheet to a file (.txt .json .jsonl .html; '-' is standard output); may be given several times.",
)
@click.option("--fail-on", help=f"Exit 1 at: {', '.join(FAIL_ON)} (each includes those before it). Default: refuted.")
@click.option("--sort", type=click.Choice(["worst", "position"]), default="worst", help="The order of the text sheet.")
@click.option(
    "--names", is_flag=True, help="List every name with spellings, titles, ages and counts (also with --verbose)."
)
@click.option("--hold-until", help="A later day the draft runs on, YYYY-MM-DD: the notes list what goes stale by then.")
@click.option(
    "--galley",
    is_flag=True,
    help="Also list every checkable item in the order of the text: ticked, and by what, or open.",
)
@options.stdin_filename
@options.asked
def command(
    paths: tuple[str, ...],
    as_of: str | None,
    form: str | None,
    outputs: tuple[str, ...],
    fail_on: str | None,
    sort: str,
    names: bool,
    hold_until: str | None,
    galley: bool,
    stdin_filename: str,
    asked: Asked,
) -> int:
    """Check drafts (txt, md, html, docx; '-' for standard input) and print the verdict sheet.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or a missing file, 3 some inputs
    could not be read (the others were checked).
    """
    if fail_on is not None:
        check_fail_on(fail_on, "--fail-on")
    shown = Shown(sort == "position", asked.verbose, galley, names)
    targets = [(_writable(output), form or _form(output)) for output in outputs if output != "-"]
    run = replace(running.prepare(as_of, asked), hold_until=_day(hold_until))
    sheets, failed = running.sheets_of(paths, run, stdin_filename)
    for output, its_form in targets:
        _write(output, _rendered(sheets, failed, its_form, run, shown, to_file=True))
    if "-" in outputs or not targets:
        text = _rendered(sheets, failed, form or "text", run, shown, to_file=False)
        put(text, end="", painted=(form or "text") == "text")
    return running.exit_code(failed) or int(any(reaches(sheet, fail_on or run.settings.fail_on) for sheet in sheets))


def _day(given: str | None) -> str | None:
    """A whole day, for --hold-until."""
    if given is None:
        return None
    check_date(given, "--hold-until")
    if len(given) != len("2025-12-31"):
        raise UsageError(f"--hold-until {given}: expected a whole day, YYYY-MM-DD")
    return given


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a sheet is shown, and in which order."""

    by_position: bool
    verbose: bool
    galley: bool
    names: bool


def _form(output: str) -> str:
    """The format a file's ending says."""
    ending = Path(output).suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(
            f"--output {output}: no format has the ending {ending or 'nothing'!r}; "
            f"known: {', '.join(ENDINGS)}; or say it with --format {'|'.join(FORMATS)}"
        )
    return ENDINGS[ending]


def _writable(output: str) -> Path:
    """The file to write to. What is wrong with it is told before a draft is read."""
    path = Path(output)
    if path.is_dir():
        raise UsageError(f"--output {output}: this is a folder; give a file name, for example {path / 'sheet.html'}")
    if not path.parent.is_dir():
        raise UsageError(f"--output {output}: no folder {path.parent}")
    return path


def _write(path: Path, text: str) -> None:
    """Write a file: beside first, then renamed, that nobody reads half a sheet; into pipes and devices directly."""
    content = text.encode("utf-8", "replace")
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(content)
            return
        _write_whole(target, content)
    except OSError as error:
        raise UsageError(f"--output {path}: cannot be written: {error.strerror}") from error


def _write_whole(target: Path, content: bytes) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if target.exists() and not os.access(target.parent, os.W_OK):  # a file that may be written where none may be made
        target.write_bytes(content)
        return
    beside = target.with_name(f".{target.name[:40]}-{os.urandom(8).hex()}")
    try:
        with beside.open("xb") as file:
            file.write(content)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def _rendered(sheets: list[Sheet], failed: list[Failure], form: str, run: Run, shown: Shown, *, to_file: bool) -> str:
    if form == "json":
        return (
            escaped(
                json.dumps(envelope(sheets, failed, run, shown.galley), ensure_ascii=not _unicode(to_file), indent=1)
            )
            + "\n"
        )
    if form == "jsonl":
        return "".join(
            escaped(json.dumps(sheet, ensure_ascii=not _unicode(to_file))) + "\n"
            for sheet in [*(_plain(sheet, shown.galley) for sheet in sheets), *map(_error, failed)]
        )
    if form == "html":
        from factcheck.sheets import html

        told = tuple((failure.path, failure.told) for failure in failed)
        page = html.render(sheets, dict(run.settings.wording), told, galley=shown.galley)
        return page if _unicode(to_file) else page.encode("ascii", "xmlcharrefreplace").decode()
    from factcheck.sheets import terminal

    width = 100 if to_file else min(columns(100), 140)
    return "\n".join(
        terminal.render(
            sheet,
            width=width,
            colour=not to_file and _colour(),
            ascii_only=not _unicode(to_file),
            by_position=shown.by_position,
            verbose=shown.verbose,
            galley=shown.galley,
            names=shown.names,
            wording=dict(run.settings.wording),
        )
        for sheet in sheets
    )


def _unicode(to_file: bool) -> bool:
    """Whether every character can be written: files are UTF-8, a terminal may not be."""
    return to_file or unicode_out()


def _colour() -> bool:
    """NO_COLOR and FORCE_COLOR come before the terminal's own answer."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def envelope(sheets: list[Sheet], failed: list[Failure], run: Run, galley: bool = False) -> dict[str, object]:
    """The JSON contract's outermost object."""
    editions = [
        {"source": e.source, "edition": e.edition, "title": e.title, "published": e.published}
        for _, e in sorted(run.store.editions.items())
    ]
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck", "version": __version__},
        "store": {"fingerprint": run.store.fingerprint, "sources": editions},
        "sheets": [*(_plain(sheet, galley) for sheet in sheets), *map(_error, failed)],
    }


def _plain(sheet: Sheet, galley: bool) -> dict[str, object]:
    """A sheet as plain values, with its galley where it is asked for."""
    if not galley:
        return sheet_to_dict(sheet)
    from factcheck.sheets.galley import build

    return {**sheet_to_dict(sheet), "galley": build(sheet).to_dict(sheet)}


def _error(failure: Failure) -> dict[str, object]:
    return {"draft": {"path": failure.path}, "error": failure.told}


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

"""`make bench`: cold start, memory, words a second by stage, growth, store size. Figures, not verdicts.

Other work on the machine slows everything alike, so a loop of plain Python runs beside each figure and `ratio` holds the two against each
other: figure and ratio of two runs compare, a figure alone does not. `--full` goes up to a million words, `--peer` runs proselint beside.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck import api, pipeline
from factcheck.consistency import check as against_itself
from factcheck.extraction.extract import extract
from factcheck.folders import builtin
from factcheck.model.drafts import Draft
from factcheck.store import build as building
from factcheck.store.query import Store
from factcheck.verdicts.base.grounds import Grounds
from factcheck.verdicts.decide import decide

ROOT = Path(__file__).parents[1]
DAY = "2015-12-01"
PLAIN = (
    "The council met on Tuesday evening to hear residents of the old quarter. Several said that the new road had brought noise and dust. "
    "A spokeswoman for the works department promised that the crossing would be lit before winter. Nobody had asked the school, said its head "
    "teacher, who has taught there since 2009. About forty people stayed until the end, and the mayor shook hands at the door. "
)
"""Prose with few figures, as most of a newspaper is."""


def texts() -> list[str]:
    """The texts of the example drafts."""
    return [
        api.read(path).text
        for path in sorted(builtin("examples").iterdir())
        if path.suffix in {".txt", ".md", ".html", ".docx"} and path.stem != "README"
    ]


def sized(words: int, base: str) -> str:
    """About this many words of a text, repeated or cut."""
    times = words // len(base.split())
    return "\n\n".join([base] * times) if times else " ".join(base.split(" ")[:words])


def best(call: Callable[[], object], times: int = 3) -> float:
    """Seconds of the quickest of several calls."""
    found = float("inf")
    for _ in range(times):
        begin = time.perf_counter()
        call()
        found = min(found, time.perf_counter() - begin)
    return found


def reference() -> float:
    """Seconds of a loop of plain Python, the yardstick of this machine now."""

    def loop() -> None:
        total = 0
        for number in range(1_000_000):
            total += number * number

    return best(loop)


def show(what: str, **figures: object) -> None:
    """One figure as a line of JSON."""
    print(json.dumps({"what": what, **figures}), flush=True)


def environment(cache: Path) -> dict[str, str]:
    """A user's environment: compiled modules kept, nothing of the caller's switches."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "FACTCHECK_CACHE": str(cache), "PYTHONPYCACHEPREFIX": str(cache / "compiled")}


_MEASURED = "import resource,subprocess,sys,time;t=time.perf_counter();subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=True);print(time.perf_counter()-t,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)"


def cold(words: int, base: str, cache: Path, store: Path | None = None, times: int = 7) -> tuple[float, float]:
    """A draft in a fresh process, store built: seconds and megabytes of the quickest run."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(sized(words, base))
        file.flush()
        command = [sys.executable, "-m", "factcheck", "check", file.name, "--as-of", DAY, "--fail-on", "never"]
        command += ["--store", str(store)] if store is not None else []
        runs = [
            subprocess.run(
                [sys.executable, "-c", _MEASURED, *command], capture_output=True, text=True, check=True, cwd=ROOT, env=environment(cache),
            ).stdout.split()
            for _ in range(times)
        ]  # fmt: skip
    return min(float(run[0]) for run in runs), min(float(run[1]) for run in runs)


def cold_starts(cache: Path) -> None:
    """The first build of the store, then a 1,000-word draft in a fresh process."""
    base = "\n\n".join(texts())
    installed = [sys.executable, "-m", "compileall", "-q", str(ROOT / "factcheck")]
    subprocess.run(installed, check=True, env=environment(cache))  # as pip and `make` leave the modules
    first, _ = cold(1000, base, cache, times=1)
    show("first run: store, kinds and language tables built", seconds=round(first, 2), budget=5)
    command = [sys.executable, "-c", "pass"]
    bare = best(lambda: subprocess.run(command, check=True, env=environment(cache)), 7)
    for name, text in (("dense", base), ("plain", PLAIN)):
        seconds, megabytes = cold(1000, text, cache)
        show(
            f"cold start, 1,000 words, {name}", seconds=round(seconds, 3), budget=0.25, megabytes=round(megabytes, 1), most=60,
            ratio_to_bare_python=round(seconds / bare, 1),
        )  # fmt: skip


def stages(name: str, text: str) -> None:
    """Words a second of each stage and of the whole, warm."""
    store, kinds, day = api.open_store(), api.open_kinds(), api.as_date(DAY)
    draft, words = api.as_draft(text), len(text.split())
    reading = pipeline.read_draft(draft, day, store)
    claims = [pipeline.with_base(claim) for claim in extract(reading, kinds, store)[0]]
    grounds = Grounds(kinds.kinds, store, day, draft.text)
    calls: dict[str, Callable[[], object]] = {
        "mentions": lambda: pipeline.read_draft(draft, day, store),
        "claims": lambda: extract(reading, kinds, store),
        "against itself": lambda: against_itself.check(reading, day, draft, store),
        "verdicts": lambda: [decide(claim, grounds) for claim in claims],
        "whole": lambda: pipeline.judge(draft, day, "argument", store, kinds),
    }
    yardstick = reference()
    for stage, call in calls.items():
        seconds = best(call)
        show(
            f"{stage}, {name}", words=words, claims=len(claims), words_a_second=round(words / seconds),
            ratio=round(seconds / yardstick / words * 10_000, 2),
        )  # fmt: skip


def judged(drafts: list[Draft]) -> float:
    """Seconds for the sheets of drafts, one after the other."""
    store, kinds, day = api.open_store(), api.open_kinds(), api.as_date(DAY)
    return best(
        lambda: [pipeline.judge(draft, day, "argument", store, kinds) for draft in drafts], 1 if len(drafts) > 99 else 2
    )


def growth(most: int) -> None:
    """Time a word as the draft, the number of drafts and a single line grow; 1.0 is the first row of each."""
    base = "\n\n".join(texts())
    series: dict[str, Iterator[list[Draft]]] = {
        "one draft": ([api.as_draft(sized(words, base))] for words in _steps(most)),
        "drafts of 1,000 words": ([api.as_draft(sized(1000, base))] * (words // 1000) for words in _steps(most)),
        "one line": ([api.as_draft(" ".join(sized(words, base).split()))] for words in _steps(most)),
    }
    for name, steps in series.items():
        first = 0.0
        for drafts in steps:
            words = sum(len(draft.text.split()) for draft in drafts)
            each = judged(drafts) / words / reference()
            first = first or each
            show(
                f"growth, {name}", words=words, characters=sum(len(draft.text) for draft in drafts), time_a_word=round(each / first, 2)
            )  # fmt: skip


def _steps(most: int) -> Iterator[int]:
    words = 1000
    while words <= most:
        yield words
        words *= 10


def large_store(cache: Path, times: int = 10) -> None:
    """The same draft with a store of ten times as many statements and names."""
    base, small = "\n\n".join(texts()), api.open_store().path
    large = cache / "store-large.sqlite"
    shutil.copy(small, large)
    connection = sqlite3.connect(large)
    for number in range(1, times):
        columns = [row[1] for row in connection.execute("PRAGMA table_info(statements)")]
        shown = ",".join(f"{c} || '~{number}'" if c in {"subject", "object", "id"} else f'"{c}"' for c in columns)
        connection.execute(f"INSERT INTO statements SELECT {shown} FROM statements WHERE subject NOT LIKE '%~%'")
        connection.execute(
            f"INSERT INTO aliases SELECT key || ' x{number}', alias || ' X{number}', id, kind, start, end, note FROM aliases WHERE key NOT LIKE '% x_'"
        )
    connection.commit()
    connection.close()
    seconds, _ = cold(1000, base, cache, small)
    larger, megabytes = cold(1000, base, cache, large)
    show(
        f"store of {times} times the size", seconds=round(larger, 3), megabytes=round(megabytes, 1),
        ratio_to_small=round(larger / seconds, 2), budget=1.5,
    )  # fmt: skip


def store_build(cache: Path) -> None:
    """The store of the built-in sources, built anew."""
    seconds = best(lambda: building.build((builtin("sources"),), cache / "store-anew.sqlite"), 2)
    show("store build", seconds=round(seconds, 2), budget=5, ratio=round(seconds / reference(), 1))
    show("store opened", seconds=round(best(lambda: Store(cache / "store-anew.sqlite")), 4))


def peer(folder: Path) -> None:
    """proselint on the same text, in an environment of its own; skipped, with the reason, where it cannot be installed."""
    python = folder / "bin" / "python"
    try:
        if not python.exists():
            venv.create(folder, with_pip=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", "proselint"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        show("peer: proselint", skipped=str(error)[:200])
        return
    text = sized(10_000, "\n\n".join(texts()))
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        ours = [sys.executable, "-m", "factcheck", "check", file.name, "--as-of", DAY, "--fail-on", "never"]
        theirs = [str(folder / "bin" / "proselint"), "check", file.name]
        mine, other = (
            best(lambda c=c: subprocess.run(c, check=False, capture_output=True, cwd=ROOT), 2) for c in (ours, theirs)
        )  # type: ignore[misc]
    show(
        "peer: proselint",
        words=len(text.split()),
        seconds=round(other, 2),
        ours=round(mine, 2),
        ratio=round(mine / other, 2),
    )


def main() -> None:
    """Print one line of JSON a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="grow to a million words")
    parser.add_argument("--peer", type=Path, metavar="FOLDER", help="run proselint beside, in this environment")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cold_starts(Path(folder))
        store_build(Path(folder))
        large_store(Path(folder))
    stages("dense", sized(20_000, "\n\n".join(texts())))
    stages("plain", sized(20_000, PLAIN))
    growth(1_000_000 if chosen.full else 100_000)
    if chosen.peer is not None:
        peer(chosen.peer)
    show("peak memory of this process", megabytes=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


if __name__ == "__main__":
    main()

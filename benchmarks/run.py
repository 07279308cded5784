"""`make bench`: cold start, memory, words a second, growth. Figures, not verdicts; ratios where a peer runs beside."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factcheck import api, pipeline
from factcheck.folders import builtin

ROOT = Path(__file__).parents[1]


def drafts() -> str:
    """The text of the example drafts, as one."""
    texts = [
        api.read(path).text
        for path in sorted(builtin("examples").iterdir())
        if path.suffix in {".txt", ".md", ".html", ".docx"} and path.stem != "README"
    ]
    return "\n\n".join(texts)


def sized(words: int) -> str:
    """About this many words of example drafts, repeated."""
    base = drafts()
    times = max(1, round(words / len(base.split())))
    return "\n\n".join([base] * times) if times > 1 else " ".join(base.split(" ")[:words])


def cold(words: int = 1000) -> dict[str, float]:
    """A 1,000-word draft in a fresh process, store built: the best of five, in seconds and megabytes."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(sized(words))
        file.flush()
        code = "import resource,subprocess,sys,time;t=time.perf_counter();subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);print(time.perf_counter()-t,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)"
        command = [
            sys.executable,
            "-c",
            code,
            sys.executable,
            "-m",
            "factcheck",
            "check",
            file.name,
            "--as-of",
            "2015-12-01",
            "--fail-on",
            "never",
        ]
        runs = [
            tuple(map(float, subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()))
            for _ in range(5)
        ]
    return {"seconds": round(min(r[0] for r in runs), 3), "megabytes": round(min(r[1] for r in runs), 1)}


def rate(text: str, stage: str) -> float:
    """Words a second of a stage, warm, best of three."""
    store, kinds, day = api.open_store(), api.open_kinds(), api.as_date("2015-12-01")
    draft = api.as_draft(text)
    calls = {
        "mentions": lambda: pipeline.read_draft(draft, day, store),
        "whole": lambda: pipeline.judge(draft, day, "argument", store, kinds),
    }
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        calls[stage]()
        best = min(best, time.perf_counter() - begin)
    return len(text.split()) / best


def main() -> None:
    """Print one line of JSON a figure."""
    print(json.dumps({"cold start, 1,000 words": cold()}))
    for words in (1_000, 10_000, 100_000):
        text = sized(words)
        print(
            json.dumps(
                {
                    "words": len(text.split()),
                    "mentions, words/s": round(rate(text, "mentions")),
                    "whole check, words/s": round(rate(text, "whole")),
                }
            )
        )
    line = sized(10_000).replace("\n", " ")
    print(json.dumps({"one line of bytes": len(line), "whole check, words/s": round(rate(line, "whole"))}))
    print(
        json.dumps(
            {"peak memory of this process, MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)}
        )
    )


if __name__ == "__main__":
    main()

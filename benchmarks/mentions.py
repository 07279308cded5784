"""Words a second of `find_mentions`, its growth, and peers on the same text in the same run.

    python benchmarks/mentions.py [--peers FOLDER]

Peers live in a virtual environment of their own (build/peers unless told otherwise), which is made at the first run; one that
cannot be installed is skipped, with the reason.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import venv
from pathlib import Path

from run import sized, texts

from factcheck import api, pipeline

PEERS = {
    "quantulum3": (["quantulum3", "stemming", "inflect"], "from quantulum3 import parser; read = parser.parse"),
    "recognizers-text": (
        ["recognizers-text-suite", "emoji<2"],
        "from recognizers_number import recognize_number, Culture\n"
        "from recognizers_number_with_unit import recognize_currency, recognize_dimension\n"
        "from recognizers_date_time import recognize_datetime\n"
        "kinds = [recognize_number, recognize_currency, recognize_dimension, recognize_datetime]\n"
        "read = lambda text: [kind(text, Culture.English) for kind in kinds]",
    ),
    "spaCy en_core_web_sm": (["spacy", "en_core_web_sm"], "import spacy; read = spacy.load('en_core_web_sm')"),
}
"""What to install and how to read a paragraph with it."""
_TIMED = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
{code}
paragraphs = json.load(sys.stdin)
read(paragraphs[0])
begin = time.perf_counter()
for paragraph in paragraphs:
    read(paragraph)
print(sum(len(p.split()) for p in paragraphs) / (time.perf_counter() - begin))
"""


def rate(text: str) -> float:
    """Words a second of our reading, warm, best of three; sentences, quotations and names included."""
    store, day, draft = api.open_store(), api.as_date("2015-12-01"), api.as_draft(text)
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        pipeline.read_draft(draft, day, store)
        best = min(best, time.perf_counter() - begin)
    return len(text.split()) / best


def peer(name: str, folder: Path, paragraphs: list[str]) -> str:
    """Words a second of a peer, or why it was skipped."""
    python = folder / "bin" / "python"
    if not python.is_file():
        venv.create(folder, with_pip=True)
    requirements, code = PEERS[name]
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
    if subprocess.run([str(python), "-c", code], capture_output=True, check=False).returncode:
        installed = subprocess.run(pip, capture_output=True, text=True, check=False)
        if installed.returncode:
            return f"skipped: {' '.join(requirements)} cannot be installed here"
    timed = subprocess.run(
        [str(python), "-c", _TIMED.format(code=code)],
        input=json.dumps(paragraphs),
        capture_output=True,
        text=True,
        check=False,
    )
    if timed.returncode:
        return f"skipped: {timed.stderr.strip().splitlines()[-1][:160]}"
    return f"{round(float(timed.stdout.split()[-1])):,} words/s"


def main() -> None:
    """Print one line of JSON a figure."""
    base = "\n\n".join(texts())
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peers", type=Path, default=Path("build/peers"))
    folder = options.parse_args().peers
    for words in (1_000, 10_000, 100_000, 1_000_000):
        print(json.dumps({"words": words, "find_mentions, words/s": round(rate(sized(words, base)))}))
    line = " ".join(sized(160_000, base).split())[:1_000_000]
    print(json.dumps({"one line of bytes": len(line), "find_mentions, words/s": round(rate(line))}))
    paragraphs = [part for part in sized(2_000, base).split("\n\n") if part.strip()]
    ours = rate("\n\n".join(paragraphs))
    print(
        json.dumps(
            {"same text, words": sum(len(p.split()) for p in paragraphs), "find_mentions": f"{round(ours):,} words/s"}
        )
    )
    for name in PEERS:
        print(json.dumps({name: peer(name, folder, paragraphs)}))
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Facts of the store combined in many shapes of sentence: `python benchmarks/combined.py [--seeds 1 2 3] [--texts 1000] [-v]`.

Half the texts are true: `wrong` counts the claims of them called wrong. In the others one fact is false: `found` says in how many
it is called wrong, `elsewhere` in how many another claim is. `-v` adds the shares by kind of fact and by shape, lowest first, and the lines of
what is wrong; `--misses KIND` the texts in which no false fact of a kind was found.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from combiner.combine import texts  # noqa: E402
from combiner.outcomes import Outcome, outcome  # noqa: E402

from factcheck import api  # noqa: E402


def share(found: Iterable[bool]) -> float:
    """The share of what is so, to three places."""
    all_ = list(found)
    return round(sum(all_) / len(all_), 3) if all_ else 0.0


def by(outcomes: list[Outcome], name: str) -> list[tuple[float, int, str]]:
    """The shares of false facts found, by kind or shape: lowest first."""
    groups: dict[str, list[bool]] = {}
    for one in outcomes:
        assert one.planted is not None
        groups.setdefault(one.planted.kind if name == "kind" else one.text.shape, []).append(bool(one.right))
    return sorted((share(found), len(found), group) for group, found in groups.items())


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--misses", default="")
    parser.add_argument("-v", action="store_true")
    given = parser.parse_args(arguments)
    store = api.open_store()
    made = [outcome(t, store) for seed in given.seeds for t in texts(store, seed, given.texts, planted=0.5)]
    true, false = [one for one in made if not one.planted], [one for one in made if one.planted]
    wrong = [line for one in true for line in map(one.told, one.wrong)]
    elsewhere = [line for one in false for line in map(one.told, one.wrong)]
    supported, told = sum(one.supported for one in true), sum(len(one.text.parts) for one in true)
    print(json.dumps({
        "true": len(true), "wrong": len(wrong), "supported": round(supported / told, 3),
        "false": len(false), "found": share(bool(one.right) for one in false), "elsewhere": share(bool(one.wrong) for one in false),
    }))  # fmt: skip
    for one in false if given.misses else ():
        if one.planted and one.planted.kind == given.misses and not one.right:
            print(one.text.day, one.text.shape, repr(one.text.text))
    for name in ("kind", "shape") if given.v else ():
        print(*(f"{found:.2f} of {number:4} {group}" for found, number, group in by(false, name)), sep="\n")
    if given.v:
        print(*wrong, *(f"beside a false fact: {line}" for line in elsewhere), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Seconds and peak memory of a run of the command line."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

_OUTER = """
import resource, subprocess, sys
code = subprocess.call([sys.executable, "-m", "factcheck", *sys.argv[1:]], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
"""A process between, as a new one begins with the peak memory of the one that starts it."""


def measured(
    start: Callable[..., subprocess.Popen[bytes]], *args: object, cache: Path | None = None
) -> tuple[float, float]:
    """Seconds of the processor, as others may work on the machine, and peak memory in MB; the run has to end well."""
    out, told = start("-c", _OUTER, *args, cache=cache).communicate()
    code, seconds, memory = map(float, out.split())
    assert code == 0, told.decode()
    return seconds, memory

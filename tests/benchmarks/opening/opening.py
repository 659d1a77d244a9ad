"""How soon the program is there: its help, its window, and the first photos of a large library. Run by hand.

    python -m tests.benchmarks.opening.opening [LIBRARY ...] [--rounds N] [--seconds N]

Every round starts processes anew, one after the other: a bare Python, one that imports Qt's widgets (the
baseline of the ratios), ``glimpse --help``, the window with an empty library, and with each LIBRARY (made by the
library maker; opened as it is). For a window: when it was painted first, when every photo in view had its
picture, when the sidebar had its counts, and the longest time for which the event loop did not answer within
--seconds. Times are medians of the rounds, from the start of the process; CPU seconds beside them, because
another process may have the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

Figures = dict[str, float]


def spent(command: list[str]) -> Figures:
    """Wall and CPU seconds of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"end": wall, "CPU": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def watched(library: Path, seconds: float) -> Figures:
    """What ``watched_window`` saw of this library's window."""
    environment = {**os.environ, "GLIMPSE_STARTED": repr(time.time())}
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.opening.watched_window", str(library), str(seconds)],
        check=True,
        stdout=subprocess.PIPE,
        env=environment,
    )
    found: Figures = json.loads(done.stdout)
    return found


def show(name: str, rounds: list[Figures], baseline: float) -> None:
    sys.stdout.write(f"{name}\n")
    for figure in rounds[0]:
        value = statistics.median([one[figure] for one in rounds if figure in one])
        if "ms" in figure or "over" in figure:
            sys.stdout.write(f"  {figure:<24}{value:9.1f}\n")
        else:
            sys.stdout.write(f"  {figure:<24}{value:9.3f} s   {value / baseline:6.2f} x\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path, nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0)
    wanted = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    python = sys.executable
    results: dict[str, list[Figures]] = {}
    with tempfile.TemporaryDirectory() as folder:
        # An installed program has its bytecode; here it is kept apart, and made by a round that doesn't count.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        spent([python, "-m", "glimpse_desktop", "--help"])
        watched(Path(folder) / "first", 1.0)
        for number in range(wanted.rounds):
            row = {
                "python -c pass": spent([python, "-c", "pass"]),
                "import PySide6.QtWidgets (baseline)": spent([python, "-c", "import PySide6.QtWidgets"]),
                "glimpse --help": spent([python, "-m", "glimpse_desktop", "--help"]),
                "window, empty library": watched(Path(folder) / str(number), 1.0),
            }
            row |= {f"window, {library.name}": watched(library, wanted.seconds) for library in wanted.library}
            for name, figures in row.items():
                results.setdefault(name, []).append(figures)
    baseline = statistics.median([one["end"] for one in results["import PySide6.QtWidgets (baseline)"]])
    for name, rounds in results.items():
        show(name, rounds, baseline)


if __name__ == "__main__":
    main()

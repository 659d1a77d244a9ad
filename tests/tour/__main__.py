"""A tour of every page, on real photos: pictures at 1 × and 2 ×, light and dark, and what is wrong with them.

    python -m tests.tour OUT [--scale 1 2] [--scheme light dark] [--language ar] [--size 1180x760] [--only NAME]

Needs no display. Exits with 1 when a text is cut off, widgets overlap, something that takes the keyboard has no
name for a screen reader, a text has too little contrast, or a stop failed; says the longest stall of the event
loop for each page. The pictures are there to be looked at: what only an eye sees, no script finds.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import compileall
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import glimpse_desktop


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tour", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("out", type=Path, help="where pictures and findings go")
    parser.add_argument("--scale", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--scheme", nargs="+", choices=["light", "dark"], default=["light", "dark"])
    parser.add_argument("--language", nargs="+", default=["en"])
    parser.add_argument("--size", default="1180x760")
    parser.add_argument("--library", type=Path, help="one made before: kept there, made when it isn't there")
    parser.add_argument("--only", default="", help="only the stops with one of these in their name: find,compare")
    parser.add_argument("--reading", action="store_true", help="also what a screen reader says, and Tab's order")
    parser.add_argument("--walk", help=argparse.SUPPRESS)
    words = parser.parse_args()
    width, height = (int(number) for number in words.size.split("x"))
    words.out.mkdir(parents=True, exist_ok=True)
    if words.walk:
        from tests.tour.walk import main as walk

        return walk(
            words.library,
            words.out,
            words.walk,
            (width, height),
            words.scheme,
            words.only,
            words.language[0],
            words.reading,
        )
    # Nobody's Glimpse compiles its modules as pages open: an installed one has them compiled.
    compileall.compile_dir(Path(glimpse_desktop.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as scratch:
        made = words.library or Path(scratch) / "made"
        _library(made)
        failed = False
        for language in words.language:
            for scale in words.scale:
                copy = Path(scratch) / f"{language}-{scale}"
                shutil.copytree(made / "library", copy)
                failed |= _walk(copy, words, language, scale)
    return 1 if failed else 0


def _library(folder: Path) -> None:
    """Made once; in a process of its own, as Qt's window has no business with it."""
    if (folder / "library").is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    from tests.tour.album import make_album, make_library

    make_album(folder / "Pictures")
    make_library(folder / "library", folder / "Pictures")


def _walk(library: Path, words: argparse.Namespace, language: str, scale: int) -> bool:
    """Whether anything was found."""
    prefix = f"{language}-{scale}x"
    environment = os.environ | {"QT_SCALE_FACTOR": str(scale), "LC_ALL": "en_GB.UTF-8"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    (words.out / f"{prefix}.json").unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.tour", str(words.out), "--walk", prefix, "--library", str(library)]
    command += ["--size", words.size, "--only", words.only, "--scheme", *words.scheme, "--language", language]
    command += ["--reading"] if words.reading else []
    code = subprocess.run(command, env=environment, check=False).returncode
    written = words.out / f"{prefix}.json"
    if not written.is_file():
        print(f"{prefix}: the walk came to nothing (exit code {code})")
        return True
    result = json.loads(written.read_text(encoding="utf-8"))
    bad = code != 0
    for failure in result["failed"]:
        print(f"{prefix}: {failure}")
    for stop in result["stops"]:
        stall = "" if stop["stall"] is None else f"longest stall {stop['stall']:.0f} ms (own {stop['own']:.0f})"
        print(f"{prefix} {stop['scheme']:5} {stop['name']:18} {stall}")
        for finding in stop["findings"]:
            bad = True
            print(f"    {finding}")
    return bad


if __name__ == "__main__":
    sys.exit(main())

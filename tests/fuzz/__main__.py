"""Feeds what reads strangers' bytes with damaged ones, for as long as wanted: run by hand.

    python -m tests.fuzz [TARGET ...] [--seconds N] [--seed N] [--folder DIR]

With atheris (``pip install atheris``; Linux and macOS) coverage leads to new inputs; without it, the seeds are
damaged at random, repeatably. Each target has a process of its own, with 2 GB of memory, and an input may take ten
seconds. Anything but a GlimpseError is a finding: the input is left in DIR and the exit status is 1.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_SECONDS_AN_INPUT = 10
_MEMORY_MB = 2048
_LONGEST = 1 << 16


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("fuzz-findings"), help="where findings are left")
    parser.add_argument("--alone", action="store_true", help="in this process; TARGET is one")
    arguments = parser.parse_args()
    if arguments.alone:
        (name,) = arguments.targets
        return alone(name, arguments.seconds, arguments.seed, arguments.folder)
    from tests.fuzz.targets import TARGETS

    failed = []
    for name in arguments.targets or TARGETS:
        print(f"== {name}", flush=True)  # noqa: T201
        command = [sys.executable, "-m", "tests.fuzz", name, "--alone", "--seconds", str(arguments.seconds)]
        command += ["--seed", str(arguments.seed), "--folder", str(arguments.folder)]
        if subprocess.run(command).returncode:
            failed.append(name)
    print("Findings: " + ", ".join(failed) if failed else "No findings.")  # noqa: T201
    return 1 if failed else 0


def alone(name: str, seconds: int, seed: int, folder: Path) -> int:
    """One target. With atheris this never returns: libFuzzer ends the process."""
    folder.mkdir(parents=True, exist_ok=True)
    if importlib.util.find_spec("atheris") is None:
        return at_random(name, seconds, seed, folder)
    import atheris

    with atheris.instrument_imports(include=["glimpse_desktop"]):
        from tests.fuzz.targets import TARGETS
    with tempfile.TemporaryDirectory(prefix="glimpse-fuzz-") as corpus:
        for number, data in enumerate(TARGETS[name].seeds()):
            (Path(corpus) / f"seed{number}").write_bytes(data)
        from tests.fuzz.trying import complaint

        def once(data: bytes) -> None:
            error = complaint(TARGETS[name], data)
            if error is not None:
                raise error

        options = [
            f"-max_total_time={seconds}",
            f"-seed={seed}",
            f"-timeout={_SECONDS_AN_INPUT}",
            f"-rss_limit_mb={_MEMORY_MB}",
            f"-max_len={_LONGEST}",
            f"-artifact_prefix={folder}/{name}-",
            "-print_final_stats=1",
            "-verbosity=0",
        ]
        atheris.Setup([sys.argv[0], *options, corpus], once)
        atheris.Fuzz()
    return 0


def at_random(name: str, seconds: int, seed: int, folder: Path) -> int:
    from tests.fuzz.mutations import damaged
    from tests.fuzz.targets import TARGETS
    from tests.fuzz.trying import complaint

    seeds, end, tried = TARGETS[name].seeds(), time.monotonic() + seconds, 0
    while time.monotonic() < end:
        for data in damaged(seeds, 100, seed + tried):
            tried += 1
            begun = time.monotonic()
            error = complaint(TARGETS[name], data)
            if error is not None or time.monotonic() - begun > _SECONDS_AN_INPUT:
                path = folder / f"{name}-{tried}"
                path.write_bytes(data)
                print(f"{path}: {error!r}" if error else f"{path}: takes too long")  # noqa: T201
                return 1
    print(f"{tried} inputs, no finding")  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Makes a library of any size for benchmarks: see README.md beside this file.

python -m tests.benchmarks.library_maker OUT --photos 100000 --faces 1000000 --people 20000
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.benchmarks.library_maker.make import Files, Wanted, make_library


def main() -> int:
    parser = argparse.ArgumentParser(prog="library_maker", description=__doc__)
    parser.add_argument("out", type=Path, help="the library's folder, made here")
    parser.add_argument("--photos", type=int, default=1000)
    parser.add_argument("--faces", type=int, default=3000)
    parser.add_argument("--people", type=int, default=100, help="who are seen more than once, about")
    parser.add_argument("--named", type=int, help="of them, those with a name (default: a tenth)")
    parser.add_argument("--dimensions", type=int, default=128, help="length of the embeddings")
    parser.add_argument("--pack", type=Path, help="the model pack they are of; see README.md")
    parser.add_argument(
        "--files", type=Files, choices=list(Files), default=Files.NONE, help="what to put on the disk"
    )
    parser.add_argument("--pictures", dest="files", action="store_const", const=Files.PICTURES)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    named = arguments.people // 10 if arguments.named is None else arguments.named
    wanted = Wanted(
        arguments.photos, arguments.faces, arguments.people, named,
        arguments.dimensions, arguments.pack, arguments.files, arguments.seed,
    )  # fmt: skip
    begin = time.monotonic()

    def progress(what: str, done: int, total: int) -> None:
        if done % 10_000 == 0 or done == total:
            far = f" {done:,} of {total:,}" if total > 1 else ""
            sys.stdout.write(f"{time.monotonic() - begin:6.0f} s  {what}{far}\n")
            sys.stdout.flush()

    try:
        make_library(arguments.out.absolute(), wanted, progress)
    except (ValueError, FileExistsError) as error:
        sys.stderr.write(f"library_maker: {error}\n")
        return 1
    sys.stdout.write(f"{time.monotonic() - begin:6.0f} s  {arguments.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

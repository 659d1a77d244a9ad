"""A stand-in for ExifTool that answers as it does when it stays open; what it does is said by its name."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

_PROGRAM = """#!{python}
import sys, time
from pathlib import Path
sys.path[:0] = {path!r}
arguments = sys.argv[1:]
assert arguments[0] == "-config"
if "-ver" in arguments:
    assert not arguments[1]
    print({version!r})
    raise SystemExit
from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.metadata import embedding_jpeg, embedding_png, embedding_webp
given = []
for line in sys.stdin:
    given.append(line.rstrip("\\n"))
    if given[-1] != "-execute":
        continue
    packet = Path(given[0].removeprefix("-XMP<=")).read_bytes()
    target, source = Path(given[2]), Path(given[3])
    assert given[1] == "-o" and source.name.isascii()
    data = source.read_bytes()
    behaviour = {behaviour!r}
    if behaviour == "slow":
        time.sleep(60)
    elif behaviour == "dead":
        raise SystemExit(1)
    elif behaviour == "wrong":
        target.write_bytes(data[:-20] + bytes(18) + data[-2:])
    elif behaviour != "unable":
        writer = dict(JPEG=embedding_jpeg, PNG=embedding_png, WEBP=embedding_webp)[sniff(data)]
        target.write_bytes(writer.with_packet(data, packet))
    print("{{ready}}", flush=True)
    given = []
"""


def fake_exiftool(folder: Path, behaviour: str = "", version: str = "12.76") -> Path:
    """``behaviour``: "slow", "dead", "wrong" (another picture), "unable", or "" for one that works."""
    if os.name == "nt":
        pytest.skip("a script is no program there")
    program = folder / f"exiftool{behaviour}"
    program.write_text(_PROGRAM.format(python=sys.executable, path=sys.path, behaviour=behaviour, version=version))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program

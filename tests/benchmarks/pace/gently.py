"""What indexing takes of the machine at full speed, while the window is used, and paused on battery: run by hand.

    python -m tests.benchmarks.pace.gently [--photos 600] [--pack builtin] [--segment 4] [--rounds 3]

Copies of the sample album (each with bytes of its own) are indexed; the modes take turns in one run, a few seconds
each, so that other programs disturb all of them alike. Photos and processor time are counted in each. The baseline
is full speed. The battery is a pretended one. What follows a change of mode for half a second isn't counted:
photos in hand are finished.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from glimpse_desktop.domain.progress import Effort, Manners
from glimpse_desktop.indexing.pace import Pace
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.benchmarks.stall.indexing_stall import copies

_TICK_SECONDS = 0.05


def _set(pace: Pace, mode: str) -> None:
    """From the next photo on."""
    on_battery = mode == "paused on battery"
    pace.manners = Manners(on_battery=Effort.PAUSED)
    pace._battery = lambda: on_battery
    pace._asked_at = None
    pace.look_at_battery()
    if mode != "in use":
        pace._used_at = -1e9


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=600)
    parser.add_argument("--pack", default="builtin")
    parser.add_argument("--segment", type=float, default=4.0)
    parser.add_argument("--rounds", type=int, default=3)
    words = parser.parse_args()
    modes = ("full speed", "in use", "paused on battery")
    wall, cpu, photos = (dict.fromkeys(modes, 0.0) for _ in range(3))
    with tempfile.TemporaryDirectory() as root:
        copies(Path(root) / "photos", words.photos)
        locations = Locations(Path(root) / "library", Locations.choose().cache_dir)
        workspace = Workspace.open(locations, pack=words.pack)
        try:
            indexer, pace = workspace.indexer, workspace.indexer.pace
            workspace.add_folder(Path(root) / "photos")
            while indexer.progress().done < 10:
                time.sleep(_TICK_SECONDS)
            for _ in range(words.rounds):
                for mode in modes:
                    if not indexer.running:
                        break
                    _set(pace, mode)
                    counted = None
                    begun = time.monotonic()
                    while time.monotonic() - begun < words.segment + 0.5:
                        if mode == "in use":
                            pace.used()
                        if counted is None and time.monotonic() - begun >= 0.5:
                            counted = time.monotonic(), time.process_time(), indexer.progress().done
                        time.sleep(_TICK_SECONDS)
                    assert counted is not None
                    wall[mode] += time.monotonic() - counted[0]
                    cpu[mode] += time.process_time() - counted[1]
                    photos[mode] += indexer.progress().done - counted[2]
            if not indexer.running:
                sys.stdout.write("too few photos: the run ended before the last round did\n")
        finally:
            workspace.close()
    base = photos[modes[0]] / wall[modes[0]], cpu[modes[0]] / wall[modes[0]]
    for mode in modes:
        speed, load = photos[mode] / wall[mode], cpu[mode] / wall[mode]
        sys.stdout.write(
            f"{mode:<18} {speed:6.2f} photos/s ({speed / base[0]:4.2f})   "
            f"{load:5.2f} processors busy ({load / base[1]:4.2f})\n"
        )


if __name__ == "__main__":
    main()

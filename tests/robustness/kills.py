"""Kills Glimpse at random moments while it indexes and somebody names faces, and looks at what is left.

    python -m tests.robustness.kills --times 200 [--seed N] [--folder F] [--verbose]

Each kill is SIGKILL, at a moment between the very start and some seconds later. Afterwards the library must open
with its lock free; it must be sound; everything that was decided and shown must be in the log and on the faces; a
decision that was not shown yet is there as a whole or not at all; indexing goes on to the end and leaves nothing
for the next run; helper processes and unfinished files are gone. Exits with 1 and says what was found otherwise.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import json
import os
import random
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.stand import Known, Stand, known, log, people, squares, told

REPOSITORY = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 3.0
"""After its start a process is killed; about 0.5 of them is importing."""

KILLS_A_LIBRARY = 8
PHOTOS_AT_FIRST, PHOTOS_MORE = 40, 12

_ENDING_SECONDS = 20.0
_KNOWN_FILES = re.compile(
    r"library\.sqlite(-wal|-shm)?|last decision|thumbnails\.sqlite(-wal|-shm)?|lock|in hand"
    r"|index/[\w-]+(\.\d+)?\.hnsw(\.new)?"  # the next save of that part writes over what was being written
    r"|backups/glimpse-[\w-]+\.json\.gz|logs/.*"
)


@dataclass
class Seen:
    """What a person saw before the kill."""

    entries: dict[int, str] = field(default_factory=dict)
    faces: Known = field(default_factory=dict)
    people: list[str] = field(default_factory=list)
    about_to: str | None = None
    shown: int = 0
    """How many times the screen was as the log had it."""

    def read(self, lines: list[bytes]) -> None:
        for line in lines:
            said: dict[str, Any] = json.loads(line)
            if "about to" in said:
                self.about_to = said["about to"]
                continue
            self.shown += self.about_to is not None
            self.about_to = None
            self.entries.update({int(number): text for number, text in said["log"]})
            self.faces = {(h, x, y, w, k): (status, name) for h, x, y, w, k, status, name in said["faces"]}
            self.people = said["people"]


@dataclass
class Figures:
    kills: int = 0
    decisions: int = 0
    entries: int = 0
    half_way: int = 0
    """Kills in the middle of a decision."""
    written: int = 0
    """Of those that had made it to the disk."""
    while_indexing: int = 0
    orphans: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.while_indexing} of them while photos were indexed, {self.half_way} in the"
            f" middle of a decision ({self.written} of these on disk as a whole, the others not at all);"
            f" {self.decisions} decisions confirmed, {self.entries} entries of the log compared,"
            f" {self.orphans} helpers that ended by themselves, {len(self.faults)} faults"
        )


def main() -> int:
    parser = argparse.ArgumentParser(prog="kills", description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="kept afterwards")
    parser.add_argument("--verbose", action="store_true")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = words.folder or Path(scratch)
        figures = run(folder, words.times, words.seed, verbose=words.verbose)
    print(figures)
    for fault in figures.faults:
        print(fault)
    return 1 if figures.faults else 0


def run(folder: Path, times: int, seed: int, *, verbose: bool = False) -> Figures:
    """``times`` kills, a new library after every eighth."""
    figures = Figures()
    chance = random.Random(seed)
    with squares():
        while figures.kills < times:
            stand = Stand.make(folder / f"{figures.kills}")
            stand.draw(chance, PHOTOS_AT_FIRST)
            seen = Seen()
            for _ in range(min(KILLS_A_LIBRARY, times - figures.kills)):
                moment, number = Moment.any(chance), chance.randrange(1 << 30)
                faults = _kill_once(stand, seen, moment, number, figures)
                figures.faults += [f"kill {figures.kills}, {stand.folder}: {fault}" for fault in faults]
                if verbose:
                    print(f"{figures.kills}: {moment}, {seen.about_to}; {faults or 'sound'}", flush=True)
                stand.draw(chance, PHOTOS_MORE)
                stand.remove(chance, 3)
    return figures


@dataclass(frozen=True)
class Moment:
    """So many seconds after the start, or ``more`` seconds after the beginning of that many decisions."""

    seconds: float
    decisions: int | None = None
    more: float = 0.0

    @classmethod
    def any(cls, chance: random.Random) -> Moment:
        if chance.random() < 0.5:
            return cls(chance.uniform(0.2, LONGEST_SECONDS))
        return cls(10 * LONGEST_SECONDS, chance.randrange(1, 40), chance.choice([0.0, chance.uniform(0, 0.02)]))

    def __str__(self) -> str:
        if self.decisions is None:
            return f"after {self.seconds:.2f} s"
        return f"{self.more * 1000:.1f} ms into decision {self.decisions}"


def _until(pipe: int, moment: Moment) -> bytes:
    """What is said until then."""
    until, lines, begun = time.monotonic() + moment.seconds, b"", 0
    while (left := until - time.monotonic()) > 0 and select.select([pipe], [], [], left)[0]:
        piece = os.read(pipe, 1 << 16)
        if not piece:
            break  # it ended by itself
        lines += piece
        begun += piece.count(b'"about to"')
        if moment.decisions is not None and begun >= moment.decisions:
            time.sleep(moment.more)
            break
    return lines


def _kill_once(stand: Stand, seen: Seen, moment: Moment, seed: int, figures: Figures) -> list[str]:
    seen.about_to = None
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.robustness.restless", str(stand.folder), str(seed)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "TMPDIR": str(_scratch(stand))},
        start_new_session=True,
    )
    assert process.stdout is not None
    lines = _until(process.stdout.fileno(), moment)
    ended = process.poll()
    helpers = _members(process.pid) - {process.pid}
    process.send_signal(signal.SIGKILL)
    out, err = process.communicate()
    if ended is not None:
        return [f"it ended by itself with {ended}: {err.decode(errors='replace')[-2000:]}"]
    before = seen.shown
    # What was cut off in the middle of a line had not been read.
    seen.read((lines + out).split(b"\n")[:-1])
    figures.kills += 1
    figures.decisions += seen.shown - before
    figures.entries += len(seen.entries)
    figures.half_way += seen.about_to is not None
    figures.orphans += len(helpers)
    faults = _left_alive(process.pid)
    if stand.locations.database.exists():
        try:
            faults += _look(stand, seen, figures)
        except GlimpseError as error:
            faults.append(f"can't be used any more: {error}")
    if left := sorted(path.name for path in _scratch(stand).iterdir()):
        faults.append(f"left among temporary files: {left}")
    return faults


def _scratch(stand: Stand) -> Path:
    scratch = stand.folder / "tmp"
    scratch.mkdir(exist_ok=True)
    return scratch


def _members(session: int) -> set[int]:
    """The processes of a session that live."""
    found = set()
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            with suppress(OSError):
                state, _, _, belongs = (place / "stat").read_text().rpartition(")")[2].split()[:4]
                if int(belongs) == session and state != "Z":
                    found.add(int(place.name))
    return found


def _left_alive(session: int) -> list[str]:
    until = time.monotonic() + _ENDING_SECONDS
    while left := _members(session):
        if time.monotonic() > until:
            return [f"processes left alive: {left}"]
        time.sleep(0.01)
    return []


def _look(stand: Stand, seen: Seen, figures: Figures) -> list[str]:
    lock = LibraryLock(stand.locations.lock)
    if not lock.try_acquire():
        return ["its lock is held by nobody"]
    lock.release()
    workspace = Workspace.open(stand.locations, wait=False)
    try:
        if workspace.lost_decisions is not None:
            return [f"decisions are said to be lost: {workspace.lost_decisions}"]
        return [*_decisions(workspace, seen, figures), *_photos(workspace, stand, figures), *_soundness(workspace)]
    finally:
        workspace.close()
        seen.entries, seen.faces, seen.people = {}, {}, []
        figures.faults += [f"{figures.kills}: unfinished {name}" for name in _strange_files(stand)]


def _decisions(workspace: Workspace, seen: Seen, figures: Figures) -> list[str]:
    faults = []
    with workspace._library.reading() as connection:
        entries = {int(entry.id): entry for entry in log(connection)}
        state, names = known(connection), people(connection)
    if any(told(entries[number]) != text if number in entries else True for number, text in seen.entries.items()):
        faults.append("a decision that was shown is missing from the log, or another one")
    if seen.entries and (later := [entry for number, entry in entries.items() if number > max(seen.entries)]):
        figures.written += 1
        if seen.about_to is None:
            faults.append(f"the log has what nobody decided: {later}")
        # As a whole: then to take it back leads to what was shown.
        (workspace.redo if later[-1].kind == "undo" else workspace.undo)()
        with workspace._library.reading() as connection:
            faults += _differences(
                "taken back, a decision leaves traces", seen, known(connection), people(connection)
            )
        (workspace.undo if later[-1].kind == "undo" else workspace.redo)()
    elif seen.entries:
        faults += _differences("what was shown is not on the faces", seen, state, names)
    workspace._decisions.replay_all()
    with workspace._library.reading() as connection:
        if (known(connection), people(connection)) != (state, names):
            faults.append("who is on the faces is not what the log says")
    return faults


def _differences(what: str, seen: Seen, state: Known, names: list[str]) -> list[str]:
    """Faces that were found later only differ when the log has names for them, which it has not: all are new."""
    wrong = {place: (who, state.get(place)) for place, who in seen.faces.items() if state.get(place) != who}
    more = {place: who for place, who in state.items() if place not in seen.faces}
    faults = [f"{what}: {wrong or more}"] if wrong or more else []
    return [*faults, f"{what}: {seen.people} are {names}"] if names != seen.people else faults


def _photos(workspace: Workspace, stand: Stand, figures: Figures) -> list[str]:
    if not workspace.folders():
        return []  # killed before there was one
    before = workspace.status()
    summary = workspace.index_and_wait(CancelToken())
    figures.while_indexing += bool(summary.added or before.faces < stand.faces)
    workspace.settle()
    faults = []
    if (summary.photos, summary.faces, summary.problems) != (len(stand.drawn), stand.faces, 0):
        faults.append(f"indexing came to {summary}, not {len(stand.drawn)} photos with {stand.faces} faces")
    again = workspace.index_and_wait(CancelToken())
    if again.added or again.changed or again.removed:
        faults.append(f"a second run had something to do: {again}")
    ids = workspace.timeline().ids.tolist()
    if len(workspace.photo_thumbnails(ids)) != len(stand.drawn):
        faults.append("photos have no thumbnails")
    info = workspace.current_pack()
    index = workspace._finder.index(info.id, info.dimensions)
    with workspace._library.reading() as connection:
        (embedded,) = connection.execute("SELECT count(*) FROM faces WHERE embedding NOT NULL").fetchone()
    if index.count != embedded:
        faults.append(f"the index has {index.count} of {embedded} faces")
    return faults


def _soundness(workspace: Workspace) -> list[str]:
    faults = workspace.verify()
    for backup in workspace.backups.every():
        try:
            workspace.backups.look(backup.path)
        except GlimpseError as error:
            faults.append(f"a backup that can't be read: {error}")
    return faults


def _strange_files(stand: Stand) -> list[str]:
    library = stand.locations.library_dir
    found = (path.relative_to(library).as_posix() for path in library.rglob("*") if path.is_file())
    strange = [name for name in found if not _KNOWN_FILES.fullmatch(name)]
    # A backup that was being made: what is left of it goes with the next one.
    strange = strange if len(strange) > 1 or not any(name.endswith(".part") for name in strange) else []
    photos = {path for path in stand.photos.rglob("*") if path.is_file()}
    return [*strange, *(str(path) for path in photos if path not in stand.drawn and path.suffix != ".xmp")]


if __name__ == "__main__":
    sys.exit(main())

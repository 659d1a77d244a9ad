"""Damages copies of a library in use as a power cut does, starts Glimpse on them, and looks what becomes of it.

    python -m tests.robustness.power_cuts --times 300 [--seed N] [--only library.sqlite] [--verbose]

Each time one file (or the database with what is beside it) is truncated, gets other bits, empty blocks, blocks
from before, or is gone. Then everything is done that a start does, and that people do in the first minutes; a
repair that is offered is taken. Nothing may end in another error than one that is written for people. Who is on
the faces in the end is compared with what was decided: whatever is missing or another must have been said. Exits
with 1 otherwise.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import random
import re
import shutil
import sqlite3
import struct
import sys
import tempfile
import traceback
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.ui.window_state import load_state
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lost_decisions import lost_text
from glimpse_desktop.workspace.recovering import is_damage, look_before_opening, recover
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.damage import KINDS, Damage
from tests.robustness.stand import Known, Place, Stand, known, log, squares, told

NAMES = ("Anna", "Ben", "Çelik", "Dara", "Eva-Marie", "F. Groß", "جمال")
DATABASES = ("library.sqlite", "library.sqlite-wal", "library.sqlite-shm")


@dataclass
class InUse:
    """A library that was copied while somebody used it, and some time before."""

    stand: Stand
    now: Path
    before: Path
    entries: dict[int, str]
    faces: Known

    def files(self) -> list[str]:
        """What may be damaged, by its name in the library's folder."""
        return sorted(
            path.relative_to(self.now).as_posix()
            for path in self.now.rglob("*")
            if path.is_file() and "logs/" not in path.as_posix()
        )


def flip_value(path: Path, _older: Path, chance: random.Random) -> None:
    """A bit of something that the log says is another, in the log or in what is derived from it: no structure is
    broken.
    """
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what is in the log of writes, too, hides the damage
        values = {
            value.encode()
            for row in database.execute("SELECT kind, name FROM decisions")
            for value in row
            if value
        }
        values.update(key.encode() for (key,) in database.execute("SELECT person FROM decisions") if key)
        values.update(struct.pack(">d", at) for (at,) in database.execute("SELECT at FROM decisions"))
        # With its hash: a place alone stands among the faces that were found, too, which come back from the photo.
        for content, *box in database.execute("SELECT hash, x, y, w, h FROM decision_faces"):
            values.add(content if None in box else content + struct.pack(">4d", *box))
    data = bytearray(path.read_bytes())
    value = chance.choice(sorted(values))
    places = [found.start() for found in re.finditer(re.escape(value), data)]
    if not places:  # a whole number is stored otherwise
        return flip_value(path, _older, chance)
    start = chance.choice(places)
    data[start + chance.randrange(len(value))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def make(folder: Path, chance: random.Random) -> InUse:
    """Two dozen photos of six people, forty decisions, a backup after the first twenty."""
    stand = Stand.make(folder)
    stand.draw(chance, 24)
    before, now = folder / "before", folder / "now"
    workspace = Workspace.open(stand.locations)
    workspace.add_folder(stand.photos, start=False)
    workspace.index_and_wait(CancelToken())
    workspace.settle()
    workspace.rebuild_index()
    _decide(workspace, chance, 20)
    workspace.backups.make(BackupReason.DAILY)
    _decide(workspace, chance, 4)
    workspace.close()
    shutil.copytree(stand.locations.library_dir, before)
    workspace = Workspace.open(stand.locations)
    _decide(workspace, chance, 20)
    stand.locations.window_state.write_text('[window]\nsidebar = no\n[search]\nrecent = ["person:Anna"]\n')
    shutil.copytree(stand.locations.library_dir, now)
    with workspace._library.reading() as connection:
        entries = {int(entry.id): told(entry) for entry in log(connection)}
        faces = known(connection)
    workspace.close()
    return InUse(stand, now, before, entries, faces)


def _decide(workspace: Workspace, chance: random.Random, times: int) -> None:
    for _ in range(times):
        ids = workspace.timeline().ids.tolist()
        faces = [face.id for faces in workspace.faces_in(ids).values() for face in faces if not face.person_name]
        if faces and chance.random() < 0.7:
            workspace.name_faces(chance.sample(faces, min(len(faces), 2)), chance.choice(NAMES))
        elif chance.random() < 0.3 and workspace.undo_text():
            workspace.undo()
        elif found := workspace.people():
            workspace.rename_person(chance.choice(found).id, f"{chance.choice(NAMES)} {chance.randrange(10)}")


@dataclass
class Outcome:
    said: list[str] = field(default_factory=list)
    """What a person was told."""
    faults: list[str] = field(default_factory=list)
    repaired: bool = False
    lost: int = 0
    """Decisions that are missing afterwards."""


@dataclass
class Figures:
    times: int = 0
    said: int = 0
    repaired: int = 0
    harmless: int = 0
    lost: int = 0
    by: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.times} times: {self.harmless} without any loss or word, {self.said} said,"
            f" {self.repaired} databases repaired, {self.lost} decisions lost, {len(self.faults)} faults"
            + "".join(f"\n  {count:4} {what}" for what, count in sorted(self.by.items()))
        )


def strike(library: InUse, folder: Path, files: list[str], kind: Damage, chance: random.Random) -> Outcome:
    """Damage a copy in ``folder``, start on it, and say what became of it."""
    shutil.copytree(library.now, folder)
    for name in files:
        if (folder / name).exists():
            kind(folder / name, library.before / name, chance)
    outcome = Outcome()
    locations = Locations(folder, library.stand.locations.cache_dir)
    try:
        _start(locations, library, outcome)
    except GlimpseError as error:
        outcome.faults.append(f"it can't be used any more: {error.english}")
    except Exception:
        outcome.faults.append("".join(traceback.format_exc()))
    return outcome


def _start(locations: Locations, library: InUse, outcome: Outcome) -> None:
    for _ in range(3):
        kind = look_before_opening(locations)
        if kind is not None:
            outcome.said.append(kind)
            _repair(locations, outcome)
        try:
            workspace = Workspace.open(locations, wait=False)
        except GlimpseError as error:
            outcome.said.append(error.english)
            if not is_damage(error):
                raise
            _repair(locations, outcome)
            continue
        try:
            _use(workspace, locations, outcome)
            _compare(workspace, library, outcome)
        except GlimpseError as error:
            outcome.said.append(error.english)
            if not is_damage(error):
                raise
        else:
            return
        finally:
            workspace.close()
        _repair(locations, outcome)
    outcome.faults.append("repaired again and again")


def _repair(locations: Locations, outcome: Outcome) -> None:
    done = recover(locations)
    outcome.repaired = True
    outcome.said.append(str(done))


def _use(workspace: Workspace, locations: Locations, outcome: Outcome) -> None:
    """The first minutes, and the look that is taken at the file every day."""
    if workspace.lost_decisions is not None:
        outcome.said.append(lost_text(workspace.lost_decisions))
    if (missing := workspace.backups.missing_since()) is not None:
        outcome.said.append(f"decisions that only {missing.name} has")
    workspace.backups.on_mended = outcome.said.append
    if found := workspace.backups.damage_left():
        raise DamagedDatabaseError(found[0])
    workspace.backups.mend()
    load_state(locations.window_state)
    if not workspace.folders() and not outcome.said:
        outcome.faults.append("its folders are gone")
    workspace.index_and_wait(CancelToken())
    workspace.settle()
    ids = workspace.timeline().ids.tolist()
    shown = workspace.photo_thumbnails(ids)
    if not ids:
        return
    if len(shown) != len(ids):
        outcome.faults.append(f"{len(shown)} thumbnails of {len(ids)} photos")
    faces = [face for faces in workspace.faces_in(ids).values() for face in faces]
    workspace.face_thumbnails([face.id for face in faces])
    if faces and not workspace.find_face(faces[0].id, min_similarity=0.0):
        outcome.faults.append("nothing is found")
    workspace.people()
    workspace.history()
    workspace.name_faces([faces[-1].id], "Zoe")
    workspace.undo()


def _compare(workspace: Workspace, library: InUse, outcome: Outcome) -> None:
    if left := workspace.verify():
        outcome.faults.append(f"still damaged: {left}")
    with workspace._library.reading() as connection:
        entries = {told(entry).split(",", 1)[1] for entry in log(connection)}
        state = known(connection)
    missing = [number for number, text in library.entries.items() if text.split(",", 1)[1] not in entries]
    wrong = [(who, state.get(place)) for place, who in library.faces.items() if not _is(place, who, state)]
    outcome.lost = len(missing)
    if (missing or wrong) and not outcome.said:
        outcome.faults.append(f"without a word: {len(missing)} decisions {missing[:5]}, faces {wrong[:5]}")


def _is(place: Place, who: tuple[str, str | None], state: Known) -> bool:
    """Whether that face of the picture is somebody, though its box may have moved by some bits."""
    return any(
        one[0] == place[0]
        and said == who
        and max(abs(a - b) for a, b in zip(one[1:], place[1:], strict=True)) < 0.1
        for one, said in state.items()
    )


def run(folder: Path, times: int, seed: int, *, only: str = "", verbose: bool = False) -> Figures:
    figures = Figures()
    chance = random.Random(seed)
    with squares():
        library = make(folder / "made", chance)
        groups = [[name] for name in library.files()] + [list(DATABASES)] * 3 + [[DATABASES[0]]] * 5
        groups += [[DATABASES[1]]] * 5
        groups = [group for group in groups if only in group or not only]
        for number in range(times):
            group, kind = chance.choice(groups), chance.choice(KINDS)
            if DATABASES[0] in group and chance.random() < 0.3:
                group, kind = [DATABASES[0]], flip_value
            place = folder / str(number)
            outcome = strike(library, place, group, kind, random.Random(seed * 1_000_003 + number))
            what = f"{kind.__name__} {' '.join(group) if len(group) == 1 else 'database and log'}"
            figures.times += 1
            figures.said += bool(outcome.said)
            figures.repaired += outcome.repaired
            figures.harmless += not outcome.said and not outcome.lost
            figures.lost += outcome.lost
            figures.by[what + (": said" if outcome.said else "")] += 1
            figures.faults += [f"{number}, {what}: {fault}" for fault in outcome.faults]
            if verbose:
                print(f"{number}: {what}: {outcome}", flush=True)
            if not outcome.faults:
                shutil.rmtree(place)
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(prog="power_cuts", description=__doc__)
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="damage only this file")
    parser.add_argument("--folder", type=Path, help="kept afterwards")
    parser.add_argument("--verbose", action="store_true")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        figures = run(
            words.folder or Path(scratch), words.times, words.seed, only=words.only, verbose=words.verbose
        )
    print(figures)
    for fault in figures.faults:
        print(fault)
    return 1 if figures.faults else 0


if __name__ == "__main__":
    sys.exit(main())

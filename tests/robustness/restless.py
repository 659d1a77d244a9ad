"""Somebody who decides without a pause while photos are indexed, as a process that is to be killed.

    python -m tests.robustness.restless FOLDER SEED

Everything is done through the workspace, as the window does it. Before each decision a line says so, after it one
says what holds now: whoever reads a line knows that a person would have seen it.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.name_files import NamesWish
from glimpse_desktop.workspace.workspace import Workspace
from tests.robustness.stand import Stand, known, log, people, squares, told

NAMES = ("Anna", "Ben", "Çelik", "Dara", "Eva-Marie", "F. Groß", "جمال")


class Restless:
    """Decides at random."""

    def __init__(self, workspace: Workspace, chance: random.Random) -> None:
        self._workspace = workspace
        self._chance = chance
        self._last = 0
        with workspace._library.reading() as connection:
            self._last = max((entry.id for entry in log(connection)), default=0)

    def decide(self) -> None:
        """One thing, whatever it is, and what came of it."""
        what, do = self._chance.choice(
            [
                *[("name", self._name)] * 6,
                *[("assign", self._assign)] * 2,
                ("merge", self._merge),
                ("reject", self._reject),
                ("confirm", self._confirm),
                ("ignore", self._ignore),
                ("unname", self._unname),
                ("rename", self._rename),
                ("stars", self._stars),
                *[("undo", self._workspace.undo)] * 2,
                ("redo", self._workspace.redo),
                ("backup", self._backup),
                ("sidecars", self._sidecars),
                ("index", self._workspace.rebuild_index),
            ]
        )
        say({"about to": what})
        with suppress(GlimpseError):  # nothing to undo, nobody there yet
            do()
        self.tell()

    def tell(self) -> None:
        """What a person would see now."""
        with self._workspace._library.reading() as connection:
            entries = log(connection, self._last)
            state = [[*place, *who] for place, who in known(connection).items()]
            self._last = max([self._last, *(entry.id for entry in entries)])
            say(
                {
                    "log": [[entry.id, told(entry)] for entry in entries],
                    "faces": state,
                    "people": people(connection),
                }
            )

    def _faces(self, most: int) -> list[FaceId]:
        ids = self._workspace.timeline().ids.tolist()
        some = self._chance.sample(ids, min(len(ids), most))
        return [face.id for faces in self._workspace.faces_in(some).values() for face in faces]

    def _name(self) -> None:
        self._workspace.name_faces(self._faces(self._chance.choice([1, 2, 20])), self._chance.choice(NAMES))

    def _assign(self) -> None:
        if found := self._workspace.people():
            self._workspace.assign_faces(self._faces(2), self._chance.choice(found).id)

    def _merge(self) -> None:
        found = self._workspace.people()
        if len(found) >= 3:
            one, two, three = self._chance.sample(found, 3)
            self._workspace.merge_people([one.id, two.id], three.id, self._faces(1))

    def _reject(self) -> None:
        self._workspace.reject_faces(self._faces(2))

    def _confirm(self) -> None:
        self._workspace.confirm_faces(self._faces(5))

    def _ignore(self) -> None:
        self._workspace.ignore(self._faces(1))

    def _unname(self) -> None:
        self._workspace.unname(self._faces(1))

    def _rename(self) -> None:
        if found := self._workspace.people():
            self._workspace.rename_person(self._chance.choice(found).id, self._chance.choice(NAMES))

    def _stars(self) -> None:
        ids = self._workspace.timeline().ids.tolist()
        self._workspace.rate_photos(self._chance.sample(ids, min(len(ids), 3)), self._chance.randrange(6))

    def _backup(self) -> None:
        self._workspace.backups.make(BackupReason.DAILY)

    def _sidecars(self) -> None:
        self._workspace.name_files.write(NamesWish())


def say(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def main(folder: Path, seed: int, pause: Callable[[float], None] = time.sleep) -> None:
    """Until it is killed."""
    chance = random.Random(seed)
    stand = Stand(folder)
    with squares():
        workspace = Workspace.open(stand.locations, wait=False)
        if not workspace.folders():
            workspace.add_folder(stand.photos)
        workspace.rescan()
        restless = Restless(workspace, chance)
        restless.tell()
        while True:
            restless.decide()
            pause(chance.choice([0.0, 0.0, 0.01, 0.05]))
            if chance.random() < 0.02:
                workspace.rescan()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

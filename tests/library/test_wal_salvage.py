"""Entries beyond a damaged frame of the write-ahead log are found, where they can be proven."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from glimpse_desktop.domain.decisions import Decision, DecisionFace, NewDecision
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PersonKey
from glimpse_desktop.library import decision_log, salvage
from glimpse_desktop.library.connection import wal_of
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.wal_salvage import entries_beyond
from tests.support.library_maker import content

FRAME = 24 + 8192


def entry(number: int) -> NewDecision:
    boxes = [Box(0.1, 0.0, 1, 0.25), Box(number / 7, 0.5, 2.0**-40, 0.5)][: number % 3]
    faces = tuple(DecisionFace(content(f"{number}"), box) for box in boxes) or (
        DecisionFace(content("whole"), None),
    )
    name = "Zoë 🏖" * number if number % 2 else None
    return NewDecision("name", 1000.0 + number, person=PersonKey("5f" * 16), name=name, faces=faces)


class Kept:
    """A library of five entries in its file, and ten more, a transaction each, in its log."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "copy.sqlite"
        with closing(Library.open(folder / "library.sqlite")) as library:
            for number in range(1, 16):
                library.write(lambda connection, number=number: decision_log.append(connection, entry(number)))
                if number == 5:
                    library._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copy(library.path, self.path)
            shutil.copy(wal_of(library.path), self.wal)
            with library.reading() as connection:
                self.log = list(decision_log.entries(connection))

    @property
    def wal(self) -> Path:
        return wal_of(self.path)

    def found(self, after: int = 5) -> list[Decision | None]:
        return [salvage.entry_of(one) for one in entries_beyond(self.wal, after)]

    def damage(self, place: int) -> None:
        data = bytearray(self.wal.read_bytes())
        data[place] ^= 1
        self.wal.write_bytes(data)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def test_of_a_sound_log_everything_is_found(kept: Kept) -> None:
    assert kept.found() == kept.log[5:]
    assert kept.found(12) == kept.log[12:]
    assert kept.found(15) == []


def test_what_sqlite_gives_up_is_found(kept: Kept) -> None:
    kept.damage(32 + FRAME + 24 + 5000)
    with closing(Library.open(kept.path)) as library, library.reading() as connection:
        read = len(list(decision_log.entries(connection)))
    assert read < 8
    # Opening it and closing has worked in what was read of the log, so take a fresh copy for the rest.


def test_beyond_a_damaged_frame(kept: Kept) -> None:
    kept.damage(32 + FRAME + 24 + 5000)
    assert kept.found() == kept.log[5:]


def test_wherever_the_damage_is_nothing_false_is_found(kept: Kept) -> None:
    whole, chance = kept.wal.read_bytes(), random.Random(4)
    counts = []
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        kept.wal.write_bytes(data)
        found = kept.found()
        assert all(one in kept.log[5:] for one in found)
        counts.append(len(found))
    assert sum(counts) > 300
    for size in (0, 10, 32, 40, len(whole) // 2, len(whole) - 1):
        kept.wal.write_bytes(whole[:size])
        assert all(one in kept.log[5:] for one in kept.found())
    kept.wal.unlink()
    assert kept.found() == []


def test_what_was_not_confirmed_is_not_found(kept: Kept) -> None:
    data = kept.wal.read_bytes()
    frames = (len(data) - 32) // FRAME
    # Without the last frame its transaction has no end.
    kept.wal.write_bytes(data[: 32 + (frames - 1) * FRAME])
    assert kept.found() == kept.log[5:14]


def test_what_was_taken_out_again_is_not_found(tmp_path: Path) -> None:
    with closing(Library.open(tmp_path / "library.sqlite")) as library:
        for number in (1, 2):
            library.write(lambda connection, number=number: decision_log.append(connection, entry(number)))
        from glimpse_desktop.library import log_keeping

        library.write(lambda connection: log_keeping.rewrite(connection, [decision_log.DecisionId(1)], []))
        assert [one.row[0] for one in entries_beyond(wal_of(library.path), 0)] == [2]

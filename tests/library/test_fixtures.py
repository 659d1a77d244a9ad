"""A stored library of every schema version opens with today's program and has all its names."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from glimpse_desktop.domain.marks import PhotoMarks
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import (
    counts,
    decision_log,
    duplicates,
    faces,
    folders,
    health,
    looks,
    migrate,
    people_rows,
    photos,
    problems,
    settings,
)
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import PackInfo, pack

FIXTURES = Path(__file__).parent / "fixtures"
VERSIONS = range(1, len(migrate.migrations()) + 1)


def stored(version: int) -> Path:
    return FIXTURES / f"library-v{version}.sqlite"


@pytest.fixture(params=VERSIONS, ids=lambda version: f"v{version}")
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    """A copy of the stored library of one version, opened by today's program."""
    library = Library.open(shutil.copy(stored(request.param), tmp_path / "library.sqlite"))
    yield library
    library.close()


def test_there_is_one_for_every_version() -> None:
    assert sorted(FIXTURES.glob("*.sqlite")) == sorted(map(stored, VERSIONS)), "run make_fixture.py"


def look(library: Library, info: PackInfo) -> dict[str, object]:
    """What views show."""
    with library.reading() as connection:
        rows = photos.by_ids(connection, photos.timeline(connection).ids.tolist())
        return {
            "faces": {
                row.path.name: [(face.person_name, face.status) for face in faces.of_photo(connection, row.id)]
                for row in rows
            },
            "people": {row.name: (row.faces, row.photos) for row in people_rows.people(connection)},
            "groups": [row.faces for row in people_rows.groups(connection)],
            "dates": {row.path.name: row.taken_at for row in rows if row.taken_at is not None},
            "problems": [row.path.name for row in problems.every(connection)],
            "folders": [(row.path, row.photos) for row in folders.every(connection)],
            "status": counts.status(connection, info.id, info.version),
            "pack": settings.get(connection, "pack"),
        }


UNDONE_SINCE = [
    "Move a face from Grandpa to Grandma",
    "Check 2 faces of 2 people",
    "Move a face",
    "Name a face Grandpa",
    "Draw a face",
    "Choose a cover for Grandma",
    "Hide Grandpa",
    "Show Grandma again",
    "Hide Grandma",
    "Say that Grandma and Grandpa are two people",
    "Say that 2 faces are two people",
    "Say that 2 faces are one person",
    "Say that a face is not Grandma",
    "Name a face Grandpa",
    "Name 2 faces Grandma",
]
"""Of what came with version 2, latest first."""


MARKED_SINCE = [
    "Turn a photo to the right",
    "Label a photo green",
    "Add a photo to the favourites",
    "Rate 2 photos 4 stars",
]
"""What came with version 6, latest first."""


@pytest.fixture
def version(request: pytest.FixtureRequest) -> int:
    """That of ``old``."""
    return int(request.node.callspec.params["old"])


def test_everything_is_still_there(old: Library, version: int) -> None:
    library = old
    found = look(library, pack())
    named, ignored, unknown = FaceStatus.CONFIRMED, FaceStatus.IGNORED, FaceStatus.UNKNOWN
    zoe, ben, grandma = (("Zoë Ångström", named), ("Ben", named), ("Grandma", named))
    assert found["faces"] == {
        "party.jpg": [zoe, ben],
        "copy of party.jpg": [zoe, ben, (None, ignored)],
        "beach 🏖\n.jpg": [zoe, ben],
        "street 0.jpg": [(None, unknown)],
        "street 1.jpg": [(None, unknown), (None, unknown)],
        "broken.jpg": [],
        **(
            {
                "family.jpg": [grandma, grandma, (None, unknown), (None, unknown)],
                "family again.jpg": [grandma, ("Grandpa", named), (None, unknown)],
            }
            if version > 1
            else {}
        ),
    }
    since = {"Grandma": (3, 2), "Grandpa": (1, 1)} if version > 1 else {}
    assert found["people"] == {"Zoë Ångström": (3, 3), "Ben": (3, 3), **since}
    assert found["groups"] == [2]
    assert found["dates"]["beach 🏖\n.jpg"] == datetime(2021, 8, 1, 12, tzinfo=UTC).timestamp()  # type: ignore[index]
    assert found["problems"] == ["broken.jpg"]
    assert found["folders"] == [(Path("/photos"), 6 if version == 1 else 8)]
    assert found["pack"] == "pack-one"
    with library.reading() as connection:
        assert health.damage(connection) == []
    decisions = Decisions(library)
    # What the tables say is what the log says.
    assert not decisions.replay_if_wiped() and not decisions.replay_all()
    assert look(library, pack()) == found
    assert decisions.redo_text() == "Name 2 faces A mistake"
    texts = []
    while (text := decisions.undo_text()) is not None:
        texts.append(text)
        decisions.undo()
    assert texts == [
        "Mark a face as not a face",
        "Ignore a face",
        "Name a face Zoë Ångström",
        "Merge Benny into Ben",
        "Name a face Benny",
        "Name a face Ben",
        "Rename Ana to Zoë Ångström",
        "Name 2 faces Ana",
        *(UNDONE_SINCE if version > 1 else []),
        *(MARKED_SINCE if version > 5 else []),
        *(["Keep all of 2 photos that look alike"] if version > 3 else []),
        *(["Hide a photo"] if version > 6 else []),
    ]
    with library.reading() as connection:
        assert people_rows.people(connection) == []
        assert len(list(decision_log.entries(connection))) > 20


def test_what_came_with_version_2(tmp_path: Path) -> None:
    library = Library.open(shutil.copy(stored(2), tmp_path / "library.sqlite"))
    with library.reading() as connection:
        everybody = people_rows.people(connection)
        (grandma,) = [row for row in everybody if row.name == "Grandma"]
        assert grandma.cover is not None
        (cover,) = faces.by_ids(connection, [grandma.cover])
        assert cover.path.name == "family again.jpg" and cover.person_name == "Grandma"
        assert [row.name for row in everybody if row.hidden] == ["Grandpa"]
        assert connection.execute("SELECT count(*) FROM rejections").fetchone() == (1,)
        assert connection.execute("SELECT same, count(*) FROM links GROUP BY same").fetchall() == [(0, 2), (1, 2)]
        assert len(set(decision_log.live_different_persons(connection))) == 1
        placed = connection.execute("SELECT x FROM faces WHERE kept = 1 AND x IN (0.3, 0.83)").fetchall()
    assert len(placed) == 2  # one drawn, one moved
    library.close()


def test_a_migration_is_never_edited_once_its_fixture_is_stored(tmp_path: Path) -> None:
    """Libraries are out there that were made with it. (Not released yet? Then run make_fixture.py again.)"""

    def schema(connection: sqlite3.Connection) -> set[str]:
        rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {re.sub(r"\s+", " ", row[0]) for row in rows}

    for version in VERSIONS:
        made = sqlite3.connect(tmp_path / f"{version}.sqlite", isolation_level=None)
        migrate.migrate(made, tmp_path / "copies", migrate.migrations()[:version])
        copy = sqlite3.connect(shutil.copy(stored(version), tmp_path / f"stored-{version}.sqlite"))
        assert schema(made) == schema(copy)
        assert copy.execute("PRAGMA user_version").fetchone() == (version,)
        made.close()
        copy.close()


def test_what_came_with_version_4(tmp_path: Path) -> None:
    library = Library.open(shutil.copy(stored(4), tmp_path / "library.sqlite"))
    with library.reading() as connection:
        assert [len(group) for group in duplicates.kept(connection).groups] == [2]
        assert looks.lacking(connection, 0, 100), "what was analysed before is looked at by and by"
    library.close()


def test_what_came_with_version_6(tmp_path: Path) -> None:
    library = Library.open(shutil.copy(stored(6), tmp_path / "library.sqlite"))
    with library.reading() as connection:
        rows = photos.by_ids(connection, photos.timeline(connection).ids.tolist())
    assert {row.path.name: row.marks for row in rows if row.marks} == {
        "family.jpg": PhotoMarks(stars=4, favourite=True),
        "family again.jpg": PhotoMarks(stars=4, label="green", turns=1),
    }
    library.close()


def test_what_came_with_version_7(tmp_path: Path) -> None:
    library = Library.open(shutil.copy(stored(7), tmp_path / "library.sqlite"))
    with library.reading() as connection:
        secret_path = "CAST(path AS TEXT) LIKE '%secret.jpg'"
        (number,) = connection.execute(f"SELECT id FROM photos WHERE {secret_path}").fetchone()
        (secret,) = photos.by_ids(connection, [number])
        assert secret.marks == PhotoMarks(hidden=True) and secret.faces == 1
        assert secret.id not in photos.timeline(connection).ids
    library.close()

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.library import drives, folders, scanning
from glimpse_desktop.library.drives import KnownDrive
from glimpse_desktop.library.scanning import NewFile
from glimpse_desktop.library.store import Library

pytestmark = pytest.mark.skipif(os.name == "nt", reason="paths of other systems")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite")
    yield library
    library.close()


def add(library: Library, folder: str, *files: bytes) -> FolderId:
    def write(connection: scanning.Connection) -> FolderId:
        added = folders.add(connection, Path(folder))
        top = os.fsencode(folder) + b"/"
        scanning.add_files(connection, [NewFile(added, top + file, 1, 2) for file in files])
        return added

    return library.write(write)


def paths(library: Library) -> list[tuple[int, bytes]]:
    with library.reading() as connection:
        return connection.execute("SELECT folder_id, path FROM photos ORDER BY path").fetchall()


def move(library: Library, folder: FolderId, new: bytes, *, by_person: bool = True) -> int:
    return library.write(lambda c: drives.move_folder(c, folder, new, by_person=by_person))


def test_photos_go_along_whatever_bytes_their_names_are(library: Library) -> None:
    one = add(library, "/m/a", b"x.jpg", b"sub/\xff\xfe\n'%_.jpg", "ü.jpg".encode())
    other = add(library, "/m/ab", b"x.jpg")
    ids = dict(paths(library))
    assert move(library, one, b"/media/\xc3/a") == 3
    assert paths(library) == [
        (other, b"/m/ab/x.jpg"),
        (one, b"/media/\xc3/a/sub/\xff\xfe\n'%_.jpg"),
        (one, b"/media/\xc3/a/x.jpg"),
        (one, b"/media/" + b"\xc3/a/" + "ü.jpg".encode()),
    ]
    assert len(ids) == 2
    with library.reading() as connection:
        (row,) = connection.execute("SELECT typeof(path) FROM photos GROUP BY 1").fetchall()
        assert row == ("blob",)
        assert folders.get(connection, one).path == Path(os.fsdecode(b"/media/\xc3/a"))


@pytest.mark.parametrize("new", [b"/m/a/deeper", b"/m", b"/"])
def test_a_folder_can_come_to_be_inside_itself_or_around(library: Library, new: bytes) -> None:
    one = add(library, "/m/a", b"x.jpg", b"deeper/x.jpg", b"deeper/deeper/x.jpg", b"a/x.jpg")
    assert move(library, one, new) == 4
    top = new.rstrip(b"/")
    assert [path for _, path in paths(library)] == sorted(
        top + end for end in (b"/x.jpg", b"/deeper/x.jpg", b"/deeper/deeper/x.jpg", b"/a/x.jpg")
    )


def test_what_another_folder_has_at_the_new_place_is_its_own(library: Library) -> None:
    one = add(library, "/old", b"x.jpg", b"y.jpg", b"z.jpg")
    other = add(library, "/new", b"sub/x.jpg", b"sub/gone.jpg", b"sub/z.jpg")
    gone = "UPDATE photos SET missing = 1 WHERE path = ?"
    library.write(lambda c: c.execute(gone, (b"/new/sub/z.jpg",)))
    assert move(library, one, b"/new/sub") == 2
    assert paths(library) == [
        (other, b"/new/sub/gone.jpg"),
        (other, b"/new/sub/x.jpg"),
        (one, b"/new/sub/y.jpg"),
        (one, b"/new/sub/z.jpg"),
    ]
    with pytest.raises(GlimpseError, match="/new is in the library already"):
        move(library, one, b"/new")
    with pytest.raises(NotFoundError):
        move(library, FolderId(99), b"/x")


def test_what_is_kept_by_path_goes_along(library: Library) -> None:
    one = add(library, "/old", b"x.jpg")
    found = [(one, b"/old/locked", "no permission to look into it")]

    def write(connection: scanning.Connection) -> None:
        scanning.replace_unreadable(connection, [one], found)
        connection.execute(
            "INSERT INTO written_names (path, file, hash, people) VALUES (?, ?, x'00', '[]')",
            (b"/old/x.jpg", b"/old/x.jpg.xmp"),
        )
        drives.replace_of(connection, one, [KnownDrive(b"/old", 7, b"/", "uuid 1")])

    library.write(write)
    move(library, one, b"/new/place", by_person=False)
    with library.reading() as connection:
        assert connection.execute("SELECT path FROM unreadable").fetchall() == [(b"/new/place/locked",)]
        names = connection.execute("SELECT path, file FROM written_names").fetchall()
        assert names == [(b"/new/place/x.jpg", b"/new/place/x.jpg.xmp")]
        assert drives.of_folders(connection) == {}
        assert folders.get(connection, one).came_from == Path("/old")
    move(library, one, b"/third")
    with library.reading() as connection:
        assert folders.get(connection, one).came_from is None  # whoever said so knows
        assert [(str(m.old), str(m.new), m.by_person) for m in drives.moves(connection)] == [
            ("/new/place", "/third", True),
            ("/old", "/new/place", False),
        ]


def test_sample_is_taken_from_all_over(library: Library) -> None:
    one = add(library, "/m", *(f"{number:02}.jpg".encode() for number in range(50)))
    with library.reading() as connection:
        files = drives.sample(connection, one, 5)
        assert [file.below for file in files] == [b"00.jpg", b"10.jpg", b"20.jpg", b"30.jpg", b"40.jpg"]
        assert len(drives.sample(connection, one, 99)) == 50

"""What was written where, and which photos wait: by path, and through moves, renames and merges."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.library import decision_log, faces, people_rows, rewritten, written_names
from glimpse_desktop.library.forgetting_rows import files_naming
from glimpse_desktop.library.scanning import MovedFile, mark_missing, move_files
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.written_names import NameList, WrittenName
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face

ANNA = (WrittenName("Anna", Box(0.1, 0.2, 0.1, 0.1), frozenset({NameList.KEYWORDS})),)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path / "library.sqlite")
    yield made
    made.close()


@pytest.fixture
def decisions(library: Library) -> Decisions:
    return Decisions(library)


@pytest.fixture
def maker(library: Library, decisions: Decisions) -> LibraryMaker:
    return LibraryMaker(library, decisions.relabel)


def path(name: str) -> Path:
    return Path("/photos") / name


def written(library: Library, *photos: PhotoId) -> dict[PhotoId, tuple[str, ...]]:
    with library.reading() as connection:
        found = written_names.of_photos(connection, photos)
    return {photo: tuple(name.name for name in one.people) for photo, one in found.items()}


def test_a_record_is_the_path_s_and_follows_a_move(library: Library, maker: LibraryMaker) -> None:
    one, other = maker.photo("a.jpg"), maker.photo("b.jpg", content_of="a.jpg")
    library.write(
        lambda connection: written_names.finish(
            connection, path("a.jpg"), path("a.jpg.xmp"), content("a.jpg"), ANNA, b"said"
        )
    )
    assert written(library, one, other) == {one: ("Anna",)}  # a copy has a sidecar of its own
    library.write(lambda connection: move_files(connection, [MovedFile(one, maker.folder, bytes(path("c.jpg")))]))
    assert written(library, one)[one] == ("Anna",)
    library.write(lambda connection: mark_missing(connection, [one]))
    with library.reading() as connection:
        assert list(files_naming(connection, ["Anna"])) == [path("a.jpg.xmp")]
        assert not files_naming(connection, ["Ben"])
    library.write(lambda connection: written_names.forget_name(connection, "Anna"))
    with library.reading() as connection:
        assert not files_naming(connection, ["Anna"])


def test_a_copy_of_a_file_with_names_inside_has_them_too(library: Library, maker: LibraryMaker) -> None:
    """Also after the file itself became another one."""
    one, other = maker.photo("a.jpg"), maker.photo("b.jpg", content_of="a.jpg")

    def write(connection: Connection) -> None:
        written_names.finish(connection, path("a.jpg"), path("a.jpg"), content("a.jpg"), ANNA, b"said")

    def write_anew(connection: Connection) -> None:
        following = content("c.jpg")
        written_names.begin(connection, path("a.jpg"), path("a.jpg"), content("a.jpg"), ANNA, following)
        written_names.finish(connection, path("a.jpg"), path("a.jpg"), following, (), b"other")

    for change, naming in ((write, ["a.jpg", "b.jpg"]), (write_anew, ["b.jpg"])):
        library.write(change)
        with library.reading() as connection:
            found = written_names.of_photos(connection, [one, other])[other]
            assert [file.name for file in files_naming(connection, ["Anna"])] == naming
        assert (found.file, found.people, found.said) == (path("b.jpg"), ANNA, b"said")


def test_rows_from_before_lists_were_noted_are_of_all_lists(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("a.jpg")

    def write(connection: Connection) -> None:
        written_names.finish(connection, path("a.jpg"), path("a.jpg.xmp"), content("a.jpg"), ANNA, b"said")
        connection.execute("UPDATE written_names SET people = ?", ('[["Anna", 0.1, 0.2, 0.1, 0.1]]',))

    library.write(write)
    with library.reading() as connection:
        found = written_names.of_photos(connection, [photo])
    assert found[photo].people == (WrittenName("Anna", ANNA[0].box, frozenset(NameList)),)


@pytest.mark.parametrize("inside", [False, True])
def test_what_was_begun_is_known_until_it_ended(library: Library, maker: LibraryMaker, inside: bool) -> None:
    photo = maker.photo("a.jpg")
    library.write(
        lambda connection: written_names.begin(
            connection, path("a.jpg"), path("a.jpg.xmp"), content("a.jpg"), ANNA, content("new")
        )
    )
    with library.reading() as connection:
        (begun,) = written_names.begun(connection)
    assert (begun.path, begun.content, begun.next) == (path("a.jpg"), content("a.jpg"), content("new"))
    assert written(library, photo) == {photo: ("Anna",)}
    library.write(lambda connection: written_names.give_up(connection, begun, inside=inside))
    with library.reading() as connection:
        assert written_names.begun(connection) == []
        (now,) = written_names.of_photos(connection, [photo]).values()
    assert (now.content, now.inside) == (content("new" if inside else "a.jpg"), inside)


def test_what_came_to_nothing_is_as_it_was(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("a.jpg")
    known = None
    for said in (b"one", b"two"):

        def begin(connection: Connection) -> None:
            written_names.begin(connection, path("a.jpg"), path("a.jpg.xmp"), content("a.jpg"), ANNA, None)

        library.write(begin)
        library.write(lambda connection, back=known: written_names.put_back(connection, path("a.jpg"), back))
        with library.reading() as connection:
            assert written_names.of_photos(connection, [photo]).get(photo) == known
        library.write(
            lambda connection, said=said: written_names.finish(
                connection, path("a.jpg"), path("a.jpg"), content("a.jpg"), (), said
            )
        )
        with library.reading() as connection:
            known = written_names.of_photos(connection, [photo])[photo]


def queued_after(library: Library, decide: object) -> list[PhotoId]:
    with library.reading() as connection:
        before = decision_log.last_id(connection)
    assert callable(decide)
    decide()
    library.write(lambda connection: written_names.clear_queue(connection))
    library.write(lambda connection: written_names.queue_decided(connection, before))
    with library.reading() as connection:
        return written_names.queued(connection, PhotoId(0), 100)


def test_which_photos_a_decision_concerns(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photos = [maker.photo(f"{n}.jpg", [face(0.1), face(0.5)]) for n in range(4)]
    copy = maker.photo("copy.jpg", [face(0.1), face(0.5)], content_of="0.jpg")
    with library.reading() as connection:
        ids = [[row.id for row in faces.of_photo(connection, photo)] for photo in photos]
    assert queued_after(library, lambda: decisions.name_faces([ids[0][0], ids[1][0]], "Anna")) == [
        photos[0],
        photos[1],
        copy,
    ]
    assert queued_after(library, lambda: decisions.name_faces([ids[2][0]], "Ann")) == [photos[2]]
    with library.reading() as connection:
        anna, ann = (people_rows.by_name(connection, name) for name in ("Anna", "Ann"))
    assert anna is not None and ann is not None
    assert queued_after(library, lambda: decisions.merge(ann.id, anna.id)) == [*photos[:3], copy]
    assert queued_after(library, lambda: decisions.rename(anna.id, "Anne")) == [*photos[:3], copy]
    assert queued_after(library, decisions.undo) == [*photos[:3], copy]
    assert queued_after(library, lambda: decisions.hide(anna.id)) == [*photos[:3], copy]
    assert queued_after(library, lambda: decisions.rate([photos[3]], 3)) == []
    assert queued_after(library, lambda: decisions.unname([ids[0][0]])) == [photos[0], copy]


def test_a_content_is_taken_over_by_moving_or_copying(library: Library, maker: LibraryMaker) -> None:
    alone = maker.photo("alone.jpg", [face(0.1)])
    twin = maker.photo("twin.jpg", [face(0.5)])
    maker.photo("other.jpg", [face(0.5)], content_of="twin.jpg")

    def over(photo: PhotoId, old: str, new: str) -> tuple[int, list[int]] | None:
        return library.write(lambda c: rewritten.take_over(c, photo, content(old), content(new)))  # type: ignore[return-value]

    with library.reading() as connection:
        before = connection.execute("SELECT count(*) FROM faces").fetchone()
    moved = over(alone, "alone.jpg", "alone 2")
    assert moved is not None and moved[1] == []
    copied = over(twin, "twin.jpg", "twin 2")
    assert copied is not None and len(copied[1]) == 1
    assert over(twin, "nobody", "nothing") is None
    again = over(twin, "twin.jpg", "twin 2")
    assert again == (copied[0], [])
    with library.reading() as connection:
        assert not rewritten.is_used(connection, content("alone.jpg"))
        assert rewritten.is_used(connection, content("twin.jpg"))
        assert connection.execute("SELECT count(*) FROM faces").fetchone()[0] == before[0] + 1
        rows = connection.execute(
            "SELECT f.x, f.quality, length(f.embedding) FROM faces f JOIN contents c ON c.id = f.content_id"
            " WHERE c.hash IN (?, ?) AND c.analysis_id = f.analysis_id",
            (content("twin.jpg"), content("twin 2")),
        ).fetchall()
    assert len(rows) == 2 and rows[0] == rows[1]

"""Names outlive copies, deleted and changed files, other packs, and the loss of what is derived from the log."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.library import health
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face, pack, unit
from tests.support.people_views import ids, kinds, names, people, person_id, rows


def test_copies_of_a_file_are_photos_of_their_own_with_the_same_faces(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    one = maker.photo("one", [face(0.1)])
    copy = maker.photo("copy", None)
    maker.library.write(
        lambda connection: connection.execute(
            "UPDATE photos SET stale = 0, content_id = (SELECT content_id FROM photos WHERE id = ?) WHERE id = ?",
            (one, copy),
        )
    )
    changes = decisions.name_faces(ids(library, copy), "Anna")
    assert changes.photos == {one, copy}
    assert names(library, one) == names(library, copy) == ["Anna"]
    assert people(library) == {"Anna": (1, 2)}
    assert [row.photo_id for row in rows(library, copy)] == [copy]


def test_a_deleted_photo_takes_its_faces_along_and_brings_them_back(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")
    maker.delete_file(photo)
    assert people(library) == {}
    maker.delete_file(photo, gone=False)
    assert people(library) == {"Anna": (1, 1)}
    # Removed with its folder and everything that was known of it, then found again under another name.
    maker.library.write(lambda connection: connection.execute("DELETE FROM photos"))
    maker.library.write(lambda connection: connection.execute("DELETE FROM contents"))
    again = maker.photo("elsewhere", [face(0.5), face(0.1)], content_of="one")
    assert names(library, again) == ["Anna", None]


def test_names_survive_another_pack(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5), face(0.8)])
    left, middle, right = ids(library, photo)
    decisions.name_faces([left], "Anna")
    decisions.name_faces([middle], "Ben")
    decisions.not_a_face([right])
    other = pack("pack-two")
    # It finds one face a little to the side, and the others not at all.
    maker.analyse(photo, "one", [face(0.12, embedding=unit(0, 1))], by=other)
    assert names(library, photo) == ["Anna", "Ben"]
    kept = rows(library, photo)[1]
    assert kept.box == face(0.5).box and not kept.has_embedding and kept.pack_id == other.id
    assert people(library) == {"Anna": (1, 1), "Ben": (1, 1)}
    decisions.name_faces([kept.id], "Cid")
    assert names(library, photo) == ["Anna", "Cid"]
    decisions.unname([kept.id])
    assert names(library, photo) == ["Anna"]
    decisions.undo()
    assert names(library, photo) == ["Anna", "Cid"]
    # Back to the first pack: the kept face goes, what was said of it stays.
    maker.analyse(photo, "one", [face(0.1), face(0.5), face(0.8)], by=pack())
    assert names(library, photo) == ["Anna", "Cid"]
    with library.reading() as connection:
        assert connection.execute("SELECT count(*) FROM faces WHERE kept = 1").fetchone() == (0,)


def test_a_changed_file_keeps_the_names_of_faces_that_are_still_there(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    left, right = ids(library, photo)
    decisions.name_faces([left], "Anna")
    decisions.name_faces([right], "Ben")
    for order in ("first the analysis", "first the succession"):
        new = f"one, {order}"
        if order == "first the analysis":
            maker.analyse(photo, new, [face(0.11)])
            library.write(lambda c, new=new: decisions.record_succession(c, content("one"), content(new)))
        else:
            library.write(lambda c, new=new: decisions.record_succession(c, content("one"), content(new)))
            maker.analyse(photo, new, [face(0.11)])
        assert names(library, photo) == ["Anna"]
    # A later change inherits through the one before; what is decided there does not go back.
    library.write(lambda c: decisions.record_succession(c, content(new), content("third")))
    maker.analyse(photo, "third", [face(0.12), face(0.5)])
    assert names(library, photo) == ["Anna", "Ben"]
    decisions.name_faces(ids(library, photo)[:1], "Cid")
    copy = maker.photo("copy", [face(0.1), face(0.5)], content_of="one")
    assert names(library, copy) == ["Anna", "Ben"]
    # What is decided about the old file from now on is about the old file.
    decisions.unname(ids(library, copy))
    assert names(library, photo) == ["Cid", "Ben"]
    for _ in range(2):
        decisions.undo()
    assert names(library, photo) == ["Anna", "Ben"]
    decisions.undo()
    assert names(library, photo) == names(library, copy) == ["Anna", None]
    before = names(library, photo)
    decisions.replay_all()
    assert names(library, photo) == before


def test_a_file_that_changes_back_and_forth_has_what_was_decided_last(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])

    def change(old: str, new: str) -> None:
        library.write(lambda c: decisions.record_succession(c, content(old), content(new)))
        maker.analyse(photo, new, [face(0.1)])

    for number, name in enumerate(["Anna", "Ben", "Cid", "Dora"]):
        decisions.name_faces(ids(library, photo), name)
        change("one" if number % 2 == 0 else "two", "two" if number % 2 == 0 else "one")
        assert names(library, photo) == [name]
    decisions.replay_all()
    assert names(library, photo) == ["Dora"]
    decisions.undo()
    assert names(library, photo) == ["Cid"]


def test_undoing_a_name_reaches_the_file_that_came_after(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    maker.analyse(photo, "two", [face(0.1)])
    assert names(library, photo) == ["Anna"]
    changes = decisions.undo()
    assert names(library, photo) == [None] and changes.photos == {photo}
    decisions.redo()
    assert names(library, photo) == ["Anna"]


def test_succession_is_only_written_down_where_something_was_decided(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    maker.photo("one", [face(0.1)])
    assert not library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    assert not library.write(lambda c: decisions.record_succession(c, content("one"), content("one")))
    assert kinds(library) == []


def test_a_succession_is_no_step_of_undo(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")
    decisions.undo()
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    assert kinds(library)[-1] == DecisionKind.SUCCEED
    assert decisions.redo_text() == "Name a face Anna"
    maker.analyse(photo, "two", [face(0.1)])
    decisions.redo()
    assert names(library, photo) == ["Anna"]


@pytest.mark.parametrize("table", ["labels", "people", "undone", "succession", "rejections", "links"])
def test_an_emptied_table_is_noticed_and_made_again(
    library: Library, maker: LibraryMaker, decisions: Decisions, table: str
) -> None:
    photo = maker.photo("one", [face(0.1), face(0.5)])
    assert not decisions.replay_if_wiped()
    decisions.name_faces(ids(library, photo)[:1], "Anna")
    library.write(lambda c: decisions.record_succession(c, content("one"), content("two")))
    maker.analyse(photo, "two", [face(0.1), face(0.5)])
    decisions.reject(ids(library, photo)[1:], person_id(library, "Anna"))
    decisions.same(ids(library, photo)[:1], ids(library, photo)[1:])
    decisions.name_faces(ids(library, photo)[1:], "Ben")
    decisions.undo()
    before = [(row.person_name, row.status) for row in rows(library, photo)]
    assert [name for name, _ in before] == ["Anna", None]
    assert not decisions.replay_if_wiped()

    def empty(connection: Connection) -> None:
        if table == "people":
            connection.execute("DELETE FROM labels")
        connection.execute(f"DELETE FROM {table}")

    library.write(empty)
    decisions.replay_if_wiped()
    assert [(row.person_name, row.status) for row in rows(library, photo)] == before
    with library.reading() as connection:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() != (0,)
    assert decisions.redo_text() == "Name a face Ben"


def test_emptied_people_come_back_with_the_next_analysis(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    photo = maker.photo("one", [face(0.1)])
    decisions.name_faces(ids(library, photo), "Anna")

    def empty(connection: Connection) -> None:
        connection.execute("DELETE FROM labels")
        connection.execute("DELETE FROM people")

    library.write(empty)
    maker.analyse(photo, "one", [face(0.1)])
    assert names(library, photo) == ["Anna"]


def test_what_lost_its_photo_by_a_damage_keeps_no_other_from_its_names(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    """SQLite's pages are whole; a row that others refer to is gone."""
    photos = [maker.photo(name, [face(0.1)]) for name in ("one", "two")]
    for photo, name in zip(photos, ("Anna", "Ben"), strict=True):
        decisions.name_faces(ids(library, photo), name)
    library._writer.execute("PRAGMA foreign_keys = OFF")
    library._writer.execute("DELETE FROM contents WHERE hash = ?", (content("one"),))
    library._writer.execute("UPDATE labels SET person_id = 1")
    library._writer.execute("PRAGMA foreign_keys = ON")
    decisions.replay_all()
    assert names(library, photos[1]) == ["Ben"]
    with library.reading() as connection:
        assert "missing contents" in health.damage(connection)[0]

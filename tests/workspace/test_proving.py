"""The self-test makes the library anew, finds what differs, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled, LibraryError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.proof import DifferenceKind
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.workspace import proving, restoring
from tests.support.export_desk import GREEN, ExportDesk, export_desk, photo


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExportDesk]:
    """Anna in three photos; a drawn face, a mark, a hidden Ben, and things undone."""
    with export_desk(tmp_path, monkeypatch) as desk:
        opened = desk.workspace
        faces = opened.photo_faces(desk.photo("both.jpg"))
        opened.name_faces([faces[1].id], "Ben")
        opened.ignore([opened.photo_faces(desk.photo("2020/both.jpg"))[1].id])
        opened.undo()
        opened.draw_face(desk.photo("empty.jpg"), Box(0.2, 0.2, 0.2, 0.2))
        (drawn,) = opened.photo_faces(desk.photo("empty.jpg"))
        opened.name_faces([drawn.id], "Cid")
        opened.settle()  # the drawn face was looked at
        yield desk


TABLES = ("decisions", "decision_faces", "labels", "people", "photos", "contents", "faces", "analyses")


def left(desk: ExportDesk) -> list[Path]:
    return list((desk.photos.parent / "library").glob("proof-*"))


def test_everything_comes_out_as_it_is(desk: ExportDesk) -> None:
    told: list[tuple[int, int]] = []
    proof = desk.workspace.proving.prove(progress=lambda done, total: told.append((done, total)))
    assert proof.proven and proof.differences == ()
    assert (proof.photos, proof.of, proof.faces, proof.same, proof.people) == (4, 4, 5, 5, 3)
    assert told[0] == (0, 4) and told[-1] == (4, 4)
    assert left(desk) == []


def test_a_sample_is_some_of_them(desk: ExportDesk) -> None:
    proof = desk.workspace.proving.prove(photos=2, seed=1)
    assert (proof.photos, proof.of) == (2, 4) and proof.proven


def test_photos_that_are_not_as_they_were_are_listed(desk: ExportDesk) -> None:
    (desk.photos / "both.jpg").unlink()
    photo(desk.photos / "alone.jpg", GREEN, grey=70)
    proof = desk.workspace.proving.prove()
    assert proof.proven and proof.away == 2
    assert {(one.kind, one.path and one.path.name) for one in proof.differences} == {
        (DifferenceKind.GONE, "both.jpg"),
        (DifferenceKind.CHANGED, "alone.jpg"),
    }


def test_a_table_that_says_something_else_than_the_log_is_found(desk: ExportDesk) -> None:
    """What a bug or a damage could make of the derived tables."""

    def spoil(connection: Connection) -> None:
        people = dict(connection.execute("SELECT name, id FROM people").fetchall())
        connection.execute("UPDATE labels SET person_id = ? WHERE person_id = ?", (people["Cid"], people["Ben"]))
        connection.execute("DELETE FROM labels WHERE face_id = (SELECT max(face_id) FROM labels)")
        connection.execute("UPDATE people SET name = 'Bea' WHERE name = 'Ben'")

    desk.workspace._library.write(spoil)
    proof = desk.workspace.proving.prove()
    assert not proof.proven
    texts = {one.text for one in proof.differences if one.kind is DifferenceKind.DIFFERS}
    assert "The face of Cid came out as Ben." in texts
    assert {"The person Bea came out otherwise.", "The person Ben came out otherwise."} <= texts
    assert any("besides" in text for text in texts) and proof.same < proof.faces + 1


def test_a_saved_search_that_is_lost_on_the_way_is_found(
    desk: ExportDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.workspace.searching.save("Summer", "summer")
    assert desk.workspace.proving.prove().differences == ()
    monkeypatch.setattr(restoring, "add_searches", lambda connection, facts: None)
    (found,) = desk.workspace.proving.prove().differences
    assert found.text == "The saved search Summer came out otherwise."


def test_faces_without_a_name_are_said_in_words(desk: ExportDesk) -> None:
    opened = desk.workspace
    both = opened.photo_faces(desk.photo("2020/both.jpg"))
    opened.ignore([both[1].id])
    opened.not_a_face([both[0].id])

    def spoil(connection: Connection) -> None:
        people = dict(connection.execute("SELECT name, id FROM people").fetchall())
        connection.execute(
            "UPDATE labels SET status = 'confirmed', person_id = ? WHERE status = 'ignored'", (people["Ben"],)
        )
        connection.execute("UPDATE labels SET status = 'ignored' WHERE status = 'not_a_face'")
        connection.execute(
            "UPDATE labels SET status = 'ignored', person_id = NULL WHERE person_id = ?", (people["Cid"],)
        )

    opened._library.write(spoil)
    proof = opened.proving.prove()
    assert {one.text for one in proof.differences} == {
        "The face of Ben came out without a name.",
        "A face without a name came out otherwise.",
        "A face without a name came out as Cid.",
    }
    assert not any("_" in one.text for one in proof.differences)


def test_a_library_without_those_photos_proves_its_people(desk: ExportDesk) -> None:
    (folder,) = desk.workspace.folders()
    desk.workspace.remove_folder(folder.id)
    proof = desk.workspace.proving.prove()
    assert (proof.of, proof.proven, proof.people) == (0, True, 3)
    desk.workspace._library.write(lambda connection: connection.execute("UPDATE people SET name = 'X'"))
    assert not desk.workspace.proving.prove().proven


def test_somebody_who_was_forgotten_makes_no_difference(desk: ExportDesk) -> None:
    anna = next(row.id for row in desk.workspace.people() if row.name == "Anna")
    desk.workspace.forgetting.forget(anna)
    proof = desk.workspace.proving.prove()
    assert proof.proven and proof.differences == () and proof.people == 2


def test_a_face_that_is_found_no_more_keeps_its_name(desk: ExportDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = desk.workspace._models.engine()
    monkeypatch.setattr(engine, "analyse", lambda picture: [])
    proof = desk.workspace.proving.prove()
    assert proof.proven and proof.same == proof.faces
    assert {one.kind for one in proof.differences} == {DifferenceKind.KEPT}


def test_stopping_leaves_nothing(desk: ExportDesk) -> None:
    stopped = CancelToken()

    def stop(done: int, total: int) -> None:
        assert len(left(desk)) == 1
        stopped.cancel()

    with pytest.raises(Cancelled):
        desk.workspace.proving.prove(progress=stop, cancel=stopped)
    assert left(desk) == []


def test_what_a_killed_test_left_goes_with_the_next(desk: ExportDesk) -> None:
    old = desk.photos.parent / "library" / "proof-0123"
    old.mkdir()
    (old / "library.sqlite").write_bytes(b"x")
    desk.workspace.proving.prove(photos=0)
    assert left(desk) == []


def test_too_little_room_is_said_before(desk: ExportDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = proving.shutil.disk_usage("/")._replace(free=1 << 20)
    monkeypatch.setattr(proving.shutil, "disk_usage", lambda path: usage)
    with pytest.raises(LibraryError, match="too little room"):
        desk.workspace.proving.prove()
    assert left(desk) == []


def test_the_library_and_the_photos_are_only_read(desk: ExportDesk) -> None:
    def state() -> str:
        with desk.workspace._library.reading() as connection:
            return "\n".join(
                line
                for line in connection.iterdump()
                if line.startswith(tuple(f'INSERT INTO "{table}"' for table in TABLES))
            )

    files = {path: path.read_bytes() for path in desk.photos.rglob("*.jpg")}
    before = state()
    assert 'INSERT INTO "decisions"' in before
    desk.workspace.proving.prove()
    assert state() == before
    assert {path: path.read_bytes() for path in desk.photos.rglob("*.jpg")} == files

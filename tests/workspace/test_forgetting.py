"""Nothing of a forgotten person is left in any file of the library, and everybody else is as before."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import Cancelled, LibraryError, NotFoundError
from glimpse_desktop.domain.forgetting import ForgetStep
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.name_files import NamesWish
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.index import vectors
from glimpse_desktop.library import decision_log, people_rows, tidying
from glimpse_desktop.library.thumbnails import ThumbnailStore, face_key
from glimpse_desktop.people.forgetting import ForgetDecisions
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import forgetting, thumbnails
from glimpse_desktop.workspace.lock_care import set_lock
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.export_desk import GREEN, RED, photo
from tests.support.locked_library import CHEAP, fill, use_squares
from tests.support.names_desk import NamesDesk, names_desk
from tests.support.square_engine import SquareEngine

NAME = "Annabella Huberstedt"
FORMER = "Bellinda"


@dataclass
class Secrets:
    """All that may tell of the person, as it stands in files."""

    person: PersonId
    texts: set[bytes]
    embeddings: list[bytes] = field(default_factory=list)
    crops: list[bytes] = field(default_factory=list)

    def found(self, folder: Path) -> list[str]:
        """Where in a folder any of it is; compressed files are opened."""
        hits = []
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            data = path.read_bytes()
            if data[:2] == b"\x1f\x8b":
                data = gzip.decompress(data)
            for kind in ("texts", "embeddings", "crops"):
                if any(one in data for one in getattr(self, kind)):
                    hits.append(f"{path.relative_to(folder)}: {kind}")
        return hits


def secrets_of(desk: NamesDesk, name: str = NAME) -> Secrets:
    workspace = desk.workspace
    library = workspace._library
    with library.reading() as connection:
        person = people_rows.by_name(connection, name)
        assert person is not None
        rows = connection.execute(
            "SELECT f.id, f.embedding, c.hash, f.x, f.y, f.w, f.h FROM labels l JOIN faces f ON f.id = l.face_id"
            " JOIN contents c ON c.id = f.content_id WHERE l.person_id = ?",
            (person.id,),
        ).fetchall()
        keys = {
            row[0]
            for row in connection.execute("SELECT person FROM decisions WHERE name IN (?, ?)", (name, FORMER))
        }
    found = Secrets(person.id, {one.encode() for one in (name, name.casefold(), FORMER, FORMER.casefold(), *keys)})
    workspace.face_thumbnails([row[0] for row in rows])
    for _, embedding, content, *box in rows:
        vector = np.frombuffer(embedding, "<f2")
        found.embeddings += [embedding, vector.astype("<f4").tobytes()]
        key = face_key(content, Box(*box))
        found.crops.append(workspace._thumbnails.get_many([key])[key])
    return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NamesDesk]:
    """A person of two photos, called otherwise once, beside Ben and an unnamed face."""
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 4)  # an index in files
    monkeypatch.setattr(vectors, "_SEGMENTS", 2)
    with names_desk(tmp_path, monkeypatch) as made:
        anna = made.faces("alone.jpg")[0].person_id
        assert anna is not None
        made.workspace.rename_person(anna, FORMER)
        made.workspace.rename_person(anna, NAME)
        yield made


def use(desk: NamesDesk) -> None:
    """Leave everything that use leaves: backups, an index, a saved search, what the window remembers, a log."""
    workspace = desk.workspace
    workspace.settle()
    workspace.rebuild_index()
    workspace.backups.make(BackupReason.BY_HAND)
    workspace.searching.save("Bella", f'person:"{NAME}" 2020')
    workspace.searching.save("Ben", "person:Ben")
    locations = workspace.locations
    recent = json.dumps([f"person:{NAME.lower()}", "person:Ben"])
    locations.window_state.write_text(f"[search]\nrecent = {recent}\n\n[window]\nsidebar = yes\n")
    (locations.log_dir / "old.log").write_text(f"one\n{NAME} is a name\ntwo\n")
    shutil.copy(locations.database, f"{locations.database}.v8-backup")


def everybody_else(desk: NamesDesk) -> list[tuple[object, ...]]:
    workspace = desk.workspace
    history = [row.text for row in workspace.history()]
    return [("shown", desk.shown("both.jpg")), ("history", [text for text in history if "Ben" in text])]


def test_no_file_of_the_library_has_anything_of_the_person(desk: NamesDesk) -> None:
    use(desk)
    secrets = secrets_of(desk)
    library = desk.workspace.locations.library_dir
    assert {hit.split(": ")[1] for hit in secrets.found(library)} == {"texts", "embeddings", "crops"}
    steps: list[ForgetStep] = []
    done = desk.workspace.forgetting.forget(secrets.person, progress=lambda step, *_: steps.append(step))
    assert secrets.found(library) == []  # also with the library open
    assert (done.name, done.faces, done.backups, done.untidied) == (NAME, 2, 1, "")
    assert not done.remains
    assert list(dict.fromkeys(steps)) == [one for one in ForgetStep if one is not ForgetStep.FILES]
    desk.workspace.settle()
    desk.workspace.close()
    assert secrets.found(library) == []
    assert (desk.workspace.locations.log_dir / "old.log").read_text() == "one\ntwo\n"
    window = desk.workspace.locations.window_state.read_text()
    assert "person:Ben" in window and "sidebar = yes" in window


def test_everybody_else_is_as_before(desk: NamesDesk) -> None:
    use(desk)
    person = secrets_of(desk).person
    before = everybody_else(desk)
    assert ("shown", [NAME, "Ben"]) in before
    desk.workspace.forgetting.forget(person)
    assert everybody_else(desk) == [("shown", ["Ben"]), *before[1:]]
    assert [row.name for row in desk.workspace.people()] == ["Ben"]
    assert desk.workspace.searching.saved() == {"Ben": "person:Ben"}
    assert desk.workspace.verify() == []
    desk.workspace.undo()  # Ben's naming is what can be undone now
    assert desk.shown("both.jpg") == [None]


def test_looking_again_brings_nobody_back(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = secrets_of(desk)
    desk.workspace.forgetting.forget(secrets.person)
    library = desk.workspace._library
    for version in ("same", "other"):
        if version == "same":
            library.write(lambda connection: connection.execute("DELETE FROM analyses"))
        else:
            other = SquareEngine()
            object.__setattr__(other.info, "id", "another-pack")
            monkeypatch.setattr(PackCatalogue, "available", lambda self: [other.info])  # noqa: B023
            monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: other.info)  # noqa: B023
            monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: other)  # noqa: B023
            desk.workspace.use_pack("another-pack")
        desk.index()
        assert desk.shown("both.jpg") == ["Ben"] and desk.shown("alone.jpg") == []
        with library.reading() as connection:
            assert connection.execute(
                "SELECT count(*) FROM faces f JOIN contents c ON c.analysis_id = f.analysis_id"
            ).fetchone() == (1,)
        assert secrets.found(desk.workspace.locations.library_dir) == []


def test_forgetting_in_the_midst_of_looking_again(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = secrets_of(desk)
    desk.workspace._library.write(lambda connection: connection.execute("DELETE FROM analyses"))
    real, forgotten = ThumbnailStore.put_many, []
    log = ForgetDecisions.beside(desk.workspace._decisions)

    def put_many(store: ThumbnailStore, items: Iterable[tuple[bytes, bytes]]) -> None:
        real(store, list(items))
        if not forgotten:  # after the recorder has looked whom to leave alone
            forgotten.append(log.forget_person(secrets.person, keep_files=False))

    monkeypatch.setattr(ThumbnailStore, "put_many", put_many)
    desk.index()
    assert forgotten and desk.shown("both.jpg") == ["Ben"] and desk.shown("alone.jpg") == []
    desk.workspace.forgetting.resume()
    assert secrets.found(desk.workspace.locations.library_dir) == []


def test_a_picture_that_is_just_being_made_is_not_kept(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = secrets_of(desk)
    faces = [face.id for face in desk.faces("both.jpg")]
    store = desk.workspace._thumbnails
    store.remove_many(face_key(face.content, face.box) for face in desk.faces("both.jpg"))
    real = thumbnails._decoded

    def decoded(path: Path) -> DecodedPhoto:
        photo = real(path)
        desk.workspace.forgetting.forget(secrets.person)
        return photo

    with monkeypatch.context() as patch:
        patch.setattr(thumbnails, "_decoded", decoded)
        assert list(desk.workspace.face_thumbnails(faces)) == [faces[1]]  # Ben's
    assert secrets.found(desk.workspace.locations.library_dir) == []


def test_a_backup_put_back_brings_nobody_back(desk: NamesDesk) -> None:
    desk.workspace.backups.make(BackupReason.BY_HAND)
    secrets = secrets_of(desk)
    desk.workspace.forgetting.forget(secrets.person)
    (backup,) = desk.workspace.backups.every()
    desk.workspace.backups.restore(backup.path)
    desk.index()
    assert desk.shown("both.jpg") == ["Ben"] and desk.shown("alone.jpg") == []
    assert secrets.found(desk.workspace.locations.library_dir) == []


def test_a_photo_that_was_edited_brings_nobody_back(desk: NamesDesk) -> None:
    secrets = secrets_of(desk)
    desk.workspace.forgetting.forget(secrets.person)
    photo(desk.photos / "both.jpg", RED, GREEN, grey=44)
    desk.index()
    assert desk.shown("both.jpg") == ["Ben"]
    assert secrets.found(desk.workspace.locations.library_dir) == []


def test_who_draws_the_face_by_hand_wants_it(desk: NamesDesk) -> None:
    box = desk.faces("alone.jpg")[0].box
    desk.workspace.forgetting.forget(secrets_of(desk).person)
    face, _ = desk.workspace.draw_face(desk.id("alone.jpg"), box)
    desk.workspace.settle()
    assert [one.id for one in desk.faces("alone.jpg")] == [face]


class Killed(BaseException):
    pass


@pytest.mark.parametrize("at", list(ForgetStep)[1:])
def test_a_kill_in_between_costs_nothing(desk: NamesDesk, at: ForgetStep) -> None:
    desk.workspace.name_files.write(NamesWish())
    use(desk)
    secrets = secrets_of(desk)

    def die(step: ForgetStep, *_: int) -> None:
        if step is at:
            raise Killed

    with pytest.raises(Killed):
        desk.workspace.forgetting.forget(secrets.person, progress=die)
    assert desk.shown("both.jpg") == ["Ben"]
    desk.reopen()  # goes on by itself
    desk.workspace.forgetting.resume()  # waits for that
    assert secrets.found(desk.folder / "library") == [] and secrets.found(desk.photos) == []
    assert desk.shown("both.jpg") == ["Ben"] and desk.names_in("both.jpg.xmp") == ["Ben"]
    with pytest.raises(NotFoundError):
        desk.workspace.forgetting.forget(secrets.person)


def test_before_the_log_is_written_nothing_has_happened(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    use(desk)
    secrets, before = secrets_of(desk), everybody_else(desk)

    def fail(*_: object) -> None:
        raise LibraryError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("glimpse_desktop.people.forgetting.log_effects.rewritten", fail)
        with pytest.raises(LibraryError):
            desk.workspace.forgetting.forget(secrets.person)
    desk.reopen()
    assert everybody_else(desk) == before and secrets.found(desk.folder / "library")


def test_names_go_out_of_files_unless_they_are_to_stay(desk: NamesDesk) -> None:
    (desk.photos / "alone.jpg.xmp").unlink(missing_ok=True)
    desk.workspace.name_files.write(NamesWish())
    person = secrets_of(desk).person
    plan = desk.workspace.forgetting.plan(person)
    assert [file.name for file in plan.files] == ["alone.jpg.xmp", "both.jpg.xmp"]
    (desk.photos / "alone.jpg.xmp").chmod(0o600)
    done = desk.workspace.forgetting.forget(person)
    assert (done.cleaned, done.files_left) == (2, ())
    assert desk.names_in("both.jpg.xmp") == ["Ben"]
    assert NAME.encode() not in (desk.photos / "alone.jpg.xmp").read_bytes()


def test_names_that_stay_in_files_are_listed_and_not_remembered(desk: NamesDesk) -> None:
    desk.workspace.name_files.write(NamesWish(into_files=True))
    secrets = secrets_of(desk)
    done = desk.workspace.forgetting.forget(secrets.person, keep_files=True)
    assert [file.name for file in done.files_left] == ["alone.jpg", "both.jpg"] and done.remains
    assert desk.names_in("both.jpg") == [NAME, "Ben"]
    assert secrets.found(desk.folder / "library") == []


def test_names_go_out_of_the_photos_themselves(desk: NamesDesk) -> None:
    desk.workspace.name_files.write(NamesWish(into_files=True))
    secrets = secrets_of(desk)
    done = desk.workspace.forgetting.forget(secrets.person)
    assert done.cleaned == 2 and desk.names_in("both.jpg") == ["Ben"]
    desk.index()
    assert desk.shown("both.jpg") == ["Ben"] and desk.shown("alone.jpg") == []
    assert secrets.found(desk.folder) == []


def test_backups_elsewhere(desk: NamesDesk, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    desk.workspace.backups.keep_elsewhere(drive)
    desk.workspace.backups.make(BackupReason.BY_HAND)
    damaged = desk.workspace.backups.make(BackupReason.BY_HAND).path
    damaged.write_bytes(damaged.read_bytes()[:-20])
    secrets = secrets_of(desk)
    assert desk.workspace.forgetting.plan(secrets.person).backups == 4
    done = desk.workspace.forgetting.forget(secrets.person)
    assert (done.backups, done.backups_left) == (3, (damaged,))
    damaged.unlink()
    assert secrets.found(tmp_path) == []


def test_a_drive_that_is_away_is_said(desk: NamesDesk, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    desk.workspace.backups.keep_elsewhere(drive)
    drive.rmdir()
    person = secrets_of(desk).person
    assert desk.workspace.forgetting.plan(person).unreachable == (drive,)
    assert desk.workspace.forgetting.forget(person).backups_left == (drive,)


def test_a_name_that_somebody_else_has_stays_theirs(desk: NamesDesk) -> None:
    ben = desk.faces("both.jpg")[1]
    desk.workspace.split_faces([ben.id], NAME, new=True)
    desk.workspace.searching.save("Bella", f'person:"{NAME}"')
    person = desk.faces("alone.jpg")[0].person_id
    assert person is not None and desk.workspace.forgetting.plan(person).shared
    desk.workspace.forgetting.forget(person)
    assert desk.shown("both.jpg") == [NAME] and "Bella" in desk.workspace.searching.saved()


def test_what_is_merged_goes_with_the_person(desk: NamesDesk) -> None:
    ben, anna = desk.faces("both.jpg")[1].person_id, desk.faces("alone.jpg")[0].person_id
    assert ben is not None and anna is not None
    desk.workspace.merge_people(ben, anna)
    desk.workspace.forgetting.forget(anna)
    assert desk.workspace.people() == [] and desk.shown("both.jpg") == []
    assert desk.workspace.history() == []
    with desk.workspace._library.reading() as connection:
        (mark,) = decision_log.entries(connection)
    assert (mark.kind, mark.name, mark.person, len(mark.faces)) == ("forgotten", None, None, 3)


def test_no_room_to_tidy_is_said_and_tried_again(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    use(desk)
    secrets = secrets_of(desk)

    def full(*_: object) -> None:
        raise LibraryError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(forgetting, "write_anew", full)
        assert desk.workspace.forgetting.forget(secrets.person).untidied == "The disk is full."
    done = desk.workspace.forgetting.resume()
    assert done is not None and done.untidied == "" and secrets.found(desk.folder / "library") == []
    assert desk.workspace.forgetting.resume() is None


def test_closing_ends_the_writing_of_a_large_file(desk: NamesDesk) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        tidying.write_anew(desk.workspace._library, cancel)
    assert desk.workspace.verify() == []


def test_the_plan_counts(desk: NamesDesk) -> None:
    person = secrets_of(desk).person
    plan = desk.workspace.forgetting.plan(person)
    assert (plan.name, plan.faces, plan.automatic, plan.resembling, plan.photos) == (NAME, 2, 0, 0, 2)
    assert plan.names == (NAME, FORMER, "Anna") and plan.decisions == 4 and not plan.shared
    assert plan.files == () and plan.unreachable == ()


def test_a_locked_library_forgets_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_squares(monkeypatch)
    locations = fill(tmp_path)
    key = set_lock(locations, "words", lambda *_: None, CancelToken(), cost=CHEAP)
    workspace = Workspace.open(locations, key=key)
    try:
        workspace.backups.make(BackupReason.BY_HAND)
        (person,) = workspace.people()
        done = workspace.forgetting.forget(person.id)
        assert (done.name, done.backups, done.backups_left, done.untidied) == (NAME, 1, (), "")
        (backup,) = workspace.backups.every()
        assert backup.sealed and workspace.backups.look(backup.path).people_regained == ()
        workspace.backups.restore(backup.path)
        assert workspace.people() == [] and workspace.verify() == []
    finally:
        workspace.close()

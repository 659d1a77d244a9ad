"""Names that are kept in files in step with what is decided."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.name_files import NamesInFiles, NamesWish
from glimpse_desktop.library.named_faces import NamedPhoto
from glimpse_desktop.metadata import replacing
from glimpse_desktop.workspace import name_files, name_files_keeping
from glimpse_desktop.workspace.name_files_plan import Prepared
from tests.support.names_desk import NamesDesk, digest, names_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NamesDesk]:
    monkeypatch.setattr(name_files_keeping, "SETTLED_SECONDS", 0.0)
    with names_desk(tmp_path, monkeypatch) as made:
        yield made


def wait(until: Callable[[], object]) -> None:
    end = time.monotonic() + 20
    while not until():
        assert time.monotonic() < end
        time.sleep(0.01)


def done(desk: NamesDesk) -> None:
    """All that was decided so far is written."""
    keeping = desk.workspace.names_keeping
    wait(lambda: keeping.idle)


def test_it_is_off_until_wanted_and_then_follows(desk: NamesDesk) -> None:
    workspace = desk.workspace
    done(desk)
    assert desk.files() == ["alone.jpg", "both.jpg", "empty.jpg"]
    workspace.name_files.want(NamesInFiles.SIDECARS)
    done(desk)
    assert desk.files() == ["alone.jpg", "both.jpg", "empty.jpg"]  # what was decided before is for the button
    workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
    done(desk)
    assert desk.files() == ["alone.jpg", "both.jpg", "both.jpg.xmp", "empty.jpg"]
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Benjamin"]
    workspace.undo()
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Ben"]
    workspace.merge_people(desk.faces("both.jpg")[1].person_id, desk.faces("alone.jpg")[0].person_id)
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Anna"]
    workspace.hide_person(desk.faces("alone.jpg")[0].person_id)
    done(desk)
    assert desk.names_in("both.jpg.xmp") == [] and workspace.names_keeping.waiting() == 0
    workspace.name_files.want(NamesInFiles.OFF)
    workspace.undo()
    done(desk)
    assert desk.names_in("both.jpg.xmp") == []


def test_what_waits_at_the_end_is_written_after_the_next_start(
    desk: NamesDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.workspace.name_files.want(NamesInFiles.FILES)
    done(desk)
    monkeypatch.setattr(name_files_keeping, "SETTLED_SECONDS", 1000.0)
    desk.reopen()
    before = digest(desk.photos / "alone.jpg")
    desk.workspace.unname([desk.faces("both.jpg")[1].id])
    assert not desk.workspace.names_keeping.idle
    monkeypatch.setattr(name_files_keeping, "SETTLED_SECONDS", 0.0)
    desk.reopen()
    done(desk)
    assert desk.names_in("both.jpg") == ["Anna"]
    assert digest(desk.photos / "alone.jpg") == before
    seen = desk.engine.analysed
    desk.index()
    assert desk.engine.analysed == seen and desk.shown("both.jpg") == ["Anna", None]


def test_what_can_not_be_written_waits(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = desk.workspace
    workspace.name_files.want(NamesInFiles.SIDECARS)
    done(desk)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(replacing.os, "fsync", full)
        workspace.unname([desk.faces("both.jpg")[1].id])
        done(desk)
    assert workspace.names_keeping.failures() == {desk.id("both.jpg"): "the disk is full"}
    assert workspace.names_keeping.waiting() == 1
    desk.reopen()
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna"] and desk.workspace.names_keeping.waiting() == 0


def test_what_failed_is_not_tried_with_every_decision(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder that may not be written to there may be thousands."""
    workspace = desk.workspace
    workspace.name_files.want(NamesInFiles.SIDECARS)
    done(desk)
    (desk.photos / "both.jpg.xmp").write_text("my notes")
    tried: list[str] = []
    prepare = name_files.prepare

    def counted(photo: NamedPhoto, wish: NamesWish, tool: bool) -> Prepared:
        tried.append(photo.path.name)
        return prepare(photo, wish, tool)

    monkeypatch.setattr(name_files, "prepare", counted)
    workspace.unname([desk.faces("both.jpg")[1].id])
    done(desk)
    workspace.name_faces([desk.faces("alone.jpg")[0].id], "Cleo")
    done(desk)
    assert tried == ["both.jpg", "alone.jpg"]
    (desk.photos / "both.jpg.xmp").unlink()
    workspace.undo()
    workspace.undo()  # now it is about that photo again
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Ben"] and not workspace.names_keeping.failures()


def test_what_failed_is_tried_again_when_somebody_in_it_gets_another_name(desk: NamesDesk) -> None:
    workspace, sidecar = desk.workspace, desk.photos / "both.jpg.xmp"
    workspace.name_files.want(NamesInFiles.SIDECARS)
    sidecar.write_text("my notes")
    ben = desk.faces("both.jpg")[1].person_id
    workspace.rename_person(ben, "Benjamin")
    done(desk)
    assert list(workspace.names_keeping.failures()) == [desk.id("both.jpg")]
    sidecar.unlink()
    workspace.rename_person(ben, "Benno")
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Benno"] and not workspace.names_keeping.failures()
    assert workspace.names_keeping.waiting() == 0


def test_what_failed_waits_no_more_once_nothing_is_wanted(desk: NamesDesk) -> None:
    workspace = desk.workspace
    workspace.name_files.want(NamesInFiles.SIDECARS)
    (desk.photos / "both.jpg.xmp").write_text("my notes")
    workspace.unname([desk.faces("both.jpg")[1].id])
    done(desk)
    assert workspace.names_keeping.waiting() == 1
    workspace.name_files.want(NamesInFiles.OFF)
    workspace.name_files.want(NamesInFiles.SIDECARS)
    workspace.name_faces([desk.faces("alone.jpg")[0].id], "Cleo")
    done(desk)
    assert workspace.names_keeping.waiting() == 0 and not workspace.names_keeping.failures()


def test_files_follow_a_log_that_was_restored(desk: NamesDesk) -> None:
    """Only those that were written: what was decided before that was wanted is for the button."""
    workspace = desk.workspace
    backup = workspace.backups.make(BackupReason.BY_HAND)
    assert backup is not None
    workspace.name_files.want(NamesInFiles.SIDECARS)
    workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Benjamin"]
    workspace.backups.restore(backup.path)
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Ben"] and workspace.names_keeping.waiting() == 0
    assert desk.files() == ["alone.jpg", "both.jpg", "both.jpg.xmp", "empty.jpg"]
    workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benno")
    done(desk)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Benno"]

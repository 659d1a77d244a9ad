"""Names of real libraries in real files: sidecars and photos themselves, and what the library makes of them."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain import lasting_files
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, DecisionError
from glimpse_desktop.domain.name_files import NamesInFiles, NamesProgress, NamesWish, NameTarget
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.indexing.scan_request import ScanRequest
from glimpse_desktop.library import duplicates, labels
from glimpse_desktop.library.thumbnails import photo_key
from glimpse_desktop.metadata import embedding, replacing
from glimpse_desktop.workspace.name_files_writing import NamesWriter
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.export_desk import RED
from tests.support.names_desk import OLD, NamesDesk, digest, names_desk, pixels
from tests.support.square_engine import draw_photo

BESIDE, INSIDE = NamesWish(), NamesWish(into_files=True)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NamesDesk]:
    with names_desk(tmp_path, monkeypatch) as made:
        yield made


def test_nothing_is_written_until_asked(desk: NamesDesk) -> None:
    names = desk.workspace.name_files
    assert names.wanted() is NamesInFiles.OFF
    before = {name: digest(desk.photos / name) for name in desk.files()}
    changes = {change.path.name: change for change in names.look_ahead(BESIDE)}
    assert {name: (one.target, one.file.name, one.added) for name, one in changes.items()} == {
        "both.jpg": (NameTarget.SIDECAR, "both.jpg.xmp", ("Anna", "Ben")),
        "alone.jpg": (NameTarget.SIDECAR, "alone.jpg.xmp", ("Anna",)),
    }
    assert {name: digest(desk.photos / name) for name in desk.files()} == before


def test_sidecars(desk: NamesDesk) -> None:
    before = {name: digest(desk.photos / name) for name in desk.files()}
    done = desk.workspace.name_files.write(BESIDE)
    assert (done.sidecars, done.files, done.unchanged, done.failures) == (2, 0, 0, ())
    assert {name: digest(desk.photos / name) for name in before} == before
    assert desk.files() == ["alone.jpg", "alone.jpg.xmp", "both.jpg", "both.jpg.xmp", "empty.jpg"]
    people = desk.sidecar("both.jpg.xmp")
    assert [region.name for region in people.regions] == list(people.persons) == ["Anna", "Ben"]
    for region, face in zip(people.regions, desk.faces("both.jpg"), strict=True):
        assert region.box.iou(face.box) > 0.99
    assert (people.keywords, people.hierarchical) == (("Anna", "Ben"), ("People|Anna", "People|Ben"))
    (region,) = desk.sidecar("alone.jpg.xmp", orientation=6).regions
    assert region.box.iou(desk.faces("alone.jpg")[0].box) > 0.99


def test_nothing_is_written_twice(desk: NamesDesk) -> None:
    names = desk.workspace.name_files
    names.write(BESIDE)
    first = {name: (desk.photos / name).stat().st_ino for name in desk.files()}
    assert list(names.look_ahead(BESIDE)) == []
    done = names.write(BESIDE)
    assert (done.sidecars, done.unchanged) == (0, 2)
    assert {name: (desk.photos / name).stat().st_ino for name in desk.files()} == first
    (desk.photos / "both.jpg.xmp").unlink()
    assert [change.path.name for change in names.look_ahead(BESIDE)] == ["both.jpg"]


def test_names_that_hold_no_more_go_and_those_of_others_stay(desk: NamesDesk) -> None:
    names, workspace = desk.workspace.name_files, desk.workspace
    names.write(BESIDE)
    packet = (desk.photos / "both.jpg.xmp").read_text()
    (desk.photos / "both.jpg.xmp").write_text(
        packet.replace("<rdf:li>People|Ben</rdf:li>", "<rdf:li>Trip</rdf:li>")
    )
    workspace.unname([desk.faces("both.jpg")[1].id])
    workspace.rename_person(desk.faces("both.jpg")[0].person_id, "Anna Maria")
    changes = {change.path.name: change for change in names.look_ahead(BESIDE)}
    assert (changes["both.jpg"].added, changes["both.jpg"].removed) == (("Anna Maria",), ("Anna", "Ben"))
    assert (changes["alone.jpg"].added, changes["alone.jpg"].removed) == (("Anna Maria",), ("Anna",))
    names.write(BESIDE)
    people = desk.sidecar("both.jpg.xmp")
    assert [region.name for region in people.regions] == ["Anna Maria"]
    assert people.hierarchical == ("Trip", "People|Anna Maria")
    workspace.unname([desk.faces("alone.jpg")[0].id])
    names.write(BESIDE)
    assert not desk.sidecar("alone.jpg.xmp")


def test_whom_nobody_confirmed_is_left_out_until_asked_for(desk: NamesDesk) -> None:
    draw_photo(desk.photos / "more.png", [RED], grey=120)
    desk.index()
    (face,) = desk.faces("more.png")
    assert face.suggestion is not None and face.suggestion.automatic
    names = desk.workspace.name_files
    assert {change.path.name for change in names.look_ahead(BESIDE)} == {"both.jpg", "alone.jpg"}
    assert {change.path.name for change in names.look_ahead(NamesWish(automatic=True))} == {
        "both.jpg",
        "alone.jpg",
        "more.png",
    }


def test_hidden_people_and_photos_and_ignored_faces_are_left_out(desk: NamesDesk) -> None:
    workspace = desk.workspace
    anna, ben = desk.faces("both.jpg")
    workspace.hide_person(anna.person_id)
    assert [change.added for change in workspace.name_files.look_ahead(BESIDE)] == [("Ben",)]
    workspace.ignore([ben.id])
    assert list(workspace.name_files.look_ahead(BESIDE)) == []
    workspace.undo()
    workspace.hide_photos([desk.id("both.jpg")])
    assert list(workspace.name_files.look_ahead(BESIDE)) == []


def test_turning_the_view_changes_nothing(desk: NamesDesk) -> None:
    desk.workspace.name_files.write(BESIDE)
    desk.workspace.rotate_photos([desk.id("both.jpg")], 1)
    assert list(desk.workspace.name_files.look_ahead(BESIDE)) == []


def test_into_the_file_and_nothing_is_looked_at_again(desk: NamesDesk) -> None:
    workspace, path = desk.workspace, desk.photos / "both.jpg"
    path.chmod(0o640)
    workspace.rate_photos([desk.id("both.jpg")], 4)
    before, seen = pixels(path), desk.engine.analysed
    ids, face_ids = desk.id("both.jpg"), [face.id for face in desk.faces("both.jpg")]
    old = workspace.photos([ids])[0].content
    heard: list[Changes] = []
    workspace.subscribe(heard.append)
    done = workspace.name_files.write(INSIDE)
    assert (done.files, done.sidecars, done.failures) == (2, 0, ())
    assert desk.files() == ["alone.jpg", "both.jpg", "empty.jpg"]
    assert np.array_equal(pixels(path), before)
    assert (path.stat().st_mtime, path.stat().st_mode & 0o777) == (OLD, 0o640)
    assert desk.names_in("both.jpg") == ["Anna", "Ben"]
    assert any(ids in changes.photos for changes in heard)

    (row,) = workspace.photos([ids])
    assert row.content == digest(path) != old and row.analysed and row.marks.stars == 4
    assert [face.id for face in desk.faces("both.jpg")] == face_ids
    assert workspace._thumbnails.get_many([photo_key(row.content), photo_key(old)]).keys() == {
        photo_key(row.content)
    }
    summary = workspace.index_and_wait(CancelToken())
    assert (summary.changed, summary.added, desk.engine.analysed) == (0, 0, seen)
    assert desk.shown("both.jpg") == ["Anna", "Ben"] and desk.shown("alone.jpg") == ["Anna"]
    assert list(workspace.name_files.look_ahead(INSIDE)) == []

    workspace.undo()  # the stars
    workspace.undo()  # Anna in alone.jpg
    workspace.undo()
    assert desk.shown("both.jpg") == ["Anna", None]
    workspace.redo()
    assert desk.shown("both.jpg") == ["Anna", "Ben"]
    workspace.rebuild_index()
    assert desk.shown("both.jpg") == ["Anna", "Ben"]


def test_copies_have_one_content_until_each_is_written(desk: NamesDesk) -> None:
    workspace = desk.workspace
    shutil.copy2(desk.photos / "both.jpg", desk.photos / "copy.jpg")
    desk.index()
    workspace.favourite_photos([desk.id("both.jpg")])
    seen, faces = desk.engine.analysed, [face.id for face in desk.faces("copy.jpg")]
    names = workspace.name_files
    names.write(INSIDE, [desk.id("both.jpg")])
    assert [face.id for face in desk.faces("copy.jpg")] == faces
    assert [face.id for face in desk.faces("both.jpg")] != faces
    assert desk.shown("both.jpg") == desk.shown("copy.jpg") == ["Anna", "Ben"]
    assert all(row.marks.favourite for row in workspace.photos([desk.id("both.jpg"), desk.id("copy.jpg")]))
    desk.index()
    assert workspace.photo_thumbnails([desk.id("both.jpg")]) == {
        desk.id("both.jpg"): workspace.photo_thumbnails([desk.id("copy.jpg")])[desk.id("copy.jpg")]
    }
    names.write(INSIDE, [desk.id("copy.jpg")])
    rows = workspace.photos([desk.id("both.jpg"), desk.id("copy.jpg")])
    assert rows[0].content == rows[1].content == digest(desk.photos / "copy.jpg")
    desk.index()
    assert desk.engine.analysed == seen
    assert desk.shown("both.jpg") == desk.shown("copy.jpg") == ["Anna", "Ben"]


def test_a_file_with_more_in_it_gets_a_sidecar(desk: NamesDesk) -> None:
    with (desk.photos / "both.jpg").open("ab") as file:
        file.write(b"a film")
    desk.index()
    before = digest(desk.photos / "both.jpg")
    done = desk.workspace.name_files.write(INSIDE)
    assert (done.files, done.sidecars, done.instead) == (1, 1, 1)
    assert digest(desk.photos / "both.jpg") == before
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Ben"]
    assert list(desk.workspace.name_files.look_ahead(INSIDE)) == []


def test_a_sidecar_that_is_there_says_the_same_as_the_file(desk: NamesDesk) -> None:
    names = desk.workspace.name_files
    names.write(BESIDE)
    desk.workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
    done = names.write(INSIDE)
    assert done.files == 2
    assert desk.names_in("both.jpg") == desk.names_in("both.jpg.xmp") == ["Anna", "Benjamin"]


def test_a_sidecar_that_is_none_is_left_alone(desk: NamesDesk) -> None:
    (desk.photos / "both.jpg.xmp").write_text("my notes")
    (change,) = [one for one in desk.workspace.name_files.look_ahead(BESIDE) if one.problem]
    done = desk.workspace.name_files.write(BESIDE)
    assert [(failure.path.name, failure.reason) for failure in done.failures] == [("both.jpg", change.problem)]
    assert (desk.photos / "both.jpg.xmp").read_text() == "my notes"
    assert done.sidecars == 1


def test_a_file_that_changed_meanwhile_is_left_alone(desk: NamesDesk) -> None:
    with (desk.photos / "both.jpg").open("r+b") as file:
        file.seek(600)
        file.write(b"\1")
    before = digest(desk.photos / "both.jpg")
    done = desk.workspace.name_files.write(INSIDE, [desk.id("both.jpg")])
    assert [failure.reason for failure in done.failures] == ["the file has changed since it was looked at"]
    assert digest(desk.photos / "both.jpg") == before


class Killed(BaseException):
    """Stands for the end of the process."""


def die(*_: object, **__: object) -> None:
    raise Killed


STEPS: dict[str, tuple[object, str]] = {
    "before anything": (NamesWriter, "_begin"),
    "before the file beside": (lasting_files.secrets, "token_hex"),
    "while it is synced": (replacing.os, "fsync"),
    "before it has its mode": (replacing, "_resemble"),
    "before it is read again": (replacing, "file_digest"),
    "before the renaming": (replacing.os, "replace"),
}


@pytest.mark.parametrize("wish", [BESIDE, INSIDE])
def test_an_end_at_any_step(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch, wish: NamesWish) -> None:
    before = {name: digest(desk.photos / name) for name in desk.files()}
    steps = STEPS if wish is BESIDE else {**STEPS, "before it is compared": (embedding, "_compared")}
    for step, (where, what) in steps.items():
        with monkeypatch.context() as patch:
            patch.setattr(where, what, die)
            # As a kill does it: what is beside the photo stays there.
            patch.setattr(Path, "unlink", lambda self, missing_ok=False: None)
            with pytest.raises(Killed):
                desk.workspace.name_files.write(wish)
        left = set(desk.files()) - before.keys()
        assert len(left) == (step not in ("before anything", "before it is compared", "before the file beside")), (
            step
        )
        desk.workspace.name_files.recover()
        assert {name: digest(desk.photos / name) for name in desk.files()} == before, step
    desk.reopen()
    assert not desk.workspace.name_files.write(wish).failures
    assert list(desk.workspace.name_files.look_ahead(wish)) == []


def test_a_full_disk(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: digest(desk.photos / name) for name in desk.files()}

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(replacing.os, "fsync", full)
        for wish in (BESIDE, INSIDE):
            done = desk.workspace.name_files.write(wish)
            assert [failure.reason for failure in done.failures] == ["the disk is full"] * 2
    assert {name: digest(desk.photos / name) for name in desk.files()} == before


def test_an_end_between_the_file_and_the_library(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(NamesWriter, "_take_over", die)
        with pytest.raises(Killed):
            desk.workspace.name_files.write(INSIDE, [desk.id("both.jpg")])
    assert desk.names_in("both.jpg") == ["Anna", "Ben"]
    seen = desk.engine.analysed
    desk.reopen()
    (row,) = desk.workspace.photos([desk.id("both.jpg")])
    assert row.content == digest(desk.photos / "both.jpg")
    desk.index()
    assert desk.engine.analysed == seen and desk.shown("both.jpg") == ["Anna", "Ben"]
    desk.workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
    desk.workspace.name_files.write(INSIDE)
    assert desk.names_in("both.jpg") == ["Anna", "Benjamin"]


def test_a_stop_keeps_what_is_written(desk: NamesDesk) -> None:
    cancel = CancelToken()

    def progress(now: NamesProgress) -> None:
        if now.done == 0:
            cancel.cancel()

    with pytest.raises(Cancelled):
        desk.workspace.name_files.write(BESIDE, progress=progress, cancel=cancel)
    assert desk.files() == ["alone.jpg", "alone.jpg.xmp", "both.jpg", "empty.jpg"]
    assert [change.path.name for change in desk.workspace.name_files.look_ahead(BESIDE)] == ["both.jpg"]


def test_a_library_that_is_only_looked_at_writes_nothing(desk: NamesDesk) -> None:
    looking = Workspace.open(desk.workspace.locations, writes=False)
    try:
        assert len(list(looking.name_files.look_ahead(BESIDE))) == 2
        with pytest.raises(DecisionError):
            looking.name_files.write(BESIDE)
    finally:
        looking.close()


def test_kept_duplicates_stay_kept(desk: NamesDesk) -> None:
    workspace = desk.workspace
    contents = [row.content for row in workspace.photos([desk.id("both.jpg"), desk.id("alone.jpg")])]
    workspace.keep_all_photos(contents)
    workspace.name_files.write(INSIDE)
    with workspace._library.reading() as connection:
        now = [row.content for row in workspace.photos([desk.id("both.jpg"), desk.id("alone.jpg")])]
        assert duplicates.kept(connection).groups == [frozenset(labels.content_ids(connection, now))]


def test_what_was_written_is_no_news(desk: NamesDesk) -> None:
    """As the watcher tells it: the files that changed, and a scan of just these."""
    workspace = desk.workspace
    heard: list[Changes] = []
    for wish in (BESIDE, INSIDE):
        workspace.name_files.write(wish)
    seen = desk.engine.analysed
    workspace.subscribe(heard.append)
    changed = frozenset(str(desk.photos / name) for name in desk.files())
    workspace.indexer.start(ScanRequest(files=changed))
    workspace.indexer.wait()
    assert desk.engine.analysed == seen
    assert not any(changes.photos or changes.photo_list for changes in heard)

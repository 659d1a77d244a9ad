from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.exporting import (
    Caption,
    ContactSheet,
    Export,
    Exported,
    ExportFailure,
    ExportListener,
    ExportProgress,
    FaceList,
    Layout,
    WrittenFile,
)
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.export.choices import ExportChoices, ExportKind, read_choices
from glimpse_desktop.ui.export.dialog import ExportDialog, export_person_dialog, export_photos_dialog
from glimpse_desktop.ui.export.failures import ExportFailures
from glimpse_desktop.ui.export.memory import ExportMemory
from glimpse_desktop.ui.export.run import ExportRun, exported_text, written_text
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.window_state import WindowState
from glimpse_desktop.workspace import exporting, exporting_lists
from tests.ui.conftest import Desk, heard

_RED = 0.0


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(context: PageContext, desk: Desk, owner: QWidget, qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    """For two photos of Anna, the older one first; into a folder that does not exist yet."""
    desk.draw("a.jpg", (_RED, 100, 60, 80), day=18000)
    desk.draw("b.jpg", (_RED, 100, 60, 80), day=17000)
    desk.index()
    faces = [desk.workspace.photo_faces(photo)[0].id for photo in desk.ids()]
    desk.workspace.name_faces(faces, "Anna")
    made = ExportDialog(context, desk.ids()[::-1], "Export 2 photos", owner)
    made.show()
    made.copies.place.show_path(tmp_path / "out")
    qtbot.waitUntil(lambda: "2 photos, " in made.outlook.text())
    return made


def _wait(dialog: ExportDialog, right: Callable[[], bool], qtbot: QtBot) -> None:
    """Not for the timer that waits for the last key."""
    if dialog._look.isActive():
        dialog._look.stop()
        dialog._look_ahead()
    qtbot.waitUntil(right)


def test_turned_photos_are_told_of_where_their_files_are_copied(
    dialog: ExportDialog, context: PageContext, desk: Desk, owner: QWidget, qtbot: QtBot
) -> None:
    assert "turned" not in dialog.outlook.text()
    desk.workspace.rotate_photos(desk.ids(), 1)
    other = ExportDialog(context, desk.ids(), "Export 2 photos", owner)
    _wait(other, lambda: "2 photos were turned here" in other.outlook.text(), qtbot)
    other.copies.sizes.button(1).click()
    _wait(other, lambda: "turned" not in other.outlook.text(), qtbot)
    other.close()


def test_the_first_names_are_shown_before_anything_is_written(dialog: ExportDialog, qtbot: QtBot) -> None:
    _wait(dialog, lambda: dialog.copies.preview.text() == "b.jpg\na.jpg", qtbot)
    dialog.copies.layouts.button(2).click()
    dialog.copies.pattern.setText("{year}/{people}")
    _wait(dialog, lambda: bool(dialog.copies.preview.text().count("Anna")), qtbot)
    names = [Path(line) for line in dialog.copies.preview.text().splitlines()]
    assert names == [Path("2016", "Anna.jpg"), Path("2019", "Anna.jpg")]
    dialog.copies.pattern.setText("{yeer}")
    _wait(dialog, lambda: "{yeer}" in dialog.outlook.text(), qtbot)
    assert not dialog.export.isEnabled()
    assert dialog.copies.preview.text() == ""


def test_copies_are_made_in_the_background_and_the_message_shows_where(
    dialog: ExportDialog, context: PageContext, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[object] = []
    context.navigator.offer_posted.connect(lambda text, label, action: said.append((text, label)))
    dialog.copies.sizes.button(1).click()
    dialog.copies.side.setValue(120)
    _wait(dialog, dialog.export.isEnabled, qtbot)
    dialog.export.click()
    heard(said, qtbot)
    assert said == [("2 photos were exported.", "Show in folder")]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.jpg", "b.jpg"]
    kept = read_choices(ExportMemory.of(context.navigator).text)
    assert (kept.folder, kept.smaller, kept.side) == (str(tmp_path / "out"), True, 120)


def test_a_folder_of_the_library_is_asked_about(dialog: ExportDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.copies.place.show_path(desk.photos / "copies")
    _wait(dialog, dialog.anyway.isVisible, qtbot)
    assert "belongs to the library" in dialog.outlook.text()
    assert not dialog.export.isEnabled()
    dialog.anyway.click()
    qtbot.waitUntil(dialog.export.isEnabled)
    order = dialog.order()
    assert isinstance(order, Export)
    assert order.into_library


def test_a_contact_sheet_replaces_a_file_only_when_told(
    dialog: ExportDialog, context: PageContext, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[object] = []
    context.navigator.offer_posted.connect(lambda text, label, action: said.append(text))
    (tmp_path / "Sheet.pdf").write_bytes(b"older")
    dialog.kinds.button(1).click()
    dialog.sheet.place.show_path(tmp_path / "Sheet")
    dialog.sheet.caption.setCurrentIndex(1)
    _wait(dialog, lambda: "file of that name" in dialog.outlook.text(), qtbot)
    assert not dialog.export.isEnabled()
    dialog.anyway.click()
    qtbot.waitUntil(dialog.export.isEnabled)
    order = dialog.order()
    assert isinstance(order, ContactSheet)
    assert (order.file, order.caption) == (tmp_path / "Sheet.pdf", Caption.PEOPLE)
    dialog.export.click()
    heard(said, qtbot)
    assert said == ["Sheet.pdf has 1 page with 2 photos."]
    assert (tmp_path / "Sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_list_of_faces_follows_its_format(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.kinds.button(2).click()
    dialog.list.place.show_path(tmp_path / "faces.csv")
    dialog.list.format.setCurrentIndex(1)
    order = dialog.order()
    assert isinstance(order, FaceList)
    assert order.file == tmp_path / "faces.json"
    dialog.list.place.line.setText("faces.json")
    assert dialog.order() is None
    _wait(dialog, lambda: dialog.outlook.text() == "Choose where it goes.", qtbot)


def test_a_person_s_photos_are_exported_under_their_name(
    dialog: ExportDialog, context: PageContext, desk: Desk, owner: QWidget, qtbot: QtBot
) -> None:
    ((person, _),) = desk.workspace.names("Anna")
    export_person_dialog(context, person, "Anna", owner)
    export_photos_dialog(context, desk.ids()[:1], owner)

    def titles() -> set[str]:
        return {found.windowTitle() for found in owner.findChildren(ExportDialog)}

    # Asked for both at once, the later one counts.
    qtbot.waitUntil(lambda: titles() == {"Export 2 photos", "Export 1 photo"})
    export_person_dialog(context, person, "Anna", owner)
    qtbot.waitUntil(lambda: "Export 2 photos of Anna" in titles())
    (annas,) = [made for made in owner.findChildren(ExportDialog) if "Anna" in made.windowTitle()]
    assert annas.sheet.place.line.text().endswith("Anna.pdf")


def test_what_became_of_an_export_is_said_in_sentences(tmp_path: Path) -> None:
    lost = ExportFailure(PhotoId(1), tmp_path / "a.jpg", "the file is damaged")
    done = Exported((tmp_path / "x", tmp_path / "y"), already=1, failures=(lost,))
    assert exported_text(done) == (
        "2 photos were exported. 1 photo was there already. a.jpg could not be exported: the file is damaged."
    )
    assert exported_text(Exported(already=3)) == "3 photos were there already."
    assert exported_text(Exported((tmp_path,), stopped="The disk is full.")) == (
        "The disk is full. 1 photo was exported."
    )
    faces = FaceList((PhotoId(1),), tmp_path / "f.csv")
    assert written_text(faces, WrittenFile(faces.file, 1, faces=12, failures=(lost, lost))) == (
        "f.csv lists 12 faces. 2 photos could not be exported."
    )


def test_a_folder_that_was_removed_meanwhile_is_not_shown(
    dialog: ExportDialog, context: PageContext, tmp_path: Path, qtbot: QtBot
) -> None:
    offers: list[object] = []
    context.navigator.offer_posted.connect(lambda _text, _label, run: offers.append(run))
    _wait(dialog, dialog.export.isEnabled, qtbot)
    dialog.export.click()
    heard(offers, qtbot)
    shutil.rmtree(tmp_path / "out")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        offers[0]()  # type: ignore[operator]
    assert said.args[0] == "out is not there any more."


def test_photos_that_were_left_out_are_listed_with_the_reason(owner: QWidget, tmp_path: Path) -> None:
    shown: list[object] = []
    lost = [ExportFailure(PhotoId(1), tmp_path / "a.jpg", "the file is damaged")]
    failures = ExportFailures(lost, lambda: shown.append(1), owner)
    assert failures.list.toPlainText() == f"{tmp_path / 'a.jpg'}: the file is damaged"
    next(b for b in failures.findChildren(QPushButton) if b.accessibleName() == "Show in folder").click()
    assert shown


def test_choices_are_remembered_and_nonsense_is_not(context: PageContext) -> None:
    chosen = ExportChoices(ExportKind.SHEET, "/x", Layout.PATTERN, "{people}", True, 640, 75, rows=2)
    assert read_choices(chosen.text()) == chosen
    assert read_choices("") == ExportChoices()
    senseless = '{"kind": "x", "side": -1, "quality": true, "rows": 99, "folder": 3, "list_format": "exe"}'
    assert read_choices(senseless) == ExportChoices()
    assert read_choices("[1") == ExportChoices()
    memory = ExportMemory.of(context.navigator)
    memory.recall(replace(WindowState(), export=chosen.text()))
    memory.recall(WindowState())
    assert read_choices(memory.remember(WindowState()).export) == chosen


def _until_stopped(_views: object, _wanted: object, tell: ExportListener, cancel: CancelToken) -> None:
    """An export that has done three of nine and goes on until somebody stops it."""
    tell(ExportProgress(3, 9, "d.jpg"))
    while not cancel.cancelled:
        time.sleep(0.001)
    cancel.check()


def test_an_export_that_ended_early_says_how_far_it_came(
    context: PageContext, owner: QWidget, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    context.navigator.offer_posted.connect(lambda text, label, action: said.append((text, label)))
    context.navigator.message_posted.connect(lambda text, undo: said.append(text))
    wrong = Export((), tmp_path / "out", Layout.PATTERN, "{x}")
    ExportRun(context, wrong, owner).start()
    heard(said, qtbot)
    monkeypatch.setattr(exporting, "export_photos", _until_stopped)
    monkeypatch.setattr(exporting_lists, "export_faces", _until_stopped)
    job = ExportRun(context, Export((), tmp_path / "out"), owner).start()
    qtbot.waitUntil(lambda: job.done == 3)
    job.stop()
    heard(said, qtbot, 2)
    ExportRun(context, FaceList((), tmp_path / "faces.csv"), owner).start().stop()
    heard(said, qtbot, 3)
    assert "{x}" in str(said[0])
    assert said[1:] == [
        ("The export was stopped. 3 photos were copied before.", "Show in folder"),
        "The export was stopped, and nothing was written.",
    ]

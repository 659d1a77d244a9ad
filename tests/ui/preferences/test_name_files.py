"""Names in files: the three choices, and what would change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_files import (
    NameFailure,
    NamesChange,
    NamesInFiles,
    NamesListener,
    NamesProgress,
    NamesWish,
    NamesWritten,
    NameTarget,
)
from glimpse_desktop.ui.name_files.dialog import NamesDialog
from glimpse_desktop.ui.name_files.model import NamesModel
from glimpse_desktop.ui.name_files.words import change_text, place_text, written_text
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.name_files import NameFilesSection
from glimpse_desktop.ui.widgets.file_list_dialog import FileListDialog
from glimpse_desktop.workspace import name_files
from tests.support.export_desk import GREEN, RED
from tests.ui.conftest import Desk, heard


@pytest.fixture(autouse=True)
def no_exiftool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_files, "usable_exiftool", lambda: None)


@pytest.fixture
def section(context: PageContext, desk: Desk, qtbot: QtBot) -> Iterator[NameFilesSection]:
    desk.draw("both.jpg", RED, GREEN)
    desk.draw("one.png", RED)
    desk.index()
    for photo in desk.ids():
        for face, name in zip(desk.workspace.photo_faces(photo), ("Anna", "Ben"), strict=False):
            desk.workspace.name_faces([face.id], name)
    window = QWidget()
    qtbot.addWidget(window)
    made = NameFilesSection(context, window)
    made.resize(600, 500)
    window.show()
    qtbot.waitUntil(lambda: made.outlook.isEnabled() and bool(made.tool.text()))
    yield made


def dialog_of(section: NameFilesSection, qtbot: QtBot) -> NamesDialog:
    section.outlook.click()
    (dialog,) = section.window().findChildren(NamesDialog)
    qtbot.waitUntil(lambda: not dialog._timer.isActive())
    return dialog


def test_it_is_off_and_what_is_chosen_holds_at_once(
    section: NameFilesSection, context: PageContext, qtbot: QtBot
) -> None:
    names = context.workspace.name_files
    assert section.buttons[NamesInFiles.OFF].isChecked() and "not installed" in section.tool.text()
    section.buttons[NamesInFiles.FILES].click()
    qtbot.waitUntil(lambda: names.wanted() is NamesInFiles.FILES)
    section.automatic.click()
    qtbot.waitUntil(lambda: names.wish() == NamesWish(into_files=True, automatic=True))
    section.buttons[NamesInFiles.OFF].click()
    qtbot.waitUntil(lambda: names.wanted() is NamesInFiles.OFF)


def test_what_would_change_and_then_writing_it(
    section: NameFilesSection, context: PageContext, desk: Desk, qtbot: QtBot
) -> None:
    said: list[object] = []
    context.navigator.message_posted.connect(lambda text, _undo: said.append(text))
    dialog = dialog_of(section, qtbot)
    assert [(row.path.name, row.added) for row in dialog.model.rows] == [
        ("both.jpg", ("Anna", "Ben")),
        ("one.png", ("Anna",)),
    ]
    assert dialog.words.text() == "Names in files would change for 2 photos." and dialog.writing.isEnabled()
    spoken = dialog.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "New: Anna, Ben" in spoken and "both.jpg.xmp" in spoken
    dialog.grab()
    dialog.writing.click()
    heard(said, qtbot)
    assert said == ["Names were written beside 2 photos."]
    assert (desk.photos / "both.jpg.xmp").exists()
    empty = dialog_of(section, qtbot)
    assert empty.empty.title == "Nothing to write" and not empty.writing.isEnabled()
    empty.reject()


def test_what_could_not_be_written_is_shown(
    section: NameFilesSection, context: PageContext, desk: Desk, qtbot: QtBot
) -> None:
    (desk.photos / "both.jpg.xmp").write_text("notes")
    offers: list[tuple[str, str]] = []
    shows: list[Callable[[], None]] = []
    context.navigator.offer_posted.connect(lambda text, label, _action: offers.append((text, label)))
    context.navigator.offer_posted.connect(lambda _text, _label, action: shows.append(action))
    dialog = dialog_of(section, qtbot)
    assert "The names of 1 photo can't be written." in dialog.more.text()
    dialog.writing.click()
    heard(offers, qtbot)
    assert offers == [
        ("Names were written beside 1 photo. The names of 1 photo could not be written.", "Show which")
    ]
    shows[0]()
    (listed,) = (top for top in QApplication.topLevelWidgets() if isinstance(top, FileListDialog))
    assert listed.list.toPlainText().startswith(f"{desk.photos / 'both.jpg'}: ")
    listed.reject()


def test_closing_ends_the_looking(section: NameFilesSection, qtbot: QtBot) -> None:
    section.outlook.click()
    (dialog,) = section.window().findChildren(NamesDialog)
    dialog.reject()
    assert dialog._cancel.cancelled


def test_what_goes_wrong_is_said(section: NameFilesSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("The disk is gone.")

    monkeypatch.setattr(name_files.NameFiles, "photos", fail)
    dialog = dialog_of(section, qtbot)
    assert dialog.empty.isVisible() and dialog.empty.title == "This could not be found out"
    dialog.reject()


def test_why_it_is_beside_is_also_spoken(qtbot: QtBot) -> None:
    model = NamesModel()
    why = "the file goes on after its picture"
    path = Path("/p/a.jpg")
    model.add([NamesChange(PhotoId(1), path, NameTarget.SIDECAR, path, ("Anna",), instead=why)])
    assert why in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_hundred_thousand_photos(
    section: NameFilesSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        NamesChange(PhotoId(n), Path(f"/p/{n}.jpg"), NameTarget.FILE, Path(f"/p/{n}.jpg"), ("Anna",))
        for n in range(100_000)
    ]

    def many(*_: object, progress: NamesListener, **__: object) -> Iterator[NamesChange]:
        progress(NamesProgress(50_000, 100_000))
        yield from rows

    monkeypatch.setattr(name_files.NameFiles, "look_ahead", many)
    dialog = dialog_of(section, qtbot)
    assert dialog.model.rowCount() == 100_000 and "100,000 photos get them into their files" in dialog.more.text()
    dialog.list.scrollToBottom()
    dialog.grab()
    dialog.reject()


def test_words() -> None:
    path = Path("a.jpg")
    one = NamesChange(PhotoId(1), path, NameTarget.FILE, path, ("Anna",), ("Ben",), ("Carla", "Anna"))
    assert change_text(one) == "New: Anna · Taken out: Ben · Stays: Carla"
    assert place_text(one) == "into the photo"
    failed = NameFailure(PhotoId(1), Path("a.jpg"), "the disk is full")
    assert written_text(NamesWritten()) == "No names had to be written."
    assert written_text(NamesWritten(failures=(failed,))) == "The names of 1 photo could not be written."
    assert written_text(NamesWritten(1, 2, 3, 1, (failed,))) == (
        "Names were written into 2 photos. Names were written beside 1 photo. "
        "1 of the files had better stay as it is. The names of 1 photo could not be written."
    )


def test_what_waits_since_it_failed_is_said(
    context: PageContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = context.workspace.names_keeping
    monkeypatch.setattr(keeping, "failures", lambda: {PhotoId(1): "the disk is full"})
    section = NameFilesSection(context)
    qtbot.addWidget(section)
    assert section.failures.text() == "The names of 1 photo could not be written. The disk is full."

"""The whole dialog on a library of squares: sources, looking, the table, taking over, undo."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.name_proposals import Join, NameOrder, NameSource, NewPerson, Proposal, Proposals
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.metadata.xmp_write import with_people
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.name_imports import words
from glimpse_desktop.ui.name_imports.dialog import NameImportDialog
from glimpse_desktop.ui.name_imports.model import Column
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.file_list_dialog import FileListDialog
from glimpse_desktop.workspace.name_imports import NameImports
from tests.ui.conftest import Desk

RED, GREEN = Box(20 / 320, 60 / 240, 90 / 320, 90 / 240), Box(200 / 320, 60 / 240, 90 / 320, 90 / 240)


@pytest.fixture
def named(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    """Two photos whose sidecars name both faces; one of them is Anna already."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    for name in ("a.jpg", "b.jpg"):
        desk.draw(name, (0.0, 20, 60, 90), (0.33, 200, 60, 90))
        regions = [PersonRegion(who, box, RegionForm.MWG) for who, box in (("Anna", RED), ("Ben", GREEN))]
        packet = with_people(None, PeopleMetadata(regions=tuple(regions)), orientation=1, stored_size=(320, 240))
        (desk.photos / f"{name}.xmp").write_bytes(packet)
    desk.index()
    desk.workspace.name_faces([desk.workspace.photo_faces(desk.ids()[0])[0].id], "Anna")
    return desk


def test_what_can_not_be_taken_over_is_said() -> None:
    proposal = Proposal("ben", "Ben", {}, contradicted=2)
    found = Proposals(
        NameSource.FILES, (proposal, proposal), elsewhere=1, unsure=1, waiting=1, unplaced=1, unusable=1
    )
    said = words.left_out_text(found)
    assert said.count(".") == 6 and "4 places have two names there" in said and "can be taken over then" in said
    assert words.left_out_text(Proposals(NameSource.FILES)) == ""


@pytest.fixture
def said(context: PageContext) -> list[tuple[str, bool]]:
    heard: list[tuple[str, bool]] = []
    context.navigator.message_posted.connect(lambda text, undo: heard.append((text, undo)))
    return heard


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(context: PageContext, named: Desk, owner: QWidget) -> NameImportDialog:
    made = NameImportDialog(context, owner)
    made.show()
    return made


def look(dialog: NameImportDialog, qtbot: QtBot) -> None:
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog._shown)


def people(desk: Desk) -> dict[str | None, int]:
    """Everybody's confirmed faces."""
    rows = {row.name: row.faces - row.automatic for row in desk.workspace.people()}
    return {name: faces for name, faces in rows.items() if faces}


def test_names_are_shown_then_taken_over_then_taken_back(
    dialog: NameImportDialog, named: Desk, said: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    look(dialog, qtbot)
    assert dialog.model.rowCount() == 2 and dialog.table.hasFocus()
    assert dialog.go.text() == "Take over 2 names" == dialog.go.accessibleName()
    assert dialog.sums.text() == ("3 faces that Glimpse found get their names. 1 face has its name already.")
    assert people(named) == {"Anna": 1}
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("3 faces were named.", True)] and people(named) == {"Anna": 2, "Ben": 2}
    named.workspace.undo()
    assert people(named) == {"Anna": 1}


def test_the_keyboard_does_all_of_it(
    dialog: NameImportDialog, named: Desk, said: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    look(dialog, qtbot)
    table = dialog.table
    row = next(row for row in range(2) if dialog.model.proposal(row).name == "Ben")
    table.setCurrentIndex(dialog.model.index(row, Column.NAME))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.model.choice(row) is None and dialog.go.text() == "Take over 1 name"
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter asks for a name; it doesn't press the button
    field = table.findChild(QLineEdit)
    assert field is not None and field.text() == ""
    qtbot.keyClicks(field, "Benjamin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.model.choice(row) == NewPerson("Benjamin"))
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(said))
    assert people(named) == {"Anna": 2, "Benjamin": 2}


def test_all_rows_are_left_out_at_once(dialog: NameImportDialog, qtbot: QtBot) -> None:
    look(dialog, qtbot)
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.choices() == {} and not dialog.go.isEnabled()
    assert dialog.sums.text() == "Nothing would change."
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert len(dialog.model.choices()) == 2


def test_the_menu_has_who_a_name_may_become(dialog: NameImportDialog, named: Desk, qtbot: QtBot) -> None:
    look(dialog, qtbot)
    row = next(row for row in range(2) if dialog.model.proposal(row).name == "Anna")
    anna = named.workspace.people()[0].id
    dialog.table.selectRow(row)
    menu = dialog.table.menu(row)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["Joins Anna, 1 face", "New: Anna", "Somebody else…", "Leave out"]
    assert actions["Joins Anna, 1 face"].isChecked()
    actions["New: Anna"].trigger()
    assert dialog.model.choice(row) == NewPerson("Anna")
    actions["Joins Anna, 1 face"].trigger()
    assert dialog.model.choice(row) == Join(anna)
    actions["Leave out"].trigger()
    assert dialog.model.choice(row) is None
    menu.deleteLater()


def test_sources_want_what_they_need(dialog: NameImportDialog, tmp_path: Path) -> None:
    assert dialog.go.isEnabled()
    for source in (NameSource.DIGIKAM, NameSource.IMMICH):
        dialog.sources.choose(source)
        assert not dialog.go.isEnabled() and dialog.sources.fields[source].isVisible()
        for text in ("relative", "~nobody-here/x"):
            dialog.sources.fields[source].line.setText(text)
            assert not dialog.go.isEnabled()
        dialog.sources.fields[source].line.setText(str(tmp_path))
        assert dialog.go.isEnabled() and dialog.sources.order() == NameOrder(source, tmp_path)
    dialog.sources.choose(NameSource.PICASA)
    assert dialog.go.isEnabled() and dialog.sources.order() == NameOrder(NameSource.PICASA)


def test_what_cannot_be_read_is_said_where_it_was_chosen(
    dialog: NameImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.sources.choose(NameSource.DIGIKAM)
    dialog.sources.fields[NameSource.DIGIKAM].line.setText(str(tmp_path / "nothing.db"))
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.sources.trouble.isVisible())
    assert "nothing.db" in dialog.sources.trouble.text()
    assert dialog.stack.currentWidget() is dialog.sources
    dialog.sources.choose(NameSource.FILES)
    assert not dialog.sources.trouble.isVisible()


def test_without_names_it_says_so_and_leads_back(dialog: NameImportDialog, qtbot: QtBot) -> None:
    dialog.sources.choose(NameSource.PICASA)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.nothing)
    assert dialog.nothing.title == "No names were found"
    assert words.nothing_text(Proposals(NameSource.FILES, photos=2)) == "2 photos were looked at."
    assert words.nothing_text(Proposals(NameSource.PICASA)) == "None of your folders has names of Picasa's."
    assert words.nothing_text(Proposals(NameSource.PICASA, unread=1)) == "1 file could not be read."
    qtbot.keyClick(dialog.nothing.first_button(), Qt.Key.Key_Space)
    assert dialog.stack.currentWidget() is dialog.sources


def test_which_files_could_not_be_read_can_be_seen(dialog: NameImportDialog, named: Desk, qtbot: QtBot) -> None:
    broken = named.photos / "c.jpg.xmp"
    broken.write_text("<broken")
    look(dialog, qtbot)
    assert not dialog.unread.isVisible()
    named.draw("c.jpg", (0.5, 20, 60, 90))
    named.index()
    dialog.back.click()
    look(dialog, qtbot)
    assert dialog.left_out.text().endswith("1 file could not be read.") and dialog.unread.isVisible()
    dialog.unread.click()
    (shown,) = dialog.findChildren(FileListDialog)
    assert shown.list.toPlainText().startswith(f"{broken}: ")
    shown.reject()
    dialog.back.click()
    assert not dialog.unread.isVisible()


def test_the_menu_has_who_the_faces_belong_to(dialog: NameImportDialog, named: Desk, qtbot: QtBot) -> None:
    """A name that somebody had here once, or that is spelled otherwise there."""
    for photo in named.ids():
        named.workspace.name_faces([named.workspace.photo_faces(photo)[1].id], "Benjamin")
    look(dialog, qtbot)
    row = next(row for row in range(2) if dialog.model.proposal(row).name == "Ben")
    benjamin = next(person.id for person in named.workspace.people() if person.name == "Benjamin")
    assert dialog.model.choice(row) == Join(benjamin)
    dialog.model.choose(row, NewPerson("Ben"))
    menu = dialog.table.menu(row)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions)[:2] == ["Joins Benjamin, 2 faces", "New: Ben"]
    actions["Joins Benjamin, 2 faces"].trigger()
    assert dialog.model.choice(row) == Join(benjamin)
    menu.deleteLater()


class _Slow:
    """Looks until it is stopped."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began, self.stopped = threading.Event(), threading.Event()

        def look(imports: NameImports, order: NameOrder, progress: object, cancel: object) -> Proposals:
            progress(3, 10, "a.jpg")  # type: ignore[operator]
            self.began.set()
            while not cancel.wait(0.01):  # type: ignore[attr-defined]
                pass
            self.stopped.set()
            cancel.check()  # type: ignore[attr-defined]
            raise AssertionError

        monkeypatch.setattr(NameImports, "look", look)


def test_looking_shows_how_far_it_is_and_can_be_stopped(
    dialog: NameImportDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    slow = _Slow(monkeypatch)
    dialog.go.click()
    qtbot.waitUntil(slow.began.is_set)
    qtbot.waitUntil(lambda: dialog.line.value() == 300)
    assert dialog.detail.text() == "a.jpg" and dialog.cancel.text() == "Stop"
    dialog.cancel.click()
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.sources)
    assert slow.stopped.is_set() and dialog.isVisible()


def test_escape_leaves_looking_and_then_the_dialog(
    dialog: NameImportDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    slow = _Slow(monkeypatch)
    dialog.go.click()
    qtbot.waitUntil(slow.began.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.sources)
    assert slow.stopped.is_set() and dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_closing_the_dialog_stops_looking(
    dialog: NameImportDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    slow = _Slow(monkeypatch)
    dialog.go.click()
    qtbot.waitUntil(slow.began.is_set)
    with qtbot.waitSignal(dialog.finished):
        dialog.close()
    qtbot.waitUntil(slow.stopped.is_set)


def test_the_window_opens_one_dialog(window: MainWindow, named: Desk, qtbot: QtBot) -> None:
    window.menus.import_names.trigger()
    window.menus.import_names.trigger()
    (opened,) = window.findChildren(NameImportDialog)
    look(opened, qtbot)
    opened.go.click()
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.label.text() == "3 faces were named."
    window.messages.button.click()
    qtbot.waitUntil(lambda: people(named) == {"Anna": 1})

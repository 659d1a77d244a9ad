"""Forgetting a person from their page: asked first, then done in the background."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.forgetting import ForgetPlan, ForgetStep, Forgotten
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import forget_words
from glimpse_desktop.ui.people.forget_dialog import ForgetDialog, show_remains
from glimpse_desktop.ui.people.person_page import PersonPage
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33


@pytest.fixture
def anna(desk: Desk) -> PersonRow:
    for number in range(2):
        desk.draw(f"{number}.png", (RED, 20, 20, 90), (GREEN, 200, 20, 90))
    desk.index()
    (photo, *_) = desk.workspace.timeline().ids.tolist()
    faces = desk.workspace.photo_faces(photo)
    desk.workspace.name_faces([faces[0].id], "Anna")
    desk.workspace.name_faces([faces[1].id], "Ben")
    desk.workspace.settle()
    return next(row for row in desk.workspace.people() if row.name == "Anna")


@pytest.fixture
def dialog(context: PageContext, anna: PersonRow, qtbot: QtBot) -> ForgetDialog:
    window = QWidget()
    qtbot.addWidget(window)
    made = ForgetDialog(context, anna, window)
    made.open()
    qtbot.waitUntil(made.go.isEnabled)
    return made


def test_it_says_what_goes_and_what_stays(dialog: ForgetDialog) -> None:
    assert "every trace" in dialog.goes.text() and "2 faces" in dialog.goes.text()
    assert "without a name, so" in dialog.stays.text() and not dialog.undo.isHidden()
    assert dialog.files.isHidden()  # nothing was written into files
    assert dialog.go.text().strip() == "Forget Anna"


def test_return_and_escape_change_nothing(dialog: ForgetDialog, desk: Desk, qtbot: QtBot) -> None:
    assert dialog.cancel.isDefault() and not dialog.go.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [row.name for row in desk.workspace.people()] == ["Anna", "Ben"]


def test_tab_leads_from_cancel_to_the_button_where_return_forgets(
    dialog: ForgetDialog, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(dialog.cancel.hasFocus)
    qtbot.keyClick(dialog.cancel, Qt.Key.Key_Tab)
    assert dialog.go.hasFocus()
    qtbot.keyClick(dialog.go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row.name for row in desk.workspace.people()] == ["Ben"])


def test_the_button_forgets_and_says_so(
    dialog: ForgetDialog, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert said.args is not None and said.args[0] == "Anna is forgotten."
    assert [row.name for row in desk.workspace.people()] == ["Ben"]


def test_the_menu_of_a_person_has_it_and_that_of_a_group_not(
    context: PageContext, anna: PersonRow, qtbot: QtBot
) -> None:
    page = PersonPage(context)
    qtbot.addWidget(page)
    texts = [action.text() for action in page.commands.menu(anna).actions()]
    assert texts[-1] == "Forget this person…"
    group = PersonRow(PersonId(-1), None, 2, 2, None)
    assert "Forget this person…" not in [action.text() for action in page.commands.menu(group).actions()]


def test_somebody_who_went_meanwhile(context: PageContext, anna: PersonRow, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    context.workspace.forgetting.forget(anna.id)
    dialog = ForgetDialog(context, anna, window)
    qtbot.waitUntil(lambda: "not in the library" in dialog.state.text())
    assert not dialog.go.isEnabled()


def plan(**more: object) -> ForgetPlan:
    known: dict[str, object] = {
        "person": PersonId(1),
        "name": "Anna",
        "names": ("Anna",),
        "faces": 2,
        "automatic": 1,
        "resembling": 0,
        "photos": 2,
        "decisions": 3,
        "searches": (),
        "files": (),
        "backups": 0,
        "unreachable": (),
        "shared": False,
    }
    return ForgetPlan(**{**known, **more})  # type: ignore[arg-type]


def test_words_for_what_is_not_usual() -> None:
    assert "4 faces that only resemble" in forget_words.stays_text(plan(resembling=4))
    assert "keeps it" in forget_words.stays_text(plan(shared=True))
    assert "Backups in drive" in forget_words.out_of_reach_text(plan(unreachable=(Path("drive"),)))
    assert "of 2 files" in forget_words.files_text(plan(files=(Path("a"), Path("b"))))
    assert len(forget_words.button_text("x" * 200)) < 60
    assert all(forget_words.step_text(step) for step in ForgetStep)


def test_what_remains_is_listed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done = Forgotten("Anna", 2, 3, 0, 0, (Path("a.jpg.xmp"),), (Path("b.json.gz"),), (Path("c.sqlite"),), "full")
    text = forget_words.forgotten_text(done)
    assert "still in 1 file" in text and "1 backup" in text and "1 damaged copy" in text and "next start" in text
    box = show_remains(done, window)
    assert box.detailedText().splitlines() == ["a.jpg.xmp", "b.json.gz", "c.sqlite"]
    box.close()

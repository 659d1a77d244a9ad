"""The frame of dialogs that ask before something is done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.widgets.asking_dialog import AskingDialog


class Asked(AskingDialog):
    def __init__(self, parent: QWidget, danger: bool) -> None:
        super().__init__("Title", "Do it", parent, heading="Shall it be done?", danger=danger)
        self.field, self.box = QLineEdit(), QCheckBox("So")
        self.add(self.field)
        self.add(self.box)
        self.show()


@pytest.fixture
def danger() -> bool:
    return False


@pytest.fixture
def dialog(qtbot: QtBot, danger: bool) -> Iterator[Asked]:
    theme()
    window = QWidget()
    yield Asked(window, danger)
    window.deleteLater()


def test_tab_goes_as_it_is_read_and_return_is_the_button_it_is_on(dialog: Asked, qtbot: QtBot) -> None:
    went = []
    dialog.field.setFocus()
    for _ in range(4):
        went.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert went == [dialog.field, dialog.box, dialog.cancel, dialog.go]
    dialog.cancel.setFocus()
    pressed = []
    dialog.go.clicked.connect(lambda: pressed.append("go"))
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert not pressed


@pytest.mark.parametrize("danger", [False, True])
def test_return_does_what_can_be_undone_only(dialog: Asked, qtbot: QtBot, danger: bool) -> None:
    dialog.go.clicked.connect(dialog.accept)
    with qtbot.waitSignal(dialog.finished) as ended:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert ended.args == [QDialog.DialogCode.Rejected if danger else QDialog.DialogCode.Accepted]


def test_while_something_goes_on_nothing_can_be_pressed_or_left(dialog: Asked, qtbot: QtBot) -> None:
    dialog.box.setEnabled(False)
    dialog.field.setFocus()
    dialog.wait("Doing it…", can_stop=False)
    assert not any(one.isEnabled() for one in (dialog.field, dialog.go, dialog.cancel))
    assert dialog.state.text() == "Doing it…" and not dialog.state.isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.close() and dialog.isVisible()
    dialog.refuse("The disk is full.")
    assert dialog.state.text() == "The disk is full." and dialog.go.isEnabled() and dialog.cancel.isEnabled()
    assert not dialog.box.isEnabled()  # it was not before
    assert dialog.focusWidget() is dialog.field
    dialog.wait("Again…")
    assert dialog.cancel.isEnabled() and not dialog.go.isEnabled()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_nothing_is_left_but_to_close_it(dialog: Asked, qtbot: QtBot) -> None:
    dialog.wait("Doing it…", can_stop=False)
    dialog.refuse("It can't be done.")
    dialog.close_only()
    assert dialog.go.isHidden() and dialog.cancel.text() == dialog.cancel.accessibleName() == "Close"
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_it_is_as_high_as_its_words(dialog: Asked, qtbot: QtBot) -> None:
    low = dialog.height()
    dialog.refuse("Many words that need several lines. " * 12)
    assert dialog.height() > low + 60
    assert dialog.state.height() >= dialog.state.heightForWidth(dialog.state.width())
    dialog.ready()
    assert dialog.height() == low
    dialog.box.setText("Words of a box, which can't wrap. " * 5)
    dialog.fit()
    assert dialog.box.width() >= dialog.box.sizeHint().width()

"""What writing names would change, photo by photo, as it is found; and from there, writing them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.language import say, say_count, say_number
from glimpse_desktop.domain.name_files import NamesChange, NamesProgress, NamesWish, NameTarget
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.name_files.model import NamesModel
from glimpse_desktop.ui.name_files.painting import NamesDelegate
from glimpse_desktop.ui.name_files.words import impossible_text, outlook_text
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.progress_line import ProgressLine
from glimpse_desktop.ui.widgets.reveal import show_in_folder

_LOOK_MS = 100
_SIZE = QSize(720, 540)
_SMALLEST = QSize(480, 320)


class NamesList(QListView):
    """A list with its own keys."""

    def __init__(self, bindings: list[KeyBinding], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)

    def key_bindings(self) -> list[KeyBinding]:
        return self._bindings

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not dispatch(self._bindings, event):
            super().keyPressEvent(event)


class NamesDialog(QDialog):
    """Rows come as they are found; ``write`` is called when the person wants the names written."""

    def __init__(
        self,
        context: PageContext,
        wish: NamesWish,
        write: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._write = write
        self._cancel = CancelToken()
        self._found: list[NamesChange] = []
        self._progress = NamesProgress(0, 0)
        self.setWindowTitle(say("Names in files"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = NamesModel(self)
        self.list = NamesList(
            [KeyBinding(("Return", "Enter"), say("Show in folder"), self._show_folder)], say("Photos"), self
        )
        self.list.setModel(self.model)
        self.list.setItemDelegate(NamesDelegate(self.list))
        self.list.doubleClicked.connect(lambda _index: self._show_folder())
        self.words = QLabel()
        set_role(self.words, "heading")
        self.more = QLabel()
        self.more.setWordWrap(True)
        set_role(self.more, "muted")
        self.line = ProgressLine()
        self.line.setAccessibleName(say("Progress"))
        self.empty = EmptyState()
        self.empty.set_margin(Space.M)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        self.writing = push_button(say("Write now"), "name", "primary")
        self.writing.setEnabled(False)
        self.writing.clicked.connect(self._write_now)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.writing, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self.words)
        column.addWidget(self.more)
        column.addWidget(self.line)
        column.addLayout(self._stack, 1)
        column.addSpacing(Space.S)
        column.addWidget(buttons)
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._take)
        self.finished.connect(lambda _result: self._cancel.cancel())
        self._look(wish)

    def _look(self, wish: NamesWish) -> None:
        names, cancel, found = self._context.workspace.name_files, self._cancel, self._found

        def progress(now: NamesProgress) -> None:
            self._progress = now

        def work() -> bool:
            try:
                for change in names.look_ahead(wish, progress=progress, cancel=cancel):
                    found.append(change)
            except Cancelled:
                return False
            return True

        self.words.setText(say("Looking what would change…"))
        self.more.setText(say("Nothing is written yet."))
        self.empty.say("name", "", "")
        self._timer.start()
        self._context.background.run(work, self._ended, self._failed, owner=self, lane=Lane.LONG)

    def _take(self) -> None:
        """Show what was found since the last time."""
        self.model.add(self._found[len(self.model.rows) :])
        now = self._progress
        if now.total:
            self.line.set_fraction(now.done / now.total)
            self.more.setText(
                say(
                    "{done} of {total} photos looked at. Nothing is written yet.",
                    done=say_number(now.done),
                    total=say_number(now.total),
                )
            )
        if self.model.rows:
            self._stack.setCurrentWidget(self.list)

    def _ended(self, whole: bool) -> None:
        self._timer.stop()
        if not whole:
            return
        self._take()
        self.line.hide()
        rows = self.model.rows
        possible = sum(not row.problem for row in rows)
        self.writing.setEnabled(possible > 0)
        if not rows:
            self.words.hide()
            self.more.hide()
            self.empty.say(
                "check",
                say("Nothing to write"),
                say("All names that you gave are in the files already, or nobody is named yet."),
            )
            return
        self.words.setText(outlook_text(rows))
        inside = sum(not row.problem and row.target is NameTarget.FILE for row in rows)
        said = [
            say_count("1 photo gets them into its file.", "{n} photos get them into their files.", inside)
            if inside
            else "",
            say_count(
                "1 photo gets them in a file beside it.",
                "{n} photos get them in files beside them.",
                possible - inside,
            )
            if possible > inside
            else "",
            impossible_text(len(rows) - possible) if len(rows) > possible else "",
        ]
        self.more.setText(" ".join(filter(None, said)))
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def _failed(self, error: GlimpseError) -> None:
        self._timer.stop()
        self.line.hide()
        self.more.hide()
        self.words.hide()
        self._stack.setCurrentWidget(self.empty)
        self.empty.say("problems", say("This could not be found out"), str(error))

    def _write_now(self) -> None:
        self._write()
        self.accept()

    def _show_folder(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            show_in_folder(self.model.rows[index.row()].path)

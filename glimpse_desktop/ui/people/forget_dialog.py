"""Asking before a person is forgotten for good, and doing it in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.forgetting import ForgetPlan, ForgetStep, Forgotten
from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import forget_words as words
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.fitting import fit_height

_WIDTH = 520


class ForgetDialog(QDialog):
    """Says what goes, what stays, and that there is no way back. Cancel is what Return and Escape do."""

    def __init__(self, context: PageContext, row: PersonRow, parent: QWidget) -> None:
        super().__init__(parent)
        name = row.name or ""
        self._context = context
        self._row = row
        self._window = parent
        self.setWindowTitle(say("Forget this person"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        heading = _label(say("Forget {name} for good?", name=name), "heading")
        self.goes = _label(say("Looking at what that would mean…"))
        self.stays = _label("", "muted")
        self.out_of_reach = _label("")
        self.undo = _label(say("This can't be undone."))
        self.files = QCheckBox()
        self.files.setChecked(True)
        for late in (self.stays, self.out_of_reach, self.undo, self.files):
            late.hide()
        self.cancel = push_button(say("Cancel"))
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.go = push_button(words.button_text(name), role="danger")
        self.go.setEnabled(False)
        self.go.clicked.connect(self._forget)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        for widget in (heading, self.goes, self.stays, self.out_of_reach, self.undo, self.files):
            column.addWidget(widget)
        column.addSpacing(Space.S)
        column.addLayout(buttons)
        self.cancel.setFocus()
        person, forgetting = row.id, context.workspace.forgetting
        context.background.run(lambda: forgetting.plan(person), self._say, self._refuse, owner=self)

    def _say(self, plan: ForgetPlan) -> None:
        self.goes.setText(words.goes_text(plan))
        self.stays.setText(words.stays_text(plan))
        self.out_of_reach.setText(words.out_of_reach_text(plan))
        self.out_of_reach.setVisible(bool(plan.unreachable))
        self.files.setText(words.files_text(plan))
        self.stays.show()
        self.undo.show()
        self.files.setVisible(bool(plan.files))
        self.go.setEnabled(True)
        fit_height(self)

    def _refuse(self, error: GlimpseError) -> None:
        set_role(self.goes, "danger")
        self.goes.setText(str(error))
        fit_height(self)

    def _forget(self) -> None:
        ForgetRun(self._context, self._row, self._window).start(keep_files=not self.files.isChecked())
        self.accept()


class ForgetRun(QObject):
    """Forgets a person; lives until that has ended. ``window`` is what a list of what remains belongs to."""

    def __init__(self, context: PageContext, row: PersonRow, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._row = row
        self._window = window

    def start(self, *, keep_files: bool) -> Job:
        person, forgetting = self._row.id, self._context.workspace.forgetting
        self._context.navigator.show_page("people")  # theirs is nobody's any more

        def work(job: Job) -> Forgotten:
            def tell(step: ForgetStep, done: int, total: int) -> None:
                job.report(done, total, words.step_text(step))

            return forgetting.forget(person, keep_files=keep_files, progress=tell)

        return self._context.background.jobs.run(
            say("Forgetting a person"),
            work,
            self._ended,
            self._failed,
            owner=self,
            unit=Unit.SHARE,
            can_stop=False,
            stopped=lambda _job: self.deleteLater(),
        )

    def _ended(self, done: Forgotten) -> None:
        text, navigator, window = words.forgotten_text(done), self._context.navigator, self._window
        if done.remains:

            def show() -> None:
                show_remains(done, window)

            navigator.offer(text, say("Show what remains"), show)
        else:
            navigator.message(text)
        self.deleteLater()

    def _failed(self, error: GlimpseError) -> None:
        self._context.navigator.message(str(error))
        self.deleteLater()


def show_remains(done: Forgotten, window: QWidget) -> QMessageBox:
    """The files that still have the person, to be looked after by hand."""
    box = QMessageBox(QApplication.activeWindow() or window)
    box.setWindowTitle(say("What remains"))
    box.setText(words.forgotten_text(done))
    box.setInformativeText(say("Glimpse can't change these files. Delete them, or take the name out of them."))
    box.setDetailedText(words.remains_text(done))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.finished.connect(box.deleteLater)
    box.open()
    return box


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(label, role)
    return label

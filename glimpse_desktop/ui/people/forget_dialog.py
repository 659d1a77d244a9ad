"""Asking before a person is forgotten for good, and doing it in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QCheckBox, QMessageBox, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.forgetting import ForgetPlan, ForgetStep, Forgotten
from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import forget_words as words
from glimpse_desktop.ui.widgets.asking_dialog import AskingDialog


class ForgetDialog(AskingDialog):
    """Says what goes, what stays, and that there is no way back. Cancel is what Return and Escape do."""

    def __init__(self, context: PageContext, row: PersonRow, parent: QWidget) -> None:
        name = row.name or ""
        super().__init__(
            say("Forget this person"),
            words.button_text(name),
            parent,
            heading=say("Forget {name} for good?", name=name),
            danger=True,
        )
        self._context = context
        self._row = row
        self._window = parent
        self.goes = self.words(say("Looking at what that would mean…"))
        self.stays = self.words(role="muted")
        self.out_of_reach = self.words()
        self.undo = self.words(say("This can't be undone."))
        self.files = QCheckBox()
        self.files.setChecked(True)
        self.add(self.files)
        for late in (self.stays, self.out_of_reach, self.undo, self.files):
            late.hide()
        self.go.setEnabled(False)
        self.go.clicked.connect(self._forget)
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
        self.fit()

    def _refuse(self, error: GlimpseError) -> None:
        self.goes.hide()
        self.refuse(str(error))
        self.close_only()

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

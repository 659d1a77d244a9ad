"""Import names: choose a source, look through it, see what would change, take over what is chosen.

The dialog leaves the window usable: looking through a large library takes minutes. Nothing changes before the last
button, and one undo takes everything back.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.name_proposals import NameOrder, NameSource, Proposals, TakenNames
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.name_imports import words
from glimpse_desktop.ui.name_imports.model import Found, ProposalModel
from glimpse_desktop.ui.name_imports.sources import SourcePage
from glimpse_desktop.ui.name_imports.table import ProposalTable
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.empty import EmptyState

_SIZE = (940, 620)
_SMALLEST = (780, 460)
"""In which names in the table and every sentence about the sources can be read, in wordy languages too."""


class NameImportDialog(QDialog):
    """Pages: ``sources``, ``working``, ``shown`` (the table), ``nothing`` (no names were found)."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._proposals: Proposals | None = None
        self.setWindowTitle(say("Import names"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sources = SourcePage()
        self.model = ProposalModel(context.thumbnails, self)
        self.table = ProposalTable(self.model)
        self.title, self.detail = QLabel(), ElidedLabel()
        self.line = QProgressBar()
        self.sums, self.left_out = QLabel(), QLabel()
        self.nothing = EmptyState()
        self.stack = QStackedWidget()
        self.back = push_button(say("Back"))
        self.cancel = push_button(say("Cancel"))
        self.go = push_button(say("Look for names"), role="primary")
        self._working, self._shown = self._working_page(), self._shown_page()
        for page in (self.sources, self._working, self._shown, self.nothing):
            self.stack.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        for button in (self.back, self.cancel):
            button.setAutoDefault(False)
        self.go.setDefault(True)
        self.go.clicked.connect(self._go)
        self.cancel.clicked.connect(self._cancel)
        self.back.clicked.connect(self._show_sources)
        self.sources.changed.connect(self._check)
        self.model.chosen.connect(self._show_sums)
        context.background.jobs.changed.connect(self._show_progress)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._show_sources()

    def _working_page(self) -> QWidget:
        page = QWidget()
        set_role(self.title, "heading")
        set_role(self.detail, "muted")
        self.line.setTextVisible(False)
        note = QLabel(say("You can go on using Glimpse meanwhile. Nothing is changed by looking."))
        note.setWordWrap(True)
        set_role(note, "small")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addStretch(2)
        for widget in (self.title, self.line, self.detail, note):
            column.addWidget(widget)
        column.addStretch(3)
        return page

    def _shown_page(self) -> QWidget:
        page = QWidget()
        heading = QLabel(say("Nothing is taken over yet. Look at who each name becomes."))
        set_role(heading, "heading")
        for label in (heading, self.sums, self.left_out):
            label.setWordWrap(True)
        set_role(self.left_out, "small")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        column.addWidget(self.sums)
        column.addWidget(self.left_out)
        return page

    # The pages

    def _show_sources(self) -> None:
        self.stack.setCurrentWidget(self.sources)
        self.back.hide()
        _label(self.cancel, say("Cancel"))
        _label(self.go, say("Look for names"))
        self.go.show()
        self._check()
        button = self.sources.group.checkedButton()
        if button is not None:
            button.setFocus()

    def _check(self) -> None:
        if self.stack.currentWidget() is self.sources:
            self.go.setEnabled(self.sources.order() is not None)

    def _show_working(self, order: NameOrder) -> None:
        self.title.setText(words.looking_title(order.source))
        self.line.setAccessibleName(self.title.text())
        self.line.setRange(0, 0)
        self.detail.setText("")
        self.stack.setCurrentWidget(self._working)
        self.back.hide()
        self.go.hide()
        _label(self.cancel, say("Stop"))
        self.cancel.setFocus()

    def _show_proposals(self, found: Found) -> None:
        self._job = None
        self._proposals = found.proposals
        _label(self.cancel, say("Cancel"))
        self.back.show()
        if not found.proposals.names:
            self.nothing.say(
                "name",
                say("No names were found"),
                words.nothing_text(found.proposals),
                ((say("Look somewhere else"), self._show_sources),),
            )
            self.stack.setCurrentWidget(self.nothing)
            self.back.hide()
            self.nothing.setFocus()
            return
        self.left_out.setText(words.left_out_text(found.proposals))
        self.left_out.setVisible(bool(self.left_out.text()))
        self.go.show()
        self.stack.setCurrentWidget(self._shown)
        self.model.replace(found)
        self.table.selectRow(0)
        self.table.setFocus()

    def _show_sums(self) -> None:
        names, counts = self.model.sums()
        self.sums.setText(words.sum_text(counts))
        _label(self.go, words.take_text(names) if names else say("Take over"))
        self.go.setEnabled(names > 0)

    # Looking

    def _go(self) -> None:
        if self.stack.currentWidget() is self._shown:
            self._take()
            return
        order = self.sources.order()
        if order is not None and self.stack.currentWidget() is self.sources:
            self._look(order)

    def _look(self, order: NameOrder) -> None:
        imports = self._context.workspace.name_imports
        self._show_working(order)

        def work(job: Job) -> Found:
            return Found.of(imports.look(order, job.report, job.cancel), imports.people())

        self._job = self._context.background.jobs.run(
            words.looking_title(order.source),
            work,
            self._show_proposals,
            self._failed,
            owner=self,
            unit=Unit.PHOTOS if order.source is NameSource.FILES else Unit.SHARE,
            stopped=self._stopped,
        )

    def _failed(self, error: GlimpseError) -> None:
        self._job = None
        self._show_sources()
        self.sources.say_trouble(str(error))

    def _stopped(self, _job: Job) -> None:
        self._job = None
        self._show_sources()

    def _show_progress(self) -> None:
        job = self._job
        if job is None:
            return
        if job.total:
            self.line.setRange(0, 1000)
            self.line.setValue(round(1000 * (job.share or 0.0)))
        self.detail.setText(job.detail)

    # Taking

    def _take(self) -> None:
        proposals, choices = self._proposals, self.model.choices()
        if proposals is None:
            return
        context, imports = self._context, self._context.workspace.name_imports

        def taken(done: TakenNames) -> None:
            context.navigator.message(words.taken_text(done), undo=done.counts.taken > 0)

        def failed(error: GlimpseError) -> None:
            context.navigator.message(str(error))

        # Whatever becomes of the dialog: what was asked for is done, and said in the window.
        context.background.jobs.run(
            say("Taking over names"),
            lambda _job: imports.take(proposals, choices),
            taken,
            failed,
            owner=context.navigator,
            unit=Unit.FACES,
            can_stop=False,
        )
        self.accept()

    # Leaving

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.stop()
        else:
            self.reject()

    def reject(self) -> None:
        """Esc, too: what is being looked through is left."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._job is not None:
            self._job.stop()
            self._job = None
        super().closeEvent(event)


def _label(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(text)

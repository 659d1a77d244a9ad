"""Import names: choose a source, look through it, see what would change, take over what is chosen.

The dialog leaves the window usable: looking through a large library takes minutes. Nothing changes before the last
button, and one undo takes everything back.
"""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

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
from glimpse_desktop.ui.widgets.asking_dialog import AskingDialog, plain_words
from glimpse_desktop.ui.widgets.buttons import push_button, relabel
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.file_list_dialog import FileListDialog

_SIZE = (940, 620)
_SMALLEST = (780, 460)
"""In which names in the table and every sentence about the sources can be read, in wordy languages too."""


class NameImportDialog(AskingDialog):
    """Pages: ``sources``, ``working``, ``shown`` (the table), ``nothing`` (no names were found)."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(say("Import names"), say("Look for names"), parent, width=None)
        self._context = context
        self._job: Job | None = None
        self._proposals: Proposals | None = None
        self.sources = SourcePage()
        self.model = ProposalModel(context.thumbnails, self)
        self.table = ProposalTable(self.model)
        self.title, self.detail = plain_words(role="heading"), ElidedLabel()
        self.line = QProgressBar()
        self.sums, self.left_out = plain_words(), plain_words(role="small")
        self.nothing = EmptyState()
        self.stack = QStackedWidget()
        self.back = push_button(say("Back"))
        self.unread = push_button(say("Files that could not be read…"))
        self._working, self._shown = self._working_page(), self._shown_page()
        for page in (self.sources, self._working, self._shown, self.nothing):
            self.stack.addWidget(page)
        self.add(self.stack)
        for place, button in enumerate((self.back, self.unread)):
            self.foot.insertWidget(place, button)
        self.go.clicked.connect(self._go)
        self.back.clicked.connect(self._show_sources)
        self.unread.clicked.connect(self._show_unread)
        self.sources.changed.connect(self._check)
        self.model.chosen.connect(self._show_sums)
        context.background.jobs.changed.connect(self._show_progress)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._show_sources()

    def _working_page(self) -> QWidget:
        page = QWidget()
        set_role(self.detail, "muted")
        self.line.setTextVisible(False)
        note = plain_words(say("You can go on using Glimpse meanwhile. Nothing is changed by looking."), "small")
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
        heading = plain_words(say("Nothing is taken over yet. Look at who each name becomes."), "heading")
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
        self.unread.hide()
        relabel(self.cancel, say("Cancel"))
        relabel(self.go, say("Look for names"))
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
        relabel(self.cancel, say("Stop"))
        self.cancel.setFocus()

    def _show_proposals(self, found: Found) -> None:
        self._job = None
        self._proposals = found.proposals
        relabel(self.cancel, say("Cancel"))
        self.unread.setVisible(found.proposals.unread > 0)
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
        relabel(self.go, words.take_text(names) if names else say("Take over"))
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

    def _show_unread(self) -> None:
        found = self._proposals
        if found is not None:
            files = [(one.path, one.reason) for one in found.unread_files]
            heading = words.unread_text(found.unread)
            FileListDialog(self.windowTitle(), heading, files, found.unread, self).open()

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

    def reject(self) -> None:
        """Cancel and Escape leave looking first, and then the dialog."""
        if self._job is not None:
            self._job.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._job is not None:
            self._job.stop()
            self._job = None
        super().closeEvent(event)

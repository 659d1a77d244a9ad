"""The dialog of a file with decisions: what it would change is looked up and said, then it is done or left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.look.theme import set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.asking_dialog import AskingDialog

T = TypeVar("T")


class FileDialog(AskingDialog):
    """How to make one: add what is to be seen under ``text``, then ``say_way_back``, then ``look``.

    ``look`` is told what came of it and calls ``show_plan``; ``go`` leads to ``carry_out``.
    """

    def __init__(
        self, context: PageContext, title: str, go: str, heading: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, go, parent, heading=heading)
        self._context = context
        self._job: Job | None = None
        self.text = self.words()
        self.go.setEnabled(False)

    def say_way_back(self, text: str) -> None:
        """How it can be taken back, under all that was added."""
        self.way_back = self.words(text, "muted")

    def look(
        self, title: str, meanwhile: str, work: Callable[[CancelToken], T], then: Callable[[T], None]
    ) -> None:
        """Have ``work`` look at the file, then tell ``then`` what it found."""
        self.text.setText(meanwhile)
        self._job = self._context.background.jobs.run(
            title, lambda job: work(job.cancel), then, self._useless, owner=self, unit=Unit.SHARE
        )
        self.fit()

    def show_plan(self, lines: Sequence[str], *, worth_it: bool) -> None:
        """Say what would happen. ``worth_it``: something would."""
        self.text.setText("\n".join(lines))
        self.go.setEnabled(worth_it)
        self.way_back.setVisible(worth_it)
        if worth_it:
            self.go.setFocus()
            self.fit()
        else:
            self.close_only()

    def carry_out(self, title: str, meanwhile: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Have ``work`` do it, which can't be given up half-way; then tell ``then``, and close."""

        def done(result: T) -> None:
            self.ready()
            then(result)
            self.accept()

        self.wait(meanwhile, can_stop=False)
        self._job = self._context.background.jobs.run(
            title,
            lambda _job: work(),
            done,
            lambda error: self.refuse(str(error)),
            owner=self,
            unit=Unit.SHARE,
            can_stop=False,
        )

    def _useless(self, error: GlimpseError) -> None:
        set_role(self.text, "danger")
        self.text.setText(str(error))
        self.way_back.hide()
        self.close_only()

    def done(self, result: int) -> None:
        if self._job is not None and result == QDialog.DialogCode.Rejected:
            self._job.stop()
        super().done(result)

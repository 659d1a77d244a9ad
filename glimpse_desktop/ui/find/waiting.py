"""While search gets ready: reading the index of a large library takes seconds, making it anew minutes."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from glimpse_desktop.ui.find.query import WHOLE, Answer, Asked
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.progress_line import ProgressLine
from glimpse_desktop.ui.wording import number

_SOON_MS = 200
_LATER_MS = 2000
"""How soon a question is asked again that had no answer at all, and one that had a part of it."""


class FindWaiting(QWidget):
    """The question that has no full answer yet, and the line above the results that says so; else hidden.

    Signal ``ask_again(Asked)``: it is time to.
    """

    ask_again = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked: Asked | None = None
        self.text = QLabel()
        set_role(self.text, "small")
        self.text.setWordWrap(True)
        self.line = ProgressLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self.text, 3)
        row.addWidget(self.line, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.ask_again.emit(self.asked))
        self.hide()

    def wait(self, asked: Asked) -> None:
        """Nothing can be said yet."""
        self.asked = asked
        self.hide()
        self._timer.start(_SOON_MS)

    def show_answer(self, answer: Answer) -> None:
        """Say of how many faces this is the answer, unless of all."""
        if answer.readiness >= WHOLE:
            self.end()
            return
        self.asked = answer.asked
        percent = number(int(answer.readiness * 100))
        self.text.setText(
            self.tr("Search is getting ready: {percent} % of all faces so far, more will follow.").format(
                percent=percent
            )
        )
        self.line.set_fraction(answer.readiness)
        self.show()
        self._timer.start(_LATER_MS)

    def end(self) -> None:
        """Another question, or the full answer."""
        self.asked = None
        self._timer.stop()
        self.hide()

    def pause(self) -> None:
        """Nobody looks."""
        self._timer.stop()

    def resume(self) -> None:
        if self.asked is not None:
            self._timer.start(_SOON_MS)

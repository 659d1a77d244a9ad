"""Review: questions one by one, and the list of likely mistakes, behind one switch."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedLayout, QToolButton, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.review.audit_view import AuditView
from glimpse_desktop.ui.review.desk import ReviewDesk
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.wording import number


class ReviewPage(Page):
    """``show_page`` takes "questions" or "mistakes"; None leaves it as it was."""

    name = "review"
    icon = "question"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.desk = ReviewDesk(context, self)
        self.audit = AuditView(context, self)
        self.audit.counted.connect(self._show_count)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.desk)
        self._stack.addWidget(self.audit)
        self._switch = QWidget()
        row = QHBoxLayout(self._switch)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.buttons = [QToolButton(), QToolButton()]
        group = QButtonGroup(self)
        for place, (button, text) in enumerate(
            zip(self.buttons, (self.tr("Questions"), self.tr("Likely mistakes")), strict=True)
        ):
            button.setText(text)
            button.setCheckable(True)
            group.addButton(button)
            spoken.speak_as(button, "PageTab")
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, place=place: self._open(place))
        self.buttons[0].setChecked(True)

    def title(self) -> str:
        return self.tr("Review")

    def tools(self) -> list[QWidget]:
        return [self._switch]

    def show_page(self, arguments: object) -> None:
        if arguments in ("questions", "mistakes"):
            self._stack.setCurrentIndex(int(arguments == "mistakes"))
        self._open(self._stack.currentIndex())

    def place(self) -> object:
        return "mistakes" if self._stack.currentIndex() else "questions"

    def leave_page(self) -> None:
        self.desk.leave()
        self.audit.leave()

    def refresh(self, changes: Changes) -> None:
        self.desk.refresh(changes)
        self.audit.refresh(changes)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        # A proxy that changes would be a stop of Tab of its own, behind what it stands for.
        super().focusInEvent(event)
        if (view := self._stack.currentWidget()) is not None:
            view.setFocus(event.reason())

    def _open(self, place: int) -> None:
        self.leave_page()
        self._stack.setCurrentIndex(place)
        self.buttons[place].setChecked(True)
        view = self.audit if place else self.desk
        view.enter()

    def _show_count(self, count: int) -> None:
        text = self.tr("Likely mistakes")
        self.buttons[1].setText(f"{text}  {number(count)}" if count else text)

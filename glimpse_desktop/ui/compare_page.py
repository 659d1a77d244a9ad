"""Compare: two faces, or everybody in two pictures, side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glimpse_desktop.ui.compare_pair import ComparePair
from glimpse_desktop.ui.empty import EmptyState
from glimpse_desktop.ui.pages import Page, PageContext


class ComparePage(Page):
    """``show_page`` takes a ComparePair."""

    name = "compare"
    icon = "compare"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._pair = ComparePair()
        self._empty = EmptyState(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        self._empty.say(
            "compare", self.tr("Nothing is compared"), self.tr("Select two faces, then press Compare.")
        )

    def title(self) -> str:
        return self.tr("Compare")

    def show_page(self, arguments: object) -> None:
        if isinstance(arguments, ComparePair):
            self._pair = arguments

    def place(self) -> object:
        return self._pair

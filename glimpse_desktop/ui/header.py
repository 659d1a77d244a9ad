"""The row above every page: sidebar, back, the title, and the page's own tools."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from glimpse_desktop.ui.elided_label import ElidedLabel
from glimpse_desktop.ui.icons import SIZE
from glimpse_desktop.ui.pages import Page
from glimpse_desktop.ui.theme import Space, set_role

HEIGHT = 56


class Header(QWidget):
    """``actions`` become buttons at the left."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._tools: dict[str, QWidget] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.S, 0, Space.L, 0)
        self._row.setSpacing(Space.XS)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            set_role(button, "bare")
            button.setIconSize(QSize(SIZE, SIZE))
            button.setAccessibleName(action.text().replace("&", ""))
            self._row.addWidget(button)
        self.title = ElidedLabel()
        set_role(self.title, "title")
        self._row.addSpacing(Space.XS)
        self._row.addWidget(self.title, 1)

    def show_page(self, page: Page) -> None:
        """Its title and its tools; those of other pages are hidden."""
        if page.name not in self._tools:
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(Space.S)
            for tool in page.tools():
                row.addWidget(tool)
            self._row.addWidget(box)
            self._tools[page.name] = box
        for name, box in self._tools.items():
            box.setVisible(name == page.name)
        self.title.setText(page.title())

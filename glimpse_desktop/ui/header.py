"""What is above every page: sidebar, back and the search field, then the title and the page's own tools."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from glimpse_desktop.ui.icons import SIZE
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import Page
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.tab_order import follow_layout

HEIGHT = 48
_TOOLS = 44
"""The row of the title and the tools."""
_WIDEST_FIELD = 760


class Header(QWidget):
    """``actions`` become buttons beside the search field."""

    def __init__(self, actions: list[QAction], field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT + _TOOLS)
        self._tools: dict[str, QWidget] = {}
        upper = QHBoxLayout()
        upper.setContentsMargins(margins(Space.S, 0, Space.L, 0))
        upper.setSpacing(Space.XS)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            set_role(button, "bare")
            button.setIconSize(QSize(SIZE, SIZE))
            button.setAccessibleName(action.text().replace("&", ""))
            upper.addWidget(button)
        upper.addSpacing(Space.XS)
        field.setMaximumWidth(_WIDEST_FIELD)
        upper.addWidget(field, 1)
        upper.addStretch()
        self._row = QHBoxLayout()
        self._row.setContentsMargins(Space.L, 0, Space.L, Space.XS)
        self._row.setSpacing(Space.XS)
        self.title = ElidedLabel()
        set_role(self.title, "title")
        self._row.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, HEIGHT)
        column.addLayout(self._row, _TOOLS)

    def show_page(self, page: Page) -> None:
        """Its title and its tools; those of other pages are hidden. No row for them where the page needs none."""
        self.setFixedHeight(HEIGHT + (_TOOLS if page.titled else 0))
        self.title.setVisible(page.titled)
        if page.name not in self._tools:
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(Space.S)
            for tool in page.tools():
                row.addWidget(tool)
            self._row.addWidget(box)
            self._tools[page.name] = box
            follow_layout(self)
        for name, box in self._tools.items():
            box.setVisible(name == page.name)
        self.title.setText(page.title())

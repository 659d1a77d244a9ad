"""Preferences. Everything takes effect at once; there is nothing to apply and nothing to restart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.ui.elided_label import ElidedLabel
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences_background import BackgroundSection
from glimpse_desktop.ui.preferences_packs import PacksSection
from glimpse_desktop.ui.preferences_strictness import StrictnessSection
from glimpse_desktop.ui.preferences_watching import WatchingSection
from glimpse_desktop.ui.reveal import show_folder
from glimpse_desktop.ui.theme import Space, set_role, theme

_SCHEMES: tuple[bool | None, ...] = (None, False, True)


class Preferences(QDialog):
    """Appearance, how faces are recognised, where the library lies."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.packs = PacksSection(context)
        self.strictness = StrictnessSection(context)
        self.watching = WatchingSection(context)
        self.work = BackgroundSection(context)
        self.schemes = QButtonGroup(self)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(_heading(self.tr("Appearance")))
        column.addLayout(self._appearance())
        column.addSpacing(Space.M)
        column.addWidget(_line())
        column.addSpacing(Space.S)
        column.addWidget(_heading(self.tr("Telling people apart")))
        column.addWidget(self.strictness)
        column.addSpacing(Space.M)
        column.addWidget(_line())
        column.addSpacing(Space.S)
        column.addWidget(_heading(self.tr("Recognising faces")))
        column.addWidget(self.packs)
        column.addSpacing(Space.M)
        column.addWidget(_line())
        column.addSpacing(Space.S)
        column.addWidget(_heading(self.tr("Folders")))
        column.addWidget(self.watching)
        column.addSpacing(Space.M)
        column.addWidget(_line())
        column.addSpacing(Space.S)
        column.addWidget(_heading(self.tr("Background work")))
        column.addWidget(self.work)
        column.addSpacing(Space.M)
        column.addWidget(_line())
        column.addSpacing(Space.S)
        column.addWidget(_heading(self.tr("Library")))
        column.addLayout(self._library())
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(scroll, "plain")
        scroll.setWidget(content)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XL, Space.S, Space.XL, Space.L)
        foot.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)
        self.resize(600, 620)

    def _appearance(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        texts = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        for number, (text, dark) in enumerate(zip(texts, _SCHEMES, strict=True)):
            button = QRadioButton(text)
            button.setChecked(theme().forced is dark)
            self.schemes.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        self.schemes.idClicked.connect(lambda number: theme().force(_SCHEMES[number]))
        return row

    def _library(self) -> QVBoxLayout:
        folder = self._context.workspace.locations.library_dir
        words = QLabel(
            self.tr(
                "Names, decisions and thumbnails are kept in this folder. Another folder is chosen by starting "
                "Glimpse with --library or with GLIMPSE_LIBRARY set."
            )
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        path = ElidedLabel(str(folder), Qt.TextElideMode.ElideMiddle)
        path.setAccessibleName(self.tr("The library's folder: {folder}").format(folder=folder))
        path.setToolTip(str(folder))
        button = QPushButton(self.tr("Show in file manager"))
        button.setIcon(icon("open"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: show_folder(folder))
        row = QHBoxLayout()
        row.addWidget(path, 1)
        row.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        column.addWidget(words)
        column.addLayout(row)
        return column


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    set_role(label, "heading")
    return label


def _line() -> QFrame:
    line = QFrame()
    set_role(line, "line")
    return line

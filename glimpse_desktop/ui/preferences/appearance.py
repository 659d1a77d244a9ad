"""How the window looks: colours, tiles, motion, the pace of a slide show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.language import say_count
from glimpse_desktop.ui.look.theme import Space, set_role, theme
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.window_state import SLIDE_SECONDS, WindowState

_SCHEMES: tuple[bool | None, ...] = (None, False, True)
_TILES = (96, 128, 160, 224, 320)


class Change(Protocol):
    """Lets the window remember other values of ``WindowState``."""

    def __call__(self, **values: object) -> None: ...


class ColoursSection(QWidget):
    """Light, dark, or as the system says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schemes = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        texts = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        for place, (text, dark) in enumerate(zip(texts, _SCHEMES, strict=True)):
            button = QRadioButton(text)
            button.setChecked(theme().forced is dark)
            self.schemes.addButton(button, place)
            row.addWidget(button)
        row.addStretch()
        self.schemes.idClicked.connect(lambda place: theme().force(_SCHEMES[place]))


class PhotosSection(QWidget):
    """The size of tiles, whole pictures or squares, and how long a slide show stays on a photo."""

    def __init__(self, state: WindowState, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = QComboBox()
        sizes = (
            self.tr("Very small"),
            self.tr("Small"),
            self.tr("Medium"),
            self.tr("Large"),
            self.tr("Very large"),
        )
        for text, side in zip(sizes, _TILES, strict=True):
            self.side.addItem(text, side)
        nearest = min(range(len(_TILES)), key=lambda place: abs(_TILES[place] - state.tile_side))
        self.side.setCurrentIndex(nearest)
        self.side.activated.connect(lambda place: change(tile_side=int(self.side.itemData(place))))
        self.whole = QCheckBox(self.tr("Show whole pictures instead of squares"))
        self.whole.setChecked(state.whole_pictures)
        self.whole.clicked.connect(lambda on: change(whole_pictures=on))
        self.pace = QComboBox()
        for seconds in SLIDE_SECONDS:
            self.pace.addItem(say_count("{n} second", "{n} seconds", seconds), seconds)
        self.pace.setCurrentIndex(SLIDE_SECONDS.index(state.slide_seconds))
        self.pace.activated.connect(lambda place: change(slide_seconds=SLIDE_SECONDS[place]))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(Space.L)
        form.setVerticalSpacing(Space.S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setFormAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        for text, box in (
            (self.tr("Size of tiles"), self.side),
            (self.tr("Slide show: next photo after"), self.pace),
        ):
            box.setMinimumWidth(140)
            box.setAccessibleName(text)
            form.addRow(text, box)
        form.insertRow(1, self.whole)


class MotionSection(QWidget):
    """Whether things move: as the system says, or never."""

    def __init__(
        self, wishes: Wishes, change: Callable[[Callable[[Wishes], Wishes]], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.motion = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        for place, text in enumerate((self.tr("As the system"), self.tr("Never"))):
            button = QRadioButton(text)
            button.setAccessibleName(self.tr("Motion: {choice}").format(choice=text))
            button.setChecked(wishes.still is bool(place))
            self.motion.addButton(button, place)
            row.addWidget(button)
        row.addStretch()
        words = QLabel(self.tr("Things only move to show where they go. Never: they change at once."))
        words.setWordWrap(True)
        set_role(words, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(row)
        column.addWidget(words)
        self.motion.idClicked.connect(lambda place: change(lambda wishes: replace(wishes, still=bool(place))))

"""Over the results of Find this person: how many there are, which of them are shown and selected, the line."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from glimpse_desktop.ui.find.similarity_slider import SimilaritySlider
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.ui.wording import faces_in_photos, number


class FindHeader(QWidget):
    """Its parts tell the page what is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = SimilaritySlider(self)
        self.count = QLabel()
        set_role(self.count, "heading")
        self.selected = QLabel()
        set_role(self.selected, "muted")
        self.clear_only = QCheckBox()
        self.clear_only.setToolTip(self.tr("Leaves out faces that are small, blurred, dark or turned away"))
        self.select_button = QPushButton(self.tr("Select all"))
        set_role(self.select_button, "quiet")
        self._words, self._below = QHBoxLayout(), QHBoxLayout()
        self._words.setSpacing(Space.M)
        self._words.addWidget(self.count)
        self._words.addWidget(self.selected)
        self._words.addStretch()
        self._words.addWidget(self.clear_only)
        self._words.addWidget(self.select_button)
        self._below.addStretch()
        self._narrow = False
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(Space.L, Space.XS, Space.S, Space.XS))
        column.setSpacing(Space.XS)
        column.addLayout(self._words)
        column.addLayout(self._below)
        column.addWidget(self.slider)
        follow_layout(self)

    def show_counts(self, faces: int, photos: int, clear: int, of: int) -> None:
        """What is shown; right of the line are ``of`` faces, ``clear`` of them clear ones."""
        self.count.setText(faces_in_photos(faces, photos))
        self.clear_only.setText(self.tr("Clear faces only ({count})").format(count=number(clear)))
        self.clear_only.setVisible(0 < clear < of or self.clear_only.isChecked())
        self._arrange()

    def show_selected(self, selected: int, of: int) -> None:
        self.selected.setText(self.tr("{count} selected").format(count=number(selected)))
        everything = selected == of and of > 0
        self.select_button.setText(self.tr("Select none") if everything else self.tr("Select all"))
        self.select_button.setEnabled(of > 0)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """What can be done stands below the words where they leave no room for it."""
        parts = [self.count, self.selected, self.select_button]
        parts += [self.clear_only] if not self.clear_only.isHidden() else []
        wanted = sum(part.sizeHint().width() + Space.M for part in parts) + Space.L + Space.S
        narrow = wanted > self.width()
        if narrow != self._narrow:
            self._narrow = narrow
            for part in (self.clear_only, self.select_button):
                (self._below if narrow else self._words).addWidget(part)
        # Whatever was laid out before or after: what is above the line comes before it.
        self.setTabOrder(self.clear_only, self.select_button)
        self.setTabOrder(self.select_button, self.slider)

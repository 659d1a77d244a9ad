"""The middle of Compare: what the two faces say, what is known, and what can be decided."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.comparison import ComparedFace, FaceComparison, Known, Verdict
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.compare.pairs import ComparePairs, Thumbnail
from glimpse_desktop.ui.compare.words import known_text, reason_text, verdict_text
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import Font, Space, font, set_role, tokens
from glimpse_desktop.ui.review.key_button import KeyButton
from glimpse_desktop.ui.wording import similarity_text

SAME, DIFFERENT, SWAP, DETAILS = "Y", "N", "X", "D"
_BAR = 6
_DECADES = 6.0
"""The bar is full where one of a million pairs of different people is as alike."""

_UNSAID = (Verdict.TOO_POOR, Verdict.NOT_COMPARABLE)


class VerdictBar(QWidget):
    """From "two people" to "one person": how rarely two people look so alike. Hidden where nothing can be said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_found(self, found: FaceComparison) -> None:
        strangers = found.measures.strangers if found.measures is not None else 1.0
        self._share = min(max(-math.log10(max(strangers, 1e-12)) / _DECADES, 0.0), 1.0)
        if found.measures is not None:
            self.setToolTip(self.tr("Similarity {value}").format(value=similarity_text(found.measures.cosine)))
            self.setAccessibleName(self.toolTip())
        self.setVisible(found.verdict not in _UNSAID and found.known is not Known.SAME_FACE)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(180, _BAR + 22)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, 0, self.width(), _BAR)
        painter.setBrush(QColor(t.outline))
        painter.drawRoundedRect(groove, _BAR / 2, _BAR / 2)
        filled = QRectF(0, 0, max(self._share * self.width(), _BAR), _BAR)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            filled.moveRight(self.width())
        painter.setBrush(QColor(t.accent))
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)
        painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(t.muted))
        below = QRectF(0, _BAR + 2, self.width(), 20)
        # The painter mirrors left and right by itself.
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.tr("two people"))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.tr("one person"))


class VerdictPanel(QScrollArea):
    """Signals: same(), different(), swap(): the buttons; each may open a menu at its button."""

    same = Signal()
    different = Signal()
    swap = Signal()

    def __init__(self, thumbnail: Thumbnail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verdict = QLabel()
        set_role(self.verdict, "title")
        self.reason = QLabel()
        set_role(self.reason, "muted")
        self.known = QLabel()
        for label in (self.verdict, self.reason, self.known):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.bar = VerdictBar()
        self.same_button = KeyButton(self.tr("Same person"), SAME)
        self.different_button = KeyButton(self.tr("Different people"), DIFFERENT)
        self.swap_button = KeyButton(self.tr("Swap sides"), SWAP, "quiet")
        self.details_button = QToolButton()
        self.details_button.setText(self.tr("How it was measured"))
        self.details_button.setToolTip(self.tr("How it was measured ({key})").format(key=DETAILS))
        self.details_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.details_button.setCheckable(True)
        set_role(self.details_button, "bare")
        self.details = QWidget()
        self._values: dict[str, QLabel] = {}
        self.pairs = ComparePairs(thumbnail)
        changing().wanted_by(self.same_button, self.different_button)
        self._build()
        self.same_button.clicked.connect(self.same)
        self.different_button.clicked.connect(self.different)
        self.swap_button.clicked.connect(self.swap)
        self.details_button.toggled.connect(self._unfold)
        self._unfold(False)

    def _build(self) -> None:
        form = QFormLayout(self.details)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.XS)
        for key, text in (
            ("cosine", self.tr("Cosine similarity")),
            ("euclidean", self.tr("Euclidean distance")),
            ("manhattan", self.tr("Manhattan distance")),
            ("quality", self.tr("Quality of the faces")),
            ("pack", self.tr("Model pack")),
        ):
            label, value = QLabel(text), QLabel()
            set_role(label, "small")
            set_role(value, "small")
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._values[key] = value
            form.addRow(label, value)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.verdict)
        column.addSpacing(Space.XS)
        column.addWidget(self.bar)
        column.addWidget(self.reason)
        column.addWidget(self.known)
        column.addSpacing(Space.S)
        column.addWidget(self.same_button)
        column.addWidget(self.different_button)
        column.addWidget(self.swap_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.details)
        column.addSpacing(Space.S)
        column.addWidget(self.pairs)
        column.addStretch()
        self.setWidget(inside)

    def say(self, title: str, text: str = "") -> None:
        """Words in place of a verdict."""
        self.verdict.setText(title)
        self.reason.setText(text)
        self.reason.setVisible(bool(text))
        for widget in (self.bar, self.known, self.swap_button, self.details_button, self.details):
            widget.hide()
        self.offer(False, False)

    def show_found(self, found: FaceComparison, faces: Sequence[ComparedFace]) -> None:
        """The verdict on these two ``faces``."""
        said = verdict_text(found, faces)
        if said != self.verdict.text():
            self.verdict.setText(said)
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        for label, text in ((self.reason, reason_text(found, faces)), (self.known, known_text(found, faces))):
            label.setText(text)
            label.setVisible(bool(text))
        self.bar.show_found(found)
        self.swap_button.show()
        measures = found.measures
        self.details_button.setVisible(measures is not None)
        self.details.setVisible(measures is not None and self.details_button.isChecked())
        if measures is not None:
            self._values["cosine"].setText(similarity_text(measures.cosine))
            self._values["euclidean"].setText(similarity_text(measures.euclidean))
            self._values["manhattan"].setText(similarity_text(measures.manhattan))
            quality = [_quality(face) for face in faces]
            self._values["quality"].setText(
                self.tr("{first} and {second}").format(first=quality[0], second=quality[1])
            )
            self._values["pack"].setText(found.pack)

    def offer(self, same: bool, different: bool, verdict: Verdict = Verdict.NOT_COMPARABLE) -> None:
        """Show the buttons of decisions that apply; what the faces say stands out."""
        self.same_button.setVisible(same)
        self.different_button.setVisible(different)
        set_role(self.same_button, "primary" if verdict in (Verdict.VERY_LIKELY, Verdict.LIKELY) else "")
        set_role(self.different_button, "primary" if verdict is Verdict.UNLIKELY else "")

    def _unfold(self, on: bool) -> None:
        self.details_button.setIcon(icon("chevron-down" if on else "chevron-right"))
        self.details.setVisible(on and not self.details_button.isHidden())


def _quality(face: ComparedFace) -> str:
    return "–" if face.quality is None else QLocale().toString(face.quality.overall, "f", 2)

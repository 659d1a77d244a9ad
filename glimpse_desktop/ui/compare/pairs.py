"""The pairs of two pictures: who of the one is who of the other, most alike first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from glimpse_desktop.domain.comparison import (
    ONE_PERSON,
    ComparedFace,
    ComparedPicture,
    FacePair,
    PictureComparison,
    Verdict,
)
from glimpse_desktop.ui.compare.words import both_text, face_name, short_verdict_text
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.look.theme import Font, Radius, Space, font, set_role, tokens
from glimpse_desktop.ui.wording import faces_text

_FACE = 40
_HEIGHT = _FACE + 2 * painting.RING_ROOM + 4

Thumbnail = Callable[[ComparedFace], QPixmap | None]


@dataclass(frozen=True, slots=True)
class _Shown:
    pair: FacePair
    left: ComparedFace
    right: ComparedFace


class PairRow(QAbstractButton):
    """Two faces and how likely they are one person; checked, it is the pair that is compared."""

    def __init__(self, shown: _Shown, thumbnail: Thumbnail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = shown.pair
        self._shown = shown
        self._thumbnail = thumbnail
        self._word = short_verdict_text(shown.pair.found)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = self.tr("{name} and {other}: {word}")
        self.setAccessibleName(
            said.format(name=face_name(shown.left), other=face_name(shown.right), word=self._word)
        )

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent_soft if self.isChecked() else t.hover))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        first = QRectF(painting.RING_ROOM + 4, (self.height() - _FACE) / 2, _FACE, _FACE)
        second = first.translated(self.width() - _FACE - 2 * (painting.RING_ROOM + 4), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first, second = second, first
        for circle, face in ((first, self._shown.left), (second, self._shown.right)):
            state = painting.face_state(face.row) if face.row is not None else painting.FaceState.UNKNOWN
            painting.paint_face(painter, circle, self._thumbnail(face), state)
        between = QRectF(self.rect()).adjusted(_FACE + 24, 0, -_FACE - 24, 0)
        painter.setFont(font(Font.NORMAL))
        if painter.fontMetrics().horizontalAdvance(self._word) > between.width():
            painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(t.text))
        word = painter.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, round(between.width()))
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, word)


class ComparePairs(QWidget):
    """Signal ``chosen(FacePair)``: the person wants to see this one."""

    chosen = Signal(object)

    def __init__(self, thumbnail: Thumbnail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnail = thumbnail
        self.rows: list[PairRow] = []
        self.heading = QLabel()
        set_role(self.heading, "heading")
        self.heading.setWordWrap(True)
        self.rest = QLabel()
        set_role(self.rest, "small")
        self.rest.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.rest)
        self.hide()

    def show_pairs(self, left: ComparedPicture, right: ComparedPicture, found: PictureComparison) -> None:
        """Who may be on both. Pairs that are two people are only counted."""
        self.clear()
        alike = [pair for pair in found.pairs if _may_be_one(pair)]
        for pair in alike:
            row = PairRow(_Shown(pair, left.faces[pair.left], right.faces[pair.right]), self._thumbnail)
            row.clicked.connect(lambda _checked=False, pair=pair: self.chosen.emit(pair))
            self.rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        self.heading.setText(both_text(found.both) or self._nobody(bool(alike)))
        alone = len(left.faces) + len(right.faces) - 2 * len(alike)
        self.rest.setText(
            self.tr("{faces} like nobody on the other side").format(faces=faces_text(alone)) if alone else ""
        )
        self.rest.setVisible(alone > 0)
        self.show()

    def clear(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self.hide()

    def update_faces(self) -> None:
        """Small pictures of faces have come."""
        for row in self.rows:
            row.update()

    def mark(self, left: int | None, right: int | None) -> None:
        """These faces are the ones that are compared now."""
        for row in self.rows:
            row.setChecked((row.pair.left, row.pair.right) == (left, right))

    def step(self, by: int) -> bool:
        """The next pair below, or above; False where there is none."""
        places = [place for place, row in enumerate(self.rows) if row.isChecked()]
        place = places[0] + by if places else 0
        if not 0 <= place < len(self.rows):
            return False
        self.chosen.emit(self.rows[place].pair)
        return True

    def _nobody(self, alike: bool) -> str:
        return self.tr("Perhaps on both") if alike else self.tr("Nobody is on both")


def _may_be_one(pair: FacePair) -> bool:
    return pair.found.verdict is not Verdict.UNLIKELY or pair.found.known in ONE_PERSON

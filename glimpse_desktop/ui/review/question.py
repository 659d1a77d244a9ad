"""One question, large: the sentence, how alike they are, the faces and what they are compared with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import Question, QuestionKind
from glimpse_desktop.ui.faces.face_painting import LARGE, MEDIUM, RING_ROOM, SMALL
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_strip import GAP, FaceStrip
from glimpse_desktop.ui.find.similarity_scale import SimilarityScale
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review import words as review_words
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.progress_line import ProgressLine
from glimpse_desktop.ui.wording import likelihood_text, similarity_text

_PREFETCH = 24
"""Faces of the next question whose pictures are got while this one is looked at."""

_WIDEST = 1040
"""Wider rows would make the eye travel."""

_ALONE = 160
"""Diameter of a face that is asked about alone: as many pixels as its picture has."""

_ENOUGH = (12, 4)
"""So many of the faces asked about, and of those beside them, say enough at a glance."""

_Way = tuple[int, int]
"""Diameter and most rows of a strip."""

_ASIDE: tuple[_Way, ...] = ((LARGE, 2), (MEDIUM, 2), (LARGE, 1), (MEDIUM, 1))
"""The faces beside a single one, the best that fits."""

_STACKED: tuple[tuple[_Way, _Way], ...] = (
    ((LARGE, 2), (LARGE, 1)),
    ((LARGE, 2), (MEDIUM, 1)),
    ((LARGE, 1), (MEDIUM, 1)),
    ((MEDIUM, 3), (MEDIUM, 1)),
    ((MEDIUM, 2), (MEDIUM, 1)),
    ((MEDIUM, 2), (SMALL, 1)),
    ((MEDIUM, 1), (MEDIUM, 1)),
    ((SMALL, 2), (SMALL, 1)),
    ((SMALL, 1), (SMALL, 1)),
)
"""The faces asked about and those beside them."""

_TWINS: tuple[tuple[_Way, _Way], ...] = (
    ((LARGE, 2), (LARGE, 2)),
    ((LARGE, 1), (LARGE, 1)),
    ((MEDIUM, 2), (MEDIUM, 2)),
    ((MEDIUM, 1), (MEDIUM, 1)),
    ((SMALL, 1), (SMALL, 1)),
)
"""The same for two groups, which deserve the same."""


class _Panel(QWidget):
    """A caption over faces; the faces scroll when all of them are wanted and there are many."""

    def __init__(self, strip: FaceStrip) -> None:
        super().__init__()
        self.strip = strip
        self.caption = QLabel()
        set_role(self.caption, "small")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea()
        set_role(self.area, "plain")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.caption)
        column.addWidget(self.area)

    def fit(self, width: int, most: int) -> None:
        """``width`` wide, as high as its faces need, no higher than ``most``."""
        self.setFixedWidth(width)
        need = self.strip.heightForWidth(width)
        self.area.setFixedHeight(min(need, most))
        self.area.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if need > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )


class QuestionView(QWidget):
    """Signals:
    face_clicked(FaceId), photo_wanted(FaceId): a click or a double click on a face.
    menu_wanted(FaceId, QPoint): right click; global position.
    left_out_changed(): faces were taken out of the question, or put back.
    """

    face_clicked = Signal(object)
    photo_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    left_out_changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._question: Question | None = None
        self._scale: SimilarityScale | None = None
        self._everything = False
        self.rows = FaceRows(context, self)
        self.sentence = QLabel()
        set_role(self.sentence, "title")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.word = QLabel()
        self.bar = ProgressLine()
        self.bar.setFixedWidth(96)
        self.bar.setAccessibleName(self.tr("Similarity"))
        self.settles = QLabel()
        self.runner_up = ElidedLabel()
        self.runner_up.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        for label in (self.settles, self.runner_up):
            set_role(label, "muted")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self.asked = _Panel(FaceStrip(context, self.rows))
        self.others = _Panel(FaceStrip(context, self.rows))
        self.asked.strip.setAccessibleName(self.tr("The faces that are asked about"))
        self.others.strip.setAccessibleName(self.tr("The faces that they are compared with"))
        for panel in (self.asked, self.others):
            strip = panel.strip
            strip.clicked.connect(self.face_clicked)
            strip.double_clicked.connect(self.photo_wanted)
            strip.menu_wanted.connect(self.menu_wanted)
            strip.hovered.connect(self._light_partner)
            strip.left_out_changed.connect(self._say_left_out)
            strip.all_wanted.connect(self._show_everything)
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addStretch()
        for widget in (self.word, self.bar, self.runner_up, self.settles):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.insertSpacing(3, Space.S)
        line.insertSpacing(5, Space.S)
        line.addStretch()
        both = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom, both)
        self._pair.setContentsMargins(0, 0, 0, 0)
        for panel in (self.asked, self.others):
            self._pair.addWidget(panel, 0, Qt.AlignmentFlag.AlignCenter)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(Space.XS)
        column.addWidget(self.sentence)
        column.addLayout(line)
        column.addStretch(2)
        column.addWidget(both, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    # What is asked

    @property
    def question(self) -> Question | None:
        return self._question

    def ask(self, question: Question) -> None:
        self._question = question
        self._everything = False
        self.sentence.setText(review_words.sentence(question))
        self._say_similarity()
        self.others.setVisible(bool(question.others))
        self.others.caption.setText(review_words.others_caption(question))
        self._arrange()
        self._say_left_out()

    def set_scale(self, scale: SimilarityScale) -> None:
        """What similarities mean with the pack in use."""
        self._scale = scale
        self._say_similarity()

    def left_out(self) -> list[FaceId]:
        """The faces that were taken out of the question."""
        return sorted(self.asked.strip.left_out() | self.others.strip.left_out())

    def leave_out(self, face: FaceId) -> None:
        """Take a face out of the question, or put it back."""
        for panel in (self.asked, self.others):
            if panel.strip.choosing and face in panel.strip.faces():
                panel.strip.toggle(face)

    def can_leave_out(self, face: FaceId) -> bool:
        return any(panel.strip.choosing and face in panel.strip.faces() for panel in (self.asked, self.others))

    def prefetch(self, questions: Sequence[Question]) -> None:
        """Get the faces of the questions that come next."""
        for question in questions:
            for face in (*question.faces[:_PREFETCH], *question.others[:_PREFETCH]):
                self._context.thumbnails.face(face)
                self.rows.get(face)

    def refresh(self, changes: Changes) -> None:
        self.rows.refresh(changes)

    def dismiss(self) -> None:
        for panel in (self.asked, self.others):
            panel.strip.dismiss()

    def _say_similarity(self) -> None:
        question = self._question
        if question is None:
            return
        compared = bool(question.others) or question.kind is QuestionKind.IS_PERSON
        self.word.setVisible(compared)
        self.bar.setVisible(compared and self._scale is not None)
        word = likelihood_text(question.word)
        self.word.setText(word[:1].upper() + word[1:])
        hint = self.tr("Similarity {value}").format(value=similarity_text(question.similarity))
        for widget in (self.word, self.bar):
            widget.setToolTip(hint)
        if self._scale is not None:
            self.bar.set_fraction(self._scale.share(question.similarity))
        words = review_words.runner_up(question, self._scale)
        self.runner_up.setText(words)
        self.runner_up.setVisible(bool(words))

    def _say_left_out(self) -> None:
        question = self._question
        if question is None:
            return
        strip = self.asked.strip
        out = len(strip.left_out())
        self.settles.setText(review_words.settles(question, len(self.left_out())))
        self.asked.caption.setText(review_words.asked_caption(len(question.faces), out, choosing=strip.choosing))
        self.left_out_changed.emit()

    def _light_partner(self, face: FaceId | None) -> None:
        """The face that the one under the pointer was found to resemble most."""
        partner: FaceId | None = None
        for pair in self._question.evidence if self._question is not None else ():
            if face == pair.face:
                partner = pair.resembles
                break
            if face == pair.resembles:
                partner = pair.face
                break
        for panel in (self.asked, self.others):
            panel.strip.light(partner)

    # Room

    def _show_everything(self) -> None:
        self._everything = True
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(600, 400)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, 200)

    def _arrange(self) -> None:
        """Faces as large as there is room for."""
        question = self._question
        if question is None:
            return
        side = max(Space.XL, (self.width() - _WIDEST) // 2)
        self._column.setContentsMargins(side, Space.S, side, Space.S)
        width = max(self.width() - 2 * side, 200)
        words = self.sentence.sizeHint().height() + self.word.sizeHint().height() + 4 * Space.S
        room = max(self.height() - words - 2 * (self.asked.caption.sizeHint().height() + Space.S), 60)
        if len(question.faces) == 1 and question.kind is not QuestionKind.SAME and question.others:
            self._beside(question, width, room)
        else:
            self._one_above_the_other(question, width, room)

    def _beside(self, question: Question, width: int, room: int) -> None:
        """A face on the left, who it may be on the right."""
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(2 * Space.XL)
        asked = self.asked.strip
        asked.show_faces(question.faces, _ALONE if room > 2 * LARGE else LARGE)
        alone = asked.minimumSizeHint().width()
        half = min(width - 2 * Space.XL - alone, 3 * (LARGE + 2 * RING_ROOM + GAP))
        self._choose([(None, way) for way in _ASIDE], half, room)
        self.asked.fit(alone, room)
        self.others.fit(half, room)

    def _one_above_the_other(self, question: Question, width: int, room: int) -> None:
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom)
        self._pair.setSpacing(Space.L)
        asked, others = self.asked.strip, self.others.strip
        twins = question.kind is QuestionKind.SAME
        most = room if not question.others else room - Space.L
        choosing = len(question.faces) > 1
        if self._everything:
            asked.show_faces(question.faces, MEDIUM, None, choosing=choosing)
            others.show_faces(question.others, MEDIUM, None if twins else 1, choosing=twins and choosing)
            below = others.heightForWidth(width) if question.others else 0
            self.others.fit(width, most // 2 if twins else most)
            self.asked.fit(width, most - min(below, most // 2))
            return
        asked.choosing, others.choosing = choosing, twins and len(question.others) > 1
        self._choose(list(_TWINS if twins else _STACKED), width, most)
        self.asked.fit(width, most)
        self.others.fit(width, most)

    def _choose(self, ways: list[tuple[_Way | None, _Way]], width: int, room: int) -> None:
        """Show the faces in the first way that fits and shows enough of them, else in the one that shows most."""
        question = self._question
        assert question is not None
        asked, others = self.asked.strip, self.others.strip

        def show(way: tuple[_Way | None, _Way]) -> None:
            if way[0] is not None:
                asked.show_faces(question.faces, *way[0], choosing=asked.choosing)
            others.show_faces(question.others, *way[1], choosing=others.choosing)

        best, most = ways[-1], -1
        for way in ways:
            show(way)
            sides = [(asked, _ENOUGH[0]), (others, _ENOUGH[1])][way[0] is None :]
            sides = [(strip, enough) for strip, enough in sides if strip.faces()]
            if sum(strip.heightForWidth(width) for strip, _ in sides) > room:
                continue
            shown = [strip.fitting(width) for strip, _ in sides]
            if all(n >= min(enough, len(strip.faces())) for n, (strip, enough) in zip(shown, sides, strict=True)):
                return
            if sum(shown) > most:
                best, most = way, sum(shown)
        show(best)

    def face_rect(self, face: FaceId) -> QRect:
        """Where a face lies, for what floats beside it; the middle when it isn't shown."""
        for panel in (self.asked, self.others):
            rect = panel.strip.face_rect(face)
            if not rect.isEmpty():
                return QRect(panel.strip.mapTo(self, rect.topLeft()), rect.size())
        return QRect(self.rect().center(), QSize())

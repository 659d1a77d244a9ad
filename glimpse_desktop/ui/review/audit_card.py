"""One likely mistake as a card: the sentence, the faces beside what to compare them with, the answers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glimpse_desktop.domain.review import Doubt, DoubtKind
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces.face_painting import MEDIUM, RING_ROOM
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_strip import GAP, FaceStrip
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review import audit_words
from glimpse_desktop.ui.review.key_button import KeyButton
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.wording import similarity_text

_MOST_FACES = 12
_CAPTION = 128


class AuditCard(QFrame):
    """Signals:
    decided(AuditCard, str): an action of ``audit_words`` was chosen.
    naming_wanted(AuditCard): Someone else….
    step_wanted(AuditCard, int): to the card after or before it.
    face_clicked(FaceId), photo_wanted(FaceId), menu_wanted(AuditCard, FaceId, QPoint): as faces do everywhere.
    """

    decided = Signal(object, str)
    naming_wanted = Signal(object)
    step_wanted = Signal(object, int)
    face_clicked = Signal(object)
    photo_wanted = Signal(object)
    menu_wanted = Signal(object, object, QPoint)

    def __init__(self, context: PageContext, rows: FaceRows, doubt: Doubt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doubt = doubt
        set_role(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._strips = [FaceStrip(context, rows, centred=False) for _ in range(2)]
        words = audit_words.sentence(doubt)
        self.sentence = ElidedLabel(words)
        set_role(self.sentence, "heading")
        self.setAccessibleName(words)
        self.setToolTip(self.tr("Similarity {value}").format(value=similarity_text(doubt.similarity)))
        side = QVBoxLayout()
        side.setSpacing(Space.XS)
        side.addStretch()
        self.buttons: dict[str, KeyButton] = {}
        for action, text, key in audit_words.answers(doubt):
            button = KeyButton(text, key, low=True)
            button.clicked.connect(lambda _checked=False, action=action: self.choose(action))
            changing().wanted_by(button)
            self.buttons[action] = button
            side.addWidget(button)
        side.addStretch()
        pair = QHBoxLayout()
        pair.setSpacing(Space.L)
        twins = doubt.kind is DoubtKind.CLOSE
        few = len(doubt.faces[:_MOST_FACES])
        alone = max((MEDIUM + 2 * RING_ROOM + GAP) * min(few, 2), _CAPTION)
        for place, (faces, caption) in enumerate(
            (
                (doubt.faces, audit_words.faces_caption(doubt)),
                (doubt.beside, audit_words.beside_caption(doubt)),
            )
        ):
            strip = self._strips[place]
            strip.show_faces(faces[:_MOST_FACES], MEDIUM)
            strip.clicked.connect(self.face_clicked)
            strip.double_clicked.connect(self.photo_wanted)
            strip.menu_wanted.connect(lambda face, point: self.menu_wanted.emit(self, face, point))
            label = ElidedLabel(caption)
            set_role(label, "small")
            column = QVBoxLayout()
            column.setSpacing(Space.XS)
            column.addWidget(label)
            column.addWidget(strip)
            column.addStretch()
            if place == 0 and not twins:
                strip.setFixedWidth(alone)
                label.setFixedWidth(alone)
            pair.addLayout(column, 1 if twins or place == 1 else 0)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.sentence)
        left.addLayout(pair)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(margins(Space.L, Space.M, Space.M, Space.M))
        whole.setSpacing(Space.L)
        whole.addLayout(left, 1)
        whole.addLayout(side)

    def choose(self, action: str) -> None:
        """As if its button was pressed."""
        if action == audit_words.SOMEONE:
            self.naming_wanted.emit(self)
        else:
            self.decided.emit(self, action)

    def faces_rect(self) -> QRect:
        """Where the doubtful faces lie on the card."""
        strip = self._strips[0]
        return QRect(strip.mapTo(self, QPoint(0, 0)), strip.size())

    def strips(self) -> list[FaceStrip]:
        """The doubtful faces, and those beside them."""
        return list(self._strips)

    def dismiss(self) -> None:
        for strip in self._strips:
            strip.dismiss()

    def choose_by_key(self, key: str) -> bool:
        """The answer whose key this is; False when it has none."""
        for action, _, its_key in audit_words.answers(self.doubt):
            if key == its_key:
                self.choose(action)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:  # the scroll area would take it for itself
            self.step_wanted.emit(self, step)
        else:
            super().keyPressEvent(event)

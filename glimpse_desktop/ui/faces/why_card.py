"""Why a face is shown as somebody: the confirmed faces that it resembles, and who would be next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import Explanation, FaceRow, Match
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_actions import FaceActions
from glimpse_desktop.ui.faces.face_button import FaceButton
from glimpse_desktop.ui.faces.face_words import name_text, suggestion_of
from glimpse_desktop.ui.find.likelihood_sections import LikelihoodWords
from glimpse_desktop.ui.find.similarity_bar import SimilarityBar
from glimpse_desktop.ui.find.similarity_scale import SimilarityScale
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.floating_card import FloatingCard

_WIDTH = 380
_MOST = 5
_MOST_OF_NEXT = 3


@dataclass(frozen=True, slots=True)
class _Found:
    explanation: Explanation
    calibration: Calibration


class WhyCard(FloatingCard):
    """Opens at once and fills itself when the library has answered."""

    def __init__(
        self, context: PageContext, actions: FaceActions, row: FaceRow, beside: QWidget, spot: QRect
    ) -> None:
        super().__init__(beside, spot)
        self._context = context
        self._actions = actions
        self._row = row
        self._faces: dict[FaceId, FaceButton] = {}
        self._title = QLabel(self._question())
        set_role(self._title, "heading")
        self.setAccessibleName(self._title.text())
        self.reason = QLabel(self.tr("Looking…"))
        set_role(self.reason, "muted")
        self.reason.setWordWrap(True)
        self.reason.setMinimumWidth(_WIDTH)
        self.reason.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)
        self._body = QVBoxLayout()
        self._body.setSpacing(Space.M)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.S)
        self.column.addWidget(self._title)
        self.column.addWidget(self.reason)
        self.column.addLayout(self._body)
        self.column.addLayout(self._buttons)
        context.thumbnails.face_ready.connect(self._on_face)
        first = self._add_buttons()
        workspace, face, pack = context.workspace, row.id, row.pack_id

        def work() -> _Found:
            return _Found(workspace.explain(face), workspace.calibration(pack))

        context.background.run(work, self._fill, self._failed, owner=self, key="why", lane=Lane.SEARCH)
        self.appear(first)

    def _question(self) -> str:
        name = name_text(self._row)
        return (
            self.tr("Why “{name}”").format(name=name)
            if name.endswith("?")
            else (self.tr("Why {name}?").format(name=name))
        )

    def _fill(self, found: _Found) -> None:
        explanation = found.explanation
        scale, words = SimilarityScale(found.calibration), LikelihoodWords(found.calibration)
        self.reason.setText(explanation.reason)
        if explanation.nearest:
            heading = self.tr("Confirmed faces it resembles")
            self._body.addLayout(self._row_of(heading, explanation.nearest[:_MOST], scale, words))
        if explanation.runner_up is not None:
            heading = self.tr("Next would be {name}").format(name=explanation.runner_up)
            matches = explanation.runner_up_nearest[:_MOST_OF_NEXT]
            self._body.addLayout(self._row_of(heading, matches, scale, words))
        self.place()

    def _failed(self, error: GlimpseError) -> None:
        self.reason.setText(str(error))
        self.place()

    def _row_of(
        self, heading: str, matches: Sequence[Match], scale: SimilarityScale, words: LikelihoodWords
    ) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        label = QLabel(heading)
        set_role(label, "small")
        column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for match in matches:
            row.addWidget(self._face(match, scale.position(match.similarity), words.word(match.similarity)))
        row.addStretch()
        column.addLayout(row)
        return column

    def _face(self, match: Match, position: float, word: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        face = match.face
        button = FaceButton(painting.SMALL)
        button.show_face(self._context.thumbnails.face(face.id), painting.face_state(face))
        button.setAccessibleName(f"{name_text(face)}, {word}")
        button.setToolTip(face.path.name)
        button.clicked.connect(lambda: self._context.navigator.open_photo(face.photo_id, [face.photo_id]))
        self._faces[face.id] = button
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(
            SimilarityBar(match.similarity, position, word, painting.SMALL), 0, Qt.AlignmentFlag.AlignHCenter
        )
        said = QLabel(word)
        set_role(said, "small")
        column.addWidget(said, 0, Qt.AlignmentFlag.AlignHCenter)
        return box

    def _add_buttons(self) -> QPushButton:
        made: list[QPushButton] = []

        def add(text: str, role: str, run: Callable[[], object], *, changes: bool = True) -> None:
            button = QPushButton(text)
            if role:
                set_role(button, role)
            button.clicked.connect(lambda: self._leave(run))
            self._buttons.addWidget(button)
            if changes:
                changing().wanted_by(button)
            made.append(button)

        rows = [self._row]
        if suggestion_of(self._row) is not None:
            add(self.tr("Confirm"), "primary", lambda: self._actions.confirm(rows))
        add(self.tr("Not this person"), "", lambda: self._actions.reject(rows))
        self._buttons.addStretch()
        find = partial(self._context.navigator.find_face, self._row.id)
        add(self.tr("Find this person"), "quiet", find, changes=False)
        return next(button for button in made if button.isEnabled())

    def _leave(self, then: Callable[[], object]) -> None:
        self.dismiss()
        then()

    def _on_face(self, face: int) -> None:
        button = self._faces.get(FaceId(face))
        if button is not None:
            button.show_face(self._context.thumbnails.face(FaceId(face)), painting.FaceState.CONFIRMED)

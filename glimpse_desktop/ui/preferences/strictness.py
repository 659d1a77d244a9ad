"""How alike faces must be to count as one person: the one control, from loose to strict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.wording import faces_text, number

_STEPS = 4
"""Steps on either side of the middle."""
_PATIENCE_MS = 400
"""A whole library is grouped anew, so not at every step on the way."""


class StrictnessSection(QWidget):
    """The slider, its meaning in words, what came of it, and one full pass on demand.

    Strict is on the right, as on the line of Find this person.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        words = QLabel(
            self.tr(
                "Strict puts fewer strangers into one group and gives fewer names by itself, but asks you more. "
                "Loose asks less and mistakes more. What you have decided never changes."
            )
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(-_STEPS, _STEPS)
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setTickInterval(_STEPS)
        self.slider.setEnabled(False)
        self.slider.setAccessibleName(self.tr("How alike faces must be to be one person, from loose to strict"))
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.again = QPushButton(self.tr("Group again"))
        self.again.setAutoDefault(False)
        self.again.setToolTip(self.tr("Put all faces without a name into groups anew"))
        self.again.clicked.connect(self._group_again)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self._apply)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(Space.XS)
        grid.addWidget(self.slider, 0, 0, 1, 3)
        for column, (text, side) in enumerate(
            (
                (self.tr("loose"), Qt.AlignmentFlag.AlignLeft),
                (self.tr("usual"), Qt.AlignmentFlag.AlignHCenter),
                (self.tr("strict"), Qt.AlignmentFlag.AlignRight),
            )
        ):
            label = QLabel(text)
            set_role(label, "small")
            grid.addWidget(label, 1, column, side)
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.S)
        whole.addWidget(words)
        whole.addLayout(grid)
        foot = QHBoxLayout()
        foot.setSpacing(Space.M)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(foot)
        context.background.run(context.workspace.strictness, self._show, owner=self, key="strictness")

    def _show(self, strictness: float) -> None:
        self.slider.setValue(round(-strictness * _STEPS))
        self.slider.setEnabled(True)
        self.slider.valueChanged.connect(lambda _: self._wait.start())

    def _apply(self) -> None:
        workspace, strictness = self._context.workspace, -self.slider.value() / _STEPS
        self._group(lambda: workspace.set_strictness(strictness))

    def _group_again(self) -> None:
        self._group(self._context.workspace.regroup)

    def _group(self, regroup: Callable[[], Changes]) -> None:
        workspace = self._context.workspace
        self.again.setEnabled(False)
        self.state.setText(self.tr("Grouping the faces without a name…"))

        def work() -> tuple[Changes, int]:
            changes = regroup()
            return changes, workspace.status().groups

        self._context.background.run(work, self._done, self._refused, owner=self, key="group", lane=Lane.SLOW)

    def _done(self, result: tuple[Changes, int]) -> None:
        changes, groups = result
        if changes.faces:
            words = self.tr("{faces} moved. Groups without a name now: {groups}")
            self._say(words.format(faces=faces_text(len(changes.faces)), groups=number(groups)))
        else:
            self._say(self.tr("The groups stay as they are."))

    def _refused(self, error: GlimpseError) -> None:
        self._say(str(error))

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.again.setEnabled(True)


class _Slider(QSlider):
    """Leaves the wheel to the page: scrolling past must not group the library anew."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()

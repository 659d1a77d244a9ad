"""How background work behaves while somebody works, on battery, and what it runs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import say_again
from glimpse_desktop.domain.progress import BackgroundWork, Effort
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.vision.providers import provider_name

if TYPE_CHECKING:
    from glimpse_desktop.workspace.models import MachineReport


class BackgroundSection(QWidget):
    """Two choices and, where there is something to choose, a tick for the graphics processor."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen = BackgroundWork()
        words = QLabel(
            self.tr("New photos are looked at in the background. Gently leaves half of the computer to you.")
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        self.in_use = _Choice(
            self,
            self.tr("While I use Glimpse"),
            ((Effort.GENTLE, self.tr("Gently")), (Effort.FULL, self.tr("Full speed"))),
        )
        self.on_battery = _Choice(
            self,
            self.tr("On battery"),
            (
                (Effort.FULL, self.tr("Go on")),
                (Effort.GENTLE, self.tr("Gently")),
                (Effort.PAUSED, self.tr("Pause")),
            ),
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        # The same answers stand under each other.
        for row, (choice, columns) in enumerate(((self.in_use, (2, 1)), (self.on_battery, (1, 2, 3)))):
            grid.addWidget(choice.label, row, 0)
            for button, column in zip(choice.buttons, columns, strict=True):
                grid.addWidget(button, row, column)
        grid.setColumnStretch(4, 1)
        self.accelerated = QCheckBox(self.tr("Use the graphics processor when it helps"))
        self.accelerated.hide()
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.hide()
        set_role(self.state, "small")
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(Space.S)
        column_.addWidget(words)
        column_.addLayout(grid)
        column_.addWidget(self.accelerated)
        column_.addWidget(self.state)
        work = context.workspace.work
        context.background.run(work.wanted, self._show, owner=self, key="background work")
        context.background.run(work.machine, self._show_machine, lambda _error: None, owner=self, lane=Lane.SLOW)

    def _show(self, chosen: BackgroundWork) -> None:
        self._chosen = chosen
        self.in_use.show(chosen.manners.in_use)
        self.on_battery.show(chosen.manners.on_battery)
        self.accelerated.setChecked(chosen.accelerated)
        self.in_use.group.buttonClicked.connect(self._choose)
        self.on_battery.group.buttonClicked.connect(self._choose)
        self.accelerated.clicked.connect(self._choose)

    def _show_machine(self, report: MachineReport) -> None:
        self.accelerated.setVisible(bool(report.accelerators))
        found = report.findings
        refused = {} if found is None or not self._chosen.accelerated else found.refused
        if not report.shape.on_cpu:
            self._say(self.tr("In use: {name}.").format(name=provider_name(report.shape.provider)))
        elif refused:
            name, reason = next(iter(refused.items()))
            self._say(
                self.tr("{name} is not used: {reason}").format(name=provider_name(name), reason=say_again(reason))
            )

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.state.show()

    def _choose(self) -> None:
        manners = replace(self._chosen.manners, in_use=self.in_use.chosen(), on_battery=self.on_battery.chosen())
        self._chosen = wanted = BackgroundWork(manners, self.accelerated.isChecked())
        work = self._context.workspace.work
        # In order: of two choices one right after the other, the later one has to be the one that is kept.
        self._context.background.run(
            lambda: work.want(wanted), None, self._refused, owner=self, lane=Lane.DECISION
        )

    def _refused(self, error: GlimpseError) -> None:
        self._context.navigator.message(str(error))


class _Choice:
    """A question with one of several efforts for an answer; disabled until it is known what holds."""

    def __init__(self, parent: QWidget, question: str, answers: Sequence[tuple[Effort, str]]) -> None:
        self.label = QLabel(question)
        self.group = QButtonGroup(parent)
        self._efforts = [effort for effort, _ in answers]
        self.buttons: list[QAbstractButton] = []
        for number, (_, text) in enumerate(answers):
            button = QRadioButton(text)
            button.setAccessibleName(f"{question}: {text}")
            button.setEnabled(False)
            self.group.addButton(button, number)
            self.buttons.append(button)

    def show(self, effort: Effort) -> None:
        for button, its in zip(self.buttons, self._efforts, strict=True):
            button.setChecked(its is effort)
            button.setEnabled(True)

    def chosen(self) -> Effort:
        return self._efforts[self.group.checkedId()]

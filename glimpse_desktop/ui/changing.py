"""Whether the open library can be changed, for everything in the window that would: it is off where it can't.

The workspace itself refuses (``Workspace.look_only``), and the window says so whoever asked. This is only so that
nothing is offered that would be refused, nor begun that takes a while to say.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from glimpse_desktop.domain.look_only import LookOnly


class Changing(QObject):
    """Of the library that the window shows. Use ``changing()``.

    Signal ``refused(str)``: somebody tried to change something; why that can't be.
    """

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._look_only: LookOnly | None = None
        self._group = self._new_group()

    def follow(self, look_only: LookOnly | None) -> None:
        """A window begins: what is made from now on is for this library."""
        self._look_only = look_only
        self._group.deleteLater()
        self._group = self._new_group()

    @property
    def why_not(self) -> str:
        """Why nothing can be changed; "" where it can be."""
        return "" if self._look_only is None else str(self._look_only.error())

    def refuses(self) -> bool:
        """Whether nothing can be changed: then it is said why. Asked before something is begun."""
        why = self.why_not
        if why:
            self.refused.emit(why)
        return bool(why)

    def refuses_key(self, event: QKeyEvent) -> bool:
        """``refuses``, if the key is that of an action which is off for this."""
        pressed = QKeySequence(event.keyCombination())
        return any(pressed in action.shortcuts() for action in self._group.actions()) and self.refuses()

    def wanted_by(self, *parts: QAction | QMenu | QWidget) -> None:
        """These change something. Where that can't be they are off, whatever else turns them on, and say why."""
        why = self.why_not
        for part in parts if why else ():
            if isinstance(part, QMenu):
                part = part.menuAction()
            if isinstance(part, QAction):
                self._turn_action_off(part, why)
            else:
                part.setEnabled(False)
                part.setAccessibleDescription(why)
                part.installEventFilter(self)

    def _turn_action_off(self, action: QAction, why: str) -> None:
        # In a group that is off, an action can't be turned on.
        self._group.addAction(action)
        action.setEnabled(False)
        action.setToolTip(why)
        for menu in action.associatedObjects():
            if isinstance(menu, QMenu):
                menu.installEventFilter(self)  # Qt would show the others' texts, too

    def _new_group(self) -> QActionGroup:
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        group.setEnabled(False)
        return group

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(watched, QWidget) and self._look_only is not None:
            menu = watched if isinstance(watched, QMenu) else None
            if event.type() == QEvent.Type.EnabledChange and menu is None and watched.isEnabled():
                watched.setEnabled(False)
            elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
                off = menu is None or menu.actionAt(event.pos()) in self._group.actions()
                QToolTip.showText(event.globalPos(), self.why_not if off else "", watched)
                return True
        return super().eventFilter(watched, event)


@cache
def changing() -> Changing:
    """The one of this process, which shows one library."""
    return Changing()

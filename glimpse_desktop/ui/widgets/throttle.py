"""Do something at once, but not again before some time has passed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """``ask`` runs ``action`` now or, within ``interval_ms`` of the last time, once at the end of it."""

    def __init__(self, interval_ms: int, action: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._rested)

    def ask(self) -> None:
        if self._timer.isActive():
            self._asked = True
        else:
            self.now()

    def now(self) -> None:
        """Run it now in any case; what was asked for later is done with this."""
        self._asked = False
        self._timer.start()
        self._action()

    def _rested(self) -> None:
        if self._asked:
            self.now()

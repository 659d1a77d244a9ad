"""A place that opens when faces or people are held over it in a drag, so that they can be dropped inside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QWidget

_HOLD_MS = 500


class DragSpring(QObject):
    """Watches ``widget``; ``opened`` is run when something is held over it for half a second."""

    def __init__(self, widget: QWidget, opened: Callable[[], object]) -> None:
        super().__init__(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_HOLD_MS)
        self._timer.timeout.connect(lambda: opened())
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QDragEnterEvent) and _holds(event):
            # Accepted, or Qt would not tell when it leaves; dropping here does nothing.
            event.acceptProposedAction()
            self._timer.start()
            return True
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._timer.stop()
        return super().eventFilter(watched, event)


def _holds(event: QDragEnterEvent) -> bool:
    """Whether it is of faces or people."""
    from glimpse_desktop.ui.faces.face_drag import dragged  # late: a start doesn't need it

    return bool(dragged(event.mimeData()))

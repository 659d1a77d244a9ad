"""Deciding about likely mistakes: in the background, told with Undo, put back when it fails."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.review import Doubt
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review import audit_words


class AuditActions(QObject):
    """Signal ``done(Doubt)``: it is written, or it could not be and the reason was said."""

    done = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def decide(self, doubt: Doubt, action: str) -> None:
        """``action`` is one of ``audit_words``, but SOMEONE, which needs a name."""
        navigator = self._context.navigator
        text = audit_words.done(doubt, action)

        def then(_changes: Changes) -> None:
            navigator.message(text, undo=True)
            self.done.emit(doubt)

        def failed(error: GlimpseError) -> None:
            navigator.message(str(error))
            self.done.emit(doubt)

        self._context.background.run(self._work(doubt, action), then, failed, owner=self, lane=Lane.DECISION)

    def _work(self, doubt: Doubt, action: str) -> Callable[[], Changes]:
        workspace, other = self._context.workspace, doubt.other
        if action == audit_words.REJECT:
            return lambda: workspace.reject_faces(doubt.faces, doubt.person)
        if action == audit_words.MERGE and other is not None:
            return lambda: workspace.merge_people(other, doubt.person)
        return lambda: workspace.review.keep(doubt)

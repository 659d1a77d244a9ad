"""The one frame of dialogs that ask before something is done: words, what there is to choose, two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from glimpse_desktop.domain.language import say
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.buttons import push_button, relabel
from glimpse_desktop.ui.widgets.fitting import fit_height
from glimpse_desktop.ui.widgets.tab_order import follow_layout, stops

WIDTH = 540


class AskingDialog(QDialog):
    """A heading, what the class adds, a line that says what goes on or what is wrong, and Cancel and ``go``.

    How to make one::

        class RestoreDialog(AskingDialog):
            def __init__(self, context, path, heading, parent):
                super().__init__(self.tr("Restore a backup"), self.tr("Restore"), parent, heading=heading)
                self.text = self.words(self.tr("Looking at what it would change…"))
                self.box = QCheckBox(...)
                self.add(self.box)                  # in the order in which it is read
                self.foot.insertWidget(0, button)   # a further button, at the other end
                self.go.clicked.connect(self._restore)
                self.go.setEnabled(False)           # until it is known what would be done

            def _restore(self):
                self.wait(self.tr("Restoring…"), can_stop=False)
                background.run(work, self._restored, self._failed, owner=self)  # accept(), refuse(why)

    * ``wait`` rests everything that can be pressed; ``ready`` wakes it, with the keyboard where it was; ``refuse``
      does that, too, and says why nothing came of it. ``close_only``: nothing is left to ask.
    * Return is ``go``, except where that can't be undone (``danger``): there it is Cancel. On a button it is that
      button. Tab goes as the eye does. Escape and closing are Cancel, and do nothing while that rests.
    * The dialog is as high as its words: call ``fit`` when they have changed, or something was shown or hidden.
      ``width`` None: it can be resized, and the class says how large it is.
    * What is to end with the dialog is stopped in ``done``, by which every way out goes.
    """

    def __init__(
        self,
        title: str,
        go: str,
        parent: QWidget | None = None,
        *,
        heading: str = "",
        danger: bool = False,
        width: int | None = WIDTH,
    ) -> None:
        """``title``: of the window. ``go``: the words of the button that does it."""
        super().__init__(parent)
        self._resting: list[QWidget] = []
        self._pressed: QWidget | None = None
        self._width = width
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.M)
        self.heading = self.words(heading, "heading")
        self.heading.setVisible(bool(heading))
        self.state = plain_words()
        self.state.hide()
        self.cancel = push_button(say("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.go = push_button(go, role="danger" if danger else "primary")
        (self.cancel if danger else self.go).setDefault(True)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(Space.S)
        self.foot.addStretch()
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(self.body, 1)
        column.addWidget(self.state)
        column.addSpacing(Space.XS)
        column.addLayout(self.foot)
        self.fit()

    def add(self, what: QWidget | QLayout) -> None:
        """Put it under what was added before."""
        if isinstance(what, QLayout):
            self.body.addLayout(what)
        else:
            self.body.addWidget(what)

    def words(self, text: str = "", role: str = "") -> QLabel:
        """Add some; ``role`` is one of ``theme.set_role``."""
        label = plain_words(text, role)
        self.body.addWidget(label)
        return label

    def tell(self, text: str, role: str = "muted") -> None:
        """Say in the line above the buttons what goes on; nothing hides it."""
        set_role(self.state, role)
        self.state.setText(text)
        self.state.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.fit()

    def refuse(self, why: str) -> None:
        """Nothing came of it: say why. What was resting is awake again."""
        self.ready()
        self.tell(why, "danger")

    def wait(self, text: str, *, can_stop: bool = True) -> None:
        """Say what goes on, until ``ready`` or ``refuse``. ``can_stop``: Cancel leaves it."""
        self.ready()
        self._pressed = self.focusWidget()
        for widget in stops(self):
            if widget.isEnabled() and not (can_stop and widget is self.cancel):
                self._resting.append(widget)
                widget.setEnabled(False)
        self.tell(text)

    def ready(self) -> None:
        """What was going on has ended, and things can be pressed again."""
        for widget in self._resting:
            widget.setEnabled(True)
        self._resting.clear()
        if self._pressed is not None:
            self._pressed.setFocus()
            self._pressed = None
        self.tell("")

    def close_only(self) -> None:
        """Nothing is left to ask: the one button closes it."""
        self.go.hide()
        self.cancel.setEnabled(True)
        relabel(self.cancel, say("Close"))
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        self.fit()

    def fit(self) -> None:
        """Make it as high as what is in it, and wider where words that don't wrap are long."""
        layout = self.layout()
        if self._width is not None and layout is not None:
            layout.invalidate()  # what is in it has changed just now
            layout.activate()
            self.setFixedWidth(max(self._width, layout.minimumSize().width()))
            fit_height(self)

    def reject(self) -> None:
        if self.cancel.isEnabled():
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        follow_layout(self)
        self.fit()


def plain_words(text: str = "", role: str = "") -> QLabel:
    """A label of as many lines as ``text`` needs, which is never taken for markup."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        set_role(label, role)
    return label

"""Colours, sizes and the one stylesheet. Nothing else in the window styles a widget.

A widget says what it *is* by the dynamic property ``role`` (see ``set_role``); widgets that paint themselves
take their colours from ``tokens()`` at paint time and so follow a change of scheme without being told.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from glimpse_desktop.ui.look.stylesheet import stylesheet
from glimpse_desktop.ui.look.tokens import DARK, LIGHT, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "Font",
    "Radius",
    "Space",
    "Theme",
    "Tokens",
    "font",
    "set_role",
    "theme",
    "tokens",
]


class Space:
    """Distances in device-independent pixels."""

    XS, S, M, L, XL = 4, 8, 12, 16, 24


class Radius:
    """Rounded corners in device-independent pixels."""

    CONTROL, CARD = 6, 10


class Font:
    """Text sizes in device-independent pixels."""

    SMALL, NORMAL, TITLE = 12, 14, 20


class Theme(QObject):
    """The look of one QApplication: Fusion, a palette and a stylesheet, following the system's colour scheme.

    Signal ``changed()``: the scheme is another one now; palette and stylesheet are already in place.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._forced: bool | None = None
        self._tokens = LIGHT
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def dark(self) -> bool:
        return self._tokens is DARK

    @property
    def forced(self) -> bool | None:
        """Dark (True) or light (False) by the person's choice; None: as the system says."""
        return self._forced

    def force(self, dark: bool | None) -> None:
        """Use the dark or the light scheme whatever the system says; None follows the system again."""
        self._forced = dark
        self._apply()

    @contextmanager
    def near_black(self) -> Iterator[None]:
        """``tokens()`` are the dark ones meanwhile: for painting what lies beside a picture in the viewer."""
        before, self._tokens = self._tokens, DARK
        try:
            yield
        finally:
            self._tokens = before

    def _apply(self) -> None:
        dark = self._forced
        if dark is None:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self._tokens = DARK if dark else LIGHT
        font.cache_clear()
        base = self._app.font()
        base.setPixelSize(Font.NORMAL)
        self._app.setFont(base)
        self._app.setPalette(_palette(self._tokens))
        self._app.setStyleSheet(stylesheet(self._tokens))
        self.changed.emit()


_themes: list[Theme] = []
"""The installed theme, once there is one."""


def theme() -> Theme:
    """The theme of the running QApplication, installed on first use."""
    if not _themes:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("there is no QApplication yet")
        _themes.append(Theme(app))
    return _themes[0]


def tokens() -> Tokens:
    """The colours in force now."""
    return theme().tokens


@lru_cache(maxsize=16)
def font(size: int = Font.NORMAL, *, bold: bool = False) -> QFont:
    """The system's font in one of the three sizes and two weights: not to be changed, it is everybody's."""
    made = QFont(QApplication.font())
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is, for the stylesheet.

    Labels: ``title`` ``heading`` ``muted`` ``small`` ``danger``, and ``on-picture``, which is light in both
    schemes. Buttons: ``primary`` ``quiet`` ``chip`` ``danger`` ``card`` ``bare`` ``link``. Frames: ``surface``
    ``card`` ``sidebar`` ``bar`` ``notice`` ``line``, ``field`` (looks like a line edit, around a ``bare``
    one), and ``viewer``, which is near-black in both schemes with what is in it. Scroll areas: ``plain``.
    Lists: ``choices``, which opens below a field.
    """
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for colour_role, colour in (
        (role.Window, t.background),
        (role.WindowText, t.text),
        (role.Base, t.surface),
        (role.AlternateBase, t.raised),
        (role.Text, t.text),
        (role.Button, t.raised),
        (role.ButtonText, t.text),
        (role.BrightText, t.on_accent),
        (role.ToolTipBase, t.raised),
        (role.ToolTipText, t.text),
        (role.PlaceholderText, t.muted),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.Accent, t.accent),
        (role.Light, t.raised),
        (role.Midlight, t.hover),
        (role.Mid, t.outline),
        (role.Dark, t.outline),
        (role.Shadow, t.outline),
    ):
        palette.setColor(colour_role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, colour_role, QColor(t.disabled))
    palette.setColor(disabled, role.Highlight, QColor(t.outline))
    return palette

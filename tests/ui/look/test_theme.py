from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.look.theme import DARK, LIGHT, Tokens, font, set_role, theme, tokens


def _contrast(first: str, second: str) -> float:
    """WCAG 2's contrast ratio, 1-21."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["background", "surface", "raised", "hover", "accent_soft"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "danger"])
def test_text_has_contrast_aa_on_every_ground(scheme: Tokens, ground: str, ink: str) -> None:
    colours = asdict(scheme)
    assert _contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_colour_and_edges_of_controls_can_be_seen(scheme: Tokens) -> None:
    assert _contrast(scheme.on_accent, scheme.accent) >= 4.5
    assert _contrast(scheme.on_accent, scheme.accent_hover) >= 4.5
    assert _contrast(scheme.on_danger, scheme.danger) >= 4.5
    for ground in (scheme.background, scheme.surface, scheme.raised):
        assert _contrast(scheme.border, ground) >= 3.0
        assert _contrast(scheme.accent, ground) >= 3.0


def test_forcing_a_scheme_changes_palette_stylesheet_and_tokens(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().force(True)
    assert tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background)
    assert DARK.accent in qapp.styleSheet()
    theme().force(False)
    assert tokens() is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(LIGHT.text)
    theme().force(None)


def test_a_role_styles_a_widget(qtbot: QtBot) -> None:
    theme().force(False)
    label = QLabel("x")
    qtbot.addWidget(label)
    label.ensurePolished()
    plain = label.sizeHint().height()
    set_role(label, "title")
    assert label.sizeHint().height() > plain


def test_there_are_two_weights(qapp: QApplication) -> None:
    theme()
    assert font(12).pixelSize() == 12
    assert font(14, bold=True).bold() or font(14, bold=True).weight() > font(14).weight()


def test_what_lies_on_a_picture_is_light_in_both_schemes(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Drag around a face")
    qtbot.addWidget(label)
    for dark in (False, True):
        theme().force(dark)
        set_role(label, "on-picture")
        label.ensurePolished()
        assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)
    theme().force(False)

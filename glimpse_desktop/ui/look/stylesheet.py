"""The one stylesheet, made from the tokens. Roles are documented at ``theme.set_role``."""

from __future__ import annotations

from pathlib import Path

from glimpse_desktop.ui.look.tokens import Tokens
from glimpse_desktop.ui.look.viewer_stylesheet import VIEWER_STYLE
from glimpse_desktop.ui.widgets.mirroring import reads_from_right


def stylesheet(t: Tokens) -> str:
    """Qt style sheet for the whole application."""
    artwork = (Path(__file__).parents[1] / "artwork").as_posix()
    scheme = "dark" if t.dark else "light"
    start, end = ("right", "left") if reads_from_right() else ("left", "right")
    return f"""
QMainWindow, QDialog {{ background: {t.background}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.outline}; padding: 4px 8px; }}

QLabel[role="title"] {{ font-size: 20px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: 14px; font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: 12px; }}
QLabel[role="danger"] {{ color: {t.danger}; }}

QWidget[role="surface"] {{ background: {t.surface}; }}
QWidget[role="sidebar"] {{ background: {t.background}; border-{end}: 1px solid {t.outline}; }}
QPushButton[role="card"] {{
    background: {t.raised}; border: 1px solid {t.outline}; border-radius: 10px; padding: 0; text-align: {start};
}}
QPushButton[role="card"]:hover {{ border-color: {t.border}; background: {t.raised}; }}
QPushButton[role="card"]:focus {{ border: 2px solid {t.accent}; padding: 0; }}
QFrame[role="card"] {{ background: {t.raised}; border: 1px solid {t.outline}; border-radius: 10px; }}
QFrame[role="card"]:hover {{ border-color: {t.border}; }}
QFrame[role="card"]:focus {{ border: 2px solid {t.accent}; }}
QFrame[role="bar"] {{ background: {t.raised}; border: 1px solid {t.outline}; border-radius: 10px; }}
QFrame[role="notice"] {{
    background: {t.hover}; border: none; border-bottom: 1px solid {t.outline}; margin-bottom: 4px;
}}
QFrame[role="line"] {{ background: {t.outline}; border: none; max-height: 1px; min-height: 1px; }}

QPushButton {{
    background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px;
    padding: 5px 12px; min-height: 20px;
}}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.outline}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {t.disabled}; border-color: {t.outline}; }}
QPushButton[role="primary"] {{
    background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent}; font-weight: 600;
}}
QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[role="primary"]:disabled {{
    background: {t.hover}; color: {t.disabled}; border-color: {t.outline};
}}
QPushButton[role="danger"] {{ color: {t.danger}; border-color: {t.danger}; }}
QPushButton[role="quiet"] {{ background: transparent; border: 1px solid transparent; color: {t.accent}; }}
QPushButton[role="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[role="quiet"]:disabled {{ color: {t.disabled}; }}
QPushButton[role="link"] {{
    background: transparent; border: none; padding: 0; min-height: 18px; color: {t.muted};
    font-size: 12px; text-align: {start};
}}
QPushButton[role="link"]:hover {{ color: {t.accent}; }}
QPushButton[role="link"]:focus {{ color: {t.accent}; text-decoration: underline; }}
QPushButton[role="chip"] {{
    border-radius: 14px; padding: 3px 12px; background: {t.accent_soft}; border: 1px solid transparent;
}}
QPushButton[role="chip"]:hover {{ border-color: {t.accent}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {t.accent}; padding: 2px 11px; }}

QToolButton {{
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px; color: {t.text};
}}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed {{ background: {t.outline}; }}
QToolButton:checked {{ background: {t.accent_soft}; }}
QToolButton[role="bare"]:checked {{ background: transparent; }}
QToolButton[role="bare"]:hover {{ background: {t.hover}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton::menu-indicator {{ image: none; }}

QLineEdit, QComboBox, QSpinBox, QDateEdit {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px;
    padding: 4px 8px; min-height: 20px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent};
    placeholder-text-color: {t.muted};
}}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {{
    border: 2px solid {t.accent}; padding: 3px 7px;
}}
QLineEdit:disabled {{ color: {t.disabled}; border-color: {t.outline}; }}

QLineEdit[role="bare"], QLineEdit[role="bare"]:focus {{ background: transparent; border: none; padding: 0; }}
QFrame[role="field"] {{
    background: {t.surface}; border: 1px solid {t.border}; border-radius: 8px; padding: 1px;
}}
QFrame[role="field"][focused="true"] {{ border: 2px solid {t.accent}; padding: 0; }}
QFrame[role="field"] QToolButton {{ padding: 2px; border-width: 1px; }}

QSpinBox, QSpinBox:focus {{ padding-right: 24px; }}
QSpinBox::up-button, QSpinBox::down-button {{
    subcontrol-origin: border; border: none; background: transparent; width: 22px;
}}
QSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
QSpinBox::up-arrow {{ image: url("{artwork}/up-{scheme}.svg"); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url("{artwork}/down-{scheme}.svg"); width: 12px; height: 12px; }}
QSpinBox:disabled {{ color: {t.disabled}; border-color: {t.outline}; }}

QComboBox {{ padding-right: 4px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{artwork}/down-{scheme}.svg"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{
    background: {t.raised}; border: 1px solid {t.outline}; padding: 4px;
    selection-background-color: {t.accent_soft}; selection-color: {t.text};
}}

QMenuBar {{ background: {t.background}; color: {t.text}; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.outline}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.disabled}; }}
QMenu::separator {{ height: 1px; background: {t.outline}; margin: 4px 8px; }}

QAbstractItemView {{
    background: {t.surface}; color: {t.text}; border: none; outline: none;
    selection-background-color: {t.accent_soft}; selection-color: {t.text};
}}
QListView[role="plain"] {{ background: transparent; }}
QListView[role="choices"] {{ background: {t.raised}; border: 1px solid {t.outline}; }}
QListView[role="choices"]::item {{ padding: 5px 8px; border-radius: 4px; color: {t.text}; }}
QListView[role="choices"]::item:selected {{ background: {t.accent_soft}; }}
QHeaderView::section {{
    background: {t.background}; color: {t.muted}; border: none; border-bottom: 1px solid {t.outline};
    padding: 6px 8px; font-size: 12px;
}}
QScrollArea, QAbstractScrollArea {{ border: none; }}
QScrollArea[role="plain"], QScrollArea[role="plain"] > QWidget > QWidget {{ background: transparent; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {t.border}; border-radius: 3px; min-height: 32px; margin: 3px;
}}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {t.border}; border-radius: 3px; min-width: 32px; margin: 3px;
}}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QProgressBar {{
    background: {t.hover}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px;
}}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}

QCheckBox, QRadioButton {{ spacing: 8px; outline: none; }}
QCheckBox::indicator {{
    width: 16px; height: 16px; border: 1px solid {t.border}; border-radius: 4px; background: {t.surface};
}}
QCheckBox::indicator:hover {{ background: {t.hover}; }}
QCheckBox::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url("{artwork}/tick-{scheme}.svg");
}}
QCheckBox::indicator:indeterminate {{
    background: {t.accent}; border-color: {t.accent}; image: url("{artwork}/some-{scheme}.svg");
}}
QCheckBox::indicator:focus {{ width: 14px; height: 14px; border: 2px solid {t.accent}; }}
QTableView::indicator, QListView::indicator {{
    width: 16px; height: 16px; border: 1px solid {t.border}; border-radius: 4px; background: {t.surface};
}}
QTableView::indicator:checked, QListView::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url("{artwork}/tick-{scheme}.svg");
}}
QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {t.border}; border-radius: 8px; background: {t.surface};
}}
QRadioButton::indicator:hover {{ background: {t.hover}; }}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 5px solid {t.accent}; background: {t.on_accent};
}}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QRadioButton::indicator:focus {{ width: 12px; height: 12px; border: 2px solid {t.accent}; }}
QRadioButton::indicator:checked:focus {{ width: 6px; height: 6px; border: 5px solid {t.text}; }}
QCheckBox::indicator:checked:focus, QCheckBox::indicator:indeterminate:focus {{ border-color: {t.text}; }}

QSlider {{ min-height: 22px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.outline}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {t.accent}; }}
QSlider::sub-page:horizontal:disabled {{ background: {t.disabled}; }}
QSlider::handle:horizontal {{
    width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;
    background: {t.raised}; border: 2px solid {t.accent};
}}
QSlider::handle:horizontal:focus {{ background: {t.accent}; border-color: {t.text}; }}

QSplitter::handle {{ background: {t.outline}; }}
{VIEWER_STYLE}"""

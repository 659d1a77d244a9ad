"""The part of the stylesheet for what stands beside the picture in the viewer: near-black in both schemes."""

from __future__ import annotations

from glimpse_desktop.ui.look.tokens import DARK

VIEWER_GROUND = "#0d0e10"
"""Behind a photo that is looked at."""

VIEWER_STYLE = f"""
QWidget[role="viewer"] {{ background: {DARK.background}; }}
QWidget[role="viewer"] QLabel {{ color: {DARK.text}; selection-background-color: {DARK.accent};
    selection-color: {DARK.on_accent}; }}
QWidget[role="viewer"] QLabel[role="small"] {{ color: {DARK.muted}; font-size: 12px; }}
QLabel[role="on-picture"] {{ color: {DARK.text}; }}
QWidget[role="viewer"] QFrame[role="line"] {{ background: {DARK.outline}; }}
QWidget[role="viewer"] QScrollBar::handle:vertical {{ background: {DARK.border}; }}
"""

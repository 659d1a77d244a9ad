"""The sentences and answers of Likely mistakes, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.review import Doubt, DoubtKind
from glimpse_desktop.ui.wording import faces_text

RIGHT, REJECT, SOMEONE, MERGE, DIFFERENT = "right", "reject", "someone", "merge", "different"
"""What can be done about a doubt."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Audit", text)


def sentence(doubt: Doubt) -> str:
    """What is odd about it."""
    if doubt.kind is DoubtKind.OUTLIER:
        return _tr("This face is unlike {name}’s others").format(name=doubt.person_name)
    if doubt.kind is DoubtKind.TWICE:
        return _tr("{name} is twice in this photo").format(name=doubt.person_name)
    return _tr("{name} and {other} look like one person").format(name=doubt.person_name, other=doubt.other_name)


def faces_caption(doubt: Doubt) -> str:
    """Over the doubtful faces."""
    if doubt.kind is DoubtKind.CLOSE:
        return doubt.person_name
    if doubt.kind is DoubtKind.TWICE:
        return _tr("Less like {name}").format(name=doubt.person_name)
    return _tr("Named {name}").format(name=doubt.person_name)


def beside_caption(doubt: Doubt) -> str:
    """Over the faces to compare with."""
    if doubt.kind is DoubtKind.CLOSE:
        return doubt.other_name or ""
    if doubt.kind is DoubtKind.TWICE:
        return _tr("More like {name}").format(name=doubt.person_name)
    return _tr("{name}’s others").format(name=doubt.person_name)


def answers(doubt: Doubt) -> list[tuple[str, str, str]]:
    """Action, words and key, the likeliest first."""
    if doubt.kind is DoubtKind.CLOSE:
        return [
            (MERGE, _tr("Merge"), "M"),
            (DIFFERENT, _tr("Different people"), "D"),
        ]
    return [
        (REJECT, _tr("Not {name}").format(name=doubt.person_name), "N"),
        (SOMEONE, _tr("Someone else…"), "S"),
        (RIGHT, _tr("It’s right"), "R"),
    ]


def done(doubt: Doubt, action: str) -> str:
    """What the message says afterwards."""
    if action == MERGE:
        return _tr("{name} and {other} are one person now").format(name=doubt.person_name, other=doubt.other_name)
    if action == DIFFERENT:
        return _tr("{name} and {other} are two people").format(name=doubt.person_name, other=doubt.other_name)
    if action == REJECT:
        return _tr("{faces} not {name} any more").format(
            faces=faces_text(len(doubt.faces)), name=doubt.person_name
        )
    return _tr("It stays {name}").format(name=doubt.person_name)

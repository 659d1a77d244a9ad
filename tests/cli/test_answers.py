from __future__ import annotations

from pathlib import Path

from glimpse_desktop.cli.answers import problems, problems_text
from glimpse_desktop.domain.views import ProblemRow


def test_problems_say_which_were_hidden() -> None:
    rows = [
        ProblemRow(Path("a.jpg"), "it is empty", None),
        ProblemRow(Path("b.jpg"), "it is damaged", None, ignored=True),
    ]
    assert problems(rows) == {
        "problems": [
            {"path": "a.jpg", "reason": "it is empty", "hidden": False},
            {"path": "b.jpg", "reason": "it is damaged", "hidden": True},
        ]
    }
    assert problems_text(rows) == "a.jpg: it is empty\nb.jpg: it is damaged (hidden)"

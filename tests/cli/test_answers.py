from __future__ import annotations

from pathlib import Path

from glimpse_desktop.cli.answers import first_lines, many, problems, problems_text
from glimpse_desktop.domain.views import ProblemRow


def test_counts_of_things() -> None:
    assert [many(count, "face") for count in (0, 1, 1204)] == ["0 faces", "1 face", "1,204 faces"]
    assert [many(count, "person", "people") for count in (1, 2)] == ["1 person", "2 people"]


def test_long_lists_are_cut() -> None:
    lines = [str(number) for number in range(25)]
    assert first_lines(lines[:20]) == lines[:20]
    assert first_lines(lines) == [*lines[:20], "... and 5 more."]
    assert first_lines(lines, 2_025)[-1] == "... and 2,005 more."
    assert first_lines([]) == []


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

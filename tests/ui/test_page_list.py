from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.page_list import Pages
from glimpse_desktop.ui.pages import Page, PageContext


def test_a_page_is_built_when_it_is_wanted_and_once(context: PageContext, actions: LibraryActions) -> None:
    seen: list[Page] = []
    pages = Pages(context, actions, seen.append)
    assert len(list(pages)) == len(pages)
    assert pages.built() == seen == []
    page = pages["history"]
    assert seen == pages.built() == [page]
    assert pages["history"] is page
    for one in seen:
        one.deleteLater()


def test_all_the_others_are_built_one_by_one_each_under_its_own_name(
    context: PageContext, actions: LibraryActions
) -> None:
    seen: list[Page] = []
    pages = Pages(context, actions, seen.append)
    wanted = pages["find"]
    while pages.build_next():
        pass
    assert seen[0] is wanted
    assert sorted(page.name for page in seen) == sorted(pages)
    assert {name: pages[name].name for name in pages} == {name: name for name in pages}
    for one in seen:
        one.deleteLater()


def test_the_window_is_imported_without_what_is_not_on_the_screen_at_the_start() -> None:
    late = ["people.people_page", "review", "find", "viewer", "duplicates", "preferences.preferences", "compare"]
    code = (
        "import sys; import glimpse_desktop.ui.main_window;"
        f"print([name for name in {late} if 'glimpse_desktop.ui.' + name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_what_pages_share_is_imported_in_parts_and_not_before() -> None:
    code = (
        "import sys; import glimpse_desktop.ui.main_window; from glimpse_desktop.ui import page_list as pages;"
        "assert not [part for part in pages._SHARED if part in sys.modules], 'too early';"
        "made = pages.Pages(None, None, None);"
        "steps = [made.build_next() for _ in pages._SHARED];"
        "missing = [part for part in pages._SHARED if part not in sys.modules];"
        "assert not missing and all(steps), missing; assert not made.built()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_other_pages_are_made_when_nobody_touches_the_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glimpse_desktop.ui.main_window._AHEAD_MS", 60_000)
    monkeypatch.setattr("glimpse_desktop.ui.main_window._NEXT_MS", 0)
    assert [page.name for page in window.pages.built()] == ["photos"]
    window._build_ahead()
    qtbot.mouseMove(window.windowHandle(), QPoint(5, 5))
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    qtbot.wait(50)
    assert len(window.pages.built()) < len(window.pages)
    window._build_ahead()
    qtbot.waitUntil(lambda: len(window.pages.built()) == len(window.pages), timeout=20_000)
    qtbot.waitUntil(lambda: not window._ahead.isActive())

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize

from glimpse_desktop.ui.faces.tile_layout import Section, TileLayout

CELL = QSize(80, 100)


def _layout(counts: list[int], width: int = 400) -> TileLayout:
    sections, start = [], 0
    for number, count in enumerate(counts):
        sections.append(Section(f"part {number}", range(start, start + count), CELL))
        start += count
    return TileLayout(sections, width)


@given(st.lists(st.integers(0, 25), max_size=4), st.integers(60, 900))
def test_every_tile_is_found_where_it_lies_and_none_overlap(counts: list[int], width: int) -> None:
    layout = _layout(counts, width)
    assert layout.count == sum(counts)
    rects = [layout.rect(index) for index in range(layout.count)]
    for index, rect in enumerate(rects):
        assert layout.index_at(rect.center()) == index
        assert layout.key_at(index) == index
        assert layout.index_of(index) == index
        assert rect.bottom() < layout.height
        assert not any(rect.intersects(other) for other in rects[:index])
    for section, heading in layout.headings_in(0, layout.height):
        assert section.heading
        assert not any(heading.intersects(rect) for rect in rects)


@given(st.lists(st.integers(0, 25), max_size=4), st.integers(0, 2000), st.integers(1, 600))
def test_what_is_seen_is_what_meets_the_view(counts: list[int], top: int, height: int) -> None:
    layout = _layout(counts)
    seen = set(layout.indexes_in(top, top + height))
    for index in range(layout.count):
        rect = layout.rect(index)
        if rect.bottom() >= top and rect.top() <= top + height:
            assert index in seen


def test_arrows_go_from_section_to_section() -> None:
    layout = _layout([6, 0, 5])  # four in a row: 0-3, 4-5; then 6-9, 10
    assert layout.step(1, 0, 1) == 5
    assert layout.step(2, 0, 1) == 5  # nothing straight below in the section's last row
    assert layout.step(5, 0, 1) == 7
    assert layout.step(7, 0, -1) == 5
    assert layout.step(10, 0, 1) == 10
    assert layout.step(0, -1, 0) == 0
    assert layout.step(5, 1, 0) == 6


def test_between_tiles_there_is_nothing() -> None:
    layout = _layout([6])
    assert layout.index_at(QPoint(2, 2)) is None


def test_a_hundred_thousand_tiles_are_laid_out_at_once() -> None:
    keys = list(range(100_000))
    start = time.thread_time()
    layout = TileLayout([Section("all", keys, CELL)], 1200)
    seen = layout.indexes_in(500_000, 500_900)
    assert time.thread_time() - start < 0.5
    assert 0 < len(seen) < 300


def test_cells_that_stretch_fill_their_row() -> None:
    section = Section("", range(5), QSize(160, 100), stretch=True)
    layout = TileLayout([section], 600)
    rects = [layout.rect(index) for index in range(5)]
    assert [rect.top() for rect in rects[:3]] == [rects[0].top()] * 3
    assert rects[3].top() > rects[0].top()
    assert 600 - TileLayout.MARGIN - 3 <= rects[2].right() + 1 <= 600 - TileLayout.MARGIN
    assert layout.index_at(rects[2].center()) == 2
    assert layout.step(4, 0, -1) == 1

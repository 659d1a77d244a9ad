"""Where cards and tiles of duplicates lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from glimpse_desktop.ui.duplicates.layout import LEAST_WIDTH, DuplicatesLayout


@pytest.mark.parametrize("width", [300, 680, 1180, 2400])
def test_cards_follow_each_other_and_tiles_lie_inside(width: int) -> None:
    counts = [2, 9, 3, 1]
    layout = DuplicatesLayout(counts, width)
    assert layout.tile_width >= LEAST_WIDTH or layout.columns == 1
    bottom = 0
    for place, count in enumerate(counts):
        card = layout.card(place)
        assert card.top() > bottom
        bottom = card.bottom()
        tiles = [layout.tile(place, number) for number in range(count)]
        assert all(card.contains(tile) for tile in tiles)
        assert not any(one.intersects(other) for one in tiles for other in tiles if one is not other)
        for number, tile in enumerate(tiles):
            assert layout.tile_at(tile.center()) == (place, number)
    assert bottom < layout.height


def test_nothing_is_hit_beside_tiles() -> None:
    layout = DuplicatesLayout([2, 2], 1000)
    assert layout.tile_at(layout.card(0).topLeft()) is None
    assert layout.tile_at(layout.tile(0, 1).center() + QPoint(layout.tile_width + 20, 0)) is None
    assert layout.tile_at(QPoint(500, layout.card(0).bottom() + 3)) is None
    assert layout.card_at(layout.card(0).bottom() + 3) is None
    assert DuplicatesLayout([], 1000).cards_in(0, 500) == range(0)


def test_only_cards_in_view_are_named() -> None:
    layout = DuplicatesLayout([2] * 100, 1000)
    top, bottom = layout.card(40).top() + 5, layout.card(42).top() + 5
    assert layout.cards_in(top, bottom) == range(40, 43)


def test_arrows_go_through_rows_and_on_to_the_next_card() -> None:
    layout = DuplicatesLayout([5, 2, 4], 680)
    assert layout.columns == 3
    assert layout.step((0, 0), 1, 0) == (0, 1)
    assert layout.step((0, 4), 1, 0) == (1, 0)
    assert layout.step((1, 0), -1, 0) == (0, 4)
    assert layout.step((0, 0), -1, 0) == (0, 0)
    assert layout.step((2, 3), 1, 0) == (2, 3)
    assert layout.step((0, 1), 0, 1) == (0, 4)
    assert layout.step((0, 2), 0, 1) == (0, 4), "the last row is shorter"
    assert layout.step((0, 4), 0, 1) == (1, 1)
    assert layout.step((1, 1), 0, -1) == (0, 4)
    assert layout.step((1, 1), 0, 1) == (2, 1)
    assert layout.step((2, 3), 0, 1) == (2, 3)


def test_half_a_million_cards_are_laid_out_like_ten() -> None:
    layout = DuplicatesLayout([2] * 500_000, 1000)
    assert layout.cards_in(layout.height - 300, layout.height).stop == 500_000
    assert layout.tile_at(layout.tile(499_999, 1).center()) == (499_999, 1)
    assert layout.height < 2**31, "a scroll bar's range is a signed number of 32 bits"

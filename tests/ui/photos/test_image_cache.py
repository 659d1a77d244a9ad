from __future__ import annotations

import threading
from collections.abc import Hashable

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.photos.image_cache import ImageCache, Picture
from tests.ui.conftest import settle

_PICTURE_BYTES = 10 * 10 * 4


class Source:
    """Makes pictures of 10 x 10 and remembers what it was asked; has none for ids in ``without``."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.without: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.colour = "#ff0000"
        self.turns = 0

    def __call__(self, wanted: list[tuple[int, Hashable]]) -> dict[int, Picture]:
        self.gate.wait(60)
        self.asked.append([item for item, _ in wanted])
        images = {}
        for item, _ in wanted:
            if item not in self.without:
                image = QImage(10, 10, QImage.Format.Format_RGB32)
                image.fill(QColor(self.colour))
                images[item] = Picture(image, self.turns)
        return images


def _cache(background: Background, source: Source, pictures: int = 1000) -> ImageCache:
    return ImageCache(background, source, pictures * _PICTURE_BYTES, background)


def test_a_picture_is_there_after_it_was_asked_for(background: Background, qtbot: QtBot) -> None:
    source = Source()
    cache = _cache(background, source)
    assert cache.get(7) is None
    with qtbot.waitSignal(cache.ready) as blocker:
        pass
    assert blocker.args == [7]
    assert cache.get(7) is not None
    settle(qtbot)
    assert source.asked == [[7]]


def test_what_was_asked_for_last_comes_first(background: Background, qtbot: QtBot) -> None:
    source = Source()
    cache = _cache(background, source)
    for item in range(200):
        cache.get(item)
    qtbot.waitUntil(lambda: sum(map(len, source.asked)) == 200)
    first_batch = max(source.asked[:2], key=max)
    assert first_batch[0] == 199
    assert first_batch == sorted(first_batch, reverse=True)


def test_requests_of_long_ago_are_forgotten(background: Background, qtbot: QtBot) -> None:
    source = Source()
    cache = _cache(background, source)
    for item in range(5000):
        cache.get(item)
    settle(qtbot, 300)
    asked = {item for batch in source.asked for item in batch}
    assert 4999 in asked
    assert 0 not in asked


def test_an_id_without_a_picture_is_asked_for_once_until_told_otherwise(
    background: Background, qtbot: QtBot
) -> None:
    source = Source()
    source.without = {3}
    cache = _cache(background, source)
    cache.get(3)
    qtbot.waitUntil(lambda: len(source.asked) == 1)
    settle(qtbot)
    assert cache.get(3) is None
    settle(qtbot)
    assert source.asked == [[3]]
    source.without.clear()
    assert cache.retry_missing([3, 4]) == [3]
    with qtbot.waitSignal(cache.ready):
        cache.get(3)


def test_an_outdated_picture_stays_until_the_new_one_is_there(background: Background, qtbot: QtBot) -> None:
    source = Source()
    cache = _cache(background, source)
    with qtbot.waitSignal(cache.ready):
        cache.get(1)
    source.colour = "#0000ff"
    cache.invalidate([1])
    with qtbot.waitSignal(cache.ready):
        old = cache.get(1)
    new = cache.get(1)
    assert old is not None
    assert new is not None
    assert old.toImage().pixelColor(0, 0).name() == "#ff0000"
    assert new.toImage().pixelColor(0, 0).name() == "#0000ff"


def test_what_changes_while_it_is_fetched_is_fetched_again(background: Background, qtbot: QtBot) -> None:
    source = Source()
    source.gate.clear()
    cache = _cache(background, source)
    cache.get(1)
    settle(qtbot)
    cache.invalidate([1])
    with qtbot.waitSignal(cache.ready):
        source.gate.set()
    cache.get(1)
    qtbot.waitUntil(lambda: source.asked == [[1], [1]])


def test_another_way_to_make_it_shows_the_old_one_meanwhile(background: Background, qtbot: QtBot) -> None:
    source = Source()
    cache = _cache(background, source)
    with qtbot.waitSignal(cache.ready):
        cache.get(1, "small")
    with qtbot.waitSignal(cache.ready):
        assert cache.get(1, "large") is not None
    cache.get(1, "large")
    settle(qtbot)
    assert len(source.asked) == 2


def test_memory_is_bounded_and_what_was_used_last_stays(background: Background, qtbot: QtBot) -> None:
    source = Source()
    cache = _cache(background, source, pictures=5)
    for item in range(5):
        with qtbot.waitSignal(cache.ready):
            cache.get(item)
    cache.get(0)
    with qtbot.waitSignal(cache.ready):
        cache.get(5)
    source.gate.clear()
    assert cache.get(0) is not None
    assert cache.get(1) is None
    source.gate.set()


def test_what_is_turned_otherwise_is_fetched_again_and_shown_meanwhile(
    background: Background, qtbot: QtBot
) -> None:
    source = Source()
    cache = _cache(background, source)
    with qtbot.waitSignal(cache.ready):
        cache.get(1)
    cache.expect({1: 0, 2: 3})
    cache.get(1)
    settle(qtbot)
    assert source.asked == [[1]] and cache.perhaps_turned() == []
    source.turns = 1
    with qtbot.waitSignal(cache.ready):
        cache.expect({1: 1})
    assert cache.get(1) is not None and cache.turns(1) == 0
    qtbot.waitUntil(lambda: cache.turns(1) == 1)
    assert cache.perhaps_turned() == [1]


def test_a_picture_under_way_when_it_is_turned_is_fetched_again(background: Background, qtbot: QtBot) -> None:
    source = Source()
    source.gate.clear()
    cache = _cache(background, source)
    cache.get(1)
    settle(qtbot)
    cache.expect({1: 2})
    assert cache.perhaps_turned() == [1]
    with qtbot.waitSignal(cache.ready):
        source.gate.set()
    source.turns = 2
    cache.get(1)
    qtbot.waitUntil(lambda: cache.turns(1) == 2)
    assert len(source.asked) == 2

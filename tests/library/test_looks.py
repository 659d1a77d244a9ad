"""Looks and pairs as they are stored."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from glimpse_desktop.imaging.perceptual_hash import NOTHING, perceptual_hash, split_look
from glimpse_desktop.library import duplicates, looks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from tests.support.library_maker import LibraryMaker, content
from tests.support.scenery import pixels, scenery


def content_id(connection: Connection, name: str) -> int:
    return int(connection.execute("SELECT id FROM contents WHERE hash = ?", (content(name),)).fetchone()[0])


def test_a_look_is_kept_as_it_is_and_waits_to_be_compared(library: Library, maker: LibraryMaker) -> None:
    maker.photo("a.jpg", taken_at=datetime(2020, 1, 1))
    maker.photo("b.jpg")
    look = perceptual_hash(pixels(scenery(1)))

    def work(connection: Connection) -> tuple[int, int]:
        one, other = content_id(connection, "a.jpg"), content_id(connection, "b.jpg")
        looks.put(connection, [(one, look), (other, NOTHING)])
        return one, other

    one, _other = library.write(work)
    with library.reading() as connection:
        assert looks.has_uncompared(connection)
        table = looks.table(connection)
        details, shapes = looks.details(connection, [one])
    assert table.ids.tolist() == [one], "what looks like nothing is compared with nothing"
    assert int(table.hashes[0]) == split_look(look)[0] % 2**64
    assert table.fresh.all()
    assert table.taken[0] == datetime.fromisoformat("2020-01-01T00:00:00+00:00").timestamp()
    assert details.tobytes() == split_look(look)[1]
    assert shapes[0] == 4000 / 3000


def test_only_what_has_a_file_and_no_look_is_lacking(library: Library, maker: LibraryMaker) -> None:
    maker.photo("a.jpg")
    maker.photo("waiting.jpg", None)
    maker.delete_file(maker.photo("gone.jpg"))
    library.write(lambda c: looks.put(c, [(content_id(c, "a.jpg"), NOTHING)]))
    maker.photo("b.jpg")
    with library.reading() as connection:
        assert [digest for _, digest in looks.lacking(connection, 0, 10)] == [content("b.jpg")]
        assert looks.lacking(connection, content_id(connection, "b.jpg"), 10) == []
        assert looks.count_lacking(connection) >= 1


def test_the_same_look_again_needs_no_comparing_another_one_does(library: Library, maker: LibraryMaker) -> None:
    maker.photo("a.jpg")
    first, second = (perceptual_hash(pixels(scenery(seed))) for seed in (1, 2))

    def put(connection: Connection, look: bytes) -> None:
        looks.put(connection, [(content_id(connection, "a.jpg"), look)])

    def uncompared() -> bool:
        with library.reading() as connection:
            return looks.has_uncompared(connection)

    library.write(lambda c: put(c, first))
    library.write(lambda c: looks.mark_compared(c, [content_id(c, "a.jpg")]))
    assert not uncompared()
    library.write(lambda c: put(c, first))
    assert not uncompared()
    library.write(lambda c: put(c, second))
    assert uncompared()


def test_pairs_are_of_files_that_are_there_and_replace_what_was_found_before(
    library: Library, maker: LibraryMaker
) -> None:
    photos = {name: maker.photo(name) for name in ("a", "b", "c")}

    def work(connection: Connection) -> list[int]:
        ids = [content_id(connection, name) for name in photos]
        looks.put(connection, [(number, perceptual_hash(pixels(scenery(number)))) for number in ids])
        a, b, c = ids
        looks.put_pairs(connection, [(b, a, False, 0.97), (a, c, True, 0.9)])
        return ids

    a, b, c = library.write(work)
    with library.reading() as connection:
        assert duplicates.alike(connection, scene=False) == [(a, b, 0.97)]
        assert duplicates.alike(connection, scene=True) == [(a, c, 0.9)]
        assert duplicates.beside(connection, a) == {b, c}
        assert duplicates.beside(connection, c) == {a}
    maker.delete_file(photos["b"])
    with library.reading() as connection:
        assert duplicates.alike(connection, scene=False) == []
    maker.delete_file(photos["b"], gone=False)
    library.write(lambda connection: looks.put_pairs(connection, [(a, b, True, 0.5)]))
    with library.reading() as connection:
        assert duplicates.alike(connection, scene=False) == []
        assert (a, b, 0.5) in duplicates.alike(connection, scene=True)
    library.write(lambda connection: looks.forget_pairs(connection, [a]))
    with library.reading() as connection:
        assert duplicates.alike(connection, scene=False) == duplicates.alike(connection, scene=True) == []


def test_many_cameras_are_told_apart(library: Library, maker: LibraryMaker) -> None:
    for name in "abc":
        maker.photo(name)

    def work(connection: Connection) -> None:
        for name, camera in (("a", None), ("b", "X"), ("c", "X")):
            connection.execute("UPDATE contents SET camera = ? WHERE hash = ?", (camera, content(name)))
            look = perceptual_hash(pixels(scenery(1)))
            looks.put(connection, [(content_id(connection, name), look)])

    library.write(work)
    with library.reading() as connection:
        table = looks.table(connection)
    assert table.cameras[0] != table.cameras[1] == table.cameras[2]
    assert np.isnan(table.taken).all()

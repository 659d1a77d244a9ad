"""What was said about faces without a name."""

from __future__ import annotations

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library import links
from glimpse_desktop.library.links import Link
from glimpse_desktop.library.store import Library
from tests.support.library_maker import LibraryMaker, face


def test_links_come_whole_the_latest_first(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("a", None)
    one, two, three, four = maker.analyse(photo, "a", [face(0.1), face(0.3), face(0.5), face(0.7)])
    rows = [(3, two, 0, 1), (3, one, 0, 1), (8, four, 1, 0), (8, three, 0, 0), (8, two, 0, 0)]
    library.write(
        lambda connection: connection.executemany(
            "INSERT INTO links (decision_id, face_id, side, same) VALUES (?, ?, ?, ?)", rows
        )
    )
    different = Link(8, False, ((two, three), (four,)))  # type: ignore[arg-type]
    same = Link(3, True, ((one, two), ()))  # type: ignore[arg-type]
    with library.reading() as connection:
        assert links.every(connection) == [different, same]
        assert links.about(connection, [one]) == [same]
        assert links.about(connection, [two, FaceId(999)]) == [different, same]
        assert links.about(connection, []) == []
        assert links.decisions(connection) == {3, 8}

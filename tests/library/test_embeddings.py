"""Embeddings as matrices: which faces, in which order, and exactly as stored."""

from __future__ import annotations

import numpy as np

from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face, pack, unit

PACK = PackId("pack-one")


def _faces(maker: LibraryMaker, name: str, *angles: float) -> list[int]:
    photo = maker.photo(f"{name}.jpg", None)
    vectors = [unit(np.cos(angle), np.sin(angle)) for angle in angles]
    places = np.linspace(0.1, 0.8, len(angles))
    return list(
        maker.analyse(
            photo, f"{name}.jpg", [face(x, embedding=vector) for x, vector in zip(places, vectors, strict=True)]
        )
    )


def test_counting_and_listing(library: Library, maker: LibraryMaker) -> None:
    with library.reading() as connection:
        assert embeddings.count(connection, PACK) == 0
        assert embeddings.ids(connection, PACK).tolist() == []
    ids = _faces(maker, "one", 0.1, 0.2) + _faces(maker, "two", 0.3)
    maker.photo("other.jpg", [face(0.3, embedding=unit(1.0))], by=pack("pack-two"))
    library.write(lambda connection: connection.execute("UPDATE faces SET embedding = NULL WHERE id = ?", ids[:1]))
    with library.reading() as connection:
        assert embeddings.count(connection, PACK) == 2
        assert embeddings.ids(connection, PACK).tolist() == sorted(ids[1:])
        assert embeddings.ids_after(connection, PACK, ids[1]).tolist() == ids[2:]
        found, vectors = embeddings.after(connection, PACK, 0, 1)
    assert found.tolist() == ids[1:2] and vectors.shape[0] == 1
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_what_a_search_may_find_comes_with_its_vectors(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    shown = _faces(maker, "shown", 0.1, 0.2)
    wrong, ignored, named, bare = _faces(maker, "decided", 0.3, 0.4, 0.5, 0.6)
    gone = _faces(maker, "gone", 0.6)
    decisions.not_a_face([wrong])
    decisions.ignore([ignored])
    decisions.name_faces([named], "Ada")
    library.write(
        lambda connection: [
            connection.execute("UPDATE faces SET embedding = NULL WHERE id = ?", (bare,)),
            connection.execute("UPDATE photos SET missing = 1 WHERE id = (SELECT max(id) FROM photos)"),
        ]
    )
    asked = np.array([*gone, named, shown[1], 10**9, wrong, bare, shown[0], ignored])
    with library.reading() as connection:
        both, vectors = embeddings.of_searchable(connection, asked)
        assert embeddings.searchable(connection, asked).tolist() == [named, shown[1], bare, shown[0]]
        assert both.tolist() == [named, shown[1], shown[0]]
        expected, rows = embeddings.of_faces(connection, both)
        assert expected.tolist() == both.tolist() and np.array_equal(rows, vectors)
        assert len(embeddings.of_searchable(connection, gone)[0]) == 0

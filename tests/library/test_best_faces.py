"""Photos by how good their best face is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.photo_query_parser import parse
from glimpse_desktop.library.best_faces import read_sharpness
from glimpse_desktop.library.photo_search import KnownPhotos, search
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face, pack


def _face(place: int, quality: float, sharpness: float) -> DetectedFace:
    made = face(0.1 + 0.2 * place, quality=quality)
    return replace(made, quality=replace(made.quality, sharpness=sharpness))


@pytest.fixture
def photos(maker: LibraryMaker) -> dict[str, PhotoId]:
    """By name; the numbers are quality and sharpness of each face."""
    measured = {
        "good": [(0.1, 0.9), (0.5, 0.1)],
        "usable": [(0.49, 0.3), (0.25, 0.59)],
        "poor": [(0.2, 0.29)],
        "nobody": [],
    }
    return {
        name: maker.photo(name, [_face(place, *one) for place, one in enumerate(faces)])
        for name, faces in measured.items()
    }


def found(library: Library, photos: dict[str, PhotoId], text: str, known: KnownPhotos | None = None) -> list[str]:
    with library.reading() as connection:
        ids = search(connection, parse(text), known).ids.tolist()
    return sorted(name for name, photo in photos.items() if photo in ids)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("quality:good", ["good"]),
        ("quality:usable", ["usable"]),
        ("quality:poor", ["poor"]),
        ("quality:good,usable", ["good", "usable"]),
        ("-quality:poor", ["good", "nobody", "usable"]),
        ("sharpness:sharp", ["good"]),
        ("sharp:soft", ["usable"]),
        ("sharpness:blurred", ["poor"]),
    ],
)
def test_the_best_face_counts(library: Library, photos: dict[str, PhotoId], text: str, names: list[str]) -> None:
    assert found(library, photos, text) == names


def test_what_another_pack_saw_and_what_is_no_face_does_not_count(
    library: Library, maker: LibraryMaker, decisions: Decisions, photos: dict[str, PhotoId]
) -> None:
    maker.analyse(photos["poor"], "poor", [_face(2, 0.9, 0.9)], by=pack("old"))
    maker.analyse(photos["poor"], "poor", [_face(2, 0.2, 0.2)])
    (_, best) = maker.analyse(photos["good"], "good", [_face(0, 0.1, 0.1), _face(1, 0.9, 0.9)])
    assert found(library, photos, "quality:good") == ["good"]
    decisions.not_a_face([best])
    assert found(library, photos, "quality:poor") == ["good", "poor"]
    assert found(library, photos, "sharpness:sharp") == []


def test_only_new_faces_are_read_again(library: Library, maker: LibraryMaker, photos: dict[str, PhotoId]) -> None:
    known = KnownPhotos()
    assert found(library, photos, "sharpness:sharp", known) == ["good"]
    before = known.sharpness
    assert before is not None and len(before.faces) == 5
    photos["new"] = maker.photo("new", [_face(0, 0.5, 0.8)])
    after = KnownPhotos(sharpness=before)
    assert found(library, photos, "sharpness:sharp", after) == ["good", "new"]
    with library.reading() as connection:
        assert read_sharpness(connection, before).faces.tolist() == read_sharpness(connection, None).faces.tolist()

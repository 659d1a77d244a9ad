"""Which photos make a set, and which of them is most worth keeping."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.duplicates import DuplicateKind
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.library.duplicates import DuplicateFile, Kept
from glimpse_desktop.workspace.duplicate_sets import alike_sets, exact_sets, sets_without, stars, worth

NOTHING_KEPT = Kept({}, [])


def file(
    photo: int,
    path: str = "",
    *,
    content: int = 1,
    size: int = 1000,
    mtime: int = 5,
    pixels: int = 12,
    named: int = 0,
    described: bool = True,
) -> DuplicateFile:
    name = path or f"/photos/{photo}.jpg"
    digest = ContentHash(content.to_bytes(32, "big"))
    return DuplicateFile(PhotoId(photo), name, content, digest, size, mtime, pixels, named, described)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (file(2, pixels=12), file(1, pixels=3, size=9999, named=5)),
        (file(2, named=1), file(1, size=9999)),
        (file(2, described=True), file(1, described=False, size=9999)),
        (file(2, size=2000), file(1, size=1000)),
        (file(2, "/p/IMG_1.jpg", mtime=9), file(1, "/p/IMG_1 (1).jpg")),
        (file(2, "/p/IMG_1.jpg", mtime=9), file(1, "/p/Copy of IMG_1.jpg")),
        (file(2, "/p/IMG_1.jpg", mtime=9), file(1, "/p/IMG_1 - Kopie.jpg")),
        (file(2, "/p/IMG_1.jpg", mtime=9), file(1, "/p/Backup/IMG_1.jpg")),
        (file(2, "/p/b.jpg", mtime=4), file(1, "/p/a.jpg", mtime=5)),
        (file(2, "/p/b.jpg"), file(1, "/p/x/a.jpg")),
    ],
)
def test_what_is_worth_more(better: DuplicateFile, worse: DuplicateFile) -> None:
    assert worth(better) < worth(worse)


def test_copies_make_a_set_and_the_largest_gain_comes_first() -> None:
    files = [
        file(1, content=1),
        file(2, content=1),
        file(3, content=2, size=10),
        file(4, content=3, size=5000),
        file(5, content=3, size=5000, mtime=1),
    ]
    sets = exact_sets(files, NOTHING_KEPT)
    assert [one.photos for one in sets] == [(5, 4), (1, 2)]
    assert [one.spare_bytes for one in sets] == [5000, 1000]
    assert [one.best for one in sets] == [5, 1]
    assert all(one.kind is DuplicateKind.EXACT and len(one.contents) == 1 for one in sets)


def test_copies_that_are_wanted_make_none_until_there_are_more() -> None:
    two = [file(1), file(2)]
    assert exact_sets(two, Kept({1: 2}, [])) == []
    assert len(exact_sets([*two, file(3)], Kept({1: 2}, []))) == 1


def test_sets_without_photos_that_went() -> None:
    files = [file(number, content=number // 3) for number in range(9)]
    sets = exact_sets(files, NOTHING_KEPT)
    left = sets_without(sets, {sets[0].photos[1], *sets[1].photos[:2]})
    assert [len(one.photos) for one in left] == [2, 3]
    assert left[0].photos == (sets[0].photos[0], sets[0].photos[2])
    assert len(left[0].sizes) == 2
    assert left[1] == sets[2]


def test_a_series_is_not_lumped_together() -> None:
    """1-2-3-4-5, each like the next: nobody is in a set with somebody that it doesn't look like."""
    pairs = [(n, n + 1, 0.95) for n in range(1, 6)]
    groups = stars(pairs, NOTHING_KEPT)
    beside = {frozenset(pair[:2]) for pair in pairs}
    members = [one for group in groups for one in group]
    assert len(members) == len(set(members))
    for centre, *others in groups:
        assert all(frozenset({centre, other}) in beside for other in others)
    assert len(groups) == 2


def test_the_one_that_most_look_like_is_the_centre() -> None:
    groups = stars([(1, 9, 0.95), (2, 9, 0.96), (3, 9, 0.97), (1, 2, 0.99)], NOTHING_KEPT)
    assert [set(group) for group in groups] == [{1, 2, 3, 9}]
    assert groups[0][0] == 9


def test_what_was_told_apart_is_no_pair_any_more() -> None:
    pairs = [(1, 2, 0.95), (1, 3, 0.95), (2, 3, 0.95)]
    assert stars(pairs, Kept({}, [frozenset({1, 2, 3})])) == []
    assert [set(group) for group in stars(pairs, Kept({}, [frozenset({1, 2})]))] == [{1, 2, 3}]
    assert [set(group) for group in stars([*pairs, (1, 4, 0.95)], Kept({}, [frozenset({1, 2, 3})]))] == [{1, 4}]


def test_sets_of_what_looks_alike_have_every_file_of_each() -> None:
    files = {
        1: [file(10, pixels=4, size=7), file(11, pixels=4, size=7, mtime=9)],
        2: [file(20, content=2, pixels=50, size=100)],
        3: [file(30, content=3)],
    }
    (only,) = alike_sets(DuplicateKind.PICTURE, [[1, 2], [3, 4]], files | {4: []})
    assert only.photos == (20, 10, 11)
    assert only.sizes == (100, 7, 7)
    assert only.spare_bytes == 14
    assert len(only.contents) == 2

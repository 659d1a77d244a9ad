"""Photos that another program describes, found in the library."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.library.name_import_rows import ImportPhoto
from glimpse_desktop.workspace.name_import_matching import NameIndex, Unmatched, choose, parts


def photo(
    path: str, size: int = 1000, taken_at: float | None = 5000.0, number: int = 1, content: str = ""
) -> ImportPhoto:
    digest = ContentHash(hashlib.sha256((content or path).encode()).digest())
    return ImportPhoto(PhotoId(number), Path(path), size, 0, digest, number, 1, 4000, 3000, taken_at)


def described(
    path: str, size: int | None = None, taken_at: float | None = None, first_name: str = ""
) -> DescribedPhoto:
    return DescribedPhoto(path, (), size, taken_at, None, first_name)


def test_the_same_path_is_the_photo_whatever_else_is_known() -> None:
    wanted = photo("/photos/2019/a.jpg", size=5)
    assert choose(described("/photos/2019/a.jpg", 9, 1.0), [photo("/b/2019/a.jpg", 9, 1.0), wanted]) is wanted


def test_the_same_path_on_a_drive_is_the_photo() -> None:
    wanted = photo("c:\\a.jpg", size=5)
    assert choose(described("C:/a.jpg", 9, 1.0), [wanted]) is wanted


def test_the_longest_common_end_is_the_photo() -> None:
    near, far = photo("/mnt/nas/2019/Rome/a.jpg"), photo("/mnt/nas/2020/Paris/a.jpg", number=2)
    assert choose(described("/data/2019/Rome/a.jpg"), [far, near]) is near
    assert choose(described("D:\\Fotos\\2019\\ROME\\A.JPG"), [far, near]) is near
    assert choose(described("2019/Rom\u0065/a.jpg"), [far, near]) is near


def test_accents_compare_however_they_are_written() -> None:
    there = photo("/p/Zu\u0308rich/a.jpg")
    assert choose(described("/x/Z\u00fcrich/a.jpg"), [there]) is there
    assert list(NameIndex([(PhotoId(7), Path("/p/Mu\u0308he.JPG"))]).candidates("M\u00fche.jpg")) == [7]


def test_a_name_alone_is_no_evidence() -> None:
    there = photo("/photos/2019/IMG_0001.jpg")
    assert choose(described("/phone/IMG_0001.jpg"), [there]) is Unmatched.UNSURE
    assert choose(described("/phone/IMG_0001.jpg", size=9), [there]) is Unmatched.UNSURE
    assert choose(described("/phone/IMG_0001.jpg", size=1000), [there]) is there
    assert choose(described("/phone/IMG_0001.jpg", taken_at=5001.0), [there]) is there
    assert choose(described("/phone/IMG_0001.jpg", taken_at=5100.0), [there]) is Unmatched.UNSURE
    assert choose(described("/phone/other.jpg"), [there]) is Unmatched.ELSEWHERE
    assert choose(described("/phone/IMG_0001.jpg"), []) is Unmatched.ELSEWHERE


def test_another_size_needs_more_of_the_path() -> None:
    there = photo("/photos/2019/Rome/a.jpg", taken_at=None)
    assert choose(described("/x/Rome/a.jpg", size=9), [there]) is Unmatched.UNSURE
    assert choose(described("/x/2019/Rome/a.jpg", size=9), [there]) is there


def test_of_two_that_are_as_good_neither_is_taken_but_of_copies_one() -> None:
    one, two = photo("/a/Rome/a.jpg"), photo("/b/Rome/a.jpg", number=2)
    assert choose(described("/x/Rome/a.jpg"), [one, two]) is Unmatched.UNSURE
    assert choose(described("/x/Rome/a.jpg", size=1000), [one, photo("/b/Rome/a.jpg", size=9, number=2)]) is one
    copy = photo("/b/Rome/a.jpg", number=2, content="/a/Rome/a.jpg")
    assert choose(described("/x/Rome/a.jpg"), [one, copy]) in (one, copy)


def test_a_file_that_was_given_another_name_is_known_by_its_first_one_and_its_size() -> None:
    there = photo("/photos/2019/IMG_0001.jpg")
    renamed = "upload/upload/o/ab/cd/abcd.jpg"
    assert choose(described(renamed, 1000, 5000.0, "IMG_0001.jpg"), [there]) is there
    assert choose(described(renamed, 1000, 9999.0, "IMG_0001.jpg"), [there]) is Unmatched.UNSURE
    assert choose(described(renamed, None, 5000.0, "IMG_0001.jpg"), [there]) is Unmatched.UNSURE


@pytest.mark.parametrize("path", ["", "/", "\\", "a/", "//a//b"])
def test_odd_paths(path: str) -> None:
    assert "" not in parts(path)
    assert choose(described(path), [photo("/x/a.jpg")]) in (Unmatched.ELSEWHERE, Unmatched.UNSURE)


def test_the_index_knows_every_file_of_a_name() -> None:
    index = NameIndex(
        [(PhotoId(3), Path("/a/x.jpg")), (PhotoId(1), Path("/b/X.JPG")), (PhotoId(2), Path("/a/y.jpg"))]
    )
    assert sorted(index.candidates("x.jpg")) == [1, 3] and index.candidates("z.jpg") == []
    assert NameIndex([]).candidates("x.jpg") == []

"""Exports of Immich: backups of its database by several versions, and its answers in JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import Cancelled, MetadataError
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.metadata import immich
from glimpse_desktop.metadata.immich import export_at, read_photos
from tests.support.immich_maker import NEW, OLD, dump, face

ANNA = {"id": "p-anna", "ownerId": "o", "name": "Anna"}
NOBODY = {"id": "p-none", "ownerId": "o", "name": ""}
ASSET = {
    "id": "a-1",
    "ownerId": "o",
    "originalPath": "/data/library/o/2019/Rome/IMG_1.jpg",
    "originalFileName": "IMG_1.jpg",
    "localDateTime": "2019-07-01 14:05:09+00",
    "deletedAt": None,
    "status": "active",
}
EXIF = {"assetId": "a-1", "fileSizeInByte": 123456}
BOX = (144, 108, 288, 216)


def photos(path: Path) -> list[DescribedPhoto]:
    return list(read_photos(path))


@pytest.mark.parametrize("names", [OLD, NEW], ids=["old tables", "new tables"])
@pytest.mark.parametrize("assets_first", [False, True])
def test_a_backup(tmp_path: Path, names: dict[str, str], assets_first: bool) -> None:
    path = dump(
        tmp_path / "immich-db-backup-1.sql.gz",
        [ANNA, NOBODY],
        [face("a-1", "p-anna", BOX), face("a-1", "p-none", (500, 108, 600, 216)), face("a-1", None, BOX)],
        [ASSET],
        [EXIF],
        names=names,
        assets_first=assets_first,
    )
    (photo,) = photos(path)
    assert photo.path == "/data/library/o/2019/Rome/IMG_1.jpg" and photo.first_name == "IMG_1.jpg"
    assert photo.size == 123456 and photo.taken_at == 1561989909.0 and photo.sides == (1440.0, 1080.0)
    (region,) = photo.regions
    assert (region.name, region.box.as_list()) == ("Anna", [0.1, 0.1, 0.1, 0.1])


def test_groups_of_people_have_a_name_for_each_owner(tmp_path: Path) -> None:
    people = [
        {"personGroupId": "g", "ownerId": "other", "name": "Grandma"},
        {"personGroupId": "g", "ownerId": "o", "name": "Mum"},
        {"personGroupId": "h", "ownerId": "other", "name": "Uncle"},
    ]
    faces = [
        {**face("a-1", None, BOX), "personGroupId": "g"},
        {**face("a-1", None, (600, 108, 700, 216)), "personGroupId": "h"},
    ]
    path = dump(tmp_path / "x.sql.gz", people, faces, [ASSET])
    (photo,) = photos(path)
    assert [region.name for region in photo.regions] == ["Mum", "Uncle"]


def test_what_is_in_the_trash_or_was_never_measured_is_left_out(tmp_path: Path) -> None:
    faces = [
        face("a-1", "p-anna", BOX, deletedAt="2024-01-01 00:00:00+00"),
        face("a-1", "p-anna", BOX, isVisible=False),
        face("a-1", "p-anna", (0, 0, 0, 0)),
        face("a-2", "p-anna", BOX),
        face("a-3", "p-anna", BOX),
    ]
    trashed = {**ASSET, "id": "a-2", "deletedAt": "2024-01-01 00:00:00+00"}
    deleted = {**ASSET, "id": "a-3", "status": "trashed"}
    assert photos(dump(tmp_path / "x.sql.gz", [ANNA], faces, [ASSET, trashed, deleted])) == []


def test_a_face_that_two_answers_tell_of_is_one(tmp_path: Path) -> None:
    told = {**face("a-1", None, BOX), "person": ANNA}
    (tmp_path / "x.json").write_text(json.dumps([ASSET, told, told, {**ANNA, "faces": [face("a-1", None, BOX)]}]))
    (photo,) = photos(tmp_path)
    assert [region.name for region in photo.regions] == ["Anna"]


def test_the_newest_backup_of_a_folder_is_read(tmp_path: Path) -> None:
    dump(tmp_path / "backups" / "immich-db-backup-20240101T020000.sql.gz", [], [], [ASSET])
    new = dump(
        tmp_path / "backups" / "immich-db-backup-20240301T020000-v2.1.0-pg14.sql.gz",
        [ANNA],
        [face("a-1", "p-anna", BOX)],
        [ASSET],
    )
    assert export_at(tmp_path) == new == export_at(tmp_path / "backups")
    assert len(photos(tmp_path)) == 1


def test_what_is_no_export(tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "missing"):
        with pytest.raises(MetadataError, match="There is no"):
            photos(wrong)
    other = tmp_path / "other.sql"
    other.write_text("COPY public.cats (id) FROM stdin;\n1\n\\.\n")
    with pytest.raises(MetadataError, match="no database backup of Immich"):
        photos(other)
    answer = tmp_path / "x.json"
    for text in ("{", "[" * 100_000):
        answer.write_text(text)
        with pytest.raises(MetadataError, match="no JSON"):
            photos(answer)
    answer.write_text('{"cats": 3}')
    with pytest.raises(MetadataError, match="nothing of Immich"):
        photos(answer)


def test_answers_about_photos(tmp_path: Path) -> None:
    asset = {
        "id": "a-1",
        "originalPath": "upload/library/o/2019/Rome/IMG_1.jpg",
        "originalFileName": "IMG_1.jpg",
        "localDateTime": "2019-07-01T14:05:09.000Z",
        "exifInfo": {"fileSizeInByte": 123456},
        "people": [
            {"id": "p-anna", "name": "Anna", "faces": [face("", None, BOX)]},
            {"id": "p-none", "name": "", "faces": [face("", None, BOX)]},
        ],
        "tags": [{"id": "t", "name": "Rome"}],
    }
    (tmp_path / "search.json").write_text(json.dumps({"assets": {"items": [asset], "nextPage": None}}))
    (photo,) = photos(tmp_path)
    assert (photo.size, photo.taken_at, photo.first_name) == (123456, 1561989909.0, "IMG_1.jpg")
    assert [(region.name, region.box.as_list()) for region in photo.regions] == [("Anna", [0.1, 0.1, 0.1, 0.1])]
    (tmp_path / "search.json").write_text(json.dumps({"assets": [{**asset, "isTrashed": True}]}))
    assert photos(tmp_path) == []


def test_answers_about_faces_know_their_photo_by_the_name_of_the_file(tmp_path: Path) -> None:
    number = "464b46ab-479b-4664-b731-0dfe516874f4"
    faces = [{**face("", None, BOX), "id": "f", "person": {"id": "p-anna", "name": "Anna"}}]
    (tmp_path / f"faces-{number.upper()}.json").write_text(json.dumps(faces))
    (tmp_path / "asset.json").write_text(json.dumps({"id": number, "originalPath": "/data/a/b.jpg"}))
    (tmp_path / "notes.json").write_text("not json")
    (tmp_path / "people.json").write_text(json.dumps({"people": [{"id": "p-ben", "name": "Ben"}]}))
    os.mkfifo(tmp_path / "pipe.json")  # nobody ever writes into it
    left_out: list[str] = []
    (photo,) = read_photos(tmp_path, unread=lambda file, error: left_out.append(f"{file.name}: {error}"))
    assert left_out[0] == "notes.json: notes.json is no JSON, or it is damaged."
    assert [line.partition(":")[0] for line in left_out] == ["notes.json", "pipe.json"]
    assert photo.path == "/data/a/b.jpg" and [region.name for region in photo.regions] == ["Anna"]
    together = {number: faces, "asset": {"id": number, "originalPath": "/data/a/b.jpg"}}
    one = tmp_path / "sub" / "all.json"
    one.parent.mkdir()
    one.write_text(json.dumps(together))
    (again,) = photos(one)
    assert again == photo


def test_reading_can_be_cancelled_and_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = dump(
        tmp_path / "x.sql.gz", [ANNA], [face("a-1", "p-anna", (1, 1, 9, n)) for n in range(9, 99)], [ASSET]
    )
    monkeypatch.setattr(immich, "_MOST_IN_PHOTO", 20)
    assert len(photos(path)[0].regions) == 20
    (tmp_path / "answers").mkdir()
    for name in ("1.json", "2.JSON"):
        (tmp_path / "answers" / name).write_text("{}")
    monkeypatch.setattr(immich, "_MOST_FILES", 1)
    with pytest.raises(MetadataError, match="too many files"):
        photos(tmp_path / "answers")
    monkeypatch.setattr(immich, "_MOST_FACES", 10)
    with pytest.raises(MetadataError, match="too many"):
        photos(path)
    cancel = CancelToken()
    cancel.cancel()
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(Cancelled):
        list(read_photos(tmp_path / "x.json", cancel=cancel))


def test_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = dump(tmp_path / "x.sql.gz", [ANNA], [face("a-1", "p-anna", BOX)], [ASSET])
    monkeypatch.setattr(immich, "_REPORTED_EVERY", 1)
    told: list[tuple[int, int]] = []
    list(read_photos(path, lambda done, total: told.append((done, total))))
    assert told and all(0 <= done <= total == 2 * path.stat().st_size for done, total in told)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


keys = st.sampled_from(
    [
        "id",
        "name",
        "faces",
        "people",
        "person",
        "originalPath",
        "boundingBoxX1",
        "boundingBoxX2",
        "boundingBoxY1",
        "boundingBoxY2",
        "imageWidth",
        "imageHeight",
        "exifInfo",
        "fileSizeInByte",
        "assetId",
        "personId",
        "localDateTime",
    ]
)
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inside: st.one_of(st.lists(inside, max_size=4), st.dictionaries(keys, inside, max_size=9)),
    max_leaves=25,
)


@given(values)
def test_no_answer_is_too_bad(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps(value))
    try:
        photos(path)
    except MetadataError:
        return

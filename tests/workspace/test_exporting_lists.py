"""Lists of faces for other programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.exporting import ExistsError, ExportError, FaceList
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.exporting import photos_to_export
from glimpse_desktop.workspace.exporting_lists import COLUMNS, export_faces, harmless
from tests.support.export_desk import ExportDesk, export_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExportDesk]:
    with export_desk(tmp_path, monkeypatch) as desk:
        yield desk


def read_csv(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_one_row_a_face_with_its_box_in_pixels_and_fractions(desk: ExportDesk) -> None:
    file = desk.photos.parent / "faces.csv"
    done = export_faces(desk.workspace, FaceList(photos_to_export(desk.workspace), file))
    rows = read_csv(file)
    assert (done.photos, done.faces, len(rows)) == (4, 5, 5)
    assert tuple(rows[0]) == COLUMNS
    first = rows[0]
    assert first["path"] == str(desk.photos / "both.jpg")
    assert (first["taken"], first["width"], first["height"]) == ("2019-07-01T14:05:09", "320", "240")
    assert (first["person"], first["status"], first["suggested"]) == ("Anna", "confirmed", "")
    assert [int(first[name]) for name in ("x_px", "y_px", "w_px", "h_px")] == pytest.approx(
        [20, 60, 90, 90], abs=2
    )
    assert float(first["x"]) == pytest.approx(20 / 320, abs=0.01)
    assert (rows[1]["person"], rows[1]["status"]) == ("", "group")


def test_copies_have_rows_of_their_own(desk: ExportDesk) -> None:
    (desk.photos / "copy.jpg").write_bytes((desk.photos / "alone.jpg").read_bytes())
    desk.index()
    file = desk.photos.parent / "faces.csv"
    export_faces(desk.workspace, FaceList(desk.ids("copy.jpg", "alone.jpg"), file))
    rows = read_csv(file)
    assert [Path(row["path"]).name for row in rows] == ["copy.jpg", "alone.jpg"]
    assert rows[0]["face"] == rows[1]["face"]


def test_json_has_the_people_besides(desk: ExportDesk) -> None:
    file = desk.photos.parent / "faces.json"
    export_faces(desk.workspace, FaceList(photos_to_export(desk.workspace), file))
    found = json.loads(file.read_text("utf-8"))
    (anna,) = found["people"]
    assert (anna["name"], anna["faces"], anna["photos"]) == ("Anna", 3, 3)
    assert [face["person_id"] for face in found["faces"]] == [anna["id"], None, anna["id"], anna["id"], None]


def test_a_name_is_no_formula(desk: ExportDesk) -> None:
    desk.name("alone.jpg", '=HYPERLINK("x")')
    file = desk.photos.parent / "faces.csv"
    export_faces(desk.workspace, FaceList(desk.ids("alone.jpg"), file))
    assert [row["person"] for row in read_csv(file)] == ['\'=HYPERLINK("x")']


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", " =1", "＝1", "\ufeff=1", "\u200f\u00a0@A1"])
def test_what_a_spreadsheet_would_reckon_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text
    assert harmless("Anna = Ben") == "Anna = Ben"


def test_an_empty_list_is_whole(desk: ExportDesk) -> None:
    for name in ("none.csv", "none.json"):
        assert export_faces(desk.workspace, FaceList(desk.ids("empty.jpg"), desk.photos.parent / name)).faces == 0
    assert read_csv(desk.photos.parent / "none.csv") == []
    assert json.loads((desk.photos.parent / "none.json").read_text())["faces"] == []


def test_nothing_is_replaced_or_left_half(desk: ExportDesk) -> None:
    file, photos = desk.photos.parent / "faces.csv", desk.ids("both.jpg")
    file.write_text("mine")
    with pytest.raises(ExistsError):
        export_faces(desk.workspace, FaceList(photos, file))
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        export_faces(desk.workspace, FaceList(photos, file, replace=True), cancel=cancel)
    assert file.read_text() == "mine"
    export_faces(desk.workspace, FaceList(photos, file, replace=True))
    assert len(read_csv(file)) == 2
    assert not list(file.parent.glob(".glimpse-*"))
    for name in ("both.jpg", "faces.txt", "faces"):
        with pytest.raises(ExportError):
            export_faces(desk.workspace, FaceList(photos, desk.photos / name, replace=True))

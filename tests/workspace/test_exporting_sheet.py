"""Contact sheets of a real library."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.exporting import (
    Caption,
    ContactSheet,
    ExistsError,
    ExportError,
    ExportProgress,
    PageSize,
)
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging import captions
from glimpse_desktop.workspace import exporting_sheet
from glimpse_desktop.workspace.exporting import photos_to_export
from glimpse_desktop.workspace.exporting_sheet import export_sheet
from tests.support.export_desk import ExportDesk, export_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExportDesk]:
    monkeypatch.setattr(exporting_sheet, "DOTS_PER_INCH", 50)
    monkeypatch.setattr(exporting_sheet, "_MM", 50 / 25.4)
    with export_desk(tmp_path, monkeypatch) as desk:
        yield desk


def sheet(desk: ExportDesk, **options: object) -> ContactSheet:
    known = {"photos": photos_to_export(desk.workspace), "file": desk.photos.parent / "sheet.pdf", **options}
    return ContactSheet(**known)  # type: ignore[arg-type]


def pages(file: Path) -> list[NDArray[np.uint8]]:
    """The pictures of the pages."""
    data, found = file.read_bytes(), []
    for part in re.finditer(rb"/DCTDecode /Length (\d+) >>\nstream\n", data):
        with Image.open(io.BytesIO(data[part.end() : part.end() + int(part[1])])) as picture:
            found.append(np.asarray(picture.convert("RGB")))
    return found


def inked(page: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """The rows of a page that have something on them."""
    return np.asarray((page < 200).any(axis=(1, 2)))


def test_photos_stand_in_rows_and_columns_page_by_page(desk: ExportDesk) -> None:
    heard: list[ExportProgress] = []
    done = export_sheet(desk.workspace, sheet(desk, rows=1, columns=3, caption=Caption.NOTHING), heard.append)
    first, second = pages(done.file)
    assert (done.photos, done.pages, done.failures) == (4, 2, ())
    assert first.shape == second.shape == (585, 413, 3)
    columns = (first < 200).any(axis=(0, 2))
    starts = int(np.sum(np.diff(np.flatnonzero(columns)) > 3)) + 1
    assert starts == 3
    assert (second < 200).any(axis=(0, 2)).nonzero()[0].max() < 413 / 2  # one photo, on the left
    assert [one.done for one in heard] == [0, 1, 2, 3, 4]
    data = done.file.read_bytes()
    assert data.count(b"/MediaBox [0 0 594.72 842.40]") == 2


def test_letter_has_its_own_size(desk: ExportDesk) -> None:
    done = export_sheet(desk.workspace, sheet(desk, page=PageSize.LETTER))
    assert [page.shape for page in pages(done.file)] == [(550, 425, 3)]


def test_captions_stand_below(desk: ExportDesk) -> None:
    def lowest_lines_inked(name: str, caption: Caption) -> bool:
        wanted = sheet(desk, rows=1, columns=1, caption=caption, photos=desk.ids(name), replace=True)
        (page,) = pages(export_sheet(desk.workspace, wanted).file)
        return bool(inked(page[-30:]).any())  # the picture ends 34 above the page's end, the margin has 24

    assert lowest_lines_inked("both.jpg", Caption.NAME)
    assert lowest_lines_inked("both.jpg", Caption.PEOPLE)
    assert not lowest_lines_inked("empty.jpg", Caption.PEOPLE)
    assert lowest_lines_inked("empty.jpg", Caption.NOTHING)  # the picture has their room, too


def test_letters_that_are_in_no_font_are_told(desk: ExportDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(captions, "font_with", lambda letter, size: None if letter in "QZ" else letter)
    desk.name("both.jpg", "Quinn A", "Zoe Q")
    assert export_sheet(desk.workspace, sheet(desk, caption=Caption.PEOPLE)).missing_letters == "QZ"


def test_what_cannot_be_read_is_a_grey_field_and_listed(desk: ExportDesk) -> None:
    (desk.photos / "both.jpg").unlink()
    wanted = sheet(desk, photos=(PhotoId(9999), *desk.ids("both.jpg", "alone.jpg")))
    done = export_sheet(desk.workspace, wanted)
    assert [(one.path.name, one.reason) for one in done.failures] == [("both.jpg", "the file is gone")]
    assert (done.photos, done.pages) == (2, 1)


def test_a_turned_photo_is_shown_turned(desk: ExportDesk) -> None:
    def shape() -> tuple[int, int]:
        wanted = sheet(
            desk, rows=1, columns=1, photos=desk.ids("empty.jpg"), caption=Caption.NOTHING, replace=True
        )
        (page,) = pages(export_sheet(desk.workspace, wanted).file)
        rows, columns = np.nonzero((page < 200).any(axis=2))
        return int(np.ptp(rows)), int(np.ptp(columns))

    lying = shape()
    desk.workspace.rotate_photos(desk.ids("empty.jpg"), 1)
    standing = shape()
    assert lying[0] < lying[1] and standing[0] > standing[1]


def test_nothing_is_replaced_or_left_half(desk: ExportDesk) -> None:
    cancel = CancelToken()

    def listen(progress: ExportProgress) -> None:
        if progress.done == 2:
            cancel.cancel()

    wanted = sheet(desk)
    with pytest.raises(Cancelled):
        export_sheet(desk.workspace, wanted, listen, cancel)
    assert not list(desk.photos.parent.glob("*.pdf")) and not list(desk.photos.parent.glob(".glimpse-*"))
    wanted.file.write_text("mine")
    with pytest.raises(ExistsError):
        export_sheet(desk.workspace, wanted)
    assert wanted.file.read_text() == "mine"


def test_what_cannot_be_is_refused(desk: ExportDesk) -> None:
    wrong: list[dict[str, object]] = [
        {"file": desk.photos / "both.jpg"},
        {"rows": 0},
        {"columns": 21},
        {"photos": ()},
        {"photos": (PhotoId(9999),)},
    ]
    for options in wrong:
        with pytest.raises(ExportError):
            export_sheet(desk.workspace, sheet(desk, **options))

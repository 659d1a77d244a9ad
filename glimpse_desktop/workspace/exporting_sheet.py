"""A contact sheet: photos small, many on each page, as a PDF. One page is in memory at a time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.exporting import (
    Caption,
    ContactSheet,
    ExportError,
    ExportFailure,
    ExportListener,
    ExportProgress,
    PageSize,
    WrittenFile,
)
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.workspace import pictures
from glimpse_desktop.workspace.exporting import names_of
from glimpse_desktop.workspace.exporting_files import whole_file
from glimpse_desktop.workspace.exporting_names import named
from glimpse_desktop.workspace.library_views import LibraryViews

if TYPE_CHECKING:
    from PIL import Image

DOTS_PER_INCH = 200
_MM = DOTS_PER_INCH / 25.4
_PAGES = {PageSize.A4: (210.0, 297.0), PageSize.LETTER: (215.9, 279.4)}
_MARGIN, _GAP, _LINE, _LETTERS = 12.0, 4.0, 5.0, 3.0
"""Millimetres: around a page, between pictures, of a caption's line, of its letters."""
_MOST = 20
_MOST_ENLARGED = 3.0
_QUALITY = 88
_MOST_MISSING = 100
"""Letters that are told of."""
_UNREADABLE = (225, 225, 225)


def export_sheet(
    views: LibraryViews,
    wanted: ContactSheet,
    progress: ExportListener | None = None,
    cancel: CancelToken | None = None,
) -> WrittenFile:
    """Write the sheet; the file is there when it is whole.

    A photo that can't be read is a grey field with its name, and is listed; those that are gone are left out.
    Raises ExportError, ExistsError and Cancelled.
    """
    if wanted.file.suffix.lower() != ".pdf":
        raise ExportError("{file}: a contact sheet is a .pdf file.", file=wanted.file.name)
    if not (1 <= wanted.rows <= _MOST and 1 <= wanted.columns <= _MOST):
        raise ExportError("A page has 1 to {most} rows and columns.", most=_MOST)
    cancel, progress = cancel or CancelToken(), progress or (lambda _: None)
    if not any(views.photos([photo]) for photo in wanted.photos):
        raise ExportError("There are no photos for the contact sheet.")
    # Late: the window's start needs no decoders, nor fonts.
    from glimpse_desktop.imaging.picture_pdf import PicturePdf

    sheet = _Sheet(views, wanted, progress, cancel)
    with whole_file(wanted.file, wanted.replace) as stream:
        pdf = PicturePdf(stream, wanted.file.stem)
        for start in range(0, len(wanted.photos), wanted.rows * wanted.columns):
            page = sheet.page(start)
            if page is not None:
                pdf.add(page, sheet.size, DOTS_PER_INCH)
        pdf.finish()
    progress(ExportProgress(len(wanted.photos), len(wanted.photos)))
    missing = "".join(sheet.missing)[:_MOST_MISSING]
    return WrittenFile(
        wanted.file, sheet.drawn, pdf.pages, failures=tuple(sheet.failures), missing_letters=missing
    )


class _Sheet:
    def __init__(
        self, views: LibraryViews, wanted: ContactSheet, progress: ExportListener, cancel: CancelToken
    ) -> None:
        self._views = views
        self._wanted = wanted
        self._progress = progress
        self._cancel = cancel
        width, height = _PAGES[wanted.page]
        self.size = (round(width * _MM), round(height * _MM))
        self._line = 0 if wanted.caption is Caption.NOTHING else round(_LINE * _MM)
        self._cell = (
            int(((width - 2 * _MARGIN + _GAP) / wanted.columns - _GAP) * _MM),
            int(((height - 2 * _MARGIN + _GAP) / wanted.rows - _GAP) * _MM),
        )
        self.drawn = 0
        self.failures: list[ExportFailure] = []
        self.missing: dict[str, None] = {}

    def page(self, start: int) -> bytes | None:
        """The JPEG of the page that begins with photo ``start``; None when all of its photos are gone."""
        from PIL import Image

        photos = self._wanted.photos[start : start + self._wanted.rows * self._wanted.columns]
        rows = self._views.photos(photos)
        if not rows:
            return None
        captions = self._captions(rows)
        paper = Image.new("RGB", self.size, (255, 255, 255))
        for place, row in enumerate(rows):
            self._cancel.check()
            self._progress(ExportProgress(start + place, len(self._wanted.photos), str(row.path)))
            down, across = divmod(place, self._wanted.columns)
            left = round(_MARGIN * _MM) + round(across * (self._cell[0] + _GAP * _MM))
            top = round(_MARGIN * _MM) + round(down * (self._cell[1] + _GAP * _MM))
            self._draw(paper, row, captions.get(row.id, ""), left, top)
            self.drawn += 1
        made = io.BytesIO()
        paper.save(made, "JPEG", quality=_QUALITY, subsampling=0)
        return made.getvalue()

    def _captions(self, rows: Sequence[PhotoRow]) -> dict[PhotoId, str]:
        if self._wanted.caption is Caption.NAME:
            return {row.id: row.path.name for row in rows}
        if self._wanted.caption is Caption.NOTHING:
            return {}
        found = self._views.faces_in([row.id for row in rows])
        return {photo: named(names_of(faces)) for photo, faces in found.items()}

    def _draw(self, paper: Image.Image, row: PhotoRow, caption: str, left: int, top: int) -> None:
        from PIL import Image

        from glimpse_desktop.imaging.captions import draw_line

        width, height = self._cell[0], max(1, self._cell[1] - self._line)
        try:
            picture = Image.fromarray(self._picture(row, max(width, height)))
        except PhotoError as error:
            self.failures.append(ExportFailure(row.id, row.path, str(error)))
            paper.paste(_UNREADABLE, (left, top, left + width, top + height))
            inside = (left, top, left + width, top + height)
            self._note(draw_line(paper, row.path.name, inside, round(_LETTERS * _MM)))
        else:
            scale = min(width / picture.width, height / picture.height, _MOST_ENLARGED)
            size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
            picture = picture.resize(size, Image.Resampling.LANCZOS)
            # All pictures of a row stand on one line, with their captions right below.
            paper.paste(picture, (left + (width - size[0]) // 2, top + height - size[1]))
        if self._line:
            line = (left, top + height, left + width, top + height + self._line)
            self._note(draw_line(paper, caption, line, round(_LETTERS * _MM)))

    def _note(self, missing: str) -> None:
        if len(self.missing) < _MOST_MISSING:
            self.missing.update(dict.fromkeys(missing))

    def _picture(self, row: PhotoRow, side: int) -> NDArray[np.uint8]:
        """Upright, and turned as it is shown."""
        rgb = pictures.picture(row.path, side)
        return np.ascontiguousarray(np.rot90(rgb, -row.marks.turns))

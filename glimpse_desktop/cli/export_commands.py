"""``glimpse export``: copies of photos, contact sheets and lists of faces."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from glimpse_desktop.cli import export_answers, lookup
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.export_answers import ExportLine
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.cli.search_commands import photos_found
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.exporting import (
    DEFAULT_PATTERN,
    Caption,
    ContactSheet,
    ExistsError,
    Export,
    FaceList,
    InsideLibraryError,
    Layout,
    PageSize,
)
from glimpse_desktop.domain.ids import PhotoId

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def export(arguments: argparse.Namespace, console: Console) -> int:
    """Ends with 1 when it stopped before its end; photos that could not be read are listed, and no reason to."""
    line = ExportLine()
    with workspace(arguments, console, writes=False) as opened:
        photos = _photos(opened, arguments)
        try:
            if arguments.folder is not None:
                return _copy(opened, arguments, photos, console, line)
            return _write(opened, arguments, photos, console, line)
        except InsideLibraryError as error:
            raise GlimpseError(f"{error} With --yes they are written all the same.") from error
        except ExistsError as error:
            raise GlimpseError(f"{error} With --yes it is replaced.") from error
        finally:
            line.finish()


def _copy(
    opened: Workspace,
    arguments: argparse.Namespace,
    photos: tuple[PhotoId, ...],
    console: Console,
    line: ExportLine,
) -> int:
    from glimpse_desktop.workspace.exporting import export_photos

    layout = Layout.FLAT if arguments.flat else Layout.FOLDERS
    wanted = Export(
        photos,
        lookup.path(arguments.folder),
        Layout.PATTERN if arguments.pattern is not None else layout,
        pattern=arguments.pattern if arguments.pattern is not None else DEFAULT_PATTERN,
        max_side=arguments.max_side,
        quality=arguments.quality,
        into_library=arguments.yes,
    )
    done = export_photos(opened, wanted, line, console.cancel)
    line.finish()
    console.answer(export_answers.exported(wanted, done), lambda: export_answers.exported_text(wanted, done))
    return 0 if done.stopped is None else 1


def _write(
    opened: Workspace,
    arguments: argparse.Namespace,
    photos: tuple[PhotoId, ...],
    console: Console,
    line: ExportLine,
) -> int:
    from glimpse_desktop.workspace.exporting_lists import export_faces
    from glimpse_desktop.workspace.exporting_sheet import export_sheet

    if arguments.sheet is not None:
        sheet = ContactSheet(
            photos,
            lookup.path(arguments.sheet),
            PageSize(arguments.page),
            arguments.rows,
            arguments.columns,
            Caption(arguments.caption),
            replace=arguments.yes,
        )
        done = export_sheet(opened, sheet, line, console.cancel)
    else:
        faces = FaceList(photos, lookup.path(arguments.faces), replace=arguments.yes)
        done = export_faces(opened, faces, line, console.cancel)
    line.finish()
    console.answer(export_answers.written(done), lambda: export_answers.written_text(done))
    return 0


def _photos(opened: Workspace, arguments: argparse.Namespace) -> tuple[PhotoId, ...]:
    from glimpse_desktop.workspace.exporting import photos_to_export

    if arguments.search is not None:
        photos = photos_found(opened, arguments.search).timeline.ids.tolist()
        if not photos:
            raise NotFoundError("No photo is like that.")
        return tuple(PhotoId(number) for number in photos)
    if arguments.photos is None:
        person = None if arguments.person is None else lookup.person(opened, arguments.person).id
        return photos_to_export(opened, person)
    return tuple(lookup.photos(opened, arguments.photos))

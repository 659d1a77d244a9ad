"""What the page of duplicates says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from glimpse_desktop.domain.duplicates import DuplicateKind, DuplicateSet, Trashed
from glimpse_desktop.domain.language import say_count, say_list
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.photos.photo_words import taken
from glimpse_desktop.ui.wording import files_text, measure_text, number


def _tr(text: str) -> str:
    return QCoreApplication.translate("Duplicates", text)


def kind_text(kind: DuplicateKind) -> str:
    """The name of a kind, for the switch."""
    return {
        DuplicateKind.EXACT: _tr("Exact copies"),
        DuplicateKind.PICTURE: _tr("Same picture"),
        DuplicateKind.SCENE: _tr("Same scene"),
    }[kind]


def kind_hint(kind: DuplicateKind) -> str:
    return {
        DuplicateKind.EXACT: _tr("Files with exactly the same content"),
        DuplicateKind.PICTURE: _tr("One picture resized, compressed again, brightened or cropped a little"),
        DuplicateKind.SCENE: _tr("Pictures that were taken within seconds of each other"),
    }[kind]


def empty_text(kind: DuplicateKind) -> tuple[str, str]:
    """What to say when there is none."""
    return {
        DuplicateKind.EXACT: (_tr("No exact copies"), _tr("Every photo is there only once.")),
        DuplicateKind.PICTURE: (
            _tr("No picture is here twice"),
            _tr("Smaller, compressed or edited versions of a picture are listed here."),
        ),
        DuplicateKind.SCENE: (
            _tr("No scenes of several pictures"),
            _tr("Pictures that were taken within seconds of each other are listed here."),
        ),
    }[kind]


def size_text(size: int) -> str:
    """ "812 KB", "3.4 MB"; of 1,000 bytes each step, as file managers count."""
    decimals = 1 if size >= 1_000_000 else 0
    return QLocale().formattedDataSize(size, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)


def head_text(one: DuplicateSet) -> str:
    """How many there are of what."""
    count = len(one.photos)
    if one.kind is DuplicateKind.EXACT:
        return say_count("1 copy", "{n} copies", count)
    if one.kind is DuplicateKind.PICTURE:
        return say_count("1 version", "{n} versions", count)
    return say_count("1 picture", "{n} pictures", count)


def note_text(one: DuplicateSet, keeps: int, spare: int, first: PhotoRow | None) -> str:
    """When it was taken, and what would be gained."""
    when = taken(first) if first is not None else ""
    frees = _tr("frees {size}").format(size=size_text(spare))
    return " · ".join(part for part in (when, _tr("all stay") if keeps == len(one.photos) else frees) if part)


def move_text(count: int) -> str:
    """What the button of a card does."""
    return _tr("Nothing to move") if not count else _tr("Move {count} to trash").format(count=number(count))


def summary_text(kind: DuplicateKind, files: int, size: int) -> str:
    """What all sets together come to: ``files`` besides one of each, and their bytes."""
    words = _tr("{files} more than needed, {size}")
    if kind is DuplicateKind.SCENE:
        words = _tr("{files} besides one of each scene, {size}")
    return words.format(files=files_text(files), size=size_text(size))


def keep_all_text() -> str:
    return _tr("Keep all")


def badge_text(keeps: bool) -> str:
    """What stands on a picture."""
    return _tr("Keep") if keeps else _tr("Trash")


def facts_text(row: PhotoRow) -> str:
    """ "4000 × 3000 · 3.4 MB"."""
    size = size_text(row.size)
    return f"{measure_text(row.width, row.height)} · {size}" if row.width else size


def folder_text(row: PhotoRow) -> str:
    """The last two folders of its path."""
    parts = row.path.parent.parts[-2:]
    return "/".join(part.strip("/\\") for part in parts) or str(row.path.parent)


def tile_text(row: PhotoRow | None, keeps: bool, place: int, count: int) -> str:
    """A tile for a screen reader."""
    parts = [] if row is None else [row.path.name, folder_text(row), facts_text(row), taken(row)]
    parts.append(_tr("stays") if keeps else _tr("to the trash"))
    parts.append(_tr("{place} of {count}").format(place=number(place + 1), count=number(count)))
    return say_list(parts)


def moved_text(done: Trashed) -> str:
    """What came of moving files to the trash."""
    parts = []
    if done.moved:
        one = "Moved 1 file ({size}) to the trash. You can put it back from there."
        many = "Moved {n} files ({size}) to the trash. You can put them back from there."
        parts.append(say_count(one, many, len(done.moved), size=size_text(done.bytes)))
    if done.failures:
        first = done.failures[0]
        one = "{name} was left where it is: {reason}."
        many = "{n} files were left where they are, {name} for one: {reason}."
        parts.append(say_count(one, many, len(done.failures), name=first.path.name, reason=first.reason))
    return " ".join(parts)


def comparing_text(photos: int) -> str:
    if not photos:
        return _tr("Comparing photos…")
    return say_count("Comparing 1 photo…", "Comparing {n} photos…", photos)


def kept_text(count: int) -> str:
    return _tr("Kept all {count}: they are not shown as duplicates any more.").format(count=number(count))


def move_files_text(count: int) -> str:
    return _tr("Move {files} to the trash").format(files=files_text(count))


def moving_text(done: int, count: int) -> str:
    return _tr("Moving files to the trash: {done} of {count}").format(done=number(done), count=number(count))


def clean_up_question(sets: int, files: int, size: int) -> tuple[str, str]:
    """The question before all exact copies go, and what it means."""
    return (
        _tr("Move {files} to the trash?").format(files=files_text(files)),
        _tr(
            "Of each of {sets} sets of exact copies, what is marked “Keep” stays. The others, {size}, go to the "
            "trash of your system. Nothing is deleted: you can put them back from there."
        ).format(sets=number(sets), size=size_text(size)),
    )

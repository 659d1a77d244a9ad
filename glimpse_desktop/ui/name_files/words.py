"""What is said of names in files: what would change for a photo, and what became of writing."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.language import say, say_again, say_count, say_list
from glimpse_desktop.domain.name_files import NamesChange, NamesWritten, NameTarget

_MOST = 12
"""Names of one kind that are said of one photo."""


def change_text(row: NamesChange) -> str:
    """Which names come, go and stay in a photo's files; why nothing can be written."""
    if row.problem:
        reason = say_again(row.problem)
        return reason[:1].upper() + reason[1:]
    phrases = []
    if row.added:
        phrases.append(say("New: {names}", names=_names(row.added)))
    if row.removed:
        phrases.append(say("Taken out: {names}", names=_names(row.removed)))
    stays = [name for name in row.kept if name not in row.added]
    if stays:
        phrases.append(say("Stays: {names}", names=_names(stays)))
    return " · ".join(phrases)


def place_text(row: NamesChange) -> str:
    """Where the names go."""
    if row.problem:
        return ""
    if row.target is NameTarget.FILE:
        return say("into the photo")
    return say("beside it, {file}", file=row.file.name)


def reason_text(row: NamesChange) -> str:
    """Why the names go beside the photo though it was to have them; empty where nothing speaks against it."""
    return say_again(row.instead) if row.instead else ""


def outlook_text(rows: Sequence[NamesChange]) -> str:
    """How many photos would get other names."""
    possible = sum(not row.problem for row in rows)
    return say_count(
        "Names in files would change for 1 photo.", "Names in files would change for {n} photos.", possible
    )


def written_text(done: NamesWritten) -> str:
    """What became of writing, in sentences."""
    said = []
    if done.files:
        said.append(
            say_count("Names were written into 1 photo.", "Names were written into {n} photos.", done.files)
        )
    if done.sidecars:
        said.append(
            say_count("Names were written beside 1 photo.", "Names were written beside {n} photos.", done.sidecars)
        )
    if done.instead:
        said.append(
            say_count(
                "1 of the files had better stay as it is.",
                "{n} of the files had better stay as they are.",
                done.instead,
            )
        )
    if not (done.files or done.sidecars or done.failures):
        said.append(say("No names had to be written."))
    if done.failures:
        said.append(failures_text(len(done.failures)))
    return " ".join(said)


def impossible_text(count: int) -> str:
    """Of so many photos it is known that they can't be written."""
    return say_count("The names of 1 photo can't be written.", "The names of {n} photos can't be written.", count)


def failures_text(count: int) -> str:
    """So many photos could not be written."""
    return say_count(
        "The names of 1 photo could not be written.", "The names of {n} photos could not be written.", count
    )


def _names(names: Sequence[str]) -> str:
    said, more = say_list(names[:_MOST]), len(names) - _MOST
    return say_count("{names} and one more", "{names} and {n} more", more, names=said) if more > 0 else said

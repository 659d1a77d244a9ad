"""What the commands about backups and people files print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from glimpse_desktop.domain.backups import Backup
from glimpse_desktop.domain.people_file import ImportPlan, RestorePlan, TakenLog, TakenPeople, WrittenPeopleFile
from glimpse_desktop.domain.proof import DifferenceKind, Proof
from glimpse_desktop.workspace.log_mending import Mended

_SHOWN = 20


def counted(number: int, one: str, many: str) -> str:
    """ "1 decision", "1,204 decisions"."""
    return f"{number:,} {one if number == 1 else many}"


def decisions(number: int) -> str:
    return counted(number, "decision", "decisions")


def written(file: WrittenPeopleFile) -> dict[str, object]:
    return {
        "file": str(file.path),
        "entries": file.entries,
        "people": file.people,
        "bytes": file.size,
        "checksum": file.checksum,
    }


def written_text(file: WrittenPeopleFile, *, locked: bool = False) -> str:
    """``locked``: the library is, and the file isn't."""
    people = counted(file.people, "person", "people")
    note = " The library's lock does not lock this file: whoever has it can read the names." if locked else ""
    be = "is" if file.entries == 1 else "are"
    return f"{decisions(file.entries)} about {people} {be} in {file.path}.{note}"


def plan(found: ImportPlan, taken: TakenPeople | None) -> dict[str, object]:
    before = None if taken is None else taken.before
    return {
        "entries": found.entries,
        "new": found.new,
        "known": found.entries - found.new,
        "people": {"joined": list(found.joined), "added": list(found.added)},
        "same_names": [
            {"name": one.name, "key": one.key, "here": one.here, "faces": one.faces, "faces_here": one.faces_here}
            for one in found.same_names
        ],
        "photos": found.photos,
        "photos_here": found.photos_here,
        "searches": list(found.searches),
        "forgotten": found.forgotten if taken is None else taken.forgotten,
        "nameless": found.nameless,
        "imported": None if taken is None else taken.entries,
        "merged": [] if taken is None else list(taken.together),
        "backup": None if before is None else before.name,
    }


def plan_text(found: ImportPlan, taken: TakenPeople | None) -> str:
    known = found.entries - found.new
    lines = [f"{decisions(found.entries)} in the file: {found.new:,} new, {known:,} here already."]
    if found.photos:
        waiting = found.photos - found.photos_here
        lines.append(
            f"The new ones are about {counted(found.photos, 'photo', 'photos')}, of which {found.photos_here:,} "
            f"are in this library{'; the others wait for their photos' if waiting else ''}."
        )
    together = () if taken is None else taken.together
    added = [name for name in found.added if name not in together]
    for names, what in ((added, "New people"), (found.joined, "People whom both know")):
        if names:
            lines.append(f"{what}: {_some(names)}.")
    twice = [one.name for one in found.same_names if one.name not in together]
    if twice:
        how = "--same NAME makes them one" if taken is None else "glimpse merge makes them one"
        lines.append(f"The same name, perhaps the same person: {_some(twice)}. They stay two; {how}.")
    if found.searches:
        lines.append(f"Saved searches: {_some(found.searches)}.")
    lines += _forgotten(found.forgotten if taken is None else taken.forgotten)
    if found.nameless:
        faces = counted(found.nameless, "face", "faces")
        lines.append(f"Forgotten there, and left alone here, too: {faces} with a name here.")
    if not found.new and not found.searches:
        lines.append("There is nothing new in it.")
    elif taken is None:
        lines.append("Nothing was changed. With --yes they are taken over.")
    if taken is not None and taken.before is not None:
        lines.append(f"{decisions(taken.entries)} came in. The way back: glimpse restore {taken.before.name}")
    if together:
        lines.append(f"One person each now: {_some(together)}.")
    return "\n".join(lines)


def backup(found: Backup, trouble: str | None) -> dict[str, object]:
    return {**_backup(found), "trouble": trouble}


def backup_text(found: Backup, trouble: str | None) -> str:
    return "\n".join(filter(None, (f"Everything that was decided is in {found.path}.", trouble)))


def listing(found: Sequence[Backup], folder: str, elsewhere: str | None) -> dict[str, object]:
    return {"folder": folder, "elsewhere": elsewhere, "backups": [_backup(one) for one in found]}


def listing_text(found: Sequence[Backup], own: Sequence[Backup]) -> str:
    """``own``: those of this library."""
    if not found:
        return "There are no backups yet."
    reasons = [one.reason if one in own else "other library" for one in found]
    return "\n".join(
        f"{_when(one.made_at)}  {reason:<14}  {one.size:>10,} bytes  {one.name}"
        for one, reason in zip(found, reasons, strict=True)
    )


def _backup(found: Backup) -> dict[str, object]:
    return {
        "name": found.name,
        "path": str(found.path),
        "made_at": found.made_at,
        "reason": found.reason.value,
        "last": found.last,
        "library": found.library,
        "bytes": found.size,
        "sealed": found.sealed,
    }


def restored(found: RestorePlan, name: str, taken: TakenLog | None, before: Backup | None) -> dict[str, object]:
    return {
        "backup": name,
        "entries": found.entries,
        "lost": found.lost,
        "regained": found.regained,
        "people_lost": list(found.people_lost),
        "people_regained": list(found.people_regained),
        "latest": found.latest,
        "forgotten": found.forgotten if taken is None else taken.forgotten,
        "restored": None if taken is None else taken.entries,
        "before": None if before is None else before.name,
    }


def restored_text(found: RestorePlan, taken: TakenLog | None, before: Backup | None) -> str:
    done = taken is not None
    lines = [
        f"{decisions(found.entries)} in the backup"
        + (f", the latest of {_when(found.latest)}." if found.latest else ".")
    ]
    gone, back = _be(found.lost, done), _be(found.regained, done)
    lines.append(
        f"{decisions(found.lost)} made since, or elsewhere, {gone} gone; {found.regained:,} others {back} back."
    )
    for names, what in ((found.people_lost, "Without a face"), (found.people_regained, "Back")):
        if names:
            lines.append(f"{what}: {_some(names)}.")
    lines += _forgotten(found.forgotten if taken is None else taken.forgotten)
    if before is not None:
        lines.append(f"The way back: glimpse restore {before.name}")
    elif not done:
        lines.append("Nothing was changed.")
    return "\n".join(lines)


def salvaged_text(number: int, *, more: bool) -> str:
    """What came of the damaged file itself; "" for nothing. ``more``: besides what came of a backup."""
    if not number:
        return (
            "" if more else "Nothing of your decisions could be read in the damaged file, and there is no backup."
        )
    return f"{decisions(number)}{' more' if more else ''} could be read in the damaged file."


def lost_text(number: int) -> str:
    """What is in neither; "" for nothing."""
    if not number:
        return ""
    what = counted(number, "decision is", "decisions are")
    return f"{what} in no backup and could not be read any more: look at who is named since then."


def mended(found: Mended | None) -> dict[str, object]:
    """What a repair did to a library that opens; None: nothing."""
    if found is None:
        return {"ok": True, "repaired": False}
    return {
        "ok": not found.kept and not found.lost,
        "repaired": True,
        "mended": found.right,
        "kept": list(found.kept),
        "lost": list(found.lost),
    }


def look_again_text(*, folders: bool) -> str:
    """What is to be done after a repair. ``folders``: they came back."""
    what = "glimpse index" if folders else "glimpse index FOLDER"
    return f"Photos are looked at again by {what}, or in the window; names are there as soon as their photos are."


def _forgotten(faces: int) -> list[str]:
    if not faces:
        return []
    stay = "stays" if faces == 1 else "stay"
    return [f"{counted(faces, 'face', 'faces')} of it that you had forgotten {stay} forgotten."]


def _be(number: int, done: bool) -> str:
    return "would be" if not done else "is" if number == 1 else "are"


def proof(found: Proof) -> dict[str, object]:
    return {
        "proven": found.proven,
        "photos": found.photos,
        "of": found.of,
        "faces": found.faces,
        "same": found.same,
        "people": found.people,
        "entries": found.entries,
        "differences": [
            {"kind": one.kind.value, "path": None if one.path is None else str(one.path), "text": one.text}
            for one in found.differences
        ],
    }


def proof_text(found: Proof) -> str:
    if not found.of and found.proven:
        if found.entries:
            return "None of the photos that you decided about is in this library now: there is nothing to compare."
        return "Nothing is decided about any photo yet: there is nothing to compare."
    lines = [
        f"A library was made anew of {decisions(found.entries)} and {counted(found.photos, 'photo', 'photos')} "
        f"(of {found.of:,} that have decisions)."
    ]
    faces = counted(found.faces, "decided face", "decided faces")
    lines.append(f"{found.same:,} of {faces} came out the same, at the same place.")
    for one in found.differences:
        where = f"{one.path}: " if one.path is not None else ""
        mark = "!! " if one.kind is DifferenceKind.DIFFERS else ""
        lines.append(f"{mark}{where}{one.text}")
    if not found.proven:
        lines.append("Something came out otherwise: glimpse rebuild-index makes it again from the decisions.")
    elif not found.compared:
        lines.append("None of these photos could be looked at, so nothing is proven about them.")
    elif found.away:
        lines.append("All that could be compared came out of your photos and decisions alone.")
    else:
        lines.append("What Glimpse shows is made of your photos and decisions alone.")
    return "\n".join(lines)


def _when(at: float | None) -> str:
    return "" if at is None else datetime.fromtimestamp(at).isoformat(" ", "minutes")


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    return f"{shown} and {more:,} more" if more > 0 else shown

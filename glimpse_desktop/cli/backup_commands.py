"""The commands that keep what was decided in files, bring it back, and prove that it is whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from glimpse_desktop.cli import backup_answers, lookup
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.export_answers import ExportLine
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.cli.passphrases import key_of
from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.exporting import ExportProgress
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.domain.people_file import ImportPlan, PeopleFileError, SameName
from glimpse_desktop.workspace.locations import Locations


def export_people(arguments: argparse.Namespace, console: Console) -> int:
    from glimpse_desktop.workspace.people_file_writing import FORMAT_TEXT

    if arguments.format:
        console.answer({"format": FORMAT_TEXT}, lambda: FORMAT_TEXT.rstrip("\n"))
        return 0
    file = _path(arguments.file)
    with workspace(arguments, console, writes=False) as opened:
        if file.exists() and not arguments.yes:
            raise PeopleFileError("{file} is there already. With --yes it is replaced.", file=file)
        written = opened.backups.export(
            file, paths=not arguments.without_paths, replace=arguments.yes, cancel=console.cancel
        )
        console.answer(
            backup_answers.written(written),
            lambda: backup_answers.written_text(written, locked=opened.key is not None),
        )
    return 0


def import_people(arguments: argparse.Namespace, console: Console) -> int:
    from glimpse_desktop.workspace.people_taking import take_people

    file = _path(arguments.file)
    with workspace(arguments, console, writes=arguments.yes) as opened:
        plan = opened.backups.plan_import(file, console.cancel)
        taken = None
        if arguments.yes:
            taken = take_people(opened, file, _chosen(plan, arguments), console.cancel)
            opened.settle(console.cancel)
        console.answer(backup_answers.plan(plan, taken), lambda: backup_answers.plan_text(plan, taken))
    return 0


def backup(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=not arguments.list and arguments.to is None) as opened:
        backups = opened.backups
        if arguments.list:
            found, elsewhere = backups.every(), backups.elsewhere()
            console.answer(
                backup_answers.listing(found, str(backups.folder), None if elsewhere is None else str(elsewhere)),
                lambda: backup_answers.listing_text(found, backups.own(found)),
            )
        elif arguments.to is not None:
            file = backups.save_as(_path(arguments.to), replace=arguments.yes, cancel=console.cancel)
            console.answer({"file": str(file)}, lambda: f"Everything that was decided is in {file}.")
        else:
            made = backups.make(BackupReason.BY_HAND, console.cancel)
            trouble = None if backups.trouble is None else str(backups.trouble)
            console.answer(backup_answers.backup(made, trouble), lambda: backup_answers.backup_text(made, trouble))
    return 0


def restore(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=not arguments.dry_run) as opened:
        path = opened.backups.find(arguments.backup)
        plan = opened.backups.look(path, console.cancel)
        taken, before = None, None
        if not arguments.dry_run:
            taken, before = opened.backups.restore(path, console.cancel)
            opened.settle(console.cancel)
        console.answer(
            backup_answers.restored(plan, path.name, taken, before),
            lambda: backup_answers.restored_text(plan, taken, before),
        )
    return 0


def prove(arguments: argparse.Namespace, console: Console) -> int:
    """Ends with 1 where something came out otherwise."""
    line = ExportLine()
    with workspace(arguments, console, writes=False) as opened:
        try:
            proof = opened.proving.prove(
                arguments.photos, lambda done, total: line(ExportProgress(done, total)), console.cancel
            )
        finally:
            line.finish()
        console.answer(backup_answers.proof(proof), lambda: backup_answers.proof_text(proof))
    return 0 if proof.proven else 1


def repair(arguments: argparse.Namespace, console: Console) -> int:
    """``glimpse verify --repair``: a library that can't be opened, or is damaged, is made anew of what remains."""
    from glimpse_desktop.workspace import damage_note
    from glimpse_desktop.workspace.lock import LibraryLock
    from glimpse_desktop.workspace.log_mending import Mended, mended_text
    from glimpse_desktop.workspace.recovering import TroubleKind, look_before_opening, mend, recover, sound

    locations = Locations.choose(arguments.library)
    locations.create()
    key = key_of(arguments, console, locations)
    lock = LibraryLock(locations.lock)
    lock.acquire(console.cancel, timeout=0)
    try:
        if look_before_opening(locations) is not TroubleKind.GONE and sound(locations, key=key):
            damage_note.remove(locations.library_dir)
            mended = mend(locations, key=key, cancel=console.cancel)
            console.answer(
                backup_answers.mended(mended),
                lambda: "The library is sound; nothing was changed." if mended is None else mended_text(mended),
            )
            return 0 if mended is None or not (mended.kept or mended.lost) else 1
        done = recover(locations, key=key, cancel=console.cancel)
    finally:
        lock.release()
    name = None if done.backup is None else done.backup.name
    console.answer(
        {
            "ok": done.unreadable == 0,
            "repaired": True,
            "restored": done.restored,
            "salvaged": done.salvaged,
            "unreadable": done.unreadable,
            "backup": name,
            "aside": None if done.aside is None else str(done.aside),
            "doubtful": list(done.doubtful),
        },
        lambda: "\n".join(
            filter(
                None,
                (
                    f"{backup_answers.decisions(done.restored)} came back from {name}." if name else "",
                    backup_answers.salvaged_text(done.salvaged, more=name is not None),
                    backup_answers.lost_text(done.unreadable),
                    mended_text(Mended(0, done.doubtful)),
                    f"The damaged file is kept: {done.aside}" if done.aside else "",
                    backup_answers.look_again_text(folders=name is not None),
                ),
            )
        ),
    )
    return 0


def _chosen(plan: ImportPlan, arguments: argparse.Namespace) -> list[SameName]:
    """Those of the same name who are one person, it was said. Raises NotFoundError for a name that isn't twice."""
    if arguments.same_names:
        return list(plan.same_names)
    found = []
    for name in arguments.same:
        of_name = [one for one in plan.same_names if same_name_key(one.name) == same_name_key(name)]
        if not of_name:
            raise NotFoundError("Nobody called {name} is both in the file and here as two people.", name=name)
        found += of_name
    return found


def _path(word: str) -> Path:
    path = lookup.path(word)
    if path.is_dir():
        raise GlimpseError("{path} is a folder; a file is needed.", path=path)
    return path

"""What each command does. Every one opens the workspace, asks or changes it, and prints one answer."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from glimpse_desktop.cli import (
    answers,
    backup_commands,
    box_commands,
    compare_commands,
    duplicate_commands,
    export_commands,
    folder_answers,
    folder_commands,
    forget_commands,
    history_commands,
    lock_commands,
    lookup,
    machine_commands,
    mark_commands,
    name_import_commands,
    opening,
    pack_commands,
    people_commands,
    review_commands,
    search_commands,
    watching,
    write_names_commands,
)
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId

Command = Callable[[argparse.Namespace, Console], int]


def index(arguments: argparse.Namespace, console: Console) -> int:
    from glimpse_desktop.cli.progress_bar import ProgressBar

    folders = [lookup.path(folder) for folder in arguments.folders]
    for folder in folders:
        if not folder.is_dir():
            what = "is not a folder" if folder.exists() else "does not exist"
            raise GlimpseError(f"{folder} {what}.")
    with opening.workspace(arguments, console, writes=True) as workspace:
        if arguments.sample:
            folders.append(workspace.make_sample_album())
        for folder in folders:
            workspace.add_folder(folder, start=False)
            gone = workspace.places.gone_from(folder)
            if gone is not None:
                console.say(folder_answers.gone_from_text(gone))
        if not workspace.folders():
            raise GlimpseError("There are no folders in this library yet: glimpse index FOLDER adds one.")
        if arguments.pack:
            workspace.use_pack(arguments.pack)
        if arguments.watch:
            workspace.watching.start(anyway=True)
        bar = ProgressBar()
        unsubscribe = workspace.indexer.subscribe(bar)
        workspace.indexer.pace.stubborn = True  # on battery, too: somebody waits for it
        try:
            summary = workspace.index_and_wait(console.cancel)
        finally:
            workspace.indexer.pace.stubborn = False
            unsubscribe()
            bar.finish()
        workspace.settle(console.cancel)
        try:
            workspace.backups.make_daily(console.cancel)
        except GlimpseError as error:  # what was asked for is done all the same
            console.say(f"glimpse: {error}")
        accepted = workspace.places.accept_removals() if arguments.accept_removals else 0
        summary = replace(summary, photos=summary.photos - accepted, removed=summary.removed + accepted)
        asked = folder_commands.questions(workspace)
        console.answer(
            {**answers.index_summary(summary), **folder_answers.questions(*asked)},
            lambda: "\n".join([answers.index_text(summary), *folder_answers.questions_lines(*asked)]),
        )
        if arguments.watch:
            workspace.backup_keeping.start()
            watching.keep_watching(workspace, console)
    return 0


def status(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=False) as workspace:
        counts, folders = workspace.status(), workspace.folders()
        library = str(workspace.locations.library_dir)
        console.answer(
            answers.status(library, counts, folders),
            lambda: answers.status_text(library, counts, folders),
        )
    return 0


def faces(arguments: argparse.Namespace, console: Console) -> int:
    path = lookup.path(arguments.photo)
    with opening.workspace(arguments, console, writes=False) as workspace:
        photo = workspace.photo_by_path(path)
        if photo is not None and photo.problem is not None:
            raise GlimpseError(f"{path}: {photo.problem}.")
        if photo is not None and photo.analysed:
            rows = workspace.photo_faces(photo.id)
            console.answer(answers.photo_faces(path, rows), lambda: answers.photo_faces_text(rows))
        else:
            query = workspace.find_picture(path)
            console.answer(answers.picture_faces(query), lambda: answers.picture_faces_text(query))
    return 0


def find(arguments: argparse.Namespace, console: Console) -> int:
    text, limit, minimum = arguments.query, arguments.limit, arguments.min_similarity
    # A face's number, unless there is a file of that name.
    is_face = text.isascii() and text.isdigit() and not Path(text).exists()
    with opening.workspace(arguments, console, writes=False) as workspace:
        if is_face:
            result = workspace.search_face(FaceId(int(text)), limit=limit, min_similarity=minimum)
        else:
            path = lookup.path(text)
            result = workspace.search_photo(path, limit=limit, min_similarity=minimum)
        console.answer(answers.search_result(result), lambda: answers.search_text(result))
    return 0


def problems(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=False) as workspace:
        rows, asked = workspace.problems(), folder_commands.questions(workspace)
        console.answer(
            {**answers.problems(rows), **folder_answers.questions(*asked)},
            lambda: answers.problems_text(rows, folder_answers.questions_lines(*asked)),
        )
    return 0


def verify(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.repair:
        return backup_commands.repair(arguments, console)
    with opening.workspace(arguments, console, writes=False) as workspace:
        damage = workspace.verify()
        if workspace.lost_decisions is not None:
            from glimpse_desktop.workspace.lost_decisions import lost_text

            damage.append(lost_text(workspace.lost_decisions))
        missing = workspace.backups.missing_since()
        if missing is not None:
            damage.append(
                f"The backup {missing.name} has decisions that the library lacks: glimpse import-people "
                f"{missing.path} shows them, and takes them over with --yes."
            )
        console.answer(
            {"ok": not damage, "damage": damage},
            lambda: "\n".join(damage) if damage else "Everything is in order.",
        )
    return 1 if damage else 0


def rebuild_index(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=True) as workspace:
        count = workspace.rebuild_index()
        pack = workspace.current_pack().id
        console.answer({"pack": pack, "faces": count}, lambda: f"{count:,} faces are in the index again.")
    return 0


COMMANDS: dict[str, Command] = {
    "index": index,
    "status": status,
    "folders": folder_commands.folders,
    "faces": faces,
    "find": find,
    "compare": compare_commands.compare,
    "search": search_commands.search,
    "problems": problems,
    "duplicates": duplicate_commands.duplicates,
    "mark": mark_commands.mark,
    "export": export_commands.export,
    "write-names": write_names_commands.write_names,
    "import-names": name_import_commands.import_names,
    "models": pack_commands.models,
    "doctor": machine_commands.doctor,
    "verify": verify,
    "export-people": backup_commands.export_people,
    "import-people": backup_commands.import_people,
    "backup": backup_commands.backup,
    "restore": backup_commands.restore,
    "prove": backup_commands.prove,
    "forget": forget_commands.forget,
    "rebuild-index": rebuild_index,
    "people": people_commands.people,
    "name": people_commands.name,
    "rename": people_commands.rename,
    "merge": people_commands.merge,
    "split": people_commands.split,
    "reject": people_commands.reject,
    "confirm": people_commands.confirm,
    "unname": people_commands.unname,
    "ignore": people_commands.ignore,
    "not-a-face": people_commands.not_a_face,
    "cover": people_commands.cover,
    "draw": box_commands.draw,
    "move": box_commands.move,
    "undo": history_commands.undo,
    "redo": history_commands.redo,
    "history": history_commands.history,
    "lock": lock_commands.lock,
    "regroup": review_commands.regroup,
    "review": review_commands.review,
    "answer": review_commands.answer,
    "audit": review_commands.audit,
    "why": review_commands.why,
}

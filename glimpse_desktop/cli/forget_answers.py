"""What ``glimpse forget`` says, as a JSON object and as text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from glimpse_desktop.cli.answers import Json, first_lines, many
from glimpse_desktop.domain.forgetting import ForgetPlan, Forgotten


def plan(found: ForgetPlan, keep_files: bool) -> Json:
    return {
        "person_id": found.person,
        "name": found.name,
        "names": list(found.names),
        "faces": found.faces,
        "automatic": found.automatic,
        "resembling": found.resembling,
        "photos": found.photos,
        "decisions": found.decisions,
        "searches": list(found.searches),
        "files": [str(file) for file in found.files],
        "keep_files": keep_files,
        "backups": found.backups,
        "unreachable": [str(folder) for folder in found.unreachable],
        "shared": found.shared,
        "forgotten": False,
    }


def plan_text(found: ForgetPlan, keep_files: bool) -> str:
    faces = many(found.faces + found.automatic, "face")
    lines = [
        f"Forgetting {found.name} takes {faces} in {many(found.photos, 'photo')}, "
        f"{many(found.decisions, 'decision')} and the name out of the library and of "
        f"{many(found.backups, 'backup')}.",
        "Where the faces are stays noted, without a name, so that they are left alone from then on and no old "
        "people file brings the person back.",
    ]
    if found.searches:
        lines.append(f"Saved searches that go: {', '.join(found.searches)}.")
    if found.resembling:
        lines.append(f"{many(found.resembling, 'face')} that only resemble {found.name} stay, without a name.")
    if found.files:
        what = "stays in" if keep_files else "is taken out of"
        lines.append(f"The name {what} {many(len(found.files), 'file')} into which Glimpse wrote it.")
    if found.shared:
        lines.append("Somebody else has the same name, who keeps it.")
    lines += [f"This can't be reached and stays as it is: {folder}" for folder in found.unreachable]
    lines.append(
        "What stays: the photos, exported copies and people files, and names in files that other programs "
        "wrote, or Glimpse with another library."
    )
    lines.append("Nothing was changed. With --yes it is done; it can't be undone.")
    return "\n".join(lines)


def forgotten(done: Forgotten) -> Json:
    return {
        "name": done.name,
        "faces": done.faces,
        "decisions": done.decisions,
        "backups": done.backups,
        "cleaned": done.cleaned,
        "files_left": _paths(done.files_left),
        "backups_left": _paths(done.backups_left),
        "kept_aside": _paths(done.kept_aside),
        "untidied": done.untidied or None,
        "forgotten": True,
    }


def forgotten_text(done: Forgotten) -> str:
    lines = [f"{done.name} is forgotten."]
    if done.backups:
        was = "was" if done.backups == 1 else "were"
        lines.append(f"{many(done.backups, 'backup')} {was} rewritten without them.")
    if done.cleaned:
        lines.append(f"The name was taken out of {many(done.cleaned, 'file')}.")
    for left, what in (
        (done.files_left, "The name is still in"),
        (done.backups_left, "This backup still has them"),
        (done.kept_aside, "This damaged copy of the library may have them"),
    ):
        lines += first_lines([f"{what}: {path}" for path in left])
    if done.untidied:
        lines.append(f"The library's files could not be written anew; the next start tries again. {done.untidied}")
    return "\n".join(lines)


def _paths(paths: Sequence[Path]) -> list[str]:
    return [str(path) for path in paths]

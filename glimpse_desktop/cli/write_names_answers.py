"""What ``glimpse write-names`` says, as a JSON object and as text."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.cli.answers import Json, failures, many
from glimpse_desktop.domain.name_files import NamesChange, NamesWritten


def outlook(changes: Sequence[NamesChange]) -> Json:
    return {
        "changes": [
            {
                "photo_id": one.photo,
                "path": str(one.path),
                "target": str(one.target),
                "file": str(one.file),
                "added": list(one.added),
                "removed": list(one.removed),
                "kept": list(one.kept),
                "instead": one.instead or None,
                "problem": one.problem or None,
            }
            for one in changes
        ]
    }


def outlook_text(changes: Sequence[NamesChange]) -> str:
    lines = []
    for one in changes:
        if one.problem:
            lines.append(f"{one.path}: nothing can be written, {one.problem}.")
            continue
        names = [f"+{name}" for name in one.added] + [f"-{name}" for name in one.removed]
        why = f" (beside it: {one.instead})" if one.instead else ""
        lines.append(f"{one.file}: {', '.join(names) or 'places of faces'}{why}")
    possible = sum(not one.problem for one in changes)
    return "\n".join([*lines, f"Names in files would change for {many(possible, 'photo')}. Nothing was written."])


def written(done: NamesWritten) -> Json:
    return {
        "sidecars": done.sidecars,
        "files": done.files,
        "unchanged": done.unchanged,
        "instead": done.instead,
        "failures": failures(done.failures),
    }


def written_text(done: NamesWritten) -> str:
    lines = [f"{one.path}: left as it is, {one.reason}." for one in done.failures]
    places = [
        f"{where} {many(count, 'photo')}"
        for where, count in (("into", done.files), ("beside", done.sidecars))
        if count
    ]
    if places:
        lines.append(f"Names were written {' and '.join(places)}.")
    elif not done.failures:
        lines.append("No names had to be written.")
    if done.instead:
        had = "file had better stay as it is" if done.instead == 1 else "files had better stay as they are"
        lines.append(f"{done.instead:,} {had}, and the names are beside.")
    if done.unchanged:
        lines.append(f"{many(done.unchanged, 'photo')} had them already.")
    return "\n".join(lines)

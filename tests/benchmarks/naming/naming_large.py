"""How long decisions take in a library that ``tests.benchmarks.library_maker`` made: a million faces, say.

Run by hand from the repository's top; the library's database is copied first and left alone:

    python -m tests.benchmarks.naming.naming_large FOLDER [FOLDER ...] [--rounds 5] [--only name]

Each time is that of the workspace's own method until it returns: the decision is on the disk, listeners know, and
groups have followed. Suggestions follow in the background, as they do in the window, and are waited for before the
next decision: the CPU time of that, all threads, is said behind it. ``--only``: what begins so. Baseline: bare
inserts of as many rows as 1,000 named faces need (see ``naming.py``).
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.benchmarks.naming.naming import bare, clock

_MANY, _SOME = 1000, 43

_NOBODYS = """
    SELECT min(f.id) FROM faces f JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
    WHERE NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id) AND f.embedding IS NOT NULL
    GROUP BY f.content_id ORDER BY f.content_id LIMIT ? OFFSET ?
"""
_SUGGESTED = "SELECT face_id FROM suggestions WHERE person_id = ? LIMIT ?"
_LARGEST = "SELECT person_id FROM labels WHERE person_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT ?"


def faces(workspace: Workspace, sql: str, *values: int) -> list[FaceId]:
    with workspace._library.reading() as connection:
        return [FaceId(row[0]) for row in connection.execute(sql, values)]


class Times(NamedTuple):
    """Milliseconds: until the call returned, CPU of that, CPU of what followed."""

    wall: float
    cpu: float
    after: float


def measure(workspace: Workspace, rounds: int, only: str) -> dict[str, list[Times]]:
    """By what was done."""
    times: dict[str, list[Times]] = {}

    def both(label: str, decide: Callable[[], object]) -> None:
        if not label.startswith(only):
            return
        for name, work in ((label, decide), (f"{label}: undo", workspace.undo)):
            begun = time.process_time()
            wall = clock(work)
            done = time.process_time()
            workspace._suggesting.settle()
            after = time.process_time()
            times.setdefault(name, []).append(Times(wall, (done - begun) * 1000, (after - done) * 1000))

    large, other = [PersonId(int(person)) for person in faces(workspace, _LARGEST, 2)]
    for number in range(rounds):
        many = faces(workspace, _NOBODYS, _MANY, number * _MANY)
        both(f"name {_MANY:,} faces", lambda many=many, n=number: workspace.name_faces(many, f"Anna {n}"))
        for count in (1, _SOME):
            some, others = many[:count], many[count : 2 * count]
            both(f"name {count}", lambda some=some: workspace.assign_faces(some, other))
            both(f"ignore {count}", lambda some=some: workspace.ignore(some))
            both(f"reject {count}", lambda some=some: workspace.reject_faces(some, large))
            both(f"same person, {count}", lambda some=some, two=others: workspace.same_person(some, two))
            both(f"different, {count}", lambda some=some, two=others: workspace.different_people(some, two))
            said = faces(workspace, _SUGGESTED, large, count)
            if said:
                both(f"confirm {len(said)}", lambda said=said: workspace.confirm_faces(said))
        both("merge the two largest", lambda: workspace.merge_people(other, large))
        both("hide", lambda: workspace.hide_person(other))
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("libraries", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    for library in given.libraries:
        with tempfile.TemporaryDirectory(dir=given.work) as name:
            folder = Path(name) / "library"
            folder.mkdir()
            shutil.copytree(library / "models", folder / "models")
            shutil.copytree(library / "index", folder / "index")
            shutil.copy(library / "library.sqlite", folder)
            workspace = Workspace.open(Locations(folder, folder / "cache"))
            workspace._suggesting.settle()
            total = workspace.status().faces
            times = measure(workspace, given.rounds, given.only)
            workspace.close()
            base = bare(Path(name))
        sys.stdout.write(f"{total:,} faces; bare inserts for {_MANY:,} faces: {base:.1f} ms\n")
        for label, values in times.items():
            wall, cpu, after = (statistics.median(times) for times in zip(*values, strict=True))
            longest = max(times.wall for times in values)
            sys.stdout.write(
                f"  {label:30} {wall:8.1f} ms (longest {longest:8.1f})  {wall / base:6.1f} x bare"
                f"  CPU {cpu:7.1f} ms, then {after:8.0f} ms\n"
            )


if __name__ == "__main__":
    main()

"""What the program would have derived in such a library: groups, suggestions, counts, and how far it has come.

Grouping a million faces takes the program longer than making them, so groups are written from who the faces really
are, with the flaws that the program's have: strays outside, people in two groups. The rest is its own code.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library import decision_log, evidence, groups, people_rows, settings, suggestions, tallies
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.suggestions import rules
from glimpse_desktop.workspace import grouping, suggesting
from glimpse_desktop.workspace.models import Models
from tests.benchmarks.library_maker.log import Log
from tests.benchmarks.library_maker.plan import Plan

_STRAY, _SPLIT = 0.08, 0.1
_MISTAKEN = 0.01
_AUTOMATIC, _SUGGESTED = 0.5, 0.36


def derive(library: Library, models: Models, plan: Plan, log: Log, faces: NDArray[np.int64], seed: int) -> None:
    """``faces`` (n,) are the ids of the plan's faces. The log's labels are there already."""
    random = np.random.default_rng([seed, 5])
    with library.reading() as connection:
        labelled = np.array(connection.execute("SELECT face_id FROM labels").fetchall(), np.int64).reshape(-1)
        people = people_rows.ids(connection, log.keys.values())
    free = ~np.isin(faces, labelled)
    owners = {owner: people[key] for owner, key in log.keys.items() if key in people}
    suggested = _suggested(plan, owners, free, faces, random)
    library.write(lambda connection: suggestions.replace(connection, suggested, suggested))
    library.write(lambda connection: groups.assign(connection, _grouped(plan, free, faces, random)))
    models.refine()
    library.write(lambda connection: _finish(connection, models, faces))


def _suggested(
    plan: Plan,
    people: dict[int, PersonId],
    free: NDArray[np.bool_],
    faces: NDArray[np.int64],
    random: np.random.Generator,
) -> dict[FaceId, StoredSuggestion]:
    known = np.isin(plan.owner, np.array(list(people), np.int64))
    somebody = list(people.values())
    found: dict[FaceId, StoredSuggestion] = {}
    rows = np.flatnonzero(free & known)
    for row, likeness in zip(rows.tolist(), random.normal(0.62, 0.13, len(rows)).tolist(), strict=True):
        if likeness >= _SUGGESTED:
            who = people[int(plan.owner[row])]
            found[FaceId(int(faces[row]))] = StoredSuggestion(
                who, likeness >= _AUTOMATIC, round(min(likeness, 0.95), 4)
            )
    if somebody:
        for row in np.flatnonzero(free & ~known & (random.random(plan.faces) < _MISTAKEN)).tolist():
            who, other = (somebody[int(random.integers(len(somebody)))] for _ in range(2))
            found[FaceId(int(faces[row]))] = StoredSuggestion(
                who,
                False,
                round(float(random.uniform(_SUGGESTED, 0.44)), 4),
                None if who == other else other,
                None if who == other else _SUGGESTED,
            )
    return found


def _grouped(
    plan: Plan, free: NDArray[np.bool_], faces: NDArray[np.int64], random: np.random.Generator
) -> dict[FaceId, int]:
    rows = np.flatnonzero(free & (random.random(plan.faces) >= _STRAY))
    parts = plan.owner[rows] * 2 + (random.random(len(rows)) < _SPLIT)
    _, which, counts = np.unique(parts, return_inverse=True, return_counts=True)
    smallest = np.full(len(counts), np.iinfo(np.int64).max)
    np.minimum.at(smallest, which, faces[rows])
    several = counts[which] > tallies.SINGLE
    return {
        FaceId(face): group
        for face, group in zip(faces[rows[several]].tolist(), smallest[which[several]].tolist(), strict=True)
    }


def _finish(connection: Connection, models: Models, faces: NDArray[np.int64]) -> None:
    """Nothing is left to do at the next start."""
    info, last = models.info(), int(faces.max(initial=0))
    limits = rules(models.calibration(), len(faces), evidence.named_people(connection))
    done = suggesting._Done(
        decision_log.last_id(connection), last, f"{suggesting._VERSION} {info.id} {info.version} {limits}"
    )
    settings.put(connection, suggesting._SETTING, str(done))
    settings.put(connection, grouping._GROUPED + info.id, f"{last} 0")
    tallies.refresh(connection)

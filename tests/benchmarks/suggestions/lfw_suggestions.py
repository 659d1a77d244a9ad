"""How often suggestions and automatic names are right, where each picture's folder says who is in its middle.

Run from the repository's top: ``python -m tests.benchmarks.suggestions.lfw_suggestions LIBRARY [--strictness S]``
with the folder of a library that indexed LFW's View 1 pictures (or any pictures in one folder per person; those
above these folders say nothing). It is only read. Of everybody with more pictures than so many, that many good
faces are confirmed, at random; everybody else stays unknown, as do the faces beside the middle one. For each
number of confirmed faces, means of three draws:

- ``known``, ``strangers``: faces in the middle of a picture that are left, of people with and without confirmed
  ones,
- ``found``: the share of the known that somebody right is proposed for, automatically or as a suggestion,
- ``automatic right``: the share of the known with the right automatic name; ``wrong``: the number of wrong ones,
  and their share of all automatic names,
- ``suggested``, ``wrong``: the number of suggestions that are not automatic, and of the wrong ones among them.

LFW has some people under two names, and pictures under a wrong one: ``_DOUBLES`` count as one person.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library import embeddings
from glimpse_desktop.people import exemplars
from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.people.suggestions import Asked, Gallery, likenesses, rules, suggest
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace

_DOUBLES = (
    ("Andrew_Caldecott", "Andrew_Gilligan"),
    ("Hasan_Wirayuda", "Hassan_Wirajuda"),
    ("Choi_Sung-hong", "Sung_Hong_Choi"),
    ("Abdullah_Gul", "Recep_Tayyip_Erdogan"),
    ("Joseph_Blatter", "Sepp_Blatter"),
    ("Jason_Kapono", "Ray_Young"),
)
_DRAWS = 3
_FROM_MIDDLE = 0.25
UNKNOWN = 0


@dataclass(frozen=True, slots=True)
class Faces:
    """All faces of a library: (n,) each, ``vectors`` (n, d). ``person`` is UNKNOWN beside the middle one."""

    ids: NDArray[np.int64]
    contents: NDArray[np.int64]
    good: NDArray[np.bool_]
    person: NDArray[np.int64]
    vectors: NDArray[np.float32]


def read(workspace: Workspace) -> Faces:
    with workspace._library.reading() as connection:
        rows = connection.execute(
            """
            SELECT f.id, c.id, f.quality, p.path, f.x + f.w / 2, f.y + f.h / 2
            FROM faces f JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
            JOIN photos p ON p.id = (SELECT min(q.id) FROM photos q WHERE q.content_id = c.id)
            WHERE f.embedding IS NOT NULL ORDER BY f.id
            """
        ).fetchall()
        ids, vectors = embeddings.of_faces(connection, [row[0] for row in rows])
        tops = {row[0] for row in connection.execute("SELECT path FROM folders")}
    middle: dict[int, tuple[float, int]] = {}
    for number, (_, content, _, _, x, y) in enumerate(rows):
        away = float(np.hypot(x - 0.5, y - 0.5))
        if away < _FROM_MIDDLE:
            middle[content] = min(middle.get(content, (2.0, -1)), (away, number))
    double = {second: first for first, second in _DOUBLES}
    people: dict[str, int] = {}
    person = np.full(len(rows), UNKNOWN, np.int64)
    for _, number in middle.values():
        folder = Path(os.fsdecode(rows[number][3])).parent
        if os.fsencode(folder) not in tops:
            person[number] = people.setdefault(double.get(folder.name, folder.name), len(people) + 1)
    return Faces(
        ids,
        np.array([row[1] for row in rows]),
        np.array([row[2] >= POOR_QUALITY for row in rows]),
        person,
        vectors,
    )


def draw(faces: Faces, calibration: Calibration, confirmed: int, strictness: float, seed: int) -> list[float]:
    """known, strangers, automatic right, automatic wrong, suggested right, suggested wrong, people."""
    random = np.random.default_rng(seed)
    counts = np.bincount(faces.person)
    named = np.zeros(len(faces.ids), np.bool_)
    gallery: dict[PersonId, NDArray[np.float32]] = {}
    for person in np.flatnonzero(counts > confirmed).tolist():
        rows = np.flatnonzero((faces.person == person) & faces.good)
        if person != UNKNOWN and len(rows) >= confirmed:
            chosen = random.permutation(rows)[:confirmed]
            named[chosen] = True
            gallery[PersonId(person)] = faces.vectors[chosen][exemplars.choose(faces.vectors[chosen])]
    there: dict[int, set[PersonId]] = {}
    for row in np.flatnonzero(named).tolist():
        there.setdefault(int(faces.contents[row]), set()).add(PersonId(int(faces.person[row])))
    rest = np.flatnonzero(~named).tolist()
    asked = [
        Asked(
            FaceId(int(faces.ids[row])),
            int(faces.contents[row]),
            bool(faces.good[row]),
            frozenset(there.get(int(faces.contents[row]), ())),
        )
        for row in rest
    ]
    limits = rules(calibration, len(faces.ids), len(gallery), strictness)
    found = suggest(asked, likenesses(Gallery(gallery), {}, asked, faces.vectors[rest], limits.floor), limits)
    truth = {FaceId(int(faces.ids[row])): int(faces.person[row]) for row in rest}
    known = sum(person in gallery for person in truth.values())
    strangers = sum(person != UNKNOWN for person in truth.values()) - known
    tally = {(automatic, right): 0 for automatic in (True, False) for right in (True, False)}
    for face, made in found.items():
        if truth[face] != UNKNOWN:
            tally[made.automatic, truth[face] == made.person] += 1
    return [
        known,
        strangers,
        tally[True, True],
        tally[True, False],
        tally[False, True],
        tally[False, False],
        len(gallery),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", help="the library's folder")
    parser.add_argument("--strictness", type=float, default=0.0)
    arguments = parser.parse_args()
    workspace = Workspace.open(Locations.choose(arguments.library), writes=False)
    try:
        faces, calibration = read(workspace), workspace.calibration()
    finally:
        workspace.close()
    head = (
        "confirmed",
        "people",
        "known",
        "strangers",
        "found",
        "automatic right",
        "wrong",
        "share",
        "suggested",
        "wrong",
    )
    sys.stdout.write("| " + " | ".join(head) + " |\n|" + "---|" * len(head) + "\n")
    for confirmed in (1, 2, 4, 8):
        draws = [draw(faces, calibration, confirmed, arguments.strictness, seed) for seed in range(_DRAWS)]
        known, strangers, sure, sure_wrong, right, wrong, people = np.mean(draws, axis=0).tolist()
        if not known:
            continue
        row = (
            f"{confirmed}",
            f"{people:.0f}",
            f"{known:.0f}",
            f"{strangers:.0f}",
            f"{(sure + right) / known:.1%}",
            f"{sure / known:.1%}",
            f"{sure_wrong:.1f}",
            f"{sure_wrong / max(sure + sure_wrong, 1):.2%}",
            f"{right + wrong:.0f}",
            f"{wrong:.0f}",
        )
        sys.stdout.write("| " + " | ".join(row) + " |\n")


if __name__ == "__main__":
    main()

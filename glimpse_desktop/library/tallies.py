"""How many faces and photos each person and each group without a name has."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import AUTOMATIC, PRESENT_CONTENTS, SLIM_FACES, UNLABELLED

# Members are ``sure`` when confirmed (2) or automatic (1); the rest is only suggested.
_OF_PEOPLE = f"""
    SELECT l.person_id AS owner, f.content_id, f.quality, f.id AS face_id, 2 AS sure, 0 AS unsure
    FROM labels l CROSS JOIN {SLIM_FACES} WHERE f.id = l.face_id AND l.person_id {{people}}
    UNION ALL
    SELECT s.person_id, f.content_id, f.quality, f.id, s.automatic, 1 - s.automatic
    FROM suggestions s CROSS JOIN {SLIM_FACES} WHERE f.id = s.face_id AND s.person_id {{people}} AND {UNLABELLED}
"""
_OF_GROUPS = f"""
    SELECT -g.group_id AS owner, f.content_id, f.quality, f.id AS face_id, 2 AS sure,
           EXISTS (SELECT 1 FROM suggestions s WHERE s.face_id = f.id) AS unsure
    FROM face_groups g CROSS JOIN {SLIM_FACES}
    WHERE f.id = g.face_id AND g.group_id {{groups}} AND {UNLABELLED} AND NOT {AUTOMATIC}
"""
# The best face and how good it is in one number, so that one max() finds it: confirmed before automatic, then by
# quality, then the smaller id.
_ID_BITS = 40
_ALL_IDS = (1 << _ID_BITS) - 1
_RANK = f"(CAST((sure + quality) * 1000000 AS INTEGER) << {_ID_BITS}) | ({_ALL_IDS} - face_id)"
_COUNTED = f"""
    WITH members AS ({{members}}), present AS MATERIALIZED ({PRESENT_CONTENTS})
    SELECT owner, sum(faces), sum(automatic), sum(unsure), sum(CASE WHEN faces THEN files ELSE 0 END),
           max(rank), max(CASE WHEN faces THEN c.taken_at END)
    FROM (
        SELECT owner, content_id, sum(sure > 0) AS faces, sum(sure = 1) AS automatic, sum(unsure) AS unsure,
               max({_RANK}) AS rank
        FROM members GROUP BY owner, content_id
    )
    CROSS JOIN present USING (content_id) CROSS JOIN contents c ON c.id = content_id
    GROUP BY owner
"""
_AMONG = "IN (SELECT value FROM json_each(:owners))"


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of shown faces and of the files that show them.

    Of a person: ``faces`` confirmed and automatic ones, ``unsure`` those besides that are only suggested. Of a
    group: ``unsure`` are those of its ``faces`` that somebody is suggested for. ``best`` is the best face (a
    confirmed one if there is one), ``newest`` the latest time a photo was taken, None when none says.
    """

    faces: int
    automatic: int
    unsure: int
    photos: int
    best: FaceId
    newest: float | None


def of_people(connection: Connection, people: Collection[int] | None = None) -> dict[int, Tally]:
    """By person, those with shown faces; ``people`` None: everybody."""
    return _counted(connection, _OF_PEOPLE.format(people=_condition(people)), people)


def of_groups(connection: Connection, groups: Collection[int] | None = None) -> dict[int, Tally]:
    """By group's number (positive), those with shown faces without a name; ``groups`` None: all."""
    found = _counted(connection, _OF_GROUPS.format(groups=_condition(groups)), groups)
    return {-owner: tally for owner, tally in found.items()}


def _condition(owners: Collection[int] | None) -> str:
    return "IS NOT NULL" if owners is None else _AMONG


def _counted(connection: Connection, members: str, owners: Collection[int] | None) -> dict[int, Tally]:
    rows = connection.execute(_COUNTED.format(members=members), {"owners": ids_json(owners or ())})
    return {
        owner: Tally(faces, automatic, unsure, photos, FaceId(_ALL_IDS - (rank & _ALL_IDS)), newest)
        for owner, faces, automatic, unsure, photos, rank, newest in rows
    }

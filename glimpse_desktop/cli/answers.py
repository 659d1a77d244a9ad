"""Each command's answer, as a JSON object and as text.

Paths go into JSON with undecodable bytes as lone surrogates, the way Python reads them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from glimpse_desktop.domain.exporting import ExportFailure
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.name_files import NameFailure
from glimpse_desktop.domain.views import (
    FaceRow,
    FaceStatus,
    FolderRow,
    IndexSummary,
    LibraryStatus,
    PictureQuery,
    ProblemRow,
    QueryFace,
    SearchHit,
    SearchResult,
)

Json = dict[str, object]

_SHOWN = 20
"""Lines of one kind: whoever wants them all asks for JSON."""


def person_of(face: FaceRow) -> Json | None:
    """``{id, name, automatic}`` of the person whom the face is shown as, None when it has no name.

    ``automatic``: nobody has said so, but it is very clear.
    """
    if face.person_id is not None:
        return {"id": face.person_id, "name": face.person_name, "automatic": False}
    guess = face.suggestion
    if guess is not None and guess.automatic and guess.person_id is not None:
        return {"id": guess.person_id, "name": guess.name, "automatic": True}
    return None


def suggestion_of(face: FaceRow) -> Json | None:
    """Who the face may be, automatic or not; ``person`` None: somebody whose faces are ignored."""
    guess = face.suggestion
    if guess is None:
        return None
    return {
        "person": None if guess.person_id is None else {"id": guess.person_id, "name": guess.name},
        "automatic": guess.automatic,
        "similarity": round(guess.similarity, 6),
        "word": guess.word,
        "runner_up": guess.runner_up,
        "runner_up_similarity": None
        if guess.runner_up_similarity is None
        else round(guess.runner_up_similarity, 6),
    }


def who(face: FaceRow) -> str:
    """ "Anna", "Anna (automatic)", "Anna?", "ignored" or "-"."""
    person = person_of(face)
    if person is not None:
        return f"{person['name']} (automatic)" if person["automatic"] else str(person["name"])
    if face.status is FaceStatus.IGNORED:
        return "ignored"
    return f"{face.suggestion.name}?" if face.suggestion is not None and face.suggestion.name else "-"


def index_summary(summary: IndexSummary) -> Json:
    return {
        "photos": summary.photos,
        "faces": summary.faces,
        "added": summary.added,
        "changed": summary.changed,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "problems": summary.problems,
        "seconds": round(summary.seconds, 3),
        "pack": summary.pack,
    }


def index_text(summary: IndexSummary) -> str:
    lines = [
        f"{summary.photos:,} photos, {summary.faces:,} faces ({summary.seconds:.1f} s, {summary.pack})",
        f"{summary.added:,} added, {summary.changed:,} changed, {summary.unchanged:,} unchanged, "
        f"{summary.removed:,} removed",
    ]
    if summary.problems:
        lines.append(f"{many(summary.problems, 'problem')}: glimpse problems lists them")
    return "\n".join(lines)


def status(library: str, counts: LibraryStatus, folders: Sequence[FolderRow]) -> Json:
    return {
        "library": library,
        "photos": counts.photos,
        "faces": counts.faces,
        "people": counts.people,
        "groups": counts.groups,
        "named_faces": counts.named_faces,
        "problems": counts.problems,
        "waiting": counts.waiting,
        "pack": counts.pack,
        "folders": [
            {"path": str(folder.path), "photos": folder.photos, "reachable": folder.reachable}
            for folder in folders
        ],
    }


def status_text(library: str, counts: LibraryStatus, folders: Sequence[FolderRow]) -> str:
    lines = [
        f"Library: {library}",
        f"{counts.photos:,} photos, {counts.faces:,} faces, {counts.named_faces:,} of them named",
        f"{counts.people:,} people, {counts.groups:,} groups without a name",
        f"Model pack: {counts.pack}",
    ]
    if counts.waiting:
        lines.append(f"{counts.waiting:,} photos wait to be looked at: glimpse index")
    if counts.problems:
        lines.append(f"{many(counts.problems, 'problem')}: glimpse problems lists them")
    for folder in folders:
        lines.append(f"  {folder.path} ({folder.photos:,}{'' if folder.reachable else ', not connected'})")
    return "\n".join(lines)


def photo_faces(path: Path, faces: Sequence[FaceRow]) -> Json:
    return {
        "photo": str(path),
        "faces": [
            {
                **_face(face, face.id, person_of(face)),
                "status": face.status.value,
                "suggestion": suggestion_of(face),
                "group": face.group_id,
                "drawn": face.drawn,
            }
            for face in faces
        ],
    }


def photo_faces_text(faces: Sequence[FaceRow]) -> str:
    if not faces:
        return "No face was found in this photo."
    return "\n".join(f"{face.id}  {place(face)}  {who(face)}" for face in faces)


def picture_faces(query: PictureQuery) -> Json:
    """Like ``photo_faces``, of a picture outside the library: its faces have no id and no person."""
    return {"photo": str(query.path), "faces": [_face(face, face.face_id, None) for face in query.faces]}


def picture_faces_text(query: PictureQuery) -> str:
    if not query.faces:
        return "No face was found in this picture."
    return "\n".join(f"-  {place(face)}  not in the library" for face in query.faces)


def search_result(result: SearchResult) -> Json:
    return {
        "query": {
            "photo": str(result.query.path),
            "faces": [{"face_id": face.face_id, "box": face.box.as_list()} for face in result.query.faces],
        },
        "matches": [_hit(hit) for hit in result.hits],
    }


def _hit(hit: SearchHit) -> Json:
    face = hit.match.face
    return {
        "face_id": face.id,
        "photo": str(hit.path),
        "box": face.box.as_list(),
        "similarity": round(hit.match.similarity, 6),
        "person": person_of(face),
        "query_face": hit.query_face,
    }


def search_text(result: SearchResult) -> str:
    if not result.query.faces:
        return "No face was found in this picture."
    if not result.hits:
        return "Nobody in the library is like that enough."
    return "\n".join(
        f"{hit.match.similarity:.3f}  {hit.match.face.id}  {who(hit.match.face)}  {hit.path}"
        for hit in result.hits
    )


def problems(rows: Sequence[ProblemRow]) -> Json:
    return {"problems": [{"path": str(row.path), "reason": row.reason, "hidden": row.ignored} for row in rows]}


def problems_text(rows: Sequence[ProblemRow], questions: Sequence[str] = ()) -> str:
    lines = [f"{row.path}: {row.reason}{' (hidden)' if row.ignored else ''}" for row in rows]
    return "\n".join([*lines, *questions]) or "No problems."


def pack(info: PackInfo) -> Json:
    return {
        "id": info.id,
        "name": info.name,
        "version": info.version,
        "dimensions": info.dimensions,
        "licence": info.licence,
        "source": info.source,
    }


def packs(available: Sequence[PackInfo], current: PackInfo, broken: Sequence[tuple[Path, str]]) -> Json:
    return {
        "packs": [{**pack(info), "current": info.id == current.id} for info in available],
        "broken": [{"path": str(path), "reason": reason} for path, reason in broken],
    }


def packs_text(available: Sequence[PackInfo], current: PackInfo, broken: Sequence[tuple[Path, str]]) -> str:
    lines = [
        f"{'*' if info.id == current.id else ' '} {info.id}  {info.name} ({info.licence})" for info in available
    ]
    lines += [f"! {path}: {reason}" for path, reason in broken]
    return "\n".join(lines)


def many(count: int, noun: str, plural: str = "") -> str:
    """ "1 face", "1,204 faces", "2 people"; ``plural`` where it isn't made with an s."""
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"


def failures(rows: Sequence[ExportFailure | NameFailure]) -> list[Json]:
    """Photos with which something could not be done, and why."""
    return [{"photo_id": one.photo, "path": str(one.path), "reason": one.reason} for one in rows]


def first_lines(lines: Sequence[str], of: int = 0) -> list[str]:
    """The first of many, and how many more there are. ``of``: how many there are, where ``lines`` aren't all."""
    more = max(len(lines), of) - _SHOWN
    return [*lines[:_SHOWN], *([f"... and {more:,} more."] if more > 0 else [])]


def _face(face: FaceRow | QueryFace, number: int | None, person: Json | None) -> Json:
    return {
        "id": number,
        "box": face.box.as_list(),
        "landmarks": _points(face),
        "score": round(face.score, 4),
        "quality": None if face.quality is None else round(face.quality.overall, 4),
        "person": person,
    }


def _points(face: FaceRow | QueryFace) -> list[list[float]] | None:
    if face.landmarks is None:
        return None
    return [[round(float(x), 6), round(float(y), 6)] for x, y in face.landmarks]


def place(face: FaceRow | QueryFace) -> str:
    """ "at 40 %, 25 %": the middle of the face from the left and from the top."""
    x, y = face.box.centre
    return f"at {100 * x:.0f} %, {100 * y:.0f} %"

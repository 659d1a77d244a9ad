"""Who a face is shown as, in words: the same on every page.

A confirmed face and one that the program is sure of ("automatic") carry the name; a suggestion the name with a
question mark.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.faces import CLEAR_QUALITY
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.views import FaceRow, FaceStatus, Suggestion
from glimpse_desktop.ui.wording import quality_text


def _tr(text: str) -> str:
    return QCoreApplication.translate("FaceWords", text)


def suggestion_of(row: FaceRow) -> Suggestion | None:
    """What the program thinks, only where the person has not said anything about the face."""
    return row.suggestion if row.status is FaceStatus.UNKNOWN else None


def shown_person(row: FaceRow) -> tuple[PersonId, str] | None:
    """Whom views show the face as: confirmed, automatic or suggested. None: nobody that has a name."""
    if row.status is FaceStatus.CONFIRMED:
        if row.person_id is None:
            return None
        return row.person_id, row.person_name or ""
    suggestion = suggestion_of(row)
    if suggestion is None or suggestion.person_id is None:
        return None
    return suggestion.person_id, suggestion.name


def known_person(row: FaceRow) -> tuple[PersonId, str] | None:
    """Who the face counts as: confirmed or automatic; a mere suggestion is nobody yet."""
    suggestion = suggestion_of(row)
    if suggestion is not None and not suggestion.automatic:
        return None
    return shown_person(row)


def name_text(row: FaceRow) -> str:
    """ "Anna", "Anna?" for a suggestion, "" where nobody is thought of."""
    suggestion = suggestion_of(row)
    if suggestion is None:
        return row.person_name or ""
    if suggestion.person_id is None:
        return _tr("Someone ignored?")
    return suggestion.name if suggestion.automatic else _tr("{name}?").format(name=suggestion.name)


def state_text(row: FaceRow) -> str:
    """How sure the name is, for those who don't see the ring; "" where there is nothing to say."""
    if row.status is FaceStatus.IGNORED:
        return _tr("ignored")
    suggestion = suggestion_of(row)
    if suggestion is None:
        return ""
    return _tr("named automatically") if suggestion.automatic else _tr("suggestion")


def one_name(rows: Iterable[FaceRow]) -> str | None:
    """The name that all faces with anybody shown have in common, None when there are several or none."""
    names = {person for person in map(shown_person, rows) if person is not None}
    return next(iter(names))[1] if len(names) == 1 else None


def weakness_text(row: FaceRow) -> str:
    """ "Hard to recognise: blurred and dark"; "" for a clear face and one of which nothing is known."""
    if row.quality is None or row.quality.overall >= CLEAR_QUALITY:
        return ""
    return quality_text(row.quality)

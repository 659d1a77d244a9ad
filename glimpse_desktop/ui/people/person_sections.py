"""A person's faces under headings: those that are asked about, then their own, by time or best first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.person_facts import Period, PersonFaceTable
from glimpse_desktop.people.seen import UNDATED
from glimpse_desktop.ui.faces import face_order
from glimpse_desktop.ui.faces.face_order import FaceOrder, FaceRun
from glimpse_desktop.ui.faces.face_view import FaceSection
from glimpse_desktop.ui.find.person_query import PersonFaces
from glimpse_desktop.ui.people.period_words import period_text
from glimpse_desktop.ui.wording import number


def _tr(text: str) -> str:
    return QCoreApplication.translate("PersonSections", text)


def asked_section(found: PersonFaces, name: str | None) -> FaceSection | None:
    """The faces that may be the person's; None without any."""
    if not found.asked:
        return None
    shown, everything = len(found.asked), found.suggested
    note = number(everything)
    if shown < everything:
        note = _tr("the surest {shown} of {count}").format(shown=number(shown), count=number(everything))
    heading = _tr("Is this {name}?").format(name=name)
    return FaceSection(heading, [face.id for face in found.asked], note, asks=True)


def own_sections(runs: Sequence[FaceRun], *, below_others: bool) -> list[FaceSection]:
    """A heading for each period; where there is none, one is only needed ``below_others``."""
    sections = []
    for run in runs:
        ids = [FaceId(face) for face in run.table.faces.tolist()]
        if run.start is not None:
            heading = period_text(run.start, run.months)
        else:
            heading = _tr("Faces") if below_others else ""
        sections.append(FaceSection(heading, ids, number(len(ids)) if heading else ""))
    return sections


def runs_of(table: PersonFaceTable, order: FaceOrder, *, clear_only: bool) -> list[FaceRun]:
    """The faces to show, in that order."""
    return face_order.runs(face_order.clear(table) if clear_only else table, order)


def place_of(period: Period, runs: Sequence[FaceRun]) -> int | None:
    """Which of the runs has the faces of that period, or of the nearest one; None where none is dated."""
    dated = [place for place, run in enumerate(runs) if run.start not in (None, UNDATED)]
    if not dated:
        return None
    middle = period.first + period.months / 2
    return min(dated, key=lambda place: abs((runs[place].start or 0) + runs[place].months / 2 - middle))

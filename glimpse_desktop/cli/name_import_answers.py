"""What ``glimpse import-names`` says, as a JSON object and as text."""

from __future__ import annotations

from collections.abc import Mapping

from glimpse_desktop.cli.answers import Json, many
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.name_proposals import (
    Choice,
    Join,
    NameCounts,
    NewPerson,
    Proposal,
    Proposals,
    TakenNames,
)


def proposals(found: Proposals, choices: Mapping[str, Choice], taken: TakenNames | None) -> Json:
    return {
        "source": str(found.source),
        "photos": found.photos,
        "names": [_name(one, choices.get(one.key)) for one in found.names],
        "photos_elsewhere": found.elsewhere,
        "photos_unsure": found.unsure,
        "photos_waiting": found.waiting,
        "names_without_place": found.unplaced,
        "unusable": found.unusable,
        "unread": found.unread,
        "taken": None if taken is None else {"people": taken.people, **_counts(taken.counts), "gone": taken.gone},
    }


def proposals_text(found: Proposals, choices: Mapping[str, Choice], taken: TakenNames | None) -> str:
    if not found.names:
        return "\n".join([f"No names were found in {many(found.photos, 'photo')}.", *_left_out(found)])
    lines = [_line(one, choices.get(one.key)) for one in found.names]
    lines += _left_out(found)
    if taken is not None:
        lines.append(f"{_sum(taken.counts)} of {_people(taken.people)}. glimpse undo takes all of it back.")
        if taken.gone:
            lines.append(f"{many(taken.gone, 'face')} had changed meanwhile and {_were(taken.gone)} left out.")
    else:
        chosen = NameCounts()
        for one in found.names:
            choice = choices.get(one.key)
            if choice is not None:
                chosen += one.counts(_person(choice))
        lines.append(f"{_sum(chosen)} would be taken over with --take; nothing was.")
    return "\n".join(lines)


def _name(one: Proposal, choice: Choice | None) -> Json:
    becomes: Json | None = None
    if isinstance(choice, Join):
        becomes = {"person_id": choice.person, "name": None, "new": False}
    elif isinstance(choice, NewPerson):
        becomes = {"person_id": None, "name": choice.name, "new": True}
    return {
        "name": one.name,
        **_counts(one.counts(_person(choice))),
        "contradicted": one.contradicted,
        "elsewhere": one.elsewhere,
        "waiting": one.waiting,
        "same_name": [{"id": who.id, "name": who.name, "faces": who.faces} for who in one.same],
        "becomes": becomes,
    }


def _counts(counts: NameCounts) -> Json:
    return {
        "named": counts.named,
        "drawn": counts.drawn,
        "already": counts.already,
        "otherwise": counts.otherwise,
    }


def _person(choice: Choice | None) -> PersonId | None:
    return choice.person if isinstance(choice, Join) else None


def _line(one: Proposal, choice: Choice | None) -> str:
    counts = one.counts(_person(choice))
    said = [
        f"{count:,} {words}"
        for count, words in (
            (counts.named, "found and nobody's yet"),
            (counts.drawn, "not found, to be drawn"),
            (counts.already, "so named already"),
            (counts.otherwise, "decided otherwise, left as they are"),
            (one.contradicted, "with two names, left out"),
            (one.elsewhere, "on photos that are not here"),
            (one.waiting, "on photos that were not looked at yet"),
        )
        if count
    ]
    return f"{one.name} ({_becomes(one, choice)}): {', '.join(said) or 'nothing'}"


def _becomes(one: Proposal, choice: Choice | None) -> str:
    if isinstance(choice, NewPerson):
        return "new" if choice.name == one.name else f"new, as {choice.name}"
    if isinstance(choice, Join):
        known = next((who for who in one.same if who.id == choice.person), None)
        return f"joins {known.name}, {many(known.faces, 'face')}" if known else f"joins person {choice.person}"
    if len(one.same) > 1:
        numbers = ", ".join(str(who.id) for who in one.same)
        return f"left out: {len(one.same)} people are called so, numbers {numbers}; say which with --as"
    return "left out"


def _left_out(found: Proposals) -> list[str]:
    lines = []
    if found.elsewhere:
        lines.append(f"{many(found.elsewhere, 'photo')} with names {_are(found.elsewhere)} not in the library.")
    if found.unsure:
        lines.append(f"{many(found.unsure, 'photo')} with names could be several here: left out.")
    if found.waiting:
        lines.append(f"{many(found.waiting, 'photo')} with names {_are(found.waiting)} still to be looked at.")
    if found.unplaced:
        lines.append(f"{many(found.unplaced, 'name')} without a place in the photo: left out.")
    if found.unusable:
        lines.append(f"{many(found.unusable, 'place')} without a usable name or box: left out.")
    if found.unread:
        lines.append(f"{many(found.unread, 'file')} could not be read.")
    return lines


def _sum(counts: NameCounts) -> str:
    drawn = f" ({counts.drawn:,} drawn)" if counts.drawn else ""
    return f"{many(counts.taken, 'name')}{drawn}"


def _people(count: int) -> str:
    return f"{count:,} {'person' if count == 1 else 'people'}"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _were(count: int) -> str:
    return "was" if count == 1 else "were"

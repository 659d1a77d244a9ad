"""What ``glimpse import-names`` says, as a JSON object and as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from glimpse_desktop.cli.answers import Json, first_lines, many
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.name_proposals import (
    Choice,
    Existing,
    Join,
    NameCounts,
    NewPerson,
    Proposal,
    Proposals,
    TakenNames,
    what_it_means,
    who_becomes,
)


def proposals(
    found: Proposals, choices: Mapping[str, Choice], people: Sequence[Existing], taken: TakenNames | None
) -> Json:
    """``people``: everybody whom names can join, as they were before anything was taken over."""
    names = _names(people)
    return {
        "source": str(found.source),
        "photos": found.photos,
        "names": [_name(one, choices.get(one.key), names) for one in found.names],
        "photos_elsewhere": found.elsewhere,
        "photos_unsure": found.unsure,
        "photos_waiting": found.waiting,
        "names_without_place": found.unplaced,
        "unusable": found.unusable,
        "unread": found.unread,
        "unread_files": [{"path": str(one.path), "reason": one.reason} for one in found.unread_files],
        "taken": None if taken is None else {"people": taken.people, **_counts(taken.counts), "gone": taken.gone},
    }


def proposals_text(
    found: Proposals, choices: Mapping[str, Choice], people: Sequence[Existing], taken: TakenNames | None
) -> str:
    if not found.names:
        where = f" in {many(found.photos, 'photo')}" if found.photos else ""
        return "\n".join([f"No names were found{where}.", *_left_out(found)])
    known = {who.id: who for who in people}
    lines = [_line(one, choices.get(one.key), known) for one in found.names]
    lines += _left_out(found)
    if taken is not None:
        whose = many(taken.people, "person", "people")
        done = f"{_sum(taken.counts)} of {whose}. glimpse undo takes all of it back."
        lines.append(done if taken.counts.taken else "Nothing was taken over.")
        if taken.gone:
            lines.append(f"Left out, for they had changed meanwhile: {many(taken.gone, 'face')}.")
    else:
        _, chosen = what_it_means(found, choices)
        lines.append(f"{_sum(chosen)} would be taken over with --take; nothing was.")
    return "\n".join(lines)


def _names(people: Sequence[Existing]) -> dict[PersonId, str]:
    return {who.id: who.name for who in people}


def _name(one: Proposal, choice: Choice | None, names: Mapping[PersonId, str]) -> Json:
    becomes: Json | None = None
    if isinstance(choice, Join):
        becomes = {"person_id": choice.person, "name": names.get(choice.person), "new": False}
    elif isinstance(choice, NewPerson):
        becomes = {"person_id": None, "name": choice.name, "new": True}
    return {
        "name": one.name,
        **_counts(one.counts(who_becomes(choice))),
        "contradicted": one.contradicted,
        "elsewhere": one.elsewhere,
        "waiting": one.waiting,
        "same_name": [{"id": same.id, "name": same.name, "faces": same.faces} for same in one.same],
        "alike": [{"id": other.id, "name": other.name, "faces": other.faces} for other in one.alike],
        "becomes": becomes,
    }


def _counts(counts: NameCounts) -> Json:
    return {
        "named": counts.named,
        "drawn": counts.drawn,
        "already": counts.already,
        "otherwise": counts.otherwise,
    }


def _line(one: Proposal, choice: Choice | None, known: Mapping[PersonId, Existing]) -> str:
    counts = one.counts(who_becomes(choice))
    said = [
        f"{count:,} {words}"
        for count, words in (
            (counts.named, "without a name yet"),
            (counts.drawn, "not found, to be drawn"),
            (counts.already, "so named already"),
            (counts.otherwise, "decided otherwise, left as they are"),
            (one.contradicted, "with two names, left out"),
            (one.elsewhere, "on photos that are not here"),
            (one.waiting, "on photos that were not looked at yet"),
        )
        if count
    ]
    what = ", ".join(said) or "nothing"
    if isinstance(choice, NewPerson) and not counts.taken:
        return f"{one.name}: {what}"  # nobody new comes of that
    return f"{one.name} ({_becomes(one, choice, known)}): {what}"


def _becomes(one: Proposal, choice: Choice | None, known: Mapping[PersonId, Existing]) -> str:
    if isinstance(choice, NewPerson):
        new = "new" if choice.name == one.name else f"new, as {choice.name}"
        perhaps = ", ".join(f"{who.name}, number {who.id}" for who in one.alike)
        return f"{new}, or with --as {perhaps}" if perhaps else new
    if isinstance(choice, Join):
        who = known.get(choice.person)
        return f"joins {who.name}, {many(who.faces, 'face')}" if who else f"joins person {choice.person}"
    if len(one.same) > 1:
        numbers = ", ".join(str(who.id) for who in one.same)
        return f"left out: {len(one.same)} people are called so, numbers {numbers}; say which with --as"
    return "left out"


def _left_out(found: Proposals) -> list[str]:
    lines = []
    if found.elsewhere:
        lines.append(f"Not in the library: {many(found.elsewhere, 'photo')} with names.")
    if found.unsure:
        lines.append(f"{many(found.unsure, 'photo')} with names could be several here: left out.")
    if found.waiting:
        photos = many(found.waiting, "photo")
        lines.append(f"Still to be looked at: {photos} with names. Ask again after glimpse index.")
    if found.unplaced:
        lines.append(f"{many(found.unplaced, 'name')} without a place in the photo: left out.")
    if found.unusable:
        lines.append(f"{many(found.unusable, 'place')} without a usable name or box: left out.")
    if found.unread:
        lines.append(f"{many(found.unread, 'file')} could not be read:")
        lines += first_lines([f"{one.path}: {one.reason}" for one in found.unread_files], found.unread)
    return lines


def _sum(counts: NameCounts) -> str:
    drawn = f" ({counts.drawn:,} drawn)" if counts.drawn else ""
    return f"{many(counts.taken, 'name')}{drawn}"

"""The commands that list people and say who is who."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from glimpse_desktop.cli import lookup, people_answers, person_facts_answers
from glimpse_desktop.cli.answers import person_of
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.deciding import about_faces, about_people, answer, decide, say_who
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId, PersonId

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def people(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=False) as opened:
        if arguments.person is not None:
            person = lookup.person(opened, arguments.person)
            named = person.name is not None
            facts = opened.about_person.facts(person.id)
            about = people_answers.Portrait(
                person,
                opened.person_faces(person.id),
                opened.suggested_faces(person.id) if named else [],
                opened.similar_people(person.id) if named else [],
                facts,
                {row.id: row.path for row in opened.photos(person_facts_answers.photos_of(facts))},
            )
            console.answer(people_answers.portrait(about), lambda: people_answers.portrait_text(about))
        else:
            rows = opened.people(hidden=arguments.hidden) + opened.groups()
            listing = [(row, opened.person_faces(row.id)) for row in rows]
            console.answer(people_answers.people(listing), lambda: people_answers.people_text(listing))
    return 0


def name(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=True) as opened:
        faces = lookup.faces(opened, arguments.faces)
        row = say_who(opened, faces, arguments.name)
        now = opened.faces(faces)
        first = now[0]
        many = f"{len(now):,} faces are" if len(now) > 1 else f"Face {first.id} is"
        console.answer(
            {"face_id": first.id, "person": person_of(first), **people_answers.decided(row, now)},
            lambda: f"{many} {first.person_name}.",
        )
    return 0


def rename(arguments: argparse.Namespace, console: Console) -> int:
    def decision(opened: Workspace) -> Changes:
        person = lookup.named_person(opened, arguments.person).id
        return opened.rename_person(person, arguments.name)

    return about_people(arguments, console, decision)


def merge(arguments: argparse.Namespace, console: Console) -> int:
    def decision(opened: Workspace) -> Changes:
        person, into = lookup.person(opened, arguments.person), lookup.person(opened, arguments.into)
        if person.id == into.id:
            raise GlimpseError(f"{arguments.person} and {arguments.into} are the same.")
        if person.name is not None and into.name is None:
            person, into = into, person  # the faces of the group get the name, whichever way it is said
        return opened.merge_people(person.id, into.id)

    return about_people(arguments, console, decision)


def split(arguments: argparse.Namespace, console: Console) -> int:
    def decision(opened: Workspace, faces: list[FaceId]) -> Changes:
        person = lookup.person(opened, arguments.person)
        members = opened.person_face_ids(person.id)
        strangers = sorted(set(faces) - set(members))
        if strangers:
            raise GlimpseError(f"Face {strangers[0]} is not one of {person.name or arguments.person}.")
        if arguments.to is not None:
            return opened.split_faces(faces, person=lookup.named_person(opened, arguments.to).id)
        if arguments.name is not None:
            known = None if arguments.new else lookup.known_person(opened, arguments.name)
            if known is not None:
                return opened.split_faces(faces, person=known)
            return opened.split_faces(faces, name=arguments.name, new=arguments.new)
        if person.name is not None:
            return opened.split_faces(faces)
        others = [face for face in members if face not in set(faces)]
        if not others:
            raise GlimpseError("These are all faces of the group: nobody is left to tell them from.")
        return opened.different_people(faces, others)

    return about_faces(arguments, console, decision)


def reject(arguments: argparse.Namespace, console: Console) -> int:
    def decision(opened: Workspace, faces: list[FaceId]) -> Changes:
        if arguments.person is None:
            return opened.reject_faces(faces)
        return opened.reject_faces(faces, lookup.named_person(opened, arguments.person).id)

    return about_faces(arguments, console, decision)


def confirm(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=True) as opened:
        if arguments.person is None:
            faces = lookup.faces(opened, arguments.faces)
        else:
            faces = _suggested(opened, lookup.named_person(opened, arguments.person).id)
            if not faces:
                raise GlimpseError(f"Nothing is suggested to be {arguments.person}.")
        row = decide(opened, lambda: opened.confirm_faces(faces))
        answer(opened, console, row, faces)
    return 0


def _suggested(opened: Workspace, person: PersonId) -> list[FaceId]:
    rows = [*opened.person_faces(person), *opened.suggested_faces(person)]
    return [row.id for row in rows if row.suggestion is not None]


def unname(arguments: argparse.Namespace, console: Console) -> int:
    return about_faces(arguments, console, lambda opened, faces: opened.unname(faces))


def ignore(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.person is None:
        return about_faces(arguments, console, lambda opened, faces: opened.ignore(faces))

    def decision(opened: Workspace) -> Changes:
        person = lookup.person(opened, arguments.person)
        if person.name is None:
            return opened.ignore(lookup.faces(opened, [person.id]))
        return opened.show_person(person.id) if arguments.show else opened.hide_person(person.id)

    return about_people(arguments, console, decision)


def not_a_face(arguments: argparse.Namespace, console: Console) -> int:
    return about_faces(arguments, console, lambda opened, faces: opened.not_a_face(faces))


def cover(arguments: argparse.Namespace, console: Console) -> int:
    arguments.faces = [arguments.face]
    return about_faces(arguments, console, lambda opened, faces: opened.set_cover(faces[0]))

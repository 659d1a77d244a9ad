"""``glimpse import-names``: names from files and other programs, shown and taken over."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from glimpse_desktop.cli import lookup, name_import_answers
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.export_answers import ExportLine
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.exporting import ExportProgress
from glimpse_desktop.domain.name_proposals import (
    Choice,
    Join,
    NameOrder,
    NameSource,
    NewPerson,
    Proposal,
    Proposals,
    proposed_choices,
)
from glimpse_desktop.domain.names import same_name_key

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def import_names(arguments: argparse.Namespace, console: Console) -> int:
    path = None if arguments.path is None else lookup.path(arguments.path)
    order = NameOrder(NameSource(arguments.source), path)
    line = ExportLine()
    with workspace(arguments, console, writes=arguments.take) as opened:
        try:
            proposals = opened.name_imports.look(
                order, lambda done, total, detail: line(ExportProgress(done, total, detail)), console.cancel
            )
        finally:
            line.finish()
        choices, people = _choices(opened, arguments, proposals), opened.name_imports.people()
        taken = None
        if arguments.take:
            taken = opened.name_imports.take(proposals, choices)
            opened.settle(console.cancel)
        console.answer(
            name_import_answers.proposals(proposals, choices, people, taken),
            lambda: name_import_answers.proposals_text(proposals, choices, people, taken),
        )
    return 0


def _choices(opened: Workspace, arguments: argparse.Namespace, proposals: Proposals) -> dict[str, Choice]:
    """What each name becomes. Raises NotFoundError for a name that the source doesn't have, or a person who isn't
    there or of whom there are several.
    """
    known = {one.key: one for one in proposals.names}

    def key(name: str) -> str:
        return _proposal(known, name).key

    choices = proposed_choices(proposals)
    for name in arguments.new:
        choices[key(name)] = NewPerson(_proposal(known, name).name)
    for words in arguments.becomes:
        name, _, person = words.partition("=")
        who = lookup.known_person(opened, person.strip())
        choices[key(name)] = NewPerson(person) if who is None else Join(who)
    if arguments.only:
        wanted = {key(name) for name in arguments.only}
        choices = {one: choice for one, choice in choices.items() if one in wanted}
    for name in arguments.skip:
        choices.pop(key(name), None)
    return choices


def _proposal(known: dict[str, Proposal], name: str) -> Proposal:
    found = known.get(same_name_key(" ".join(name.split())))
    if found is None:
        raise NotFoundError(f"Nobody is called {name.strip()} there.")
    return found

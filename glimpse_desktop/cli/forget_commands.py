"""``glimpse forget``: a person is taken out of everything that Glimpse keeps."""

from __future__ import annotations

import argparse

from glimpse_desktop.cli import forget_answers, lookup
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.export_answers import ExportLine
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.exporting import ExportProgress
from glimpse_desktop.domain.forgetting import ForgetStep
from glimpse_desktop.domain.names import same_name_key


def forget(arguments: argparse.Namespace, console: Console) -> int:
    """Ends with 1 where something is left that Glimpse knows of."""
    line = ExportLine()

    def progress(step: ForgetStep, done: int, total: int) -> None:
        line(ExportProgress(done, total, str(step)))

    with workspace(arguments, console, writes=arguments.yes) as opened:
        if not arguments.yes:
            plan = opened.forgetting.plan(lookup.named_person(opened, arguments.person).id)
            console.answer(
                forget_answers.plan(plan, arguments.keep_files),
                lambda: forget_answers.plan_text(plan, arguments.keep_files),
            )
            return 0
        try:
            opened.forgetting.resume(progress)  # of somebody else, or of this one when a kill came between
            done = opened.forgetting.resumed
            try:
                person = lookup.named_person(opened, arguments.person).id
            except NotFoundError:
                if done is None or same_name_key(done.name) != same_name_key(arguments.person):
                    raise
            else:
                done = opened.forgetting.forget(person, keep_files=arguments.keep_files, progress=progress)
        finally:
            line.finish()
        opened.settle(console.cancel)
        console.answer(forget_answers.forgotten(done), lambda: forget_answers.forgotten_text(done))
    return 1 if done.remains or done.untidied else 0

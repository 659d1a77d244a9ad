"""What Find this person says where no faces stand: what it is for, what it is doing, or why there are none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.open_picture import ask_for_picture


class NothingFound(EmptyState):
    """Each method says one thing."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context

    # Before there is an answer

    def say_start(self) -> None:
        self.say(
            "find-face",
            self.tr("Click any face to find that person"),
            self.tr("Or open a picture: it need not be in the library."),
            ((self.tr("Open a picture…"), self.choose_picture),),
        )

    def say_looking_in(self, path: Path) -> None:
        self.say("find-face", self.tr("Looking for faces in “{file}”…").format(file=path.name))

    def say_looking(self) -> None:
        self.say("find-face", self.tr("Looking for this person…"))

    def say_getting_ready(self) -> None:
        text = self.tr("In a large library this takes some seconds. The faces appear here by themselves.")
        self.say("find-face", self.tr("Search is getting ready…"), text)

    # There is nobody to ask about

    def say_nobody_in(self, path: Path) -> None:
        text = self.tr("“{file}” shows nobody clearly enough. Try a picture where the face is larger.")
        self.say(
            "question",
            self.tr("No face found in this picture"),
            text.format(file=path.name),
            ((self.tr("Open another picture…"), self.choose_picture),),
        )

    def say_gone(self) -> None:
        self.say("question", self.tr("This face is no longer in the library"))

    def say_failed(self, error: GlimpseError, path: Path | None) -> None:
        """``path``: the picture that was to be opened."""
        if path is not None:
            title = self.tr("This picture can't be opened")
            text = self.tr("“{file}”: {reason}").format(file=path.name, reason=error)
        else:
            title, text = self.tr("This face can't be looked for"), str(error)
        self.say("problems", title, text, ((self.tr("Open a picture…"), self.choose_picture),))

    # The answer is nobody

    def say_none_clear(self, show_all: Callable[[], None]) -> None:
        self.say(
            "find-face",
            self.tr("No clear face looks that alike"),
            self.tr("Move the line to the left, or see the small, blurred and dark faces, too."),
            ((self.tr("Show all"), show_all),),
        )

    def say_none_right_of_the_line(self) -> None:
        text = self.tr("Move the line to the left, towards loose, to see who looks a little less alike.")
        self.say("find-face", self.tr("Nobody looks that alike"), text)

    def say_none_so_far(self) -> None:
        self.say("find-face", self.tr("No other face looks like this one so far"))

    def say_none(self) -> None:
        self.say(
            "find-face",
            self.tr("No other face looks like this one"),
            self.tr("It may be the only photo of this person. A clearer face finds more."),
        )

    def choose_picture(self) -> None:
        """Let the person open any picture, to find who is in it."""
        title = self.tr("Open a picture to find who is in it")
        ask_for_picture(self, title, self._context.navigator.find_picture)

"""What was decided stays where it was: with another pack, a new database, moved files, and all of it at once."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.command_line import capturing

from .lfw_library import Decided, Lfw

BLAIR, BUSH, CHAVEZ, POWELL = "Tony_Blair", "George_W_Bush", "Hugo_Chavez", "Colin_Powell"

DERIVED = (
    "labels", "rejections", "links", "suggestions", "people", "undone", "succession", "face_groups", "faces",
    "analyses", "photos",
)  # fmt: skip
"""Every table that photos and log can bring back."""


def _pack(shared: Path) -> Path:
    return shared / "models/scrfd-mobilefacenet"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """A folder that holds photos of four people and a library that knows them."""
    folder = tmp_path_factory.mktemp("few")
    for person in (BLAIR, BUSH, CHAVEZ, POWELL):
        (folder / "made/album" / person).mkdir(parents=True)
        for file in sorted((shared / "photos/lfw100" / person).iterdir())[:6]:
            shutil.copy2(file, folder / "made/album" / person)
    (folder / "made").rename(folder / "live")  # where photos were indexed is where they are looked for again
    lfw = Lfw(folder / "live/library", lambda: ("", ""), folder / "live/album")
    assert lfw("index", lfw.album, "--pack", _pack(shared)).code == 0
    shutil.copytree(folder / "live", folder / "made")
    return folder


@pytest.fixture(scope="session")
def made_decided(made: Path) -> Path:
    """The same with a decision of every kind."""
    few = _restored(made, "made", lambda: ("", ""))
    for person in (BLAIR, BUSH, CHAVEZ, POWELL):
        _do(few, "name", *(_face(few, person, number) for number in (0, 1, 5)), person)
    _do(few, "reject", _face(few, BLAIR, 2), "--person", BLAIR)
    _do(few, "reject", _face(few, BUSH, 1))
    _do(few, "name", _face(few, BUSH, 2), POWELL)
    _do(few, "ignore", _face(few, BUSH, 3))
    _do(few, "not-a-face", _face(few, BUSH, 4))
    _do(few, "cover", _face(few, BLAIR, 1))
    _do(few, "merge", CHAVEZ, POWELL)
    _do(few, "ignore", "--person", POWELL)
    _do(few, "rename", BLAIR, "Prime Minister")
    _do(few, "draw", few.photo(BLAIR, 0), 0.02, 0.7, 0.2, 0.25, "--name", "Somebody")
    _do(few, "draw", few.photo(BLAIR, 3), 0.7, 0.02, 0.2, 0.2)
    _do(few, "move", _face(few, CHAVEZ, 0), 0.3, 0.28, 0.4, 0.45)
    _do(few, "split", BUSH, _face(few, BUSH, 0), "--name", BUSH, "--new")
    _do(few, "unname", _face(few, CHAVEZ, 1))
    shutil.copytree(made / "live", made / "decided")
    return made


def _do(few: Lfw, *words: str | Path | float) -> None:
    assert few(*words).code == 0, words


def _face(few: Lfw, person: str, number: int) -> int:
    return few.middles()[few.photo(person, number)]


def _restored(made: Path, state: str, capture: Callable[[], tuple[str, str]]) -> Lfw:
    shutil.rmtree(made / "live")
    shutil.copytree(made / state, made / "live")
    return Lfw(made / "live/library", capture, made / "live/album")


@pytest.fixture
def few(made: Path, capsys: pytest.CaptureFixture[str]) -> Lfw:
    """Photos of four people that the test may move and change."""
    return _restored(made, "made", capturing(capsys))


@pytest.fixture
def full(made_decided: Path, capsys: pytest.CaptureFixture[str]) -> Lfw:
    """The same with a decision of every kind."""
    return _restored(made_decided, "decided", capturing(capsys))


def rebuild(few: Lfw, _shared: Path) -> None:
    few.json("rebuild-index")


def other_pack_and_back(few: Lfw, shared: Path) -> None:
    before = few.decided()
    few.json("models", "use", "builtin")
    assert few.decided() == before
    few.json("index")
    # The other pack has its own mind about what is a face; what was decided about those it misses stays.
    assert few.decided() == before
    few.json("models", "use", str(_pack(shared)))
    assert few.decided() == before
    few.json("index")


def derived_tables_gone(few: Lfw, _shared: Path) -> None:
    with closing(sqlite3.connect(few.library / "library.sqlite")) as database, database:
        database.execute("PRAGMA foreign_keys = OFF")
        for table in DERIVED:
            database.execute(f"DELETE FROM {table}")
        database.execute("UPDATE contents SET analysis_id = NULL")
    few.json("index")
    few.json("rebuild-index")


def labels_gone(few: Lfw, _shared: Path) -> None:
    with closing(sqlite3.connect(few.library / "library.sqlite")) as database, database:
        database.execute("PRAGMA foreign_keys = OFF")
        for table in ("labels", "rejections", "links", "suggestions", "people", "undone", "succession"):
            database.execute(f"DELETE FROM {table}")
    few.json("rebuild-index")


def files_moved(few: Lfw, _shared: Path) -> None:
    for folder in sorted(few.album.iterdir()):
        folder.rename(folder.with_name(f"of {folder.name}"))
    few.json("index")


def files_away_and_back(few: Lfw, _shared: Path) -> None:
    few.album.rename(few.album.with_name("away"))
    few.album.mkdir()
    few.json("index")
    few.album.rmdir()
    few.album.with_name("away").rename(few.album)
    few.json("index")


@pytest.mark.parametrize(
    "happens",
    [rebuild, other_pack_and_back, derived_tables_gone, labels_gone, files_moved, files_away_and_back],
    ids=lambda happens: happens.__name__,
)
def test_everything_stays(full: Lfw, shared: Path, happens: Callable[[Lfw, Path], None]) -> None:
    decided = full.decided()
    assert decided.names.keys() == {"Prime Minister", BUSH, POWELL, "Somebody"}
    assert decided.hidden == {POWELL}
    assert decided.covers == {"Prime Minister": full.photo(BLAIR, 1).name}
    assert len(decided.drawn) == 3
    assert {who for _, who in decided.rejected} == {"Prime Minister", BUSH}
    assert decided.missing == {full.photo(BUSH, 4).name}
    assert decided.ignored == {full.photo(BUSH, 3).name}
    history = [row["text"] for row in full.json("history")["decisions"]]
    happens(full, shared)
    assert full.decided() == decided
    assert [row["text"] for row in full.json("history")["decisions"]] == history
    # And all of it can still be taken back, one by one.
    for _ in history:
        full.json("undo")
    assert full.decided() == Decided()


def test_rejected_face_never_comes_back(few: Lfw, shared: Path) -> None:
    for person in (BLAIR, BUSH, CHAVEZ, POWELL):
        few.json("name", *(few.face(person, number) for number in range(4)), person)
    rejected = few.face(BLAIR, 5)
    assert _shown(few, BLAIR, 5) == BLAIR
    few.json("reject", rejected)

    def gone() -> bool:
        suggested = few.json("people", BLAIR)["person"]
        photo = str(few.photo(BLAIR, 5))
        listed = [face["photo"] for face in suggested["faces"] + suggested["suggested"]]
        return _shown(few, BLAIR, 5) != BLAIR and photo not in listed

    assert gone()
    few.json("index")
    assert gone()
    few.json("regroup", "--strictness", "1")
    assert gone()
    few.json("rebuild-index")
    assert gone()
    other_pack_and_back(few, shared)
    assert gone()
    derived_tables_gone(few, shared)
    assert gone()
    # Whom it is offered as after all of that: nobody else of the four either.
    assert _shown(few, BLAIR, 5) is None


def _shown(few: Lfw, person: str, number: int) -> str | None:
    """Who a face is shown as or suggested to be."""
    face = few.middle(few.photo(person, number))
    if face["person"] is not None:
        return str(face["person"]["name"])
    suggested = face["suggestion"]
    return None if suggested is None or suggested["person"] is None else str(suggested["person"]["name"])

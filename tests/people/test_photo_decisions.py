"""Keep all: an entry about whole pictures, with its words and its way back."""

from __future__ import annotations

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.library import decision_log, duplicates
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face


def groups(library: Library) -> int:
    with library.reading() as connection:
        return len(duplicates.kept(connection).groups)


def test_it_is_written_down_and_touches_no_face(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    for name in ("a.jpg", "b.jpg"):
        maker.photo(name, [face(0.1)])
    changes = decisions.keep_all([content("a.jpg"), content("b.jpg")])
    assert changes.duplicates
    assert not (changes.faces or changes.people or changes.people_list)
    with library.reading() as connection:
        (entry,) = decision_log.entries(connection)
    assert entry.kind == DecisionKind.KEEP_ALL
    assert [(one.content, one.box) for one in entry.faces] == [
        (content("a.jpg"), None),
        (content("b.jpg"), None),
    ]
    assert groups(library) == 1


def test_it_is_in_the_history_and_can_be_undone_alone(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    for name in ("a.jpg", "b.jpg"):
        maker.photo(name)
    decisions.keep_all([content("a.jpg"), content("b.jpg")])
    decisions.keep_all([content("a.jpg")], 2)
    latest, first = decisions.history()
    assert latest.text == "Keep all 2 copies of a photo"
    assert first.text == "Keep all of 2 photos that look alike"
    assert first.undoable
    assert decisions.undo_entry(first.id).duplicates
    assert groups(library) == 0
    assert decisions.redo_entry(first.id).duplicates
    assert groups(library) == 1


def test_it_survives_deriving_everything_again(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    for name in ("a.jpg", "b.jpg"):
        maker.photo(name, [face(0.2)])
    decisions.keep_all([content("a.jpg"), content("b.jpg")])
    decisions.replay_all()
    assert groups(library) == 1

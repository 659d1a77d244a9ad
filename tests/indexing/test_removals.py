from __future__ import annotations

from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.indexing.removals import FEW, HANDFUL, MANY, RemovalGuard

ONE, TWO = FolderId(1), FolderId(2)


def photos(count: int) -> list[PhotoId]:
    return [PhotoId(number) for number in range(count)]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_few_are_believed_however_small_the_folder() -> None:
    assert RemovalGuard().believed({ONE: photos(FEW)}, lambda _: FEW + 1) == (photos(FEW), [])


def test_all_of_a_folder_are_doubted_but_for_a_handful() -> None:
    assert RemovalGuard().believed({ONE: photos(HANDFUL)}, lambda _: HANDFUL) == (photos(HANDFUL), [])
    gone = {ONE: photos(HANDFUL + 1), TWO: photos(HANDFUL + 1)}
    assert RemovalGuard().believed(gone, {ONE: HANDFUL + 1, TWO: 40}.__getitem__) == (gone[TWO], gone[ONE])


def test_a_folder_that_empties_photo_by_photo_is_believed() -> None:
    """A drive that is away, or a folder that was renamed, takes all at once."""
    guard = RemovalGuard(Clock())
    assert guard.believed({ONE: photos(9)}, lambda _: 14)[1] == []
    assert guard.believed({ONE: photos(5)}, lambda _: 5)[1] == []


def test_more_than_a_fifth_of_a_folder_is_doubted() -> None:
    assert RemovalGuard().believed({ONE: photos(200)}, lambda _: 1000) == (photos(200), [])
    assert RemovalGuard().believed({ONE: photos(201)}, lambda _: 1000) == ([], photos(201))


def test_ten_thousand_in_all_are_doubted_of_whichever_folders() -> None:
    half = MANY // 2
    gone = {ONE: photos(half), TWO: photos(half)}
    assert RemovalGuard().believed(gone, lambda _: 1_000_000) == ([], photos(half) * 2)
    gone = {ONE: photos(half), TWO: photos(half - 1)}
    assert not RemovalGuard().believed(gone, lambda _: 1_000_000)[1]


def test_one_folder_of_two_is_doubted() -> None:
    believed, doubted = RemovalGuard().believed({ONE: photos(3), TWO: photos(500)}, lambda _: 600)
    assert believed == photos(3) and doubted == photos(500)


def test_pieces_add_up_for_a_minute() -> None:
    clock = Clock()
    guard = RemovalGuard(clock)
    assert guard.believed({ONE: photos(90)}, lambda _: 300)[1] == []
    assert guard.believed({ONE: photos(90)}, lambda _: 210) == ([], photos(90))
    assert guard.believed({TWO: photos(90)}, lambda _: 300)[1] == []
    clock.now = 61
    assert guard.believed({ONE: photos(90)}, lambda _: 210)[1] == []


def test_nothing_gone_is_nothing() -> None:
    assert RemovalGuard().believed({ONE: []}, lambda _: 0) == ([], [])

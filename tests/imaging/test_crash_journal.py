from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from glimpse_desktop.imaging import crash_journal
from glimpse_desktop.imaging.crash_journal import (
    CrashJournal,
    end_journal,
    fingerprint,
    in_hand,
    is_suspect,
    keep_journal,
)

MARKS = [fingerprint(bytes([number])) for number in range(100)]


def died_with(path: Path, *marks: bytes) -> None:
    """A process that died while it decoded these: its journal is left as it is at that moment."""
    journal = CrashJournal(path)
    holding = [journal.in_hand(mark) for mark in marks]
    for one in holding:
        one.__enter__()
    left = path.read_bytes()
    for one in holding:
        one.__exit__(None, None, None)
    journal.close()
    path.write_bytes(left)


def suspects(path: Path) -> set[bytes]:
    journal = CrashJournal(path)
    journal.close()
    return {mark for mark in MARKS if journal.is_suspect(mark)}


def test_fingerprints_tell_files_apart() -> None:
    data = bytearray(os.urandom(200_000))
    mark = fingerprint(bytes(data))
    assert len(mark) == 16 and fingerprint(bytes(data)) == mark
    assert fingerprint(bytes(data) + b"x") != mark
    for place in (0, 16_383, len(data) * 3 // 17 + 5, len(data) - 1):
        data[place] ^= 1
        assert fingerprint(bytes(data)) != mark
        data[place] ^= 1
    assert len({fingerprint(b""), fingerprint(b"a"), fingerprint(b"ab")}) == 3


def test_what_was_done_in_peace_is_no_suspect(tmp_path: Path) -> None:
    path = tmp_path / "in hand"
    journal = CrashJournal(path)
    for mark in MARKS:
        with journal.in_hand(mark):
            assert mark in path.read_bytes()
    with pytest.raises(ValueError, match="a decoder"), journal.in_hand(MARKS[0]):
        raise ValueError("a decoder complains")
    journal.close()
    assert suspects(path) == set()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_what_a_process_died_of_stays_suspect(tmp_path: Path) -> None:
    path = tmp_path / "in hand"
    died_with(path, MARKS[0], MARKS[1])
    assert suspects(path) == {MARKS[0], MARKS[1]}
    died_with(path, MARKS[2])
    assert suspects(path) == {MARKS[0], MARKS[1], MARKS[2]}
    assert suspects(path) == {MARKS[0], MARKS[1], MARKS[2]}


def test_the_oldest_suspect_gives_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_journal, "_SUSPECTS", 2)
    monkeypatch.setattr(crash_journal, "_LENGTH", 16 * (1 + 64 + 2))
    path = tmp_path / "in hand"
    for mark in MARKS[:3]:
        died_with(path, mark)
    assert suspects(path) == {MARKS[1], MARKS[2]}
    died_with(path, MARKS[1])
    assert suspects(path) == {MARKS[1], MARKS[2]}


def test_more_at_once_than_there_are_slots(tmp_path: Path) -> None:
    path = tmp_path / "in hand"
    died_with(path, *MARKS)
    assert len(suspects(path)) == 64


def test_many_threads(tmp_path: Path) -> None:
    journal = CrashJournal(tmp_path / "in hand")

    def work(mark: bytes) -> None:
        for _ in range(50):
            with journal.in_hand(mark):
                pass

    threads = [threading.Thread(target=work, args=(mark,)) for mark in MARKS[:4]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.close()
    assert suspects(tmp_path / "in hand") == set()


@pytest.mark.parametrize("content", [b"", b"x" * 50, b"y" * 100_000, b"glimpse: in hand"])
def test_a_damaged_journal_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "in hand"
    path.write_bytes(content)
    assert suspects(path) == set()
    died_with(path, MARKS[0])
    assert suspects(path) == {MARKS[0]}


def test_without_a_place_nothing_is_noted(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    journal = CrashJournal(tmp_path / "no folder" / "in hand")
    with journal.in_hand(MARKS[0]):
        pass
    journal.close()
    assert "is not noted" in caplog.text


def test_a_drive_that_goes_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    journal = CrashJournal(tmp_path / "in hand")
    os.close(journal._fd)  # type: ignore[arg-type]
    journal._fd = os.open(tmp_path / "in hand", os.O_RDONLY)  # every write is an error from now on
    for _ in range(2):
        with journal.in_hand(MARKS[0]):
            pass
    assert caplog.text.count("not noted any more") == 1 and journal._fd is None


def test_the_journal_of_this_process(tmp_path: Path) -> None:
    path = tmp_path / "in hand"
    died_with(path, MARKS[0])
    assert not is_suspect(MARKS[0])
    with in_hand(MARKS[1]):  # none is kept: nothing happens
        pass
    journal = keep_journal(path)
    assert is_suspect(MARKS[0]) and not is_suspect(MARKS[1])
    with in_hand(MARKS[1]):
        assert MARKS[1] in path.read_bytes()
    other = keep_journal(tmp_path / "another library")
    end_journal(journal)
    assert not is_suspect(MARKS[0])
    with in_hand(MARKS[2]):
        assert MARKS[2] in (tmp_path / "another library").read_bytes()
    end_journal(other)
    with in_hand(MARKS[3]):
        pass

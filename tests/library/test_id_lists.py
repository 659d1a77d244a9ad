from __future__ import annotations

import numpy as np
import pytest

from glimpse_desktop.library import id_lists
from glimpse_desktop.library.id_lists import numbers_of


@pytest.mark.parametrize("at_once", [1, 7, 100_000])
def test_lists_are_read_whole_however_they_are_cut(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(id_lists, "_AT_ONCE", at_once)
    numbers = [0, -1, 12345678901, *range(300)]
    found = numbers_of(",".join(map(str, numbers)))
    assert found.dtype == np.int64
    assert found.tolist() == numbers


def test_an_empty_list_has_no_numbers() -> None:
    assert numbers_of(None).tolist() == numbers_of("").tolist() == []
    assert numbers_of("7").tolist() == [7]

"""What a person is told of model packs before and after they choose one."""

from __future__ import annotations

from dataclasses import dataclass

from glimpse_desktop.domain.faces import PackInfo


@dataclass(frozen=True, slots=True)
class InstalledPack:
    """A pack that can be chosen. ``size`` in bytes of what it takes on the disk (0: comes with the program).

    ``seen``: how many photos it has looked at by now. ``removable``: it lies in the library's own folder and isn't
    in use, so it can be removed.
    """

    info: PackInfo
    current: bool
    size: int
    seen: int
    removable: bool


@dataclass(frozen=True, slots=True)
class PackOutlook:
    """What would come of using another pack, found out without changing anything.

    ``photos`` would be looked at again, in ``seconds`` at full speed (None: not known). ``faces`` with a name, of
    ``people``, would be found anew there. The pack was tried on ``tried_photos``, in which ``tried_faces`` have a
    name; ``missed_faces`` of them it did not find: such faces keep their boxes and their names. ``needed`` bytes
    would be written, ``free`` are there.
    """

    pack: PackInfo
    photos: int
    seconds: float | None
    faces: int
    people: int
    tried_photos: int
    tried_faces: int
    missed_faces: int
    needed: int
    free: int

    @property
    def fits(self) -> bool:
        """Whether there is room for it."""
        return self.needed < self.free

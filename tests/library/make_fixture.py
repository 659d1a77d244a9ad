"""Makes the stored library of today's schema version that later versions are tested with.

Run once for each new schema version, and again only while that version has not been released:
``python tests/library/make_fixture.py``. What it decides is what ``test_fixtures.py`` looks for.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.library import faces, groups, migrate, people_rows, settings
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face, pack


def fill(library: Library) -> None:
    """Some people, a group, and one of every kind of decision."""
    decisions = Decisions(library, clock=lambda: 1_700_000_000.0)
    maker = LibraryMaker(library, decisions.relabel)

    def there(photo: PhotoId) -> list[FaceId]:
        with library.reading() as connection:
            return [row.id for row in faces.of_photo(connection, photo)]

    def person(name: str) -> PersonId:
        with library.reading() as connection:
            known = people_rows.by_name(connection, name)
        assert known is not None
        return known.id

    # What later versions brought comes first, so that all end with the same steps.
    secret = maker.photo("secret.jpg", [face(0.5)])
    decisions.hide_photos([secret])
    decisions.keep_all([content("family.jpg"), content("family again.jpg")])
    family = maker.photo("family.jpg", [face(x) for x in (0.1, 0.35, 0.6, 0.85)])
    again = maker.photo("family again.jpg", [face(0.1), face(0.5)])
    decisions.rate([family, again], 4)
    decisions.favourite([family])
    decisions.label([again], "green")
    decisions.rotate([again], 1)
    decisions.name_faces([there(family)[0], there(again)[0]], "Grandma")
    decisions.name_faces(there(family)[1:2], "Grandpa")
    grandma, grandpa = person("Grandma"), person("Grandpa")
    decisions.reject(there(family)[2:3], grandma)
    decisions.same(there(family)[2:3], there(again)[1:2])
    decisions.different(there(family)[2:3], there(family)[3:4])
    decisions.different_persons(grandma, grandpa)
    decisions.hide(grandma)
    decisions.show(grandma)
    decisions.hide(grandpa)
    decisions.set_cover(there(again)[0])
    decisions.name_faces([decisions.draw(again, Box(0.3, 0.6, 0.1, 0.12))[0]], "Grandpa")
    decisions.move(there(family)[3], Box(0.83, 0.18, 0.14, 0.15))
    decisions.check(there(family)[:2])
    decisions.split(there(family)[1:2], person=grandma)

    summer = datetime(2021, 8, 1, 12)
    party = maker.photo("party.jpg", [face(0.1), face(0.4), face(0.7)], taken_at=datetime(2019, 5, 4, 15, 30))
    beach = maker.photo("beach 🏖\n.jpg", [face(0.2), face(0.6)], taken_at=summer)
    maker.photo("copy of party.jpg", [face(0.1), face(0.4), face(0.7)], content_of="party.jpg")
    strangers = [maker.photo(f"street {n}.jpg", [face(0.3), face(0.6)]) for n in range(2)]
    broken = maker.photo("broken.jpg", None)
    gone = maker.photo("gone.jpg", [face(0.5)])
    decisions.name_faces([there(party)[0], there(beach)[0]], "Ana")
    decisions.rename(person("ana"), "Zoë Ångström")
    decisions.name_faces(there(party)[1:2], "Ben")
    decisions.name_faces(there(beach)[1:2], "Benny")
    decisions.rename(person("benny"), "Ben")
    decisions.name_faces(there(gone), "Zoë Ångström")
    maker.delete_file(gone)
    decisions.ignore(there(party)[2:3])
    decisions.not_a_face(there(strangers[0])[1:2])
    decisions.unname(there(beach)[1:2])
    decisions.undo()
    decisions.name_faces(there(strangers[1]), "A mistake")
    decisions.undo()
    # The beach is analysed by another pack, which misses one face, and the party's file changes.
    maker.analyse(beach, "beach 🏖\n.jpg", [face(0.21)], by=pack("pack-two"), taken_at=summer)
    library.write(lambda c: decisions.record_succession(c, content("party.jpg"), content("party, cropped")))
    maker.analyse(party, "party, cropped", [face(0.11), face(0.41)])

    def rest(connection: Connection) -> None:
        settings.put(connection, "pack", "pack-one")
        connection.execute("UPDATE photos SET problem = 'the file is damaged' WHERE id = ?", (broken,))
        first = [rows[0].id for rows in (faces.of_photo(connection, photo) for photo in strangers)]
        groups.assign(connection, dict.fromkeys(first, first[0]))

    library.write(rest)


def main() -> None:
    version = len(migrate.migrations())
    target = Path(__file__).parent / "fixtures" / f"library-v{version}.sqlite"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "library.sqlite"
        library = Library.open(made)
        fill(library)
        library.close()
        target.write_bytes(made.read_bytes())


if __name__ == "__main__":
    main()

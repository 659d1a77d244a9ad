"""Pieces of SQL that say which faces views show.

A face is shown when it belongs to the analysis that its content shows, a file with that content is there, and
the photo isn't hidden. Hiding is of views and counts only. What is derived from faces (groups, suggestions, what
searches compare with) goes by ``PRESENT`` and never notices it, so that showing a photo again finds all as it was.
``faces_slim`` is an index with all that these conditions need: a row of ``faces`` itself is mostly embedding.
"""

from __future__ import annotations

PRESENT = "EXISTS (SELECT 1 FROM photos p WHERE p.content_id = c.id AND p.missing = 0)"
"""The content ``c`` has a file."""

HIDDEN_CONTENTS = "(SELECT content_id FROM photo_marks WHERE hidden = 1)"
"""Every content that was hidden: few as a rule, found by an index, once for a query."""

SHOWN = f"{PRESENT} AND c.id NOT IN {HIDDEN_CONTENTS}"
"""The content ``c`` has a file and views show it."""

SHOWN_PHOTO = f"p.missing = 0 AND ifnull(p.content_id, 0) NOT IN {HIDDEN_CONTENTS}"
"""The photo ``p`` is there and views show it, looked at or not."""

SLIM_FACES = """
    faces f INDEXED BY faces_slim
    CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
"""
"""Every face ``f`` of what its content ``c`` shows. Of ``f`` only use id, content_id, analysis_id, quality."""

UNLABELLED = "NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id)"
"""Nothing is decided about the face ``f``."""

AUTOMATIC = "EXISTS (SELECT 1 FROM suggestions s WHERE s.face_id = f.id AND s.automatic = 1)"
"""It is so clear who the face ``f`` is that it is shown as named, unless something was decided about it."""

NOT_SEEN = "('not_a_face', 'replaced')"
"""The labels of boxes that are in no view."""

GROUP_MEMBERS = f"""
    SELECT g.group_id, f.id AS face_id, f.content_id, f.quality
    FROM face_groups g
    CROSS JOIN faces f INDEXED BY faces_slim ON f.id = g.face_id
    CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
    WHERE {UNLABELLED} AND NOT {AUTOMATIC} AND {SHOWN}
"""
"""Shown faces without a name in the groups they were put in. A group of one counts as none."""

SHOWN_CONTENTS = f"""
    SELECT content_id, count(*) AS files FROM photos
    WHERE missing = 0 AND content_id IS NOT NULL AND content_id NOT IN {HIDDEN_CONTENTS} GROUP BY content_id
"""
"""Every content that has files and is in views, with the number of files."""

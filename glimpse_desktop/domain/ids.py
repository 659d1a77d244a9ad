"""Typed ids, so that a photo's number can't be handed in where a face's is wanted."""

from typing import NewType

FolderId = NewType("FolderId", int)
"""A folder that the person added."""

PhotoId = NewType("PhotoId", int)
"""One file. Two identical files are two photos with one content."""

FaceId = NewType("FaceId", int)
"""One face of one content, as one model pack found it. Derived: never stored in a decision."""

PersonId = NewType("PersonId", int)
"""A named person when positive; a group of faces without a name when negative (minus its smallest face id)."""

DecisionId = NewType("DecisionId", int)
"""An entry of the decision log, counting up; order of ids is order of decisions."""

PersonKey = NewType("PersonKey", str)
"""What the decision log calls a person: a random UUID in hex, the same in every library it is copied to."""

ContentHash = NewType("ContentHash", bytes)
"""SHA-256 of a photo file's bytes, 32 bytes."""

PackId = NewType("PackId", str)
"""A model pack's id, for example ``builtin-1`` or ``buffalo_l-3f2a9c01``."""

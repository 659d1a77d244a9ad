"""Who is on which face: the person's decisions, their undo, and groups of faces without a name.

A decision goes into the log, keyed by content and box. ``resolve`` says what the log means for the faces that a
model pack found in one content; ``labels`` keeps the derived tables in step; ``decisions`` is what callers use.
"""

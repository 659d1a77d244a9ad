"""The scout: tells from a coarse look at a picture where the detector should look closely.

It is the first four convolutions of the detector with three linear filters of 5×5 cells on top that foretell
where the whole detector will find a face: on the level that the scout itself looks at, on the next finer one and
on the one after that, where a face of 38 pixels here has 80. No filters come with the program: the detector
teaches them when the pack is made ready for a machine (``scout_teaching``).
"""

from __future__ import annotations

DEPTH = 4
"""How many of the detector's convolutions are the scout's."""

HEADS = 3
"""For how many levels it speaks: its own and the finer ones."""

STEP = (5 / 6) ** 2
"""How many times a level's size the next coarser one is. Half as many levels as dlib's 5/6 gives: 286 of 288 faces
found, against 296 of 298 (the same pictures at other random sizes), in 57 % of the time."""

TEACHING = 1
"""Counts up whenever the filters would come out differently."""

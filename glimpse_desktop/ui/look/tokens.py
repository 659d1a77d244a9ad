"""The handful of colours, once for each scheme. A test holds text and controls at contrast AA."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as ``#rrggbb``.

    ``background`` lies behind everything, ``surface`` carries lists and pictures, ``raised`` cards and
    controls. ``hover`` is a control under the pointer. ``outline`` draws hairlines, ``border`` the edges of
    controls that must be seen. ``on_accent`` and ``on_danger`` are text on those colours. ``placeholder``
    stands for a picture that isn't there yet.
    """

    background: str
    surface: str
    raised: str
    hover: str
    outline: str
    border: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    danger: str
    on_danger: str
    placeholder: str
    dark: bool


LIGHT = Tokens(
    background="#f3f3f4",
    surface="#fbfbfc",
    raised="#ffffff",
    hover="#e7e8ea",
    outline="#dcdde0",
    border="#86898f",
    text="#1c1d20",
    muted="#5d6168",
    disabled="#9a9da3",
    accent="#2563c9",
    accent_hover="#1d54b0",
    accent_soft="#dfe9fa",
    on_accent="#ffffff",
    danger="#b3261e",
    on_danger="#ffffff",
    placeholder="#e6e7e9",
    dark=False,
)

DARK = Tokens(
    background="#18191b",
    surface="#1f2023",
    raised="#2a2b2f",
    hover="#35373c",
    outline="#34363b",
    border="#7c8087",
    text="#ececee",
    muted="#a3a7ae",
    disabled="#676b72",
    accent="#7aa9f7",
    accent_hover="#95bbfa",
    accent_soft="#273750",
    on_accent="#0f1624",
    danger="#ff8f85",
    on_danger="#2b0906",
    placeholder="#2b2c30",
    dark=True,
)

LABEL_COLOURS = {
    "red": "#e0474c",
    "yellow": "#efb41f",
    "green": "#3fa65a",
    "blue": "#3f83ee",
    "purple": "#9a5fdc",
}
"""What photos can be labelled with (``domain.marks.LABELS``), the same in both schemes: they are the person's."""

"""Puts Glimpse's regions into the lists of a packet of XMP: beside the others, in place of those they replace."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.metadata import xmp_namespaces as names
from glimpse_desktop.metadata.xmp_document import Element, Field, elements, field, fields, list_of, properties
from glimpse_desktop.metadata.xmp_edit import (
    RESOURCE,
    append,
    block,
    drop_field,
    made,
    new_list,
    remove,
    structure,
)
from glimpse_desktop.metadata.xmp_read import SAME_PLACE, orientation_of_regions, upright_box
from glimpse_desktop.metadata.xmp_regions import Region, applied_size, microsoft_regions_of, regions_of

_ROUNDING = 2e-6
"""What six decimals may change about a number."""

_OF_ONE_PERSON = tuple(
    names.named(names.MICROSOFT_REGION, name)
    for name in ("PersonEmailDigest", "PersonLiveIdCID", "PersonSourceID")
)
"""Who it is in another way than by name: untrue once the name is another."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A named region that is to be in the packet."""

    name: str
    upright: Box
    """Inside the picture."""
    stored: Box


@dataclass(frozen=True, slots=True)
class _Form:
    """What the two ways to write regions differ in."""

    info: str
    listed: str
    name: str
    read: Callable[[Field], list[Region]]
    place: Callable[[Element, Box, float | None], None]
    """Write where a region lies, on the picture as stored; a circle has a diameter."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What putting regions into a packet came to."""

    changed: bool
    unplaced: list[str]
    """The names of regions that had to go because nothing tells where on the picture they are."""
    mistaken: set[str]
    """Others' names that no region has any more, since at their place is somebody else."""
    persons: set[str]
    """Whom the regions name now."""


def put_regions(
    rdf: Element,
    wanted: Sequence[Wanted],
    former: Collection[tuple[str, Box]],
    *,
    orientation: int,
    stored_size: tuple[int, int],
) -> Outcome:
    """Put the regions into both lists, and take out those of ``former``: names at places (on the upright
    picture)."""
    turn = orientation_of_regions(rdf, _applied(rdf), orientation, stored_size)
    changed, unplaced, replaced = False, list[str](), set[str]()
    if wanted and _applied(rdf) != stored_size:
        unplaced = [*_say_again(rdf, _MWG, turn, orientation), *_say_again(rdf, _MICROSOFT, turn, orientation)]
        _apply_to(rdf, stored_size)
        changed, turn = True, orientation
    for form in (_MWG, _MICROSOFT):
        changed = _put(rdf, form, wanted, former, turn, replaced) or changed
    there = [region for form in (_MWG, _MICROSOFT) for region in _regions(rdf, form)]
    mistaken = replaced - {region.name for region in there} - set(unplaced)
    return Outcome(changed, unplaced, mistaken, {region.name for region in there if region.is_person})


def _regions(rdf: Element, form: _Form) -> list[Region]:
    """All that are there, pets too."""
    info = _info(rdf, form)
    return form.read(info) if info is not None else []


def _applied(rdf: Element) -> tuple[float, float] | None:
    info = _info(rdf, _MWG)
    return applied_size(info) if info is not None else None


def _say_again(rdf: Element, form: _Form, turn: int | None, orientation: int) -> list[str]:
    """The list is to be about the picture as it is stored now: say again for this one what was written in the
    pixels of another, or turned. Takes out, and returns by name, people at places that can't be told."""
    unplaced = []
    for region in _regions(rdf, form):
        if region.area is None or isinstance(region.node, str):
            continue
        if turn is None:
            if region.is_person:
                remove(region.node)
                unplaced.append(region.name)
        elif turn != orientation or region.area.in_pixels:
            form.place(region.node, region.area.box.upright(turn).stored(orientation), region.area.diameter)
    return [name for name in unplaced if name]


def _apply_to(rdf: Element, stored_size: tuple[int, int]) -> None:
    info = _info(rdf, _MWG)
    if info is None:
        info = made(_MWG.info, attributes=RESOURCE)
        append(block(rdf), info)
    drop_field(info, names.APPLIED_TO)
    width, height = stored_size
    parts = (("w", str(width)), ("h", str(height)), ("unit", "pixel"))
    size = {names.named(names.DIMENSIONS, name): value for name, value in parts}
    append(structure(info), made(names.APPLIED_TO, attributes=size))


def _put(
    rdf: Element,
    form: _Form,
    wanted: Sequence[Wanted],
    former: Collection[tuple[str, Box]],
    turn: int | None,
    others: set[str],
) -> bool:
    """Whether anything changed; ``others`` gets the names that others had put where somebody else is wanted."""
    there = [region for region in _regions(rdf, form) if region.is_person and not isinstance(region.node, str)]
    boxes = [upright_box(region, turn) for region in there]
    overlaps = [[region.upright.iou(box) if box is not None else 0.0 for box in boxes] for region in wanted]
    chosen = _chosen(wanted, there, overlaps)
    changed = False
    for at, region in enumerate(there):
        here = {region.name for region, row in zip(wanted, overlaps, strict=True) if row[at] >= SAME_PLACE}
        own = _is_one_of(former, region.name, boxes[at])
        if here and region.name and region.name not in here and not own:
            others.add(region.name)
        if at not in chosen.values() and (here or own):
            remove(region.node)
            changed = True
    for at, new in enumerate(wanted):
        if at in chosen:
            changed = _renew(form, there[chosen[at]], new) or changed
        else:
            item = made(names.ITEM, attributes=RESOURCE)
            append(_list(rdf, form), item)
            _write(form, item, new)
            changed = True
    if changed:
        _drop_empty(rdf, form)
    return changed


def _is_one_of(former: Collection[tuple[str, Box]], name: str, box: Box | None) -> bool:
    return box is not None and any(name == old and box.iou(place) >= SAME_PLACE for old, place in former)


def _chosen(
    wanted: Sequence[Wanted], there: Sequence[Region], overlaps: Sequence[Sequence[float]]
) -> dict[int, int]:
    """By wanted region, the one that says it so far: the same name first, then the larger overlap."""
    pairs = sorted(
        (
            (wanted[new].name != there[old].name, -overlap, new, old)
            for new, row in enumerate(overlaps)
            for old, overlap in enumerate(row)
            if overlap >= SAME_PLACE
        ),
    )
    chosen: dict[int, int] = {}
    for _, _, new, old in pairs:
        if new not in chosen and old not in chosen.values():
            chosen[new] = old
    return chosen


def _renew(form: _Form, region: Region, new: Wanted) -> bool:
    """Let an item that is there say where and who; what else it says stays."""
    node = region.node
    area = region.area.box if region.area is not None else None
    moved = area is None or not _close(area, new.stored)
    if moved:
        form.place(node, new.stored, None)
    if region.name == new.name:
        return moved
    if region.name:
        for name in _OF_ONE_PERSON:
            drop_field(node, name)
    drop_field(node, form.name)
    append(structure(node), made(form.name, new.name))
    if form is _MWG and field(node, names.REGION_TYPE) is None:
        append(structure(node), made(names.REGION_TYPE, "Face"))
    return True


def _write(form: _Form, item: Element, new: Wanted) -> None:
    form.place(item, new.stored, None)
    append(item, made(form.name, new.name))
    if form is _MWG:
        append(item, made(names.REGION_TYPE, "Face"))


def _close(box: Box, other: Box) -> bool:
    pairs = ((box.x, other.x), (box.y, other.y), (box.w, other.w), (box.h, other.h))
    return all(abs(one - two) <= _ROUNDING for one, two in pairs)


def _place_mwg(node: Element, box: Box, diameter: float | None) -> None:
    drop_field(node, names.REGION_AREA)
    x, y = box.centre
    numbers = [("x", x), ("y", y)]
    if diameter is not None:
        numbers.append(("d", diameter))
    elif box.w or box.h:  # else it is a point, as of focus
        numbers += [("w", box.w), ("h", box.h)]
    area = {names.named(names.AREA, name): f"{value:.6f}" for name, value in numbers}
    area[names.named(names.AREA, "unit")] = "normalized"
    append(structure(node), made(names.REGION_AREA, attributes=area))


def _place_microsoft(node: Element, box: Box, _: float | None) -> None:
    drop_field(node, names.MP_RECTANGLE)
    numbers = ", ".join(f"{value:.6f}" for value in (box.x, box.y, box.w, box.h))
    append(structure(node), made(names.MP_RECTANGLE, numbers))


def _info(rdf: Element, form: _Form) -> Element | None:
    return next((info for info in properties(rdf, form.info) if not isinstance(info, str)), None)


def _list(rdf: Element, form: _Form) -> Element:
    """The list for new regions, made where there is none."""
    info = _info(rdf, form)
    if info is None:
        info = made(form.info, attributes=RESOURCE)
        append(block(rdf), info)
    listed = field(info, form.listed)
    if listed is None or isinstance(listed, str):
        drop_field(info, form.listed)
        return new_list(structure(info), form.listed)
    inside = list_of(listed)
    if inside is None:
        inside = made(names.BAG)
        append(listed, inside)
    return inside


def _drop_empty(rdf: Element, form: _Form) -> None:
    """Take the property out once its list is empty and it says nothing else."""
    info = _info(rdf, form)
    if info is None:
        return
    listed = field(info, form.listed)
    inside = list_of(listed) if listed is not None and not isinstance(listed, str) else None
    if inside is None or next(elements(inside), None) is not None:
        return
    if all(name in (form.listed, names.APPLIED_TO) for name, _ in fields(info)):
        remove(info)


_MWG = _Form(names.REGION_INFO, names.REGION_LIST, names.REGION_NAME, regions_of, _place_mwg)
_MICROSOFT = _Form(names.MP_INFO, names.MP_LIST, names.MP_NAME, microsoft_regions_of, _place_microsoft)

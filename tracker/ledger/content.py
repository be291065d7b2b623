"""What an item says, apart from where it stands: its content, and how that is kept as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from tracker import edtf
from tracker.messages import _
from tracker.model import Actor, ActorKind, Basis, Item, Kind, Relation, When
from tracker.problems import TrackerError


@dataclass(frozen=True, slots=True)
class Content:
    """The fields of an item that minutes give and a human may correct.

    `when.start` and `when.end` are 0: they are offsets into one version of one document, and an
    item outlives it. The evidence keeps the place.
    """

    kind: Kind
    title: str
    owners: tuple[Actor, ...] = ()
    people: tuple[Actor, ...] = ()
    role: str | None = None
    term: str | None = None
    contact: Actor | None = None
    audience: str | None = None
    task: bool = False
    follow: bool = False
    details: tuple[str, ...] = ()
    when: When | None = None
    place: str | None = None
    tentative: bool = False
    conditional: bool = False


# A look-up is ten times faster than the enum's constructor, and reading a ledger is full of them.
_KINDS = {one.value: one for one in Kind}
_ACTORS = {one.value: one for one in ActorKind}
_RELATIONS = {one.value: one for one in Relation}
_BASES = {one.value: one for one in Basis}

FIELDS = tuple(field.name for field in fields(Content))


def content_of(item: Item) -> Content:
    """The content that one reading of the minutes gives."""
    values = {name: getattr(item, name) for name in FIELDS}
    if item.when is not None:
        values["when"] = item.when._replace(start=0, end=0)
    return Content(**values)


def due_of(content: Content) -> str | None:
    """The last day (ISO) on which it is in time; None without one. *from* a day has no last."""
    when = content.when
    if when is None or when.relation is Relation.FROM:
        return None
    day = edtf.due_day(when.edtf)
    return day.isoformat() if day else None


# --------------------------------------------------------------------------- JSON


def dumps(value: object) -> str:
    """Canonical JSON: equal values give equal bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


_DECODER = json.JSONDecoder()


def loads(text: str) -> Any:
    """What `dumps` wrote. Anything else means that the ledger is damaged: `TrackerError`."""
    try:
        value, end = _DECODER.raw_decode(text)  # without looking for space around it
        return value if end == len(text) else json.loads(text)
    except ValueError as error:
        message = _("the ledger is damaged ({reason}); go back to a backup of it")
        raise TrackerError(message.format(reason=error)) from error


def encode(content: Content) -> dict[str, Any]:
    """Every field as JSON has it."""
    return {name: _plain(getattr(content, name)) for name in FIELDS}


def pack(content: Content) -> dict[str, Any]:
    """As `encode`, without what is empty: a third of the text, which reading is measured in."""
    found: dict[str, Any] = _without_empty(encode(content))
    return found


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_empty(one) for name, one in value.items() if one or one == ""}
    return [_without_empty(one) for one in value] if isinstance(value, list) else value


def decode(values: Mapping[str, Any]) -> Content:
    """The content that `encode` or `pack` made these values of."""
    get = values.get  # one call a field: reading a ledger is mostly this
    contact, when = get("contact"), get("when")
    return Content(
        kind=_KINDS[values["kind"]],
        title=values["title"],
        owners=tuple(_actor(one) for one in get("owners", ())),
        people=tuple(_actor(one) for one in get("people", ())),
        role=get("role"),
        term=get("term"),
        contact=_actor(contact) if contact else None,
        audience=get("audience"),
        task=get("task", False),
        follow=get("follow", False),
        details=tuple(get("details", ())),
        when=_when(when) if when else None,
        place=get("place"),
        tentative=get("tentative", False),
        conditional=get("conditional", False),
    )


def amend(content: Content, values: Mapping[str, Any]) -> Content:
    """`content` with some fields changed, given as `encode` writes them."""
    return replace(content, **{name: _typed(name, value) for name, value in values.items()})


def differences(old: Content, new: Content) -> dict[str, Any]:
    """The fields in which `new` differs, as `encode` writes them."""
    return {
        name: _plain(getattr(new, name))
        for name in FIELDS
        if getattr(old, name) != getattr(new, name)
    }


def plain_when(when: When) -> dict[str, Any]:
    """A date as JSON has it, without its place in the document."""
    return {
        "text": when.text,
        "edtf": when.edtf,
        "time": when.time,
        "rrule": when.rrule,
        "duration": when.duration,
        "relation": when.relation.value,
        "basis": when.basis.value,
        "written": sorted(when.written),
        "alternatives": list(when.alternatives),
        "rule": when.rule,
        "warnings": list(when.warnings),
    }


def plain_actor(actor: Actor) -> dict[str, Any]:
    """An actor as JSON has it."""
    kind = actor.kind.value
    return {"name": actor.name, "kind": kind, "text": actor.text, "scope": actor.scope}


def _plain(value: object) -> Any:
    match value:
        case Actor():
            return plain_actor(value)
        case When():
            return plain_when(value)
        case tuple():
            return [_plain(part) for part in value]
        case Kind():
            return value.value
        case _:
            return value


def _typed(name: str, value: Any) -> Any:
    match name:
        case "kind":
            return Kind(value)
        case "owners" | "people":
            return tuple(_actor(part) for part in value)
        case "details":
            return tuple(value)
        case "contact":
            return _actor(value) if value else None
        case "when":
            return _when(value) if value else None
        case _:
            return value


def _actor(value: Mapping[str, Any]) -> Actor:
    return Actor(value["name"], _ACTORS[value["kind"]], value["text"], value.get("scope"))


def _when(value: Mapping[str, Any]) -> When:
    get = value.get
    return When(
        text=value["text"],
        start=0,
        end=0,
        edtf=get("edtf"),
        time=get("time"),
        rrule=get("rrule"),
        duration=get("duration"),
        relation=_RELATIONS[value["relation"]],
        basis=_BASES[value["basis"]],
        written=frozenset(get("written", ())),
        alternatives=tuple(get("alternatives", ())),
        rule=get("rule", ""),
        warnings=tuple(get("warnings", ())),
    )

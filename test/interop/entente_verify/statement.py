"""Acts, contents and commitments (docs/spec/statement.md)."""

import hashlib

from . import canonical
from .form import is_hash, is_integer, is_object, is_party, matches, minutes
from .refused import Refused

ACT_BYTES_MAX = 4096
CONTENT_BYTES_MAX = 262_144
REFS_MAX = 16
ATTACHMENTS_MAX = 16

_REQUIRED = ("facts", "group", "party", "seq", "time", "type", "v")
_OPTIONAL = ("area", "attachments", "authority", "content", "record", "refs")
_NAME = "[a-z][a-z-]{0,31}"
_CODE = "[a-z][a-z0-9-]{1,31}"
_MEDIA = "[a-z0-9][a-z0-9!#$&^_.+-]{0,63}"


def _is_ref(value):
    return (
        is_object(value, ("leaf", "party", "seq"))
        and is_hash(value["leaf"])
        and is_party(value["party"])
        and is_integer(value["seq"])
    )


def _is_attachment(value):
    return (
        is_object(value, ("bytes", "mediaType", "sha256"))
        and is_integer(value["bytes"])
        and matches(rf"{_MEDIA}/{_MEDIA}", value["mediaType"])
        and is_hash(value["sha256"])
    )


def _is_list(value, count_max, is_item):
    return isinstance(value, list) and 1 <= len(value) <= count_max and all(map(is_item, value))


_FORMS = {
    "group": is_hash,
    "party": is_party,
    "seq": is_integer,
    "time": lambda value: minutes(value) is not None,
    "type": lambda value: value == "receipt" or matches(rf"{_NAME}\.{_NAME}", value),
    "facts": lambda value: isinstance(value, dict),
    "area": lambda value: matches(_CODE, value),
    "authority": lambda value: matches(_CODE, value),
    "record": lambda value: matches("[a-z][a-z0-9]{1,11}-[0-9a-f]{32}", value),
    "content": is_hash,
    "refs": lambda value: _is_list(value, REFS_MAX, _is_ref),
    "attachments": lambda value: _is_list(value, ATTACHMENTS_MAX, _is_attachment),
}


def read_object(data, what):
    """The object that canonical bytes hold; `what` names it in the refusal's code."""
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as problem:
        raise Refused(
            f"{what}.not-canonical", f"The {what} is not canonical JSON: {problem}."
        ) from None
    if not isinstance(value, dict):
        raise Refused(f"{what}.not-canonical", f"The {what} is not an object.")
    return value


def read_act(data, group=None, party=None, seq=None):
    """The act that a leaf's bytes say, checked against the place where it was found."""
    if len(data) > ACT_BYTES_MAX:
        raise Refused("act.too-large", f"An act of {len(data)} bytes is over {ACT_BYTES_MAX}.")
    act = read_object(data, "act")
    if is_integer(act.get("v")) and act["v"] != 1:
        raise Refused(
            "act.unknown-version", f"An act is of version {act['v']}; this reader knows 1."
        )
    if not is_object(act, _REQUIRED, _OPTIONAL) or isinstance(act["v"], bool) or act["v"] != 1:
        raise Refused(
            "act.malformed", "An act lacks a member or has one that the spec does not name."
        )
    for name, is_form in _FORMS.items():
        if name in act and not is_form(act[name]):
            raise Refused("act.malformed", f"The member {name} of an act has the wrong form.")
    for name, want in (("group", group), ("party", party), ("seq", seq)):
        if want is not None and act[name] != want:
            raise Refused("act.misplaced", f"An act says {name} {act[name]} and stands at {want}.")
    return act


def commitment(group, party, seq, salt, content):
    head = f"entente/content/v1\n{group}/{party}/{seq}\n".encode()
    return hashlib.sha256(head + salt + content).hexdigest()


def check_content(act, salt, content):
    """Refuses content that is not the one that the act committed to."""
    if len(content) > CONTENT_BYTES_MAX:
        raise Refused(
            "content.too-large", f"A content of {len(content)} bytes is over {CONTENT_BYTES_MAX}."
        )
    read_object(content, "content")
    if act.get("content") != commitment(act["group"], act["party"], act["seq"], salt, content):
        raise Refused(
            "content.mismatch",
            f"The content of statement {act['seq']} is not what its act committed to.",
        )


def erased_by(act):
    """The seqs that this act erases; empty when it is no effective erasure. Types `terms.*` stay
    all the same.
    """
    facts = act["facts"]
    if act["type"] != "content.erased" or "area" in act or "record" in act:
        return []
    if not is_object(facts, ("party", "seqs")) or facts["party"] != act["party"]:
        return []
    seqs = facts["seqs"]
    if not isinstance(seqs, list) or not 1 <= len(seqs) <= 256:
        return []
    if not all(is_integer(seq, 0, act["seq"] - 1) for seq in seqs):
        return []
    return seqs if all(a < b for a, b in zip(seqs, seqs[1:])) else []

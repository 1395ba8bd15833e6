"""What an administrator decided about a node (docs/spec/log.md, Decisions)."""

from .form import is_hash, is_integer, is_object, is_party

REASON_CHARACTERS_MAX = 2_000
DECISIONS = (
    "erasure-held",
    "erasure-hold-lifted",
    "retention-started",
    "retention-stopped",
    "signing-unheard",
)


def is_decision(act, content):
    """Whether a `decision.recorded` is on record as the spec says; `content` is its object."""
    facts = act["facts"]
    if act["type"] != "decision.recorded" or act.get("area") != "coordination" or "record" in act:
        return False
    if not is_object(facts, ("decision", "group"), ("seq", "size", "unheard")):
        return False
    if facts["decision"] not in DECISIONS or not is_hash(facts["group"]):
        return False
    if not all(is_integer(facts.get(name, 0)) for name in ("seq", "size")):
        return False
    unheard = facts.get("unheard", [])
    if not isinstance(unheard, list) or not all(map(is_party, unheard)):
        return False
    if not is_object(content, ("reason",)) or not isinstance(content["reason"], str):
        return False
    return 1 <= len(content["reason"]) <= REASON_CHARACTERS_MAX

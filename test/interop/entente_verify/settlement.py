"""Where a forked log stands (docs/spec/log.md, Settling a fork)."""

import json


def _goes_on(side, named):
    """Whether a branch carries the recovery key's act behind the named tree."""
    for entry in side.get("keyActs", []):
        act = json.loads(entry["act"])
        place = (entry["root"], act["seq"]) == (named["root"], named["size"])
        if place and act["facts"].get("by") == "recovery":
            return True
    return False


def standing(known):
    """The first line of the table that applies to what is known of one log."""
    evidence = [json.loads(text) for text in known["evidence"]]
    certificates, roots = known["certificates"], known["roots"]
    if not evidence:
        return "sound"
    if not certificates:
        return "forked"
    named = certificates[0]
    if any(other != named for other in certificates):
        return "two-certificates"
    if set(known["others"]) - set(known["shownBy"]):
        return "members-missing"
    if roots.get(str(named["size"])) != named["root"]:
        return "branch-missing"
    for tree in known["receipted"]:
        if tree["size"] > named["size"] or roots.get(str(tree["size"])) != tree["root"]:
            return "receipted-elsewhere"
    if not known["hasKeyAct"]:
        return "key-act-missing"
    if any(_goes_on(one["a"], named) and _goes_on(one["b"], named) for one in evidence):
        return "forked-again"
    return "settled"

"""forks (what members say of them) and decisions."""

import hashlib
import json

from ..canonical import encode
from ..decision import is_decision
from ..fork import settled, shown
from ..publication import verify_page
from ..statement import check_content, read_act
from .compare import differs, vector_terms


def _statement(case):
    """The act, and the object of its content, which is what the act committed to."""
    act = read_act(case["act"].encode())
    if "content" not in case:
        return act, None
    check_content(act, bytes.fromhex(case["salt"]), case["content"].encode())
    return act, json.loads(case["content"])


def _effect(case, about):
    terms, (act, content) = vector_terms(about), _statement(case)
    if act["type"] == "fork.shown":
        told = shown(terms, act, content)
        return told and dict(zip(("of", "size", "evidence"), told))
    told = settled(terms, act)
    return told and {"of": told[0], "size": told[1], "root": told[2].hex()}


def fork_valid(case, about):
    names = ("of", "size", "evidence", "root")
    return differs(
        "the effect", _effect(case, about), {name: case[name] for name in names if name in case}
    )


def fork_invalid(case, about):
    return differs("the effect", _effect(case, about), None)


def decision_valid(case, about):
    return differs("it", is_decision(*_statement(case)), True)


def decision_invalid(case, about):
    return differs("it", is_decision(*_statement(case)), False)


def _hash(prefix, value):
    return hashlib.sha256(prefix + encode(value)).hexdigest()


def draft_digest(case, about):
    draft = json.loads(case["draft"])
    return differs("the digest", _hash(b"entente/draft/v1\n", draft), case["digest"])


def challenge(case, about):
    act = read_act(case["act"].encode())
    clearance = {name: act[name] for name in ("facts", "group", "record")}
    clearance["version"] = case["version"]
    found = _hash(b"entente/clearance/v1\n", clearance)
    return differs("the challenge", found, case["challenge"])


def page(case, about):
    verify_page(case["page"].encode())
    return None


def batch_digest(case, about):
    lines = "".join(f"{one['record']} {one['digest']}\n" for one in case["drafts"])
    found = hashlib.sha256(b"entente/batch/v1\n" + lines.encode()).hexdigest()
    return differs("the digest", found, case["digest"])


def batch_challenge(case, about):
    act = read_act(case["act"].encode())
    choice = {name: act[name] for name in ("facts", "group", "record")}
    found = _hash(b"entente/batch-clearance/v1\n", choice)
    return differs("the challenge", found, case["challenge"])

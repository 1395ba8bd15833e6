"""canonical-json, acts, contents, merkle."""

import hashlib

from .. import canonical
from ..merkle import Tree, consistent, included, leaf_hash
from ..statement import check_content, commitment, read_act
from .compare import case_bytes, differs


def canonical_valid(case, about):
    canonical.decode(case_bytes(case))
    return differs("the hash", hashlib.sha256(case_bytes(case)).hexdigest(), case["sha256"])


def canonical_invalid(case, about):
    try:
        canonical.decode(case_bytes(case))
    except canonical.NotCanonical:
        return None
    return "read as canonical"


def act_valid(case, about):
    data = case["act"].encode()
    read_act(data)
    return differs("the leaf hash", leaf_hash(data).hex(), case["leafHash"])


def act_invalid(case, about):
    place = case["place"]
    read_act(case["act"].encode(), place["group"], place["party"], place["seq"])


def commitment_valid(case, about):
    got = commitment(
        case["group"],
        case["party"],
        case["seq"],
        bytes.fromhex(case["salt"]),
        case["content"].encode(),
    )
    return differs("the commitment", got, case["commitment"])


def content_invalid(case, about):
    act = {name: case[name] for name in ("group", "party", "seq")}
    check_content(
        {**act, "content": case["commitment"]},
        bytes.fromhex(case["salt"]),
        case["content"].encode(),
    )


def _leaves_tree(size):
    tree = Tree()
    for i in range(size):
        tree.append(f"leaf {i}".encode())
    return tree


def _hashes(proof):
    return [bytes.fromhex(digest) for digest in proof]


def merkle_root(case, about):
    return differs("the root", _leaves_tree(case["size"]).roots[-1].hex(), case["root"])


def merkle_consistency(case, about):
    roots = _leaves_tree(case["size"]).roots
    first, size = case["from"], case["size"]
    return (
        None
        if consistent(first, size, roots[first], roots[size], _hashes(case["proof"]))
        else "not consistent"
    )


def merkle_inclusion(case, about):
    index, size = case["index"], case["size"]
    root, leaf = _leaves_tree(size).roots[size], leaf_hash(f"leaf {index}".encode())
    return None if included(index, size, leaf, root, _hashes(case["proof"])) else "not included"

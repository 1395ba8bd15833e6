"""How each file of vectors/ is read: a case is judged by raising Refused, or by returning what differs."""

import base64
import hashlib
import json

from . import canonical, ed25519
from .fingerprint import fingerprint
from .form import instant, minutes
from .keys import Keys
from .merkle import Tree, consistent, included, leaf_hash
from .note import Checkpoint, cosigned, unbase64
from .receipts import Receipt, judge_receipt
from .statement import check_content, commitment, read_act
from .terms import Terms


def _differs(what, got, want):
    return None if got == want else f"{what} is {got}, expected {want}"


def _text(case):
    if "textBase64" in case:
        return base64.b64decode(case["textBase64"])
    return case["text"].encode("utf-8", "surrogatepass")


def canonical_valid(case, about):
    canonical.decode(_text(case))
    return _differs("the hash", hashlib.sha256(_text(case)).hexdigest(), case["sha256"])


def canonical_invalid(case, about):
    try:
        canonical.decode(_text(case))
    except canonical.NotCanonical:
        return None
    return "read as canonical"


def act_valid(case, about):
    data = case["act"].encode()
    read_act(data)
    return _differs("the leaf hash", leaf_hash(data).hex(), case["leafHash"])


def act_invalid(case, about):
    place = case["place"]
    read_act(case["act"].encode(), place["group"], place["party"], place["seq"])


def commitment_valid(case, about):
    got = commitment(case["group"], case["party"], case["seq"], bytes.fromhex(case["salt"]), case["content"].encode())
    return _differs("the commitment", got, case["commitment"])


def content_invalid(case, about):
    act = {name: case[name] for name in ("group", "party", "seq")}
    check_content({**act, "content": case["commitment"]}, bytes.fromhex(case["salt"]), case["content"].encode())


def _leaves_tree(size):
    tree = Tree()
    for i in range(size):
        tree.append(f"leaf {i}".encode())
    return tree


def _hashes(proof):
    return [bytes.fromhex(digest) for digest in proof]


def merkle_root(case, about):
    return _differs("the root", _leaves_tree(case["size"]).roots[-1].hex(), case["root"])


def merkle_consistency(case, about):
    roots = _leaves_tree(case["size"]).roots
    first, size = case["from"], case["size"]
    return None if consistent(first, size, roots[first], roots[size], _hashes(case["proof"])) else "not consistent"


def merkle_inclusion(case, about):
    index, size = case["index"], case["size"]
    root, leaf = _leaves_tree(size).roots[size], leaf_hash(f"leaf {index}".encode())
    return None if included(index, size, leaf, root, _hashes(case["proof"])) else "not included"


def checkpoint_case(case, about):
    checkpoint = Checkpoint(case["note"], f"entente.{case['group']}/{case['party']}")
    seconds = checkpoint.verify(unbase64(case["key"], 32))
    if "code" not in case:
        got = (checkpoint.size, checkpoint.root.hex(), seconds)
        return _differs("size, root, time", got, (case["size"], case["root"], case["seconds"]))


def _cosignature_time(case):
    name = f"entente.{case['group']}/{case['party']}"
    return cosigned(name, unbase64(case["key"], 32), case["text"], unbase64(case["cosignature"]))


def cosignature_valid(case, about):
    return _differs("the time", _cosignature_time(case), case["seconds"])


def cosignature_invalid(case, about):
    return _differs("the time", _cosignature_time(case), None)


def signature_valid(case, about):
    return None if _verifies(case) else "does not verify"


def signature_invalid(case, about):
    return "verifies" if _verifies(case) else None


def _verifies(case):
    return ed25519.verify(unbase64(case["key"]), case["message"].encode(), unbase64(case["signature"]))


def group_valid(case, about):
    return _differs("the group", Terms(case["terms"].encode()).group, case["group"])


def terms_valid(case, about):
    terms = Terms(case["terms"].encode())
    if terms.group != case["group"]:
        return _differs("the group", terms.group, case["group"])
    for language, words in case["words"].items():
        known = fingerprint(terms.group, language)
        if known is not None and known != words:
            return _differs(f"the fingerprint ({language})", known, words)


def terms_invalid(case, about):
    Terms(case["terms"].encode())


def _vector_terms(about):
    """The group that the other files stand on."""
    group = json.loads((about["directory"].parent / "group/valid_group.json").read_text("utf-8"))
    return Terms(group["cases"][0]["terms"].encode())


def _keys(terms, party, entries):
    keys = Keys(terms, party)
    keys.since = [(entry["since"], unbase64(entry["key"])) for entry in entries]
    return keys


def key_act(case, about):
    terms, act = _vector_terms(about), read_act(case["act"].encode())
    key, _ = _keys(terms, act["party"], case["keys"]).rotation(act, bytes.fromhex(case["root"]))
    got = (key is not None, key and base64.b64encode(key).decode())
    return _differs("effect, key", got, (case["effective"], case.get("key")))


class _Held:
    """What a receipt's case says is held of the other log."""

    def __init__(self, case, terms, party):
        self.size, self._root = case["heldSize"], bytes.fromhex(case["heldRoot"])
        self.key_at = _keys(terms, party, case["keys"][party]).at

    def root_at(self, size):
        return self._root


def receipt(case, about):
    terms, act = _vector_terms(about), read_act(case["act"].encode())
    newest = case.get("newest")
    if newest:
        newest = Receipt(0, "xb", "xa", newest["size"], minutes(newest["receiptTime"]), minutes(newest["quotedTime"]))
    own_key = _keys(terms, "xb", case["keys"]["xb"]).at(act["seq"])
    judged = judge_receipt(act, terms, own_key, _Held(case, terms, "xa"), newest)
    outcome = "effective" if judged.receipt else "waiting" if judged.fault == "waiting" else "without-effect"
    if outcome != case["outcome"] or not judged.receipt:
        return _differs("the outcome", outcome, case["outcome"])
    got = (instant(judged.receipt.minute), instant(judged.receipt.quoted_minute))
    return _differs("receipt and quoted time", got, (case["receiptTime"], case["quotedTime"]))


READERS = {
    "checkpoints/invalid_checkpoints": checkpoint_case,
    "checkpoints/valid_checkpoints": checkpoint_case,
    "cosignatures/invalid_cosignatures": cosignature_invalid,
    "cosignatures/valid_cosignatures": cosignature_valid,
    "group/valid_group": group_valid,
    "keys/invalid_key-acts": key_act,
    "keys/valid_key-acts": key_act,
    "receipts/invalid_receipts": receipt,
    "receipts/valid_receipts": receipt,
    "signatures/invalid_signatures": signature_invalid,
    "signatures/valid_signatures": signature_valid,
    "terms/invalid_terms": terms_invalid,
    "terms/valid_terms": terms_valid,
    "acts/invalid_acts": act_invalid,
    "acts/valid_acts": act_valid,
    "canonical-json/invalid_texts": canonical_invalid,
    "canonical-json/valid_texts": canonical_valid,
    "contents/invalid_contents": content_invalid,
    "contents/valid_commitments": commitment_valid,
    "merkle/valid_consistency": merkle_consistency,
    "merkle/valid_inclusion": merkle_inclusion,
    "merkle/valid_roots": merkle_root,
}

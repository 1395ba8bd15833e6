"""signatures, checkpoints, cosignatures, keys, receipts."""

import base64

from .. import ed25519
from ..form import instant, minutes
from ..keys import Keys
from ..note import Checkpoint, cosigned, unbase64
from ..receipts import Receipt, judge_receipt
from ..statement import read_act
from .compare import differs, vector_terms


def _verifies(case):
    return ed25519.verify(
        unbase64(case["key"]), case["message"].encode(), unbase64(case["signature"])
    )


def signature_valid(case, about):
    return None if _verifies(case) else "does not verify"


def signature_invalid(case, about):
    return "verifies" if _verifies(case) else None


def checkpoint_case(case, about):
    checkpoint = Checkpoint(case["note"], f"entente.{case['group']}/{case['party']}")
    seconds = checkpoint.verify(unbase64(case["key"], 32))
    if "code" not in case:
        got = (checkpoint.size, checkpoint.root.hex(), seconds)
        return differs("size, root, time", got, (case["size"], case["root"], case["seconds"]))


def _cosignature_time(case):
    name = f"entente.{case['group']}/{case['party']}"
    return cosigned(name, unbase64(case["key"], 32), case["text"], unbase64(case["cosignature"]))


def cosignature_valid(case, about):
    return differs("the time", _cosignature_time(case), case["seconds"])


def cosignature_invalid(case, about):
    return differs("the time", _cosignature_time(case), None)


def _keys(terms, party, entries):
    keys = Keys(terms, party)
    keys.since = [(entry["since"], unbase64(entry["key"])) for entry in entries]
    return keys


def key_act(case, about):
    terms, act = vector_terms(about), read_act(case["act"].encode())
    key, _ = _keys(terms, act["party"], case["keys"]).rotation(act, bytes.fromhex(case["root"]))
    got = (key is not None, key and base64.b64encode(key).decode())
    return differs("effect, key", got, (case["effective"], case.get("key")))


class _Held:
    """What a receipt's case says is held of the other log."""

    def __init__(self, case, terms, party):
        self.size, self._root = case["heldSize"], bytes.fromhex(case["heldRoot"])
        self.key_at = _keys(terms, party, case["keys"][party]).at

    def root_at(self, size):
        return self._root


def receipt(case, about):
    terms, act = vector_terms(about), read_act(case["act"].encode())
    newest = case.get("newest")
    if newest:
        newest = Receipt(
            0,
            "xb",
            "xa",
            newest["size"],
            minutes(newest["receiptTime"]),
            minutes(newest["quotedTime"]),
        )
    own_key = _keys(terms, "xb", case["keys"]["xb"]).at(act["seq"])
    judged = judge_receipt(act, terms, own_key, _Held(case, terms, "xa"), newest)
    outcome = (
        "effective"
        if judged.receipt
        else "waiting" if judged.fault == "waiting" else "without-effect"
    )
    if outcome != case["outcome"] or not judged.receipt:
        return differs("the outcome", outcome, case["outcome"])
    got = (instant(judged.receipt.minute), instant(judged.receipt.quoted_minute))
    return differs("receipt and quoted time", got, (case["receiptTime"], case["quotedTime"]))

"""Receipts: which of them have effect, and from when (docs/spec/log.md, Receipts)."""

from collections import namedtuple

from .form import is_hash, is_integer, is_object, is_party
from .note import cosigned, note_text, unbase64

Receipt = namedtuple("Receipt", "seq by of size minute quoted_minute")

# `fault` is None for a receipt with effect, "waiting" for one that covers more than is held, else
# the reason why it never will have any; "root" says that the other party has signed another branch
# than the one held.
Judgement = namedtuple("Judgement", "receipt fault", defaults=(None, None))

_FACTS = ("authorCosignature", "cosignature", "of", "root", "size")

SENTENCES = {
    "form": "it does not have the members of a receipt",
    "own-log": "a party cannot receipt its own log",
    "not-a-member": "it names no member of this group",
    "receiver-signature": "its author's cosignature does not verify",
    "author-signature": "the other party's cosignature in it does not verify",
    "root": "the other party has signed another branch of its log than the one held here",
    "smaller-than-the-newest": "its size is below that of an earlier one",
    "waiting": "it covers more of that log than is held here",
}


def _form_fault(act, members):
    facts = act["facts"]
    if {"area", "record", "content"} & set(act) or not is_object(facts, _FACTS, ("national",)):
        return "form"
    if not is_party(facts["of"]) or not is_integer(facts["size"], 1) or not is_hash(facts["root"]):
        return "form"
    if not is_hash(facts.get("national", "0" * 64)):
        return "form"
    if any(unbase64(facts[name], 76) is None for name in ("authorCosignature", "cosignature")):
        return "form"
    if facts["of"] == act["party"]:
        return "own-log"
    return None if facts["of"] in members else "not-a-member"


def judge_receipt(act, terms, own_key, held, newest=None):
    """What one receipt is worth.

    `own_key` is its author's key in force at its seq. `held` is what is held of the other log: it
    has `size`, `root_at(size)` and `key_at(size)`. `newest` is the newest effective receipt of that
    log before it.
    """
    fault = _form_fault(act, terms.members)
    if fault:
        return Judgement(fault=fault)
    facts = act["facts"]
    of, size, root = facts["of"], facts["size"], bytes.fromhex(facts["root"])
    text = note_text(terms.origin(of), size, root)
    time = cosigned(terms.origin(act["party"]), own_key, text, unbase64(facts["cosignature"]))
    if time is None:
        return Judgement(fault="receiver-signature")
    if held is None or size > held.size:
        return Judgement(fault="waiting")
    quoted = cosigned(
        terms.origin(of), held.key_at(size), text, unbase64(facts["authorCosignature"])
    )
    if quoted is None:
        return Judgement(fault="author-signature")
    if root != held.root_at(size):
        return Judgement(fault="root")
    # All comparisons floor to the minute (docs/spec/time.md).
    receipt = Receipt(act["seq"], act["party"], of, size, time // 60, quoted // 60)
    # Its times take no effect away: a clock may have been put right since the newest one.
    if newest and receipt.size < newest.size:
        return Judgement(fault="smaller-than-the-newest")
    return Judgement(receipt)


def receipts_of(log, logs):
    """(effective receipts in order, [(seq, judgement) of the others]) of one log.

    One that waits for leaves makes the later ones of the same log wait too: they take effect in
    order.
    """
    effective, without, newest, waiting = [], [], {}, set()
    for act in log.acts:
        if act["type"] != "receipt":
            continue
        of = act["facts"].get("of")
        of = of if isinstance(of, str) else None
        judgement = judge_receipt(
            act, log.terms, log.key_at(act["seq"]), logs.get(of), newest.get(of)
        )
        if judgement.receipt and of in waiting:
            judgement = Judgement(fault="waiting")
        if judgement.fault == "waiting":
            waiting.add(of)
        if judgement.receipt:
            newest[of] = judgement.receipt
            effective.append(judgement.receipt)
        else:
            without.append((act["seq"], judgement))
    return effective, without

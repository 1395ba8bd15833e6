"""time, agreement and suspension: what follows from acts, receipts, terms and now."""

from ..agreement import evaluate, standings, version_hash, wording_hash
from ..clock import deadline, effective_receipt_time, effective_time
from ..form import instant, minutes
from ..receipts import Receipt
from ..silence import state
from ..suspension import read
from .compare import differs


def _receipts(case):
    return [
        Receipt(
            r["seq"],
            r["by"],
            r["of"],
            r["size"],
            minutes(r["receiptTime"]),
            minutes(r["quotedTime"]),
        )
        for r in case["receipts"]
    ]


def effective(case, about):
    receipts = _receipts(case)
    if "statement" in case:
        seq, claimed = case["statement"]["seq"], minutes(case["statement"]["time"])
        at = effective_time(seq, claimed, "xb", "xa", receipts)
    else:
        claimed = receipts[0].minute
        at = effective_receipt_time(receipts[0], receipts)
    return differs("it", {"at": instant(at), "clamped": at != claimed}, case["effective"])


def deadline_case(case, about):
    pauses = [
        (minutes(s["from"]), minutes(s["until"]) if "until" in s else None)
        for s in case.get("standstills", [])
    ]
    due = deadline(case["kind"], case["days"], minutes(case["start"]), case.get("calendar"), pauses)
    return differs("the deadline", due and instant(due), case.get("deadline"))


def clock(case, about):
    return differs("the state", state(case, _receipts(case)), case["state"])


def _entry(entry):
    ((kind, value),) = entry.items()
    if kind == "receipt":
        return ("receipt", value["of"], value["size"])
    return (kind, value)


def text(case, about):
    logs = {party: [_entry(entry) for entry in entries] for party, entries in case["logs"].items()}
    versions, in_force = evaluate(logs, case.get("forked", []))
    got = {"versions": versions} | ({"inForce": in_force} if in_force else {})
    return differs(
        "what is read", got, {name: case[name] for name in ("versions", "inForce") if name in case}
    )


def version(case, about):
    whole, stale = standings(case["wording"])
    got = {
        "wordingHash": wording_hash(case["wording"]),
        "versionHash": version_hash(case["text"]),
        "whole": whole,
        "stale": stale,
    }
    return differs("the version", got, {name: case[name] for name in got})


def suspension(case, about):
    got = read(case)
    return differs("what is read", got, {name: case[name] for name in got})

"""Suspensions of areas (docs/spec/suspension.md), from the entries of every party's log.

An entry is a dictionary with `time` and one of `declared`, `lifted`, `receipt` or `said`; the first
of a log stands at index 1, since index 0 accepts the terms.
"""

from .form import instant, minutes

SUSPENSIONS_MAX = 128


def _entries(case, party):
    return enumerate(case["logs"][party], 1)


def _receipts(case, by, of):
    """(index, size, time) of each receipt: the later of its own time and the quoted one."""
    for seq, entry in _entries(case, by):
        receipt = entry.get("receipt")
        if receipt and receipt["of"] == of:
            quoted = minutes(receipt.get("quoted", entry["time"]))
            yield seq, receipt["size"], max(minutes(entry["time"]), quoted)


def _heard(case, by, of, place):
    """When `by` first receipted this place of the other's log; None while it has not."""
    return next((time for _, size, time in _receipts(case, by, of) if size > place), None)


def _lift(suspension, seq, areas):
    """Only what still stands of it is lifted."""
    over = [a for a in areas if a in suspension["named"] and a not in suspension["over"]]
    if not over:
        suspension["without"].append((suspension["by"], seq, "not-suspended"))
        return
    suspension["over"].update({area: seq for area in over})
    suspension["lifts"].append(seq)


def _declared(case):
    """Every suspension, by its author and place, with what its author lifted of it."""
    stopped = [a for a in case["areas"] if a not in case.get("floor", [])]
    found = {}
    for party in case["logs"]:
        count = 0
        for seq, entry in _entries(case, party):
            if "declared" in entry:
                named = entry["declared"]["areas"]
                count += 1
                found[party, seq] = {
                    "by": party,
                    "seq": seq,
                    "named": named,
                    "areas": [a for a in named if a in stopped],
                    "from": minutes(entry["declared"].get("from", "")),
                    "counted": count <= SUSPENSIONS_MAX,
                    "over": {},
                    "lifts": [],
                    "without": [],
                }
    for party in case["logs"]:
        for seq, entry in _entries(case, party):
            if "lifted" in entry:
                lifted = entry["lifted"]
                suspension = found[lifted["by"], lifted["seq"]]
                if party != lifted["by"]:
                    suspension["without"].append((party, seq, "not-entitled"))
                else:
                    _lift(suspension, seq, lifted["areas"])
    for one in found.values():
        if not one["areas"]:
            one["without"].append((one["by"], one["seq"], "on-the-floor"))
        elif not one["counted"]:
            one["without"].append((one["by"], one["seq"], "too-many"))
            one["areas"] = []
    return [found[key] for key in sorted(found)]


def _status(suspension, now, forked):
    standing = [a for a in suspension["areas"] if a not in suspension["over"]]
    if suspension["by"] in forked:
        return "disputed"
    if not suspension["areas"]:
        return "without-effect"
    if not standing:
        return "lifted"
    if suspension["from"] is not None and suspension["from"] > now:
        return "announced"
    return "in-force" if standing == suspension["areas"] else "partly-lifted"


def _view(case, suspension, now):
    heard = []
    for party in case["logs"]:
        by, begins = suspension["by"], suspension["from"]
        at = None if party == by else _heard(case, party, by, suspension["seq"])
        if at is None:
            continue
        told = {"party": party, "from": instant(max(at, begins or at))}
        lifts = [(s, _heard(case, party, by, s)) for s in suspension["lifts"]]
        if lifts := [{"seq": s, "at": instant(t)} for s, t in lifts if t is not None]:
            told["lifted"] = lifts
        heard.append(told)
    over = suspension["over"]
    return {
        "by": suspension["by"],
        "seq": suspension["seq"],
        "status": _status(suspension, now, case.get("forked", [])),
        "areas": [
            {"area": a, "lifted": over[a]} if a in over else {"area": a}
            for a in suspension["areas"]
        ],
        "heardBy": heard,
        "withoutEffect": [
            {"party": party, "seq": seq, "why": why}
            for party, seq, why in sorted(suspension["without"])
        ],
    }


def _closed(case, suspensions, now):
    """By party and area: whose suspensions keep its node from saying anything there."""
    closed = {}
    for party in case["logs"]:
        others = [other for other in case["logs"] if other != party]
        for area in case["areas"]:
            by = {
                one["by"]
                for one in suspensions
                if area in one["areas"] and area not in one["over"] and (one["from"] or now) <= now
            }
            if party in by:
                closed.setdefault(party, {})[area] = [party]
            elif others and by.issuperset(others):
                closed.setdefault(party, {})[area] = others
    return closed


def _said_under(case, suspensions, party, place, entry):
    """Whose suspensions of its area something was said in, as its author's own log knew."""

    def known(by, seq):
        if by == party:
            return seq < place
        sizes = [size for at, size, _ in _receipts(case, party, by) if at < place]
        return bool(sizes) and seq < sizes[-1]

    area = entry["said"].get("area")
    by = []
    for one in suspensions:
        if area not in one["areas"] or not known(one["by"], one["seq"]):
            continue
        if one["from"] is not None and one["from"] > minutes(entry["time"]):
            continue
        if area in one["over"] and known(one["by"], one["over"][area]):
            continue
        if one["by"] not in by:
            by.append(one["by"])
    return by


def read(case):
    """All that is to be found of a case."""
    now, suspensions = minutes(case["now"]), _declared(case)
    return {
        "suspensions": [_view(case, one, now) for one in suspensions],
        "closed": _closed(case, suspensions, now),
        "said": [
            {"party": p, "seq": s, "under": _said_under(case, suspensions, p, s, entry)}
            for p in case["logs"]
            for s, entry in _entries(case, p)
            if "said" in entry
        ],
    }

"""When a text is agreed (docs/spec/agreement.md), from the entries of every party's log.

An entry is ("tabled", version), ("accepted", version), ("withdrawn", version), ("receipt", party,
size) or ("suspended", True); its place in the list is its index in the log. All of them concern one
record.
"""

import hashlib
from collections import namedtuple

from .canonical import encode

# `first` is the index of the run's first acceptance; `end` is where it stops, or None; `held` is
# how much of each other party's log was receipted before it stopped.
Run = namedtuple("Run", "first end held")

_SPEAKS = ("accepted", "tabled", "withdrawn")


def _is_complete(logs, party, held, version):
    """Whether receipts so far cover an acceptance by every other party that nothing below their
    size takes back: what a suspension does not end.
    """
    for other in logs:
        if other == party:
            continue
        last = [e for e in logs[other][: held.get(other, 0)] if _touches(e, version)][-1:]
        if last != [("accepted", version)]:
            return False
    return True


def _touches(entry, version):
    return entry[0] in ("accepted", "suspended") or entry == ("withdrawn", version)


def runs_of(logs, party, version):
    """The runs of one party for one version, in the order of its log."""
    runs, first, held = [], None, {}
    for index, entry in enumerate(logs[party]):
        if entry[0] == "receipt":
            held[entry[1]] = max(held.get(entry[1], 0), entry[2])
        elif entry == ("accepted", version):
            first = index if first is None else first
        elif first is not None and _touches(entry, version):
            if entry[0] == "suspended" and _is_complete(logs, party, held, version):
                continue
            runs.append(Run(first, index, dict(held)))
            first = None
    if first is not None:
        runs.append(Run(first, None, dict(held)))
    return runs


def _conflict(runs, choice):
    """A pair (P, Q) where P's run ends before it held Q's acceptance; None when the choice is
    valid.
    """
    for p in choice:
        for q in choice:
            if p != q and runs[q][choice[q]].first >= runs[p][choice[p]].held.get(q, 0):
                return p, q
    return None


def _choice(runs, start, mover, step):
    if not all(runs.values()):
        return None
    choice = {party: start(mine) for party, mine in runs.items()}
    while pair := _conflict(runs, choice):
        moved = pair[mover]
        choice[moved] += step
        if not 0 <= choice[moved] < len(runs[moved]):
            return None
    return choice


def least_choice(runs):
    """The first run of each party by which the version is agreed; None when it is not."""
    return _choice(runs, lambda mine: 0, 0, +1)


def greatest_choice(runs):
    """The last runs by which it is agreed: what orders several agreed versions."""
    return _choice(runs, lambda mine: len(mine) - 1, 1, -1)


def _chosen(runs):
    """The index of each party's acceptance in the greatest choice, by party; None when the version
    is not agreed.
    """
    if least_choice(runs) is None:
        return None
    choice = greatest_choice(runs)
    return {party: runs[party][choice[party]].first for party in sorted(choice)}


def evaluate(logs, forked=()):
    """What is read of a record: ([{version, state, takenUpBy}] ascending, the version in force or
    None).
    """
    versions = sorted({e[1] for entries in logs.values() for e in entries if e[0] in _SPEAKS})
    runs = {v: {party: runs_of(logs, party, v) for party in logs} for v in versions}
    agreed = {v: chosen for v in versions if (chosen := _chosen(runs[v])) is not None}
    disputed = any(e[0] in _SPEAKS for party in forked for e in logs[party])
    # All parties order two agreed versions alike, so that any one party's log orders them.
    latest = max(agreed, key=lambda v: min(agreed[v].items()), default=None)
    read = []
    for version in versions:
        standing = sorted(
            party for party, mine in runs[version].items() if mine and mine[-1].end is None
        )
        if disputed:
            state = "disputed"
        elif version in agreed:
            state = "agreed" if version == latest else "superseded"
        elif len(standing) == len(logs):
            state = "taken-up-by-all"
        else:
            state = "taken-up" if standing else "tabled"
        read.append({"version": version, "state": state, "takenUpBy": standing})
    return read, None if disputed else latest


def wording_hash(wording):
    """The hash that a tabling's facts hold of its content's wording."""
    return hashlib.sha256(b"entente/wording/v1\n" + encode(wording)).hexdigest()


def version_hash(text):
    """The hash that parties accept, of the text in a tabling's facts."""
    return hashlib.sha256(b"entente/text/v1\n" + encode(text)).hexdigest()


def standings(wording):
    """The languages in which the title and every clause stand: (up to date, not all up to date)."""
    rows = [wording["title"], *wording["clauses"]]
    stands = [l for l in ("en", "es", "zh") if all(l in row["text"] for row in rows)]
    behind = [l for l in stands if any(l in row.get("stale", []) for row in rows)]
    return [l for l in stands if l not in behind], behind

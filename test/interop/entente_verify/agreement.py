"""When a text is agreed (docs/spec/agreement.md), from the entries of every party's log.

An entry is ("accepted", version), ("withdrawn", version), ("receipt", party, size) or None for anything
else; its place in the list is its index in the log. All of them concern one record.
"""

from collections import namedtuple

# `first` is the index of the run's first acceptance; `end` is where it stops, or None; `held` is how much
# of each other party's log was receipted before it stopped.
Run = namedtuple("Run", "first end held")


def runs_of(entries, version):
    """The runs of one party for one version, in the order of its log."""
    runs, first, held = [], None, {}
    for index, entry in enumerate(entries):
        if entry is None:
            continue
        if entry[0] == "receipt":
            held[entry[1]] = max(held.get(entry[1], 0), entry[2])
        elif entry == ("accepted", version):
            first = index if first is None else first
        elif first is not None and (entry[0] == "accepted" or entry == ("withdrawn", version)):
            runs.append(Run(first, index, dict(held)))
            first = None
    if first is not None:
        runs.append(Run(first, None, dict(held)))
    return runs


def _conflict(runs, choice):
    """A pair (P, Q) where P's run ends before it held Q's acceptance; None when the choice is valid."""
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


def evaluate(logs):
    """For a record: {version: status}, where logs is {party: entries}.

    Statuses: agreed, superseded, taken-up-by-all, taken-up, tabled (nobody's acceptance stands).
    """
    versions = sorted({e[1] for entries in logs.values() for e in entries if e and e[0] != "receipt"})
    runs = {v: {party: runs_of(entries, v) for party, entries in logs.items()} for v in versions}
    agreed = {}
    for version in versions:
        if least_choice(runs[version]) is not None:
            choice = greatest_choice(runs[version])
            agreed[version] = sorted((p, runs[version][p][i].first) for p, i in choice.items())
    # All parties order two agreed versions alike, so that any one party's log orders them.
    latest = max(agreed, key=lambda version: agreed[version][0][1], default=None)
    statuses = {}
    for version in versions:
        standing = [party for party, mine in runs[version].items() if mine and mine[-1].end is None]
        if version in agreed:
            statuses[version] = "agreed" if version == latest else "superseded"
        elif len(standing) == len(logs):
            statuses[version] = "taken-up-by-all"
        else:
            statuses[version] = "taken-up" if standing else "tabled"
    return statuses

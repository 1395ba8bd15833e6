"""All logs of one group side by side: what an auditor wants to know of a handful of bundle files.
"""

from .bundle import CARRIED_MAGIC, read_bundle, read_carried
from .log import Log
from .receipts import SENTENCES, receipts_of
from .refused import Refused


class Table:
    """The logs of one group, filled from bundles in any order in which nothing is missing."""

    def __init__(self, terms):
        self.terms = terms
        self.logs = {party: Log(terms, party) for party in terms.members}

    def accept(self, bundle, now=None):
        """Takes one bundle in, or refuses it whole."""
        if bundle.group != self.terms.group:
            raise Refused(
                "group.unknown",
                f"A bundle is of group {bundle.group[:16]}…, not of the one these terms found.",
            )
        if bundle.party not in self.logs:
            raise Refused("party.not-a-member", f"{bundle.party} is not a member of this group.")
        self.logs[bundle.party].accept(bundle, now)

    def receipts(self, party):
        return receipts_of(self.logs[party], self.logs)

    def lines(self):
        """The report, one line for each thing that a reader must know."""
        for party, log in sorted(self.logs.items()):
            if log.checkpoint is None:
                yield f"{party}: no statement held"
                continue
            yield f"{party}: {log.size} of {log.checkpoint.size} statements held and verified"
            yield f"  root {log.tree.roots[log.size].hex()}"
            rotations = len(log.keys.since) - 1
            yield f"  key in force {log.key_at(log.size).hex()}, rotated {rotations} time(s)"
            if not log.accepts_terms():
                yield "  leaf 0 is NOT the acceptance of these terms: nothing folds"
            yield f"  contents erased: {_seqs(log.erased())}"
            yield f"  contents missing without excuse: {_seqs(log.missing())}"
            effective, without = self.receipts(party)
            for of in sorted({receipt.of for receipt in effective}):
                size = max(receipt.size for receipt in effective if receipt.of == of)
                yield f"  has receipted {of} up to {size}"
            for seq, judgement in without:
                yield f"  receipt at {seq} has no effect: {SENTENCES[judgement.fault]}"


def _seqs(seqs):
    return ", ".join(map(str, seqs)) if seqs else "none"


def read_bundles(data):
    """The bundles of a file: one bundle, or those of an opened carried file."""
    if not data.startswith(CARRIED_MAGIC):
        return [read_bundle(data)]
    _, bundles, refused = read_carried(data)
    if refused:
        raise refused
    return bundles

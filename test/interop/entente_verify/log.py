"""One party's log, built from bundles that anybody may have carried (docs/spec/log.md, bundle.md).
"""

from .bundle import HOLE, NO_CONTENT
from .keys import Keys, is_key_act
from .merkle import EMPTY_ROOT, Tree, consistent
from .note import Checkpoint
from .refused import Refused
from .statement import check_content, erased_by, read_act

AHEAD_SECONDS_MAX = 600


def _inconsistent(why):
    return Refused(
        "checkpoint.inconsistent", f"The bundle does not belong to its checkpoint: {why}."
    )


def _proven(first, second, first_root, second_root, proof):
    """Consistency, where a tree of no leaves is a prefix of all and needs no proof."""
    if first == 0:
        return first_root == EMPTY_ROOT and not proof
    return consistent(first, second, first_root, second_root, proof)


class Log:
    """What is held and verified of one log: acts, contents or holes, roots, keys, the newest
    checkpoint.
    """

    def __init__(self, terms, party):
        self.terms, self.party = terms, party
        self.tree = Tree()
        self.leaves, self.acts, self.contents = [], [], []
        self.keys = Keys(terms, party)
        self.checkpoint = None
        self.checkpoint_time = None
        self.promised = {}  # root by size, of every checkpoint accepted

    @property
    def size(self):
        return len(self.leaves)

    def key_at(self, size):
        """The key that the first `size` leaves put in force."""
        return self.keys.at(size)

    def root_at(self, size):
        return self.tree.roots[size]

    def accept(self, bundle, now=None):
        """Takes a bundle in or refuses it whole, in the order of docs/spec/bundle.md."""
        if bundle.start > self.size:
            raise Refused(
                "bundle.gap",
                f"The bundle begins at {bundle.start} and only {self.size} statements are held:"
                " bring what lies between.",
            )
        acts = self._read_acts(bundle)
        checkpoint, time = self._verify_checkpoint(bundle, acts, now)
        tree = self._verify_place(bundle, checkpoint)
        self._verify_promises(tree, checkpoint)
        self._keep(bundle, acts, checkpoint)
        if self.checkpoint is None or (checkpoint.size, time) >= (
            self.checkpoint.size,
            self.checkpoint_time,
        ):
            self.checkpoint, self.checkpoint_time = checkpoint, time

    def _read_acts(self, bundle):
        acts = [
            read_act(data, bundle.group, bundle.party, bundle.start + i)
            for i, data in enumerate(bundle.acts)
        ]
        for act, content in zip(acts, bundle.contents):
            if (content == NO_CONTENT) == ("content" in act):
                raise Refused(
                    "content.mismatch",
                    f"Statement {act['seq']} has a content or a content line, but not both.",
                )
            if content not in (NO_CONTENT, HOLE):
                check_content(act, *content)
        if any(is_key_act(act) for act in acts[1:]):
            raise Refused(
                "bundle.key-act-inside", "A key act stands elsewhere than first in the bundle."
            )
        return acts

    def _verify_checkpoint(self, bundle, acts, now):
        checkpoint = Checkpoint(bundle.note, self.terms.origin(self.party))
        key = self.key_at(bundle.start)
        if acts and is_key_act(acts[0]):
            key = self.keys.rotation(acts[0], bundle.start_root)[0] or key
        time = checkpoint.verify(key)
        if now is not None and time > now + AHEAD_SECONDS_MAX:
            raise Refused(
                "checkpoint.from-the-future",
                f"The checkpoint's time is {time - now} s ahead of the clock.",
            )
        if bundle.end > checkpoint.size:
            raise _inconsistent("it goes beyond it")
        return checkpoint, time

    def _verify_place(self, bundle, checkpoint):
        """The prefix that the bundle builds on, its leaves, and what the checkpoint holds after
        them.
        """
        tied = _proven(
            bundle.start, checkpoint.size, bundle.start_root, checkpoint.root, bundle.start_proof
        )
        if not tied:
            raise _inconsistent("its first root is not proven")
        if bundle.start_root != self.tree.roots[bundle.start]:
            raise self._forked(bundle.start)
        tree = Tree()
        for leaf in self.leaves[: bundle.start] + bundle.acts:
            tree.append(leaf)
        root = tree.roots[bundle.end]
        if not _proven(bundle.end, checkpoint.size, root, checkpoint.root, bundle.end_proof):
            raise _inconsistent("its statements do not lead to the root")
        for i in range(bundle.start, min(bundle.end, self.size)):
            if self.leaves[i] != bundle.acts[i - bundle.start]:
                raise self._forked(i + 1)
        return tree

    def _verify_promises(self, tree, checkpoint):
        """What was signed before, beyond what was held then, must be what comes now."""
        if checkpoint.size <= self.size and self.tree.roots[checkpoint.size] != checkpoint.root:
            raise self._forked(checkpoint.size)
        for size, root in self.promised.items():
            if size == checkpoint.size and root != checkpoint.root:
                raise self._forked(size)
            if size <= tree.size and root != tree.roots[size]:
                raise self._forked(size)

    def _forked(self, size):
        return Refused(
            "log.forked",
            f"{self.party} has signed two logs that differ within their first {size} leaves.",
        )

    def _keep(self, bundle, acts, checkpoint):
        self.promised[checkpoint.size] = checkpoint.root
        for act, leaf, content in zip(acts, bundle.acts, bundle.contents):
            seq = act["seq"]
            if seq < self.size:
                if self.contents[seq] == HOLE:
                    self.contents[seq] = content
                continue
            key = self.keys.rotation(act, self.tree.roots[seq])[0] if is_key_act(act) else None
            if key is not None:
                self.keys.since.append((seq, key))
            self.tree.append(leaf)
            self.leaves.append(leaf)
            self.acts.append(act)
            self.contents.append(content)

    def erased(self):
        """Contents that an effective erasure act excuses for ever, held or not."""
        named = {seq for act in self.acts for seq in erased_by(act)}
        return sorted(
            seq
            for seq in named
            if "content" in self.acts[seq] and not self.acts[seq]["type"].startswith("terms.")
        )

    def missing(self):
        """Holes that nothing excuses."""
        erased = set(self.erased())
        return [
            seq
            for seq, content in enumerate(self.contents)
            if content == HOLE and seq not in erased
        ]

    def accepts_terms(self):
        """Whether leaf 0 is the acceptance of exactly these terms."""
        first = self.acts[0] if self.acts else None
        return (
            first is not None
            and first["type"] == "terms.accepted"
            and first["facts"] == {"terms": self.terms.group}
            and not {"area", "record", "content"} & set(first)
        )

"""The Merkle tree of RFC 6962 §2.1 with SHA-256 (docs/spec/log.md)."""

import hashlib

EMPTY_ROOT = hashlib.sha256(b"").digest()
PROOF_HASHES_MAX = 128


def leaf_hash(leaf):
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """An append-only tree that remembers the root at every size it has had."""

    def __init__(self):
        self._peaks = []  # (size, hash) of the full subtrees, left to right
        self.roots = [EMPTY_ROOT]

    @property
    def size(self):
        return len(self.roots) - 1

    def append(self, leaf):
        size, digest = 1, leaf_hash(leaf)
        while self._peaks and self._peaks[-1][0] == size:
            digest = node_hash(self._peaks.pop()[1], digest)
            size *= 2
        self._peaks.append((size, digest))
        root = self._peaks[-1][1]
        for _, peak in reversed(self._peaks[:-1]):
            root = node_hash(peak, root)
        self.roots.append(root)

    def copy(self):
        twin = Tree()
        twin._peaks, twin.roots = list(self._peaks), list(self.roots)
        return twin


def consistent(first, second, first_root, second_root, proof):
    """RFC 9162 §2.1.4.2 (the verifier of RFC 6962's proof): is the first tree a prefix of the
    second?

    A tree of no leaves is a prefix of every tree and has no proof: callers answer that case
    themselves.
    """
    if not 0 < first <= second or len(proof) > PROOF_HASHES_MAX:
        return False
    if first == second:
        return not proof and first_root == second_root
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(c, fr), node_hash(c, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


def included(index, size, leaf, root, proof):
    """RFC 9162 §2.1.3.2: does the tree of `size` and `root` hold this leaf hash at `index`?"""
    if not 0 <= index < size or len(leaf) != 32 or len(proof) > PROOF_HASHES_MAX:
        return False
    fn, sn, r = index, size - 1, leaf
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root

"""Reading what travels: bundles and the plaintext of carried files (docs/spec/bundle.md)."""

from . import canonical
from .form import is_hash, is_integer, is_object, is_party, matches
from .merkle import PROOF_HASHES_MAX
from .refused import Refused

BUNDLE_STATEMENTS_MAX = 4096
BUNDLE_BYTES_MAX = 16_777_216
CARRIED_BUNDLES_MAX = 256
MAGIC = b"entente.bundle/v1"
CARRIED_MAGIC = b"entente.carried/v1"

NO_CONTENT = "none"
HOLE = "hole"


def is_proof(value):
    return isinstance(value, list) and 1 <= len(value) <= PROOF_HASHES_MAX and all(map(is_hash, value))


def unhex(hashes):
    return [bytes.fromhex(digest) for digest in hashes]


def _malformed(why):
    return Refused("bundle.malformed", f"The bundle is not in its form: {why}.")


def _read_header(line):
    try:
        header = canonical.decode(line)
    except canonical.NotCanonical as problem:
        raise _malformed(f"its header is not canonical JSON ({problem})") from None
    required = ("checkpoint", "count", "from", "fromRoot", "group", "party")
    if not is_object(header, required, ("endProof", "fromProof")):
        raise _malformed("its header lacks a member or has one too many")
    if not (is_hash(header["group"]) and is_party(header["party"]) and is_hash(header["fromRoot"])):
        raise _malformed("its header names no group, party or root")
    if not (is_integer(header["from"]) and is_integer(header["count"])):
        raise _malformed("from and count are not whole numbers")
    if not isinstance(header["checkpoint"], str):
        raise _malformed("the checkpoint is not a string")
    if not all(is_proof(header[name]) for name in ("endProof", "fromProof") if name in header):
        raise _malformed("a proof is not a list of hashes")
    if header["count"] > BUNDLE_STATEMENTS_MAX:
        raise Refused("bundle.too-large", f"A bundle of {header['count']} statements is over {BUNDLE_STATEMENTS_MAX}.")
    return header


def _read_content(line):
    """NO_CONTENT, HOLE, or (salt, content bytes)."""
    if line == b"-":
        return NO_CONTENT
    if line == b"x":
        return HOLE
    salt, space, content = line[:64], line[64:65], line[65:]
    if not matches("[0-9a-f]{64}", salt.decode("latin-1")) or space != b" ":
        raise _malformed("a content line is neither -, x nor a salt with its content")
    return bytes.fromhex(salt.decode()), content


class Bundle:
    """The framing of a bundle, read but not verified: header, and lines as they stand."""

    def __init__(self, data):
        if len(data) > BUNDLE_BYTES_MAX:
            raise Refused("bundle.too-large", f"A bundle of {len(data)} bytes is over {BUNDLE_BYTES_MAX}.")
        lines = data.split(b"\n")
        if lines[0] != MAGIC:
            if len(lines) == 1 and MAGIC.startswith(lines[0]):
                raise Refused("bundle.truncated", "The bundle ends before it begins.")
            raise _malformed("it does not begin with entente.bundle/v1")
        if len(lines) < 3:
            raise Refused("bundle.truncated", "The bundle ends within its header.")
        header = _read_header(lines[1])
        self.group, self.party = header["group"], header["party"]
        self.start, self.count = header["from"], header["count"]
        self.end = self.start + self.count
        self.note = header["checkpoint"]
        self.start_root = bytes.fromhex(header["fromRoot"])
        self.start_proof = unhex(header.get("fromProof", []))
        self.end_proof = unhex(header.get("endProof", []))
        body, rest = lines[2:-1], lines[-1]
        if len(body) < 2 * self.count:
            raise Refused("bundle.truncated", f"The bundle holds fewer than its {self.count} statements.")
        if len(body) > 2 * self.count or rest:
            raise _malformed("something follows its last statement")
        self.acts = body[0::2]
        self.contents = [_read_content(line) for line in body[1::2]]


def read_carried(data):
    """The header of a carried file's plaintext and the bytes of each of its bundles."""
    malformed = Refused("carried.malformed", "The carried file is not in its form.")
    lines = data.split(b"\n")
    if lines[0] != CARRIED_MAGIC or len(lines) < 3:
        raise malformed
    try:
        header = canonical.decode(lines[1])
    except canonical.NotCanonical:
        raise malformed from None
    if not is_object(header, ("bundles", "from", "groups", "made", "to")):
        raise malformed
    if not is_integer(header["bundles"], 0, CARRIED_BUNDLES_MAX):
        raise malformed
    starts = [i for i, line in enumerate(lines) if i > 1 and line == MAGIC]
    ends = starts[1:] + [len(lines) - 1]
    bundles = [b"\n".join(lines[a:b]) + b"\n" for a, b in zip(starts, ends)]
    if len(bundles) != header["bundles"]:
        raise malformed
    return header, bundles

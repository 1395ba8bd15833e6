"""Reading what travels: bundles and the plaintext of carried files (docs/spec/bundle.md)."""

from . import canonical
from .form import ascending, is_hash, is_integer, is_object, is_party, matches, minutes
from .merkle import PROOF_HASHES_MAX
from .refused import Refused

BUNDLE_STATEMENTS_MAX = 4096
BUNDLE_BYTES_MAX = 16_777_216
BUNDLE_HEADER_BYTES_MAX = 65_536
CARRIED_BUNDLES_MAX = 256
CARRIED_HEADER_BYTES_MAX = 32_768
CARRIED_BYTES_MAX = 268_435_456
MAGIC = b"entente.bundle/v1"
CARRIED_MAGIC = b"entente.carried/v1"

NO_CONTENT = "none"
HOLE = "hole"


def is_proof(value):
    return (
        isinstance(value, list) and 1 <= len(value) <= PROOF_HASHES_MAX and all(map(is_hash, value))
    )


def unhex(hashes):
    return [bytes.fromhex(digest) for digest in hashes]


def _malformed(why):
    return Refused("bundle.malformed", f"The bundle is not in its form: {why}.")


def _read_header(line):
    if len(line) > BUNDLE_HEADER_BYTES_MAX:
        raise _malformed(f"its header is over {BUNDLE_HEADER_BYTES_MAX} bytes")
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
        raise Refused(
            "bundle.too-large",
            f"A bundle of {header['count']} statements is over {BUNDLE_STATEMENTS_MAX}.",
        )
    return header


def _read_content(line):
    """NO_CONTENT, HOLE, or (salt, content bytes)."""
    if line == b"-":
        return NO_CONTENT
    if line == b"x":
        return HOLE
    salt, space, content = line[:64], line[64:65], line[65:]
    if not matches("[0-9a-f]{64}", salt.decode("latin-1")) or space != b" " or not content:
        raise _malformed("a content line is neither -, x nor a salt with its content")
    return bytes.fromhex(salt.decode()), content


class Bundle:
    """The framing of a bundle, read but not verified: header, and lines as they stand.

    `lines` is a text split at newlines, so that its last piece is what stands behind the last
    newline. The bundle begins at the line `at` and leaves `next`, the line behind it.
    """

    def __init__(self, lines, at):
        if at == len(lines) - 1 and MAGIC.startswith(lines[at]):
            raise Refused("bundle.truncated", "The bundle ends before it begins.")
        if lines[at] != MAGIC:
            raise _malformed("it does not begin with entente.bundle/v1")
        if at + 2 >= len(lines):
            raise Refused("bundle.truncated", "The bundle ends within its header.")
        header = _read_header(lines[at + 1])
        self.group, self.party = header["group"], header["party"]
        self.start, self.count = header["from"], header["count"]
        self.end = self.start + self.count
        self.note = header["checkpoint"]
        self.start_root = bytes.fromhex(header["fromRoot"])
        self.start_proof = unhex(header.get("fromProof", []))
        self.end_proof = unhex(header.get("endProof", []))
        first, self.next = at + 2, at + 2 + 2 * self.count
        if self.next >= len(lines):
            raise Refused(
                "bundle.truncated", f"The bundle holds fewer than its {self.count} statements."
            )
        if sum(map(len, lines[at : self.next])) + self.next - at > BUNDLE_BYTES_MAX:
            raise Refused("bundle.too-large", f"A bundle is over {BUNDLE_BYTES_MAX} bytes.")
        self.acts = lines[first : self.next : 2]
        self.contents = [_read_content(line) for line in lines[first + 1 : self.next : 2]]


def read_bundle(data):
    """The one bundle that these bytes are."""
    if len(data) > BUNDLE_BYTES_MAX:
        raise Refused(
            "bundle.too-large", f"A bundle of {len(data)} bytes is over {BUNDLE_BYTES_MAX}."
        )
    lines = data.split(b"\n")
    bundle = Bundle(lines, 0)
    if bundle.next != len(lines) - 1 or lines[-1]:
        raise _malformed("something follows its last statement")
    return bundle


def _read_carried_header(lines):
    malformed = Refused("carried.malformed", "The carried file is not in its form.")
    if lines[0] != CARRIED_MAGIC or len(lines) < 3 or len(lines[1]) > CARRIED_HEADER_BYTES_MAX:
        raise malformed
    try:
        header = canonical.decode(lines[1])
    except canonical.NotCanonical:
        raise malformed from None
    if not is_object(header, ("bundles", "from", "groups", "made", "to")):
        raise malformed
    groups = header["groups"]
    if not is_integer(header["bundles"], 1) or not isinstance(groups, list) or not groups:
        raise malformed
    if not all(map(is_hash, groups)) or not ascending(groups) or minutes(header["made"]) is None:
        raise malformed
    if not is_party(header["from"]) or not is_party(header["to"]):
        raise malformed
    if header["bundles"] > CARRIED_BUNDLES_MAX:
        raise Refused(
            "carried.too-large", f"{header['bundles']} bundles are more than {CARRIED_BUNDLES_MAX}."
        )
    return header


def read_carried(data):
    """Of a carried file's plaintext: its header, its bundles up to where it breaks off, and the
    refusal there or None.

    A file that breaks off is still worth its first bundles: each of them proves itself.
    """
    if len(data) > CARRIED_BYTES_MAX:
        raise Refused(
            "carried.too-large", f"A carried file of {len(data)} bytes is over {CARRIED_BYTES_MAX}."
        )
    lines = data.split(b"\n")
    header = _read_carried_header(lines)
    bundles, at = [], 2
    try:
        while len(bundles) < header["bundles"]:
            bundles.append(Bundle(lines, at))
            at = bundles[-1].next
    except Refused as refused:
        return header, bundles, refused
    if at != len(lines) - 1 or lines[-1]:
        return (
            header,
            bundles,
            Refused("carried.malformed", "Something follows the last bundle of the carried file."),
        )
    return header, bundles, None

"""Fork evidence and branch certificates (docs/spec/log.md, Forks)."""

from . import canonical, ed25519
from .bundle import is_proof, unhex
from .form import is_hash, is_integer, is_object, is_party, is_signature
from .keys import Keys, is_key_act
from .merkle import consistent
from .note import Checkpoint, unbase64
from .refused import Refused
from .statement import read_act


def _malformed(why):
    return Refused("evidence.malformed", f"The evidence is not in its form: {why}.")


def _read(data):
    try:
        evidence = canonical.decode(data)
    except canonical.NotCanonical as problem:
        raise _malformed(f"not canonical JSON ({problem})") from None
    if not is_object(evidence, ("a", "b", "group", "party", "size", "v")) or evidence["v"] != 1:
        raise _malformed("a member is missing or not known")
    if not is_hash(evidence["group"]) or not is_party(evidence["party"]) or not is_integer(evidence["size"], 1):
        raise _malformed("it names no group, party or size")
    for side in (evidence["a"], evidence["b"]):
        if not is_object(side, ("checkpoint", "root"), ("keyActs", "proof")) or not is_hash(side["root"]):
            raise _malformed("a side lacks its checkpoint or root")
        if "proof" in side and side["proof"] != [] and not is_proof(side["proof"]):
            raise _malformed("a proof is not a list of hashes")
    return evidence


def _key_in_force(terms, party, side):
    """Follows the branch's key acts. Each is signed over the root before it, which the entry states."""
    keys = Keys(terms, party)
    for entry in side.get("keyActs", []):
        if not is_object(entry, ("act", "root")) or not is_hash(entry["root"]):
            raise _malformed("a key act stands without the root that it signs")
        act = read_act(entry["act"].encode(), terms.group, party)
        key, fault = keys.rotation(act, bytes.fromhex(entry["root"])) if is_key_act(act) else (None, "type")
        if fault:
            raise Refused("checkpoint.bad-signature", f"A key act of the evidence has no effect ({fault}).")
        keys.since.append((act["seq"], key))
    return keys.since[-1][1]


def verify_evidence(terms, data):
    """(party, size, checkpoint a, checkpoint b) when the file proves a fork; refuses otherwise."""
    evidence = _read(data)
    party, size = evidence["party"], evidence["size"]
    if evidence["group"] != terms.group:
        raise Refused("group.unknown", "The evidence is of another group than these terms found.")
    if party not in terms.members:
        raise Refused("party.not-a-member", f"{party} is not a member of this group.")
    checkpoints = []
    for side in (evidence["a"], evidence["b"]):
        checkpoint = Checkpoint(side["checkpoint"], terms.origin(party))
        if not checkpoint.is_authors(_key_in_force(terms, party, side)):
            raise Refused("checkpoint.bad-signature", "A checkpoint of the evidence bears no valid line of its author.")
        root, proof = bytes.fromhex(side["root"]), unhex(side.get("proof", []))
        if not consistent(size, checkpoint.size, root, checkpoint.root, proof):
            raise Refused("checkpoint.inconsistent", "A root of the evidence is not proven by its checkpoint.")
        checkpoints.append(checkpoint)
    if evidence["a"]["root"] == evidence["b"]["root"]:
        raise Refused("evidence.no-fork", "Both checkpoints hold the same first leaves: this proves no fork.")
    a, b = checkpoints
    if (a.size, a.text) > (b.size, b.text):
        raise _malformed("the smaller checkpoint does not stand first")
    return party, size, a, b


def verify_certificate(terms, data):
    """(party, size, root) of a branch that the recovery key has named."""
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as problem:
        raise Refused("certificate.malformed", f"The certificate is not canonical JSON: {problem}.") from None
    if not is_object(value, ("group", "party", "root", "signature", "size", "v")) or value["v"] != 1:
        raise Refused("certificate.malformed", "The certificate lacks a member or has one too many.")
    if value["group"] != terms.group or value["party"] not in terms.members:
        raise Refused("group.unknown", "The certificate is of another group or party.")
    if not is_hash(value["root"]) or not is_signature(value["signature"]) or not is_integer(value["size"]):
        raise Refused("certificate.malformed", "A member of the certificate has the wrong form.")
    party = value["party"]
    text = f"entente/branch/v1\n{terms.group}\n{party}\n{value['size']}\n{value['root']}\n".encode()
    if not ed25519.verify(terms.recovery_key(party), text, unbase64(value["signature"])):
        raise Refused("certificate.bad-signature", "The certificate is not signed by the recovery key.")
    return party, value["size"], bytes.fromhex(value["root"])

"""Fork evidence and branch certificates (docs/spec/log.md, Forks)."""

import hashlib

from . import canonical, ed25519
from .bundle import is_proof, unhex
from .form import is_hash, is_integer, is_object, is_party, is_signature
from .keys import KEY_ACTS_MAX, Keys, is_key_act
from .merkle import consistent
from .note import Checkpoint, unbase64
from .refused import Refused
from .statement import read_act

FORK_EVIDENCE_BYTES_MAX = 245_760
CERTIFICATE_BYTES_MAX = 1_024


def _malformed(why):
    return Refused("evidence.malformed", f"The evidence is not in its form: {why}.")


def _no_fork(why):
    return Refused("evidence.no-fork", f"The evidence proves no fork: {why}.")


def _is_key_act(value):
    return (
        is_object(value, ("act", "root"))
        and isinstance(value["act"], str)
        and is_hash(value["root"])
    )


def _read_side(side):
    if not is_object(side, ("checkpoint", "root"), ("keyActs", "proof")) or not is_hash(
        side["root"]
    ):
        raise _malformed("a side lacks its checkpoint or root")
    if "proof" in side and not is_proof(side["proof"]):
        raise _malformed("a proof is not a list of hashes")
    entries = side.get("keyActs", [None])
    if not isinstance(entries, list) or not 1 <= len(entries) <= KEY_ACTS_MAX:
        raise _malformed("it holds no key acts, or too many")
    if "keyActs" in side and not all(map(_is_key_act, entries)):
        raise _malformed("a key act stands without the root that it signs")
    if not isinstance(side["checkpoint"], str):
        raise _malformed("a checkpoint is not a string")


def _read(data):
    if len(data) > FORK_EVIDENCE_BYTES_MAX:
        raise _malformed(f"it is over {FORK_EVIDENCE_BYTES_MAX} bytes")
    try:
        evidence = canonical.decode(data)
    except canonical.NotCanonical as problem:
        raise _malformed(f"not canonical JSON ({problem})") from None
    if not is_object(evidence, ("a", "b", "group", "party", "size", "v")) or evidence["v"] != 1:
        raise _malformed("a member is missing or not known")
    if (
        not is_hash(evidence["group"])
        or not is_party(evidence["party"])
        or not is_integer(evidence["size"], 1)
    ):
        raise _malformed("it names no group, party or size")
    for side in (evidence["a"], evidence["b"]):
        _read_side(side)
    return evidence


def _read_checkpoint(note, origin):
    try:
        return Checkpoint(note, origin)
    except Refused as refused:
        if refused.code == "checkpoint.wrong-origin":
            raise _no_fork("a checkpoint is of another log") from None
        raise _malformed("a checkpoint is not a signed note") from None


def _key_in_force(terms, party, side, size):
    """Follows the branch's key acts. Each is signed over the root before it, which the entry
    states.
    """
    keys = Keys(terms, party)
    for entry in side.get("keyActs", []):
        try:
            act = read_act(entry["act"].encode(), terms.group, party)
        except Refused as refused:
            raise _no_fork(f"a key act is refused ({refused.code})") from None
        if not is_key_act(act) or not keys.since[-1][0] < act["seq"] < size:
            raise _no_fork("a key act stands at no place before its checkpoint")
        key, fault = keys.rotation(act, bytes.fromhex(entry["root"]))
        if fault:
            raise _no_fork(f"a key act has no effect ({fault})")
        keys.since.append((act["seq"], key))
    return keys.at(size)


def verify_evidence(terms, data):
    """(party, size, checkpoint a, checkpoint b) when the file proves a fork; refuses otherwise."""
    evidence = _read(data)
    party, size = evidence["party"], evidence["size"]
    if evidence["group"] != terms.group:
        raise Refused("group.unknown", "The evidence is of another group than these terms found.")
    if party not in terms.members:
        raise Refused("party.not-a-member", f"{party} is not a member of this group.")
    sides = (evidence["a"], evidence["b"])
    a, b = (_read_checkpoint(side["checkpoint"], terms.origin(party)) for side in sides)
    if (a.size, a.text) > (b.size, b.text):
        raise _malformed("the smaller checkpoint does not stand first")
    for side, checkpoint in zip(sides, (a, b)):
        if not checkpoint.is_authors(_key_in_force(terms, party, side, checkpoint.size)):
            raise _no_fork("a checkpoint bears no valid line of its author")
        root, proof = bytes.fromhex(side["root"]), unhex(side.get("proof", []))
        if not consistent(size, checkpoint.size, root, checkpoint.root, proof):
            raise _no_fork("a root is not proven by its checkpoint")
    if evidence["a"]["root"] == evidence["b"]["root"]:
        raise _no_fork("both checkpoints hold the same first leaves")
    return party, size, a, b


def verify_certificate(terms, data):
    """(party, size, root) of a branch that the recovery key has named."""
    if len(data) > CERTIFICATE_BYTES_MAX:
        raise Refused(
            "certificate.malformed", f"The certificate is over {CERTIFICATE_BYTES_MAX} bytes."
        )
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as problem:
        raise Refused(
            "certificate.malformed", f"The certificate is not canonical JSON: {problem}."
        ) from None
    if (
        not is_object(value, ("group", "party", "root", "signature", "size", "v"))
        or value["v"] != 1
    ):
        raise Refused(
            "certificate.malformed", "The certificate lacks a member or has one too many."
        )
    if not (is_hash(value["group"]) and is_party(value["party"]) and is_hash(value["root"])):
        raise Refused("certificate.malformed", "The certificate names no group, party or root.")
    if not is_signature(value["signature"]) or not is_integer(value["size"], 1):
        raise Refused(
            "certificate.malformed",
            "The signature or the size of the certificate has the wrong form.",
        )
    if value["group"] != terms.group:
        raise Refused(
            "group.unknown", "The certificate is of another group than these terms found."
        )
    if value["party"] not in terms.members:
        raise Refused("party.not-a-member", f"{value['party']} is not a member of this group.")
    party = value["party"]
    text = f"entente/branch/v1\n{terms.group}\n{party}\n{value['size']}\n{value['root']}\n".encode()
    if not ed25519.verify(terms.recovery_key(party), text, unbase64(value["signature"])):
        raise Refused(
            "certificate.bad-signature", "The certificate is not signed by the recovery key."
        )
    return party, value["size"], bytes.fromhex(value["root"])


def _is_bare(act):
    return "area" not in act and "record" not in act


def shown(terms, act, content):
    """(party, size, digest) that an effective `fork.shown` tells; `content` is its object, None
    while it is not held.
    """
    facts = act["facts"]
    if act["type"] != "fork.shown" or not _is_bare(act) or content is None:
        return None
    if not is_object(facts, ("evidence", "of")) or not is_object(content, ("evidence",)):
        return None
    data = canonical.encode(content["evidence"])
    digest = hashlib.sha256(data).hexdigest()
    try:
        party, size, _, _ = verify_evidence(terms, data)
    except Refused:
        return None
    return (party, size, digest) if (facts["of"], facts["evidence"]) == (party, digest) else None


def settled(terms, act):
    """(party, size, root) of the certificate that an effective `fork.settled` repeats."""
    facts = act["facts"]
    if act["type"] != "fork.settled" or not _is_bare(act) or "content" in act:
        return None
    if not is_object(facts, ("of", "root", "signature", "size")):
        return None
    certificate = {name: facts[name] for name in ("root", "signature", "size")}
    certificate |= {"group": terms.group, "party": facts["of"], "v": 1}
    try:
        return verify_certificate(terms, canonical.encode(certificate))
    except Refused:
        return None

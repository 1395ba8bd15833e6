"""Keys in force and rotation (docs/spec/log.md, Keys)."""

from . import canonical, ed25519
from .form import is_key, is_object, is_signature
from .note import unbase64

KEY_ACTS_MAX = 64
KEY_ACT_BYTES_MAX = 1_024


class Keys:
    """The log keys that one branch of a log has had, by the index of the act that put each in
    force.
    """

    def __init__(self, terms, party):
        self.terms, self.party = terms, party
        self.since = [(-1, terms.log_key(party))]

    def at(self, size):
        """The key that the first `size` leaves put in force."""
        return [key for index, key in self.since if index < size][-1]

    def rotation(self, act, root):
        """(the key that a key act puts in force, None), or (None, why it changes nothing).

        `root` is that of the leaves before the act, which ties it to one branch.
        """
        facts = act["facts"]
        if {"area", "record", "content"} & set(act) or not is_object(
            facts, ("algorithm", "by", "key", "signature")
        ):
            return None, "form"
        if len(canonical.encode(act)) > KEY_ACT_BYTES_MAX:
            return None, "form"
        if facts["algorithm"] != "ed25519" or facts["by"] not in ("log", "recovery"):
            return None, "form"
        if not is_key(facts["key"]) or not is_signature(facts["signature"]):
            return None, "form"
        if sum(1 for index, _ in self.since if index < act["seq"]) > KEY_ACTS_MAX:
            return None, "too-many"
        key = unbase64(facts["key"])
        if key in self.terms.keys or key in [
            named for index, named in self.since if index < act["seq"]
        ]:
            return None, "key-named-before"
        signer = (
            self.at(act["seq"]) if facts["by"] == "log" else self.terms.recovery_key(self.party)
        )
        text = rotation_text(act["group"], act["party"], act["seq"], root, facts["key"])
        if not ed25519.verify(signer, text, unbase64(facts["signature"])):
            return None, "signature"
        return key, None


def is_key_act(act):
    return act["type"] == "key.rotated"


def rotation_text(group, party, seq, root, key_base64):
    return (
        f"entente/key/v1\n{group}\n{party}\n{seq}\n{root.hex()}\ned25519\n{key_base64}\n".encode()
    )

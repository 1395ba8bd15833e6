"""Published pages (docs/spec/public-words.md): what their proof proves, and that they show it."""

import hashlib
import json

from . import canonical
from .agreement import standings, version_hash, wording_hash
from .form import is_hash, is_integer, is_object, is_party, matches, minutes
from .keys import KEY_ACTS_MAX, Keys, is_key_act
from .merkle import PROOF_HASHES_MAX, consistent, included, leaf_hash
from .note import Checkpoint, cosigned, unbase64
from .publication_page import render
from .refused import Refused
from .statement import check_content, read_act
from .terms import LANGUAGES, MEMBERS_MAX, Terms

PAGE_BYTES_MAX = 16_777_216
WORDS_MAX = 32
ACTS_MAX = 512
_OPENING = b'<script type="application/json" id="entente-publication">'
_MEMBERS = ("keys", "kind", "language", "logs", "record", "terms", "v", "words")
_RECORD = "[a-z][a-z0-9]{1,11}-[0-9a-f]{32}"
_WITHDRAWN = "publication.withdrawn"


def _malformed(why):
    return Refused("publication.malformed", f"This is no published page with its proof: {why}.")


def _are(value, low, high, is_item):
    return isinstance(value, list) and low <= len(value) <= high and all(map(is_item, value))


def _is_path(value):
    return _are(value, 0, PROOF_HASHES_MAX, is_hash)


def _is_place(value):
    return is_object(value, ("party", "seq")) and is_party(value["party"]) and is_integer(value["seq"])


def _is_act(value):
    return (
        is_object(value, ("act", "path"), ("content", "salt"))
        and isinstance(value["act"], dict)
        and _is_path(value["path"])
        and isinstance(value.get("content", {}), dict)
        and isinstance(value.get("salt", ""), str)
    )


def _is_checkpoint(value):
    return (
        is_object(value, ("note", "path"))
        and isinstance(value["note"], str)
        and _is_path(value["path"])
    )


def _is_log(value):
    return (
        is_object(value, ("acts", "checkpoints", "party"))
        and is_party(value["party"])
        and _are(value["acts"], 1, ACTS_MAX, _is_act)
        and _are(value["checkpoints"], 1, MEMBERS_MAX + 1, _is_checkpoint)
    )


def _is_key_act(value):
    return is_object(value, ("act", "root")) and isinstance(value["act"], str) and is_hash(value["root"])


def _are_keys(value):
    return (
        is_object(value, ("keyActs", "party"))
        and is_party(value["party"])
        and _are(value["keyActs"], 1, KEY_ACTS_MAX, _is_key_act)
    )


def _is_text(value):
    return (
        is_object(value, (), LANGUAGES)
        and bool(value)
        and all(isinstance(text, str) and text for text in value.values())
    )


def _is_row(value, required, optional=()):
    return is_object(value, (*required, "text"), (*optional, "stale")) and _is_text(value["text"])


def _is_wording(value):
    return (
        is_object(value, ("clauses", "nonce", "title"))
        and matches("[0-9a-f]{32}", value["nonce"])
        and _is_row(value["title"], ())
        and _are(value["clauses"], 1, 200, lambda clause: _is_row(clause, ("id",), ("role",)))
    )


_FORMS = {
    "v": lambda value: is_integer(value, 1, 1),
    "kind": lambda value: value in ("joint", "alone"),
    "language": lambda value: value in LANGUAGES,
    "record": lambda value: matches(_RECORD, value),
    "terms": lambda value: isinstance(value, dict),
    "words": lambda value: _are(value, 0, WORDS_MAX, _is_place),
    "keys": lambda value: _are(value, 0, MEMBERS_MAX, _are_keys),
    "logs": lambda value: _are(value, 1, MEMBERS_MAX, _is_log),
    "lines": lambda value: is_object(value, ("text", "wording"))
    and isinstance(value["text"], dict)
    and _is_wording(value["wording"]),
}


def read_proof(page):
    """The proof that stands in a page."""
    if len(page) > PAGE_BYTES_MAX:
        raise _malformed(f"it is over {PAGE_BYTES_MAX} bytes")
    _, found, rest = page.partition(_OPENING)
    text, ended, _ = rest.partition(b"</script>")
    if not found or not ended:
        raise _malformed("it holds none")
    try:
        # Canonical, but that no `<` may end the element: the form is compared with the whole page.
        proof = json.loads(text.decode("utf-8"))
        canonical.encode(proof)
    except (ValueError, RecursionError, canonical.NotCanonical):
        raise _malformed("its proof is not JSON") from None
    if not is_object(proof, _MEMBERS, ("lines",)):
        raise _malformed("its proof lacks a member or has one that the spec does not name")
    for name, is_form in _FORMS.items():
        if name in proof and not is_form(proof[name]):
            raise _malformed(f"the member {name} of its proof has the wrong form")
    return proof


def _keys_of(terms, proof, party):
    """Follows the key acts of one member from the key of the terms."""
    keys, bad = Keys(terms, party), Refused(
        "publication.bad-key", f"The keys of {party} do not follow from the terms."
    )
    for entry in [e for one in proof["keys"] if one["party"] == party for e in one["keyActs"]]:
        try:
            act = read_act(entry["act"].encode("utf-8", "surrogatepass"), terms.group, party)
        except Refused:
            raise bad from None
        if not is_key_act(act) or act["seq"] <= keys.since[-1][0]:
            raise bad
        key, fault = keys.rotation(act, bytes.fromhex(entry["root"]))
        if fault:
            raise bad
        keys.since.append((act["seq"], key))
    return keys


def _unhex(path):
    return [bytes.fromhex(digest) for digest in path]


def _trees(terms, log, keys):
    """The checkpoints of one log: ascending, each its author's, each beginning with the first."""
    party, trees = log["party"], []
    bad = Refused("publication.bad-tree", f"A tree of {party}'s log is not proven to be its own.")
    for entry in log["checkpoints"]:
        try:
            tree = Checkpoint(entry["note"], terms.origin(party))
        except Refused:
            raise bad from None
        if trees and tree.size <= trees[-1].size or not tree.is_authors(keys.at(tree.size)):
            raise bad
        path = _unhex(entry["path"])
        if not trees and path:
            raise bad
        first = trees[0] if trees else tree
        if trees and not consistent(first.size, tree.size, first.root, tree.root, path):
            raise bad
        trees.append(tree)
    return trees


def _proven_act(terms, party, entry, trees):
    """An act at its place, with its content where that is shown."""
    data = canonical.encode(entry["act"])
    act = read_act(data, terms.group, party)
    tree = trees[0] if act["seq"] < trees[0].size else trees[-1]
    path = _unhex(entry["path"])
    if not included(act["seq"], tree.size, leaf_hash(data), tree.root, path):
        raise _not_there(party)
    if ("content" in entry) != ("salt" in entry):
        raise Refused("content.mismatch", f"A content of {party} stands without its salt.")
    if "content" not in entry:
        return act, None
    salt = unbase64(entry["salt"], 32)
    if salt is None:
        raise Refused("content.mismatch", f"A salt of {party} is not 32 bytes.")
    check_content(act, salt, canonical.encode(entry["content"]))
    return act, entry["content"]


def _not_there(party):
    return Refused(
        "publication.not-in-the-log",
        f"A statement of {party} does not stand in its log where the page puts it.",
    )


def _has_signed(terms, party, keys, trees):
    """Whether a member's cosignature stands under one of the trees."""
    origin = terms.origin(party)
    return any(
        name == origin and cosigned(origin, key, tree.text, blob) is not None
        for tree in trees
        for name, blob in tree.lines
        for _, key in keys.since
    )


class ProvenLog:
    """What one member said, proven to stand in its log, and who else has signed that."""

    def __init__(self, terms, entry, keys):
        self.party = entry["party"]
        trees = _trees(terms, entry, keys[self.party])
        self.acts = [_proven_act(terms, self.party, one, trees) for one in entry["acts"]]
        self.signed_by = [
            party
            for party in terms.members
            if party != self.party and _has_signed(terms, party, keys[party], trees)
        ]
        late = [act for act, _ in self.acts if act["seq"] >= trees[0].size]
        if any(act["type"] != _WITHDRAWN for act in late):
            raise _not_there(self.party)

    def find(self, record, kind, says):
        """The first act of a type on the record whose facts say this."""
        for act, _ in self.acts:
            if act["type"] == kind and act.get("record") == record and says(act["facts"]):
                return act
        return None


def _proven_logs(terms, proof):
    keys = {party: _keys_of(terms, proof, party) for party in terms.members}
    logs = {}
    for entry in proof["logs"]:
        party = entry["party"]
        if party not in keys or party in logs:
            raise Refused("publication.bad-tree", f"The log of {party} has no place here.")
        logs[party] = ProvenLog(terms, entry, keys)
    return logs


def publication_hash(version, words):
    value = {"version": version, **({"words": words} if words else {})}
    return hashlib.sha256(b"entente/publication/v1\n" + canonical.encode(value)).hexdigest()


def _differ(why):
    return Refused("publication.words-differ", f"The words are not those that were given: {why}.")


def _lines(terms, proof):
    """The agreed lines; the version that they are."""
    lines = proof.get("lines")
    if lines is None:
        raise _differ("there are no lines")
    text, wording = lines["text"], lines["wording"]
    if not _is_version(text, terms):
        raise _differ("the text of the version has not its form")
    if wording_hash(wording) != text["wording"]:
        raise _differ("the wording is not the one that the version names")
    whole, _ = standings(wording)
    if not set(terms.value["languages"]) <= set(text["languages"]) or whole != text["languages"]:
        raise _differ("a language of the terms is missing")
    return version_hash(text)


def _is_version(text, terms):
    required = ("authentic", "binding", "languages", "matter", "status", "wording")
    return (
        is_object(text, required, ("stale",))
        and isinstance(text["binding"], bool)
        and is_hash(text["wording"])
        and _are(text["authentic"], 1, 3, lambda one: one in LANGUAGES)
        and _are(text["languages"], 1, 3, lambda one: one in LANGUAGES)
        and is_object(text["matter"], ("order",), ("at",))
        and minutes(text["matter"].get("at", "2026-01-01T00:00Z")) is not None
        and _are(text["matter"]["order"], 1, MEMBERS_MAX, is_party)
    )


def _own_words(proof, logs):
    """Each of the own words that are named: (party, seq, time, content)."""
    found = []
    for place in proof["words"]:
        log = logs.get(place["party"])
        said = [one for one in (log.acts if log else []) if one[0]["seq"] == place["seq"]]
        act, content = said[0] if said else (None, None)
        if (
            content is None
            or act["type"] != "appearance.words-given"
            or act.get("record") != proof["record"]
            or not is_object(content, ("text",), ("speaker",))
            or not all(map(_is_text, content.values()))
        ):
            raise _differ(f"{place['party']} did not give what stands as its own words")
        found.append((place["party"], place["seq"], act["time"], content))
    return found


def _text_in(value):
    """What of a text has its form: whoever takes back may have given anything."""
    given = value if isinstance(value, dict) else {}
    return {one: given[one] for one in LANGUAGES if isinstance(given.get(one), str)}


def _taken_back(logs, is_of):
    return [
        (log.party, act["seq"], act["time"], {"text": _text_in((content or {}).get("text"))})
        for log in logs.values()
        for act, content in log.acts
        if act["type"] == _WITHDRAWN and is_of(act["facts"], log.party)
    ]


def _is_release(facts, publication):
    return (
        is_object(facts, ("version",), ("embargo", "words"))
        and minutes(facts.get("embargo", "2026-01-01T00:00Z")) is not None
        and ("words" not in facts or _are(facts["words"], 1, WORDS_MAX, _is_place))
        and publication_hash(facts["version"], facts.get("words")) == publication
    )


def _joint(terms, proof, logs):
    version = _lines(terms, proof)
    words = _own_words(proof, logs)
    publication = publication_hash(version, proof["words"])
    took = []
    for party in terms.members:
        log, record = logs.get(party), proof["record"]
        accepted = log and log.find(
            record, "appearance.accepted", lambda facts: facts.get("version") == version
        )
        if not accepted:
            raise Refused(
                "publication.not-taken-up", f"{party} is not shown to have taken up these lines."
            )
        released = log.find(
            record, "publication.released", lambda facts: _is_release(facts, publication)
        )
        if not released or released["seq"] < accepted["seq"]:
            raise Refused(
                "publication.not-released", f"{party} is not shown to have released these words."
            )
        for other in terms.members:
            if other != party and other not in log.signed_by:
                raise Refused(
                    "publication.cosignature-missing",
                    f"{other} has not signed the log of {party} on which this page rests.",
                )
        took.append((party, accepted["time"], released["time"], released["facts"].get("embargo")))
    back = _taken_back(logs, lambda facts, _: facts.get("publication") == publication)
    return {"words": words, "took": took, "back": back, "publication": publication}


def _alone(terms, proof, logs):
    words = _own_words(proof, logs)
    if len(words) != 1 or "lines" in proof:
        raise _differ("one side speaks for itself, once")
    party, seq = words[0][:2]
    made = logs[party].find(
        proof["record"],
        "publication.made-alone",
        lambda facts: is_object(facts, ("words",), ("embargo",)) and facts["words"] == seq,
    )
    if not made:
        raise Refused(
            "publication.not-released", f"{party} is not shown to have published these words."
        )
    back = _taken_back(logs, lambda facts, by: by == party and facts.get("words") == seq)
    took = [(party, None, made["time"], made["facts"].get("embargo"))]
    return {"words": words, "took": took, "back": back, "publication": None}


def verify_page(page):
    """(terms, proof, what it proves) of a page that holds; refuses otherwise, with one sentence."""
    proof = read_proof(page)
    terms = Terms(canonical.encode(proof["terms"]))
    logs = _proven_logs(terms, proof)
    proven = (_joint if proof["kind"] == "joint" else _alone)(terms, proof, logs)
    proven["signed"] = {party: log.signed_by for party, log in logs.items()}
    if render(terms, proof, proven).encode() != page:
        raise Refused(
            "publication.page-differs", "The page does not show what its proof holds, and nothing else."
        )
    return terms, proof, proven

"""Terms of reference and the group's id (docs/spec/founding.md)."""

import hashlib

from .form import ascending, is_date, is_hash, is_integer, is_key, is_object, is_party, matches
from .note import unbase64
from .refused import Refused
from .statement import read_object

TERMS_BYTES_MAX = 262_144
MEMBERS_MAX = 32
UTC_OFFSET_MINUTES_MAX = 14 * 60
LANGUAGES = ("en", "es", "zh")

_REQUIRED = (
    "areas", "authentic", "binding", "kind", "languages", "members", "nonce", "quotas", "retention", "title", "v",
)
_OPTIONAL = ("calendars", "clocks", "floor", "predecessor")
_MEMBER = ("ageRecipient", "algorithm", "httpKey", "logKey", "names", "party", "recoveryKey")
_KEYS = ("httpKey", "logKey", "recoveryKey")


def _is_text(value):
    """Text by language: at least one of them."""
    return is_object(value, (), LANGUAGES) and bool(value) and all(isinstance(t, str) for t in value.values())


def _is_names(value, allowed=None):
    """Ascending, different, not empty; from `allowed` where that is given."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(item, str) for item in value)
        and ascending(value)
        and (allowed is None or all(item in allowed for item in value))
    )


def _is_member(value):
    return (
        is_object(value, _MEMBER)
        and is_party(value["party"])
        and value["algorithm"] == "ed25519"
        and matches("age1[0-9a-z]+", value["ageRecipient"])
        and _is_text(value["names"])
        and all(is_key(value[name]) for name in _KEYS)
    )


def is_calendar(value):
    return (
        is_object(value, ("holidays", "party", "utcOffsetMinutes", "weekend"), ("workingDays",))
        and is_party(value["party"])
        and is_integer(value["utcOffsetMinutes"], -UTC_OFFSET_MINUTES_MAX, UTC_OFFSET_MINUTES_MAX)
        and _are_ascending(value["weekend"], lambda day: is_integer(day, 0, 6))
        and _are_ascending(value["holidays"], is_date)
        and _are_ascending(value.get("workingDays", []), is_date)
        and not set(value["holidays"]) & set(value.get("workingDays", []))
    )


def is_clock(value):
    return (
        isinstance(value, dict)
        and matches("[a-z][a-z0-9-]*", value.get("id"))
        and value.get("kind") in ("calendar", "working")
        and value.get("start") in ("filing", "receipt")
        and is_integer(value.get("days"), 1)
        and isinstance(value.get("source"), str)
        and bool(value["source"])
    )


def _are_ascending(value, is_item):
    return isinstance(value, list) and all(map(is_item, value)) and ascending(value)


def _are(value, is_item, name):
    """A list that is not empty, ascending by one of its items' members."""
    return isinstance(value, list) and bool(value) and all(map(is_item, value)) and ascending([i[name] for i in value])


def _are_members(value):
    if not isinstance(value, list) or not 1 <= len(value) <= MEMBERS_MAX or not all(map(_is_member, value)):
        return False
    keys = [member[name] for member in value for name in _KEYS]
    keys += [member["ageRecipient"] for member in value]
    return ascending([member["party"] for member in value]) and len(set(keys)) == len(keys)


_FORMS = {
    "v": lambda value: is_integer(value, 1, 1),
    "nonce": is_hash,
    "kind": lambda value: value in ("working-group", "national"),
    "title": _is_text,
    "predecessor": is_hash,
    "members": _are_members,
    "areas": lambda value: _is_names(value) and all(matches("[a-z][a-z0-9-]{1,31}", area) for area in value),
    "floor": _is_names,
    "clocks": lambda value: _are(value, is_clock, "id"),
    "calendars": lambda value: _are(value, is_calendar, "party"),
    "quotas": lambda value: is_object(value, ("bytesPerDay", "statementsPerDay")) and all(map(is_integer, value.values())),
    "retention": lambda value: is_object(value, ("contentDays",)) and is_integer(value["contentDays"]),
    "languages": lambda value: _is_names(value, LANGUAGES),
    "authentic": lambda value: _is_names(value, LANGUAGES),
    "binding": lambda value: isinstance(value, bool),
}


class Terms:
    """A founding text that has the right form, with the group's id that follows from its bytes."""

    def __init__(self, data):
        if len(data) > TERMS_BYTES_MAX:
            raise Refused("terms.too-large", f"Terms of {len(data)} bytes are over {TERMS_BYTES_MAX}.")
        terms = read_object(data, "terms")
        if is_integer(terms.get("v")) and terms["v"] != 1:
            raise Refused("terms.unknown-version", f"The terms are of version {terms['v']}.")
        if not is_object(terms, _REQUIRED, _OPTIONAL):
            raise Refused("terms.malformed", "The terms lack a member or have one that the spec does not name.")
        for name, is_form in _FORMS.items():
            if name in terms and not is_form(terms[name]):
                raise Refused("terms.malformed", f"The member {name} of the terms has the wrong form.")
        parties = len(terms["members"])
        if (terms["kind"] == "national") != (parties == 1):
            raise Refused("terms.malformed", f"{terms['kind']} terms cannot have {parties} member(s).")
        if any(area not in terms["areas"] for area in terms.get("floor", [])):
            raise Refused("terms.malformed", "The floor names an area that the terms do not have.")
        if any(language not in terms["languages"] for language in terms["authentic"]):
            raise Refused("terms.malformed", "A text is authentic in a language that the group does not use.")
        if any(c["party"] not in [m["party"] for m in terms["members"]] for c in terms.get("calendars", [])):
            raise Refused("terms.malformed", "A calendar is of a party that is no member.")
        self.value = terms
        self.group = hashlib.sha256(b"entente/terms/v1\n" + data).hexdigest()
        self.members = {member["party"]: member for member in terms["members"]}
        self.keys = {unbase64(member[name]) for member in terms["members"] for name in _KEYS}

    def log_key(self, party):
        return unbase64(self.members[party]["logKey"])

    def recovery_key(self, party):
        return unbase64(self.members[party]["recoveryKey"])

    def origin(self, party):
        return f"entente.{self.group}/{party}"

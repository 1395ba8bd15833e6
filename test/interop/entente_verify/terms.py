"""Terms of reference and the group's id (docs/spec/founding.md)."""

import hashlib

from .form import ascending, is_date, is_hash, is_integer, is_key, is_object, is_party, matches
from .note import unbase64
from .refused import Refused
from .statement import read_object

TERMS_BYTES_MAX = 262_144
MEMBERS_MAX = 32
UTC_OFFSET_MINUTES_MAX = 14 * 60
AREAS_MAX = 64
CLOCKS_MAX = 256
DATES_MAX = 4_096
DAYS_MAX = 3_660
TEXT_CHARACTERS_MAX = 4_096
LANGUAGES = ("en", "es", "zh")

_REQUIRED = (
    "areas",
    "authentic",
    "binding",
    "kind",
    "languages",
    "members",
    "nonce",
    "quotas",
    "retention",
    "title",
    "v",
)
_OPTIONAL = ("calendars", "clocks", "floor", "predecessor")
_MEMBER = ("ageRecipient", "algorithm", "httpKey", "logKey", "names", "party", "recoveryKey")
_KEYS = ("httpKey", "logKey", "recoveryKey")


def _is_text(value):
    """Text by language: at least one of them."""
    return is_object(value, (), LANGUAGES) and bool(value) and all(map(_is_words, value.values()))


def _is_words(value):
    return isinstance(value, str) and 1 <= len(value) <= TEXT_CHARACTERS_MAX


def _is_name(value):
    return matches("[a-z][a-z0-9-]{1,31}", value)


def _are_ascending(value, is_item, low, high):
    """A list of `low` to `high` different items of one form, ascending."""
    return (
        isinstance(value, list)
        and low <= len(value) <= high
        and all(map(is_item, value))
        and ascending(value)
    )


def _are_languages(value):
    return _are_ascending(value, lambda item: item in LANGUAGES, 1, len(LANGUAGES))


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
        and _are_ascending(value["weekend"], lambda day: is_integer(day, 0, 6), 0, 6)
        and _are_ascending(value["holidays"], is_date, 0, DATES_MAX)
        and _are_ascending(value.get("workingDays", []), is_date, 0, DATES_MAX)
        and not set(value["holidays"]) & set(value.get("workingDays", []))
    )


_CLOCK = {
    "amendment": lambda value: value in ("continues", "restarts"),
    "bases": lambda value: isinstance(value, list) and bool(value) and all(map(_is_name, value)),
    "calendarOf": lambda value: value in ("asked", "asker"),
    "days": lambda value: is_integer(value, 1, DAYS_MAX),
    "gates": lambda value: value in ("dispatch", "none"),
    "id": _is_name,
    "kind": lambda value: value in ("calendar", "working"),
    "pauseDaysMax": lambda value: is_integer(value, 0, DAYS_MAX),
    "pausesOnQuestion": lambda value: isinstance(value, bool),
    "silence": lambda value: value
    in ("deemed-authorised", "may-not-proceed", "may-proceed", "no-effect"),
    "source": _is_words,
    "start": lambda value: value in ("filing", "receipt"),
    "statutory": lambda value: isinstance(value, bool),
}


def is_clock(value):
    """A clock rule (docs/spec/notifications.md, Clocks)."""
    return (
        is_object(value, _CLOCK)
        and all(is_form(value[name]) for name, is_form in _CLOCK.items())
        # Or a notice could be dated back, and its silence settled as soon as it is received.
        and (value["start"] == "receipt" or value["silence"] in ("may-not-proceed", "no-effect"))
    )


def _are(value, is_item, name, count_max):
    """A list that is not empty, ascending by one of its items' members."""
    return (
        isinstance(value, list)
        and 1 <= len(value) <= count_max
        and all(map(is_item, value))
        and ascending([item[name] for item in value])
    )


def _are_members(value):
    if (
        not isinstance(value, list)
        or not 1 <= len(value) <= MEMBERS_MAX
        or not all(map(_is_member, value))
    ):
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
    "areas": lambda value: _are_ascending(value, _is_name, 1, AREAS_MAX),
    "floor": lambda value: _are_ascending(value, _is_name, 1, AREAS_MAX),
    "clocks": lambda value: _are(value, is_clock, "id", CLOCKS_MAX),
    "calendars": lambda value: _are(value, is_calendar, "party", MEMBERS_MAX),
    "quotas": lambda value: is_object(value, ("bytesPerDay", "statementsPerDay"))
    and all(map(is_integer, value.values())),
    "retention": lambda value: is_object(value, ("contentDays",))
    and is_integer(value["contentDays"]),
    "languages": _are_languages,
    "authentic": _are_languages,
    "binding": lambda value: isinstance(value, bool),
}


class Terms:
    """A founding text that has the right form, with the group's id that follows from its bytes."""

    def __init__(self, data):
        if len(data) > TERMS_BYTES_MAX:
            raise Refused(
                "terms.too-large", f"Terms of {len(data)} bytes are over {TERMS_BYTES_MAX}."
            )
        terms = read_object(data, "terms")
        if is_integer(terms.get("v")) and terms["v"] != 1:
            raise Refused("terms.unknown-version", f"The terms are of version {terms['v']}.")
        if not is_object(terms, _REQUIRED, _OPTIONAL):
            raise Refused(
                "terms.malformed",
                "The terms lack a member or have one that the spec does not name.",
            )
        for name, is_form in _FORMS.items():
            if name in terms and not is_form(terms[name]):
                raise Refused(
                    "terms.malformed", f"The member {name} of the terms has the wrong form."
                )
        parties = len(terms["members"])
        if (terms["kind"] == "national") != (parties == 1):
            raise Refused(
                "terms.malformed", f"{terms['kind']} terms cannot have {parties} member(s)."
            )
        if any(area not in terms["areas"] for area in terms.get("floor", [])):
            raise Refused("terms.malformed", "The floor names an area that the terms do not have.")
        if any(language not in terms["languages"] for language in terms["authentic"]):
            raise Refused(
                "terms.malformed", "A text is authentic in a language that the group does not use."
            )
        if any(
            c["party"] not in [m["party"] for m in terms["members"]]
            for c in terms.get("calendars", [])
        ):
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

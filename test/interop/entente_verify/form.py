"""The forms that several tables of the spec share."""

import re
from datetime import datetime, timezone

from . import ed25519
from .canonical import INTEGER_MAX
from .note import unbase64

_PARTY = re.compile(r"[a-z][a-z0-9]{1,11}")
_HASH = re.compile(r"[0-9a-f]{64}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def matches(pattern, value):
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def is_party(value):
    return matches(_PARTY, value)


def is_hash(value):
    return matches(_HASH, value)


def is_integer(value, low=0, high=INTEGER_MAX):
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def is_key(value):
    return (
        isinstance(value, str)
        and unbase64(value, 32) is not None
        and ed25519.is_key(unbase64(value))
    )


def is_signature(value):
    return isinstance(value, str) and unbase64(value, 64) is not None


def minutes(value):
    """Minutes since 1970 of `YYYY-MM-DDTHH:MMZ`, or None when it is no such instant."""
    if not matches(_TIME, value):
        return None
    try:
        instant = datetime.strptime(value, "%Y-%m-%dT%H:%MZ").replace(tzinfo=timezone.utc)
    except ValueError:
        return None
    return int(instant.timestamp()) // 60


def instant(minute):
    """The other way."""
    return datetime.fromtimestamp(minute * 60, timezone.utc).strftime("%Y-%m-%dT%H:%MZ")


def is_date(value):
    if not matches(_DATE, value):
        return False
    try:
        datetime.strptime(value, "%Y-%m-%d")
    except ValueError:
        return False
    return True


def is_object(value, required, optional=()):
    """An object with every required member and none that is neither required nor optional."""
    return (
        isinstance(value, dict)
        and all(name in value for name in required)
        and all(name in required or name in optional for name in value)
    )


def ascending(values):
    return all(a < b for a, b in zip(values, values[1:]))

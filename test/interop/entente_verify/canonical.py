"""Canonical JSON (docs/spec/README.md, Conventions): RFC 8785, integers only, bounded depth."""

import json

INTEGER_MAX = 2**53 - 1
DEPTH_MAX = 16


class NotCanonical(Exception):
    """The bytes are not the one form that their value has."""


_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
}


def _string(text):
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise NotCanonical("a string holds a lone surrogate")
    return (
        '"' + "".join(_ESCAPES.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in text) + '"'
    )


def _write(value, depth):
    if isinstance(value, (dict, list)) and depth == DEPTH_MAX:
        raise NotCanonical(f"nesting is more than {DEPTH_MAX} deep")
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        if abs(value) > INTEGER_MAX:
            raise NotCanonical("a number is beyond 2^53-1")
        return str(value)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, list):
        return "[" + ",".join(_write(item, depth + 1) for item in value) + "]"
    if "__proto__" in value:
        raise NotCanonical("a member is called __proto__")
    # RFC 8785 §3.2.3 sorts by UTF-16 code units, which big-endian bytes compare like.
    names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(f"{_string(n)}:{_write(value[n], depth + 1)}" for n in names) + "}"


def encode(value):
    """The canonical bytes of a value."""
    return _write(value, 0).encode("utf-8")


def _no_duplicates(pairs):
    result = dict(pairs)
    if len(result) != len(pairs):
        raise NotCanonical("a member stands twice")
    return result


def _refuse_number(text):
    raise NotCanonical(f"{text[:40]} is not an integer in its one form")


def decode(data):
    """The value of canonical bytes; raises NotCanonical for any other bytes."""
    try:
        text = data.decode("utf-8")
        value = json.loads(
            text,
            object_pairs_hook=_no_duplicates,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
        )
        again = _write(value, 0).encode("utf-8")
    except (ValueError, RecursionError) as problem:
        raise NotCanonical(f"not JSON in UTF-8: {problem}") from None
    if again != data:
        raise NotCanonical("not the canonical form of its value")
    return value

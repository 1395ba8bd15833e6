"""Checkpoints: C2SP signed notes with the author's log signature and his cosignature
(docs/spec/log.md).
"""

import base64
import binascii
import hashlib
import re

from . import ed25519
from .canonical import INTEGER_MAX
from .refused import Refused

CHECKPOINT_BYTES_MAX = 8192
LOG_SIGNATURE = 0x01
COSIGNATURE = 0x04
LAST_SECOND = 253_402_300_799  # of the year 9999: what the wire can write as an instant

_TEXT = re.compile(r"([^\s+]+)\n([1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n")
_LINE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})\n")


def unbase64(text, length=None):
    """Strict standard base64: one text for each value, so that nobody can vary the bytes that are
    hashed.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError, TypeError):
        return None
    if base64.b64encode(data).decode() != text or (length is not None and len(data) != length):
        return None
    return data


def key_id(name, algorithm, key):
    return hashlib.sha256(name.encode() + b"\n" + bytes([algorithm]) + key).digest()[:4]


def note_text(origin, size, root):
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"


def cosigned(name, key, text, blob):
    """The time in key id ‖ time ‖ signature when it is this key's cosignature of the text; else
    None.
    """
    if blob is None or len(blob) != 76 or blob[:4] != key_id(name, COSIGNATURE, key):
        return None
    time = int.from_bytes(blob[4:12], "big")
    if time > LAST_SECOND:
        return None
    message = f"cosignature/v1\ntime {time}\n{text}".encode()
    return time if ed25519.verify(key, message, blob[12:]) else None


class Checkpoint:
    """A note that was read but not yet verified."""

    def __init__(self, note, origin):
        malformed = Refused(
            "checkpoint.malformed", "The checkpoint is not a signed note of three lines."
        )
        if not isinstance(note, str) or len(note.encode("utf-8", "replace")) > CHECKPOINT_BYTES_MAX:
            raise malformed
        text, blank, lines = note.partition("\n\n")
        match = _TEXT.fullmatch(text + "\n")
        if not match or not blank or not lines:
            raise malformed
        self.note, self.text, self.lines = note, text + "\n", []
        self.origin, self.size, self.root = match[1], int(match[2]), unbase64(match[3], 32)
        end = 0
        for line in _LINE.finditer(lines):
            blob = unbase64(line[2])
            if line.start() != end or blob is None or len(blob) < 5:
                raise malformed
            self.lines.append((line[1], blob))
            end = line.end()
        if end != len(lines) or self.root is None or self.size > INTEGER_MAX:
            raise malformed
        if self.origin != origin:
            raise Refused(
                "checkpoint.wrong-origin", f"The checkpoint is of {self.origin}, not of {origin}."
            )

    def _author_lines(self, key):
        """What this key's lines of each kind say: [True or False], [time or None]."""
        signatures, times = [], []
        for name, blob in self.lines:
            if name != self.origin:
                continue
            if blob[:4] == key_id(name, LOG_SIGNATURE, key):
                signatures.append(ed25519.verify(key, self.text.encode(), blob[4:]))
            elif blob[:4] == key_id(name, COSIGNATURE, key):
                times.append(cosigned(name, key, self.text, blob))
        return signatures, times

    def is_authors(self, key):
        """Whether at least one line proves that the holder of `key` signed this tree: enough for
        evidence.
        """
        signatures, times = self._author_lines(key)
        return any(signatures) or any(time is not None for time in times)

    def verify(self, key):
        """The author's own time, when exactly one line of each kind stands there and both verify.
        """
        signatures, times = self._author_lines(key)
        if signatures != [True] or len(times) != 1 or times[0] is None:
            raise Refused(
                "checkpoint.bad-signature",
                f"The checkpoint of {self.origin} at {self.size} is not signed and cosigned"
                " by the key in force.",
            )
        return times[0]

"""The key of soundings and the boxes that it seals (docs/spec/soundings.md), from the RFCs alone: 7748, 5869, 8439, and XChaCha20 of
draft-irtf-cfrg-xchacha-03. Slow, and not hardened against timing: it reads vectors, never secrets that protect anything."""

import base64
import hashlib
import hmac
import json
import struct

SCHEME = "entente/sounding/v1"
PRIME = 2**255 - 19
WORDS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def age_key(prefix, written):
    """The 32 bytes of a Bech32 text (BIP-173) with this prefix."""
    text = written.lower()
    found, data = text.rsplit("1", 1)
    values = [WORDS.index(character) for character in data]
    check = 1
    expanded = [ord(c) >> 5 for c in found] + [0] + [ord(c) & 31 for c in found]
    for value in expanded + values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for index, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> index & 1 else 0
    bits = "".join(f"{value:05b}" for value in values[:-6])
    raw = bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) // 8 * 8, 8))
    if found != prefix or check != 1 or len(raw) != 32:
        raise ValueError(f"no key of age: {written}")
    return raw


def x25519(scalar, point):
    k = int.from_bytes(scalar, "little") & ~7 & (1 << 255) - 1 | 1 << 254
    u = int.from_bytes(point, "little") & (1 << 255) - 1
    x2, z2, x3, z3, swap = 1, 0, u, 1, 0
    for t in range(254, -1, -1):
        bit = k >> t & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        aa, bb, da, cb = a * a, b * b, d * a, c * b
        x3, z3 = (da + cb) ** 2 % PRIME, u * (da - cb) ** 2 % PRIME
        e = aa - bb
        x2, z2 = aa * bb % PRIME, e * (aa + 121665 * e) % PRIME
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, PRIME - 2, PRIME) % PRIME).to_bytes(32, "little")


def pair_key(group, own, other, identity, recipient):
    shared = x25519(age_key("age-secret-key-", identity), age_key("age", recipient))
    info = "\n".join([SCHEME, group, *sorted([own, other])]).encode()
    extracted = hmac.new(bytes(32), shared, hashlib.sha256).digest()
    return hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()


def _rotate(value, by):
    return (value << by | value >> 32 - by) & 0xFFFFFFFF


def _rounds(state):
    s = list(state)
    columns = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)]
    diagonals = [(0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]
    for _ in range(10):
        for a, b, c, d in columns + diagonals:
            for x, y, z, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                s[x] = (s[x] + s[y]) & 0xFFFFFFFF
                s[z] = _rotate(s[z] ^ s[x], by)
    return s


CONSTANTS = struct.unpack("<4I", b"expand 32-byte k")


def _block(key, counter, nonce):
    state = [*CONSTANTS, *struct.unpack("<8I", key), counter, *struct.unpack("<3I", nonce)]
    mixed = _rounds(state)
    return struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(state, mixed)))


def _tag(key, associated, sealed):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    padded = b"".join(part + bytes(-len(part) % 16) for part in (associated, sealed))
    padded += struct.pack("<QQ", len(associated), len(sealed))
    for at in range(0, len(padded), 16):
        total = (total + int.from_bytes(padded[at : at + 16] + b"\x01", "little")) * r
        total %= 2**130 - 5
    return (total + int.from_bytes(key[16:], "little") & (1 << 128) - 1).to_bytes(16, "little")


def open_box(box, key, group, giver, asker, asked):
    """What lies in a box, or None if it does not open."""
    nonce, sealed, tag = box[:24], box[24:-16], box[-16:]
    mixed = _rounds([*CONSTANTS, *struct.unpack("<8I", key), *struct.unpack("<4I", nonce[:16])])
    subkey = struct.pack("<8I", *mixed[:4], *mixed[12:])
    inner = bytes(4) + nonce[16:]
    associated = "\n".join([SCHEME, group, giver, asker, asked]).encode()
    if not hmac.compare_digest(_tag(_block(subkey, 0, inner)[:32], associated, sealed), tag):
        return None
    stream = b"".join(_block(subkey, 1 + n, inner) for n in range(-(-len(sealed) // 64)))
    plain = bytes(a ^ b for a, b in zip(sealed, stream))
    if len(plain) < 4096 or len(plain) & len(plain) - 1:
        return None
    read = json.loads(plain.decode())
    return read["messages"] if read["v"] == 1 else None


def read_key(case, _about):
    key = pair_key(*(case[name] for name in ("group", "own", "other", "identity", "recipient")))
    return None if key.hex() == case["key"] else f"another key: {key.hex()}"


def _opened(case):
    box = base64.b64decode(case["box"])
    return open_box(box, bytes.fromhex(case["key"]), *(case[n] for n in ("group", "from", "to", "asked")))


def read_good_box(case, _about):
    return None if _opened(case) == case["messages"] else "opens otherwise"


def read_bad_box(case, _about):
    return None if _opened(case) is None else "opens"

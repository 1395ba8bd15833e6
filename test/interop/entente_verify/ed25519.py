"""Ed25519 verification (RFC 8032 §5.1.7), in plain integers.

Nodes must agree on every signature, honest or crafted, or equal logs would fold differently. So
this is the strict, cofactorless form that OpenSSL, Go and WebCrypto use: the key and S are
canonical, the key is not of small order, and the encoding of S·B − k·A equals R byte for byte. No
secret passes through here, so nothing needs constant time.
"""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def _add(p, q):
    """Adds two points in extended coordinates (X, Y, Z, T) with x·y = T/Z."""
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _double(p):
    a = p[0] * p[0] % P
    b = p[1] * p[1] % P
    c = 2 * p[2] * p[2] % P
    h = a + b
    e = h - (p[0] + p[1]) * (p[0] + p[1])
    g = a - b
    f = c + g
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def _negative(p):
    return (P - p[0], p[1], p[2], P - p[3])


def _is_neutral(p):
    return p[0] % P == 0 and (p[1] - p[2]) % P == 0


def _decode(data):
    """The point that 32 bytes encode, or None when the encoding is not canonical or not on the
    curve.
    """
    y = int.from_bytes(data, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - x2) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def _encode(p):
    inverse = pow(p[2], P - 2, P)
    x, y = p[0] * inverse % P, p[1] * inverse % P
    return (y | ((x & 1) << 255)).to_bytes(32, "little")


def _base():
    y = 4 * pow(5, P - 2, P) % P
    return _decode(y.to_bytes(32, "little"))


BASE = _base()


def _two_products(s, p, k, q):
    """s·p + k·q, reading both scalars bit by bit together."""
    both = _add(p, q)
    result = NEUTRAL
    for bit in range(max(s.bit_length(), k.bit_length()) - 1, -1, -1):
        result = _double(result)
        pair = (s >> bit & 1, k >> bit & 1)
        if pair == (1, 1):
            result = _add(result, both)
        elif pair == (1, 0):
            result = _add(result, p)
        elif pair == (0, 1):
            result = _add(result, q)
    return result


def is_key(key):
    """True when the bytes are a public key that a verifier may use at all."""
    point = _decode(key) if len(key) == 32 else None
    return point is not None and not _is_neutral(_double(_double(_double(point))))


def verify(key, message, signature):
    """True when `signature` is the holder of `key`'s over `message`."""
    if len(signature) != 64 or not is_key(key):
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % L
    return _encode(_two_products(s, BASE, k, _negative(_decode(key)))) == r

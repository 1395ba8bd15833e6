"""Fingerprints in words (docs/spec/founding.md), where Debian's python3-mnemonic brings the lists
of BIP-39.
"""

import unicodedata

try:
    from mnemonic import Mnemonic
except ImportError:
    Mnemonic = None

_LISTS = {"en": "english", "es": "spanish", "zh": "chinese_simplified"}


def fingerprint(group, language):
    """The twelve words of a group's id in one language; None when the list is not on this machine.
    """
    if Mnemonic is None:
        return None
    # BIP-39 keeps its Spanish list decomposed; what people read and compare is composed.
    return unicodedata.normalize(
        "NFC", Mnemonic(_LISTS[language]).to_mnemonic(bytes.fromhex(group)[:16])
    )

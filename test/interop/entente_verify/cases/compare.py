"""What every reader of cases needs."""

import base64
import json

from ..terms import Terms


def differs(what, got, want):
    return None if got == want else f"{what} is {got}, expected {want}"


def case_bytes(case):
    if "textBase64" in case:
        return base64.b64decode(case["textBase64"])
    return case["text"].encode("utf-8", "surrogatepass")


def vector_terms(about):
    """The group that the other files stand on."""
    group = json.loads((about["directory"].parent / "group/valid_group.json").read_text("utf-8"))
    return Terms(group["cases"][0]["terms"].encode())

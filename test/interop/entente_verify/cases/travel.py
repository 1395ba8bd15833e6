"""group, terms, bundles, carried, forks, and the logs that a version of the protocol wrote."""

import base64

from ..bundle import read_bundle, read_carried
from ..fingerprint import fingerprint
from ..fork import verify_certificate, verify_evidence
from ..settlement import standing
from ..note import Checkpoint
from ..refused import Refused
from ..table import Table
from ..terms import Terms
from .compare import differs, vector_terms


def group_valid(case, about):
    return differs("the group", Terms(case["terms"].encode()).group, case["group"])


def terms_valid(case, about):
    terms = Terms(case["terms"].encode())
    if terms.group != case["group"]:
        return differs("the group", terms.group, case["group"])
    for language, words in case["words"].items():
        known = fingerprint(terms.group, language)
        if known is not None and known != words:
            return differs(f"the fingerprint ({language})", known, words)


def terms_invalid(case, about):
    Terms(case["terms"].encode())


def _accept_all(table, bundles, now):
    for bundle in bundles:
        table.accept(read_bundle(bundle.encode()), now)


def bundle_valid(case, about):
    table = Table(vector_terms(about))
    _accept_all(table, case["before"], case["nowSeconds"])
    log = table.logs["xa"]
    size_before = log.size
    data = read_bundle(case["bundle"].encode())
    table.accept(data, case["nowSeconds"])
    checkpoint = Checkpoint(data.note, log.terms.origin("xa"))
    seconds = checkpoint.verify(log.key_at(checkpoint.size))
    got = {
        "added": log.size - size_before,
        "size": log.size,
        "root": log.root_at(log.size).hex(),
        "checkpointSize": checkpoint.size,
        "checkpointSeconds": seconds,
        "key": base64.b64encode(log.key_at(log.size)).decode(),
    }
    return differs("the log", got, {name: case[name] for name in got})


def bundle_invalid(case, about):
    table = Table(vector_terms(about))
    _accept_all(table, case["before"], case["nowSeconds"])
    if "evidence" in case:
        verify_evidence(table.terms, case["evidence"].encode())
    before = [list(table.logs["xa"].leaves), list(table.logs["xa"].contents)]
    try:
        table.accept(read_bundle(case["bundle"].encode()), case["nowSeconds"])
    except Refused:
        if before != [table.logs["xa"].leaves, table.logs["xa"].contents]:
            return "a refused bundle has left something behind"
        raise


def carried_case(case, about):
    header, bundles, refused = read_carried(case["plaintext"].encode())
    got = [{"party": b.party, "from": b.start, "count": b.count} for b in bundles]
    if header["to"] != case["to"] or got != case["bundles"]:
        return differs("recipient and bundles", (header["to"], got), (case["to"], case["bundles"]))
    if refused:
        raise refused


def evidence_valid(case, about):
    party, size, _, _ = verify_evidence(vector_terms(about), case["evidence"].encode())
    return differs("the size", size, case["size"])


def evidence_invalid(case, about):
    verify_evidence(vector_terms(about), case["evidence"].encode())


def certificate_valid(case, about):
    _, size, root = verify_certificate(vector_terms(about), case["certificate"].encode())
    return differs("size and root", (size, root.hex()), (case["size"], case["root"]))


def certificate_invalid(case, about):
    verify_certificate(vector_terms(about), case["certificate"].encode())


def standing_valid(case, about):
    return differs("the standing", standing(case), case["standing"])


def log_valid(case, about):
    """All logs of the group first, because a receipt is judged beside the log that it receipts."""
    if "table" not in about:
        about["table"] = Table(Terms(case["terms"].encode()))
        for other in about["cases"]:
            _accept_all(about["table"], other["bundles"], other["nowSeconds"])
    table, party = about["table"], case["party"]
    log, (effective, _) = table.logs[party], table.receipts(party)
    got = (
        table.terms.group,
        log.size,
        log.root_at(log.size).hex(),
        [receipt.seq for receipt in effective],
    )
    want = (
        case["group"],
        case["size"],
        case["root"],
        [receipt["seq"] for receipt in case["receipts"]],
    )
    return differs("group, size, root, receipts", got, want)

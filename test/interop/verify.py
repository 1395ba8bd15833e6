#!/usr/bin/python3
"""Verifies Entente logs, fork evidence and vectors, without any of the project's code.

  verify.py log --terms terms.json FILE...      bundles, or opened carried files, of one group
  verify.py fork --terms terms.json FILE        fork evidence
  verify.py publication FILE                    a published page, with its proof inside
  verify.py archive FOLDER                      an opened archive of a group (entente group archive)
  verify.py vectors DIRECTORY                   every case under vectors/

Exit code 0: everything holds. 1: something does not, and one sentence says what. 2: wrong use.
"""

import argparse
import hashlib
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True  # The auditor's copy stays as he received it.

from entente_verify.fork import verify_evidence
from entente_verify.publication import verify_page
from entente_verify.refused import Refused
from entente_verify.table import Table, read_bundles
from entente_verify.terms import Terms
from entente_verify.vectors import run_vectors


def verify_log(arguments):
    """Takes the files in by the place where each begins, so that their order on the line is
    nobody's concern.
    """
    table = Table(Terms(Path(arguments.terms).read_bytes()))
    print(f"group {table.terms.group}")
    waiting = [
        bundle for name in arguments.files for bundle in read_bundles(Path(name).read_bytes())
    ]
    while waiting:
        gaps = []
        for bundle in waiting:
            try:
                table.accept(bundle, arguments.now)
            except Refused as refused:
                if refused.code != "bundle.gap":
                    raise
                gaps.append((bundle, refused))
        if len(gaps) == len(waiting):
            raise gaps[0][1]
        waiting = [bundle for bundle, _ in gaps]
    for line in table.lines():
        print(line)
    unfounded = [party for party, log in table.logs.items() if log.size and not log.accepts_terms()]
    if unfounded:
        raise Refused(
            "group.not-founded",
            f"The log of {', '.join(unfounded)} does not begin by accepting these terms.",
        )
    forks = [
        f"{party} at {seq}"
        for party in table.logs
        for seq, judgement in table.receipts(party)[1]
        if judgement.fault == "root"
    ]
    if forks:
        raise Refused(
            "log.forked", f"A receipt shows another branch than the one held: {'; '.join(forks)}."
        )
    print("All of it holds.")


def verify_archive(arguments):
    """Every file that the manifest names is there and no other, and the logs hold."""
    folder = Path(arguments.folder)
    manifest = (folder / "SHA256SUMS").read_text(encoding="utf-8")
    named = {}
    for line in manifest.splitlines():
        digest, name = line.split("  ", 1)
        named[name] = digest
    found = {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    if found != set(named):
        odd = ", ".join(sorted(found ^ set(named)))
        raise Refused("archive.incomplete", f"The manifest and the folder differ: {odd}.")
    for name, digest in named.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise Refused("archive.changed", f"{name} is not what the manifest says.")
    print(f"{len(named)} files are as the manifest says")
    arguments.terms = folder / "terms.json"
    arguments.files = [folder / name for name in sorted(named) if name.endswith(".bundle")]
    verify_log(arguments)


def verify_fork(arguments):
    terms = Terms(Path(arguments.terms).read_bytes())
    party, size, a, b = verify_evidence(terms, Path(arguments.file).read_bytes())
    print(f"group {terms.group}")
    print(f"{party} signed two logs that differ within their first {size} statements:")
    for checkpoint in (a, b):
        print(f"  size {checkpoint.size}, root {checkpoint.root.hex()}")


def verify_publication(arguments):
    """Says who took up and released what, and which words; the page itself is not to be trusted."""
    terms, proof, proven = verify_page(Path(arguments.file).read_bytes())
    print(f"group {terms.group}")
    print(f"record {proof['record']}")
    if proof["kind"] == "joint":
        print(f"Every one of {', '.join(terms.members)} took up these lines and released them:")
        title = proof["lines"]["wording"]["title"]["text"]
        for language, text in sorted(title.items()):
            print(f"  {language}: {text}")
    else:
        print(f"Words of {proven['took'][0][0]} alone: no other side has taken them up.")
    for party, _, _, content in proven["words"]:
        print(f"own words of {party}: {', '.join(sorted(content['text']))}")
    for party, accepted, released, embargo in proven["took"]:
        taken = f"took up {accepted}, " if accepted else ""
        until = f", not before {embargo}" if embargo else ""
        print(f"{party}: {taken}released {released}{until}")
        print(f"  log also signed by {', '.join(proven['signed'][party]) or 'nobody yet'}")
    for party, _, time, _ in proven["back"]:
        print(f"{party} took it back {time}, when it was published already")
    print("All of it holds. It does not show what was said after this file was made.")


def parse(argv):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    log = commands.add_parser("log", help="verify the logs of one group")
    log.add_argument("--terms", required=True)
    log.add_argument(
        "--now",
        type=int,
        default=int(time.time()),
        help="POSIX seconds; default: this machine's clock",
    )
    log.add_argument("files", nargs="+")
    log.set_defaults(run=verify_log)
    archive = commands.add_parser("archive", help="verify an opened archive of a group")
    archive.add_argument("folder")
    archive.add_argument("--now", type=int, default=int(time.time()))
    archive.set_defaults(run=verify_archive)
    fork = commands.add_parser("fork", help="verify fork evidence")
    fork.add_argument("--terms", required=True)
    fork.add_argument("file")
    fork.set_defaults(run=verify_fork)
    publication = commands.add_parser("publication", help="verify a published page")
    publication.add_argument("file")
    publication.set_defaults(run=verify_publication)
    vectors = commands.add_parser("vectors", help="run the vectors")
    vectors.add_argument("directory")
    vectors.set_defaults(run=lambda arguments: run_vectors(Path(arguments.directory)))
    return parser.parse_args(argv)


def main(argv):
    arguments = parse(argv)
    try:
        return arguments.run(arguments) or 0
    except Refused as refused:
        print(f"{refused.code}: {refused.sentence}", file=sys.stderr)
    except OSError as fault:
        print(f"A file cannot be read: {fault}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

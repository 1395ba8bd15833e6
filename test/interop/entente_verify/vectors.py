"""Runs the files of vectors/ (docs/spec/README.md: any implementation must pass them).

Each file has its own reader in `cases`; a file without one is a failure, never skipped, so that
this reader cannot fall behind the vectors unseen.
"""

import json
import traceback

from .cases import READERS
from .refused import Refused


def _judge(read, case, about):
    """None when the case is read as it says, else what differs."""
    try:
        problem = read(case, about)
    except Refused as refused:
        wanted = case.get("code")
        return (
            None
            if wanted == refused.code
            else f"refused with {refused}, expected {wanted or 'no refusal'}"
        )
    except Exception:  # A crash is a finding too, and must not hide the cases behind it.
        return f"crashed: {traceback.format_exc(limit=-2)}"
    if problem is None and "code" in case:
        return f"accepted, expected {case['code']}"
    return problem


def run_vectors(directory):
    """Prints one line for each file and each failure; 0 when all hold."""
    cases = failures = 0
    files = sorted(directory.glob("*/*.json"))
    for path in files:
        name = f"{path.parent.name}/{path.stem}"
        if name not in READERS:
            failures += 1
            print(f"{name}: no reader for this file")
            continue
        # What stands beside the cases (terms, leaves held before) is shared by all of them.
        about = json.loads(path.read_text("utf-8"))
        about["directory"] = path.parent
        for case in about["cases"]:
            cases += 1
            problem = _judge(READERS[name], case, about)
            if problem is not None:
                failures += 1
                print(f"{name}: {case['name']}: {problem}")
        print(f"{name}: {len(about['cases'])} cases")
    print(f"{cases} cases in {len(files)} files, {failures} failures")
    return 1 if failures or not files else 0

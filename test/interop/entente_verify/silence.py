"""Where a clock stands: pauses, late replies, and silence, which only an act settles
(docs/spec/time.md).

A request is a dictionary in the form of vectors/time, with its receipts read into Receipt.
"""

from .clock import (
    DAY,
    MONDAY_TO_FRIDAY,
    day_number,
    deadline,
    effective_receipt_time,
    effective_time,
    end_of_day,
    first_receipt,
)
from .form import instant, minutes

ASKER, ASKED = "xa", "xb"


class _Clock:
    def __init__(self, case, receipts):
        self.case, self.receipts, self.rule = case, receipts, case["rule"]
        self.calendar = case.get("calendar")
        self.receipt = first_receipt(receipts, ASKED, ASKER, case["filing"]["seq"])
        self.start = self.claimed = self.started_by = None
        if self.rule["start"] == "filing":
            self.claimed = minutes(case["filing"]["time"])
            self.start, self.started_by = self.effective(case["filing"], ASKER), (
                ASKER,
                case["filing"]["seq"],
            )
        elif self.receipt:
            self.claimed = self.receipt.minute
            self.start = effective_receipt_time(self.receipt, receipts)
            self.started_by = (ASKED, self.receipt.seq)

    def effective(self, statement, author):
        other = ASKED if author == ASKER else ASKER
        return effective_time(
            statement["seq"], minutes(statement["time"]), author, other, self.receipts
        )

    def _holds(self, settling):
        """What may hold the clock, in order: (from, until, cause, party, seq, whether the
        settlement saw it).
        """
        holds = []
        if self.rule["pausesOnQuestion"]:
            for question in self.case.get("questions", []):
                begin = self.effective(question, ASKED)
                until = begin + self.rule["pauseDaysMax"] * DAY
                if "answer" in question:
                    until = max(begin, min(until, self.effective(question["answer"], ASKER)))
                holds.append((begin, until, "question", ASKED, question["seq"]))
        if not self.rule["statutory"]:
            for suspension in self.case.get("suspensions", []):
                until = minutes(suspension["until"]) if "until" in suspension else None
                holds.append(
                    (
                        minutes(suspension["from"]),
                        until,
                        "suspension",
                        suspension["by"],
                        suspension["seq"],
                    )
                )
        return sorted(
            (hold for hold in holds if _is_seen(hold, settling)),
            key=lambda hold: (hold[0], hold[4]),
        )

    def until(self, settling):
        """(deadline or None, pauses, late questions) as the receipt `settling` finds them; None: as
        they are now.
        """
        pauses, late = [], []
        for hold in self._holds(settling):
            due = self._due(pauses, settling)
            # A clock that the terms set has run out only if the receipt that settles it does not
            # cover the suspension: nobody runs out the clock of a party that had said in time that
            # it stops.
            excused = settling is not None and hold[2] == "suspension"
            if due is not None and hold[0] > due and not excused:
                late += [hold[4]] if hold[2] == "question" else []
            else:
                pauses.append(hold)
        held = settling is not None and any(h[2] == "suspension" and h[1] is None for h in pauses)
        return None if held else self._due(pauses, settling), pauses, late

    def _due(self, pauses, settling):
        rule = self.rule
        due = deadline(
            rule["kind"], rule["days"], self.start, self.calendar, [hold[:2] for hold in pauses]
        )
        for extension in self.case.get("extensions", []):
            if due is not None and (settling is None or extension["seq"] < settling.seq):
                due = max(
                    due,
                    end_of_day(day_number(extension["until"]), self.calendar or MONDAY_TO_FRIDAY),
                )
        return due


def _is_seen(hold, settling):
    if settling is None:
        return True
    return hold[4] < (settling.size if hold[3] == ASKED else settling.seq)


def _settle(clock):
    """The asker's first receipt that settles silence, or None."""
    for receipt in sorted(clock.receipts, key=lambda r: r.seq):
        if (
            (receipt.by, receipt.of) != (ASKER, ASKED)
            or clock.receipt is None
            or receipt.size <= clock.receipt.seq
        ):
            continue
        due = clock.until(receipt)[0]
        if due is not None and receipt.minute > due and receipt.quoted_minute > due:
            return receipt
    return None


def _covering_suspension(clock):
    """The receipt that would have settled silence but for a suspension that it covers, or None."""
    for receipt in sorted(clock.receipts, key=lambda r: r.seq):
        if (receipt.by, receipt.of) == (ASKER, ASKED) and clock.until(receipt)[0] is None:
            return receipt
    return None


def _phase(clock, in_time, settled, due, now):
    ended = clock.case.get("endedBy")
    if in_time:
        return "answered"
    if settled and (ended is None or ended > settled.seq):
        return "silent"
    if ended is not None:
        return "ended"
    if clock.start is None:
        return "not-started"
    if due is None:
        return "suspended"
    return "quiet" if now > due else "running"


def state(case, receipts):
    """What is read of a request at its `now`, in the form of vectors/time/valid_clocks."""
    clock = _Clock(case, receipts)
    settled = due = None
    pauses, late = [], []
    if clock.start is not None:
        settled = _settle(clock)
        due, pauses, late = clock.until(settled or _covering_suspension(clock))
        if settled and clock.rule["pausesOnQuestion"]:
            late += [q["seq"] for q in case.get("questions", []) if q["seq"] >= settled.size]
    in_time = []
    for reply in case.get("replies", []):
        unseen = settled and reply["seq"] >= settled.size
        if unseen or (due is not None and clock.effective(reply, ASKED) > due):
            late.append(reply["seq"])
        else:
            in_time.append(reply["seq"])
    phase = _phase(clock, in_time, settled, due, minutes(case["now"]))
    return _as_vector(clock, phase, due, pauses, sorted(late), settled)


def _as_vector(clock, phase, due, pauses, late, settled):
    result = {"phase": phase, "pauses": [_pause(*hold) for hold in pauses], "late": late}
    if clock.start is not None:
        party, seq = clock.started_by
        result |= {"start": instant(clock.start), "startedBy": {"party": party, "seq": seq}}
        if clock.start != clock.claimed:
            result["clamped"] = True
        if clock.rule["kind"] == "working" and clock.calendar is None:
            result["calendarMissing"] = True
    if due is not None:
        result["deadline"] = instant(due)
    if phase == "running":
        result["changesAt"] = instant(due + 1)
    if settled and phase in ("answered", "silent"):
        result["settledBy"] = {"party": ASKER, "seq": settled.seq, "at": instant(settled.minute)}
    return result


def _pause(begin, until, cause, party, seq):
    pause = {"cause": cause, "party": party, "seq": seq, "from": instant(begin)}
    return pause if until is None else {**pause, "until": instant(until)}

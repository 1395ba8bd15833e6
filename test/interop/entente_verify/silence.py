"""Where a clock stands: pauses, late replies, and silence, which only an act settles
(docs/spec/time.md).

A request is a dictionary in the form of vectors/time, with its receipts read into Receipt.
"""

from .clock import (
    MONDAY_TO_FRIDAY,
    clock_end,
    day_number,
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

    def _questions(self, as_of):
        """Pauses by questions: (from, until or None, seq, whether a time of it was clamped)."""
        if not self.rule["pausesOnQuestion"]:
            return []
        pauses = []
        for question in self.case.get("questions", []):
            if not _stands(ASKED, question["seq"], as_of):
                continue
            asks = self.effective(question, ASKED)
            begin, until, clamped = max(asks, self.start), None, asks != minutes(question["time"])
            held = self.answer_receipt(question)
            if held and _stands(ASKED, held.seq, as_of):
                answered = effective_receipt_time(held, self.receipts)
                until, clamped = max(begin, answered), clamped or answered != held.minute
            pauses.append((begin, until, question["seq"], clamped))
        return pauses

    def answer_receipt(self, question):
        """The asked's receipt of the answer to his question, or None."""
        if "answer" not in question:
            return None
        return first_receipt(self.receipts, ASKED, ASKER, question["answer"]["seq"])

    def extended(self, as_of):
        """The end of the last date that the asker gave, or None."""
        calendar = self.calendar or MONDAY_TO_FRIDAY
        return max(
            (
                end_of_day(day_number(extension["until"]), calendar)
                for extension in self.case.get("extensions", [])
                if _stands(ASKER, extension["seq"], as_of)
            ),
            default=None,
        )

    def _heard(self, by, seq, as_of):
        """When the other of the two first receipted an act about the line, or None."""
        other = ASKER if by == ASKED else ASKED
        held = first_receipt(self.receipts, other, by, seq)
        if held is None:
            return None
        if by == ASKER:
            known = _stands(ASKED, held.seq, as_of)
            return effective_receipt_time(held, self.receipts) if known else None
        if as_of and held.seq > as_of.seq:
            return None
        return max(held.minute, held.quoted_minute)

    def _suspensions(self, as_of):
        """(from or None, until or None, the suspension) of those between the two."""
        found = []
        for one in [] if self.rule["statutory"] else self.case.get("suspensions", []):
            by, lifted = one["by"], one.get("lifted")
            if by not in (ASKER, ASKED) or not _stands(by, one["seq"], as_of):
                continue
            begin, over = self._heard(by, one["seq"], as_of), None
            if begin is not None and "from" in one:
                begin = max(begin, minutes(one["from"]))
            if lifted is not None and _stands(by, lifted, as_of):
                over = self._heard(by, lifted, as_of)
            if over is None or (begin is not None and over > begin):
                found.append((begin, over, one))
        return found

    def until(self, as_of):
        """(deadline or None, pauses) as of a receipt of the asker's; None: by all that is held."""
        rule, asked, extended = self.rule, self._questions(as_of), self.extended(as_of)
        waiting = self._suspensions(as_of)
        taken, stops = [], []
        while True:
            end, spent = clock_end(
                rule["kind"],
                rule["days"],
                self.start,
                self.calendar,
                stops,
                [pause[:2] for pause in asked],
                rule["pauseDaysMax"],
            )
            due = end if end is None or extended is None else max(end, extended)
            counts = [s for s in waiting if self._suspends(s, due, as_of)]
            if not counts:
                return due, sorted(taken + _counted(asked, end, spent), key=lambda p: (p[0], p[4]))
            waiting.remove(counts[0])
            begin, until, one = counts[0]
            begin = due if begin is None else begin
            taken.append((begin, until, "suspension", one["by"], one["seq"], False))
            stops.append((begin if end is None else min(begin, end - 1), until))

    def _suspends(self, held, due, as_of):
        """A clock that the terms set has run out only if the receipt that settles it does not cover
        the suspension: nobody runs out the clock of a party that had said in time that it stops.
        """
        begin, _, suspension = held
        if due is None or begin is not None and begin <= due:
            return begin is not None
        if "from" in suspension and minutes(suspension["from"]) > due:
            return False
        settling = as_of or next((r for r in self.settling_receipts() if _is_after(r, due)), None)
        if settling is None or not _is_after(settling, due):
            return False
        return _stands(suspension["by"], suspension["seq"], settling)

    def settling_receipts(self):
        """The asker's receipts of the asked's log that cover the asked's receipt of the filing."""
        return sorted(
            (
                r
                for r in self.receipts
                if (r.by, r.of) == (ASKER, ASKED) and self.receipt and r.size > self.receipt.seq
            ),
            key=lambda r: r.seq,
        )


def _stands(party, seq, as_of):
    """Whether an act is part of what a receipt of the asker's speaks of."""
    return as_of is None or seq < (as_of.size if party == ASKED else as_of.seq)


def _is_after(receipt, due):
    return receipt.minute > due and receipt.quoted_minute > due


def _counted(asked, end, spent):
    """The questions that held the clock off, until their time was used up."""
    return [
        (
            begin,
            until if spent is None else spent if until is None else min(until, spent),
            "question",
            ASKED,
            seq,
            clamped,
        )
        for begin, until, seq, clamped in asked
        if (end is None or begin <= end) and (spent is None or begin < spent) and until != begin
    ]


def _settle(clock):
    """The asker's first receipt of which both times lie after the deadline as of itself, or None."""
    for receipt in clock.settling_receipts():
        due = clock.until(receipt)[0]
        if due is not None and _is_after(receipt, due):
            return receipt
    return None


def _is_late(clock, said, settled, due):
    """By its place, or by its author's word against the deadline as of the receipt by which the
    asker first held it and the asked's receipt of the filing, or against the end of what more time
    the asker gave.
    """
    if settled and said["seq"] >= settled.size:
        return True
    held = clock.receipt and first_receipt(
        clock.receipts, ASKER, ASKED, max(said["seq"], clock.receipt.seq)
    )
    limit = clock.until(held)[0] if held else due
    extended = clock.extended(settled)
    if limit is not None and extended is not None:
        limit = max(limit, extended)
    return limit is not None and clock.effective(said, ASKED) > limit


def _suspended_from(pauses):
    """Since when a suspension without an end holds the clock off; announced, it may lie ahead."""
    return min(p[0] for p in pauses if p[1] is None and p[2] == "suspension")


def _phase(clock, in_time, settled, due, pauses, now):
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
        return "suspended" if _suspended_from(pauses) <= now else "running"
    return "quiet" if now > due else "running"


def state(case, receipts):
    """What is read of a request at its `now`, in the form of vectors/time/valid_clocks."""
    clock = _Clock(case, receipts)
    settled = due = None
    pauses, late, replies = [], [], case.get("replies", [])
    if clock.start is not None:
        settled = _settle(clock)
        due, pauses = clock.until(settled)
        said = replies + case.get("questions", [])
        late = sorted(one["seq"] for one in said if _is_late(clock, one, settled, due))
    in_time = [reply for reply in replies if reply["seq"] not in late]
    phase = _phase(clock, in_time, settled, due, pauses, minutes(case["now"]))
    return _as_vector(clock, phase, due, pauses, late, settled)


def _as_vector(clock, phase, due, pauses, late, settled):
    result = {"phase": phase, "pauses": [_pause(*hold[:5]) for hold in pauses], "late": late}
    if clock.start is not None:
        party, seq = clock.started_by
        result |= {"start": instant(clock.start), "startedBy": {"party": party, "seq": seq}}
        if clock.start != clock.claimed or any(hold[5] for hold in pauses):
            result["clamped"] = True
        if clock.rule["kind"] == "working" and clock.calendar is None:
            result["calendarMissing"] = True
    if due is not None:
        result["deadline"] = instant(due)
    if phase == "running":
        result["changesAt"] = instant(_suspended_from(pauses) if due is None else due + 1)
    if settled:
        result["settledBy"] = {"party": ASKER, "seq": settled.seq, "at": instant(settled.minute)}
    return result


def _pause(begin, until, cause, party, seq):
    pause = {"cause": cause, "party": party, "seq": seq, "from": instant(begin)}
    return pause if until is None else {**pause, "until": instant(until)}

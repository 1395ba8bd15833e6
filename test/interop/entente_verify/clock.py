"""Whose word counts, and deadlines (docs/spec/time.md). Every instant here is in whole minutes
since 1970.
"""

from datetime import date, timedelta

DAY = 24 * 60
MONDAY_TO_FRIDAY = {"utcOffsetMinutes": 0, "weekend": [0, 6]}
_EPOCH = date(1970, 1, 1)


def clamp(value, low, high):
    """Inside both bounds; where they cross, the earlier instant wins."""
    if low is not None and value < low:
        value = low
    if high is not None and value > high:
        value = high
    return value


def first_receipt(receipts, by, of, seq):
    """`by`'s first effective receipt of `of`'s log that covers the statement at `seq`; None when
    there is none.
    """
    covering = [r for r in receipts if r.by == by and r.of == of and r.size > seq]
    return min(covering, key=lambda receipt: receipt.seq, default=None)


def effective_time(seq, minute, author, other, receipts):
    """When a statement counts as made, between its author and the other side of the request."""
    before = [r for r in receipts if r.by == author and r.seq < seq]
    newest = max(before, key=lambda receipt: receipt.seq, default=None)
    held = first_receipt(receipts, other, author, seq)
    low = max(newest.minute, newest.quoted_minute) if newest else None
    return clamp(minute, low, held.minute if held else None)


def effective_receipt_time(receipt, receipts):
    """When a receipt that starts a clock counts as written; the asker is the party whose log it
    receipts.
    """
    held = first_receipt(receipts, receipt.of, receipt.by, receipt.seq)
    return clamp(receipt.minute, receipt.quoted_minute, held.minute if held else None)


def unite(pauses):
    """Overlapping and touching intervals as one, ascending."""
    united = []
    for start, end in sorted(p for p in pauses if p[1] > p[0]):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united


def end_of_day(day, calendar):
    """24:00 local of a day counted from 1970-01-01."""
    return (day + 1) * DAY - calendar["utcOffsetMinutes"]


def day_number(text):
    return (date.fromisoformat(text) - _EPOCH).days


def _is_worked(day, calendar):
    """Weekend days are numbered from Sunday 0."""
    on = _EPOCH + timedelta(days=day)
    if on.isoformat() in calendar.get("workingDays", []):
        return True
    return (
        on.isoformat() not in calendar.get("holidays", [])
        and (on.weekday() + 1) % 7 not in calendar["weekend"]
    )


def _working_deadline(days, start, calendar, pauses):
    day, counted = (start + calendar["utcOffsetMinutes"]) // DAY, 0
    while counted < days:
        day += 1
        begins, ends = end_of_day(day - 1, calendar), end_of_day(day, calendar)
        if _is_worked(day, calendar) and not any(a < ends and b > begins for a, b in pauses):
            counted += 1
    return end_of_day(day, calendar)


def deadline(kind, days, start, calendar, pauses):
    """The last minute in which an answer is in time. A pause is (from, until); one whose until is
    None never ends.

    None when such a pause holds the clock for ever.
    """
    closed = unite((max(a, start), b) for a, b in pauses if b is not None and b > start)
    if kind == "calendar":
        due = start + days * DAY
        for begin, end in closed:
            if begin <= due:
                due += end - begin
    else:
        due = _working_deadline(days, start, calendar or MONDAY_TO_FRIDAY, closed)
    return None if any(b is None and a <= due for a, b in pauses) else due

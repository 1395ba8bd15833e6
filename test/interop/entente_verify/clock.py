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
    low = max((max(r.minute, r.quoted_minute) for r in before), default=None)
    held = first_receipt(receipts, other, author, seq)
    return clamp(minute, low, held.minute if held else None)


def effective_receipt_time(receipt, receipts):
    """When a receipt that starts a clock, or ends a pause, counts as written; the asker is the
    party whose log it receipts.

    The upper bound is the receiver's own word: the time of the checkpoint with which the asker
    first held it.
    """
    held = first_receipt(receipts, receipt.of, receipt.by, receipt.seq)
    return clamp(receipt.minute, receipt.quoted_minute, held.quoted_minute if held else None)


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


def _calendar_end(days, start, suspended, asked, asked_days):
    """(end, when the questions' time was used up), in whole minutes."""
    run, budget, now, spent = days * DAY, asked_days * DAY, start, None
    turns = sorted({edge for span in suspended + asked for edge in span if edge is not None})
    while True:
        stop = next((s for s in suspended if _holds(s, now)), None)
        until = min([turn for turn in turns if turn > now], default=None)
        if stop:
            if stop[1] is None:
                return None, spent
            now = stop[1]
        elif budget and any(_holds(a, now) for a in asked):
            used = budget if until is None else min(budget, until - now)
            budget, now = budget - used, now + used
            spent = now if budget == 0 else spent
        elif run == 0:
            return _a_day_behind(now, suspended), spent
        else:
            used = run if until is None else min(run, until - now)
            run, now = run - used, now + used


def _a_day_behind(end, suspended):
    for begin, until in sorted(suspended, key=lambda span: span[0]):
        if begin > end:
            break
        if until is None:
            return None
        end = max(end, until + DAY)
    return end


def _holds(span, minute):
    return span[0] <= minute and (span[1] is None or minute < span[1])


def _working_end(days, start, calendar, suspended, asked, asked_days):
    day, counted, left, spent = (start + calendar["utcOffsetMinutes"]) // DAY, 0, asked_days, None
    while counted < days:
        day += 1
        begins, ends = end_of_day(day - 1, calendar), end_of_day(day, calendar)

        def touches(span):
            return span[0] < ends and (span[1] is None or span[1] > begins)

        stop = next((s for s in suspended if touches(s)), None)
        if stop and stop[1] is None:
            return None, spent
        if stop or not _is_worked(day, calendar):
            continue
        if left and any(map(touches, asked)):
            left -= 1
            spent = ends if left == 0 else spent
        else:
            counted += 1
    return end_of_day(day, calendar), spent


def clock_end(kind, days, start, calendar, suspended, asked=(), asked_days=0):
    """The last minute in which an answer is in time, None while a suspension without an end holds
    it off, and the minute at which questions had used up their time, or None.

    A span is (from, until); one whose until is None has no end. Questions hold the clock for at
    most `asked_days` days of its kind in all; what a suspension holds already is not counted.
    """
    suspended, asked = (
        [(max(a, start), b) for a, b in spans if b is None or b > max(a, start)]
        for spans in (suspended, asked)
    )
    if kind == "calendar":
        return _calendar_end(days, start, suspended, asked, asked_days)
    return _working_end(
        days, start, calendar or MONDAY_TO_FRIDAY, suspended, asked, asked_days
    )


def deadline(kind, days, start, calendar, suspended):
    """The end of a clock that no question holds off."""
    return clock_end(kind, days, start, calendar, suspended)[0]

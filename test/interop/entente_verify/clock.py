"""Deadlines and whose word counts (docs/spec/time.md). Every instant here is in whole minutes since 1970."""

from datetime import date, timedelta

DAY = 24 * 60
_EPOCH = date(1970, 1, 1)


def clamp(value, low, high):
    """Inside both bounds; where they cross, the earlier instant wins."""
    if low is not None and value < low:
        value = low
    if high is not None and value > high:
        value = high
    return value


def unite(pauses):
    """Overlapping and touching intervals as one, ascending."""
    united = []
    for start, end in sorted(p for p in pauses if p[1] > p[0]):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united


def _is_worked(day, calendar):
    """`day` counts from 1970-01-01; weekend days are numbered from Sunday 0."""
    on = _EPOCH + timedelta(days=day)
    if on.isoformat() in calendar.get("workingDays", []):
        return True
    return on.isoformat() not in calendar.get("holidays", []) and (on.weekday() + 1) % 7 not in calendar["weekend"]


MONDAY_TO_FRIDAY = {"utcOffsetMinutes": 0, "weekend": [0, 6]}


def deadline(kind, days, start, calendar=None, pauses=()):
    """The minute of the deadline. An answer in that very minute is in time."""
    pauses = [(max(a, start), b) for a, b in unite(pauses) if b > start]
    if kind == "calendar":
        due = start + days * DAY
        for begin, end in pauses:
            if begin <= due:
                due += end - begin
        return due
    calendar = calendar or MONDAY_TO_FRIDAY
    offset = calendar["utcOffsetMinutes"]
    day = (start + offset) // DAY
    counted = 0
    while counted < days:
        day += 1
        begins, ends = day * DAY - offset, (day + 1) * DAY - offset
        touched = any(a < ends and b > begins for a, b in pauses)
        if _is_worked(day, calendar) and not touched:
            counted += 1
    return (day + 1) * DAY - offset

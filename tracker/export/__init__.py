"""What leaves the house: calendars, mails, reports. Each exporter is `(values, ...) -> bytes`.

Same input, same bytes: no exporter reads the clock, the environment or a ledger.
"""

"""The Swedish rules, one module a kind; docs/rules.md says how one is written."""

from tracker.lang.sv.rules import (
    action,
    appointment,
    decision,
    event,
    followup,
    milestone,
    request,
)

RULES = (
    *appointment.RULES,
    *action.RULES,
    *request.RULES,
    *decision.RULES,
    *followup.RULES,
    *event.RULES,
    *milestone.RULES,
)

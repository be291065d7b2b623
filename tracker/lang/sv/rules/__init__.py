"""The Swedish rules, a module for each kind (six for actions, two for decisions); docs/rules.md says how one is written."""

from tracker.lang.sv.rules import (
    action_assigned,
    action_doing,
    action_entry,
    action_idioms,
    action_passive,
    action_shall,
    appointment,
    decision,
    decision_told,
    event,
    followup,
    milestone,
    request,
)

RULES = (
    *appointment.RULES,
    *action_assigned.RULES,
    *action_doing.RULES,
    *action_shall.RULES,
    *action_passive.RULES,
    *action_entry.RULES,
    *action_idioms.RULES,
    *request.RULES,
    *decision.RULES,
    *decision_told.RULES,
    *followup.RULES,
    *event.RULES,
    *milestone.RULES,
)

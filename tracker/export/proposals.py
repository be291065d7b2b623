"""When an undated meeting may have been: in words and as JSON, with what speaks for each day."""

from typing import Any

from tracker.codes import DATE_REASONS
from tracker.export.text import one_line
from tracker.export.words import day_words, range_words
from tracker.lang.sv.display import WEEKDAY_NAMES
from tracker.ledger.links.model import Reason
from tracker.ledger.timeline.propose import Proposal, Question
from tracker.messages import _

SCHEMA = "tracker.meeting-proposals/1"


def lines(asked: Question) -> list[str]:
    """The meeting, each possible day with the command that says so, and what stays open."""
    told = [f"{asked.meeting}  {one_line(asked.file)}"]
    told += [f"    {line}" for line in _known(asked)]
    for proposal in asked.proposals:
        told += [f"    {line}" for line in proposal_lines(asked, proposal)]
    if not asked.proposals:
        command = f"tracker meeting set {asked.meeting} --date YYYY-MM-DD"
        told.append("    " + _("nothing announces its day: {command}").format(command=command))
    elif asked.clear is None:
        told.append("    " + _("none of them is clearly the right one"))
    return told


def proposal_lines(asked: Question, proposal: Proposal) -> list[str]:
    """*fredag 16 juni 2023  93 %  tracker meeting set 4 --date …*, and a line a reason."""
    day = range_words(proposal.first, proposal.last)
    told = [f"{day}  {proposal.score:.0%}  {command(asked.meeting, proposal)}"]
    told += [f"    {_reason(one)}" for one in proposal.reasons]
    return told


def command(meeting: int, proposal: Proposal) -> str:
    """What accepts the proposal."""
    return f"tracker meeting set {meeting} --date {proposal.first.isoformat()}"


def _known(asked: Question) -> list[str]:
    """What is known of the day without anybody naming it."""
    low = day_words(asked.low) if asked.low else None
    high = day_words(asked.high) if asked.high else None
    if low and high:
        known = [_("between {low} and {high}").format(low=low, high=high)]
    elif low or high:
        form = _("from {day} on") if low else _("until {day}")
        known = [form.format(day=low or high)]
    else:
        known = [_("nothing is known of its day")]
    came = [one_line(name) for name in (asked.fits.came[:3] if asked.fits else ())]
    gone = [one_line(name) for name in (asked.fits.stays[:3] if asked.fits else ())]
    if came:
        known.append(_("new since the one before: {names}").format(names=", ".join(came)))
    if gone:
        known.append(_("gone in the one after: {names}").format(names=", ".join(gone)))
    for plan in asked.plans[:2]:
        said = one_line(plan.text, 60)
        known.append(_("it was before what it announces itself: ”{text}”").format(text=said))
    return known


def _reason(reason: Reason) -> str:
    words = [one_line(word, 120) for word in reason.words]
    form = _(DATE_REASONS[reason.code])
    if reason.code == "planned":
        text = form.format(words[0], words[1])
    elif reason.code == "weekday":
        text = form.format(WEEKDAY_NAMES[int(words[0])])
    else:
        text = form.format(", ".join(words))
    return f"{text}  {reason.points:+.2f}"


def question_object(asked: Question) -> dict[str, Any]:
    """One undated meeting as JSON has it."""
    return {
        "meeting": asked.meeting,
        "source": asked.file,
        "earliest": asked.low.isoformat() if asked.low else None,
        "latest": asked.high.isoformat() if asked.high else None,
        "clear": asked.clear.first.isoformat() if asked.clear else None,
        "proposals": [_object(one) for one in asked.proposals],
    }


def _object(one: Proposal) -> dict[str, Any]:
    return {
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "score": one.score,
        "item": one.plan.item if one.plan is not None else None,
        "reasons": [
            {"code": reason.code, "points": reason.points, "words": list(reason.words)}
            for reason in one.reasons
        ],
    }

"""`tracker extract --explain`: for each sentence what fired, what was refused, and why."""

from tracker.export.text import one_line
from tracker.extract import extract
from tracker.messages import _
from tracker.model import Minutes


def explained(minutes: Minutes) -> str:
    """Every sentence with its context, the people and dates seen in it, and the rules' verdicts."""
    extraction = extract(minutes, explain=True)
    people, dates = _("people"), _("dates")  # Babel looks into no f-string before Python 3.12
    lines: list[str] = []
    for index, sentence in enumerate(minutes.sentences):
        place = minutes.source.line_of(sentence.start)
        lines.append(f"{place:>5}  {one_line(sentence.text, 110)}")
        lines.append(f"       [{sentence.block}, {sentence.context}]")
        if scene := extraction.scenes.get(index):
            who = ", ".join(
                f"{one_line(scene.text[s.start : s.end])} = "
                + (" + ".join(a.name for a in s.actors) or "?")
                for s in scene.actors
            )
            when = ", ".join(f"{one_line(w.text)} = {w.edtf or w.time}" for w in scene.dates)
            if who:
                lines.append(f"       {people}: {who}")
            if when:
                lines.append(f"       {dates}: {when}")
        for mention in extraction.mentions:
            if mention.sentence == index:
                lines.append(f"     + {mention.rule} ({mention.kind})")
        for refusal in extraction.refusals:
            if refusal.sentence == index:
                lines.append(f"     - {refusal.rule}: {refusal.reason}")
    return "\n".join(lines)

"""CON019 event-and-time."""

from __future__ import annotations

from newslint.finding import Hit
from newslint.registry import rule


@rule("CON019", "event-and-time", severity="warning", confidence=0.8, when="clashing_events")
def event_and_time(clashing_events: list[Hit]) -> list[Hit]:
    """One event is on two days, or the time between two hours is not what the story says.

    Readers plan by it. Events that were moved, that go on for days or that a name tells apart are left alone,
    and hours may be rounded as people round them.

    Bad: Ashby will play Millbrook in the final on Saturday 8 August. It rained. The final, on [[Sunday 9 August]], starts at 11am.
    Bad: A paramedic reached the quarry at 3.40pm, [[half an hour]] after the emergency call at 3.25pm.
    Good: Ashby will play Millbrook in the final on Saturday 8 August. The final, on Saturday 8 August, starts at 11am.
    Near miss: The hearing was on Monday 3 August. The second hearing is on Friday 7 August.
    Near miss: A paramedic reached the quarry at 3.40pm, about 20 minutes after the emergency call at 3.25pm.
    """
    return clashing_events

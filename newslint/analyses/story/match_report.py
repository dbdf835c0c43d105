"""Whether a story tells of a game that a crowd saw: what happened on the field needs no source."""

from __future__ import annotations

from newslint.analyses.attribution import Sourced
from newslint.text import words

_PLAYED = 4  # different words of the game
_GAME = words("""
    match goal goals equalised equalized scored striker midfielder keeper goalkeeper penalty offside half-time innings
    wicket wickets batsman batsmen bowler overs crease inning innings homer pitcher quarterback touchdown puck
    tiebreak seeded semifinal semi-final quarterfinal semifinals lap laps podium yacht yachts skipper regatta finishing
    handicap jockey furlong tournament championship league playoff playoffs unbeaten season coach referee umpire
    championships medal medals paddlers rowers sprint marathon peloton tackle try conversion scrum rebound rebounds
    assists interval captain
    """)


def match_report(sourcing: list[Sourced]) -> bool:
    """Whether the story is told in the words of a game, whatever kind it says it is."""
    said = {item.lexemes.low[i] for item in sourcing for i in item.outside}
    return len(said & _GAME) >= _PLAYED

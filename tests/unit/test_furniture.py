"""What a website writes around a story: a line or more for each kind, as a whole line of its own.

Each was chosen so that no other kind's patterns fit it.
"""

from __future__ import annotations

import pytest

from newslint.checks.leftover.furniture import is_furniture

FURNITURE = """
enlarge this image
page 2 of 7
back to the gallery
closed captioning in english
listen to the podcast on river pilots here
your browser does not support the player
no comments yet
you have been subscribed
an error has occurred
invalid e-mail
end of article
pullquote
view the full report
to read the full story
read also: ferry fares rise
quick links
also on the harbour page
watch live:
up next
in case you missed it
we recommend
tags: ferries, hook, tides
filed under: harbour
thanks for subscribing
report a typo
send us your tips
email us at desk@example.com
subscribe here
stay up to date with the desk
read the minutes by clicking here
our best stories, delivered to your inbox each week
like this story? pass it on
ratings: 4.5 out of 5
follow ann lee on
advertisement
story continues below
scroll down for the map
skip to the video
terms of use and more
reprinted with permission
image caption the ferry at the quay
market data delayed by an hour
the harbour press 2026, all rights reserved
links in this piece may bring the paper a share of the sale
posted in harbour news
last updated
"""
STORY = """
page turning has gone out of fashion
the gallery is closed until may
listen to the river and you will hear it
the browser was written in goole
comments on the plan are open until may
thanks to the crew nobody was hurt
the podcast was recorded on the quay
the advertisement ran for nine weeks
the story continues to trouble the town
the paper was reprinted in june
"""


@pytest.mark.parametrize("line", FURNITURE.strip().splitlines())
def test_a_page_s_own_line(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", STORY.strip().splitlines())
def test_a_line_of_the_story(line: str) -> None:
    assert not is_furniture(line)

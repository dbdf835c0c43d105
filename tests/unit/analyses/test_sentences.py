"""Sentences: where a stop ends one, and where it only looks so."""

import time

import pytest
from hypothesis import given, strategies as st

from newslint.analyses import analyse
from newslint.analyses.story.sentences import shown
from newslint.language.tokens.sentences import split
from newslint.readers import read
from newslint.source import Source

# One paragraph a line; "|" stands where a sentence ends and the next begins.
CUT = """
The bridge closed.| It opens in May.
Mr. Lee met Sen. Ann Park and Gov. Tom Ruiz on Jan. 5.| They spoke for an hour.
The U.S. President flew home.| Nobody met him.
They flew to the U.S.| The trip took a day.
Talks between the U.S. and the U.K. stalled.
The court in Washington, D.C.| It sat for an hour.
The shop opens at 9 a.m. Monday.| It closes at 5 p.m. Eastern time.
It began at 9 a.m.| The doors stayed shut.
Doors open at 7 p.m.| Tickets cost $5.
He lives in St. Louis, near St. Mary's.| She does not.
Police closed Main St.| The road was icy.
She finished No. 5 in the world.| Her coach cheered.
Will it rain?| No.| It will snow.
The firm, Brown & Co. Ltd., said so.
Acme Inc. said profits rose.
He founded Acme Inc.| The company grew.
Acme Inc. Chief Executive Jo Park resigned.
J.K. Rowling and George W. Bush met J. Edgar Poe.
There is no Plan B.| Ministers know it.
There is no Plan B.| The talks failed.
See p. 5 and Fig. 2, and sec. 3 of the act.
She holds a Ph.D. in law, e.g. from Yale, i.e. a good one.
Dr. Ann Lee, M.D., spoke.| So did Prof. Kim.
The trial begins Sept. 4.| It may last until Dec.| The judge said so.
Rates rose by 2.5 points to 3.4.| Shares fell.
The deal is worth $3.4bn.| It closed in 2019.| Nobody noticed.
It costs €1.| £5 was too much.
Search example.com.| Then call.
See https://example.com/a.b?c=d.Html for more.
Yahoo! said it would buy Jeopardy! reruns.
“Is that so?” she asked.
“Is that so?” Mr. Lee asked the court.
“Stop!” Maria Lopez shouted at him.
“Is that so?”| The court fell silent.
“It is.”| “No.”
"It is."| "No."
“He left.| She stayed,” Lee said.| “Then it rained.”
He said: "We won.| We lost."
The play, “Who Goes There?” opens today.
(The vote was close.)| The mayor won.
The vote (it was close.) ended.
He paused … and went on.
He paused …| Then he went on.
He wanted to ... to go.
She left....| The room was quiet.
It works. . . .| The rest failed.
New phones sold out.| iPhone prices rose.
Crowds came again.| 15 people died.
The end came.| — It was late.
Smith vs. Jones and Roe v. Wade.
The fire spread.|The next day it rained.
The book is by Ann Smith Jr. and others.
He works for Smith Jr.| The firm is small.
They sold pens, paper, etc.| Nobody came.
They sold pens, paper, etc. at the fair.
Rep. Bob Hill, R-Ky., and Sen. Al Ray, D-Mass., agreed.
She moved to Portland, Ore., in May.| He stayed.
She is from Portland, Ore.| The family left.
SACRAMENTO, Calif. (AP) — The bill passed.| It is law.
WASHINGTON, Jan. 5 — The vote is on.| It is close.
1. Vote early.| 2. Vote once.
2. Fly home.
Lt. Col. Max Stone, Sgt. Pat Hill and Maj. Gen. Li spoke.
The Rev. Al Moss and the Hon. Jo Dean met.
The quake hit at 5:30 a.m. local time.| It woke him.
What?!| Nobody knew.
He read the FT.| She did not.
The study was small.[3]| It ran a year. [4]| Nobody read it.
She arrived in the U.N. General Assembly hall.
It is 5 ft. 4 in. tall.
The U.S. Supreme Court ruled.
He was born on Oct. 3, 1950, in Mt. Vernon.
“We lost. . . .| We are sad,” he said.
the end of it. the next line began small.
Ann Lee (b. 1950) and Jo Kim (d. 2001) wrote it.
It won an award for “Help!” (1965) and others.
LONDON — Shares fell.
He spoke to NBC's “Today.”| Then he left.
He sat on the Agr. & Fish. Board of Ellery.| It met in May.
She ran Sci. & Tech. Review for a year.
The crate firm Guess? Inc. said it would pay.| It did.
Bo-Peep! Brands Inc. owns the chain.| It paid well.
Wm. Lund & Sons closed.| It was old.
Acme Pty. Ltd. paid Rs. 500 a day.| It was late.
The prof. of law left.| He was old.
Tpr. Holt and Pfc. Moss spoke.| They left.
The urn dates from c. A.D. 900.| It is cracked.
What a goal!| Holt ran.
"""


@pytest.mark.parametrize("line", CUT.strip().split("\n"))
def test_cut(line: str) -> None:
    wanted = [part.strip() for part in line.split("|")]
    text = line.replace("|", "")
    assert [text[a:b] for a, b in split(text)] == wanted


def test_nothing_in_nothing() -> None:
    assert split("") == []
    assert split("  \t ") == []
    assert split(" . ") == [(1, 2)]


@given(st.text(alphabet="aB .!?…\"“”'’()[]1-\n", max_size=60))
def test_every_mark_stands_in_one_sentence(text: str) -> None:
    spans = split(text)
    covered = [i for a, b in spans for i in range(a, b)]
    assert len(covered) == len(set(covered)) and covered == sorted(covered)
    assert set(range(len(text))) - set(covered) <= {i for i, c in enumerate(text) if c.isspace()}
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)


@pytest.mark.parametrize(
    "unit", [". ", "…", ".", "a.B", "? “", ". . ", "[1] ", '."', "x" * 50, " \t"]
)
def test_time_is_linear(unit: str) -> None:
    def took(n: int) -> float:
        text = (unit * n)[: n * 2]
        begun = time.process_time()
        split(text)
        return time.process_time() - begun

    small, large = min(took(20_000) for _ in range(3)), min(took(200_000) for _ in range(2))
    assert large < 0.2 + 30 * small


def test_analysis_goes_block_by_block() -> None:
    document = read(
        Source(
            "a.txt",
            "Fire closes road\n\nLONDON (Reuters) - The road by the old mill was shut for a third day on Friday. It is open\n\nWho knows?\n",
        )
    )
    found = analyse(document, "sentences")
    assert [document.text[s.start : s.end] for s in found] == [
        "Fire closes road",
        "LONDON (Reuters) - The road by the old mill was shut for a third day on Friday.",
        "It is open",
        "Who knows?",
    ]
    assert [s.terminal for s in found] == [False, True, False, True]
    assert document.text[found[1].dateline_end :].startswith("The road")
    assert found[2].dateline_end == found[2].start
    assert [shown(document, s) for s in found[:2]] == [
        {"block": "headline"},
        {"block": "paragraph"},
    ]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("PARIS — Two men met.", "PARIS — "),
        ("SACRAMENTO, Calif. (AP) — Two men met.", "SACRAMENTO, Calif. (AP) — "),
        ("WASHINGTON, Jan. 5 -- Two men met.", "WASHINGTON, Jan. 5 -- "),
        ("Berlin (dpa) - Two men met.", "Berlin (dpa) - "),
        ("ST. LOUIS, Mo. – Two men met.", "ST. LOUIS, Mo. – "),
        ("NEW YORK/LONDON, May 3 (Reuters) - Two men met.", "NEW YORK/LONDON, May 3 (Reuters) - "),
        ("NATO - the alliance - met.", ""),
        ("Smith — a lawyer — met them.", ""),
        ("BBC-owned shops met.", ""),
        ("A plan — a good one.", ""),
    ],
)
def test_datelines(text: str, head: str) -> None:
    document = read(Source("a.txt", f"Two men meet\n\n{text}\n"))
    first = analyse(document, "sentences")[1]
    assert document.text[first.start : first.dateline_end] == head

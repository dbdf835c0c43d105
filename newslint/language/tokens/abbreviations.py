"""Abbreviations of English news copy, by what a full stop after them can mean.

Own list, put together from the abbreviations that news style permits (titles, ranks, months,
states, companies, times, references) and from the usual ones of scholarly and court reporting.
All entries are in lower case and without their last stop.
"""

from __future__ import annotations

LEADING = frozenset(
    """
    mr mrs ms mx dr drs prof profs rev fr hon gov govs sen sens rep reps gen gens lt col capt cmdr
    cdr sgt cpl pvt maj adm brig supt insp det ald atty messrs mme mlle pres amb cllr
    sec-gen vice-adm rear-adm lt-gen lt-col maj-gen st ste ft mt mts asst assoc
    wm geo chas thos jas robt tpr spc pfc ofc rt nr rs
    vs v viz cf e.g i.e eg ie a.k.a aka incl approx ca nos
    """.split()
)
"""They lead to a name or a figure: a sentence never ends with them."""

BEFORE_FIGURE = frozenset(
    """
    no nos p pp fig figs vol vols ch chap sec sect art arts para paras pt ver v op ex eq eqs c ca
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
"""Joined to a figure after them ("No. 5", "Jan. 12"); before a capital their stop ends a sentence."""

MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())

TRAILING = frozenset(
    """
    inc corp co ltd llc llp plc bros jr sr esq dept depts univ assn div natl intl govt bldg
    ave blvd rd hwy pkwy sq apt rte
    ph.d m.d b.a m.a b.sc m.sc d.phil ll.b ll.m ed.d d.d.s r.n
    u.s u.k u.n e.u d.c u.s.a u.s.s.r u.a.e n.y l.a n.j n.c s.c n.d s.d n.h n.m r.i w.va b.c p.e.i
    al ed eds trans tr ibid seq est
    mon tue tues wed thu thur thurs fri
    ala ariz calif colo conn fla ga kan ky mich minn neb nev okla ore tenn tex vt va wis wyo
    ont que sask alta
    min max hr hrs sq cu lb lbs oz mph kg km cm mm ext tel
    cent dist pct twp pte pty sdn bhd mfg mins secs deg
    """.split()
)
"""They close a name or a measure: the sentence ends only if the next word can't carry it on."""

STATES = frozenset("ark del ill ind la mass md me miss mo mont pa wash".split())
"""States whose short forms are words too: taken for states after a comma or a party's letter."""

TIMES = frozenset("a.m p.m am pm".split())
ENDING = frozenset("etc".split())
"""Before a capital these end the sentence."""

AFTER_TIME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    eastern central mountain pacific atlantic alaska hawaii greenwich british central european
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist aest aedt jst eat wat sast
    local christmas easter thanksgiving
    """.split()
)
"""What goes on after "9 a.m." with a capital: days, months, time zones."""

STARTERS = frozenset(
    """
    the a an this that these those there here it its he she his her they their we our you your i my
    what when where why who how which while if as at in on by for from with without within after
    before since until during despite although though because unless once under over among amid about
    against between both but and or so yet nor not no still also however meanwhile moreover then now
    such some many most more much all any each every few several another other others one two three
    four five six seven eight nine ten according asked is are was were do does did has have had can
    could will would should may might perhaps maybe earlier later instead even only just nearly
    almost today yesterday tomorrow last next
    """.split()
)
"""Words that begin a sentence and hardly ever go on a name after an abbreviation."""

LETTERED = frozenset(
    """
    plan vitamin group class grade type hepatitis category section appendix exhibit part team
    division schedule phase tier zone title option point step row block figure table side strain
    influenza flu building terminal gate pier platform
    """.split()
)
"""Nouns that a single letter follows as a label: "Plan B." can end a sentence."""

EXCLAIMED = frozenset("yahoo jeopardy jeb wham oklahoma oliver eh pitchfork mia e".split())
"""Names that are written with an exclamation mark."""

FIRMS = frozenset(
    "inc corp ltd llc plc co brands entertainment magazine holdings gmbh limited incorporated".split()
)
"""What goes on the name of a firm or paper that has a mark in it: "Guess? Inc.", "Bo-Peep! Brands"."""

ERAS = ("A.D", "AD", "B.C", "BC")
"""After "c.": "c. A.D. 900"."""

SAYING = (
    "said|says|asked|asks|wrote|writes|added|adds|told|replied|replies|shouted|wondered|exclaimed|"
    "cried|tweeted|posted|joked|quipped|recalled|answered|demanded|inquired|enquired|yelled|"
    "screamed|called|declared|continued|responded|whispered|muttered|laughed|sang|chanted|read|reads"
)
"""Verbs of saying that may follow a quotation and its speaker's name; a pattern's alternatives."""

"""Records: what somebody wrote down, counted, drew or measured, and the verbs by which it tells us.

Our own lists. A record that shows a thing is a source: "the yearbook shows", "listed in the register".
"""

from __future__ import annotations

from newslint.text import words

RECORDS = words("""
    yearbook yearbooks almanac almanacs almanack register registers registry registries ledger ledgers minutes minute-book
    programme programmes log logs logbook logbooks log-book scorecard scorecards scoresheet scoreboard
    record records archive archives census censuses filing filings map maps chart charts timetable timetables manual manuals
    inscription inscriptions plaque plaques tablet headstone gravestone tombstone roll rolls honours directory directories
    catalogue catalogues catalog catalogs guidebook guidebooks guide brochure brochures inventory inventories table tables
    standings rankings bulletin bulletins gazette diary diaries journal journals calendar calendars schedule schedules
    itinerary chronicle chronicles annals encyclopedia encyclopaedia dictionary dictionaries atlas textbook textbooks handbook
    rulebook rulebooks statute statutes bylaws bye-laws constitution charter deed deeds lease leases title label labels receipt
    receipts invoice invoices accounts balance-sheet prospectus dataset datasets data database databases figures statistics
    stats spreadsheet spreadsheets sheet sheets printout graph graphs diagram diagrams blueprint blueprints drawings website websites site
    webpage page pages form forms permit permits licence license licences licenses certificate certificates transcript
    transcripts footage tape tapes recording recordings x-ray scan scans survey surveys poll polls study studies analysis
    audit audits review document documents paper papers letter letters email emails e-mail e-mails memo memos memoir memoirs
    notice notices sign signs poster posters leaflet leaflets flyer tracker trackers dashboard index tally tallies gauge
    gauges meter meters odometer thermometer thermometers barometer radar satnav sensors readings samples tests results
    returns report reports statement statements entry entries file files book books newspaper newspapers history histories
    notebook notebooks scrapbook contract contracts agreement agreements list lists payroll
    research findings counts count totals roster rosters menu portal app leaderboard fixture fixtures estimate estimates forecast forecasts wisden hansard
    """)
"""Nouns, in every number that a story uses."""
FICTION = words("tv television radio")
"""What makes a programme a show."""
SHOWS = words("""
    shows show showed shown says say said said lists list listed listing records record recorded gives give gave given puts put
    notes note noted names name named states state stated confirms confirm confirmed suggests suggest suggested indicates indicate
    indicated counts count counted describes describe described credits credit credited tells tell told reveals reveal revealed
    ranks rank ranked traces trace traced documents document documented reads read specifies specify specified dates date
    dated calls call called identifies identify identified marks marked mentions mention mentioned reports report reported
    logs logged tallies registers registered details detailed demonstrates demonstrate demonstrated establishes established
    proves prove proved finds find found sets warns warn warned explains explain explained estimates estimated
    """)
NOUN_TOO = words("""
    show list lists record records note notes name names state states count counts credit ranks rank trace traces document
    documents date dates call calls marks mention report reports logs tallies registers details sets read reads estimates tests
    finds find
    """)
HAS = words("has have had")
HAS_IT = words("it him her them")
AT = words("at as down among")
PASSIVES = words("""
    listed recorded shown given entered named logged noted documented registered printed published marked described set laid
    filed kept found mentioned inscribed stated written reported revealed contained
    """)
WHERE = words("in on by per under from to into")
LOOKS = words("look search check glance trawl reading review count comparison examination analysis")
FOUND = words("turned found turns finds brought brings shows showed suggests suggested")

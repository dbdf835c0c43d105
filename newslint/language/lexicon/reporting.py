"""Words that say who says so: verbs of saying and thinking, papers that speak, sources without a name.

The lists are our own. Forms are spelt out: no tagger is asked, so that a plain run stays quick.
"""

from __future__ import annotations

from newslint.text import words

SAYING = words("""
    said say says saying told tells tell telling added adds add announced announces announce
    announcing reported reports report reporting stated states stating wrote writes write writing
    according claimed claims claim claiming argued argues argue arguing insisted insists insist
    insisting noted notes noting explained explains explain explaining confirmed confirms confirm
    confirming denied denies deny denying acknowledged acknowledges acknowledge acknowledging
    admitted admits admit admitting alleged alleges allege alleging accused accuses accuse
    accusing warned warns warn warning predicted predicts predict predicting estimated estimates
    estimate suggested suggests suggest suggesting recalled recalls recall recalling replied
    replies reply replying responded responds respond answered answers asked asks ask asking urged
    urges urge urging tweeted tweets tweet posted posts called calls call calling described
    describes describe describing declared declares declare declaring testified testifies testify
    testifying quoted quotes quoting cited cites cite citing pointed points commented comments
    comment remarked remarks remark observed observes mentioned mentions mention mentioning
    revealed reveals reveal revealing disclosed discloses disclose vowed vows vow vowing pledged
    pledges pledge pledging promised promises promise promising contended contends contend
     maintained maintains conceded concedes concede complained complains
    complain criticized criticizes criticised criticises criticizing criticising praised praises
    praising blamed blames blaming denounced denounces condemned condemns condemning dismissed
    dismisses rejected rejects disputed disputes defended defends questioned questions joked jokes
    quipped quips shouted shouts cried whispered yelled screamed muttered laughed continued
    continues concluded concludes conclude proposed proposes propose recommended recommends
    recommend advised advises advise reiterated reiterates stressed stresses emphasized emphasizes
    emphasised emphasises underscored highlighted highlights boasted boasts lamented laments
    countered counters retorted retorts protested cautioned cautions hinted hints indicated
    indicates indicate indicating informed informs ruled rules agreed agrees agree swore swears
    apologized apologised apologizes thanked thanks demanded demands demand characterized
    characterised dubbed termed labeled labelled branded summarized summarised texted emailed
    e-mailed phoned spoke speaks speaking talked talks talking discussed discusses
    suspected suspects suspect reckoned reckons calculated calculates pleaded pleads charged
    interviewed contacted relayed relays retold penned declined declines commenting
    chanted chanting sang sings mused muses opined opines ranted intoned echoed echoes touted
    touts decried decries scoffed mocked mocks attested underlined underlines specifies specified stipulates stipulated
    proclaimed proclaims proclaim proclaiming exclaimed exclaims asserted asserts assert asserting speculated
    speculates speculate speculating theorized theorizes theorised theorises posited posits confessed confesses
    confess confided confides confide clarified clarifies clarify bragged brags brag bragging recounted recounts
    recount recounting murmured barked barks snapped snaps sneered sneers groaned groans grumbled grumbles griped
    gripes fumed fumes ranted rants bemoaned bemoans interjected interjects marveled marvels inquired inquires
    enquired implored implores assured assures assure reassured reassures reminded reminds remind
    reaffirmed reaffirms affirmed affirms objected objects professed professes preached preaches joking insinuated
    surmised surmises
    """)
"""Verbs that hand words or a statement to somebody."""

QUOTING = words("""
    shares shared reflects reflected posting flagged sighed laughs chuckled smiled began begins concluded repeated
    repeats teased teases thundered roared interrupted finished pleads sang scrawled chided confirmed joked typed
    volunteered ventured reasoned elaborated elaborates marvelled enthused enthuses vented answering responding
    replying begged begs outlines outlined defines defined spells
    """)
"""Verbs that hand over words beside a quotation, and tell of something else without one."""

THINKING = words("""
    believe believes believed believing think thinks thought thinking feel feels felt hope hopes
    hoped hoping expect expects expecting fear fears feared know knows knew knowing want wants
    wanted doubt doubts doubted consider considers assume assumes assumed see sees saw understand
    understands understood wonder wonders wondered worry worries worried worrying learned learnt
    heard hears found finds find finding showed shows show shown showing discovered discovers
    determined determines determine concluded recorded records counted identified identifies plan
    plans planned planning intend intends intended aim aims aimed seek seeks sought support
    supports supported oppose opposes opposed favor favors favored favour favours favoured
    remember remembers remembered decided decides convinced confident sure certain aware concerned
    optimistic adamant skeptical sceptical proud glad grateful afraid surprised stunned view views
    viewed regard regards regarded like likes liked love loves loved hate hates hated realized
    realizes realised realises anticipated anticipates anticipate foresees foresee foresaw envisions envisioned
    imagines imagined presumes presumed
    """)
"""Verbs and adjectives of the mind: what they bring is somebody's view, and said to be."""

PAPERS = words("""
    source survey surveys poll polls polling pollsters census study studies report reports data figures
    statistics records filing filings statement statements indictment complaint lawsuit audit
    analysis affidavit document documents memo memos transcript papers minutes research
    researchers findings estimates estimate index database registry register website brochure
    advisory bulletin dispatch testimony petition letter letters email emails e-mail e-mails tweet
    tweets post posts interview interviews speech footage video videos review reviews press
    newspaper newspapers magazine tally tallies count ballot results result returns log logs
    archive archives book article articles editorial column forecast forecasts projection
    projections agreement contract bill act law order ruling verdict court judge jury release
    """)
"""Papers, counts and bodies that a statement may rest on."""


NOUN_OR_VERB = words("""
    report reports claim claims estimate estimates call calls post posts comment comments charge note
    notes state states demand demands praise quote quotes answer answers promise promises pledge
    pledges reply replies reveal warning posting reporting writing accounting fear fears hope hopes
    doubt doubts worry worries view views plan plans support supports find finds finding record
    records favor favors favour favours like love hate regards regard aim aims show shows speaking
    remark remarks mention mentions suspect suspects points review reviews vow vows boast boasts
    laments lament forecast forecasts attributes recommends jokes shouts cries whispers complaint
    objects snaps barks gripes rants speculates recounts recount
    meaning rules stresses details warrants addresses protest protests cautions hints counters
    blames echoes touts sure certain concerned
    """)
"""Words of the lists above that are nouns or adjectives as well."""

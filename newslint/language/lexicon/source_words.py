"""Words that tell what kind of source a noun phrase is: roles, organisations, documents, nobody in particular.

Own lists, from general knowledge of news English.
"""

from __future__ import annotations

from newslint.text import words

PERSON_PRONOUNS = words("he she i you who we they him her me us them himself herself whoever")
ROLES = words(
    """
    president premier minister chancellor secretary senator congressman congresswoman governor mayor lawmaker
    legislator councillor councilman councilwoman councilor alderman ambassador diplomat envoy commissioner chairman
    chairwoman chairperson chair chief head director manager boss executive ceo cfo founder co-founder owner partner
    leader officer sergeant lieutenant captain colonel general admiral commander major inspector detective constable
    superintendent sheriff marshal deputy judge justice magistrate prosecutor lawyer attorney solicitor barrister
    counsel coroner doctor physician surgeon nurse paramedic scientist researcher professor lecturer academic author
    co-author economist analyst strategist historian epidemiologist biologist physicist psychologist spokesman
    spokeswoman spokesperson aide adviser advisor candidate nominee frontrunner front-runner incumbent challenger
    reporter journalist editor columnist correspondent host anchor moderator commentator pundit pollster broadcaster
    coach trainer player striker goalkeeper defender midfielder pitcher quarterback referee umpire bowler batsman
    skipper winger teacher principal headteacher headmaster student pupil farmer worker driver pilot firefighter
    neighbour neighbor resident witness bystander survivor victim suspect defendant plaintiff claimant mother father
    mum mom dad parent son daughter brother sister wife husband widow widower uncle aunt cousin grandmother grandfather
    friend colleague classmate boyfriend girlfriend man woman boy girl teenager pensioner actor actress singer musician
    artist director producer writer novelist poet activist campaigner organiser organizer volunteer priest bishop
    archbishop pope imam rabbi pastor reverend vicar king queen prince princess duke duchess lord lady sir dame
    shopkeeper landlord tenant customer passenger tourist fan supporter voter shareholder investor trader banker broker
    accountant architect engineer designer developer contractor builder fisherman chef veteran soldier guard warden
    treasurer clerk registrar curator conservator archaeologist veterinarian vet ranger meteorologist forecaster
    politician democrat republican conservative liberal socialist democrats republicans conservatives democrat
    undersecretary vice-president comptroller ombudsman speaker whip rival opponent predecessor successor
    """
)
ORGANISATIONS = words(
    """
    police government ministry department agency company firm bank union party court council committee commission
    board university college school hospital institute foundation charity trust club team association federation
    league group network newspaper magazine station broadcaster paper administration campaign army navy military force
    forces service parliament senate congress house cabinet authority bureau office church airline manufacturer
    retailer supermarket operator developer corporation organisation organization body watchdog regulator tribunal
    inquest coalition alliance consortium nato eu un who imf fbi cia bbc cnn nasa nhs fda cdc epa ap reuters
    prosecutors ministry nation country state city county embassy consulate centre center laboratory lab startup
    brewery carmaker drugmaker publisher studio label museum library theatre jury panel taskforce ngo thinktank
    kremlin pentagon tesco treasury exchange society brigade department's chamber academy council's ministry's
    insurer lender utility railway airport
    """
)
DOCUMENTS = words(
    """
    report study survey poll paper document documents statement letter memo email emails e-mail e-mails filing filings
    indictment lawsuit complaint affidavit ruling judgment judgement verdict order warrant record records transcript
    data figures statistics numbers findings results research analysis review article story post blog tweet message
    book memoir biography diary essay editorial column headline leaflet brochure website page press law bill act
    constitution treaty agreement contract charter guideline guidelines rules manual census index forecast estimate
    estimates minutes notice sign placard banner note notes release bulletin dossier file files footage video audio
    recording tape photograph photographs evidence autopsy inquiry investigation audit assessment petition motion
    resolution manifesto plan proposal speech interview test tests trial simulation model models graph chart map
    table dataset exit-poll polling polls studies reports surveys profile ad advertisement advert commercial
    register registry archive archives ledger logbook log logs tally count lease inventory almanac
    ballot slogan text history science evidence label clause provision regulation regulations amendment passage chapter
    """
)
VAGUE = words(
    """
    critics critic experts expert officials observers analysts insiders sources source people many some most others
    several few everyone everybody someone somebody nobody anyone supporters opponents detractors sceptics skeptics
    commentators pundits scholars scientists researchers historians economists academics authorities locals residents
    witnesses aides advisers advisors lawmakers politicians campaigners activists advocates groups media reports
    rumours rumors studies research newspapers outlets pollsters strategists voters americans britons half majority
    them those anybody fans parents investors traders markets observers bystanders neighbours neighbors insiders
    defenders proponents backers users commenters wisdom
    """
)
ANONYMOUS = words("anonymous anonymity unnamed unidentified undisclosed unattributed")
HONORIFICS = words(
    """
    mr mrs ms miss dr sir dame lord lady prof professor rev reverend father sister sen senator rep representative gov
    governor president minister judge justice capt captain sgt sergeant lt lieutenant col colonel gen general maj major
    det detective insp inspector supt superintendent pc cllr councillor mayor secretary chancellor king queen prince
    princess pope cardinal bishop archbishop imam rabbi pastor sheriff officer chief coach ambassador
    """
)
ORGANISATION_ENDINGS = words(
    """
    inc inc. corp corp. ltd ltd. llc plc co co. group holdings company corporation university college institute council
    committee commission department ministry bank foundation association federation union party court police times post
    journal news press network agency service services board club fc united city trust society center centre hospital
    school office bureau administration authority airlines airways motors technologies systems house senate parliament
    congress campaign coalition alliance church army navy force fund league
    """
)
TIME_WORDS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march
    april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. morning afternoon
    evening night week weekend month year noon midnight earlier later recently last next this
    """
)
DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight mon. tue. tues. wed. thu. thurs. fri. sat. sun.")  # fmt: skip
NOUNS_OF_SAYING = words(
    """
    claim claims allegation allegations statement statements assertion assertions accusation accusations suggestion
    suggestions argument arguments belief beliefs view views opinion warning warnings promise promises pledge pledges
    vow threat threats complaint complaints admission confession denial insistence contention hope hopes fear fears
    worry concern concerns prediction predictions call calls demand demands request requests criticism criticisms
    comment comments remark remarks assurance assurances announcement declaration proposal proposals decision
    recommendation recommendations conclusion finding theory idea notion rumour rumours rumor rumors report reports
    speculation testimony conviction suspicion suspicions doubt doubts explanation estimate estimates forecast support
    opposition praise endorsement condemnation description question questions account advice plan plans desire wish
    refusal acknowledgment acknowledgement reference commitment attack attacks judgment attitude stance position thoughts
    tweet objection objections apology message point case answer response reply
    """
)  # fmt: skip

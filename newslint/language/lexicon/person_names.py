"""What names of people are made of: given names, particles, suffixes, and words that mark other names.

Own lists, from general knowledge: common given names of the English-speaking world and of the
languages that its news is full of. A name that isn't here can still be a person's by its context.
"""

from __future__ import annotations

from newslint.text import words

FEMALE = words(
    """
    abigail ada adele agnes aisha alana alexandra alexis alice alicia alison allison alma amal amanda amber amelia amina
    amira amy ana anastasia andrea angela angelina anita anja ann anna anne annette annie antonia anya april ariana
    astrid audrey ava barbara beatrice becky bella bernadette beth bethany betty beverly bianca bonnie brenda bridget
    brittany camilla camille carla carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celia
    charlotte chelsea cheryl chiara chloe christina christine cindy claire clara clare claudia colleen constance cora
    courtney crystal cynthia daisy dana daniela danielle dawn debbie deborah debra deirdre denise diana diane dolores
    donna dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsa emilia emily emma erica
    erika erin esther eva eve evelyn faith fatima fatou fatma felicity fiona flora florence frances francesca freya
    gabriela gabrielle gail gemma georgia georgina geraldine gillian gina giorgia giulia gladys glenda gloria grace
    greta gretchen gwen hannah harriet hazel heather heidi helen helena henrietta hilary hillary holly hope ida imogen
    ines ingrid irene iris irina isabel isabella isabelle isla ivana ivy jacqueline jamila jane janet janice jasmine
    jean jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodie josephine joy joyce juanita
    judith judy julia juliana julie juliet june justine kaja kamala karen kate katherine kathleen kathryn kathy katie
    katrina kayla keira kelly kerry khadija kimberly kirsten kristen kristin kristina lara laura lauren layla leah
    leila lena leslie leticia lily linda lisa liz lois lorna lorraine louise lucia lucy luisa lydia lynn mabel
    madeleine maggie mandy margaret margot maria mariam marian marianne marie marilyn marina marion marjorie marlene
    martha martina mary matilda maureen maya meera megan melanie melinda melissa mercedes meredith mia michelle mila
    mildred millie miranda miriam molly mona monica monique muriel nadia nancy naomi natalia natalie natasha nicola
    nicole nina noor nora norma odette olga olive olivia oprah paige pamela patricia paula pauline peggy penelope penny
    petra philippa phoebe phyllis pippa polly precious priscilla priti priya rachel ramona rebecca regina renee rhonda
    rita roberta robin rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara sarah saskia
    selina serena shabana shannon sharon sheila shelley shirley sian sienna silvia simone sofia sonia sophia sophie
    stacey stella stephanie sue susan susanna suzanne svetlana sybil sylvia tamara tania tanya tara tatiana teresa
    tessa thelma theresa tiffany tina toni tracey tracy trudy ursula usha valentina valerie vanessa vera veronica
    victoria viola violet virginia vivian wanda wendy whitney winifred yasmin yolanda yulia yvette yvonne zainab zara
    zoe
    """
)
MALE = words(
    """
    aaron abdul abdullah abel abraham adam adrian ahmad ahmed aidan akira alan alastair albert alejandro alessandro
    alex alexander alexei alfred ali alistair allan allen alvin amir amit anand anders andre andreas andrei andrew
    andrzej andy angus anil anthony antoine anton antonio antony archie arjun arnold arthur arturo ashok asif austin
    barack barry bashar ben benedict benjamin bernard bernie bert bilal bill billy bjorn bob bobby boris brad bradley
    brandon brendan brett brian bruce bruno bryan byron caleb calvin cameron carl carlo carlos casey cedric cesar
    charles charlie chris christian christoph christopher chuck clarence claude clement cliff clifford clinton clive
    clyde cody colin conor conrad craig curtis cyril cyrus dale damian damien dan daniel danny darius darren dave david
    dean declan dennis denzel derek desmond deshawn diego dieter dimitri dmitri dmitry dominic don donald douglas
    duncan dustin dwayne dylan earl eddie edgar edmund eduardo edward edwin elias elijah elliot elliott elon emanuel
    emeka emilio emmanuel enrique eric erik ernest esteban ethan eugene evan fabio faisal farhan felipe felix fernando
    finn floyd francis francisco franco francois frank frankie fraser fred frederick fyodor gabriel gareth garrett gary
    gavin gene geoff geoffrey george gerald gerard gerhard gideon gilbert giles giovanni giuseppe glen glenn gonzalo
    gordon graeme graham grant greg gregory guillermo gunther gustavo guy hamid hamza hans harold haroon harry harvey
    hassan hector heinrich henrik henry herbert herman hiroshi howard hugh hugo hussein iain ian ibrahim igor imran
    isaac isaiah ismail ivan ivor jack jackson jacob jacques jaime jake jamal james jamie jan jared jason javier jay
    jeff jeffrey jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel johan johannes john
    johnny jon jonas jonathan jordan jorge jose joseph josh joshua juan julian julio julius jurgen justin kareem karim
    karl keir keith ken kenji kenneth kevin khalid kieran kim kofi kunal kurt kwame kyle lachlan lamar lance larry lars
    laurence laurent lawrence lee leo leon leonard leonardo lewis liam lloyd logan lorenzo louis luca lucas luigi luis
    luke luther mahmoud malcolm manuel marc marcel marco marcos marcus mario mark marko martin marvin mason mateo
    matteo matt matthew maurice mauricio max maxim melvin michael michel miguel mikael mike mikhail milan miles milton
    mitch mitchell mohamed mohammad mohammed morgan moses muhammad mustafa narendra nasser nathan nathaniel neil nelson
    nicholas nick nicolas nigel nikolai noah noel norman oleg oliver olivier omar oscar otto owen pablo paddy paolo
    pascal patrick paul pavel pedro percy perry pete peter phil philip philippe phillip pierre piotr pradeep prakash
    quentin rafael raj rajesh ralph ramon randall randy rashid raul ravi ray raymond recep reginald reza rhys ricardo
    richard rick ricky rishi rob robert roberto rod roderick rodney rodrigo roger roland roman ron ronald ronan ronnie
    rory ross roy rupert russell ryan sadiq said salman salvador sam samir samuel sanjay santiago saul scott sean
    sebastian seamus serge sergei sergio seth shane shaun sheikh sidney silvio simon sinan solomon spencer stan stanley
    stefan stephen steve steven stewart stuart sunil suresh sven tariq tayyip ted terence terrence terry theo theodore
    thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan troy tyler tyrone usman vernon
    victor viktor vijay vince vincent vladimir volodymyr walter warren wayne wesley wilbur wilfred will william winston
    wolfgang xavier xi yannick yasser yoshihide youssef yuri yusuf zachary zack zoltan
    """
)
GIVEN = FEMALE | MALE
PARTICLES = words(
    "de da di del della der den des do dos du van von la le el al bin ibn ben ter ten y zu af st"
)
SUFFIXES = words("jr jr. sr sr. ii iii iv qc kc mp obe mbe cbe md phd")
NOT_PEOPLE = words(
    """
    new north south east west northern southern eastern western central upper lower great greater united saint st fort
    mount mt lake port river san santa los las el la costa cape isle gulf bay royal national federal international
    american british french german chinese russian european african asian australian canadian indian israeli iranian
    irish italian japanese korean mexican scottish spanish turkish ukrainian welsh english catholic christian muslim
    islamic jewish orthodox white black red green blue golden super world premier champions grand high supreme
    first second third fourth free open big old little home human civil social public general foreign
    prime deputy labour labor conservative liberal democratic republican communist socialist
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter ramadan spring summer autumn winter
    """
)
"""Capitalised first words of names that are places, bodies, titles of things or days."""
NOT_SURNAMES = words(
    """
    street road avenue lane square park bridge river lake sea ocean island islands bay beach hill hills mountain
    mountains valley forest county parish city town village district province region state states kingdom republic emirates
    airport station stadium arena hall tower palace castle cathedral mosque temple museum gallery theatre theater
    hospital university college school academy institute library prison court house houses office
    act bill law treaty agreement accord award awards prize cup league championship games olympics festival war day
    week month year party movement front army navy force guard police council committee commission parliament
    congress senate assembly ministry department agency authority board bureau bank fund group company
    corporation inc inc. ltd ltd. llc plc co corp corp. holdings industries motors airlines airways railways times post
    journal news press herald tribune guardian telegraph magazine review report show channel network radio television
    football rugby cricket club united rovers wanderers athletic albion hotspur church diocese union federation
    association society foundation trust charity alliance coalition project programme program plan deal
    america africa asia europe england scotland wales ireland korea zealand york jersey hampshire carolina dakota
    angeles francisco diego delhi guinea lanka arabia leone rica kong kingdom coast strip
    """
)
"""Last words of names that are not people's."""
TITLES = words(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor rev rev. reverend father sister sen sen.
    senator rep rep. representative gov gov. governor president vice-president minister judge justice capt capt.
    captain sgt sgt. sergeant lt lt. lieutenant col col. colonel gen gen. general adm adm. admiral maj maj. major det
    detective insp insp. inspector supt supt. superintendent pc cllr councillor councilman councilwoman alderman mayor
    secretary chancellor king queen prince princess pope cardinal bishop archbishop imam rabbi pastor sheriff officer
    chief coach ambassador commissioner premier prime vice deputy former acting first attorney general-elect
    president-elect congressman congresswoman lawmaker chairman chairwoman director manager constable commander
    sheikh ayatollah baroness baron count duke duchess earl foreign finance health education defence defense home
    interior justice police fire minister's master archdeacon speaker assistant associate emeritus principal
    """
)
"""Words that stand, capitalised, before a person's name and are not part of it."""
MASCULINE = words(
    """
    mr mr. sir lord father king prince pope duke earl baron congressman councilman chairman spokesman businessman
    policeman fireman actor father husband son brother uncle grandfather widower man boy boyfriend dad
    """
)
FEMININE = words(
    """
    mrs mrs. ms ms. miss dame lady sister queen princess duchess baroness congresswoman councilwoman chairwoman
    spokeswoman businesswoman policewoman actress mother wife daughter sister aunt grandmother widow woman girl
    girlfriend mum mom
    """
)

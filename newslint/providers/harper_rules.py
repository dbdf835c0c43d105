"""The rules of Harper that run, and the conditions on those that are worth hearing only sometimes.

Measured with Harper 2.13 (harper-py 0.2.0), all 917 rules on, on 1,014,000 words of published copy
(Wikinews, digital.gov, 18F) and 2,043 corrections that editors made there: what a rule says before
one and no longer after. Split in halves, so that what one half teaches is checked on the other.

    rules                      points gained over none      alerts in 1,000 words
    all that there are         4.7                          33
    the former list            1.3 (halves  .9 / 1.6)       .37
    these                      3.0 (halves 2.8 / 3.2)       .25 (halves .26 / .24)

Five points are not to be had from Harper on that copy. Corrections gained, and alerts on the clean
copy: OrthographicConsistency 16, 48; Dashes 14, 19; SpellCheck 14, 63; SentenceCapitalization 13, 12;
SplitWords 6, 5; EllipsisLength 3, 5; AnA 2, 56; EveryTime 1, 0. Of alerts on clean copy that were read,
right were 7 of 14 of AnA's, 9 of 14 of SpellCheck's, 8 of 8 of OrthographicConsistency's once "KanBan"
was out, 8 of 12 of SentenceCapitalization's. The other rules have been on by default and said nothing
there, or little that was right: 30 of them 46 times. Left out is what spoke up on copy that was right
(WithOpenArms on the reference article; LongSentences, OxfordComma, CompoundNouns, HomeInOn …), and
RepeatedWords because newslint finds doubled words itself.
"""

from __future__ import annotations

from newslint.providers._conditions import (
    Condition,
    capitals_differ,
    dash_is_typed,
    mark_is_doubled,
    sentence_begins_small,
)

SPELLING = "SpellCheck"
"""Alerts 15 times in 1,000 words of clean copy, nearly always on names: see `_spelling`."""
RUN_ON = "SplitWords"
"""Alerts on every word that it can part in two; kept where a little word is stuck to a common one."""

CONDITIONS: dict[str, Condition] = {
    "Dashes": dash_is_typed,
    "EllipsisLength": mark_is_doubled,
    "OrthographicConsistency": capitals_differ,
    "SentenceCapitalization": sentence_begins_small,
}
"""Name of a rule → where its alert is kept."""

QUIET = frozenset(
    """
    ACoupleMore ALittleOfPractice ALongTime AMeansToAnEnd AOkHyphen APart ASomeTime AWaysToGo
    AWholeOther AccuseOf AdNauseam Addicting Ado AdvantageOf AfterAWhile AfterAll AfterLater
    AheadAnd Ajar Akimbo Albeit AllHellBreakLoose AllIntentsAndPurposes AllOfASudden AllReady
    AllThough AllWellAndGood AllowTo Alongside AlzheimersDisease AmInTheMorning AmazonNames
    Americas AmountsFor AnA AnAnother AndIn AndSuch AndTheLike AnotherAn AnotherOnes
    AnotherThingComing AnotherThings Anybody Anyhow Anywhere ApartFrom AppleNames
    ArgumentToBeMade ArriveOnWeekday AsComparedTo AsEvidentBy AsFarAsICanTell AsFarAsIKnow
    AsFarBackAs AsIUnderstandIt AsIfThough AsIsWithAnything AsItHappens AsLongAs AsMuchAs
    AsOfCurrently AsOfLately AsOpposedTo AsToInterrogative AskNoPreposition AspireTo
    AtFaceValue AtLeasToLeast AtLestToLeast AtTheBestOfTimes AtTheEndOfTheDay AtTheExpenseOf
    AtTheVeryLeast Audible Australia AwaitFor AwareOf AzureNames BackhandedCompliment
    Backplane BadRap BainBane BanTogether BareBones BareInMind BareWithMe BarelyUn BatedBreath
    BeAllowed BeBiased BeConcerned BePrejudiced BeRightBack BeShocked BeWorried BeckAndCall
    BeenThere Beforehand BehindTheScenes BellowBelow BesideThePoint BestOfAllTime BestRegards
    BetterOffPhrase BetterOffServed BetterOffWith BewareOf BlacklistWhitelist BlanketStatement
    BluRayHyphen BoarderBorder Bollocks Bought BrandBrandish Brutality ByAccident ByExtension
    ByOnesOwn ByTheBook ByTheWay Bypass CallItQuits CanBeSeen Canada Cant CantWay CapitalizeOn
    CaseInPoint CaseSensitive Catch22 CauseItIsBecause CautionaryTale CeaseTo Chalkboard
    ChangeTack ChickenAndEgg ChineseCommunistParty ChockFull ClaimToFame ClicheAccent
    ClickThroughRate ClientOrServerSide CloseTightKnit CodeInWriteIn ColdModalTypo Combinate
    ComfortableWith CompaniesProductsAndTrademarks ComplainAsNoun CompoundSubjectI ComprisesOf
    CompulseToCompel CondensateVerb Confident ConfirmThat ConstituteAs ConvenientStore
    CorrectNumberSuffix Countries CoursingThroughVeins CraveFor CriteriaPhenomena
    CrossPlatform CureFor CuriousAbout CurrencyPlacement CuttingAgeEggcorn Cybersec DampSquib
    DateBackFrom DayAndAge Deadlift DefiniteArticle DegreesKelvin DegreesKelvinSymbol
    DenyOffer Dereference Desktop DespiteItIs DespiteOf Devops Didnt DigUnderTheHood
    DigestiveTract DissembleDisassemble DoIAdjective DoMistake DoNotWant DoesOrDose DontCan
    DotInitialisms DoubleCheckHyphen DoubleClick DoubleEdgedSword DoubleModal DoubleNegative
    DueDiligence DuringAges EachAndEveryOne EachOthersPossessive EagleEyed
    EasyGoingCompoundAdjective EggYolk ElsePossessive EludedTo EnMasse EnRoute
    EnvironmentVariable EverEvery EverPresent EverPronounRelPronoun EverSince
    EveryOnceAndAgain EverySingleOneOf EveryTime Everybody Everywhere ExceptOf
    ExitedExcitedContext ExpandAlgorithm ExpandAlloc ExpandArgument ExpandBecause
    ExpandCoordinate ExpandDecl ExpandDependencies ExpandDereference ExpandFavourite
    ExpandForward ExpandNotification ExpandParameter ExpandPeople ExpandPerformance
    ExpandPointer ExpandPreference ExpandPrevious ExpandStandardInputAndOutput ExpandThough
    ExpandTimeShorthands ExpandVulnerability ExpandWith ExpandWithout Expat Expatriate
    ExplainLikeImFive ExplanationMark ExtendOrExtent FaceFirst FairBit FallBelow
    FarAndFewBetween FarBeIt FascinatedBy FastPaste FatalOutcome FedUpWith FeelFell
    FellowCoRedundancy FetalPosition FewUnitsOfTimeAgo FindFine FinishingTouches FirstAidKit
    FishNorFowl FlauntForFlout FleshOutVsFullFledged FoamAtTheMouth FondOn
    FootInchMinuteSecondSymbols FootTheBill ForALongTime ForAWhile ForArgumentsSake
    ForFreeOfCharge ForNoun ForSameReason ForTheMostPart ForTheNthTime ForWhatItsWorth
    ForYourInformation FormativeYears FreePredicate FreeRein Freezing FriendOfMe FromTheGetGo
    FullToTheBrim Furthermore GetPassGoPass GetRidOf GetUsedTo GildedAge GoMissing GoSoFarAsTo
    GoToSleep GoToWar GoggleBrand GoingTo GoodAt GoogleNames GrindToAHalt Guesswork
    GuineaBissau HadOf HalfAnHour Hallucination Handful HandfulOfMore Haphazard HaveAHardTime
    HaveNegNoAny HavePassed HavePronoun Hazzle HeDos HeartToHeard HelloGreeting HelpedPast
    Henceforth Hereby HiddenIn HighLowStandards Hijack HitTheNailOnTheHead Holidays HolyWar
    HopHope HowDoesCompared HowItLooksLike HowMach However HumanBeings HumanLife HungerPang
    IAm IAmAgreement IDo IDontKnow IfIRecallCorrectly IfIUnderstandCorrectly IfWouldve
    IfYouKnowYouKnow ImitateFrom Impressed InADifferentDirection InAHurry InAWhile
    InAnIdealWorld InAnyWay InCaseYouMissedIt InDemandInDepth InDetail InDueCourse
    InFavourOfDoing InHindsight InLieuOf InMyHumbleOpinion InMyOpinion InNeedOf InOfItself
    InOnTheCards InOnesDefense InRealLife InRetaliationTo InStock InThe InTheFirstPlace
    InTheGrandSchemeOfThings InTheSameVein InThisThatRegard InTimeFromNow IncidentReport
    InflectionPoint Initiatively Insensitive Insofar InspiredBy Instead InsteadOf
    Insurmountable Intact IsBeenAuxSequence IsKnownFor ItCan ItLooksLikeThat ItsContraction
    Itself IveGotTo JawDropping JealousOf JetpackNames JohnsHopkins JumpTheGun JustDeserts
    Keystroke Keystrokes KindOf KindRegards KindSortOf KnowNothingVerb Koreas Laos Laptop
    LastButNotLeast LastDitch LastNight LaughOfAt LayoutVerb LeadRiseTo LeaveToFor
    LeavingInDroves LessWorse LetAlone LetMeKnow LetToDo LetsConfusion LevelOfDetails Lifetime
    LikeAsIf LikeThePlague LikeTheresNoTomorrow LikelyHood Likewise LinesOfCode LinkedList
    LittleKnown LongTimeAgo LookDownOnesNose LookForwardTo LookInto Lookalike LookingForwardTo
    LooksLikes Lots MakeDoWith MakeItSeem MakeSense Malaysia ManagerialReins MassExodus
    MayOfPronoun MeansALotTo Meanwhile MercedesBenzHyphen MetaNames MicrosoftNames Middleware
    Misspell Misunderstand Misunderstood Misuse Misused MixedBag ModalOf ModalSeem Monumentous
    MootPoint MoreBetter MoreThanMeetsTheEye MoreThatLikely MostNumber MostOfTheTimes
    Multicore Multimedia Multithreading MyHouse NailInCoffin NailOnTheHead NakedEye NeedHelp
    NeedToNoun NeitherHereNorThere NerveRacking NervousWreck NeverMind NoFrenchSpaces
    NoHarmNoFoul NoLonger NoLongerPronoun NoMatchFor NobelPeacePrize Nobody Nonetheless
    NorModalPronoun NotBeAfterNot NotForLackOf NotIn NotLongAfter NotOnly NotOnlyInversion
    NotablePlaces Nothing Notwithstanding NowKnownAs NowWay Nowadays
    NumberSuffixCapitalization ObsessPreposition OceansAndSeas OfCourse OffLimits OhMyGod
    OldWivesTale OldestInTheBook OnADailyBasis OnFirstGlance OnSecondThought OnTheFence
    OnTheOtherHand OnTheSpurOfTheMoment OnTopOf OnceInAWhile OnceOrTwice OneAndTheSame
    OneFellSwoop OneHanded OnesOwnAccord OnesSelf OpenCompounds OpenTheLight OperatingSystem
    OughtToBe OutOfSync OutOfTheBox OutOfTheWindow Overall Overclocking Overload Overnight
    OvertimeCompoundNoun Oxymorons PaleByComparison PartsOfSpeech PassersBy PassionateAbout
    PasswordProtectedHyphen PayForPrice Payed PeaceOfMind PedalToTheMetal PeekBehindTheCurtain
    PerSe Piggyback PiqueInterest PlayAFactor PleasRequestVerb PleaseTakeALook
    PocketCastsNames PointsOfView PortAuPrince PortoNovo PossessiveYour PostItNoteHyphen
    Postpone PrayingMantis PreferPleaded PreferSneaked PrincipleToPrincipalRoleNoun PronounAre
    Proofread ProperNouns Provocate QuiteMany QuoteSpacing RainbowColoredHyphen RallyToReally
    RapidFire ReadsAndWrites RealTrouper Really ReasonForDoing RedundantAdditiveAdverbs
    RedundantAlmostNearly RedundantIIRC RedundantPretty RedundantProgressiveComparative
    RedundantSelf RedundantSuperlatives Regardless RegimenRegiment RelayOnForRely
    ResponsibilityFor ResponsibleFor ReverseEngineer RifeWith RightClick RiseTheQuestion
    RiseTheRanks RogueRouge RollerSkated RulesOfThumb RunIntoProblemsOrTrouble SafeToSave
    SameAs SaveToSafe ScantilyClad ScapeGoat SeamToSeem SeizeControlOf SetABadExample
    ShootOneselfInTheFoot Shortcoming Shortcomings ShowCase ShutdownVerb SideTangent
    SimilarLike SimpleGrammatical SimplePastToPastParticiple SinceDuration Skyrocket
    SlipperySlope SneakingSuspicion SomeOfThe SomeWithoutArticle Somebody SomebodyElses
    Somehow Someone SomethingIs Somewhere SoonerOrLater SoughtAfter SpecialAttention
    SpinalChord Starving StateOfTheArt StatuteOfLimitations Straightforward StrikeChord
    StrikeOfGenius StrikeOfLuck SubjectAndObjectPronoun SubjectPronoun SubjunctiveWasToWere
    SuchShame SufficeItToSay SummarySummery SupposedTo Surreality TakeALookTo TakeCareOf
    TakeControlOf TakeItPersonally TakeMedicine TakePrideIn TalkToYouLater Tenfold ThanksALot
    ThatChallenged ThatThis ThatWhich The TheAnother TheDifferenceBetween TheEntiretyOf
    TheLastDays TheMy ThePointFor TheTheToThatThe TheWhetherWeather Themself
    ThereAfterCompound ThereMissingIsClause ThereOwn Therefore Therein Theres Thereupon
    ThesesThese TheyreConfusions TheyreToTheir ThieveNoun ThingThink ThinkKnowOff
    ThoughThought ThoughtProcess ThreatenVerb ThriveOn ThrowAway ThrowBabyWithBathwater
    ThrowRubbish TickingTimeClock TillDate ToBackOut ToBeHonest ToGreatLengths ToLoseTooLoose
    ToTheMannerBorn ToTo ToTooIdioms ToWorryAbout TomorrowPossessiveModifier TongueInCheek
    TooTo ToteTout Touristic Towards Tradeoff TrialAndError TrueToWord TruthToTheFact
    TryOnesHandAt TryOnesLuck TuffEnough TumblrNames TurnItOff USUniversities Underclock
    UnderneathOf UnitedOrganizations Unless Upset Upward UseTitleCase UseToUsedTo VerseAsVerb
    VeryKnown VeryMuchSo ViceVersa WaistWaste WantBe WasAloud WaveFunction WebScraping
    WellBeing WellEducated WellKept WentAheadAndAgreement Whereas Whereupon WhetYourAppetite
    WholeEntire WidelyAccepted Widespread WillContain WillGonna WinPrize WishCould Without
    WithoutOut WokVerbTypo WordPressDotcom WorseOrWorst WorstCaseScenario WorthToDo Worthwhile
    WreakHavoc WroteToRote WroughtIron YeaToYeah YehToYeah YourOutClauseAgreement Yourself
    """.split()
)

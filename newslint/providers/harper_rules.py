"""The rules of Harper that run: those that stayed quiet on clean copy.

Measured with Harper 2.13 (harper-py 0.2.0) on 165,000 words of published copy (Wikinews, digital.gov
and 18F) and the corrected side of 1,022 corrections: listed are the rules that are on by default
and said nothing there, and four whose alerts there were few; of those read, about half were right (AnA 6,
Dashes 6, AdjectiveDoubleDegree 3, MergeWords 0). What is left out spoke up on copy that was
right: LongSentences 299 times, SplitWords 133, OxfordComma 83, OrthographicConsistency 74,
CompoundNouns 61 …; RepeatedWords because newslint finds doubled words itself.
"""

from __future__ import annotations

SPELLING = "SpellCheck"
"""Alerts 17 times in 1,000 words of clean copy, nearly always on names: see `_names.kept`."""

QUIET = frozenset(
    """
    ACoupleMore ALittleOfPractice ALongTime AMeansToAnEnd AOkHyphen APart ASomeTime AWaysToGo
    AWholeOther AccuseOf AdNauseam Addicting AdjectiveDoubleDegree AdjectiveOfA Ado AdvantageOf
    AfterAWhile AfterAll AfterLater AheadAnd Ajar Akimbo Albeit AllHellBreakLoose
    AllIntentsAndPurposes AllOfASudden AllReady AllThough AllWellAndGood AllowTo Alongside
    AlzheimersDisease AmInTheMorning AmazonNames Americas AmountsFor AnA AnAnother AndIn AndSuch
    AndTheLike AnotherAn AnotherOnes AnotherThingComing AnotherThings Anybody Anyhow Anywhere
    ApartFrom AppleNames ArgumentToBeMade ArriveOnWeekday ArriveTo AsComparedTo AsEvidentBy
    AsFarAsICanTell AsFarAsIKnow AsFarBackAs AsFollows AsIUnderstandIt AsIfThough AsIsWithAnything
    AsItHappens AsLongAs AsMuchAs AsOfCurrently AsOfLately AsOpposedTo AsToInterrogative
    AskNoPreposition AspireTo AtFaceValue AtLeasToLeast AtLestToLeast AtTheBestOfTimes
    AtTheEndOfTheDay AtTheExpenseOf AtTheVeryLeast Audible Australia AwaitFor AwareOf AzureNames
    BackhandedCompliment Backplane BadRap BainBane BanTogether BareBones BareInMind BareWithMe
    BarelyUn BatedBreath BeAllowed BeBiased BeConcerned BePrejudiced BeRightBack BeShocked
    BeWorried BeckAndCall BeenThere Beforehand BehindTheScenes BellowBelow BesideThePoint
    BestOfAllTime BestRegards BetterOffPhrase BetterOffServed BetterOffWith BewareOf
    BlacklistWhitelist BlanketStatement BluRayHyphen BoarderBorder Bollocks Bought BrandBrandish
    Brutality ByAccident ByExtension ByOnesOwn ByTheBook ByTheWay Bypass CallItQuits CanBeSeen
    Canada Cant CantWay CapitalizeOn CaseInPoint CaseSensitive Catch22 CauseItIsBecause
    CautionaryTale CeaseTo Chalkboard ChampAtTheBit ChangeTack ChickenAndEgg ChineseCommunistParty
    ChockFull ClaimToFame ClicheAccent ClickThroughRate ClientOrServerSide CloseTightKnit
    CodeInWriteIn Codebase Codebases ColdModalTypo Combinate ComfortableWith
    CompaniesProductsAndTrademarks ComplainAsNoun CompoundSubjectI ComprisesOf CompulseToCompel
    CondensateVerb Confident ConfirmThat ConstituteAs ConvenientStore Copyright
    CorrectNumberSuffix Countries CoursingThroughVeins CraveFor CriteriaPhenomena CrossPlatform
    CureFor CuriousAbout CurrencyPlacement CuttingAgeEggcorn Cybersec Damages DampSquib Dashes
    DateBackFrom DayAndAge Deadlift DefiniteArticle DegreesKelvin DegreesKelvinSymbol DenyOffer
    Dereference Desktop DespiteItIs DespiteOf Devops Didnt DigUnderTheHood DigestiveTract
    DissembleDisassemble DoIAdjective DoMistake DoNotWant DoToDueTo DoesOrDose DontCan
    DotInitialisms DoubleCheckHyphen DoubleClick DoubleEdgedSword DoubleModal DoubleNegative
    DueDiligence DuringAges EachAndEveryOne EachOthersPossessive EagleEyed
    EasyGoingCompoundAdjective EggYolk ElsePossessive EludedTo EnMasse EnRoute EnvironmentVariable
    EverEvery EverPresent EverPronounRelPronoun EverSince EveryOnceAndAgain EverySingleOneOf
    EveryTime Everybody Everyone Everywhere ExceptOf ExitedExcitedContext ExpandAlgorithm
    ExpandAlloc ExpandArgument ExpandBecause ExpandConfiguration ExpandCoordinate ExpandDecl
    ExpandDependencies ExpandDereference ExpandFavourite ExpandForward ExpandGovt ExpandLegitimate
    ExpandMinimum ExpandNotification ExpandParameter ExpandPeople ExpandPerformance ExpandPointer
    ExpandPreference ExpandPrevious ExpandStandardInputAndOutput ExpandThough ExpandThrough
    ExpandTimeShorthands ExpandVulnerability ExpandWith ExpandWithout Expat Expatriate
    ExplainLikeImFive ExplanationMark ExtendOrExtent FaceFirst FairBit FallBelow FarAndFewBetween
    FarBeIt FascinatedBy FastPaste FatalOutcome FedUpWith FeelFell FellowCoRedundancy
    FetalPosition FewUnitsOfTimeAgo FindFine FinishingTouches FirstAidKit FishNorFowl
    FlauntForFlout FleshOutVsFullFledged FoamAtTheMouth FondOn FootInchMinuteSecondSymbols
    FootTheBill ForALongTime ForAWhile ForArgumentsSake ForFreeOfCharge ForNoun ForSameReason
    ForTheMostPart ForTheNthTime ForWhatItsWorth ForYourInformation FormativeYears FreePredicate
    FreeRein Freezing FriendOfMe FromTheGetGo FullToTheBrim Furthermore GetPassGoPass GetRidOf
    GetUsedTo GildedAge GoMissing GoSoFarAsTo GoToSleep GoToWar GoggleBrand GoingTo GoodAt
    GoogleNames GrindToAHalt Guesswork GuineaBissau HadOf HalfAnHour Hallucination Handful
    HandfulOfMore Haphazard HaveAHardTime HaveNegNoAny HavePassed HavePronoun HaveTakeALook Hazzle
    HeDos HeartToHeard HelloGreeting HelpedPast Henceforth Hereby HiddenIn HighLowStandards Hijack
    HitTheNailOnTheHead Holidays HolyWar HomeInOn HopHope HowDoesCompared HowItLooksLike HowMach
    However HumanBeings HumanLife HungerPang IAm IAmAgreement IDo IDontKnow IfIRecallCorrectly
    IfIUnderstandCorrectly IfWouldve IfYouKnowYouKnow ImitateFrom Impressed InADifferentDirection
    InAHurry InAWhile InAnIdealWorld InAnyWay InCaseYouMissedIt InDemandInDepth InDetail
    InDueCourse InFavourOfDoing InHindsight InLieuOf InMyHumbleOpinion InMyOpinion InNeedOf
    InOfItself InOnTheCards InOnesDefense InRealLife InRetaliationTo InStock InThe InTheFirstPlace
    InTheGrandSchemeOfThings InTheSameVein InThisThatRegard InTimeFromNow IncidentReport
    InflectionPoint Initiatively Insensitive Insofar InspiredBy Instead InsteadOf Insurmountable
    Intact IsBeenAuxSequence IsKnownFor ItCan ItLooksLikeThat ItsContraction Itself IveGotTo
    JawDropping JealousOf JetpackNames JohnsHopkins JumpTheGun JustDeserts Keystroke Keystrokes
    KindOf KindRegards KindSortOf KnowNothingVerb Koreas Laos Laptop LastButNotLeast LastDitch
    LastNight LaughOfAt LayoutVerb LeadRiseTo LeaveToFor LeavingInDroves LessWorse LetAlone
    LetMeKnow LetToDo LetsConfusion LevelOfDetails Lifetime LikeAsIf LikeThePlague
    LikeTheresNoTomorrow LikelyHood Likewise LinesOfCode LinkedList LittleKnown LongTimeAgo
    LookDownOnesNose LookForwardTo LookInto Lookalike LookingForwardTo LooksLikes Lots MakeDoWith
    MakeItSeem MakeSense Malaysia ManagerialReins MassExodus MayOfPronoun MeansALotTo Meanwhile
    MercedesBenzHyphen MergeWords MetaNames MicrosoftNames Middleware Misspell Misunderstand
    Misunderstood Misuse Misused MixedBag ModalOf ModalSeem Months Monumentous MootPoint
    MoreBetter MoreThanMeetsTheEye MoreThatLikely MostNumber MostOfTheTimes Multicore Multimedia
    MultipleFrequencyAdverbs MultipleSequentialPronouns Multithreading MyHouse Myself NailInCoffin
    NailOnTheHead NakedEye NeedHelp NeedToNoun NeitherHereNorThere NerveRacking NervousWreck
    NeverMind NoFrenchSpaces NoHarmNoFoul NoLonger NoLongerPronoun NoMatchFor NobelPeacePrize
    Nobody NominalWants Nonetheless NorModalPronoun NotBeAfterNot NotForLackOf NotIn NotLongAfter
    NotOnly NotOnlyInversion NotTo NotablePlaces Nothing Notwithstanding NowKnownAs NowWay
    Nowadays NumberSuffixCapitalization ObsessPreposition OceansAndSeas OfCourse OffLimits
    OffTheCuff Oftentimes OhMyGod OldWivesTale OldestInTheBook OnADailyBasis OnFirstGlance
    OnSecondThought OnTheFence OnTheOtherHand OnTheSpurOfTheMoment OnTopOf OnceInAWhile
    OnceOrTwice OneAndTheSame OneFellSwoop OneHanded OnesOwnAccord OnesSelf OpenCompounds
    OpenTheLight OperatingSystem OughtToBe OutOfSync OutOfTheBox OutOfTheWindow OverPlus Overall
    Overclocking Overload Overnight OvertimeCompoundNoun Oxymorons PaleByComparison PartsOfSpeech
    PassersBy PassionateAbout PasswordProtectedHyphen PayForPrice Payed PeaceOfMind
    PedalToTheMetal PeekBehindTheCurtain PerSe Piggyback PiqueInterest PlayAFactor
    PleasRequestVerb PleaseTakeALook PluralDecades PocketCastsNames PointsOfView PortAuPrince
    PortoNovo PossessiveYour PostItNoteHyphen Postpone PrayingMantis PreferPleaded PreferSneaked
    PrincipleToPrincipalRoleNoun PronounAre PronounContraction PronounInflectionBe Proofread
    ProperNouns Provocate QuiteMany QuoteSpacing RainbowColoredHyphen RallyToReally RapidFire
    ReadsAndWrites RealTrouper Really ReasonForDoing RedundantAdditiveAdverbs
    RedundantAlmostNearly RedundantFirsts RedundantIIRC RedundantPretty
    RedundantProgressiveComparative RedundantSelf RedundantSuperlatives Regardless RegimenRegiment
    RelayOnForRely ResponsibilityFor ResponsibleFor ReverseEngineer RifeWith RightClick
    RiseTheQuestion RiseTheRanks RogueRouge RollerSkated RulesOfThumb RunIntoProblemsOrTrouble
    SafeToSave SameAs SaveToSafe ScantilyClad ScapeGoat SeamToSeem SeizeControlOf SendAnEmailTo
    SetABadExample ShootOneselfInTheFoot Shortcoming Shortcomings ShowCase ShutdownVerb
    SideTangent SimilarLike SimpleGrammatical SimplePastToPastParticiple SinceDuration Skyrocket
    SlipperySlope SneakingSuspicion SomeOfThe SomeWithoutArticle Somebody SomebodyElses Somehow
    Someone SomethingIs SomewhatSomething Somewhere SoonerOrLater SoughtAfter SpecialAttention
    SpinalChord Starving StateOfTheArt StatuteOfLimitations Straightforward StrikeChord
    StrikeOfGenius StrikeOfLuck SubjectAndObjectPronoun SubjectPronoun SubjunctiveWasToWere
    SuchShame SufficeItToSay SummarySummery SupposedTo Surreality TakeALookTo TakeCareOf
    TakeControlOf TakeItPersonally TakeMedicine TakePrideIn TalkToYouLater Tenfold ThanksALot
    ThatChallenged ThatThis ThatWhich The TheAnother TheDifferenceBetween TheEntiretyOf
    TheLastDays TheMy ThePointFor TheProperNounPossessive TheTheToThatThe TheWhetherWeather
    Themself There ThereAfterCompound ThereMissingIsClause ThereOwn Therefore Therein Theres
    Thereupon ThesesThese TheyreConfusions TheyreToTheir ThieveNoun ThingThink ThinkKnowOff
    ThisTypeOfThing ThoughThought ThoughtProcess ThreatenVerb ThriveOn ThrowAway
    ThrowBabyWithBathwater ThrowRubbish TickingTimeClock TillDate ToBackOut ToBeHonest
    ToGreatLengths ToLoseTooLoose ToSomeDegree ToTheMannerBorn ToTo ToTooIdioms ToWorryAbout
    TomorrowPossessiveModifier TongueInCheek TooTo ToteTout Touristic Towards Tradeoff
    TransposedSpace TrialAndError TrueToWord TruthToTheFact TryOnesHandAt TryOnesLuck TuffEnough
    TumblrNames TurnItOff USUniversities Underclock UnderneathOf UnitedOrganizations Unless Upset
    Upward UseTitleCase UseToUsedTo VerbToAdjective VerseAsVerb VeryKnown VeryMuchSo VeryUnique
    ViceVersa ViciousCircle WaistWaste WantBe WasAloud WasComprisedOf WaveFunction WebScraping
    WellBeing WellEducated WellKept WentAheadAndAgreement Whereas Whereupon WhetYourAppetite
    WholeEntire WidelyAccepted Widespread WillContain WillGonna WillNonLemma WinPrize WishCould
    WithOpenArms Without WithoutOut WokVerbTypo WordPressDotcom WorseOrWorst WorstCaseScenario
    WorthToDo Worthwhile WouldNeverHave WreakHavoc WrongApostrophe WroteToRote WroughtIron
    YeaToYeah YehToYeah YourOutClauseAgreement YourPredicateAdjective Yourself
    """.split()
)

"""Units of measure, of time and of money, and the words that tell what a number counts."""

from __future__ import annotations

from functools import lru_cache

CURRENCY_SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₦": "NGN",
    "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH",
    "₱": "PHP",
    "฿": "THB",
}
"""Signs to ISO 4217 codes. A bare "$" is read as the US dollar: a story that means another says so."""

DOLLAR_PREFIXES = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "cdn": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "j": "JMD",
    "tt": "TTD",
    "mx": "MXN",
}
"""What may be glued before "$"."""

CURRENCY_CODES = frozenset(
    "usd gbp eur jpy inr cny rmb aud cad chf nzd hkd sgd sek nok dkk zar brl mxn krw rub try pln "
    "kes ngn ghs php thb idr myr vnd aed sar ils uah czk huf "
    "afn all amd ang aoa ars awg azn bam bbd bdt bgn bhd bif bmd bnd bob bsd btn bwp byn bzd cdf clp "
    "cop crc cup cve djf dop dzd egp ern etb fjd fkp gel gip gmd gnf gtq gyd hnl htg iqd irr isk jmd "
    "jod kgs khr kmf kpw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur mvr "
    "mwk mzn nad nio npr omr pab pen pgk pkr pyg qar ron rsd rwf sbd scr sdg shp sle sos srd ssp stn "
    "svc syp szl tjs tmt tnd top ttd twd tzs ugx uyu uzs ves vuv wst xaf xcd xof xpf yer zmw zwl".split()
)
"""ISO 4217 in lower case, and RMB."""
AMBIGUOUS_CODES = frozenset(
    "all amd ang bam bnd bob bsd cop cup fjd gel gip gmd irr kgs lak mad mga mop mur nad nio omr pab pen "
    "php ron scr sdg sle sos srd ssp stn svc szl top try ttd wst yer".split()
)
"""Codes that are words or names too (COP26, PHP 7): money only before a grouped or scaled number."""
SHORT_SIGNS = {"r": "ZAR", "n": "NGN"}
"""Capitals glued to a sum of money: R2.3 billion."""
CURRENCY_PREFIXES = {"rs": "INR", "rp": "IDR", "sh": "KES", "ksh": "KES", "rm": "MYR", "n": "NGN"}
CURRENCY_WORDS = {
    "dollar": "USD",
    "dollars": "USD",
    "buck": "USD",
    "bucks": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupee": "INR",
    "rupees": "INR",
    "ruble": "RUB",
    "rubles": "RUB",
    "rouble": "RUB",
    "roubles": "RUB",
    "franc": "CHF",
    "francs": "CHF",
    "peso": "peso",
    "pesos": "peso",
    "krona": "SEK",
    "kronor": "SEK",
    "krone": "NOK",
    "kroner": "krone",
    "zloty": "PLN",
    "zlotys": "PLN",
    "shekel": "ILS",
    "shekels": "ILS",
    "shilling": "shilling",
    "shillings": "shilling",
    "naira": "NGN",
    "rand": "ZAR",
    "dirham": "AED",
    "dirhams": "AED",
    "riyal": "SAR",
    "riyals": "SAR",
    "rupiah": "IDR",
    "lira": "TRY",
    "baht": "THB",
    "ringgit": "MYR",
    "quid": "GBP",
    "hryvnia": "UAH",
    "bitcoin": "BTC",
    "bitcoins": "BTC",
}
NATIONS = {
    "us": "USD",
    "u.s": "USD",
    "american": "USD",
    "canadian": "CAD",
    "australian": "AUD",
    "singapore": "SGD",
    "hong": "HKD",
    "kong": "HKD",
    "zealand": "NZD",
    "swiss": "CHF",
    "indian": "INR",
    "pakistani": "PKR",
    "mexican": "MXN",
    "argentine": "ARS",
    "swedish": "SEK",
    "norwegian": "NOK",
    "danish": "DKK",
}
"""Adjectives before a currency's name."""
NATIONAL = frozenset(("dollar", "dollars", "franc", "francs", "rupee", "rupees", "peso", "pesos",
                      "krona", "kronor", "krone", "kroner"))  # fmt: skip

CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "pennies": "GBP"}
"""Hundredths; the value given is in the whole unit."""

LENGTHS = {
    "kilometer": "km", "kilometre": "km", "kms": "km", "km": "km",
    "mile": "miles", "yard": "yards", "foot": "feet", "inch": "inches",
    "meter": "m", "metre": "m", "centimeter": "cm", "centimetre": "cm", "cm": "cm",
    "millimeter": "mm", "millimetre": "mm", "mm": "mm", "ft": "feet", "feet": "feet",
    "inches": "inches", "yd": "yards", "furlong": "furlongs",
}  # fmt: skip
OTHER_MEASURES = {
    "acre": "acres", "hectare": "ha", "ha": "ha",
    "kilogram": "kg", "kilo": "kg", "kg": "kg", "kgs": "kg", "gram": "g", "gramme": "g",
    "milligram": "mg", "mg": "mg", "tonne": "tonnes", "ton": "tons", "megaton": "megatons",
    "lb": "pounds", "lbs": "pounds", "pound": "pounds", "ounce": "ounces", "oz": "ounces",
    "liter": "litres", "litre": "litres", "milliliter": "ml", "millilitre": "ml", "ml": "ml",
    "gallon": "gallons", "pint": "pints", "degree": "degrees", "°": "degrees",
    "mph": "mph", "kph": "km/h", "kmh": "km/h", "knot": "knots",
    "watt": "W", "kilowatt": "kW", "kw": "kW", "megawatt": "MW", "mw": "MW", "gigawatt": "GW",
    "gw": "GW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh",
    "gigabyte": "GB", "gb": "GB", "megabyte": "MB", "mb": "MB", "terabyte": "TB", "tb": "TB",
    "hz": "Hz", "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "volt": "V", "calorie": "calories",
    "decibel": "dB", "db": "dB", "carat": "carats", "horsepower": "hp", "bhp": "hp", "hp": "hp",
    "bushel": "bushels", "hectolitre": "hl", "ppm": "ppm", "mcg": "mcg",
}  # fmt: skip
GLUED_MEASURES = {"m": "m", "c": "°C", "f": "°F", "g": "g", "in": "inches", "l": "litres", "v": "V",
                  "w": "W", "st": "stone", "mi": "miles", "cc": "cc", "lb": "pounds"}  # fmt: skip
"""Units only where they are glued to the number; elsewhere they are other words."""

TIMES = {
    "second": "S", "sec": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H",
    "day": "D", "week": "W", "month": "Mo", "year": "Y", "yr": "Y", "decade": "decade",
    "century": "century", "centuries": "century", "fortnight": "fortnight", "millisecond": "ms",
}  # fmt: skip
"""Units of time, singular, to the letters the dates analysis works with."""


@lru_cache(maxsize=20_000)  # a run's stories share most of their words
def singular(word: str) -> str:
    """A noun without the "s" of its plural, where it has a plain one."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return IRREGULAR.get(word, word)


IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman",
    "children": "child", "feet": "foot", "lives": "life", "wives": "wife", "knives": "knife",
    "wolves": "wolf", "teeth": "tooth", "mice": "mouse", "geese": "goose", "policemen": "policeman",
    "firemen": "fireman", "servicemen": "serviceman", "gunmen": "gunman", "fishermen": "fisherman",
    "businessmen": "businessman", "councilmen": "councilman", "congressmen": "congressman",
    "criteria": "criterion", "phenomena": "phenomenon", "alumni": "alumnus",
}  # fmt: skip
PLURAL_ALONE = frozenset(
    "police staff troops cattle fish sheep deer aircraft spacecraft series species personnel crew "
    "media data livestock shrimp poultry salmon hovercraft watercraft".split()
)
"""Nouns that can follow a number above one without an "s"."""


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun. Form only: a verb can look so too."""
    if word in IRREGULAR or word in PLURAL_ALONE:
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "siu" and word not in _NOT_PLURAL


_NOT_PLURAL = frozenset(
    "this thus always perhaps besides towards afterwards sometimes news has does goes says gas "
    "politics economics unless across yes upwards downwards backwards forwards nevertheless its "
    "hers ours yours theirs was whereas alas overseas".split()
)
STOP_WORDS = frozenset(
    """
    a an the this that these those my your his her its our their whose which who whom what when where
    why how whether if then than as at by for from in into of off on onto out over per since through
    throughout till to toward towards under until up upon via with within without about above across
    after against along among amid around before behind below beneath beside besides between beyond
    despite down during except inside like near outside past unlike and or but nor so yet because
    although though while whereas unless once is are was were be been being am has have had having do
    does did doing will would shall should can could may might must not n't no never ever also too
    very just only even still already again ago away back here there now later earlier soon today
    yesterday tomorrow tonight it he she they we you i him them us me himself herself itself
    themselves said says say saying told tells asked added according began begin begins became become
    becomes fell fall rose rise risen grew grow grows grown won win wins lost lose loses went go goes
    gone came come comes took take takes taken made make makes gave give gives given got get gets left
    leave leaves met meet meets saw see sees seen ran run runs held hold holds hit hits put puts set
    sets led lead leads fled flee stood stand stands sat sit sits kept keep keeps paid pay pays sent
    send sends spent spend spends built build builds bought buy buys brought bring brings thought
    think thinks felt feel feels knew know knows known heard hear hears wrote write writes written
    spoke speak speaks spoken broke break broken chose choose chosen drew drawn drove drive driven ate
    eat eaten found find finds sought seek caught catch cost costs cut cuts died die dies killed
    injured hurt wounded arrested each every either neither both whom s t d ll re ve
    apiece altogether alone total together ahead compared including plus minus times
    """.split()
)
"""Words that end a noun phrase begun by a number."""
COUNTED_OLD_YEARS = frozenset(
    "people men women workers residents soldiers troops employees jobs homes houses students fans "
    "protesters voters officers members".split()
)
"""What follows a bare number between 1,000 and 2,100 that is no year."""

"""The one table of settings: key, type, default and help. Everything else is derived from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newslint.config.errors import UnfitError, unfit
from newslint.config.globs import fault
from newslint.finding import SEVERITIES
from newslint.kinds import NEWS, UnknownKindError, known
from newslint.source import MAX_FILE_SIZE
from newslint.startup.fast_typing import Any, NamedTuple

OUTPUT_FORMATS = (
    "full", "concise", "json", "jsonl", "github", "markdown", "sarif", "gitlab", "rdjson", "junit",
    "checkstyle", "html",
)  # fmt: skip
"""As `newslint.report.FORMATS`, which the configuration may not import; a test holds them equal."""

PACKS = "packs"
BASELINE = "baseline"
DIALECTS = ("en-US", "en-GB", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA")
GRAMMARS = ("none", "languagetool", "harper")
FAIL_ON = (*SEVERITIES, "never")

EXCLUDE = (
    # Not the newsroom's: tools' folders, other people's packages, what a site generator wrote.
    ".*/",
    "__pycache__/",
    "_book/",
    "_site/",
    "build/",
    "dist/",
    "node_modules/",
    "site-packages/",
    "venv/",
    # Not stories: what a repository says about itself.
    "CHANGELOG.*",
    "CODE_OF_CONDUCT.*",
    "CONTRIBUTING.*",
    "LICENSE.*",
    "README.*",
    "requirements*.txt",
    "robots.txt",
)
"""Passed over in folders. `public` and `env` are not here: newsrooms have desks of these names."""


class Type(NamedTuple):
    """What a setting may be.

    `check` turns a value read from TOML into the value held, or raises UnfitError. `parse`
    turns the text of a flag or variable into what `check` takes; None where neither can set it.
    `schema` is the type in JSON Schema.
    """

    check: Callable[[Any], Any]
    schema: Mapping[str, Any]
    parse: Callable[[str], Any] | None = None


class Setting(NamedTuple):
    """One key of the configuration.

    With `adds`, a stronger layer adds to what weaker ones say. With `capped`, no file may say more
    than the default, which is there against files that a stranger wrote: only the caller may.
    """

    key: str
    type: Type
    default: Any
    help: str
    adds: bool = False
    capped: bool = False

    @property
    def field(self) -> str:
        """The field of `Config`."""
        return self.key.replace("-", "_")

    @property
    def variable(self) -> str:
        """The environment variable."""
        return "NEWSLINT_" + self.field.upper()


def _words(text: str) -> list[str]:
    """The items of a list as flags and variables write it."""
    return [each for part in text.split(",") if (each := part.strip())]


def _list(value: Any, wanted: str, item: str) -> tuple[str, ...]:
    if isinstance(value, str) and value:
        raise unfit(wanted, value, hint=f'write ["{value}"]' if value.isprintable() else "")
    if not isinstance(value, (list, tuple)):
        raise unfit(wanted, value)
    for at, each in enumerate(value):
        if not isinstance(each, str) or not each.strip():
            raise unfit(f"{item} in its list", each, at)
    return tuple(value)


def _selectors(value: Any) -> tuple[str, ...]:
    return _list(value, "a list of rules", "codes, names or families of rules")


def _globs(value: Any) -> tuple[str, ...]:
    globs = _list(value, "a list of globs", "globs")
    for at, glob in enumerate(globs):
        if problem := fault(glob):
            raise UnfitError(f": {problem}", at)
    return globs


def _paths(value: Any) -> tuple[str, ...]:
    paths = _list(value, "a list of paths", "paths")
    if any("\0" in each for each in paths):
        raise unfit("a list of paths", value)
    return paths


def _table(value: Any, wanted: str, check: Callable[[Any], Any], globs: bool) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise unfit(wanted, value)
    held = {}
    for key, each in value.items():
        if globs and (problem := fault(key)):
            raise UnfitError(f": {problem}", key)
        try:
            held[key] = check(each)
        except UnfitError as error:
            error.path = (key, *error.path)
            raise
    return held


def _selectors_by_glob(value: Any) -> dict[str, tuple[str, ...]]:
    return _table(value, "a table of globs, each with a list of rules", _selectors, True)


def _kinds_by_glob(value: Any) -> dict[str, str]:
    return _table(value, "a table of globs, each with a story kind", _kind, True)


def _suppressions_by_glob(value: Any) -> dict[str, tuple[str, ...]]:
    wanted = "a table of globs, each with a list of suppressions"
    return _table(value, wanted, _suppressions, True)


def _suppressions(value: Any) -> tuple[str, ...]:
    example = "ignore[CODE] reason"
    texts = _list(value, f'a list of suppressions ("{example}")', f'"{example}"')
    from newslint.suppression.directives import read  # few configurations have any

    for at, text in enumerate(texts):
        made = read(text)
        if made.fault or made.action not in ("ignore", "ignore-file"):
            raise UnfitError(f": {made.fault or f'write `{example}`'}", at)
        if not made.reason:
            raise UnfitError(": say why, behind the brackets", at)
    return texts


def _accept(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise unfit("a table: `words` and `files`", value)
    checks = {
        "words": lambda each: _list(each, "a list of words and phrases", "words"),
        "files": _paths,
    }
    for key in value:
        if key not in checks:
            raise UnfitError(" is unknown; `accept` has `words` and `files`", key)
    held = {}
    for key, each in value.items():
        try:
            held[key] = checks[key](each)
        except UnfitError as error:
            error.path = (key, *error.path)
            raise
    return held


def _path(value: Any) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise unfit("the path of a file", value)
    return value


def _rules(value: Any) -> dict[str, dict[str, Any]]:
    return _table(value, "tables, each named after a rule: [rules.NAME]", _rule, False)


def _rule(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise unfit("a table of the rule's settings", value)
    if "severity" in value and value["severity"] not in SEVERITIES:
        off = "`ignore` turns a rule off" if value["severity"] in ("off", "none", False) else ""
        raise unfit(_either(SEVERITIES), value["severity"], "severity", hint=off)
    return {key: frozen(each) for key, each in value.items()}


def frozen(value: Any) -> Any:
    """Lists as tuples, so that nobody changes what is shared."""
    return tuple(frozen(each) for each in value) if isinstance(value, list) else value


def _kind(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise unfit("a story kind (news, opinion, live …)", value)
    try:
        known(value)
    except UnknownKindError as error:
        raise UnfitError(f": {error}") from None
    return value


def _either(words: tuple[str, ...]) -> str:
    return ", ".join(words[:-1]) + " or " + words[-1]


def _choice(words: tuple[str, ...], none: bool = False) -> Type:
    def check(value: Any) -> str:
        if value not in words and not (none and value == ""):
            raise unfit(_either(words), value)
        return str(value)

    return Type(check, {"enum": [*words, ""] if none else list(words)}, str)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise unfit("true or false", value)
    return value


def _parse_boolean(text: str) -> Any:
    if text.lower() in ("1", "true", "yes", "on"):
        return True
    return False if text.lower() in ("0", "false", "no", "off") else text


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise unfit("a number from 0 to 1", value)
    return float(value)


def _parse_number(text: str) -> Any:
    try:
        return float(text)
    except ValueError:
        return text


_UNITS = {"": 1, "b": 1}
for _power, _letter in enumerate("kmg", 1):
    _UNITS |= {f"{_letter}b": 1000**_power, f"{_letter}ib": 1024**_power}


def _size(value: Any) -> int:
    wanted = 'a size: bytes, or "500kB", "5MB", "2MiB"'
    size: float = 0
    if isinstance(value, int) and not isinstance(value, bool):
        size = value
    elif isinstance(value, str):
        number = value.rstrip("bBkKmMgGiI ")
        unit = value[len(number) :].strip().lower()
        if unit in _UNITS and number.replace(".", "", 1).isdecimal() and number.isascii():
            size = float(number) * _UNITS[unit]
    if not 1 <= size < 2**53:
        raise unfit(wanted, value)
    return int(size)


def _encoding(value: Any) -> str:
    if not isinstance(value, str):
        raise unfit("the name of an encoding", value)
    try:
        if value:
            b"-".decode(value, "replace")
    except (LookupError, ValueError):
        raise unfit("the name of an encoding (utf-8, cp1252 …)", value) from None
    return value


_STRINGS = {"type": "array", "items": {"type": "string", "minLength": 1}}
_SELECTORS = {"type": "array", "items": {"$ref": "#/$defs/selector"}}

SELECTORS = Type(_selectors, _SELECTORS, _words)
GLOBS = Type(_globs, _STRINGS, _words)
PATHS = Type(_paths, _STRINGS, _words)
SELECTORS_BY_GLOB = Type(_selectors_by_glob, {"type": "object", "additionalProperties": _SELECTORS})
KINDS_BY_GLOB = Type(
    _kinds_by_glob, {"type": "object", "additionalProperties": {"$ref": "#/$defs/kind"}}
)
SUPPRESSIONS_BY_GLOB = Type(
    _suppressions_by_glob, {"type": "object", "additionalProperties": _STRINGS}
)
ACCEPT = Type(
    _accept,
    {
        "type": "object",
        "properties": {"words": _STRINGS, "files": _STRINGS},
        "additionalProperties": False,
    },
)
PATH = Type(_path, {"type": "string"}, str)
RULES = Type(_rules, {"$ref": "#/$defs/rules"})
KIND = Type(_kind, {"$ref": "#/$defs/kind"}, str)
BOOLEAN = Type(_boolean, {"type": "boolean"}, _parse_boolean)
SHARE = Type(_share, {"type": "number", "minimum": 0, "maximum": 1}, _parse_number)
SIZE = Type(
    _size,
    {
        "oneOf": [
            {"type": "integer", "minimum": 1},
            {"type": "string", "pattern": r"^[0-9]*\.?[0-9]*\s*([kKmMgG][iI]?)?[bB]?\s*$"},
        ]
    },
    str,
)
ENCODING = Type(_encoding, {"type": "string"}, str)

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "select",
        SELECTORS,
        ("ALL",),
        "The rules that run: codes, names, families, or ALL. The closest word wins.",
    ),
    Setting("extend-select", SELECTORS, (), "Rules that run besides those of `select`.", True),
    Setting("ignore", SELECTORS, (), "Rules that don't run.", True),
    Setting(
        "per-file-ignores",
        SELECTORS_BY_GLOB,
        {},
        "Glob → rules that stay silent on such files.",
        True,
    ),
    Setting(
        "suppressions",
        SUPPRESSIONS_BY_GLOB,
        {},
        "Glob → suppressions for such files: “ignore[CODE] reason”.",
        True,
    ),
    Setting(
        "accept",
        ACCEPT,
        {},
        "Words and phrases that no spelling, consistency or leftover finding is about: `words`, and "
        "`files` with one a line.",
        True,
    ),
    Setting(BASELINE, PATH, "", "A file of old findings that are let be (`newslint baseline`)."),
    Setting("kind", KIND, NEWS, "The kind of a story where neither it nor `kinds` says."),
    Setting(
        "kinds", KINDS_BY_GLOB, {}, "Glob → kind of the stories there. The last match wins.", True
    ),
    Setting("rules", RULES, {}, "Rule → its severity and its own options.", True),
    Setting(
        "exclude", GLOBS, EXCLUDE, "Files and folders to pass over, instead of the usual ones."
    ),
    Setting(
        "extend-exclude",
        GLOBS,
        (),
        "Files and folders to pass over, besides those of `exclude`.",
        True,
    ),
    Setting("force-exclude", BOOLEAN, False, "Exclusions hold for files named outright too."),
    Setting(
        "fail-on", _choice(FAIL_ON), "warning", "The least severity that makes a run exit with 1."
    ),
    Setting("min-confidence", SHARE, 0.0, "Findings less sure than this, 0 to 1, are dropped."),
    Setting(
        "max-file-size",
        SIZE,
        MAX_FILE_SIZE,
        "Larger files are refused; bytes, or “5MB”. A file can lower it; the option also raises it.",
        capped=True,
    ),
    Setting("output-format", _choice(OUTPUT_FORMATS), "full", "How findings are written."),
    Setting("dialect", _choice(DIALECTS, none=True), "", "The English of the stories; empty: any."),
    Setting("encoding", ENCODING, "", "The files' encoding; empty: UTF-8, or by their mark."),
    Setting("preview", BOOLEAN, False, "Rules in preview run too."),
    Setting(PACKS, PATHS, (), "Rule packs of your own: files, from this file's folder.", True),
    Setting("strict", BOOLEAN, False, "What is switched on but can't run makes a run exit with 2."),
    Setting("grammar", _choice(GRAMMARS), "none", "Who checks grammar and spelling."),
    Setting(
        "languagetool-rules",
        _choice(("quiet", "all")),
        "quiet",
        "Which rules of LanguageTool are heard: those that stay quiet on clean copy, or all.",
    ),
)
"""In the order in which `newslint config --show` prints them."""

BY_KEY: dict[str, Setting] = {setting.key: setting for setting in SETTINGS}
EXTEND = "extend"
"""The one key that is no setting: the file or files that this one builds on."""

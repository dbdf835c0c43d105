"""newslint test: hold rules to their examples, above all those of a desk's own packs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import click

from newslint.cli.checkout import checkout
from newslint.cli.options import completing, configuration
from newslint.cli.session import Session
from newslint.cli.terminal import fail, say
from newslint.engine import Engine
from newslint.packs import PackIndex
from newslint.registry import Rule, matches
from newslint.report.safety import inert, safe
from newslint.startup.fast_typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from newslint.examples import Example
    from newslint.packs.clashes import Taken
    from newslint.testing import Failure, Why


class Tested(NamedTuple):
    """A rule whose examples were run: how many, and what they show wrong, as lines to print."""

    examples: int
    failures: list[list[str]]


@click.command("test", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "what", nargs=-1, metavar="[PACK, CODE OR NAME]...", shell_complete=completing("rules")
)
@configuration()
def command(what: tuple[str, ...], session: Session, color: bool) -> None:
    """Run the examples of rules: `bad` must be marked just there, `good` and `near_miss` not.

    PACK is a YAML file, or a folder of them; with nothing named, the packs of the configuration. A
    code, name or family means rules that are installed, newslint's own or of a pack. Exit status: 0
    all examples hold, 1 some don't, 2 a pack, or the patterns of a rule, can't be read.
    """
    del color
    what = what or session.config_for(os.curdir).packs
    if not what:
        fail("no pack given (`newslint test desk/house.yaml`), and none in the configuration")
    paths, rules = _sorted_out(what, session)
    tested: list[Tested] = []
    problems = 0
    taken = _taken(session)
    for each in chain(*(_pack(path, taken) for path in paths), _installed(rules, session)):
        if isinstance(each, str):
            click.echo(inert(safe(each)), err=True)
            problems += 1
        else:
            tested.append(each)
            _print(each)
    if tested:
        say([_summary(tested, problems, "the packs" if paths else "the patterns")])
    if rules and not checkout():
        say(["Run were the examples of their pages; further ones lie in newslint's source only."])
    sys.exit(2 if problems else int(any(each.failures for each in tested)))


def _sorted_out(what: Iterable[str], session: Session) -> tuple[list[str], list[str]]:
    """The files of packs, and the selectors of installed rules. Raises ConfigError."""
    from newslint.config import check_known
    from newslint.packs.files import SUFFIXES
    from newslint.packs.store import sources

    paths: list[str] = []
    selectors: list[str] = []
    for each in what:
        if os.path.isdir(each):
            found = sources(each)
            if not found:
                fail(f"{each}: no pack in this folder; a pack's name ends in .yaml or .yml")
            paths += found
        elif os.path.lexists(each) or each.endswith(SUFFIXES) or os.sep in each:
            paths.append(each)
        else:
            check_known(each, session.rulebook_for(session.config_for(os.curdir)).rules, "test")
            selectors.append(each)
    return list(dict.fromkeys(paths)), selectors


def _taken(session: Session) -> Taken:
    from newslint.packs.clashes import Taken

    return Taken(session.rulebook_for(session.defaults).rules.values())


def _pack(path: str, taken: Taken) -> Iterator[Tested | str]:
    """The rules of a pack, tested; texts are what is wrong with the pack itself."""
    from newslint.packs import PackError, compiler
    from newslint.packs.store import rules_folder

    try:
        compiled = compiler.compile_file(path)
    except PackError as error:
        yield from str(error).split("\n")
        return
    index = PackIndex(compiled.data)
    own = os.path.realpath(rules_folder() or os.devnull)
    if not os.path.realpath(path).startswith(own + os.sep):
        yield from taken.add(index)
    for rule in index.rules.values():
        lines = compiled.examples[rule.code]
        yield _tested(
            rule,
            [index],
            list(index.rules.values()),
            [f"{index.file}:{line}" for line in lines],
            f"{index.file}:{compiled.lines[rule.code]}",
        )


def _installed(selectors: Iterable[str], session: Session) -> Iterator[Tested | str]:
    """Rules that are there, tested; texts are what is wrong with the patterns of one."""
    from newslint.matching.reading import PatternError

    rules, packs = session.rulebook_for(session.config_for(os.curdir))
    stable = [rule for rule in rules.values() if rule.status == "stable"]
    for rule in rules.values():
        if rule.doc and any(matches(each, rule) for each in selectors):
            try:
                yield _tested(rule, packs, stable, [], rule.origin)
            except PatternError as error:
                yield from str(error).split("\n")


def _tested(
    rule: Rule, packs: Sequence[PackIndex], others: Sequence[Rule], places: list[str], page: str
) -> Tested:
    from newslint.examples import all_examples
    from newslint.testing import faults, run

    def engine_for(rules: Iterable[Rule], options: dict[str, dict[str, Any]]) -> Engine:
        return Engine(rules, packs, options)

    shown = all_examples(rule)

    def told(failure: Failure) -> list[str]:
        head = f"{failure.place or page}: {rule.code} {rule.name}: {failure.message}"
        if failure.example >= 0:
            place = failure.place or (places[failure.example] if places else page)
            label = shown[failure.example].label.lower().replace(" ", "_")
            head = f"{place}: {rule.code} {rule.name}: {label}: {failure.message}"
        return [head, *(f"    {line}" for line in failure.details)]

    wrong = [] if rule.check is None else list(faults(rule))
    wrong += run(rule, engine_for, others, _why(rule, packs))
    return Tested(len(shown), [told(each) for each in wrong])


def _why(rule: Rule, packs: Sequence[PackIndex]) -> Why | None:
    """Says why a pack's rule is silent at a place; None for a rule in Python."""
    pack = next((each for each in packs if each.rules.get(rule.code) is rule), None)
    if rule.check is not None or pack is None:
        return None
    index = pack

    def why(example: Example, place: tuple[int, int]) -> str:
        from newslint.testing import document

        story = document(example)
        if not rule.runs_on(story.kind):
            return f"the rule doesn't run on stories of kind {story.kind}"
        near = ""
        for span, silenced in index.trace(story, rule.code):
            found = story.map.source(span.start, span.end)
            if tuple(found) == place:
                return silenced or f"the words are inside a quotation (`quotes: {rule.quotes}`)"
            if found.start < place[1] and place[0] < found.end:
                near = f"the rule's phrase is “{example.text[found.start : found.end]}”"
        return near or "no phrase of the rule is written so"

    return why


def _print(tested: Tested) -> None:
    say(safe(line) for lines in tested.failures for line in lines)


def _summary(tested: Sequence[Tested], problems: int, where: str) -> str:
    rules, examples = len(tested), sum(each.examples for each in tested)
    failed = sum(len(each.failures) for each in tested)
    ran = f"{_count(rules, 'rule')}, {_count(examples, 'example')}"
    told = f"{_count(failed, 'failure')}" if failed else "all right"
    if problems:
        told = f"{_count(problems, 'mistake')} in {where}" + (f", {told}" if failed else "")
    return f"{ran}: {told}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"

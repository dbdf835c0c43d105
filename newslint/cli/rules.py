"""newslint rules: what there is."""

from __future__ import annotations

import click

from newslint.cli.options import completing, configuration
from newslint.cli.session import Session
from newslint.cli.terminal import say, tell
from newslint.registry import Rule, Selection, selected


@click.command("rules", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "selectors", nargs=-1, metavar="[CODE, NAME OR FAMILY]...", shell_complete=completing("rules")
)
@click.option(
    "--output-format",
    type=click.Choice(("full", "json", "jsonl")),
    default="full",
    help="full is for people, the others for programs.",
)
@configuration("rules")
def command(selectors: tuple[str, ...], output_format: str, session: Session, color: bool) -> None:
    """List the rules, or those that codes, names or families pick. A mark shows which are on."""
    from newslint.config import check_known
    from newslint.report.paint import Paint
    from newslint.report.safety import safe

    config = session.config_for(".")
    rules = session.rulebook_for(config).rules
    for selector in selectors:
        check_known(selector, rules, "rules")
    chosen = Selection(config.select, config.extend_select, config.ignore)
    on = {r.code for r in selected(rules.values(), chosen, preview=config.preview)}
    wanted = selectors or ("ALL",)
    shown = [
        rules[code]
        for code in sorted(rules)
        if selected([rules[code]], Selection(wanted), preview=True)
    ]
    if output_format != "full":
        from newslint.report.json_lines import dumps

        rows = [as_json(rule, rule.code in on) for rule in shown]
        tell([dumps(rows, indent=2)] if output_format == "json" else map(dumps, rows))
        return
    paint = Paint(color)
    width = max((len(rule.name) for rule in shown), default=0)
    family, lines = "", list[str]()
    for rule in shown:
        if rule.family != family:
            family = rule.family
            lines.append(paint(f"{rule.code[:3]} {family}", bold=True))
        mark = "●" if rule.code in on else "○"
        status = "" if rule.status == "stable" else f" ({rule.status})"
        about = f"{rule.severity:<7} {safe(rule.summary)}{status}"
        lines.append(f"  {mark} {rule.code} {rule.name:<{width}} {about}")
    rules_ = "rule" if len(shown) == 1 else "rules"
    say([*lines, f"{len(shown)} {rules_}, {sum(r.code in on for r in shown)} on (●)."])


def as_json(rule: Rule, on: bool) -> dict[str, object]:
    """A rule's facts."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "confidence": rule.confidence,
        "status": rule.status,
        "on": on,
        "summary": rule.summary,
        "options": [option._asdict() for option in rule.options],
        "origin": rule.origin,
    }

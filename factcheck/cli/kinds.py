"""`factcheck kinds`: what can be checked."""

from __future__ import annotations

import click

from factcheck import api, pipeline
from factcheck.cli import options, running
from factcheck.cli.hints import meant
from factcheck.cli.options import Asked
from factcheck.cli.output import put
from factcheck.errors import UsageError
from factcheck.extraction.kinds.examples import failures
from factcheck.extraction.kinds.kinds import Kind


@click.group("kinds")
def command() -> None:
    """List, show and test the claim kinds."""


def _one(name: str, found: dict[str, Kind]) -> Kind:
    if name not in found:
        hint = meant(name, found)
        raise UsageError(f"no kind {name!r}; {hint}{' ' if hint else ''}known: {', '.join(sorted(found))}")
    return found[name]


@command.command("list")
@click.option("--where", is_flag=True, help="Show the file of each kind.")
@options.asked
def list_(asked: Asked, where: bool) -> int:
    """Every kind with its title, and whether it may refute."""
    for name, kind in sorted(running.told_kinds(asked).items()):
        trial = "" if kind.may_refute else "  (on trial: never refutes)"
        put(f"{name:20} {kind.title}{trial}" + (f"  {kind.path}" if where else ""))
    return 0


@command.command("show")
@click.argument("name")
@options.asked
def show(name: str, asked: Asked) -> int:
    """Patterns, tolerance and examples of a kind."""
    kind = _one(name, running.told_kinds(asked))
    spread = f"{kind.spread * 100:g} %" if kind.spread_is_share else f"{kind.spread} {kind.unit}"
    put(
        f"{kind.kind}: {kind.title}\n  property   {kind.property}, compared by {kind.operator}\n  spread     {spread}\n  age limit  {kind.age_limit or 'none'} years\n  refutes    {'yes' if kind.may_refute else 'no, on trial'}"
    )
    for pattern in kind.patterns:
        put(f"  pattern    {pattern.text}")
    for example in kind.examples:
        put(f"  reads      {example.text}")
    for example in kind.counter_examples:
        put(f"  skips      {example.text}")
    return 0


@command.command("test")
@click.argument("names", nargs=-1)
@options.asked
def test(names: tuple[str, ...], asked: Asked) -> int:
    """Run the examples and counter-examples of kinds (all, when none is named)."""
    run = running.prepare(asked=asked)
    known = running.told_kinds(asked)
    chosen = [_one(name, known) for name in names] or list(known.values())
    total = 0
    for kind in chosen:
        wrong = failures(
            kind,
            lambda text, as_of: pipeline.claims_of(
                api.as_draft(text), api.as_date(as_of or None), run.store, run.kinds
            )[1],
        )
        total += len(wrong)
        put(
            f"{kind.kind:20} {len(kind.examples)} examples, {len(kind.counter_examples)} counter-examples: {'ok' if not wrong else str(len(wrong)) + ' wrong'}"
        )
        for line in wrong:
            put(f"    {line}")
    return int(total > 0)

"""`factcheck demo`: an example draft, checked."""

from __future__ import annotations

import click

from factcheck import folders
from factcheck.cli import check


@click.command("demo")
@click.option("-v", "--verbose", is_flag=True, help="Every piece of evidence.")
@click.pass_context
def command(ctx: click.Context, verbose: bool) -> int:
    """Check the first example draft; exits 0 whatever it finds."""
    draft = folders.builtin("examples") / "caspian-talks.md"
    ctx.invoke(
        check.command,
        paths=(str(draft),),
        outputs=(),
        fail_on="never",
        sort="worst",
        galley=False,
        stdin_filename="stdin.txt",
        verbose=verbose,
        sources=(),
        claims=(),
    )
    return 0

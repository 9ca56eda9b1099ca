"""`filmstudio prompt`: what a model is told of a shot, and where every sentence is from."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary


def prompt(
    script: options.Script,
    shots: Annotated[
        list[str], typer.Argument(help="Shots or scenes, like 3B or 5-8.", metavar="SHOT...", show_default=False)
    ],
    engine: options.Engine = None,
    model: options.Model = None,
    quality: options.Quality = None,
    wishes: options.Set = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object per shot, for machines.")] = False,
    debug: options.Debug = False,
) -> None:
    """Print the prompts of shots as they would be sent, each part with its source, and how the shots would be made."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.reporters import QuietReporter
        from filmstudio.studio.break_down import break_down_script
        from filmstudio.studio.project import open_project
        from filmstudio.studio.prompt import show_prompts

        said = options.overrides(engine, wishes=wishes, model=model, quality=quality)
        project = open_project(script, said)
        shown = show_prompts(project, break_down_script(project, QuietReporter()), ",".join(shots))
        if as_json:
            import json

            for _, told in shown.shots:
                typer.echo(json.dumps({"schema": "prompt/1", **told.as_json()}, ensure_ascii=False))
            return
        from filmstudio.cli.prompt_table import print_prompt

        for shot, told in shown.shots:
            print_prompt(shot, told)
        for remark in shown.remarks:
            typer.echo(remark, err=True)

"""The order of work: what costs time to change over is changed over seldom.

Loading another engine costs minutes, other adapters or array shapes cost seconds; so all jobs of one engine stand
together, and among them all of one group. A shot that goes on from another follows it at once, while the same people
stand in the same light. Everything else keeps the film's order, in which a person wants to see it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filmstudio.model.job import RenderJob


def order_of_work(jobs: Sequence[RenderJob], groups: Mapping[str, str]) -> tuple[RenderJob, ...]:
    """Return the jobs (each once) in the order in which they are best made. Pure: the same jobs, the same order.

    `groups` says by key which jobs need nothing changed over between them (task, array shapes, adapters); a job that
    is not in it stands in a group with the others that are not. No job stands before the one that it goes on from.
    """
    by_key = {job.key: job for job in jobs}
    following: dict[str, list[str]] = {}
    heads: dict[str, list[str]] = {}
    """By engine, in the order in which the film first needs it."""
    for key, job in by_key.items():
        heads.setdefault(job.engine, [])
        after = job.continues.after if job.continues else None
        (following.setdefault(after, []) if after in by_key else heads[job.engine]).append(key)
    ordered: list[RenderJob] = []
    while engine := next((name for name, keys in heads.items() if keys), None):
        ready, heads[engine] = heads[engine], []
        for head in _grouped(ready, groups):
            branch = [head]
            while branch:
                job = by_key[key := branch.pop()]
                if job.engine != engine:  # goes on in another engine's pictures, in that engine's turn
                    heads[job.engine].append(key)
                    continue
                ordered.append(job)
                branch += reversed(following.get(key, ()))
    return tuple(ordered)


def _grouped(keys: Sequence[str], groups: Mapping[str, str]) -> list[str]:
    first_seen = {group: place for place, group in reversed([*enumerate(groups.get(key, "") for key in keys)])}
    return sorted(keys, key=lambda key: first_seen[groups.get(key, "")])

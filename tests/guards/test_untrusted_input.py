"""Scripts and records come from strangers: no pickle, no eval, no shell in the package's own code."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "filmstudio"
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_IMPORTS = {"pickle", "marshal", "shelve", "dill"}


def test_no_code_is_made_from_data() -> None:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                shell = any(keyword.arg == "shell" for keyword in node.keywords)
                if name in FORBIDDEN_CALLS or shell:
                    found.append(f"{path.name}:{node.lineno} {name or 'shell='}")
            elif isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name.split(".")[0] for alias in node.names}
                if isinstance(node, ast.ImportFrom) and node.module:
                    names = {node.module.split(".")[0]}
                if names & FORBIDDEN_IMPORTS:
                    found.append(f"{path.name}:{node.lineno} {names}")
    assert found == []

"""Every command explains itself."""

import importlib

import click
import pytest
from click.testing import CliRunner

from kb.cli.main import COMMANDS, group


def commands() -> list[tuple[str, click.Command]]:
    return [(name, importlib.import_module(f"kb.cli.{name}").command) for name in COMMANDS]


@pytest.mark.parametrize(("name", "command"), commands(), ids=list(COMMANDS))
def test_a_command_has_an_example_and_help_for_each_option(name: str, command: click.Command) -> None:
    assert "Example: " in (command.help or "")
    assert f"kb {name}" in (command.help or "")
    assert command.short_help == COMMANDS[name]
    options = [p for p in command.params if isinstance(p, click.Option)]
    assert [o.name for o in options if not o.help] == []


def test_the_list_of_commands_needs_none_of_them() -> None:
    result = CliRunner().invoke(group, ["--help"])
    assert result.exit_code == 0
    assert all(name in result.output for name in COMMANDS)


def test_an_unknown_command_is_an_error_of_usage() -> None:
    result = CliRunner().invoke(group, ["extrakt"])
    assert result.exit_code == 2
    assert "No such command" in result.output

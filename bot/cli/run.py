"""``apendor run``: keeps the bot running until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import sys
from argparse import Namespace

from bot import logs
from bot.cli.asked import Subparsers
from bot.cli.example import example
from bot.cli.wrong import Failed, Wrong
from bot.settings import CONFIG, DATA, LISTEN, Settings, SettingsFault
from bot.wire import CannotStart, WrongConfiguration, house, told_to_stop


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("run", help="keep the bot running until SIGTERM")
    parser.add_argument("--config", metavar="FOLDER", help=f"what feeds an empty store ({CONFIG}; else the example)")
    parser.add_argument("--data", metavar="FOLDER", help=f"where everything is kept ({DATA}; else apendor-data)")
    parser.add_argument("--listen", metavar="HOST:PORT", help=f"where gateways knock ({LISTEN}; else 127.0.0.1:8080)")


def run(args: Namespace) -> int:
    """Status 2: the configuration is wrong. Status 1: it cannot start with this data folder."""
    logs.setup(sys.stderr)
    try:
        asyncio.run(_run(_settings(args)))
    except (SettingsFault, WrongConfiguration) as e:
        raise Wrong(str(e)) from e
    except CannotStart as e:
        raise Failed(str(e)) from e
    return 0


async def _run(settings: Settings) -> None:
    asyncio.get_running_loop().set_exception_handler(logs.loop_crashed)
    with told_to_stop(asyncio.Event()) as stop:
        async with house(settings) as opened:
            for line in opened.degraded:
                print(f"apendor: {line}", file=sys.stderr)
            print(f"listening on {opened.door_url}, inside on {opened.inside_url}", flush=True)
            await opened.announce()
            await opened.run(stop)


def _settings(args: Namespace) -> Settings:
    named = {CONFIG: args.config, DATA: args.data, LISTEN: args.listen}
    flags = {name: value for name, value in named.items() if value}
    if not flags.get(CONFIG) and not os.environ.get(CONFIG, "").strip():
        print("apendor: no configuration is named; this is the shipped example", file=sys.stderr)
        flags[CONFIG] = str(example())
    return Settings.from_env(os.environ, flags)

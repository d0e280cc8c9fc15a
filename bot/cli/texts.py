"""``apendor texts``: the office's own wordings, from a draft that is checked to a version that can be taken back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.cli import review, texts_changed, texts_shown
from bot.cli.asked import Subparsers
from bot.cli.shelf import options, with_shelf

ACTIONS = {
    "list": texts_shown.listed,
    "show": texts_shown.show,
    "check": texts_shown.check,
    "edit": texts_changed.edit,
    "publish": texts_changed.publish,
    "rollback": texts_changed.rollback,
}
OF_A_LANGUAGE = {"review": review.review, "sign": review.sign, "state": review.state}


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("texts", help="read and change what the bot says")
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    _action(actions, "list", "every text: its length, its letters, whose wording it is", key=None)
    _action(actions, "show", "one text: when it is used, what it must hold, who changed it and why")
    _action(actions, "check", "what is wrong with a draft, or with all of them", key="?")
    edit = _action(actions, "edit", "begin or change a draft; nothing is sent from a draft")
    _action(actions, "publish", "make a draft, or all of them, what the bot says", key="?", signed=True)
    rollback = _action(actions, "rollback", "say again what was said in an earlier version", signed=True)

    _sign(edit)
    how = edit.add_mutually_exclusive_group(required=True)
    how.add_argument("--text", help="the new text")
    how.add_argument("--editor", action="store_true", help="write it in $EDITOR")
    rollback.add_argument("--to", required=True, metavar="VERSION", help="a version of the books, or: shipped")
    _of_a_language(actions)


def run(args: Namespace) -> int:
    if args.action in OF_A_LANGUAGE:
        return OF_A_LANGUAGE[args.action](args)
    return with_shelf(args, lambda shelf: ACTIONS[args.action](shelf, args))


def _action(actions: Subparsers, name: str, help: str, key: str | None = "", signed: bool = False) -> ArgumentParser:
    """``key``: "" it must be named, "?" it may be, None it is not."""
    parser = actions.add_parser(name, help=help)
    if key is not None:
        parser.add_argument("key", metavar="KEY", nargs=key or None)
    parser.add_argument("--language", metavar="nb|nn|en", default=None if key == "?" else "nb")
    options(parser)
    if signed:
        _sign(parser)
    return parser


def _of_a_language(actions: Subparsers) -> None:
    """What is done with the shipped texts, where they lie, and not with those of an office."""
    page = actions.add_parser("review", help="a page for a speaker of a language to read on paper and sign")
    page.add_argument("--lang", required=True, metavar="LANG", help="so, ti, ar …")
    page.add_argument("--out", type=Path, metavar="FILE", help="default: review-LANG.html")
    sign = actions.add_parser("sign", help="write down who has read which text; only they may be sent")
    sign.add_argument("--lang", required=True, metavar="LANG", help="so, ti, ar …")
    sign.add_argument("--key", required=True, nargs="+", metavar="KEY", help="the texts that were read, or: all")
    sign.add_argument("--by", required=True, metavar="NAME", help="who has read them")
    sign.add_argument("--role", required=True, metavar="ROLE", help="as what: interpreter, mother tongue …")
    sign.add_argument("--pack", help="the pack that stands on the page; refused if a text was changed since")
    sign.add_argument("--file", type=Path, default=review.reviews_file(), metavar="FILE", help="default: REVIEWS.toml")
    actions.add_parser("state", help="how many texts of each language are signed")


def _sign(parser: ArgumentParser) -> None:
    parser.add_argument("--who", default=None, help="who changes it (default: your name on this machine)")
    parser.add_argument("--why", default=None, help="why; it is kept with the version")

"""What a person types after ``apendor``: one file per command, each with ``add(subparsers)`` and ``run(args)``."""

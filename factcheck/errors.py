"""What can go wrong, told so that a journalist knows what to do.

FactcheckError
├── UsageError          a missing file, a bad argument               exit 2
├── ConfigError         factcheck.toml                               exit 2
├── LexiconError        a language table                             exit 2
├── KindError           a claim kind file                            exit 2
├── SourceError         a source folder                              exit 2
├── StoreError          a store that cannot be built or opened       exit 2
└── DraftError          an input that cannot be read                 exit 3
    └── LanguageError   a draft that is not English                  exit 3
"""

from __future__ import annotations


class FactcheckError(Exception):
    """Root of all errors of the project; the message says what, where, what is allowed, what to do next."""

    exit_code = 2


class UsageError(FactcheckError):
    """The call cannot be carried out as given."""


class ConfigError(FactcheckError):
    """A configuration file or value is not understood."""


class LexiconError(FactcheckError):
    """A language table is not understood."""


class KindError(FactcheckError):
    """A claim kind file is not understood."""


class SourceError(FactcheckError):
    """A source folder, manifest or statements file is not understood."""


class StoreError(FactcheckError):
    """The store cannot be built, opened or is of another version."""


class DraftError(FactcheckError):
    """An input cannot be read as a draft."""

    exit_code = 3


class LanguageError(DraftError):
    """A draft is written in another language than English."""

"""Who vouches for the people of an office: an OpenID provider, such as Entra ID or Ansattporten, by the settings."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Provider:
    """``issuer`` is compared letter by letter. ``acr``: how sure they must be of the person, where that is demanded."""

    issuer: str
    client_id: str
    secret: str | None = field(default=None, repr=False)
    acr: str | None = None

"""The live preview of a site: built into a folder of its own, watched, shown and reloaded."""

from cvsite.server.serve import serve_site

__all__ = ["serve_site"]

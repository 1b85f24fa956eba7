"""The site: a store read in the browser; it never writes."""

from webui.factory import create_app
from webui.serving import serve

__all__ = ["create_app", "serve"]

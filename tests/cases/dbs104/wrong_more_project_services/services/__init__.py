from .registry import Registry, registry

__all__ = ["Registry", "registry"]

from .pacing import gently, pause

__all__ = ["gently", "pause"]

"""Loads files into a warehouse."""

from etl.core import Pipeline as Pipeline
from etl.core import pipeline
from etl.io import *

__all__ = ["Pipeline", "pipeline", "reader", "writer"]

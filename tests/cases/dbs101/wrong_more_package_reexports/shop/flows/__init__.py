from .checkout import *

"""Its queue is not that of the library."""

import dbos
from dbos import Queue

mails = Queue("mails")
letters = dbos.Queue("letters")

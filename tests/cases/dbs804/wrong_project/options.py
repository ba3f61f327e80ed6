"""Options for all."""

BILL = {"queue_name": "bills", "workflow_name": "bill", "timeout": 60}
STATUS = "DONE"

from dbos import DBOS, DBOSConfiguredInstance

from .bank import transfer

__all__ = ["Payroll", "pay_salary"]


@DBOS.workflow()
def pay_salary(account: str) -> str:
    return transfer(account)


@DBOS.dbos_class()
class Payroll(DBOSConfiguredInstance):
    def __init__(self, month: str) -> None:
        super().__init__(config_name=month)

    @DBOS.workflow()
    def run(self, account: str) -> str:
        return transfer(account)

import flows
import flows.payout as payout_flow
from dbos import DBOS
from flows import pay_out, settle
from flows.payroll import Payroll, pay_salary

june = Payroll("june")


@DBOS.step()
def call_imported(account: str) -> str:
    return pay_out(account)  # DBS201


@DBOS.step()
def call_renamed(account: str) -> str:
    return settle(account)  # DBS201


@DBOS.step()
def call_by_package(account: str) -> str:
    return flows.pay_out(account)  # DBS201


@DBOS.step()
def call_by_module(account: str) -> str:
    return payout_flow.pay_out(account)  # DBS201


@DBOS.step()
def call_starred(account: str) -> str:
    return flows.pay_salary(account)  # DBS201


@DBOS.step()
def call_direct(account: str) -> str:
    return pay_salary(account)  # DBS201


@DBOS.step()
def call_instance(account: str) -> str:
    return june.run(account)  # DBS201


@DBOS.step()
def call_on_parameter(payroll: Payroll, account: str) -> str:
    return payroll.run(account)  # DBS201


@DBOS.step()
def call_late_import(account: str) -> str:
    from flows.payout import pay_out as late

    return late(account)  # DBS201

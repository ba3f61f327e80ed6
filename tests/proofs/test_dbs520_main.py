"""Proof of DBS520: other processes cannot read objects of the script that is run.

In the program a line with a mistake ends with the code of its rule.
"""

from .harness import Prove


def test_dbs520_class_of_the_script(prove: Prove) -> None:
    """The input and result of a workflow are pickled as `__main__.Order`, which another process lacks."""
    facts = prove("""
        import subprocess
        import sys
        from dataclasses import dataclass
        from dbos import DBOS
        from proof import configure, database_url, run, show

        @dataclass
        class Order:  # DBS520
            number: int

        @DBOS.workflow()
        def bill(order: Order) -> Order:
            return order

        def read_elsewhere():
            program = f'''
        from dbos import DBOSClient
        client = DBOSClient(system_database_url="{database_url("database")}")
        print(client.retrieve_workflow("bill").get_result())
        '''
            done = subprocess.run([sys.executable, "-c", "\\n".join(map(str.strip, program.splitlines()))],
                                  capture_output=True, text=True)
            return done.stderr.strip().splitlines()[-1]

        if __name__ == "__main__":
            configure()
            DBOS.launch()
            show(here=run(bill, Order(1)).number, elsewhere=read_elsewhere())
    """)
    assert facts["here"] == 1
    assert facts["elsewhere"].startswith("AttributeError: Can't get attribute 'Order' on <module '__main__'")

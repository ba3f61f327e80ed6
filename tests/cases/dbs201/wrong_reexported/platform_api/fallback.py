class DBOS:
    """Does nothing, where dbos is not installed."""

    @staticmethod
    def workflow(**_options):
        return lambda function: function

    @staticmethod
    def step(**_options):
        return lambda function: function

    @staticmethod
    def start_workflow(function, *args):
        return function(*args)

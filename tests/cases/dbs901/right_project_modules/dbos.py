"""A module of the project that has the name of the library."""


class DBOS:
    sql_session = None

    @staticmethod
    def transaction():
        return lambda function: function


def scheduled(cron):
    return lambda function: function

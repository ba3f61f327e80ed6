"""A module below a package, imported relatively."""


class DBOS:
    sql_session = None

    @staticmethod
    def transaction():
        return lambda function: function

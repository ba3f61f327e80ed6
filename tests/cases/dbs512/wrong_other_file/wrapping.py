import functools


def measured(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)

    return inner

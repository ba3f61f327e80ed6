"""Loops."""


def each(items, function) -> int:
    done = 0
    for item in items:
        try:
            function(item)
        except:
            continue
        done += 1
    return done

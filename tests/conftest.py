"""What holds for all tests: nothing is timed, so that a busy machine fails none."""

from hypothesis import settings

settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

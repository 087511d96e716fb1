"""What the exit code of the command line says."""

DONE, FAILED, MISUSED, PARTIAL, FAULTY = 0, 1, 2, 3, 5
INTERRUPTED, TERMINATED = 130, 143

MEANINGS = (
    "Exit codes: 0 done, 1 error (also where nothing that was given can be read), 2 usage (also a path that is not "
    "there), 3 partial (some articles unread, the digest is still written), 5 an audit found something, "
    "130 interrupted, 143 terminated."
)

"""Scripts that made the tables in kb/lang/shared from other people's data; run again by hand, never by the program."""

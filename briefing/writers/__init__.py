"""Writers: a laid-out deck or page in, one file out; they place and never decide."""

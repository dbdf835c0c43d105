"""DUP: the same lines twice."""

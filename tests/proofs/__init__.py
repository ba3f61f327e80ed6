"""Proofs: what each rule claims about dbos, shown by programs that run on it."""

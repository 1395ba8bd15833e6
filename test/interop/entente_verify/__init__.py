"""A second, independent reader of the Entente protocol, written from docs/spec alone.

Standard library only, so that an auditor's bare Python 3.9 or later runs it. It trusts nothing that
it is given: every byte is checked against the terms of reference, whose hash is the group's id.
"""

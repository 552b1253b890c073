-- Whoever else may connect one day, a reader of metrics say, finds no tables until granted.
revoke all on schema public from public;

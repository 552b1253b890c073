-- Answers that hold secrets are no longer stored, and the others no longer encrypted. What was encrypted can't be read again.
truncate idempotent_response;

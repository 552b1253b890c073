-- By which key a secret is encrypted; those without one are encrypted by the service soon after its start.
alter table second_factor add column key_id text;

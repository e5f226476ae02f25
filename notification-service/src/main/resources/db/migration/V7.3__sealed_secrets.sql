-- Secrets of webhooks are sealed with a key that the operator holds. A key's name says with which; without one it is a secret
-- from before, which is sealed as soon as there is a key.
alter table webhook
  add column secret_key text,
  add column previous_secret_key text;

-- Answers that show a secret were kept as they are, for those who ask again; from now on the secret in them is sealed.
delete from idempotency_key where response like '%"whsec\_%';

-- What sort of body it is, for classes of bodies; filled as bodies are announced again.
alter table organization_copy add column kind text;

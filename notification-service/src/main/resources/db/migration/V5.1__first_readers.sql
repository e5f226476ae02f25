-- A timeline shows when a notification was first read.
create index notification_read_first on notification_read (notification_id, read_at);

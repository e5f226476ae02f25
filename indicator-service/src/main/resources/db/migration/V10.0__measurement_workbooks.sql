-- Files of measurements may be workbooks; what is kept of one until it is read is its text.
alter table measurement_import
    drop constraint measurement_import_format_check,
    add constraint measurement_import_format_check check (format in ('CSV', 'NDJSON', 'XLSX'));

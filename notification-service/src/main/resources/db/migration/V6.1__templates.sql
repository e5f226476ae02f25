-- The words of letters, as data. A template is never changed: the newest of a kind and language is in force, and what was
-- drafted with an older one keeps it.
create table template (
  id uuid primary key,
  kind text not null check (kind in ('URGING', 'CRITICISM', 'COMMENDATION')),
  language text not null check (language in ('vi', 'en')),
  subject text not null,
  body text not null,
  created_at timestamptz not null
);
create index template_in_force on template (kind, language, id desc);

insert into template (id, kind, language, subject, body, created_at) values
  ('01980000-0000-7000-8000-000000000101', 'URGING', 'vi', 'Đôn đốc thực hiện {{work}}',
   '{{issuer}} nhận thấy {{owner}} chưa hoàn thành “{{work}}”, hạn {{due}}{{#days}}, đến nay đã quá hạn {{days}} ngày{{/days}}.
{{issuer}} đề nghị {{owner}} khẩn trương hoàn thành, nêu rõ nguyên nhân chậm và thời gian hoàn thành.
Trường hợp có khó khăn, vướng mắc, đề nghị phản ánh ngay để được xem xét, giải quyết.', '2025-07-01T00:00:00+07:00'),
  ('01980000-0000-7000-8000-000000000102', 'CRITICISM', 'vi', 'Đề xuất phê bình, chấn chỉnh việc chậm thực hiện {{work}}',
   '{{owner}} chưa hoàn thành “{{work}}”, hạn {{due}}{{#days}}, đến nay đã quá hạn {{days}} ngày{{/days}}, mặc dù đã được nhắc việc, đôn đốc.
{{issuer}} kính đề nghị {{addressee}} xem xét, phê bình và yêu cầu {{owner}} chấn chỉnh:
- Kiểm điểm, làm rõ trách nhiệm của tập thể, cá nhân có liên quan;
- Hoàn thành nhiệm vụ trong thời gian sớm nhất và báo cáo kết quả.', '2025-07-01T00:00:00+07:00'),
  ('01980000-0000-7000-8000-000000000103', 'COMMENDATION', 'vi', 'Đề xuất biểu dương, khen thưởng việc hoàn thành sớm {{work}}',
   '{{owner}} đã hoàn thành “{{work}}” trước hạn {{due}}{{#days}} là {{days}} ngày{{/days}}.
{{issuer}} kính đề nghị {{addressee}} xem xét, biểu dương, khen thưởng {{owner}} theo quy định.', '2025-07-01T00:00:00+07:00'),
  ('01980000-0000-7000-8000-000000000104', 'URGING', 'en', 'Urging to complete {{work}}',
   '{{issuer}} notes that {{owner}} has not completed "{{work}}", due {{due}}{{#days}}; it is {{days}} days late{{/days}}.
{{owner}} is asked to complete it without delay, to say what held it up and when it will be done.
Whatever stands in the way should be reported at once, so that it can be dealt with.', '2025-07-01T00:00:00+07:00'),
  ('01980000-0000-7000-8000-000000000105', 'CRITICISM', 'en', 'Proposal to criticise and correct the delay of {{work}}',
   '{{owner}} has not completed "{{work}}", due {{due}}{{#days}}; it is {{days}} days late{{/days}}, although it was reminded and urged.
{{issuer}} asks {{addressee}} to consider criticising {{owner}} and having it correct this:
- to review and make clear who is responsible;
- to complete the work as soon as possible and to report the result.', '2025-07-01T00:00:00+07:00'),
  ('01980000-0000-7000-8000-000000000106', 'COMMENDATION', 'en', 'Proposal to commend the early completion of {{work}}',
   '{{owner}} completed "{{work}}" before it was due on {{due}}{{#days}}, by {{days}} days{{/days}}.
{{issuer}} asks {{addressee}} to consider commending {{owner}}.', '2025-07-01T00:00:00+07:00');

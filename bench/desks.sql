-- Gives every agency work on its desk: 20 registrations of all states, 40 letters, an invitation; and a heap of each to the agency :agency.
-- Its registrations can be listed and not opened: their sealed columns are copies of another table's.
-- psql -v agency=06361099 -f bench/desks.sql, against a database for trying, after demo-data --scale national.
WITH desk AS (SELECT id, CASE WHEN code = :'agency' THEN 2000 ELSE 40 END AS many FROM agency WHERE state = 'Active')
INSERT INTO letter (id, number, number_key, kind, issuer, issued_on, subject, state)
SELECT gen_random_uuid(), format('ทด 9%s/%s', n, 2569), format('ทด9%s/2569', n), 'Order', desk.id, date '2020-01-01' + (n * 37) % 2400,
       (ARRAY['มอบหมายหน้าที่', 'แต่งตั้งผู้ดูแลหน่วยงาน', 'ย้ายข้าราชการ', 'ยกเลิกคำสั่ง'])[1 + n % 4], 'Living'
FROM desk, generate_series(1, desk.many) n;

WITH desk AS (SELECT id, CASE WHEN code = :'agency' THEN 1000 ELSE 20 END AS many FROM agency WHERE state = 'Active'),
     pattern AS (SELECT citizen_id, email FROM person WHERE citizen_id IS NOT NULL AND email IS NOT NULL LIMIT 1)
INSERT INTO registration (id, reference, source, state, citizen_id, lookup, title, given_name, family_name, email, email_verified_at, agency, position, unit,
    remark, started_at, submitted_at, decided_at, opinion, version)
SELECT gen_random_uuid(), upper(substr(md5(desk.id::text || n), 1, 10)), 'Invitation',
       (ARRAY['Submitted', 'Approved', 'Refused', 'Submitted'])[1 + n % 4], pattern.citizen_id, sha256((desk.id::text || n)::bytea), 'นาย',
       (ARRAY['สมชาย', 'วิไล', 'มานะ', 'สุดา'])[1 + n % 4], 'ทดลอง' || n, pattern.email, now(), desk.id, 'นักวิชาการคลัง', 'กองคลัง',
       '', now() - n * interval '1 hour', now() - n * interval '1 hour', CASE WHEN n % 4 IN (1, 2) THEN now() END, '', 1
FROM desk, pattern, generate_series(1, desk.many) n;
ANALYZE letter, registration;

-- Fills the rest of a country for trying: half of all agencies a head of finance, rights that ended (1.5 million in all), twelve requests of all states, a deputy, two leaver
-- reports and three moves for every agency; everybody in five a review after a change of position; every unit with a head a handover that is over, and one in three another
-- that is planned; one in thirty a vacancy. The agency :agency has a heap of each. Two and a half minutes.
-- psql -v agency=06361099 -f bench/rights.sql, against a database for trying, after demo-data --scale national. Nothing is overdue, so that no job touches it.
-- One head of finance for every agency, out of those who approve.
UPDATE access_grant SET user_group = 'elaas-head', heads_unit = true WHERE id IN (
    SELECT DISTINCT ON (g.agency) g.id FROM access_grant g JOIN agency a ON a.id = g.agency AND a.state = 'Active'
    WHERE g.user_group = 'elaas-approver' AND g.state = 'Active' AND NOT EXISTS (SELECT 1 FROM access_grant h WHERE h.agency = g.agency AND h.heads_unit)
    ORDER BY g.agency, g.id);

-- What people held before: three ended rights in two of three.
INSERT INTO access_grant (id, holder, agency, system, user_group, appointment, letter, from_day, until_day, state, given_at, ended_at, ended_because)
SELECT gen_random_uuid(), g.holder, g.agency, g.system, g.user_group, g.appointment, g.letter, date '2023-01-01' + n * 100, date '2023-01-01' + n * 100 + 99, 'Ended', now() - interval '3 years', now() - interval '2 years', 'Expired'
FROM access_grant g, generate_series(1, 3) n WHERE g.user_group = 'info-viewer' AND g.state = 'Active';

CREATE TEMP TABLE post AS
SELECT p.id, p.agency, p.person, p.letter, p.position, p.unit, a.code = :'agency' AS heap, row_number() OVER (PARTITION BY p.agency ORDER BY p.id) AS n, count(*) OVER (PARTITION BY p.agency) AS many
FROM appointment p JOIN agency a ON a.id = p.agency WHERE p.ended_at IS NULL AND a.state = 'Active';
CREATE INDEX ON post (agency, n);
ANALYZE post;

INSERT INTO access_request (id, agency, answer_by, at_office, beneficiary, decided_at, decided_by, decider, given, user_groups, kind, opinion, assigning_order, requester, serial,
    since, started_at, state, submitted_at, system, turn, version, why)
SELECT gen_random_uuid(), p.agency, current_date + 3, p.agency, p.person, CASE WHEN s.state IN ('Approved', 'Refused') THEN now() END, CASE WHEN s.state IN ('Approved', 'Refused') THEN p.person END,
       'SsoAdmin', '{}', ARRAY['elaas-reports'], 'AddGroups', '', '', p.person, nextval('access_request_serial'), now(), now() - p.n * interval '3 hours' - g * interval '1 day', s.state,
       now() - interval '1 day', 'elaas', 'SsoAdmin', 1, 'ได้รับมอบหมายงานการเงินและบัญชี'
FROM post p, generate_series(1, 40) g, LATERAL (SELECT CASE WHEN g = 1 AND p.n % 3 = 0 THEN 'Submitted' ELSE (ARRAY['Approved', 'Refused', 'Withdrawn', 'Expired'])[1 + (p.n + g) % 4] END AS state) s
WHERE p.heap OR (g = 1 AND p.n <= 12);

INSERT INTO recertification (id, agency, cause, due_on, person, since, state, wants_look)
SELECT gen_random_uuid(), p.agency, (ARRAY['NewPost', 'PostChanged', 'PostEnded'])[1 + p.n % 3], current_date + 20, p.person, now(), 'Open', false
FROM post p WHERE p.n % 5 = 0 OR p.heap ON CONFLICT DO NOTHING;

INSERT INTO leaver_report (id, agency, answer_by, at_office, last_day, person, reported_at, reported_by, state, words)
SELECT gen_random_uuid(), p.agency, current_date + 3, p.agency, current_date, p.person, now(), q.person, 'Waiting', 'ย้ายไปแล้ว'
FROM post p JOIN post q ON q.agency = p.agency AND q.n = 1 WHERE p.n BETWEEN 2 AND 3 OR (p.heap AND p.n > 3) ON CONFLICT DO NOTHING;

INSERT INTO staff_move (id, answer_by, at_office, first_day, expires_on, from_agency, is_asked, kind, letter, lookup, person, position, proposed_at, proposed_by, rights_sleep, state, to_agency, unit, version, words)
SELECT gen_random_uuid(), current_date + 5, q.agency, current_date + 20, current_date + 60, p.agency, false, 'Transfer', p.letter, sha256(p.person::text::bytea), p.person, p.position, now(), p.person,
       false, 'Proposed', q.agency, p.unit, 0, ''
FROM (SELECT *, row_number() OVER (ORDER BY agency, n) AS k FROM post WHERE n BETWEEN 4 AND 6) p
JOIN (SELECT agency, row_number() OVER (ORDER BY agency) AS k FROM post WHERE n = 1) q ON q.k = 1 + p.k % 8000 AND q.agency <> p.agency ON CONFLICT DO NOTHING;

INSERT INTO absence (id, agency, deputy, from_day, given_by, letter, person, until_day)
SELECT gen_random_uuid(), p.agency, q.person, current_date, p.person, p.letter, p.person, current_date + 30
FROM post p JOIN post q ON q.agency = p.agency AND q.n = p.n + 1 WHERE p.n = 1 OR (p.heap AND p.n < 200);

CREATE TEMP TABLE head AS
SELECT g.agency, g.holder, g.system, g.user_group, g.id AS right_id, g.letter, p.position, p.unit, row_number() OVER (ORDER BY g.agency) AS k
FROM access_grant g JOIN post p ON p.id = g.appointment WHERE g.heads_unit AND g.state = 'Active';
INSERT INTO handover (id, agency, decided_at, from_person, user_group, position, started_at, state, system, unit, version)
SELECT gen_random_uuid(), h.agency, now() - interval '200 days', h.holder, h.user_group, h.position, now() - interval '201 days', 'Done', h.system, h.unit, 1 FROM head h
UNION ALL
SELECT gen_random_uuid(), h.agency, now(), h.holder, h.user_group, h.position, now(), 'Open', h.system, h.unit, 1 FROM head h WHERE h.k % 3 = 0
ON CONFLICT DO NOTHING;
INSERT INTO handover_leg (id, capacity, on_day, handover, letter, planned_at, state, to_person)
SELECT gen_random_uuid(), 'ActingInPost', CASE h.state WHEN 'Open' THEN current_date + 30 ELSE current_date - 200 END, h.id, p.letter, h.started_at, CASE h.state WHEN 'Open' THEN 'Planned' ELSE 'Done' END, p.person
FROM handover h JOIN post p ON p.agency = h.agency AND p.n = 2;
INSERT INTO headship_vacancy (id, agency, answer_by, at_office, user_group, last_head, since, system)
SELECT gen_random_uuid(), h.agency, current_date + 3, h.agency, h.user_group, h.holder, now() - interval '2 days', h.system FROM head h WHERE h.k % 30 = 1 ON CONFLICT DO NOTHING;
ANALYZE access_request, recertification, leaver_report, staff_move, absence, handover, handover_leg, headship_vacancy;

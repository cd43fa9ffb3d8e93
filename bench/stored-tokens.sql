-- Makes :families more refresh families with their system sessions, spread over 28 days and all people, to see what stored tokens cost.
-- psql -v families=1000000 -f bench/stored-tokens.sql, against a database for trying.
WITH people AS (SELECT array_agg(id) AS ids FROM person),
     rows AS (
         SELECT n, uuid_at(lakmuang_now() - n * interval '28 days' / :families) AS id, people.ids[1 + n % array_length(people.ids, 1)] AS person
         FROM generate_series(1, :families) n, people),
     sessions AS (
         INSERT INTO system_session (id, session, person, epoch, client, system, authenticated_at, level, opened_at, ended_at)
         SELECT id, id, person, 0, 'stored', 'open', lakmuang_now(), 2, lakmuang_now(), lakmuang_now() FROM rows)
INSERT INTO token_family (id, sid, person, epoch, client, system, current_hash, rotated_at, idle_ends_at, ends_at)
SELECT id, id, person, 0, 'stored', 'open', sha256(id::text::bytea), lakmuang_now(), lakmuang_now() + interval '7 days', lakmuang_now() + interval '30 days' FROM rows;
ANALYZE system_session, token_family;

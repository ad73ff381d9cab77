-- Answers of many Parties at once: what save_answers and submit_response do for one, in a few statements over sets. The
-- same laws hold: events in a chain, the projection beside them, the database's clock after the locks, sealed submissions.
-- The caller holds the locks of lock_for_import in the same transaction, and has read and validated what it sends.

CREATE FUNCTION answer_event_link(state text, start text, response uuid, seq bigint, op uuid, path text, base_rev int, rev int,
                                  value jsonb, reason text, actor text, at timestamptz)
RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN answer_event_hash(coalesce(state, start), response, seq, op, path, base_rev, rev, 'applied', value, NULL, reason, NULL, actor, at);
END $$;

-- As a window function: the hash of each event over the one before it, from `start` on.
CREATE AGGREGATE answer_event_chain(text, uuid, bigint, uuid, text, int, int, jsonb, text, text, timestamptz)
  (SFUNC = answer_event_link, STYPE = text);

-- Locks the responses of some Parties in a round, in order, then the round. Says whether it takes answers now:
-- "open", "closed" or "not_open"; null when there is no such round. A round of invented answers is filled as if it were
-- open, whatever its dates.
CREATE FUNCTION lock_for_import(p_round text, p_parties text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  during record;
  now_at timestamptz;
BEGIN
  PERFORM FROM response WHERE round_id = p_round AND party_id = ANY (p_parties) ORDER BY id FOR UPDATE;
  SELECT opens_at, closes_at, closed_at, invented INTO during FROM round WHERE id = p_round FOR SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  now_at := clock_timestamp();
  IF during.closed_at IS NOT NULL THEN RETURN 'closed'; END IF;
  IF during.invented THEN RETURN 'open'; END IF;
  IF now_at < during.opens_at THEN RETURN 'not_open'; END IF;
  RETURN CASE WHEN now_at < during.closes_at THEN 'open' ELSE 'closed' END;
END $$;

-- Keeps answers, each against the revision that stands. p_ats gives times of its own, in a round of invented answers alone.
-- Returns how many events were written.
CREATE FUNCTION import_answers(p_round text, p_actor text, p_client text, p_parties text[], p_paths text[], p_values jsonb[],
                               p_reasons text[], p_ats timestamptz[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  written bigint;
BEGIN
  IF p_ats IS NOT NULL AND NOT EXISTS (SELECT FROM round WHERE id = p_round AND invented) THEN
    RAISE EXCEPTION 'only a round of invented answers has invented times' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF lock_for_import(p_round, p_parties) IS DISTINCT FROM 'open' THEN
    RAISE EXCEPTION 'round % takes no answers', p_round USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  WITH given AS MATERIALIZED (
    SELECT r.id, r.last_hash, r.seq + row_number() OVER (PARTITION BY r.id ORDER BY g.n) AS seq, gen_random_uuid() AS op_id, g.path,
           coalesce(a.rev, 0) AS base_rev, nullif(g.value, 'null'::jsonb) AS value, g.reason,
           coalesce(date_trunc('milliseconds', g.at), now_at) AS at
    FROM unnest(p_parties, p_paths, p_values, p_reasons, coalesce(p_ats, ARRAY[]::timestamptz[])) WITH ORDINALITY
      AS g(party, path, value, reason, at, n)
    JOIN response r ON r.round_id = p_round AND r.party_id = g.party
    LEFT JOIN answer a ON a.response_id = r.id AND a.path = g.path
  ), chained AS MATERIALIZED (
    SELECT *, answer_event_chain(last_hash, id, seq, op_id, path, base_rev, base_rev + 1, value, reason, p_actor, at)
                OVER (PARTITION BY id ORDER BY seq) AS hash
    FROM given
  ), events AS (
    INSERT INTO answer_event (response_id, seq, op_id, path, base_rev, rev, outcome, value, reason, actor_id, client_id, server_at,
                              prev_hash, hash)
    SELECT id, seq, op_id, path, base_rev, base_rev + 1, 'applied', value, reason, p_actor, p_client, at,
           lag(hash, 1, last_hash) OVER (PARTITION BY id ORDER BY seq), hash
    FROM chained
  ), answered AS (
    INSERT INTO answer (response_id, path, rev, value, reason, saved_by, saved_at)
    SELECT id, path, 1, value, reason, p_actor, at FROM chained WHERE base_rev = 0
  ), answered_anew AS (
    UPDATE answer SET rev = c.base_rev + 1, value = c.value, raw = NULL, reason = c.reason, saved_by = p_actor, saved_at = c.at
    FROM chained c WHERE c.base_rev > 0 AND answer.response_id = c.id AND answer.path = c.path
  ), newest AS (
    SELECT DISTINCT ON (id) id, seq, hash, at, min(at) OVER (PARTITION BY id) AS first_at FROM chained ORDER BY id, seq DESC
  ), moved AS (
    UPDATE response r SET seq = n.seq, last_hash = n.hash, first_saved_at = coalesce(r.first_saved_at, n.first_at), last_saved_at = n.at
    FROM newest n WHERE r.id = n.id
  )
  SELECT count(*) INTO written FROM chained;
  RETURN written;
END $$;

-- Submits responses as they stand. One element a Party in the first arrays; p_owners says to which of them (from 1) each
-- typed row belongs. Returns how many submissions were made.
CREATE FUNCTION import_submissions(p_round text, p_actor text, p_name text, p_parties text[], p_seqs bigint[], p_revisions int[],
  p_contents text[], p_sha256s text[], p_receipts text[], p_ats timestamptz[],
  p_owners int[], p_items text[], p_rows int[], p_columns text[], p_codes text[], p_states text[], p_values text[], p_numbers numeric[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  made bigint;
BEGIN
  IF p_ats IS NOT NULL AND NOT EXISTS (SELECT FROM round WHERE id = p_round AND invented) THEN
    RAISE EXCEPTION 'only a round of invented answers has invented times' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF lock_for_import(p_round, p_parties) IS DISTINCT FROM 'open' THEN
    RAISE EXCEPTION 'round % takes no answers', p_round USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  WITH given AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, r.id AS response_id, r.version_id, g.*, coalesce(date_trunc('milliseconds', g.at), now_at) AS made_at
    FROM unnest(p_parties, p_seqs, p_revisions, p_contents, p_sha256s, p_receipts, coalesce(p_ats, ARRAY[]::timestamptz[]))
      WITH ORDINALITY AS g(party, seq, revision, content, sha256, receipt, at, n)
    JOIN response r ON r.round_id = p_round AND r.party_id = g.party AND r.seq = g.seq
    LEFT JOIN submission last ON last.id = r.current_submission_id
    WHERE coalesce(last.revision, 0) + 1 = g.revision
  ), sealed AS (
    INSERT INTO submission (id, response_id, round_id, party_id, version_id, revision, content, sha256, receipt, seq, late,
                            submitted_by, submitter_name, submitted_at)
    SELECT g.id, g.response_id, p_round, g.party, g.version_id, g.revision, g.content, g.sha256, g.receipt, g.seq,
           g.made_at > round.due_at, p_actor, p_name, g.made_at
    FROM given g, round WHERE round.id = p_round
  ), typed AS (
    INSERT INTO submission_answer (submission_id, ordinal, item, "row", "column", code, state, value, number)
    SELECT g.id, row_number() OVER (PARTITION BY list.owner ORDER BY list.n), list.item, list."row", list."column", list.code,
           list.state, list.value, list.number
    FROM unnest(p_owners, p_items, p_rows, p_columns, p_codes, p_states, p_values, p_numbers) WITH ORDINALITY
      AS list(owner, item, "row", "column", code, state, value, number, n)
    JOIN given g ON g.n = list.owner
  ), current AS (
    UPDATE response SET current_submission_id = g.id FROM given g WHERE response.id = g.response_id
  ), recorded AS (
    INSERT INTO event (actor_id, command, subject, detail)
    SELECT nullif(p_actor, 'operator'), 'submission.make', 'response:' || response_id,
           jsonb_build_object('round', p_round, 'party', party, 'revision', revision, 'receipt', receipt, 'sha256', sha256, 'imported', true)
    FROM given
  )
  SELECT count(*) INTO made FROM given;
  -- A response that moved on, or a revision made meanwhile: the caller did not hold the locks.
  IF made <> cardinality(p_parties) THEN
    RAISE EXCEPTION '% of % responses are not as they were read', cardinality(p_parties) - made, cardinality(p_parties)
      USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN made;
END $$;

REVOKE ALL ON FUNCTION lock_for_import, import_answers, import_submissions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_for_import, import_answers, import_submissions TO rapporteur_app;

-- Sorting the answers of a thousand Parties needs more than the usual 4 MB, or goes through the disk.
ALTER FUNCTION import_answers SET work_mem = '64MB';
ALTER FUNCTION import_submissions SET work_mem = '64MB';

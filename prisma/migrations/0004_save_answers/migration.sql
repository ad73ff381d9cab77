-- The one way in for answers. One call per patch: the response row is locked, so saves of one response are in order;
-- op_id makes a repeat harmless; the deadline is judged by the database's clock after the lock; base_rev tells whether
-- someone else answered meanwhile. Whatever becomes of a save, it is kept as an event.
--
-- p_ops: [{"opId": uuid, "path": text, "baseRev": int, "value": json, "raw": text, "reason": text, "clientAt": time, "settles": seq}]
-- Returns {"seq", "outcomes": [{"opId", "outcome", "rev", "seq", "at"}]}; null when the
-- response is not this Party's.

-- The link of the chain: each event's hash covers what was saved, what became of it, and the hash before it; its time in
-- milliseconds, as it is stored. No more than stable, as json_build_array is: so the planner puts its text in place of a call.
CREATE FUNCTION answer_event_hash(prev_hash text, response uuid, seq bigint, op uuid, path text, base_rev int, rev int,
                                  outcome text, value jsonb, raw text, reason text, settles bigint, actor text, at timestamptz)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(json_build_array(prev_hash, response, seq, op, path, base_rev, rev, outcome, value, raw, reason,
    settles, actor, (extract(epoch FROM at) * 1000)::bigint)::text, 'UTF8')), 'hex')
$$;
GRANT EXECUTE ON FUNCTION answer_event_hash TO rapporteur_app;

CREATE FUNCTION save_answers(p_response uuid, p_party text, p_actor text, p_client text, p_ops jsonb)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  resp record;
  op record;
  known record;
  cur record;
  is_open boolean;
  now_at timestamptz;
  new_outcome text;
  new_rev int;
  new_hash text;
  outcomes jsonb := '[]';
BEGIN
  SELECT id, round_id, seq, last_hash INTO resp FROM response WHERE id = p_response AND party_id = p_party FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;

  now_at := date_trunc('milliseconds', clock_timestamp());
  SELECT now_at >= opens_at AND now_at < closes_at AND closed_at IS NULL INTO is_open FROM round WHERE id = resp.round_id;

  FOR op IN
    SELECT (e->>'opId')::uuid AS op_id, e->>'path' AS path, (e->>'baseRev')::int AS base_rev,
           nullif(e->'value', 'null'::jsonb) AS value, e->>'raw' AS raw, e->>'reason' AS reason,
           (e->>'clientAt')::timestamptz AS client_at, (e->>'settles')::bigint AS settles
    FROM jsonb_array_elements(p_ops) WITH ORDINALITY AS list(e, n) ORDER BY n
  LOOP
    SELECT outcome, rev, seq, server_at INTO known FROM answer_event WHERE response_id = resp.id AND op_id = op.op_id;
    IF FOUND THEN
      outcomes := outcomes || jsonb_build_object('opId', op.op_id, 'outcome', known.outcome, 'rev', known.rev,
                                                 'seq', known.seq, 'at', known.server_at, 'repeated', true);
      CONTINUE;
    END IF;

    SELECT rev, value, raw, reason INTO cur FROM answer WHERE response_id = resp.id AND path = op.path;
    new_rev := coalesce(cur.rev, 0);
    IF NOT is_open THEN
      new_outcome := 'late';
    ELSIF op.base_rev = new_rev THEN
      new_outcome := 'applied';
      new_rev := new_rev + 1;
    ELSIF (cur.value, cur.raw, cur.reason) IS NOT DISTINCT FROM (op.value, op.raw, op.reason) THEN
      new_outcome := 'applied'; -- the same words by two people are no conflict
    ELSE
      new_outcome := 'conflict';
    END IF;

    resp.seq := resp.seq + 1;
    new_hash := answer_event_hash(resp.last_hash, resp.id, resp.seq, op.op_id, op.path, op.base_rev, new_rev, new_outcome,
                                  op.value, op.raw, op.reason, op.settles, p_actor, now_at);
    INSERT INTO answer_event (response_id, seq, op_id, path, base_rev, rev, outcome, value, raw, reason, settles,
                              actor_id, client_id, client_at, server_at, prev_hash, hash)
    VALUES (resp.id, resp.seq, op.op_id, op.path, op.base_rev, new_rev, new_outcome, op.value, op.raw, op.reason, op.settles,
            p_actor, p_client, op.client_at, now_at, resp.last_hash, new_hash);
    resp.last_hash := new_hash;

    IF new_outcome = 'applied' THEN
      INSERT INTO answer (response_id, path, rev, value, raw, reason, saved_by, saved_at)
      VALUES (resp.id, op.path, new_rev, op.value, op.raw, op.reason, p_actor, now_at)
      ON CONFLICT (response_id, path) DO UPDATE
        SET rev = excluded.rev, value = excluded.value, raw = excluded.raw, reason = excluded.reason,
            saved_by = excluded.saved_by, saved_at = excluded.saved_at
        WHERE answer.rev <> excluded.rev;
      IF op.settles IS NOT NULL THEN
        UPDATE conflict SET settled_by = p_actor, settled_at = now_at
        WHERE response_id = resp.id AND path = op.path AND seq <= op.settles AND settled_at IS NULL;
      END IF;
    ELSIF new_outcome = 'conflict' THEN
      INSERT INTO conflict (response_id, seq, path) VALUES (resp.id, resp.seq, op.path);
    END IF;

    outcomes := outcomes || jsonb_build_object('opId', op.op_id, 'outcome', new_outcome, 'rev', new_rev, 'seq', resp.seq, 'at', now_at);
  END LOOP;

  UPDATE response SET seq = resp.seq, last_hash = resp.last_hash,
                      first_saved_at = coalesce(first_saved_at, now_at), last_saved_at = now_at
  WHERE id = resp.id AND seq <> resp.seq;
  RETURN jsonb_build_object('seq', resp.seq, 'outcomes', outcomes);
END $$;

REVOKE ALL ON FUNCTION save_answers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION save_answers TO rapporteur_app;

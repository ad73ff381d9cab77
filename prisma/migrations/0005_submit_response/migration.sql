-- Submitting is one call, as saving is.
--
-- Makes a submission of what a person saw. The caller has read the answers at p_seq, validated them and written the content;
-- here the response is locked, and nothing is written unless that is still the state of things: no save since, no submission
-- since, the round open by the database's clock after the lock. Asked twice for the same state, it gives the first receipt.
--
-- Returns {"outcome": "submitted" | "repeated" | "changed" | "closed" | "not_open", "receipt", "at", "late", "submission"};
-- null when the response is not this Party's.
CREATE FUNCTION submit_response(p_response uuid, p_party text, p_actor text, p_seq bigint, p_revision int,
  p_content text, p_sha256 text, p_receipt text,
  p_items text[], p_rows int[], p_columns text[], p_codes text[], p_states text[], p_values text[], p_numbers numeric[])
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  resp record;
  during record;
  last record;
  now_at timestamptz;
  made uuid;
BEGIN
  SELECT id, round_id, party_id, version_id, seq, current_submission_id INTO resp
  FROM response WHERE id = p_response AND party_id = p_party FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT opens_at, due_at, closes_at, closed_at INTO during FROM round WHERE id = resp.round_id FOR SHARE;
  now_at := date_trunc('milliseconds', clock_timestamp());

  SELECT id, revision, seq, receipt, submitted_at, late INTO last FROM submission WHERE id = resp.current_submission_id;
  IF last.seq = resp.seq AND last.seq = p_seq THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'receipt', last.receipt, 'at', last.submitted_at, 'late', last.late, 'submission', last.id);
  END IF;
  IF now_at < during.opens_at THEN RETURN jsonb_build_object('outcome', 'not_open'); END IF;
  IF now_at >= during.closes_at OR during.closed_at IS NOT NULL THEN RETURN jsonb_build_object('outcome', 'closed'); END IF;
  IF resp.seq <> p_seq OR coalesce(last.revision, 0) + 1 <> p_revision THEN RETURN jsonb_build_object('outcome', 'changed'); END IF;

  INSERT INTO submission (response_id, round_id, party_id, version_id, revision, content, sha256, receipt, seq, late,
                          submitted_by, submitter_name, submitted_at)
  SELECT resp.id, resp.round_id, resp.party_id, resp.version_id, p_revision, p_content, p_sha256, p_receipt, p_seq,
         now_at > during.due_at, u.id, u.name, now_at
  FROM "user" u WHERE u.id = p_actor
  RETURNING id INTO STRICT made;

  INSERT INTO submission_answer (submission_id, ordinal, item, "row", "column", code, state, value, number)
  SELECT made, n, item, "row", "column", code, state, value, number
  FROM unnest(p_items, p_rows, p_columns, p_codes, p_states, p_values, p_numbers) WITH ORDINALITY
    AS list(item, "row", "column", code, state, value, number, n);

  UPDATE response SET current_submission_id = made WHERE id = resp.id;
  INSERT INTO event (actor_id, command, subject, detail)
  VALUES (p_actor, 'submission.make', 'response:' || resp.id,
          jsonb_build_object('round', resp.round_id, 'party', resp.party_id, 'revision', p_revision, 'receipt', p_receipt, 'sha256', p_sha256));
  RETURN jsonb_build_object('outcome', 'submitted', 'receipt', p_receipt, 'at', now_at, 'late', now_at > during.due_at, 'submission', made);
END $$;

REVOKE ALL ON FUNCTION submit_response FROM PUBLIC;
GRANT EXECUTE ON FUNCTION submit_response TO rapporteur_app;

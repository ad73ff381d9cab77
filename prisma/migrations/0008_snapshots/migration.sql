-- Numbers that do not move. Freezing a closed round stores its results, and everything that they were computed from, as one
-- text with its hash; publishing opens such a snapshot to everyone. A later one says what changed and why. Between closing
-- and freezing each Party sees its own row in every result, and may be let correct it for a time.

-- ---- tables, as Prisma writes them ----------------------------------------------------------------------------

ALTER TABLE "round" ADD COLUMN "frozen_at" TIMESTAMPTZ(3);

CREATE TABLE "snapshot" (
    "id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by" TEXT,
    "frozen_by_name" TEXT NOT NULL,
    "erratum" JSONB,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "publication" (
    "snapshot_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("snapshot_id")
);

CREATE TABLE "correction" (
    "id" BIGSERIAL NOT NULL,
    "round_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,
    "granted_by" TEXT,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "correction_request" (
    "id" BIGSERIAL NOT NULL,
    "round_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "measure" TEXT,
    "text" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "correction_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_round_id_number_key" ON "snapshot"("round_id", "number");

-- CreateIndex
CREATE INDEX "correction_round_id_party_id_id_idx" ON "correction"("round_id", "party_id", "id");

-- CreateIndex
CREATE INDEX "correction_request_round_id_idx" ON "correction_request"("round_id");

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_round_id_party_id_fkey" FOREIGN KEY ("round_id", "party_id") REFERENCES "eligible"("round_id", "party_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_round_id_party_id_fkey" FOREIGN KEY ("round_id", "party_id") REFERENCES "eligible"("round_id", "party_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---- laws -----------------------------------------------------------------------------------------------------

ALTER TABLE "round" ADD CONSTRAINT "only a closed round is frozen" CHECK (frozen_at IS NULL OR closed_at IS NOT NULL);
ALTER TABLE "snapshot"
  ADD CONSTRAINT "snapshot is named after its round and number" CHECK (id = round_id || '-' || number),
  ADD CONSTRAINT "sha256 is that of the content" CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  ADD CONSTRAINT "every snapshot but the first says what changed" CHECK ((number = 1) = (erratum IS NULL));
ALTER TABLE "correction" ADD CONSTRAINT "a correction has a reason" CHECK (why <> '');
ALTER TABLE "correction_request" ADD CONSTRAINT "a request says something" CHECK (text <> '');

DO $$
DECLARE sealed text;
BEGIN
  FOREACH sealed IN ARRAY ARRAY['snapshot', 'publication', 'correction', 'correction_request'] LOOP
    EXECUTE format('CREATE TRIGGER sealed_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', sealed);
    EXECUTE format('CREATE TRIGGER sealed_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', sealed);
  END LOOP;
END $$;

-- As in 0007; and the first freezing of a round is written beside its closing and its publishing, once.
CREATE OR REPLACE FUNCTION refuse_change_of_launched_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE later CONSTANT text[] := ARRAY['closed_at', 'closed_by', 'frozen_at', 'published_at', 'published_by', 'record_version_id'];
BEGIN
  IF TG_OP <> 'UPDATE'
     OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)
     OR (OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS DISTINCT FROM OLD.frozen_at)
     OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
     OR (OLD.record_version_id IS NOT NULL AND NEW.record_version_id IS DISTINCT FROM OLD.record_version_id)
     OR (to_jsonb(NEW) - later) IS DISTINCT FROM (to_jsonb(OLD) - later) THEN
    RAISE EXCEPTION 'round % is launched: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

GRANT SELECT, INSERT ON "snapshot", "publication", "correction", "correction_request" TO rapporteur_app;
GRANT UPDATE (frozen_at) ON "round" TO rapporteur_app;
GRANT USAGE ON SEQUENCE "correction_id_seq", "correction_request_id_seq" TO rapporteur_app;

-- A snapshot holds what every Party submitted and what was recorded about it: until it is published it is seen in the scope
-- of all alone. A Party sees its own corrections and requests.
ALTER TABLE "snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "correction_request" ENABLE ROW LEVEL SECURITY;
CREATE POLICY published_or_within_scope ON "snapshot" FOR SELECT USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR EXISTS (SELECT FROM publication p WHERE p.snapshot_id = id));
CREATE POLICY frozen_within_scope ON "snapshot" FOR INSERT WITH CHECK
  ((SELECT current_setting('rapporteur.scope', true)) = 'all');
CREATE POLICY within_scope ON "correction" FOR SELECT USING
  ((SELECT current_setting('rapporteur.scope', true)) IN ('all', 'party:' || party_id));
CREATE POLICY granted_within_scope ON "correction" FOR INSERT WITH CHECK
  ((SELECT current_setting('rapporteur.scope', true)) = 'all');
CREATE POLICY within_scope ON "correction_request" USING
  ((SELECT current_setting('rapporteur.scope', true)) IN ('all', 'party:' || party_id));

-- ---- corrections ----------------------------------------------------------------------------------------------

-- Whether a Party may save and submit in a round that is closed: the newest grant decides, so that one can be ended early.
-- An open round never comes here.
CREATE FUNCTION correction_in_force(p_round text, p_party text, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT until > p_at FROM correction WHERE round_id = p_round AND party_id = p_party ORDER BY id DESC LIMIT 1), false)
$$;
REVOKE ALL ON FUNCTION correction_in_force FROM PUBLIC;

-- As in 0004; and a Party that is let correct saves as if the round were open.
CREATE OR REPLACE FUNCTION save_answers(p_response uuid, p_party text, p_actor text, p_client text, p_ops jsonb)
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
  IF NOT is_open THEN is_open := correction_in_force(resp.round_id, p_party, now_at); END IF;

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

-- As in 0005; and a Party that is let correct submits after the closing. What is submitted so is late, whatever was due when.
CREATE OR REPLACE FUNCTION submit_response(p_response uuid, p_party text, p_actor text, p_seq bigint, p_revision int,
  p_content text, p_sha256 text, p_receipt text,
  p_items text[], p_rows int[], p_columns text[], p_codes text[], p_states text[], p_values text[], p_numbers numeric[])
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  resp record;
  during record;
  last record;
  now_at timestamptz;
  made uuid;
  is_late boolean;
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
  is_late := now_at > during.due_at;
  IF now_at >= during.closes_at OR during.closed_at IS NOT NULL THEN
    IF NOT correction_in_force(resp.round_id, p_party, now_at) THEN RETURN jsonb_build_object('outcome', 'closed'); END IF;
    is_late := true;
  END IF;
  IF resp.seq <> p_seq OR coalesce(last.revision, 0) + 1 <> p_revision THEN RETURN jsonb_build_object('outcome', 'changed'); END IF;

  INSERT INTO submission (response_id, round_id, party_id, version_id, revision, content, sha256, receipt, seq, late,
                          submitted_by, submitter_name, submitted_at)
  SELECT resp.id, resp.round_id, resp.party_id, resp.version_id, p_revision, p_content, p_sha256, p_receipt, p_seq,
         is_late, u.id, u.name, now_at
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
  RETURN jsonb_build_object('outcome', 'submitted', 'receipt', p_receipt, 'at', now_at, 'late', is_late, 'submission', made);
END $$;

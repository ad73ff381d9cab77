-- What the Secretariat itself records in a round, for the indicators that no Party is asked about: a version like any other,
-- pinned to the round, whose values are appended one after another, each with the source it was taken from.

ALTER TABLE "round" ADD COLUMN "record_version_id" TEXT,
  ADD CONSTRAINT "round_record_version_id_fkey" FOREIGN KEY ("record_version_id") REFERENCES "version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT UPDATE (record_version_id) ON "round" TO rapporteur_app;

-- The record may be pinned at the launch, or once after it.
CREATE OR REPLACE FUNCTION refuse_change_of_launched_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE later CONSTANT text[] := ARRAY['closed_at', 'closed_by', 'published_at', 'published_by', 'record_version_id'];
BEGIN
  IF TG_OP <> 'UPDATE'
     OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)
     OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
     OR (OLD.record_version_id IS NOT NULL AND NEW.record_version_id IS DISTINCT FROM OLD.record_version_id)
     OR (to_jsonb(NEW) - later) IS DISTINCT FROM (to_jsonb(OLD) - later) THEN
    RAISE EXCEPTION 'round % is launched: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Parties are asked a questionnaire; the Secretariat keeps a record. The codebook of the version says which it is.
CREATE FUNCTION refuse_record_in_place_of_questionnaire() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM version WHERE id = NEW.version_id AND codebook ? 'recordedBy') THEN
    RAISE EXCEPTION '% is a record: no Party can be asked it', NEW.version_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.record_version_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM version WHERE id = NEW.record_version_id AND codebook->>'recordedBy' = 'secretariat') THEN
    RAISE EXCEPTION '% is no record', NEW.record_version_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER versions_of_round BEFORE INSERT OR UPDATE OF "record_version_id" ON "round"
  FOR EACH ROW EXECUTE FUNCTION refuse_record_in_place_of_questionnaire();

CREATE TABLE "record_entry" (
    "round_id" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    -- Empty: the entry is about the round.
    "party_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "value" JSONB,
    "source" TEXT,
    "source_date" DATE,
    "note" TEXT,
    "recorded_by" TEXT,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "record_entry_pkey" PRIMARY KEY ("round_id", "item", "party_id", "revision"),
    CONSTRAINT "record_entry_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    -- Withdrawn is not answered: what stood before stays in the revisions.
    CONSTRAINT "every blank of a record has a reason"
      CHECK (CASE WHEN state = 'answered' THEN value IS NOT NULL
             ELSE value IS NULL AND state IN ('no_information', 'not_applicable', 'not_answered') END),
    CONSTRAINT "what is recorded has a source" CHECK (state <> 'answered' OR btrim(source) <> '')
);

CREATE TABLE "rate" (
    "round_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    -- United States dollars for 1 unit of the currency.
    "rate" NUMERIC NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "recorded_by" TEXT,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rate_pkey" PRIMARY KEY ("round_id", "currency", "revision"),
    CONSTRAINT "rate_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "currency has three letters" CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT "rate is positive" CHECK (rate > 0),
    CONSTRAINT "rate has a source" CHECK (btrim(source) <> '')
);

CREATE TRIGGER sealed_rows BEFORE UPDATE OR DELETE ON "record_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_table BEFORE TRUNCATE ON "record_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_rows BEFORE UPDATE OR DELETE ON "rate" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_table BEFORE TRUNCATE ON "rate" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Both are written by functions alone. No Party's scope sees them: others read what results make of them.
GRANT SELECT ON "record_entry", "rate" TO rapporteur_app;
ALTER TABLE "record_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rate" ENABLE ROW LEVEL SECURITY;
CREATE POLICY within_scope ON "record_entry" USING ((SELECT current_setting('rapporteur.scope', true)) = 'all');
CREATE POLICY within_scope ON "rate" USING ((SELECT current_setting('rapporteur.scope', true)) = 'all');

-- One writer of a round's record at a time: what is checked below stays so until it is written.
CREATE FUNCTION lock_record(p_round text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('rapporteur.scope', true) IS DISTINCT FROM 'all' THEN
    RAISE EXCEPTION 'the record of a round is kept in the scope of all' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('record:' || p_round, 0));
END $$;

-- Appends entries, each against the revision that the person saw (NULL: whatever stands). Where others recorded in between,
-- nothing is written, and what they recorded last is returned, a row each. No row is success.
CREATE FUNCTION record_entries(p_round text, p_actor text, p_name text, p_items text[], p_parties text[], p_seen int[], p_states text[],
                               p_values jsonb[], p_sources text[], p_dates date[], p_notes text[])
RETURNS TABLE (item text, party text, revision int, recorded_by_name text, recorded_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
BEGIN
  PERFORM lock_record(p_round);
  now_at := date_trunc('milliseconds', clock_timestamp());
  IF NOT EXISTS (SELECT FROM round WHERE id = p_round AND record_version_id IS NOT NULL) THEN
    RAISE EXCEPTION 'round % has no record', p_round USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT FROM unnest(p_parties) AS g(party)
             WHERE g.party <> '' AND NOT EXISTS (SELECT FROM eligible e WHERE e.round_id = p_round AND e.party_id = g.party)) THEN
    RAISE EXCEPTION 'an entry is about a Party that round % does not ask', p_round USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  RETURN QUERY
    SELECT last.item, last.party_id, last.revision, last.recorded_by_name, last.recorded_at
    FROM unnest(p_items, p_parties, p_seen) AS g(item, party, seen)
    CROSS JOIN LATERAL (SELECT * FROM record_entry e WHERE e.round_id = p_round AND e.item = g.item AND e.party_id = g.party
                        ORDER BY e.revision DESC LIMIT 1) AS last
    WHERE last.revision <> g.seen;
  IF FOUND THEN RETURN; END IF;

  INSERT INTO record_entry (round_id, item, party_id, revision, state, value, source, source_date, note, recorded_by, recorded_by_name, recorded_at)
  SELECT p_round, g.item, g.party,
         1 + coalesce((SELECT max(e.revision) FROM record_entry e WHERE e.round_id = p_round AND e.item = g.item AND e.party_id = g.party), 0),
         g.state, nullif(g.value, 'null'::jsonb), g.source, g.source_date, g.note, p_actor, p_name, now_at
  FROM unnest(p_items, p_parties, p_states, p_values, p_sources, p_dates, p_notes) AS g(item, party, state, value, source, source_date, note);
  INSERT INTO event (actor_id, command, subject, detail)
  SELECT p_actor, 'record.enter', 'round:' || p_round, jsonb_object_agg(g.item, g.parties)
  FROM (SELECT item, jsonb_agg(nullif(party, '') ORDER BY party) AS parties FROM unnest(p_items, p_parties) AS u(item, party) GROUP BY item) AS g;
END $$;

-- As record_entries, for rates of exchange.
CREATE FUNCTION record_rates(p_round text, p_actor text, p_name text, p_currencies text[], p_seen int[], p_rates numeric[],
                             p_sources text[], p_dates date[])
RETURNS TABLE (currency text, revision int, recorded_by_name text, recorded_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
BEGIN
  PERFORM lock_record(p_round);
  now_at := date_trunc('milliseconds', clock_timestamp());

  RETURN QUERY
    SELECT last.currency, last.revision, last.recorded_by_name, last.recorded_at
    FROM unnest(p_currencies, p_seen) AS g(currency, seen)
    CROSS JOIN LATERAL (SELECT * FROM rate r WHERE r.round_id = p_round AND r.currency = g.currency
                        ORDER BY r.revision DESC LIMIT 1) AS last
    WHERE last.revision <> g.seen;
  IF FOUND THEN RETURN; END IF;

  INSERT INTO rate (round_id, currency, revision, rate, source, as_of, recorded_by, recorded_by_name, recorded_at)
  SELECT p_round, g.currency, 1 + coalesce((SELECT max(r.revision) FROM rate r WHERE r.round_id = p_round AND r.currency = g.currency), 0),
         g.rate, g.source, g.as_of, p_actor, p_name, now_at
  FROM unnest(p_currencies, p_rates, p_sources, p_dates) AS g(currency, rate, source, as_of);
  INSERT INTO event (actor_id, command, subject, detail)
  VALUES (p_actor, 'record.rates', 'round:' || p_round, jsonb_build_object('currencies', to_jsonb(p_currencies)));
END $$;

REVOKE ALL ON FUNCTION lock_record, record_entries, record_rates FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_entries, record_rates TO rapporteur_app;

-- What is recorded in a round of invented answers can have a time of its own, as its answers have: a demonstration would
-- otherwise have frozen results that rest on entries of a later day.

CREATE FUNCTION recording_time(p_round text, p_at timestamptz) RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
  IF p_at IS NOT NULL AND NOT EXISTS (SELECT FROM round WHERE id = p_round AND invented) THEN
    RAISE EXCEPTION 'only a round of invented answers has invented times' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN date_trunc('milliseconds', coalesce(p_at, clock_timestamp()));
END $$;

DROP FUNCTION record_entries(text, text, text, text[], text[], int[], text[], jsonb[], text[], date[], text[]);
DROP FUNCTION record_rates(text, text, text, text[], int[], numeric[], text[], date[]);

-- As in 0007, with the time of the entries. Appends entries, each against the revision that the person saw (NULL: whatever stands). Where others recorded in between,
-- nothing is written, and what they recorded last is returned, a row each. No row is success.
CREATE FUNCTION record_entries(p_round text, p_actor text, p_name text, p_items text[], p_parties text[], p_seen int[], p_states text[],
                               p_values jsonb[], p_sources text[], p_dates date[], p_notes text[], p_at timestamptz DEFAULT NULL)
RETURNS TABLE (item text, party text, revision int, recorded_by_name text, recorded_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
BEGIN
  PERFORM lock_record(p_round);
  now_at := recording_time(p_round, p_at);
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
                             p_sources text[], p_dates date[], p_at timestamptz DEFAULT NULL)
RETURNS TABLE (currency text, revision int, recorded_by_name text, recorded_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  now_at timestamptz;
BEGIN
  PERFORM lock_record(p_round);
  now_at := recording_time(p_round, p_at);

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

REVOKE ALL ON FUNCTION recording_time, record_entries, record_rates FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_entries, record_rates TO rapporteur_app;

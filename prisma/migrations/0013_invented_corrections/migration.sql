-- As in 0006; and in a round of invented answers, Parties that were let correct are filled after the closing too, at times of
-- their own: a demonstration shows what a correction leads to, and no clock can be waited for.
CREATE OR REPLACE FUNCTION lock_for_import(p_round text, p_parties text[]) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  during record;
  now_at timestamptz;
BEGIN
  PERFORM FROM response WHERE round_id = p_round AND party_id = ANY (p_parties) ORDER BY id FOR UPDATE;
  SELECT opens_at, closes_at, closed_at, invented INTO during FROM round WHERE id = p_round FOR SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  now_at := clock_timestamp();
  IF during.invented AND (during.closed_at IS NULL OR NOT EXISTS (
       SELECT FROM unnest(p_parties) AS g(party)
       WHERE NOT EXISTS (SELECT FROM correction c WHERE c.round_id = p_round AND c.party_id = g.party))) THEN
    RETURN 'open';
  END IF;
  IF during.closed_at IS NOT NULL THEN RETURN 'closed'; END IF;
  IF now_at < during.opens_at THEN RETURN 'not_open'; END IF;
  RETURN CASE WHEN now_at < during.closes_at THEN 'open' ELSE 'closed' END;
END $$;

-- Where each Party stands in each measure, and what it gives.

CREATE TEMP TABLE standing AS
  SELECT m.id AS measure, m.round, a.party, 'not_submitted' AS segment, NULL::numeric AS lower, NULL::numeric AS upper,
    NULL::numeric AS base, false AS incomplete
  FROM measure m JOIN asked a ON a.round = m.round AND a.silent;

INSERT INTO standing
  SELECT m.id, m.round, c.party, CASE c.truth WHEN 2 THEN 'yes' WHEN 0 THEN 'no' ELSE pg_temp.reason(c.missing) END
  FROM measure m JOIN said_by_condition c ON c.measure = m.id AND c.root = 'condition';

INSERT INTO standing
  SELECT m.id, m.round, s.party, CASE WHEN s.known THEN 'contributing' ELSE pg_temp.reason(s.missing) END, s.lower, s.upper,
    NULL, s.known AND s.missing & 15 > 0
  FROM measure m JOIN party_sum s ON s.measure = m.id
  WHERE m.definition ->> 'kind' IN ('total', 'distinct');

-- A ratio takes only Parties that gave both sums in full.
INSERT INTO standing
  SELECT m.id, m.round, n.party,
    CASE WHEN whole.both THEN 'contributing' ELSE pg_temp.reason(n.missing | d.missing) END,
    CASE WHEN whole.both THEN n.lower END, NULL, CASE WHEN whole.both THEN d.lower END, false
  FROM measure m
  JOIN party_sum n ON n.measure = m.id AND n.root = 'numerator'
  JOIN party_sum d ON d.measure = m.id AND d.root = 'denominator' AND d.party = n.party
  CROSS JOIN LATERAL (SELECT n.known AND d.known AND (n.missing | d.missing) & 15 = 0 AS both) AS whole;

-- Money that cannot be converted leaves the sum incomplete; where nothing of it can, there is no sum to add.
INSERT INTO standing
  SELECT m.id, m.round, s.party,
    CASE WHEN NOT s.known THEN pg_temp.reason(s.missing) WHEN g.unconverted > 0 AND g.converted = 0 THEN 'not_converted' ELSE 'contributing' END,
    NULL, NULL, NULL, s.known AND (s.missing & 15 > 0 OR g.unconverted > 0) AND NOT (g.unconverted > 0 AND g.converted = 0)
  FROM measure m
  JOIN party_sum s ON s.measure = m.id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.rate IS NULL) AS unconverted, count(*) FILTER (WHERE a.rate IS NOT NULL) AS converted
    FROM given_amount a WHERE a.measure = m.id AND a.party = s.party) AS g
  WHERE m.definition ->> 'kind' = 'money';

INSERT INTO standing
  SELECT m.id, m.round, a.party, CASE
      WHEN s.state IS DISTINCT FROM 'answered' THEN pg_temp.reason(pg_temp.missing(coalesce(s.state, 'not_asked')))
      WHEN g.known > 0 THEN 'contributing' ELSE 'not_answered' END,
    NULL, NULL, NULL, g.known > 0 AND g.missing > 0
  FROM measure m
  JOIN asked a ON a.round = m.round AND NOT a.silent
  LEFT JOIN said s ON s.round = m.round AND s.party = a.party AND s.item = m.definition ->> 'item'
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE f.state = 'answered') AS known, count(*) FILTER (WHERE f.state <> 'answered') AS missing
    FROM level_figure f WHERE f.measure = m.id AND f.party = a.party) AS g
  WHERE m.definition ->> 'kind' = 'status';

INSERT INTO standing
  SELECT m.id, m.round, a.party, CASE WHEN s.state = 'answered' THEN 'contributing' ELSE coalesce(s.state, 'not_asked') END,
    CASE WHEN s.state = 'answered' THEN s.value::numeric END, NULL, NULL, false
  FROM measure m
  JOIN asked a ON a.round = m.round
  LEFT JOIN said s ON s.round = m.round AND s.party = a.party AND s.item = m.definition ->> 'item'
  WHERE m.definition ->> 'kind' = 'value';

UPDATE standing SET incomplete = false WHERE incomplete IS NULL;

-- The sum of each Party: what is known, added. "There are none" is exactly 0, whatever else was written.

CREATE TEMP TABLE party_sum AS
  SELECT f.measure, f.root, f.party, none.truth IS NOT DISTINCT FROM 2 OR bool_or(f.known) AS known,
    CASE WHEN none.truth = 2 THEN 0 ELSE sum(f.lower) FILTER (WHERE f.known) END AS lower,
    CASE WHEN none.truth = 2 THEN 0
         WHEN bool_or(f.known AND f.upper IS NULL) THEN NULL ELSE sum(f.upper) FILTER (WHERE f.known) END AS upper,
    CASE WHEN none.truth = 2 THEN 0
         WHEN bool_or(f.known) THEN bit_or(f.missing)
         -- Nothing is given: what leaves it open whether there are none is a reason too.
         ELSE bit_or(f.missing) | coalesce(none.missing, 0) END AS missing
  FROM figure f
  LEFT JOIN said_by_condition none ON none.measure = f.measure AND none.root = f.root AND none.party = f.party
  GROUP BY f.measure, f.root, f.party, none.truth, none.missing;

-- What each Party gave in each currency, with the rate of the round: that of the measure's own currency is 1.
CREATE TEMP TABLE given_amount AS
  SELECT a.measure, a.round, a.party, a.currency, sum(a.amount) AS amount,
    CASE WHEN a.currency = m.definition ->> 'currency' THEN '1' ELSE r.rate END AS rate
  FROM amount_row a
  JOIN measure m ON m.id = a.measure
  LEFT JOIN said_by_condition none ON none.measure = a.measure AND none.root = 'sum' AND none.party = a.party
  LEFT JOIN rate r ON r.round = a.round AND r.currency = a.currency
  WHERE a.known AND none.truth IS DISTINCT FROM 2
  GROUP BY a.measure, a.round, a.party, a.currency, r.rate, m.definition;

-- The levels of a scale: the codes of a choice, one Party at one; or the columns of a table, added up.
CREATE TEMP TABLE level_figure AS
  SELECT m.id AS measure, m.round, s.party, s.state, s.value AS level, 1::numeric AS figure, 0 AS missing
  FROM measure m
  JOIN field k ON k.round = m.round AND k.item = m.definition ->> 'item' AND k."column" IS NULL AND k.kind = 'choice'
  JOIN said s ON s.round = m.round AND s.item = k.item AND s.state = 'answered'
  WHERE m.definition ->> 'kind' = 'status'
UNION ALL
  SELECT m.id, m.round, c.party, c.state, c."column", c.value::numeric, pg_temp.missing(c.state)
  FROM measure m
  JOIN said s ON s.round = m.round AND s.item = m.definition ->> 'item' AND s.state = 'answered'
  JOIN cell c ON c.round = m.round AND c.item = s.item AND c.party = s.party
  WHERE m.definition ->> 'kind' = 'status'
    AND (m.definition -> 'levels' ? c."column" OR m.definition -> 'outside' ? c."column");

-- Nothing is named, or no amount given, while a part is missing: that there is nothing in the other parts does not make it
-- nothing in all.
UPDATE party_sum s SET known = false, missing = s.missing | coalesce(none.missing, 0)
FROM measure m
LEFT JOIN said_by_condition none ON none.measure = m.id AND none.root = 'sum'
WHERE m.id = s.measure AND m.definition ->> 'kind' IN ('distinct', 'money')
  AND (none.party IS NULL OR none.party = s.party) AND s.known AND s.missing > 0 AND none.truth IS DISTINCT FROM 2
  AND NOT EXISTS (SELECT FROM mention n WHERE n.measure = s.measure AND n.party = s.party)
  AND NOT EXISTS (SELECT FROM amount_row a WHERE a.measure = s.measure AND a.party = s.party AND a.known);

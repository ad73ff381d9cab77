-- What each part of a sum gives: known or not, complete or not, and why what is missing is missing.

-- Every place where a measure finds something, in whichever of its sums it stands.
CREATE TEMP TABLE part AS
  SELECT m.id AS measure, m.round, m.definition ->> 'kind' AS kind, s.root, p.place::int AS place, p.part,
    p.part ->> 'item' AS item, p.part #>> '{rowsWhere,column}' AS filter, p.part #> '{rowsWhere,in}' AS filter_in
  FROM measure m,
    LATERAL (VALUES
      ('sum', coalesce(m.definition #> '{sum,of}', m.definition -> 'of')),
      ('numerator', m.definition #> '{numerator,of}'),
      ('denominator', m.definition #> '{denominator,of}')) AS s (root, parts),
    LATERAL jsonb_array_elements(coalesce(s.parts, '[]')) WITH ORDINALITY AS p (part, place);

CREATE TEMP TABLE part_of_party AS
  SELECT p.*, a.party, coalesce(s.state, 'not_asked') AS state, s.value, s.codes
  FROM part p
  JOIN asked a ON a.round = p.round AND NOT a.silent
  LEFT JOIN said s ON s.round = p.round AND s.party = a.party AND s.item = p.item;

-- The rows of tables, and whether each counts: 2 it does, 0 it does not, 1 nobody knows, because the filter is blank there.
CREATE TEMP TABLE table_row AS
  SELECT p.measure, p.round, p.kind, p.root, p.place, p.part, p.item, p.party, r."row",
    CASE WHEN p.filter IS NULL THEN 2 WHEN f.state <> 'answered' THEN 1 WHEN p.filter_in ? f.value THEN 2 ELSE 0 END AS counts
  FROM part_of_party p
  JOIN (SELECT DISTINCT round, party, item, "row" FROM cell) r
    ON r.round = p.round AND r.party = p.party AND r.item = p.item
  LEFT JOIN cell f ON f.round = p.round AND f.party = p.party AND f.item = p.item AND f."row" = r."row" AND f."column" = p.filter
  WHERE p.state = 'answered';

-- Parts that are numbers or bands: of a table, the rows that count, added up. Of things named only whether any is known.
CREATE TEMP TABLE figure AS
  SELECT measure, root, place, party, state = 'answered' AS known,
    CASE WHEN kind = 'distinct' THEN '0' WHEN part ? 'bands' THEN part #>> ARRAY['bands', value, 'lower'] ELSE value END::numeric AS lower,
    CASE WHEN kind = 'distinct' THEN '0' WHEN part ? 'bands' THEN part #>> ARRAY['bands', value, 'upper'] ELSE value END::numeric AS upper,
    pg_temp.missing(state) AS missing
  FROM part_of_party
  WHERE kind IN ('total', 'ratio', 'distinct') AND NOT (part ? 'column' AND state = 'answered')
UNION ALL
  SELECT measure, root, place, party, known, sum, sum, missing
  FROM (
    -- Every row is known not to count: exactly 0. The rows that count are all blank, or only rows with a blank filter could
    -- count: nothing is known.
    SELECT r.measure, r.root, r.place, r.party,
      max(r.counts) = 0 OR bool_or(r.counts = 2 AND c.state = 'answered') AS known,
      coalesce(sum(CASE WHEN r.kind = 'distinct' THEN '0' ELSE c.value END::numeric) FILTER (WHERE r.counts = 2 AND c.state = 'answered'), 0) AS sum,
      bit_or(CASE
        WHEN r.counts = 1 THEN pg_temp.missing('not_answered')
        WHEN r.counts = 2 THEN pg_temp.missing(c.state) ELSE 0 END) AS missing
    FROM table_row r
    JOIN cell c ON c.round = r.round AND c.party = r.party AND c.item = r.item AND c."row" = r."row"
      AND c."column" = r.part ->> 'column'
    WHERE r.kind IN ('total', 'ratio', 'distinct')
    GROUP BY r.measure, r.root, r.place, r.party
  ) AS added;

-- Things named, each once for a Party.
CREATE TEMP TABLE mention AS
  SELECT DISTINCT given.measure, given.party, pg_temp.thing(pg_temp.unguarded(n.name)) AS thing
  FROM (
    SELECT measure, kind, party, value, codes FROM part_of_party WHERE state = 'answered' AND NOT part ? 'column'
  UNION ALL
    SELECT r.measure, r.kind, r.party, c.value, c.codes
    FROM table_row r
    JOIN cell c ON c.round = r.round AND c.party = r.party AND c.item = r.item AND c."row" = r."row"
      AND c."column" = r.part ->> 'column'
    WHERE r.counts = 2 AND c.state = 'answered'
  ) AS given
  CROSS JOIN LATERAL unnest(coalesce(codes, ARRAY[value])) AS n (name)
  WHERE given.kind = 'distinct';

-- Amounts with their currencies: of the rows that count, those in which both are known. The rest is missing.
CREATE TEMP TABLE amount_row AS
  SELECT r.measure, r.round, r.place, r.party, r.counts, c.value AS currency, a.value::numeric AS amount,
    r.counts = 2 AND a.state = 'answered' AND c.state = 'answered' AS known
  FROM table_row r
  JOIN cell a ON a.round = r.round AND a.party = r.party AND a.item = r.item AND a."row" = r."row" AND a."column" = r.part ->> 'amount'
  JOIN cell c ON c.round = r.round AND c.party = r.party AND c.item = r.item AND c."row" = r."row" AND c."column" = r.part ->> 'currency'
  WHERE r.kind = 'money';

INSERT INTO figure
  SELECT measure, root, place, party, false, NULL, NULL, pg_temp.missing(state)
  FROM part_of_party WHERE kind = 'money' AND state <> 'answered'
UNION ALL
  SELECT measure, 'sum', place, party, max(counts) = 0 OR bool_or(known), 0, 0,
    bit_or(CASE WHEN counts > 0 AND NOT known THEN pg_temp.missing('not_answered') ELSE 0 END)
  FROM amount_row GROUP BY measure, place, party;

-- Conditions, under three-valued logic: false is 0, unknown 1, true 2, so that "all" is the least, "any" the greatest,
-- and "not" what is left of 2.

CREATE TEMP TABLE node AS
  WITH RECURSIVE part AS (
    SELECT m.id AS measure, m.round, r.root, ARRAY[]::int[] AS path, r.condition
    FROM measure m, LATERAL (VALUES
      ('condition', m.definition -> 'condition'),
      ('sum', coalesce(m.definition #> '{sum,zeroWhen}', m.definition -> 'zeroWhen')),
      ('numerator', m.definition #> '{numerator,zeroWhen}'),
      ('denominator', m.definition #> '{denominator,zeroWhen}')) AS r (root, condition)
    WHERE r.condition IS NOT NULL
  UNION ALL
    SELECT part.measure, part.round, part.root, part.path || inner_part.place::int, inner_part.condition
    FROM part, LATERAL jsonb_array_elements(
      CASE WHEN part.condition ? 'all' THEN part.condition -> 'all'
           WHEN part.condition ? 'any' THEN part.condition -> 'any'
           WHEN part.condition ? 'not' THEN jsonb_build_array(part.condition -> 'not')
           ELSE '[]' END) WITH ORDINALITY AS inner_part (condition, place)
  )
  SELECT measure, round, root, path, cardinality(path) AS depth, condition FROM part;

-- A test of an item that has no answer is unknown, whatever the reason; only "answered" never is.
CREATE TEMP TABLE verdict AS
  SELECT n.measure, n.root, n.path, n.depth, a.party, tested.truth,
    CASE WHEN tested.truth = 1 THEN pg_temp.missing(coalesce(s.state, 'not_asked')) ELSE 0 END AS missing
  FROM node n
  JOIN asked a ON a.round = n.round AND NOT a.silent
  LEFT JOIN said s ON s.round = n.round AND s.party = a.party AND s.item = n.condition ->> 'item'
  CROSS JOIN LATERAL (SELECT CASE
    WHEN n.condition ? 'answered' THEN
      CASE WHEN (coalesce(s.state, 'not_asked') = 'answered') = (n.condition -> 'answered')::boolean THEN 2 ELSE 0 END
    WHEN s.state IS DISTINCT FROM 'answered' THEN 1
    WHEN CASE
      WHEN n.condition ? 'in' THEN n.condition -> 'in' ? s.value
      WHEN n.condition ? 'includesAny' THEN s.codes && ARRAY(SELECT jsonb_array_elements_text(n.condition -> 'includesAny'))
      WHEN n.condition ? 'includesAll' THEN s.codes @> ARRAY(SELECT jsonb_array_elements_text(n.condition -> 'includesAll'))
      WHEN n.condition ? 'atLeast' THEN s.value::numeric >= (n.condition ->> 'atLeast')::numeric
      WHEN n.condition ? 'atMost' THEN s.value::numeric <= (n.condition ->> 'atMost')::numeric
      WHEN n.condition ? 'rowsAtLeast' THEN s.value::int >= (n.condition ->> 'rowsAtLeast')::int
    END THEN 2 ELSE 0 END AS truth) AS tested
  WHERE n.condition ? 'item';

-- From the innermost outwards. Of what is unknown, what is missing is all that makes it so; what is known misses nothing.
DO $$
BEGIN
  FOR level IN REVERSE coalesce((SELECT max(depth) FROM node), 0) - 1 .. 0 LOOP
    INSERT INTO verdict
      SELECT measure, root, path, depth, party, truth, CASE WHEN truth = 1 THEN missing ELSE 0 END
      FROM (
        SELECT n.measure, n.root, n.path, n.depth, v.party, bit_or(v.missing) AS missing,
          CASE WHEN n.condition ? 'all' THEN min(v.truth) WHEN n.condition ? 'any' THEN max(v.truth) ELSE 2 - min(v.truth) END AS truth
        FROM node n
        JOIN verdict v ON v.measure = n.measure AND v.root = n.root AND v.depth = level + 1 AND v.path[:level] = n.path
        WHERE n.depth = level AND NOT n.condition ? 'item'
        GROUP BY n.measure, n.root, n.path, n.depth, n.condition, v.party
      ) AS joined;
  END LOOP;
END $$;

-- What each condition says of each Party.
CREATE TEMP TABLE said_by_condition AS SELECT measure, root, party, truth, missing FROM verdict WHERE depth = 0;
CREATE INDEX ON said_by_condition (measure, root, party);
ANALYZE said_by_condition;

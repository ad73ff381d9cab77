-- What was said, from the lines: an answer of an item, or of a cell; the lines of several codes make one answer.

CREATE TEMP TABLE asked AS
  SELECT round, party, region, eu, group_income_group, group_size, bool_or(state = 'not_submitted') AS silent
  FROM line GROUP BY round, party, region, eu, group_income_group, group_size;

CREATE TEMP TABLE said AS
  SELECT round, party, item, min(state) AS state, min(value) FILTER (WHERE code IS NULL) AS value,
    array_agg(code) FILTER (WHERE code IS NOT NULL AND value = '1') AS codes
  FROM line WHERE "row" IS NULL
  GROUP BY round, party, item;

CREATE TEMP TABLE cell AS
  SELECT round, party, item, "row", "column", min(state) AS state, min(value) FILTER (WHERE code IS NULL) AS value,
    array_agg(code) FILTER (WHERE code IS NOT NULL AND value = '1') AS codes
  FROM line WHERE "row" IS NOT NULL
  GROUP BY round, party, item, "row", "column";

CREATE INDEX ON said (round, party, item);
CREATE INDEX ON cell (round, party, item, "row", "column");
ANALYZE asked; ANALYZE said; ANALYZE cell;

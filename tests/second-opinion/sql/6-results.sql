-- The figures of every measure for all Parties and for each group, in the form of results.json.

CREATE TEMP TABLE member AS
  SELECT round, party, 'all' AS breakdown, 'all' AS name FROM asked
  UNION ALL SELECT round, party, 'region', region FROM asked
  UNION ALL SELECT round, party, 'eu', eu FROM asked
  UNION ALL SELECT round, party, 'income-group', group_income_group FROM asked
  UNION ALL SELECT round, party, 'size', group_size FROM asked;

-- One row for each measure, breakdown and group, also where nobody is in the group.
CREATE TEMP TABLE tally AS
  SELECT m.id AS measure, m.round, m.key, m.definition, g.breakdown, g.name,
    coalesce((m.definition -> 'decimals')::int, 1) AS decimals,
    count(s.party) AS eligible,
    count(*) FILTER (WHERE s.segment = 'yes') AS yes,
    count(*) FILTER (WHERE s.segment = 'no') AS no,
    count(*) FILTER (WHERE s.segment = 'contributing') AS contributing,
    count(*) FILTER (WHERE s.segment = 'not_applicable') AS not_applicable,
    count(*) FILTER (WHERE s.segment = 'no_information') AS no_information,
    count(*) FILTER (WHERE s.segment = 'not_answered') AS not_answered,
    count(*) FILTER (WHERE s.segment = 'not_shown') AS not_shown,
    count(*) FILTER (WHERE s.segment = 'not_asked') AS not_asked,
    count(*) FILTER (WHERE s.segment = 'not_submitted') AS not_submitted,
    count(*) FILTER (WHERE s.segment = 'not_converted') AS not_converted,
    count(*) FILTER (WHERE s.incomplete) AS incomplete,
    sum(s.lower) AS lower,
    -- There is no upper total once a Party is in an open range.
    CASE WHEN NOT bool_or(s.segment = 'contributing' AND s.upper IS NULL) THEN sum(s.upper) END AS upper,
    sum(s.base) AS base
  FROM measure m
  JOIN (SELECT DISTINCT round, 'all' AS breakdown, 'all' AS name FROM measure UNION ALL SELECT * FROM breakdown_group) g
    ON g.round = m.round
  LEFT JOIN member b ON b.round = m.round AND b.breakdown = g.breakdown AND b.name = g.name
  LEFT JOIN standing s ON s.measure = m.id AND s.party = b.party
  GROUP BY m.id, m.round, m.key, m.definition, g.breakdown, g.name;

-- A thing that stands for another is that one, also where that one stands for a third.
CREATE TEMP TABLE stands_for AS
  WITH RECURSIVE step AS (
    SELECT round, measure, entry, "into" FROM match
    UNION SELECT s.round, s.measure, s.entry, m."into" FROM step s JOIN match m ON m.round = s.round AND m.measure = s.measure AND m.entry = s."into"
  )
  SELECT s.* FROM step s
  WHERE NOT EXISTS (SELECT FROM match m WHERE m.round = s.round AND m.measure = s.measure AND m.entry = s."into");

-- What is named in each group.
CREATE TEMP TABLE named AS
  SELECT t.measure, t.breakdown, t.name, count(*) AS mentions, count(DISTINCT n.thing) AS unmatched,
    count(DISTINCT coalesce(x."into", n.thing)) AS matched
  FROM tally t
  JOIN member b ON b.round = t.round AND b.breakdown = t.breakdown AND b.name = t.name
  JOIN standing s ON s.measure = t.measure AND s.party = b.party AND s.segment = 'contributing'
  LEFT JOIN said_by_condition none ON none.measure = t.measure AND none.root = 'sum' AND none.party = b.party
  JOIN mention n ON n.measure = t.measure AND n.party = b.party
  LEFT JOIN stands_for x ON x.round = t.round AND x.measure = t.key AND x.entry = n.thing
  WHERE none.truth IS DISTINCT FROM 2
  GROUP BY t.measure, t.breakdown, t.name;

CREATE TEMP TABLE in_currency AS
  SELECT t.measure, t.breakdown, t.name, a.currency, sum(a.amount) AS amount, count(*) AS parties, a.rate, sum(a.amount) * a.rate::numeric AS converted
  FROM tally t
  JOIN member b ON b.round = t.round AND b.breakdown = t.breakdown AND b.name = t.name
  JOIN given_amount a ON a.measure = t.measure AND a.party = b.party
  GROUP BY t.measure, t.breakdown, t.name, a.currency, a.rate;

CREATE TEMP TABLE at_level AS
  SELECT t.measure, t.breakdown, t.name, l.level, l.place, l.inside, l.counted, coalesce(sum(f.figure), 0) AS figure
  FROM tally t
  CROSS JOIN LATERAL (
    SELECT level, place, true AS inside, t.definition -> 'counted' ? level AS counted
    FROM jsonb_array_elements_text(t.definition -> 'levels') WITH ORDINALITY AS i (level, place)
    UNION ALL
    SELECT level, place, false, false FROM jsonb_array_elements_text(t.definition -> 'outside') WITH ORDINALITY AS o (level, place)
  ) AS l
  LEFT JOIN member b ON b.round = t.round AND b.breakdown = t.breakdown AND b.name = t.name
  LEFT JOIN level_figure f ON f.measure = t.measure AND f.party = b.party AND f.level = l.level
  WHERE t.definition ->> 'kind' = 'status'
  GROUP BY t.measure, t.breakdown, t.name, l.level, l.place, l.inside, l.counted;

CREATE TEMP TABLE scale AS
  SELECT a.measure, a.breakdown, a.name,
    jsonb_agg(jsonb_build_object('level', level, 'figure', trim_scale(figure)::text,
      'share', pg_temp.share(figure, whole, coalesce((m.definition -> 'decimals')::int, 1))) ORDER BY place) FILTER (WHERE inside) AS levels,
    coalesce(jsonb_agg(jsonb_build_object('level', level, 'figure', trim_scale(figure)::text) ORDER BY place) FILTER (WHERE NOT inside), '[]') AS outside,
    pg_temp.share(coalesce(sum(figure) FILTER (WHERE counted), 0), min(whole), coalesce((min(m.definition::text)::jsonb -> 'decimals')::int, 1)) AS counted
  FROM (SELECT *, sum(figure) FILTER (WHERE inside) OVER (PARTITION BY measure, breakdown, name) AS whole FROM at_level) AS a
  JOIN measure m ON m.id = a.measure
  GROUP BY a.measure, a.breakdown, a.name;

CREATE TEMP TABLE result AS
  SELECT t.round, t.key AS measure, t.breakdown, t.name AS "group",
    jsonb_build_object('kind', t.definition ->> 'kind', 'eligible', t.eligible) || CASE t.definition ->> 'kind'
      WHEN 'parties' THEN jsonb_build_object(
        'account', jsonb_build_object('yes', yes, 'no', no) || reasons,
        'number', yes,
        'ofAnswering', pg_temp.share(yes, yes + no, decimals),
        'ofReporting', pg_temp.share(yes, eligible - not_submitted, decimals),
        'ofAll', pg_temp.share(yes, eligible, decimals),
        'range', jsonb_build_object(
          'lowest', pg_temp.share(yes, eligible - not_applicable, decimals),
          'highest', pg_temp.share(yes + unknown, eligible - not_applicable, decimals)),
        'coverage', pg_temp.share(yes + no, eligible, 1))
      WHEN 'total' THEN jsonb_build_object(
        'account', jsonb_build_object('contributing', contributing) || reasons,
        'lower', trim_scale(lower)::text, 'upper', trim_scale(upper)::text, 'incomplete', incomplete,
        'coverage', pg_temp.share(contributing, eligible, 1))
      WHEN 'ratio' THEN jsonb_build_object(
        'account', jsonb_build_object('contributing', contributing) || reasons,
        'ratio', pg_temp.share(coalesce(lower, 0), coalesce(base, 0), decimals),
        'coverage', pg_temp.share(contributing, eligible, 1))
      WHEN 'distinct' THEN jsonb_build_object(
        'account', jsonb_build_object('contributing', contributing) || reasons,
        'mentions', coalesce(n.mentions, 0),
        'unmatched', CASE WHEN contributing > 0 THEN coalesce(n.unmatched, 0) END,
        'matched', CASE WHEN contributing > 0 THEN coalesce(n.matched, 0) END,
        'coverage', pg_temp.share(contributing, eligible, 1))
      WHEN 'money' THEN jsonb_build_object(
        'account', jsonb_build_object('contributing', contributing, 'not_converted', not_converted) || reasons,
        'currency', t.definition -> 'currency',
        'total', CASE WHEN contributing > 0 THEN trim_scale(coalesce(c.total, 0))::text END,
        'byCurrency', coalesce(c.by_currency, '[]'),
        'incomplete', incomplete,
        'coverage', pg_temp.share(contributing, eligible, 1))
      WHEN 'status' THEN jsonb_build_object(
        'account', jsonb_build_object('contributing', contributing) || reasons,
        'levels', l.levels, 'outside', l.outside, 'counted', l.counted,
        'incomplete', incomplete,
        'coverage', pg_temp.share(contributing, eligible, 1))
      WHEN 'value' THEN jsonb_build_object(
        'account', jsonb_build_object('contributing', contributing) || reasons,
        'value', trim_scale(lower)::text,
        'reason', CASE
          WHEN not_applicable > 0 THEN 'not_applicable' WHEN no_information > 0 THEN 'no_information'
          WHEN not_answered > 0 THEN 'not_answered' WHEN not_shown > 0 THEN 'not_shown' WHEN not_asked > 0 THEN 'not_asked' END,
        'coverage', pg_temp.share(contributing, eligible, 1)) END AS figures
  FROM tally t
  LEFT JOIN named n USING (measure, breakdown, name)
  LEFT JOIN scale l USING (measure, breakdown, name)
  LEFT JOIN (
    SELECT measure, breakdown, name, sum(converted) AS total,
      jsonb_agg(jsonb_build_object('currency', currency, 'amount', trim_scale(amount)::text, 'parties', parties,
        'rate', rate, 'converted', trim_scale(converted)::text) ORDER BY currency) AS by_currency
    FROM in_currency GROUP BY measure, breakdown, name
  ) AS c USING (measure, breakdown, name)
  CROSS JOIN LATERAL (SELECT
    jsonb_build_object('not_applicable', not_applicable, 'no_information', no_information, 'not_answered', not_answered,
      'not_shown', not_shown, 'not_asked', not_asked, 'not_submitted', not_submitted) AS reasons,
    no_information + not_answered + not_shown + not_asked + not_submitted AS unknown) AS named;

-- Each thing that was named, by how many Parties, and for which it stands.
INSERT INTO result
  SELECT m.round, m.key, 'entries', n.thing, jsonb_build_object('parties', count(*), 'into', x."into")
  FROM mention n
  JOIN measure m ON m.id = n.measure
  JOIN standing s ON s.measure = n.measure AND s.party = n.party AND s.segment = 'contributing'
  LEFT JOIN said_by_condition none ON none.measure = n.measure AND none.root = 'sum' AND none.party = n.party
  LEFT JOIN stands_for x ON x.round = m.round AND x.measure = m.key AND x.entry = n.thing
  WHERE none.truth IS DISTINCT FROM 2
  GROUP BY m.round, m.key, n.thing, x."into";

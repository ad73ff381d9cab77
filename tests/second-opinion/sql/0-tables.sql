-- What is loaded: the lines of the files of answers, and what was laid down for each round.

CREATE TEMP TABLE line (
  invented text, round text, party text, party_name_en text, party_name_fr text, party_name_es text,
  region text, eu text, group_income_group text, group_size text, item text, "row" int, "column" text, code text, state text, value text
);
CREATE TEMP TABLE measure (id int PRIMARY KEY, round text, key text, definition jsonb);
CREATE TEMP TABLE field (round text, item text, "column" text, kind text);
CREATE TEMP TABLE breakdown_group (round text, breakdown text, name text);
CREATE TEMP TABLE rate (round text, currency text, rate text);
CREATE TEMP TABLE match (round text, measure text, entry text, "into" text);

-- A percentage of exact numbers, rounded once, halves away from zero; of nothing there is none.
CREATE FUNCTION pg_temp.percentage(part numeric, whole numeric, decimals int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN whole <> 0 THEN
    round(sign(part) * sign(whole) * div(abs(part) * 200 * 10.0 ^ decimals + abs(whole), 2 * abs(whole)) / 10.0 ^ decimals, decimals)::text
  END
$$;

CREATE FUNCTION pg_temp.share(part numeric, whole numeric, decimals int) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object(
    'numerator', trim_scale(part)::text, 'base', trim_scale(whole)::text,
    'percentage', pg_temp.percentage(part, whole, decimals))
$$;

-- Why there is no answer, as bits, so that many can be put together: the lowest bit is the reason that counts, and
-- "not applicable" counts only where nothing else is missing.
CREATE FUNCTION pg_temp.missing(state text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE state
    WHEN 'no_information' THEN 1 WHEN 'not_answered' THEN 2 WHEN 'not_shown' THEN 4
    WHEN 'not_asked' THEN 8 WHEN 'not_applicable' THEN 16 ELSE 0 END
$$;

CREATE FUNCTION pg_temp.reason(missing int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN missing & 1 > 0 THEN 'no_information' WHEN missing & 2 > 0 THEN 'not_answered'
    WHEN missing & 4 > 0 THEN 'not_shown' WHEN missing & 8 > 0 THEN 'not_asked'
    WHEN missing & 16 > 0 THEN 'not_applicable' END
$$;

-- Names are of one thing when they are equal but for their case, their white space and the way Unicode composes letters.
CREATE FUNCTION pg_temp.thing(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(btrim(regexp_replace(normalize(name, NFC),
    '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g')) COLLATE "und-x-icu")
$$;

-- A text that a spreadsheet would run stands in the file behind an apostrophe of ours; without it, it is what was said.
CREATE FUNCTION pg_temp.unguarded(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(value, '^\''(?=\''*[=+\-@\t\r\n＝＋－＠])', '')
$$;

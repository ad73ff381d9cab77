-- The same laws, written so that each is worked out once a statement and not once a row.

-- A Party has a few responses: their ids are looked up once, where EXISTS looked them up for each answer.
ALTER POLICY within_scope ON "answer" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR response_id = ANY (ARRAY(SELECT r.id FROM response r)));
ALTER POLICY within_scope ON "answer_event" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR response_id = ANY (ARRAY(SELECT r.id FROM response r)));
ALTER POLICY within_scope ON "conflict" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR response_id = ANY (ARRAY(SELECT r.id FROM response r)));
ALTER POLICY within_scope ON "submission_answer" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR submission_id = ANY (ARRAY(SELECT s.id FROM submission s)));

-- Most rows are answered: asked first, that is one comparison in place of six.
ALTER TABLE "submission_answer" DROP CONSTRAINT "every blank has a reason", ADD CONSTRAINT "every blank has a reason"
  CHECK (CASE WHEN state = 'answered' THEN value IS NOT NULL
         ELSE value IS NULL AND state IN ('not_applicable', 'no_information', 'not_answered', 'not_shown', 'not_asked') END);

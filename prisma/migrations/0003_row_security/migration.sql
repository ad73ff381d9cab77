-- The application works as rapporteur_app: no tables of its own, no changes to what is sealed, and rows of a Party only
-- within a scope. The scope is a setting of the transaction: 'all', or 'party:KEN'. Without one nothing is seen.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_app') THEN
    CREATE ROLE rapporteur_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the same server was first
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'rapporteur_app', 'MEMBER') THEN GRANT rapporteur_app TO CURRENT_USER; END IF;
END $$;

GRANT USAGE ON SCHEMA public TO rapporteur_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "session", "account", "verification", "appointment", "mail", "attempt" TO rapporteur_app;
GRANT SELECT, INSERT, UPDATE ON "region", "party", "survey" TO rapporteur_app;
GRANT SELECT, INSERT ON "catalogue", "version", "eligible", "response", "event" TO rapporteur_app;
GRANT SELECT, INSERT, UPDATE (closed_at, closed_by, published_at, published_by) ON "round" TO rapporteur_app;
GRANT UPDATE (current_submission_id) ON "response" TO rapporteur_app;
-- Answers and submissions are written by functions alone.
GRANT SELECT ON "answer", "answer_event", "conflict", "submission", "submission_answer" TO rapporteur_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO rapporteur_app;

ALTER TABLE "response" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answer_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "conflict" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "submission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "submission_answer" ENABLE ROW LEVEL SECURITY;

-- (SELECT …) makes the setting a constant of the statement, so that it is read once and not once a row; and a Party has a
-- few responses, whose ids are looked up once.
CREATE POLICY within_scope ON "response" USING
  ((SELECT current_setting('rapporteur.scope', true)) IN ('all', 'party:' || party_id));
CREATE POLICY within_scope ON "submission" USING
  ((SELECT current_setting('rapporteur.scope', true)) IN ('all', 'party:' || party_id));
CREATE POLICY within_scope ON "answer" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR response_id = ANY (ARRAY(SELECT r.id FROM response r)));
CREATE POLICY within_scope ON "answer_event" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR response_id = ANY (ARRAY(SELECT r.id FROM response r)));
CREATE POLICY within_scope ON "conflict" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR response_id = ANY (ARRAY(SELECT r.id FROM response r)));
CREATE POLICY within_scope ON "submission_answer" USING
  ((SELECT current_setting('rapporteur.scope', true)) = 'all' OR submission_id = ANY (ARRAY(SELECT s.id FROM submission s)));

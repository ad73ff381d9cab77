-- A request to be let correct that is not followed by a correction has an answer in words: why not, or that the Secretariat
-- mended its own record. Its Party reads it.

CREATE TABLE "correction_answer" (
    "request_id" BIGINT NOT NULL,
    "party_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "correction_answer_pkey" PRIMARY KEY ("request_id"),
    CONSTRAINT "correction_answer_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "correction_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "an answer says something" CHECK (text <> '')
);

CREATE TRIGGER sealed_rows BEFORE UPDATE OR DELETE ON "correction_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_table BEFORE TRUNCATE ON "correction_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "correction_answer" TO rapporteur_app;

ALTER TABLE "correction_answer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY within_scope ON "correction_answer" FOR SELECT USING
  ((SELECT current_setting('rapporteur.scope', true)) IN ('all', 'party:' || party_id));
CREATE POLICY answered_within_scope ON "correction_answer" FOR INSERT WITH CHECK
  ((SELECT current_setting('rapporteur.scope', true)) = 'all');

-- Which names of a measure stand for one thing: a person decides, says why, and may take it back. Every decision is kept.

CREATE TABLE "match" (
    "round_id" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    -- NULL: the entry stands for itself again.
    "into_entry" TEXT,
    "why" TEXT NOT NULL,
    "matched_by" TEXT,
    "matched_by_name" TEXT NOT NULL,
    "matched_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "match_pkey" PRIMARY KEY ("round_id", "measure", "entry", "revision"),
    CONSTRAINT "match_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "an entry is not matched into itself" CHECK (into_entry <> entry),
    CONSTRAINT "a match says why" CHECK (btrim(why) <> '')
);

CREATE TRIGGER sealed_rows BEFORE UPDATE OR DELETE ON "match" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_table BEFORE TRUNCATE ON "match" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "match" TO rapporteur_app;

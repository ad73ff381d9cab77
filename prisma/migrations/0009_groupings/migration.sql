-- Ways to divide the Parties, beside region and membership of the European Union. A list that changes is a new row: rounds
-- keep the one they were launched with, and everybody can see which list a number rests on.

CREATE TABLE "grouping" (
    "id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "as_of" DATE NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "added_by" TEXT,

    CONSTRAINT "grouping_pkey" PRIMARY KEY ("id", "content_hash"),
    CONSTRAINT "grouping is named in its content" CHECK (id = content->>'grouping' AND as_of = (content->>'asOf')::date)
);

CREATE TRIGGER sealed_rows BEFORE UPDATE OR DELETE ON "grouping" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_table BEFORE TRUNCATE ON "grouping" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "grouping" TO rapporteur_app;

-- The groupings of a round: their names, their source and their groups in words. Which group a Party is in stands with the Party.
ALTER TABLE "round" ADD COLUMN "groupings" JSONB NOT NULL DEFAULT '[]';

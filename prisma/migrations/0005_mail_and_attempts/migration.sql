-- Mail is its own queue: a row waits until next_attempt_at, is claimed by moving that moment, and is given up after the
-- moment at which it would be of no use (a sign-in link that has expired). No second scheduler, no DDL at run time.
ALTER TABLE "mail"
  ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "useful_until" TIMESTAMPTZ(3);
CREATE INDEX "mail_next_attempt_at_idx" ON "mail" ("next_attempt_at") WHERE sent_at IS NULL;

-- How often something was tried, so that nobody can try without end. Shared by all processes; unlogged, since after a crash
-- counting may begin anew and no attempt should wait for the disk.
CREATE UNLOGGED TABLE "attempt" (
    "subject" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "attempt_pkey" PRIMARY KEY ("subject")
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "attempt" TO rapporteur_app;

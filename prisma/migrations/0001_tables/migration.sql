-- The tables of schema.prisma, as Prisma writes them; laws follow in later migrations.

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "party_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "to" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "useful_until" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" TEXT,
    "command" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" TEXT NOT NULL,
    "iso2" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "region_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "eu_member_state" BOOLEAN NOT NULL,
    "in_force_on" DATE NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_pkey" PRIMARY KEY ("id","number")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" TEXT NOT NULL,
    "title" JSONB NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version" (
    "id" TEXT NOT NULL,
    "survey_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "questionnaire" JSONB NOT NULL,
    "measures" JSONB NOT NULL,
    "codebook" JSONB NOT NULL,
    "catalogue_id" TEXT NOT NULL,
    "catalogue_number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" TEXT,

    CONSTRAINT "version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "reference_date" DATE NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "includes_eu" BOOLEAN NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "launched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "launched_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "published_by" TEXT,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligible" (
    "round_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "party_name" JSONB NOT NULL,
    "groups" JSONB NOT NULL,

    CONSTRAINT "eligible_pkey" PRIMARY KEY ("round_id","party_id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "first_saved_at" TIMESTAMPTZ(3),
    "last_saved_at" TIMESTAMPTZ(3),
    "last_hash" TEXT,
    "current_submission_id" UUID,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "response_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "value" JSONB,
    "raw" TEXT,
    "reason" TEXT,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("response_id","path")
);

-- CreateTable
CREATE TABLE "answer_event" (
    "response_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "op_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "base_rev" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "value" JSONB,
    "raw" TEXT,
    "reason" TEXT,
    "settles" BIGINT,
    "actor_id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_at" TIMESTAMPTZ(3),
    "server_at" TIMESTAMPTZ(3) NOT NULL,
    "prev_hash" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "answer_event_pkey" PRIMARY KEY ("response_id","seq")
);

-- CreateTable
CREATE TABLE "conflict" (
    "response_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "path" TEXT NOT NULL,
    "settled_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("response_id","seq")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "response_id" UUID NOT NULL,
    "round_id" TEXT NOT NULL,
    "party_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitter_name" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_answer" (
    "submission_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "row" INTEGER NOT NULL DEFAULT 0,
    "column" TEXT NOT NULL DEFAULT '',
    "code" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "value" TEXT,
    "number" DECIMAL,

    CONSTRAINT "submission_answer_pkey" PRIMARY KEY ("submission_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_user_id_role_party_id_key" ON "appointment"("user_id", "role", "party_id");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE INDEX "event_subject_idx" ON "event"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "version_survey_id_number_key" ON "version"("survey_id", "number");

-- CreateIndex
CREATE INDEX "response_party_id_idx" ON "response"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_round_id_party_id_key" ON "response"("round_id", "party_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_event_response_id_op_id_key" ON "answer_event"("response_id", "op_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_receipt_key" ON "submission"("receipt");

-- CreateIndex
CREATE INDEX "submission_round_id_idx" ON "submission"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_response_id_revision_key" ON "submission"("response_id", "revision");

-- CreateIndex
CREATE INDEX "submission_answer_item_idx" ON "submission_answer"("item");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligible" ADD CONSTRAINT "eligible_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligible" ADD CONSTRAINT "eligible_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Laws a row must never break, named as sentences.
ALTER TABLE "appointment"
  ADD CONSTRAINT "role is known" CHECK (role IN ('contributor', 'focal_point', 'secretariat', 'analyst', 'administrator')),
  ADD CONSTRAINT "only contributors and focal points belong to a Party" CHECK ((role IN ('contributor', 'focal_point')) = (party_id IS NOT NULL));
CREATE UNIQUE INDEX "a role without a Party is given once" ON "appointment" (user_id, role) WHERE party_id IS NULL;

ALTER TABLE "version" ADD CONSTRAINT "version is named after its survey and number" CHECK (id = survey_id || '/v' || number);

ALTER TABLE "round"
  ADD CONSTRAINT "round opens before it is due and is due before it closes" CHECK (opens_at < due_at AND due_at <= closes_at),
  ADD CONSTRAINT "reporting period begins before it ends" CHECK (period_from <= period_to),
  ADD CONSTRAINT "only a closed round is published" CHECK (published_at IS NULL OR closed_at IS NOT NULL);

ALTER TABLE "answer_event" ADD CONSTRAINT "outcome is known" CHECK (outcome IN ('applied', 'conflict', 'late'));
ALTER TABLE "answer_event" ADD CONSTRAINT "reason is one that a Party may give" CHECK (reason IN ('no_information', 'not_applicable'));
-- Most rows are answered: asked first, that is one comparison in place of six.
ALTER TABLE "submission_answer" ADD CONSTRAINT "every blank has a reason"
  CHECK (CASE WHEN state = 'answered' THEN value IS NOT NULL
         ELSE value IS NULL AND state IN ('not_applicable', 'no_information', 'not_answered', 'not_shown', 'not_asked') END);

-- The text that was hashed is the text that is kept.
ALTER TABLE "submission" ADD CONSTRAINT "sha256 is that of the content" CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'));

-- "answer" and "submission_answer" have no foreign key: they are written by functions alone, which make a row together with
-- what it belongs to, and nothing that it belongs to can be deleted. The lookup per row found nothing, and took more than
-- half of the time of a submission of 150 items.

-- Mail is its own queue: a row waits until next_attempt_at, is claimed by moving that moment, and is given up after the
-- moment at which it would be of no use (a sign-in link that has expired).
CREATE INDEX "mail_next_attempt_at_idx" ON "mail" ("next_attempt_at") WHERE sent_at IS NULL;

-- How often something was tried, so that nobody can try without end. Shared by all processes; unlogged, since after a crash
-- counting may begin anew and no attempt should wait for the disk.
CREATE UNLOGGED TABLE "attempt" (
    "subject" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "attempt_pkey" PRIMARY KEY ("subject")
);

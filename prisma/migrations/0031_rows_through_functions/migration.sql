-- Answers and submissions are written by functions alone, which make a row together with what it belongs to; nothing that
-- it belongs to can be deleted (submission is sealed, response has no DELETE grant). So a lookup per row finds nothing: it
-- was more than half of the time of a submission of 150 items. The application's role may no longer write these rows itself.
REVOKE INSERT ON "submission", "submission_answer" FROM rapporteur_app;
ALTER TABLE "submission_answer" DROP CONSTRAINT "submission_answer_submission_id_fkey";
ALTER TABLE "answer" DROP CONSTRAINT "answer_response_id_fkey";

-- Sorting the answers of a thousand Parties needs more than the usual 4 MB, or goes through the disk.
ALTER FUNCTION import_answers SET work_mem = '64MB';
ALTER FUNCTION import_submissions SET work_mem = '64MB';

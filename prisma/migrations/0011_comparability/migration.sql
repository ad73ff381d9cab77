-- What a person decided about the items of a version and those of earlier ones: published with the version, and sealed with it.
ALTER TABLE "version" ADD COLUMN "comparability" JSONB;

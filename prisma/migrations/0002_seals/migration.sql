-- What is published, submitted or recorded does not change: the database itself refuses.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is sealed: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

DO $$
DECLARE sealed text;
BEGIN
  FOREACH sealed IN ARRAY ARRAY['catalogue', 'version', 'eligible', 'submission', 'submission_answer', 'answer_event', 'event'] LOOP
    EXECUTE format('CREATE TRIGGER sealed_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', sealed);
    EXECUTE format('CREATE TRIGGER sealed_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', sealed);
  END LOOP;
END $$;

-- What was asked of the Parties stands: only the closing and the publishing of a round may be written after its launch,
-- and each once.
CREATE FUNCTION refuse_change_of_launched_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE'
     OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)
     OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
     OR (to_jsonb(NEW) - ARRAY['closed_at', 'closed_by', 'published_at', 'published_by'])
        IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['closed_at', 'closed_by', 'published_at', 'published_by']) THEN
    RAISE EXCEPTION 'round % is launched: % refused', OLD.id, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER launched_round BEFORE UPDATE OR DELETE ON "round" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_launched_round();
CREATE TRIGGER sealed_table BEFORE TRUNCATE ON "round" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

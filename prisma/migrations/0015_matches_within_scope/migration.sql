-- The second wall, where two tables of the last migrations had none. What a match names are words of Parties' reports: they are
-- seen and decided about in the scope of all alone. A publication opens a snapshot to everyone: anyone may see that there is
-- one, and none is written but in the scope of all.

ALTER TABLE "match" ENABLE ROW LEVEL SECURITY;
CREATE POLICY within_scope ON "match" USING ((SELECT current_setting('rapporteur.scope', true)) = 'all');

ALTER TABLE "publication" ENABLE ROW LEVEL SECURITY;
CREATE POLICY open_to_everyone ON "publication" FOR SELECT USING (true);
CREATE POLICY published_within_scope ON "publication" FOR INSERT WITH CHECK
  ((SELECT current_setting('rapporteur.scope', true)) = 'all');

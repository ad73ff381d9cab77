import { inTransaction } from "#app/io/db.server.ts";
import { registerSchema } from "./inputs.ts";

/**
 * Makes the register of Parties that of a file: regions and Parties are added or corrected, none is taken away. Rounds
 * launched before keep the names and groups they were launched with.
 *
 * @param content surveys/register/parties.json, parsed.
 * @param actor the person's id; null for the operator.
 * @returns how many Parties were added or corrected; 0 when the file says nothing new.
 * @throws ZodError when the file is not a register: whoever edited it is to blame.
 */
export async function loadRegister(content: unknown, actor: string | null): Promise<{ readonly changed: number }> {
  const register = registerSchema.parse(content);
  return inTransaction(async (client) => {
    await client.query(
      `INSERT INTO region (id, name, "order")
       SELECT r->>'code', r->'name', n FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list(r, n)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, "order" = excluded."order"
       WHERE (region.name, region."order") IS DISTINCT FROM (excluded.name, excluded."order")`,
      [JSON.stringify(register.regions)],
    );
    const { rowCount } = await client.query(
      `INSERT INTO party AS kept (id, iso2, name, region_id, type, eu_member_state, in_force_on)
       SELECT p->>'iso3', p->>'iso2', p->'name', p->>'region', p->>'type', (p->>'euMemberState')::boolean, (p->>'inForceOn')::date
       FROM jsonb_array_elements($1::jsonb) AS p
       ON CONFLICT (id) DO UPDATE
       SET iso2 = excluded.iso2, name = excluded.name, region_id = excluded.region_id, type = excluded.type,
           eu_member_state = excluded.eu_member_state, in_force_on = excluded.in_force_on
       WHERE (kept.iso2, kept.name, kept.region_id, kept.type, kept.eu_member_state, kept.in_force_on)
         IS DISTINCT FROM (excluded.iso2, excluded.name, excluded.region_id, excluded.type, excluded.eu_member_state, excluded.in_force_on)`,
      [JSON.stringify(register.parties)],
    );
    const changed = rowCount ?? 0;
    if (changed > 0) {
      await client.query(
        "INSERT INTO event (actor_id, command, subject, detail) VALUES ($1, 'register.load', 'register', $2)",
        [actor, JSON.stringify({ asOf: register.asOf, changed })],
      );
    }
    return { changed };
  });
}

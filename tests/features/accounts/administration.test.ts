import { beforeAll, describe, expect, test } from "vitest";
import { addUser, appoint, disable, dismiss } from "../../../app/features/accounts/commands.server.ts";
import {
  becomeFirstAdministrator,
  makeFirstAdministratorCode,
  mayBeFirst,
} from "../../../app/features/accounts/first-administrator.server.ts";
import { readUser } from "../../../app/features/accounts/queries.server.ts";
import { isProblem } from "../../../app/core/problems.ts";
import { sql } from "../../../app/io/db.server.ts";
import { useDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

useDatabase();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await sql(
    `INSERT INTO region (id, name, "order") VALUES ('africa', '{"en":"Africa","fr":"Afrique","es":"África"}', 1)`,
  );
  await sql(
    `INSERT INTO party (id, iso2, name, region_id, type, eu_member_state, in_force_on)
     VALUES ('KEN', 'KE', '{"en":"Kenya","fr":"Kenya","es":"Kenia"}', 'africa', 'state', false, '1979-03-13')`,
  );
});

const ada = { name: "Ada", email: "ada@example.org", language: "en" } as const;

describe("the first administrator", () => {
  test("is whoever has the newest code of the terminal, once", async () => {
    const older = await makeFirstAdministratorCode();
    const code = (await makeFirstAdministratorCode()) ?? "";
    expect(code).toMatch(/^[A-Z2-9]{5}(-[A-Z2-9]{5}){3}$/);
    expect(JSON.stringify(await sql("SELECT * FROM verification"))).not.toContain(code);
    expect(await becomeFirstAdministrator({ ...ada, code: older ?? "" })).toMatchObject({ problem: "code_not_valid" });
    const rivals = ["a", "b", "c"].map((name) =>
      becomeFirstAdministrator({ ...ada, email: `${name}@example.org`, code: code.replaceAll("-", "") }),
    );
    expect((await Promise.all(rivals)).filter((made) => !isProblem(made))).toHaveLength(1);
    expect(await mayBeFirst()).toBe(false);
    expect(await makeFirstAdministratorCode()).toBeNull();
    expect(await sql(`SELECT FROM "user"`)).toHaveLength(1);
  });

  test("once there is one, has no page", async () => {
    expect((await server.visit("/en/first-administrator")).status).toBe(404);
    const body = new URLSearchParams({ ...ada, code: "AAAAA-AAAAA-AAAAA-AAAAA" });
    expect((await server.visit("/en/first-administrator", { method: "POST", body })).status).toBe(404);
  });
});

const post = async (path: string, fields: Record<string, string>) =>
  (await server.as("administrator"))(path, { method: "POST", body: new URLSearchParams(fields) });

describe("an administrator", () => {
  test("adds somebody, who is invited in their own language and can do nothing before they come", async () => {
    const added = await post("/en/administration/users/new", {
      name: "Wanjiru <Kamau>",
      email: " Wanjiru@Example.ORG ",
      language: "fr",
      role: "focal_point",
      party: "KEN",
    });
    expect(added.status).toBe(302);
    const [mail] = await sql<Record<string, string>>(`SELECT * FROM mail WHERE "to" = 'wanjiru@example.org'`);
    expect(mail).toMatchObject({ language: "fr", subject: "Vous avez un compte dans Rapporteur" });
    expect(mail?.["text"]).toContain("Point focal, Kenya");
    expect(mail?.["text"]).toContain(`${server.origin}/fr/sign-in`);
    expect(mail?.["html"]).toContain("Bonjour Wanjiru &lt;Kamau&gt;,");
    const [event] = await sql("SELECT actor_id, command FROM event ORDER BY id DESC LIMIT 1");
    expect(event).toEqual({ actor_id: "test-administrator", command: "user.add" });
    const page = await (await server.as("administrator"))("/en/administration/users?search=wanj");
    expect(await page.text()).toContain("Wanjiru &lt;Kamau&gt;");
  });

  test("is told what is wrong, and nothing is half done", async () => {
    const person = { name: "B", email: "b2@example.org", language: "en", role: "contributor", party: "KEN" };
    const before = await sql(`SELECT FROM "user"`);
    const faults = [
      { ...person, party: "" },
      { ...person, role: "analyst" },
      { ...person, role: "emperor" },
      { ...person, language: "de" },
      { ...person, email: "nobody" },
      { ...person, name: " " },
      { ...person, name: "line\nbreak" },
      { ...person, party: "XXX" },
      { ...person, disabledAt: "" },
      { ...person, email: "wanjiru@example.org" },
    ];
    for (const fault of faults) {
      const answer = await post("/en/administration/users/new", fault);
      expect([answer.status >= 400 && answer.status < 500, fault]).toEqual([true, fault]);
    }
    expect(await sql(`SELECT FROM "user"`)).toHaveLength(before.length);
  });

  test("gives and takes roles; the sessions that had others end", async () => {
    const analyst = await server.as("analyst");
    expect(await appoint({ user: analyst.userId, role: "contributor", party: "KEN" }, null)).toBeNull();
    expect((await analyst("/en/account")).status).toBe(302);
    expect(await appoint({ user: analyst.userId, role: "contributor", party: "KEN" }, null)).toMatchObject({
      problem: "role_already_given",
    });
    const user = await readUser(analyst.userId);
    const [party] = user?.appointments.filter(({ role }) => role === "contributor") ?? [];
    expect(await dismiss("somebody-else", party?.id ?? "", null)).toMatchObject({ problem: "account_unknown" });
    expect(await dismiss(analyst.userId, party?.id ?? "", null)).toBeNull();
    expect((await readUser(analyst.userId))?.appointments).toHaveLength(1);
  });

  test("is never the last to go", async () => {
    await sql("DELETE FROM appointment WHERE role = 'administrator' AND user_id <> 'test-administrator'");
    const [own] = (await readUser("test-administrator"))?.appointments ?? [];
    expect(await disable("test-administrator", null)).toMatchObject({ problem: "last_administrator" });
    expect(await dismiss("test-administrator", own?.id ?? "", null)).toMatchObject({ problem: "last_administrator" });
    const other = await addUser({ ...ada, role: "administrator", party: "" }, null);
    if (isProblem(other)) throw new Error(other.problem);
    const both = await Promise.all([disable("test-administrator", null), disable(other.user, null)]);
    expect(both.filter((refusal) => refusal === null)).toHaveLength(1);
  });
});

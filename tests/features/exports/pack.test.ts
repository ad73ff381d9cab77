import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { generatedPack } from "./generated-pack.ts";
import { packed, temporaryFolder, unpack, verify } from "./unpack.ts";

function change(folder: string, name: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
}

const hashOf = (folder: string, name: string): string => {
  return createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");
};

describe("the pack of a snapshot", () => {
  it("has the same bytes whenever it is written", async () => {
    expect(await packed(generatedPack(3))).toEqual(await packed(generatedPack(3)));
  });

  it("is verified whole, whatever was asked, recorded and measured", { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const { code, found, last } = verify(await unpack(generatedPack(seed)));
      const [, reproduced, results] = /^(\d+) of (\d+) results reproduced$/.exec(last) ?? [];
      expect({ seed, code, found, reproduced }).toEqual({ seed, code: 0, found: [], reproduced: results });
    }
  });

  it("names a file of which one byte was changed", async () => {
    const folder = await unpack(generatedPack(4));
    change(folder, "answers-long.csv", ",answered,", ",answereD,");
    const { code, found } = verify(folder);
    expect(code).toBe(1);
    expect(found).toContain("! answers-long.csv: was changed, its SHA-256 is not the one in SHA256SUMS");
    expect(found.some((each) => /^! answers-long.csv: P\d\d, item_\d+ is not what was submitted$/.test(each))).toBe(
      true,
    );
  });

  it("names a file that was added, and a line of the results that was changed or left out, with its checksum", async () => {
    const folder = await unpack(generatedPack(4));
    const before = hashOf(folder, "results.csv");
    const [head, first, second, ...rest] = readFileSync(join(folder, "results.csv"), "utf8").split("\r\n");
    const column = head!.split(",").indexOf("eligible");
    const cells = second!.split(",");
    cells[column] = "999";
    writeFileSync(join(folder, "results.csv"), [head, cells.join(","), ...rest].join("\r\n"));
    change(folder, "SHA256SUMS", before, hashOf(folder, "results.csv"));
    writeFileSync(join(folder, "submissions", "more.json"), "{}");
    const { code, found } = verify(folder);
    const named = (line: string) => line.split(",")[head!.split(",").indexOf("measure")];
    expect(code).toBe(1);
    expect(found).toHaveLength(3);
    expect(found[0]).toBe("! submissions/more.json: is not of this pack");
    expect(found).toContain(`! results.csv: ${named(first!)}, all all is missing`);
    expect(found.some((each) => each.startsWith(`! results.csv: ${named(second!)}, `) && each.includes("is 999"))).toBe(
      true,
    );
  });

  it("names a figure that was changed, also when its checksum was changed with it", async () => {
    const folder = await unpack(generatedPack(4));
    const before = hashOf(folder, "results.json");
    const results = JSON.parse(readFileSync(join(folder, "results.json"), "utf8"));
    const [first] = results.measures;
    first.all.eligible += 1;
    writeFileSync(join(folder, "results.json"), JSON.stringify(results));
    change(folder, "SHA256SUMS", before, hashOf(folder, "results.json"));
    const { code, found, last } = verify(folder);
    const { eligible } = first.all;
    expect(code).toBe(1);
    expect(found).toEqual([
      `! results.json: ${first.measure}, all: eligible is ${eligible}, computed it is ${eligible - 1}`,
    ]);
    const [, reproduced, of] = /^(\d+) of (\d+) results/.exec(last) ?? [];
    expect(Number(reproduced)).toBe(Number(of) - 1);
  });

  it("names a submission that is not what its receipt says, and a definition that is not what was published", async () => {
    const folder = await unpack(generatedPack(4));
    change(folder, "submissions/P00.json", '"revision":1', '"revision":2');
    change(folder, "questionnaire.json", '"Any"', '"Other"');
    expect(verify(folder).found).toEqual(
      expect.arrayContaining([
        "! submissions/P00.json: is not what P00 submitted",
        "! questionnaire.json, measures.json: not what was published",
      ]),
    );
  });

  it("names a table of what was laid down that is not what the snapshot says", async () => {
    const folder = await unpack(generatedPack(2));
    change(folder, "parties.csv", ",P00,", ",P0X,");
    change(folder, "rates.csv", ",CHF,1.12,", ",CHF,1.13,");
    change(folder, "record-long.csv", ",answered,", ",no_information,");
    const { found } = verify(folder);
    expect(found).toContain("! parties.csv: is not what the snapshot says");
    expect(found).toContain("! rates.csv: is not what the snapshot says");
    expect(found.some((each) => /^! record-long.csv: P\d\d, item_\d+ is not what was recorded$/.test(each))).toBe(true);
  });

  it("says of invented answers in every file that they are invented", async () => {
    const files = Object.entries(unzipSync(await packed(generatedPack(5))));
    const texts = new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
    for (const [name, text] of texts) {
      if (!name.endsWith(".csv")) continue;
      const rows: Record<string, string>[] = parse(text, { columns: true });
      expect(new Set(rows.map((row) => row["invented"])), name).toEqual(new Set(rows.length > 0 ? ["true"] : []));
    }
    expect(texts.get("README.txt")).toMatch(/INVENTED ANSWERS[\s\S]*RÉPONSES INVENTÉES[\s\S]*RESPUESTAS INVENTADAS/);
    for (const name of ["datapackage.json", "results.json"]) {
      expect(JSON.parse(texts.get(name)!)).toMatchObject({ invented: true });
    }
  });

  it("describes every column of every table for programs", async () => {
    const files = unzipSync(await packed(generatedPack(5)));
    const textOf = (name: string) => Buffer.from(files[name]!).toString("utf8");
    const { resources } = JSON.parse(textOf("datapackage.json"));
    const described = new Set(resources.flatMap(({ path }: { path: string | string[] }) => path));
    const undescribed = ["README.txt", "verify.mjs", "datapackage.json", "SHA256SUMS"];
    expect(
      Object.keys(files)
        .filter((name) => !described.has(name))
        .toSorted(),
    ).toEqual(undescribed.toSorted());
    for (const { path, schema } of resources) {
      if (schema === undefined) continue;
      const [header] = parse(textOf(path), { to: 1 });
      expect(
        schema.fields.map(({ name }: { name: string }) => name),
        path,
      ).toEqual(header);
    }
  });

  it("opens in another tool than the one that wrote it", async (context) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "pack.zip"), await packed(generatedPack(6)));
    if (spawnSync("python3", ["--version"]).status !== 0) context.skip("There is no Python here.");
    const script = "import zipfile; z = zipfile.ZipFile('pack.zip'); assert z.testzip() is None; z.extractall('.')";
    execFileSync("python3", ["-c", script], { cwd: folder });
    expect(verify(folder)).toMatchObject({ code: 0, found: [] });
  });
});

import { codebookColumns } from "#app/core/export/codebook-rows.ts";
import { plainCsv } from "#app/core/export/csv.ts";
import { resultCsv } from "#app/core/export/result-csv.ts";
import { resultRows } from "#app/core/export/result-rows.ts";
import type { Version } from "../../surveys/queries.server.ts";
import { codebookCsv } from "../codebook-csv.ts";
import { measureJson } from "../results-json.ts";
import { answerFiles, recordFiles, submissionFiles } from "./pack-answers.ts";
import { namedFields, resultFields } from "./pack-fields.ts";
import { jsonFile, textFile, type PackFile } from "./pack-file.ts";
import { answersSource, packMeasures, type PackSource } from "./pack-source.ts";
import { packTables } from "./pack-tables.ts";

/**
 * The files of data of a pack, in their order: the snapshot, its results, the answers, what was laid down, and the
 * definitions. What describes and checks them is added when the pack is written.
 */
export function packFiles(source: PackSource): PackFile[] {
  const { asked, record, text } = source;
  return [
    textFile("snapshot.json", "pack:file_snapshot", () => text),
    ...resultFiles(source),
    ...answerFiles(source),
    ...(record ? recordFiles(source, record) : []),
    ...packTables(source),
    ...definitionFiles(source, asked, ""),
    ...(record ? definitionFiles(source, record, "record-") : []),
    jsonFile("catalogue.json", "pack:file_catalogue", asked.catalogue),
    ...submissionFiles(source),
  ];
}

function resultFiles(source: PackSource): PackFile[] {
  const { id, sha256, content } = source;
  const { round, contentHash, catalogue, isInvented, version } = answersSource(source);
  const measures = packMeasures(source);
  const json = {
    format: "rapporteur-results/1",
    invented: isInvented,
    snapshot: id,
    sha256,
    round,
    version,
    contentHash,
    catalogue,
    measures: measures.map((measure, index) => measureJson(measure, content.results[index]!)),
  };
  const rows = () => resultRows({ round, catalogue, isInvented }, measures, content.results);
  return [
    jsonFile("results.json", "pack:file_results_json", json),
    {
      name: "results.csv",
      title: "pack:file_results_csv",
      fields: resultFields(),
      write: () => resultCsv(rows(), plainCsv),
    },
  ];
}

/** What was asked or recorded, and how it is counted. */
function definitionFiles(source: PackSource, version: Version, prefix: "" | "record-"): PackFile[] {
  const { questionnaire, codebook, measures, catalogue, comparability } = version;
  const of = { ...answersSource(source), version: version.id, codebook };
  const file = { catalogue: { id: catalogue.id, version: catalogue.version }, measures };
  return [
    jsonFile(`${prefix}questionnaire.json`, "pack:file_questionnaire", questionnaire),
    jsonFile(`${prefix}measures.json`, "pack:file_measures", file),
    ...(comparability ? [jsonFile(`${prefix}comparability.json`, "pack:file_comparability", comparability)] : []),
    jsonFile(`${prefix}codebook.json`, "pack:file_codebook_json", codebook),
    {
      name: `${prefix}codebook.csv`,
      title: "pack:file_codebook_csv",
      fields: namedFields(["invented", "version", ...codebookColumns]),
      write: () => codebookCsv(of, plainCsv),
    },
  ];
}

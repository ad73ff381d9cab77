import type { ComparedVersion } from "#app/core/compare/compare-versions.ts";
import { checkForm } from "#app/core/survey/check-form.ts";
import { questionnaireSchema } from "#app/core/survey/definition.ts";
import type { Lists } from "#app/core/survey/lists.ts";

/** A questionnaire, parsed, with its codebook; null when it is not in order, which the check of its own folder tells. */
export async function readComparedVersion(content: unknown, lists: Lists): Promise<ComparedVersion | null> {
  const { buildCodebook } = await import("#app/core/survey/derive-codebook.ts");
  const read = checkForm("questionnaire.json", questionnaireSchema, content);
  if ("faults" in read) return null;
  let isInOrder = true;
  const codebook = buildCodebook(read.value, lists, () => {
    isInOrder = false;
  });
  return isInOrder ? { codebook, questionnaire: read.value } : null;
}

/** A line of answers-long.csv. */
type Fact = Readonly<Record<string, string>>;

/** What one Party says. */
type Said = readonly Fact[];

/** The figures of a row of results.csv that are counted here, as they stand in the file. */
type Figures = Readonly<Record<string, string>>;

const reasons = ["not_applicable", "no_information", "not_answered", "not_shown", "not_asked", "not_submitted"];

/** What each measure counts of a Party: where it stands, and the figure it gives. */
const standings: Readonly<Record<string, (said: Said) => string>> = {
  enough_info_to_implement: (said) => isOneOf(said, "q232_sufficient", ["yes"]),
  enough_info_at_least_in_part: (said) => isOneOf(said, "q232_sufficient", ["yes", "partly"]),
  missing_info_on_populations: (said) => {
    const lacking = isOneOf(said, "q232_sufficient", ["partly", "no"]);
    return lacking === "yes" ? isChosen(said, "q232_missing", "populations") : lacking;
  },
  e_permits: (said) => isOneOf(said, "q313_level", ["issuing", "exchange"]),
};

/** The measures that can be counted here. */
export const recounted: readonly string[] = [...Object.keys(standings), "quotas_all"];

/**
 * Counts a row of results.csv again from answers-long.csv, by plain counting and nothing of the program: as an analyst would
 * who has only the files.
 */
export function recount(facts: readonly Fact[], { measure = "", breakdown = "", group = "" }: Fact): Figures {
  const parties = [...Map.groupBy(facts, ({ party }) => party).values()];
  const asked = parties.filter(([first]) => breakdown === "all" || first?.[breakdown] === group);
  const standing = standings[measure];
  return standing ? countParties(asked, standing) : sumQuotas(asked);
}

function countParties(asked: readonly Said[], standing: (said: Said) => string): Figures {
  const of = (segment: string) => asked.filter((said) => standing(said) === segment).length;
  const [yes, no] = [of("yes"), of("no")];
  return {
    eligible: String(asked.length),
    yes: String(yes),
    no: String(no),
    ...Object.fromEntries(reasons.map((reason) => [reason, String(of(reason))])),
    number: String(yes),
    answering: String(yes + no),
    pct_of_answering: percentage(yes, yes + no),
    pct_of_all: percentage(yes, asked.length),
    coverage_pct: percentage(yes + no, asked.length),
  };
}

function sumQuotas(asked: readonly Said[]): Figures {
  const stateOf = (said: Said) => said.find(({ item, column }) => item === "q222_quotas" && column === "")?.["state"];
  const of = (state: string) => asked.filter((said) => stateOf(said) === state).length;
  const numbers = asked.flat().filter(({ item, column }) => item === "q222_quotas" && column === "number");
  return {
    eligible: String(asked.length),
    contributing: String(of("answered")),
    ...Object.fromEntries(reasons.map((reason) => [reason, String(of(reason))])),
    total_lower:
      of("answered") === 0
        ? ""
        : String(numbers.map(({ value }) => Number(value)).reduce((sum, each) => sum + each, 0)),
  };
}

/** `yes` when the answer is one of the codes, `no` when it is another, else why there is none. */
function isOneOf(said: Said, item: string, codes: readonly string[]): string {
  const { state = "", value = "" } = said.find((fact) => fact["item"] === item) ?? {};
  return state === "answered" ? yesOrNo(codes.includes(value)) : state;
}

/** Whether a code is among those chosen: its line has 1. */
function isChosen(said: Said, item: string, code: string): string {
  const own = said.filter((fact) => fact["item"] === item);
  const { state = "", value = "" } = own.find((fact) => fact["code"] === code) ?? own[0] ?? {};
  return state === "answered" ? yesOrNo(value === "1") : state;
}

function yesOrNo(truth: boolean): string {
  return truth ? "yes" : "no";
}

/** To one decimal; blank when it is of nothing. */
function percentage(part: number, whole: number): string {
  return whole === 0 ? "" : ((part * 100) / whole).toFixed(1);
}

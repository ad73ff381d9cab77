import type { Leanings } from "../core/invent/leanings.ts";

/** What is likely of a Party in surveys/secretariat-record, so that the invented record looks like a world. */
export const secretariatRecordLeanings: Leanings = {
  s111_category: { codes: { category_1: 2.4, category_3: 0.6, not_assessed: 0.15 }, better: "first" },
  s112_suspended: { codes: { yes: 0.14 }, better: "last" },
  s112_reasons: { codes: { annual_reports: 1.4, significant_trade: 0.5, article_xiii: 0.3, other: 0.1 } },
  s112_scope: { codes: { all_trade: 0.1, commercial: 0.4, species: 2 } },
  s121_management_authority: { codes: { yes: 60 } },
  s121_scientific_authority: { codes: { yes: 7 }, better: "first" },
  s121_enforcement_focal_point: { codes: { yes: 1.6 }, better: "first" },
  s212_submitted: { codes: { yes: 0.35 }, better: "first" },
  s231_tools: { codes: { website: 1.5, checklist: 1.2, species_plus: 1.3, trade_database: 0.8 } },
  s331_contributions: { codes: { paid: 3, arrears_two: 0.5, arrears_three_or_more: 0.5 }, better: "first" },
  s381_api: { codes: { yes: 0.08 }, better: "first" },
};

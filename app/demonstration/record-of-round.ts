import type { FileAnswer } from "../core/survey/answers-file.ts";

type RecordOfRound = Readonly<Record<string, FileAnswer>>;

/**
 * What the Secretariat recorded of each round as a whole, all of it made up: here by hand, since the rows of these tables must
 * fit one another, as no chance would make them.
 */
export const recordsOfRounds: Readonly<Record<string, RecordOfRound>> = {
  "strategic-vision-2023": {
    s151_status: [
      { appendix: "appendix_1", group: "all", improved: "74", stable: "512", deteriorated: "231", unknown: "266" },
      { appendix: "appendix_2", group: "mammals", improved: "29", stable: "214", deteriorated: "118", unknown: "152" },
      { appendix: "appendix_2", group: "birds", improved: "41", stable: "731", deteriorated: "302", unknown: "219" },
      { appendix: "appendix_2", group: "reptiles", improved: "18", stable: "246", deteriorated: "131", unknown: "405" },
      { appendix: "appendix_3", group: "all", improved: "6", stable: "92", deteriorated: "27", unknown: "177" },
    ],
    s212_ndfs: "148",
    s224_reports: [
      { type: "annual_trade", received: "297", on_time: "181" },
      { type: "annual_illegal_trade", received: "243", on_time: "166" },
      { type: "implementation", received: "84", on_time: "31" },
      { type: "special", received: "212", on_time: "120" },
    ],
    s226_side_events: "63",
    s231_visits_website: "2841000",
    s231_visits_checklist: "612500",
    s231_visits_species_plus: "1974000",
    s231_downloads: "38420",
    s332_funds: [
      { part: "core", required: "12500000", secured: "11340000" },
      { part: "external", required: "21800000", secured: "14150000" },
    ],
    s371_activities: [
      { organizer: "secretariat", number: "38" },
      { organizer: "with_parties", number: "24" },
      { organizer: "with_partners", number: "57" },
    ],
    s431_new_visits: "1966000",
    s431_unique_visitors: "1412000",
    s433_followers: [
      { platform: "facebook", followers: "61200" },
      { platform: "instagram", followers: "34800" },
      { platform: "linkedin", followers: "29500" },
      { platform: "x", followers: "58900" },
      { platform: "youtube", followers: "7450" },
    ],
    s434_hashtags: "6",
    s434_uses: "418000",
    s435_events: "131",
    s441_meetings: "27",
    s442_events: "44",
    s442_documents: "71",
    s442_presentations: "58",
    s443_notifications: "33",
    s515_agreements: "14",
    s521_alliances: [
      { name: "Alliance against crime in forests (invented)", partners: "intergovernmental" },
      { name: "Partnership on wild meat (invented)", partners: "mixed" },
      { name: "Network of identification laboratories (invented)", partners: "research" },
    ],
    s532_institutions: [
      { name: "Fund for range States (invented)", type: "fund" },
      { name: "Bank for regional development (invented)", type: "bank" },
      { name: "Foundation for wild plants (invented)", type: "foundation" },
    ],
  },
  // The round is open: what depends on its end is not recorded yet.
  "strategic-vision-2025": {
    s151_status: [
      { appendix: "appendix_1", group: "all", improved: "81", stable: "529", deteriorated: "228", unknown: "259" },
      { appendix: "appendix_2", group: "mammals", improved: "33", stable: "221", deteriorated: "114", unknown: "149" },
      { appendix: "appendix_2", group: "birds", improved: "46", stable: "738", deteriorated: "297", unknown: "216" },
      { appendix: "appendix_2", group: "reptiles", improved: "24", stable: "263", deteriorated: "126", unknown: "394" },
      { appendix: "appendix_3", group: "all", improved: "7", stable: "95", deteriorated: "25", unknown: "171" },
    ],
    s212_ndfs: "193",
    s224_reports: [
      { type: "annual_trade", received: "312", on_time: "204" },
      { type: "annual_illegal_trade", received: "261", on_time: "187" },
      { type: "implementation", received: "97", on_time: "44" },
    ],
    s226_side_events: "71",
    s231_visits_website: "3127000",
    s231_visits_checklist: "688000",
    s231_visits_species_plus: "2210000",
    s231_downloads: "44180",
    s332_funds: [
      { part: "core", required: "13100000", secured: "11920000" },
      { part: "external", required: "23500000", secured: "16240000" },
    ],
    s371_activities: [
      { organizer: "secretariat", number: "41" },
      { organizer: "with_parties", number: "29" },
      { organizer: "with_partners", number: "66" },
    ],
    s431_new_visits: "2104000",
    s431_unique_visitors: "1533000",
    s433_followers: [
      { platform: "facebook", followers: "64900" },
      { platform: "instagram", followers: "43100" },
      { platform: "linkedin", followers: "41700" },
      { platform: "x", followers: "57300" },
      { platform: "youtube", followers: "9120" },
    ],
    s434_hashtags: "8",
    s434_uses: "455000",
    s435_events: "142",
    s441_meetings: "31",
    s442_documents: "80",
    s443_notifications: "29",
    s515_agreements: "16",
    s521_alliances: [
      { name: "Alliance against crime in forests (invented)", partners: "intergovernmental" },
      { name: "Partnership on wild meat (invented)", partners: "mixed" },
      { name: "Network of identification laboratories (invented)", partners: "research" },
      { name: "Initiative on sharks of the open sea (invented)", partners: "non_governmental" },
    ],
    s532_institutions: [
      { name: "Fund for range States (invented)", type: "fund" },
      { name: "Bank for regional development (invented)", type: "bank" },
      { name: "Foundation for wild plants (invented)", type: "foundation" },
      { name: "Company for certified timber (invented)", type: "company" },
    ],
  },
};

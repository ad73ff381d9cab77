/**
 * What makes a text that Parties wrote the name of one thing: the text composed (NFC), without spaces at its ends, with
 * single spaces and in small letters. Two spellings that differ in more are two things until a person matches them.
 *
 * Example: `entryOf("  Regional  Workshop ")` is `"regional workshop"`.
 */
export function entryOf(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

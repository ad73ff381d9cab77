/** Digits and letters that no one takes for another: no 0, 1, I, L, O. Thirty-one, a prime, so that the check finds every slip of one sign and every swap of two. */
const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const payloadLength = 11;

/**
 * A receipt number from random bytes (at least eleven): three groups of four, the last sign being the check.
 * Example: `7Q4M-X2TB-H9KC`.
 */
export function receiptNumber(random: Uint8Array): string {
  const payload = Array.from(random.subarray(0, payloadLength), (byte) => signs[byte % signs.length]).join("");
  const number = payload + checkSign(payload);
  return `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`;
}

/** Whether a text is a receipt number with the right check, however it is spaced or cased; tells a slip of the hand from an unknown number. */
export function isReceiptNumber(text: string): boolean {
  const number = text.toUpperCase().replaceAll(/[\s-]/g, "");
  if (number.length !== payloadLength + 1 || Array.from(number).some((sign) => !signs.includes(sign))) return false;
  return checkSign(number.slice(0, payloadLength)) === number.at(-1);
}

/** The weighted sum of the signs, modulo their number. */
function checkSign(payload: string): string {
  let sum = 0;
  for (const [index, sign] of Array.from(payload).entries()) sum += (index + 2) * signs.indexOf(sign);
  return signs[sum % signs.length]!;
}

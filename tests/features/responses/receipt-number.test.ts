import fc from "fast-check";
import { expect, test } from "vitest";
import { isReceiptNumber, receiptNumber } from "#app/features/responses/receipt-number.ts";

const numbers = fc.uint8Array({ minLength: 11, maxLength: 16 }).map(receiptNumber);

test("a receipt number is three groups of four signs that no one takes for another", () => {
  fc.assert(
    fc.property(
      numbers,
      (number) => /^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/.test(number) && isReceiptNumber(number),
    ),
  );
  expect(receiptNumber(new Uint8Array(11))).toBe("2222-2222-2222");
});

test("it is recognised however it is spaced and cased", () => {
  fc.assert(fc.property(numbers, (number) => isReceiptNumber(` ${number.toLowerCase().replaceAll("-", " ")} `)));
});

test("one wrong sign, or two swapped, is noticed", () => {
  fc.assert(
    fc.property(
      numbers,
      fc.nat({ max: 10 }),
      fc.constantFrom(...Array.from("23456789ABCDEFGHJKMNPQRSTUVWXYZ")),
      (number, at, sign) => {
        const signs = Array.from(number.replaceAll("-", ""));
        const wrong = signs.with(at, sign).join("");
        const swapped = signs.with(at, signs[at + 1]!).with(at + 1, signs[at]!);
        return (
          (wrong === signs.join("") || !isReceiptNumber(wrong)) &&
          (signs[at] === signs[at + 1] || !isReceiptNumber(swapped.join("")))
        );
      },
    ),
  );
});

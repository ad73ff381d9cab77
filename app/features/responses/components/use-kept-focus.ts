import { useEffect, useRef } from "react";
import type { Language } from "#app/core/language.ts";

/**
 * Changing the language takes the focus to its link; when the page stands in the new language, the focus goes back to the
 * field that the person was in, with the caret where it was. Returns what is to be told which field has the focus.
 */
export function useKeptFocus(language: Language): (target: EventTarget) => void {
  const last = useRef<HTMLElement | null>(null);
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    if (document.activeElement?.closest(".languages")) last.current?.focus({ preventScroll: true });
  }, [language]);
  return (target) => {
    if (target instanceof HTMLElement) last.current = target;
  };
}

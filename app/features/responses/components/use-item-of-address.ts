import { useEffect } from "react";
import { useLocation } from "react-router";

/** Goes to the question that the address names (`#item-exports`) once it is drawn: the form comes after the page. */
export function useItemOfAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash.startsWith("#item-")) return;
    const question = document.getElementById(hash.slice(1));
    question?.scrollIntoView({ block: "start" });
    question?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
  }, [hash]);
}

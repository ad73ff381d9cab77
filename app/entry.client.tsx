import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { isLanguage } from "#app/core/language.ts";
import { loadWords } from "#app/ui/load-words.client.ts";

const language = document.documentElement.lang;

await loadWords(isLanguage(language) ? language : "en");
startTransition(() => {
  hydrateRoot(document, <HydratedRouter />);
});

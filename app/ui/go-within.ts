import type { MouseEvent } from "react";

/**
 * Goes to a place of the page that a link names, and gives it the focus. To follow the link would be a navigation: the router
 * then forgets what was refused, and with it what was typed. Without script the link is followed, and nothing is forgotten.
 */
export function goWithin(event: MouseEvent<HTMLAnchorElement>): void {
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}

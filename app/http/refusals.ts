import { data } from "react-router";
import { problem, problemStatus, type Problem } from "../core/problems.ts";

/** Thrown by a door: the page does not exist, or not for this person. Both look the same from outside. */
export function notFound(): ReturnType<typeof data<Problem>> {
  return refuse(problem("not_found"));
}

/** Thrown by a door: a refusal with its status, whose words the error page finds in the reader's language. */
export function refuse(refusal: Problem): ReturnType<typeof data<Problem>> {
  return data(refusal, { status: problemStatus(refusal) });
}

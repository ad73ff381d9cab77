import { createElement, useContext, useSyncExternalStore, type ReactElement } from "react";
import { ReactElementFactory } from "survey-react-ui";
import type { Question } from "survey-core";
import { parsePath } from "#app/core/survey/find-item.ts";
import { BesideItem } from "./beside-item.tsx";
import { ClearAnswer } from "./clear-answer.tsx";
import { FormContext } from "./form-context.ts";
import { NeededMark } from "./needed-mark.tsx";
import { nameField, pathOf } from "./section-model.client.ts";
import { useFaults } from "./use-faults.client.ts";

interface ItemFrameProps {
  readonly element: ReactElement;
  readonly question: Question;
}

/** Makes SurveyJS draw each question in a frame of ours. */
export function registerItemFrame(): void {
  ReactElementFactory.Instance.registerElement("rapporteur-item", (props: ItemFrameProps) =>
    createElement(ItemFrame, props),
  );
}

/** Around a question: whether it is needed, and under it what was understood, what is wrong, the reasons, the choices to make. */
function ItemFrame({ element, question }: ItemFrameProps) {
  const setting = useContext(FormContext);
  nameField(question);
  const path = pathOf(question);
  const place = setting && path !== null ? parsePath(setting.codebook, path) : null;
  if (!setting || !place || path === null) return element;
  return <Framed store={setting.store} path={path} place={place} question={question} element={element} />;
}

interface FramedProps extends ItemFrameProps {
  readonly store: NonNullable<React.ContextType<typeof FormContext>>["store"];
  readonly path: string;
  readonly place: NonNullable<ReturnType<typeof parsePath>>;
}

function Framed({ store, path, place, question, element }: FramedProps) {
  useSyncExternalStore(store.subscribe, store.version);
  const field = place.column ?? place.item;
  useFaults(store, path, question);
  return (
    <div
      className={`${place.column ? "cell-frame" : "item-frame"} is-${field.kind}`}
      id={place.column ? undefined : `item-${place.item.name}`}
      data-path={path}
    >
      {field.required && <NeededMark />}
      {element}
      {question.getType() === "radiogroup" && !question.isEmpty() && !question.readOnly && (
        <ClearAnswer title={question.title} onClear={() => question.clearValue()} />
      )}
      <BesideItem store={store} path={path} item={place.item} field={field} />
    </div>
  );
}

import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useRevalidator } from "react-router";
import type { DeviceJournal } from "../journal/device-journal.client.ts";
import { setCurrentJournal } from "./current-journal.ts";

const Journal = createContext<DeviceJournal | null>(null);

/** The journal of this device; null until it is open, and on the server. */
export function useJournal(): DeviceJournal | null {
  return useContext(Journal);
}

interface DeviceSavingProps {
  readonly person: { readonly id: string };
  readonly children: ReactNode;
}

/** Opens the journal of the person who is signed in, on every page of theirs: what waits from before goes on being sent. */
export function DeviceSaving({ person, children }: DeviceSavingProps) {
  const [journal, setJournal] = useState<DeviceJournal | null>(null);
  useEffect(() => {
    let isLeft = false;
    const open = async () => {
      const { deviceJournal } = await import("../journal/device-journal.client.ts");
      const opened = await deviceJournal(person.id);
      if (isLeft) return;
      setCurrentJournal(opened);
      setJournal(opened);
    };
    void open();
    return () => {
      isLeft = true;
      setCurrentJournal(null);
    };
  }, [person.id]);
  return <Journal value={journal}>{children}</Journal>;
}

/** How many answers of a response wait on this device; on pages without the form. When they have been saved, the page is read again. */
export function useWaiting(response: string): number {
  const journal = useJournal();
  const { revalidate } = useRevalidator();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (!journal) return;
    const count = async () => {
      const entries = await journal.all();
      setWaiting(entries.filter((entry) => entry.response === response).length);
    };
    void count();
    return journal.listen((news) => {
      void count();
      if (news.kind === "acknowledged") void revalidate();
    });
  }, [journal, response, revalidate]);
  return waiting;
}

/** Says that some answers on this device are not on the server yet, and so not on this page. */
export function WaitingNotice({ waiting }: { readonly waiting: number }) {
  const { t } = useTranslation();
  if (waiting === 0) return null;
  return <output className="notice attention">{t("respondent:waiting_here", { count: waiting })}</output>;
}

import { useContext, useEffect, useRef, useState, type ComponentProps, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { LookForWaiting, type WaitingHere } from "./waiting-here.ts";

/** A form that signs out. While answers wait on this device it says so first, and what becomes of them. */
export function SignOutForm(form: ComponentProps<"form">) {
  const lookForWaiting = useContext(LookForWaiting);
  const own = useRef<HTMLFormElement>(null);
  const [waiting, setWaiting] = useState<WaitingHere | null>(null);
  const signOut = () => own.current?.submit();
  const look = async (event: SyntheticEvent) => {
    if (!lookForWaiting) return;
    event.preventDefault();
    // A device that cannot be asked keeps nobody from signing out.
    const found = await lookForWaiting().catch(() => null);
    if (found && found.count > 0) setWaiting(found);
    else signOut();
  };
  return (
    <>
      <form method="post" {...form} ref={own} onSubmit={(event) => void look(event)} />
      {waiting && <WaitingDialog waiting={waiting} onStay={() => setWaiting(null)} onSignOut={signOut} />}
    </>
  );
}

interface WaitingDialogProps {
  readonly waiting: WaitingHere;
  readonly onStay: () => void;
  readonly onSignOut: () => void;
}

function WaitingDialog({ waiting: { count, isKept }, onStay, onSignOut }: WaitingDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="sign-out-waiting" onClose={onStay}>
      <h2 id="sign-out-waiting">{t("account:sign_out_title")}</h2>
      <p>{t(isKept ? "account:sign_out_kept" : "account:sign_out_lost", { count })}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t("account:sign_out_stay")}
        </button>
        <button type="button" className="button secondary" onClick={onSignOut}>
          {t("account:sign_out_anyway")}
        </button>
      </div>
    </dialog>
  );
}

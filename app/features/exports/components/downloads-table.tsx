import { useTranslation } from "react-i18next";

/** A file that can be taken away, in the reader's language. */
export interface DownloadView {
  readonly kind: string;
  /** The question of a table whose rows it holds; null for every other file. */
  readonly question: string | null;
  readonly forms: readonly { readonly form: string; readonly name: string }[];
}

interface DownloadsTableProps {
  readonly files: readonly DownloadView[];
  /** Where the files are. */
  readonly at: string;
}

/** Every file of a round: what it holds, and its forms by what they contain. */
export function DownloadsTable({ files, at }: DownloadsTableProps) {
  const { t } = useTranslation();
  return (
    <div className="scroller">
      <table className="downloads">
        <thead>
          <tr>
            <th scope="col">{t("analyst:downloads_file")}</th>
            <th scope="col">{t("analyst:downloads_forms")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ kind, question, forms }) => {
            const file = t(`analyst:file_${kind}`, { question });
            return (
              <tr key={forms[0]?.name}>
                <th scope="row">
                  {file}
                  <span className="file-words">{t(`analyst:file_${kind}_words`)}</span>
                </th>
                <td>
                  <ul className="forms">
                    {forms.map(({ form, name }) => (
                      <li key={form}>
                        <a
                          href={`${at}/${name}`}
                          download
                          aria-label={t("analyst:form_of", { form: t(`analyst:form_${form}`), file })}
                        >
                          {t(`analyst:form_${form}`)}
                        </a>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

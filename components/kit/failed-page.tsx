'use client';

import { LanguageForm } from './language-form';

interface FailedPageProps {
  readonly words: {
    readonly failed: string;
    readonly emergency: string;
    readonly failedText: string;
    readonly again: string;
    readonly toStart: string;
    readonly otherLanguage: string;
  };
  readonly otherLocale: string;
  readonly again: () => void;
}

/** Something went wrong on our side: say so, offer another try and the way out. */
export function FailedPage({ words, otherLocale, again }: FailedPageProps) {
  return (
    <main id="main" className="wrap lost">
      <p><a className="sos" href="/emergency"><span>{words.emergency}</span></a></p>
      <h1>{words.failed}</h1>
      <p className="soft">{words.failedText}</p>
      <div className="row">
        <button type="button" className="btn btn--primary" onClick={again}>{words.again}</button>
        {/* Loads the whole page anew; Next's own link would weigh on every page, since this part comes with each. */}
        <form action="/">
          <button type="submit" className="btn btn--outline">{words.toStart}</button>
        </form>
        <LanguageForm locale={otherLocale}>{words.otherLanguage}</LanguageForm>
      </div>
    </main>
  );
}

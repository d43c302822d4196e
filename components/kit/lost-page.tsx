'use client';

import { Brand } from './brand';
import { LanguageForm } from './language-form';

interface LostPageProps {
  readonly words: {
    readonly home: string;
    readonly brand: string;
    readonly emergency: string;
    readonly notFound: string;
    readonly notFoundText: string;
    readonly toStart: string;
    readonly guide: string;
    readonly otherLanguage: string;
  };
  readonly otherLocale: string;
}

/**
 * There is no such page. Next sends its "not found" along with every page that there is, so this one is a part of
 * the script: nothing but its few words is rendered and sent until somebody is lost.
 */
export function LostPage({ words, otherLocale }: LostPageProps) {
  return (
    <>
      <header className="masthead masthead--public">
        <div className="wrap">
          <Brand href="/" label={words.home} name={words.brand} />
          <div className="land-links push">
            <a className="sos" href="/emergency"><span>{words.emergency}</span></a>
            <LanguageForm locale={otherLocale}>{words.otherLanguage}</LanguageForm>
          </div>
        </div>
      </header>
      <main id="main" className="wrap lost">
        <div className="sheet empty">
          <div className="skyline-piece" aria-hidden="true" />
          <h1>{words.notFound}</h1>
          <p className="soft">{words.notFoundText}</p>
          <form action="/">
            <button type="submit" className="btn btn--outline">{words.toStart}</button>
          </form>
          <a className="btn btn--text" href="/guide">{words.guide}</a>
        </div>
      </main>
    </>
  );
}

/** Changes the language of all pages. A plain form: it works before and without JavaScript. */
export function LanguageForm({ locale, children }: { readonly locale: string; readonly children: string }) {
  return (
    <form className="language" method="post" action="/api/language">
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" lang={locale}>{children}</button>
    </form>
  );
}

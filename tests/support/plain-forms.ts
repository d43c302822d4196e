type Values = Readonly<Record<string, string>>;

/** A form of a page as its HTML has it: the values that it sends by itself, those of chosen boxes and lists left out. */
export interface PlainForm {
  readonly hidden: Values;
  readonly html: string;
}

/** The first form of a page whose HTML has that in it; null where there is none. */
export function formIn(page: string, part: string): PlainForm | null {
  const html = (page.match(/<form[\s\S]*?<\/form>/g) ?? []).find((form) => form.includes(part));
  return html === undefined ? null : { html, hidden: hiddenFields(html) };
}

export const formWith = (page: string, field: string): PlainForm | null => formIn(page, `name="${field}"`);

function hiddenFields(form: string): Values {
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const));
}

export function attribute(tag: string, name: string): string {
  const written = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return written.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What a browser sends that follows no script. */
export function filledIn(form: PlainForm, values: Values): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.hidden, ...values })) body.set(name, value);
  return body;
}

export const cookiesOf = (answer: Response): string => answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');

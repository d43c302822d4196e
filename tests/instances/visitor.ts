import { cookiesOf, filledIn, formWith, type PlainForm } from '../support/plain-forms';

/** Somebody with a browser that follows no script. `site` is the address that people use: forms are sent from there, whichever server gets them. */
export interface Visitor {
  readonly cookie: string;
  /** Where they come from, as the proxy in front would write it. */
  readonly address: string;
  readonly site: string;
}

const headersOf = ({ cookie, address, site }: Visitor) =>
  ({ cookie, origin: site, 'x-forwarded-for': address, 'x-forwarded-host': new URL(site).host, accept: 'text/html' });

export const look = (visitor: Visitor, url: string, patience?: AbortSignal): Promise<Response> =>
  fetch(url, { redirect: 'manual', headers: headersOf(visitor), ...(patience && { signal: patience }) });

/** The form of a page, to be sent as often as one likes: what names its action is the same in one build. */
export async function formAt(visitor: Visitor, url: string, field: string, patience?: AbortSignal): Promise<PlainForm> {
  const answer = await look(visitor, url, patience);
  const form = formWith(await answer.text(), field);
  if (!form) throw new Error(`no form with ${field} at ${new URL(url).pathname} (${answer.status})`);
  return form;
}

export const send = (visitor: Visitor, url: string, form: PlainForm, values: Readonly<Record<string, string>>, patience?: AbortSignal): Promise<Response> =>
  fetch(url, { method: 'POST', body: filledIn(form, values), redirect: 'manual', headers: headersOf(visitor), ...(patience && { signal: patience }) });

async function fillIn(visitor: Visitor, url: string, field: string, values: Readonly<Record<string, string>>): Promise<Response> {
  return send(visitor, url, await formAt(visitor, url, field), values);
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in at one of the servers; null where that was refused. */
export async function signIn(url: string, { email, password }: Credentials, visitor: Visitor): Promise<Visitor | null> {
  const answer = await fillIn(visitor, `${url}/sign-in`, 'password', { email, password });
  await answer.arrayBuffer();
  const cookie = cookiesOf(answer);
  return cookie.includes('session-token') ? { ...visitor, cookie } : null;
}

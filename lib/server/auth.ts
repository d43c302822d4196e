import NextAuth, { type NextAuthConfig } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import Credentials from 'next-auth/providers/credentials';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import { hashToken } from '@/lib/crypto/tokens';
import { readLeavingSession } from '@/lib/data/leaving-sessions';
import { endSession, readSession, SESSION_MS } from '@/lib/data/sessions';
import { readWaitingSession } from '@/lib/data/waiting-sessions';
import { log } from './log';
import { isOnHttps, ownName } from './own-cookie';
import { sessionCookie } from './session';

declare module 'next-auth' {
  interface User {
    /** The cookie of the session that a ticket was made for. */
    sessionToken?: string;
  }
}

const PURPOSE = 'session-ticket';
const SESSION_SECONDS = SESSION_MS / 1000;

/** What `signIn` is given for a session that was made: sealed, so that nobody but this server can make one. */
export const ticketOf = (sessionToken: string) => ({ ticket: sealForAddress(PURPOSE, sessionToken), redirect: false }) as const;

async function openTicket({ ticket }: Partial<Record<string, unknown>>) {
  const sessionToken = typeof ticket === 'string' ? openFromAddress(PURPOSE, ticket) : null;
  const userId = sessionToken && (await personBehind(hashToken(sessionToken), new Date()));
  return userId ? { id: userId, sessionToken } : null;
}

/**
 * Also of a session that waits for its second factor, and of one to an account that is to be deleted: they get their cookie, which opens
 * nothing but the way to give that factor, or the way back.
 */
const personBehind = async (tokenHash: string, now: Date): Promise<string | undefined> =>
  (await readSession(tokenHash, now))?.user.id ?? (await readWaitingSession(tokenHash, now))?.userId ?? (await readLeavingSession(tokenHash, now))?.userId;

// Accounts are Mendway's own (lib/server/accounts): next-auth must never make or change one.
const notOurs = (): never => {
  throw new Error('next-auth keeps no accounts here');
};

const ownedElsewhere = {
  createUser: notOurs,
  updateUser: notOurs,
  linkAccount: notOurs,
  getUser: notOurs,
  getUserByEmail: notOurs,
  getUserByAccount: notOurs,
  createSession: notOurs,
} satisfies Adapter;

/** Made-up tickets, forms sent from elsewhere, addresses that do not exist: nothing for an operator to mend. By type: a build shortens names. */
const CALLERS_FAULTS: ReadonlySet<unknown> = new Set(['CredentialsSignin', 'MissingCSRF', 'UnknownAction', 'InvalidProvider', 'InvalidCallbackUrl']);
/** One that next-auth throws without a type. */
const NO_SUCH_PROVIDER = /^Provider with id .* not found/;
const typeOf = (fault: Error): unknown => ('type' in fault ? fault.type : null);
const isCallersFault = (fault: Error): boolean => CALLERS_FAULTS.has(typeOf(fault)) || NO_SUCH_PROVIDER.test(fault.message);

const adapter: Adapter = {
  ...ownedElsewhere,
  async getSessionAndUser(sessionToken) {
    const now = new Date();
    const found = await readSession(hashToken(sessionToken), now);
    if (!found) return null;
    const { id, name, email } = found.user;
    const expires = new Date(now.getTime() + SESSION_MS);
    return { session: { sessionToken, userId: id, expires }, user: { id, name, email, emailVerified: null } };
  },
  // The end of a session is fixed when it begins; visits are noted by `readSession`.
  updateSession: () => Promise.resolve(null),
  deleteSession: (sessionToken) => endSession(hashToken(sessionToken)),
};

const ON_THIS_HOST = { httpOnly: true, sameSite: 'lax', path: '/', secure: isOnHttps() } as const;

const config: NextAuthConfig = {
  adapter,
  // No strategy is named: with an adapter it is "database", and naming it would forbid tickets.
  session: { maxAge: SESSION_SECONDS, updateAge: SESSION_SECONDS },
  // Next-auth's own names, but held to this host as well where there is https.
  cookies: { sessionToken: { name: sessionCookie(), options: ON_THIS_HOST }, callbackUrl: { name: ownName('authjs.callback-url'), options: ON_THIS_HOST } },
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in', verifyRequest: '/sign-in' },
  providers: [Credentials({ id: 'ticket', credentials: { ticket: {} }, authorize: openTicket })],
  jwt: {
    // next-auth asks for the cookie's value here: it is that of the session made before.
    encode: async ({ token }) => String(token?.sessionToken ?? ''),
    decode: async () => null,
  },
  callbacks: {
    jwt: ({ token, user }) => ({ ...token, sessionToken: user.sessionToken }),
    // An allow-list: what is returned here is served at /api/auth/session.
    session: ({ session }) => ({ expires: session.expires, user: { name: session.user.name, email: session.user.email } }),
  },
  logger: {
    error: (fault) => (isCallersFault(fault) ? log.warn({ kind: typeOf(fault) }, 'auth refused a call') : log.error({ err: fault }, 'auth failed')),
    warn: (code) => log.debug({ code }, 'auth warns'),
    debug: () => undefined,
  },
};

export const { handlers, signIn, signOut } = NextAuth(config);

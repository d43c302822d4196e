import { cookies } from 'next/headers';
import { nameOnHttps } from '@/lib/domain/access/cookie-names';

/** Whether people come by https: the cookies then say so by their names. */
export const isOnHttps = (): boolean => process.env.APP_URL?.startsWith('https:') === true;

/** How a cookie of ours is called here. */
export const ownName = (name: string, path = '/'): string => (isOnHttps() ? nameOnHttps(name, path) : name);

interface Kept {
  readonly path?: string;
  readonly maxAge?: number;
  readonly expires?: Date;
  readonly sameSite?: 'lax' | 'strict';
  /** A page that failed asks a script for it; everything else no script sees. */
  readonly forScripts?: true;
}

export async function keepCookie(name: string, value: string, { path = '/', sameSite = 'lax', forScripts, ...until }: Kept): Promise<void> {
  (await cookies()).set(ownName(name, path), value, { path, sameSite, httpOnly: forScripts !== true, secure: isOnHttps(), ...until });
}

export const cookieHere = async (name: string, path = '/'): Promise<string | undefined> => (await cookies()).get(ownName(name, path))?.value;

/** Not by `delete`: a browser takes nothing for such a name, an end neither, that does not say "secure". */
export const dropCookie = (name: string, path = '/'): Promise<void> => keepCookie(name, '', { path, maxAge: 0 });

/**
 * A cookie's name where people come by https. Browsers take `__Host-` for the promise that it was set over https, by this very host and
 * for all its paths, and `__Secure-` for the first of it: a neighbour under the same domain, or somebody on the line, plants none.
 */
export const nameOnHttps = (name: string, path = '/'): string => `${path === '/' ? '__Host-' : '__Secure-'}${name}`;

/** What a reader chose for this device, where it is no secret: also by the name that it had before, or without https. */
export const chosenHere = (read: (name: string) => string | undefined, name: string): string | undefined => read(nameOnHttps(name)) ?? read(name);

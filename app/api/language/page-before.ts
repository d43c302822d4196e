/** Path and query of the page that the form was on. Never another site: host and scheme are dropped. */
export function pageBefore(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return `/${pathname.replace(/^[/\\]+/, '')}${search}`;
}

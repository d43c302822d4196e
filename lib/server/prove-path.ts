/** Where somebody proves again that it is they who act; it leads back to `from`. Null: it opened beside the page that asked. */
export const provePath = (from: string | null): string => (from === null ? '/account/prove' : `/account/prove?${new URLSearchParams({ from })}`);

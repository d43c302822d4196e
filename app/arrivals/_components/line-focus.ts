/** The lines of the board in their order. */
export const lines = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.board [data-trip]')];

/** The line that something stands in. */
export const lineOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('.board [data-trip]') ?? null;

/** What of a line takes the focus: the way to its panel. */
export const linkOf = (line: Element | undefined): HTMLAnchorElement | null => line?.querySelector('th a') ?? null;

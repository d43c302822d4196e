const STATUS: Readonly<Record<string, number>> = { 'try-again-later': 429, 'went-wrong': 500, 'may-be-saved': 500, 'foreign-origin': 403, 'too-much': 413 };

/** What a route handler answers to a refusal by its code; `otherwise` to every code that says nothing of the request itself. */
export const refusalStatus = (code: string, otherwise: 400 | 404): number => STATUS[code] ?? otherwise;

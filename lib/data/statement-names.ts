/** A page sends a few dozen statements; made-up searches must not fill the database's memory with prepared ones. */
const MOST_NAMES = 500;

/**
 * Names statements so that PostgreSQL keeps their plans: parsing and planning was more than half
 * of what the statements of a trip's page cost it. Statements that come when all names are given away have none and are planned each time.
 */
export function statementNames(most = MOST_NAMES): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const name = names.get(sql) ?? (names.size < most ? `mendway_${names.size}` : '');
    if (name) names.set(sql, name);
    return name;
  };
}

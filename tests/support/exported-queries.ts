import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** An exported function of `lib/data` that asks the database, and the types of what it takes. */
export interface Query {
  /** `trips.ts loadTrip` */
  readonly name: string;
  readonly takes: readonly string[];
}

const FOLDER = 'lib/data';

export const allQueries = (): readonly Query[] =>
  readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).flatMap((file) => queriesIn(file));

function queriesIn(file: string): readonly Query[] {
  const source = ts.createSourceFile(file, readFileSync(`${FOLDER}/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements.filter(isExported).flatMap(functionsOf).filter(({ of }) => isQuery(of)).map(({ name, of }) => ({
    name: `${file} ${name}`,
    takes: of.parameters.map(({ type, initializer }) => type?.getText() ?? initializer?.getText() ?? ''),
  }));
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

interface Named {
  readonly name: string;
  readonly of: ts.FunctionDeclaration | ts.ArrowFunction;
}

function functionsOf(statement: ts.Statement): readonly Named[] {
  if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', of: statement }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer && ts.isArrowFunction(initializer) ? [{ name: name.getText(), of: initializer }] : []);
}

/** What answers at once asks no database: mappers of rows, and the two that mint an access of what was read before. */
const isQuery = ({ type, modifiers }: Named['of']): boolean =>
  /\bPromise</.test(type?.getText() ?? '') || (modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);

/** Names that stand for a type: `type Managing = TripAccess<'manage-people'>`. */
export function aliases(): ReadonlyMap<string, string> {
  const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file) && !file.includes('generated'));
  return new Map(sources.flatMap((file) => [...readFileSync(`lib/${file}`, 'utf8').matchAll(/^(?:export )?type (\w+)(?:<[^=]*>)? = ([^;{]+);/gm)]
    .map(([, name = '', type = '']): [string, string] => [name, type])));
}

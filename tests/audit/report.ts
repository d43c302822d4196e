import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, say } from '@/scripts/command';
import { LIGHTHOUSE_COLUMNS, type PageFigures } from '@/tests/bench/lighthouse';
import { round } from '@/tests/bench/figures';
import type { Looked } from './axe';

const folder = join(project, 'reports', 'pages');

interface AxeReport {
  readonly machine: string;
  readonly looked: readonly Looked[];
  readonly left: readonly string[];
}

export function reportAxe(report: AxeReport): void {
  const { machine, looked, left } = report;
  const wrong = looked.filter(({ faults, status }) => faults.light.length + faults.dark.length > 0 || status >= 500);
  const summary = `${new Set(looked.map(({ path }) => path)).size} pages, each on a phone and a desktop, light and dark: ${countOf(looked)} faults on ${wrong.length} of ${looked.length} looks.`;
  write('axe', report, [
    '# Axe', '', `${today()}, ${machine}.`, '', summary, '',
    ...wrong.flatMap(linesOf),
    '## Pages without a fault', '', ...table(['address', 'reader', 'width'], looked.filter((one) => !wrong.includes(one)).map(({ path, who, width }) => [path, who, width])), '',
    '## Left to the tests that bring them about', '', ...left.map((one) => `- ${one}`),
  ]);
  say(`\n# axe\n${summary}`);
  for (const one of wrong) say(linesOf(one).join('\n'));
}

const countOf = (looked: readonly Looked[]): number => looked.reduce((sum, { faults }) => sum + faults.light.length + faults.dark.length, 0);

const linesOf = ({ path, who, width, status, faults }: Looked): readonly string[] =>
  [`## ${path} (${who}, ${width}, ${status})`, '', ...faults.light.map((fault) => `- light: ${fault}`), ...faults.dark.map((fault) => `- dark: ${fault}`), ''];

interface LighthouseReport {
  readonly machine: string;
  readonly figures: readonly PageFigures[];
}

export function reportLighthouse(report: LighthouseReport): void {
  const { machine, figures } = report;
  const lines = table(['page', ...LIGHTHOUSE_COLUMNS], figures.map(({ name, middle }) => [name, ...middle.map((figure) => round(figure, 0))]));
  write('lighthouse', report, [
    '# Lighthouse, mobile', '', `${today()}, ${machine}. The middle of three looks; pages take turns.`, '',
    'Aim: performance within 5 points of the bare page, accessibility 100.', '', ...lines,
  ]);
  say(`\n# Lighthouse, mobile\n${lines.join('\n')}`);
}

const today = (): string => new Date().toISOString().slice(0, 10);

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

function write(name: string, report: unknown, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), `${lines.join('\n')}\n`);
}

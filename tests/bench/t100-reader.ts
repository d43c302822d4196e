import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readT100 } from '@/lib/input/t100';

export interface T100Figures {
  readonly rows: number;
  readonly ms: number;
  /** The most that the process ever held, Node and the compiled sources included. */
  readonly peakMb: number;
}

const KB_A_MB = 1_024;

async function importRows(file: string): Promise<number> {
  const reading = await readT100(createReadStream(file));
  if (!reading.ok) throw new Error(`${reading.fault.code} in line ${reading.fault.line}`);
  return reading.summary.rows;
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) if (line) lines += 1;
  return lines - 1;
}

const [file = '', way] = process.argv.slice(2);
const began = performance.now();
const rows = await (way === 'lines' ? countLines(file) : importRows(file));
const figures: T100Figures = { rows, ms: performance.now() - began, peakMb: process.resourceUsage().maxRSS / KB_A_MB };
process.stdout.write(JSON.stringify(figures));

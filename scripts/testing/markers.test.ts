import { expect, it } from 'vitest';
import { leaksIn, type Marker } from './markers';

const MARKERS: readonly Marker[] = [
  { kind: 'name', text: 'Maya' }, { kind: 'name', text: 'Tomás Kovács' }, { kind: 'mail', text: 'maya@demo.mendway.test' }, { kind: 'phone', text: '(303) 555-0127' },
  { kind: 'medicine', text: 'Lisinopril' }, { kind: 'note', text: 'Asks for a room. Spoke (twice) with them.' },
];
const textsIn = (line: string) => leaksIn(`{"level":30,"msg":"all is well"}\n${line}\n`, MARKERS).map(({ marker, line: number }) => `${number} ${marker.text}`);

it.each([
  ['{"msg":"a mail to Maya left"}', 'Maya'],
  ['{"name":"Tomás Kovács"}', 'Tomás Kovács'],
  ['sent to MAYA@demo.mendway.test.', 'maya@demo.mendway.test'],
  ['tel:+13035550127'.replace('+1', ''), '(303) 555-0127'],
  ['called 303-555-0127', '(303) 555-0127'],
  ['(303) 555-0127', '(303) 555-0127'],
  ['lisinopril 10 mg', 'Lisinopril'],
  ['note: Asks for a room. Spoke (twice) with them.', 'Asks for a room. Spoke (twice) with them.'],
])('finds what was planted: %s', (line, text) => expect(textsIn(line)).toEqual([`2 ${text}`]));

it.each(['Mayan ruins', '/srv/mayaTomás', '13035550127', 'at 1730355501.27', 'Asks for a room'])('takes %s for nobody’s', (line) => expect(textsIn(line)).toEqual([]));

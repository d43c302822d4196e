import { expect, test } from 'vitest';
import { messagesOf } from './translator';

/** Words that Spanish here does not use, and why not. */
const OTHERWISE: Readonly<Record<string, RegExp>> = {
  'lugar, página web': /\bsitios?\b/i,
  agregar: /\bañad/i,
  'donde se aloja': /d[oó]nde (usted )?se queda\b/i,
  medicamento: /\bmedicinas?\b/i,
  'caminata; a ride on a bus is none': /\bpaseos?\b(?! en autobús)/i,
  'says nothing of who reads: tiene dudas, en el asiento': /\b(está|estar|estoy) segur[oa]\b|\bsentad[oa]\b|\bes bienvenido\b/i,
  'revisión del viaje; the visit is a consulta de control': /\brevisión(?! del viaje)|\bdel control\b/i,
  'lo que diga su cirujano': /\b(la|su) palabra\b/i,
  'a más tardar el': /llame hasta|, hasta el \{day\}\.|cambiar hasta el|consulta de control, hasta|^hasta: /i,
  'la fecha anterior': /el día de antes/i,
  'sin escalas': /\bsin escala\b/i,
  'una fuga de líquido': /\bun escape\b/i,
  '«…»': /[“”]/,
};

function sentencesIn(words: object): readonly string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? sentencesIn(value) : []);
}

test.each(Object.entries(OTHERWISE))('Spanish says %s, everywhere', (_instead, unwanted) => {
  expect(sentencesIn(messagesOf('es')).filter((sentence) => unwanted.test(sentence))).toEqual([]);
});

import { readFileSync } from 'node:fs';

// A process that is started with this has a clock that goes by a file: so many milliseconds off, looked up ten times a second. Timers go on as
// they do on a machine whose clock was set. Plain JavaScript, because Next's own process knows no TypeScript.
const file = process.env.FAULTS_CLOCK ?? '';
const Real = Date;
let offMs = 0;

function look() {
  try {
    offMs = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    offMs = 0;
  }
}

look();
setInterval(look, 100).unref();

const now = () => Real.now() + offMs;

globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new Real(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

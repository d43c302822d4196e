import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// The web server of the load bench is started with this: at SIGUSR2 it throws away what nobody needs any more, and tells what is left. Plain
// JavaScript, because Next's own process knows no TypeScript; the commands around it hear nothing.
if (process.argv.some((part) => part.includes('next/dist/bin/next'))) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  process.stdout.write(`${JSON.stringify({ memoryOf: process.pid })}\n`);
  process.on('SIGUSR2', () => {
    const { rss: before } = process.memoryUsage();
    collect();
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.stdout.write(`${JSON.stringify({ heapUsed, external, rss, before })}\n`);
  });
}

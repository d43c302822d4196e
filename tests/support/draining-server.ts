import { createServer } from 'node:http';
import { drainAtStop, isDraining, whenClosing } from '@/lib/server/draining';

// A server that stops as Next does: at either signal it takes no new connections, and ends when the last one is gone.
const server = createServer((request, response) => {
  if (request.url === '/live') return void whenClosing(() => response.end('over'));
  response.end(isDraining() ? 'draining' : 'open');
});
const stop = (): unknown => server.close(() => process.exit(0));
process.on('SIGTERM', stop).on('SIGINT', stop);
drainAtStop(Number(process.argv[2]));
server.listen(0, () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});

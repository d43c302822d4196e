import { once } from 'node:events';
import { createServer } from 'node:http';
import { log } from '../log';
import { answerMetrics } from './answer-metrics';

export interface MetricsServer {
  readonly close: () => void;
}

/** Shows the metrics of a process that serves nothing else, at `/metrics` of a port of their own; throws where the port is taken. */
export async function serveMetrics(port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const isMetrics = request.method === 'GET' && request.url === '/metrics';
    const answered = isMetrics ? answerMetrics(request.headers.authorization, new Date()) : Promise.resolve({ status: 404, headers: {}, body: '' });
    answered.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (err: unknown) => {
        log.error({ err }, 'metrics failed');
        response.writeHead(500).end();
      },
    );
  });
  server.requestTimeout = 10_000;
  server.listen(port);
  await once(server, 'listening');
  return {
    close() {
      server.close();
      // Nobody waits for whoever only watches.
      server.closeAllConnections();
    },
  };
}

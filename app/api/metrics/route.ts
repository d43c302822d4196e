import { answerMetrics } from '@/lib/server/metrics/answer-metrics';

export const dynamic = 'force-dynamic';

/** For Prometheus, by a token. */
export const GET = async (request: Request): Promise<Response> => {
  const { body, ...how } = await answerMetrics(request.headers.get('authorization'), new Date());
  return new Response(body, how);
};

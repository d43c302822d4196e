import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface AskedOfDuffel {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Reply = (response: ServerResponse) => void;

export interface DuffelServer {
  readonly basePath: string;
  readonly asked: readonly AskedOfDuffel[];
  /** How many of its connections are open. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** Answers the n-th request by the n-th reply, and by the last one from then on. */
export async function duffelServer(...replies: readonly Reply[]): Promise<DuffelServer> {
  const asked: AskedOfDuffel[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers, body: await text(request) });
    replies[Math.min(asked.length, replies.length) - 1]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { basePath: `http://127.0.0.1:${portOf(server)}`, asked, connections: () => connectionsOf(server), close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => server.getConnections((fault, count) => (fault ? reject(fault) : resolve(count))));

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export const replyJson = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => (response) =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

/** As Duffel documents its errors. */
export const replyError = (status: number, code: string, headers: Record<string, string> = {}): Reply => replyJson(status, {
  meta: { status, request_id: 'FZW0H3HdJwKk5HMAAKxB' },
  errors: [{ type: 'api_error', code, title: code, message: `about ${code}`, documentation_url: 'https://duffel.com/docs/api/overview/errors' }],
}, headers);

const airport = (iata_code: string) => ({ type: 'airport', id: `arp_${iata_code.toLowerCase()}_us`, name: iata_code, iata_code, iata_country_code: 'US', time_zone: 'America/New_York' });
export const duffelAirline = (iata_code: string | null, name: string) => ({ id: `arl_${name}`, name, iata_code, logo_symbol_url: null });

interface GivenSegment {
  readonly from?: string;
  readonly to?: string;
  readonly departs?: string;
  readonly arrives?: string;
  readonly number?: string;
  readonly airline?: ReturnType<typeof duffelAirline>;
  readonly flownBy?: ReturnType<typeof duffelAirline>;
  readonly flownAs?: string;
  readonly stops?: readonly unknown[];
}

const UNITED = duffelAirline('UA', 'United Airlines');

/** A segment with the fields that Duffel documents, those that we do not read among them. */
export const duffelSegment = ({ from = 'DEN', to = 'EWR', departs = '08:45:00', arrives = '14:20:00', number = '1408', airline = UNITED, flownBy = airline, flownAs = number, stops = [] }: GivenSegment = {}) => ({
  id: 'seg_00009htYpSCXrwaB9Dn456', duration: 'PT3H35M', distance: '2583.4', aircraft: null, origin_terminal: null, destination_terminal: 'C',
  origin: airport(from), destination: airport(to), departing_at: `2027-03-03T${departs}`, arriving_at: `2027-03-03T${arrives}`,
  marketing_carrier: airline, marketing_carrier_flight_number: number, operating_carrier: flownBy, operating_carrier_flight_number: flownAs,
  passengers: [{ passenger_id: 'pas_1', cabin_class: 'economy', baggages: [{ type: 'carry_on', quantity: 1 }] }], stops,
});

type Segment = ReturnType<typeof duffelSegment>;

const duffelOffer = (slices: readonly (readonly Segment[])[]) => ({
  id: 'off_00009htYpSCXrwaB9DnUm0', live_mode: true, total_amount: '145.00', total_currency: 'USD', owner: UNITED, expires_at: '2027-01-17T10:42:14.545Z',
  slices: slices.map((segments) => ({ id: 'sli_1', fare_brand_name: 'Basic', origin_type: 'airport', destination_type: 'airport', segments })),
});

/** Answers with offers, each given by its slices. */
export const replyOffers = (offers: readonly (readonly (readonly Segment[])[])[], change: { readonly live_mode?: boolean } = {}): Reply =>
  replyJson(201, { data: { id: 'orq_00009hjdomFOCJyxHG7k7k', live_mode: true, cabin_class: 'economy', created_at: '2027-01-12T15:21:01.927Z', passengers: [{ id: 'pas_1', type: 'adult' }], slices: [], offers: offers.map(duffelOffer), ...change } });

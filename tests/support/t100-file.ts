/** A line of a T-100 segment file, in a few of the columns that BTS offers and in the order of its downloads. */
interface Segment {
  readonly origin?: string;
  readonly destination?: string;
  readonly carrier?: string;
  readonly name?: string;
  readonly year?: number;
  readonly month?: number | string;
  readonly departures?: number;
  readonly serviceClass?: string;
}

export const T100_HEADER =
  'DEPARTURES_SCHEDULED,DEPARTURES_PERFORMED,PAYLOAD,SEATS,PASSENGERS,FREIGHT,MAIL,DISTANCE,RAMP_TO_RAMP,AIR_TIME,UNIQUE_CARRIER,AIRLINE_ID,UNIQUE_CARRIER_NAME,'
  + 'REGION,CARRIER,CARRIER_NAME,CARRIER_GROUP,ORIGIN_AIRPORT_ID,ORIGIN,ORIGIN_CITY_NAME,DEST_AIRPORT_ID,DEST,DEST_CITY_NAME,YEAR,MONTH,CLASS,DATA_SOURCE,';

/** As the Bureau of Transportation Statistics writes it: text in quotes, numbers with two decimals, a comma at the end. */
export function t100Line(segment: Segment = {}): string {
  const { origin = 'DEN', destination = 'JFK', carrier = 'DL', name = 'Delta Air Lines Inc.' } = segment;
  const { year = 2026, month = 7, departures = 31, serviceClass = 'F' } = segment;
  return `0.00,${departures}.00,1234567.00,5580.00,4021.00,120.00,0.00,1626.00,7800.00,6500.00,"${carrier}",19790,"${name}",`
    + `"D","${carrier}","${name}",3,11292,"${origin}","${origin}, US",12478,"${destination}","New York, NY",${year},${month},"${serviceClass}","DU",`;
}

export const t100File = (lines: readonly string[]): string => `\uFEFF${[T100_HEADER, ...lines].join('\r\n')}\r\n`;

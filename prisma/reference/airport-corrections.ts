/**
 * Where the two airport packages are silent, old or wrong. Cities are those that the airport itself names or
 * serves; `airports.test.ts` holds each one to another airport of that city nearby, or to the name.
 */
export const CITIES: Readonly<Record<string, string>> = {
  // Airports younger than OpenFlights' list.
  AAP: 'Samarinda', BER: 'Berlin', BSZ: 'Bishkek', COV: 'Adana', DOH: 'Doha', DRP: 'Legazpi', DSI: 'Destin',
  DSS: 'Dakar', EAX: 'Paramaribo', EHU: 'Ezhou', ENO: 'Encarnación', ETM: 'Eilat', FSZ: 'Shizuoka', GOX: 'Goa', GSV: 'Saratov', HYD: 'Hyderabad',
  IWD: 'Ironwood', JPX: 'East Hampton', LLB: 'Libo', MCM: 'Monaco', NER: 'Neryungri', NLU: 'Mexico City', NMI: 'Mumbai', NPT: 'Newport', NQZ: 'Astana', PKX: 'Beijing',
  RDO: 'Radom', RMO: 'Chișinău', RMU: 'Murcia', SAI: 'Siem Reap', SHO: 'Manzini', SPX: 'Cairo', TFU: 'Chengdu', TZA: 'Belize City',
  UBN: 'Ulaanbaatar', USA: 'Concord', XWA: 'Williston', YIA: 'Yogyakarta', ZIA: 'Moscow',
  // Names that OpenFlights spells in an old or foreign way.
  ALA: 'Almaty', ALG: 'Algiers', ASB: 'Ashgabat', BJX: 'León', BLR: 'Bengaluru', BOG: 'Bogotá', CJU: 'Jeju',
  CSX: 'Changsha', CUN: 'Cancún', DAD: 'Da Nang', DSN: 'Ordos', DUS: 'Düsseldorf', FDF: 'Fort-de-France',
  GBE: 'Gaborone', GIG: 'Rio de Janeiro', SDU: 'Rio de Janeiro', GOT: 'Gothenburg', GRU: 'São Paulo',
  CGH: 'São Paulo', HYA: 'Hyannis', JHG: 'Jinghong', KBP: 'Kyiv', IEV: 'Kyiv', KWI: 'Kuwait City', LUX: 'Luxembourg',
  LWO: 'Lviv', MAA: 'Chennai', MDE: 'Medellín', EOH: 'Medellín', MED: 'Medina', MMX: 'Malmö', MSQ: 'Minsk',
  MXP: 'Milan', NAN: 'Nadi', NGB: 'Ningbo', NUE: 'Nuremberg', OOL: 'Gold Coast', PBM: 'Paramaribo',
  PAP: 'Port-au-Prince', PHC: 'Port Harcourt', PNH: 'Phnom Penh', POS: 'Port of Spain', PTP: 'Pointe-à-Pitre',
  RDU: 'Raleigh-Durham', REP: 'Siem Reap', RUN: 'Saint-Denis', SVQ: 'Seville', THR: 'Tehran', IKA: 'Tehran',
  TLL: 'Tallinn', TLV: 'Tel Aviv', TNG: 'Tangier', TRN: 'Turin', UPG: 'Makassar', UVF: 'Vieux Fort',
  VER: 'Veracruz', VRN: 'Verona', YZV: 'Sept-Îles', ZRH: 'Zürich',
};

/** Zones that the package has wrong; each agrees with OpenFlights, or with the clocks of the neighbours. */
export const ZONES: Readonly<Record<string, string>> = {
  BAX: 'Asia/Barnaul', BWT: 'Australia/Hobart', HVD: 'Asia/Hovd', MLG: 'Asia/Jakarta', NIU: 'Pacific/Tahiti',
  OVS: 'Asia/Yekaterinburg', PSC: 'America/Los_Angeles', PSU: 'Asia/Pontianak', SQG: 'Asia/Pontianak',
  STM: 'America/Santarem', TJG: 'Asia/Makassar', TMT: 'America/Santarem', TOF: 'Asia/Tomsk', ULG: 'Asia/Hovd',
  ULK: 'Asia/Yakutsk', ULO: 'Asia/Hovd',
  // Without scheduled service.
  CEW: 'America/Chicago', FTK: 'America/New_York', ISJ: 'America/Cancun', LUW: 'Asia/Makassar', ORX: 'America/Santarem',
  PSJ: 'Asia/Makassar', QSC: 'America/Sao_Paulo', RGK: 'Asia/Barnaul', SWT: 'Asia/Tomsk',
};

/** Listed as airports, but a whole city, a railway station, or a heliport in Manhattan. */
export const NOT_AIRPORTS: ReadonlySet<string> = new Set(['BAK', 'PAR', 'QQW', 'JRA']);

/** What people call an area of which an airport lies in another city: Newark serves New York. */
export const AREA_NAMES: Readonly<Record<string, readonly string[]>> = { NYC: ['New York', 'New York City', 'Nueva York'] };

/** Codes for a whole city (IATA metropolitan areas) and the airports they stand for. */
export const METROPOLITAN_CODES: Readonly<Record<string, readonly string[]>> = {
  NYC: ['JFK', 'LGA', 'EWR'], BJS: ['PEK', 'PKX'], BUE: ['EZE', 'AEP'], BUH: ['OTP'], CHI: ['ORD', 'MDW'],
  DTT: ['DTW'], JKT: ['CGK', 'HLP'], LON: ['LHR', 'LGW', 'STN', 'LTN', 'LCY', 'SEN'], MIL: ['MXP', 'LIN', 'BGY'],
  MOW: ['SVO', 'DME', 'VKO', 'ZIA'], OSA: ['KIX', 'ITM', 'UKB'], PAR: ['CDG', 'ORY', 'BVA'], QDF: ['DFW', 'DAL'],
  QHO: ['IAH', 'HOU'], QLA: ['LAX', 'BUR', 'LGB', 'ONT', 'SNA'], QMI: ['MIA', 'FLL', 'PBI'],
  QSF: ['SFO', 'OAK', 'SJC'], REK: ['KEF', 'RKV'], RIO: ['GIG', 'SDU'], ROM: ['FCO', 'CIA'],
  SAO: ['GRU', 'CGH', 'VCP'], SEL: ['ICN', 'GMP'], SPK: ['CTS', 'OKD'], STO: ['ARN', 'BMA', 'NYO'],
  TCI: ['TFN', 'TFS'], TYO: ['HND', 'NRT'], WAS: ['IAD', 'DCA', 'BWI'], YEA: ['YEG'], YMQ: ['YUL'], YTO: ['YYZ', 'YTZ'],
};

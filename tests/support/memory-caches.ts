const addressOf = (request: RequestInfo | URL): string => {
  const url = new URL(request instanceof Request ? request.url : String(request), 'https://mendway.example');
  return url.pathname + url.search;
};

/** A browser's cache storage, as far as Mendway uses it. `room`: how many answers fit before it is full. */
export class MemoryCaches {
  readonly #caches = new Map<string, Map<string, Response>>();
  constructor(private readonly room = Infinity) {}

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async match(request: RequestInfo, { cacheName }: { cacheName?: string } = {}): Promise<Response | undefined> {
    const searched = [...this.#caches].filter(([name]) => cacheName === undefined || name === cacheName);
    return searched.flatMap(([, entries]) => entries.get(addressOf(request))?.clone() ?? [])[0];
  }

  async open(name: string) {
    const entries = this.#caches.get(name) ?? new Map<string, Response>();
    this.#caches.set(name, entries);
    const size = () => [...this.#caches.values()].reduce((sum, one) => sum + one.size, 0);
    return {
      match: async (request: RequestInfo) => entries.get(addressOf(request))?.clone(),
      keys: async () => [...entries.keys()].map((address) => new Request(new URL(address, 'https://mendway.example'))),
      delete: async (request: RequestInfo) => entries.delete(addressOf(request)),
      put: async (request: RequestInfo, answer: Response) => {
        if (size() >= this.room) throw new DOMException('full', 'QuotaExceededError');
        entries.set(addressOf(request), answer.clone());
      },
    };
  }
}

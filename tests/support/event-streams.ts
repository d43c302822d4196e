/** What a stream of events tells, as it comes; `null` once it is closed. */
export function toldBy<T>(response: Response, read: (data: string) => T) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const told: (T | null)[] = [];
  let rest = '';
  const next = async (): Promise<void> => {
    const part = await reader?.read();
    if (!part || part.done) return void told.push(null);
    // What is long comes in several parts.
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) told.push(read(line.slice('data: '.length)));
    return next();
  };
  void next();
  return { told, close: async () => reader?.cancel() };
}

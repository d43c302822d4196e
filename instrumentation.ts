/** Next calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.TRUST_PROXY === 'true') return;
  const { trustNoForwardedAddress } = await import('@/lib/server/client-address');
  trustNoForwardedAddress();
}

/** Waiting for a condition. */
import { setTimeout as delay } from 'node:timers/promises';

const LIMIT = 20_000;
const ASK_EVERY = 50;

/**
 * Reads a value again and again until it is accepted, and returns it.
 * @param what names the value in the error, where it never is
 */
export async function until<Value>(
  read: () => Promise<Value>,
  accept: (value: Value) => boolean,
  what: string,
): Promise<Value> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Error(`${what} never came to be as expected. It is: ${JSON.stringify(value)}`);
    await delay(ASK_EVERY);
  }
}

import type pg from 'pg';

const TIMEOUT_MS = 5_000;

/** Ends a pool as soon as its connections are given back, and in any case after some seconds. */
export async function endPool(pool: pg.Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS);
  });
  try {
    await Promise.race([pool.end(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

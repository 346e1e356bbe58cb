/** How many requests a bucket takes. Discord publishes none: clients read the headers. */
export interface BucketSize {
  readonly requests: number;
  readonly windowMs: number;
}

interface Bucket {
  remaining: number;
  resetsAt: number;
}

/** What one request did to its bucket. */
export interface Taken {
  /** Seconds to wait when the bucket was empty. */
  readonly retryAfter: number | null;
  /** Discord documentation: Rate Limits, Rate Limit Header Format. */
  readonly headers: Record<string, string>;
}

/** The buckets of all routes: one for each route and major parameter. Real time, as the client waits. */
export class RateLimits {
  private readonly size: BucketSize;
  private readonly buckets = new Map<string, Bucket>();

  constructor(size: BucketSize) {
    this.size = size;
  }

  take(routeName: string, majorParameter: string): Taken {
    const now = Date.now();
    const key = `${routeName} ${majorParameter}`;
    const existing = this.buckets.get(key);
    const bucket =
      existing && existing.resetsAt > now
        ? existing
        : { remaining: this.size.requests, resetsAt: now + this.size.windowMs };
    this.buckets.set(key, bucket);
    const waitSeconds = (bucket.resetsAt - now) / 1000;
    const limited = bucket.remaining === 0;
    if (!limited) bucket.remaining -= 1;
    return {
      retryAfter: limited ? waitSeconds : null,
      headers: {
        'x-ratelimit-limit': String(this.size.requests),
        'x-ratelimit-remaining': String(bucket.remaining),
        'x-ratelimit-reset': (bucket.resetsAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': waitSeconds.toFixed(3),
        'x-ratelimit-bucket': routeName,
      },
    };
  }

  clear(): void {
    this.buckets.clear();
  }
}

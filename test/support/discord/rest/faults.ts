import type { ApiError } from './api-error.ts';

/** A trouble a test orders for coming requests. */
export interface Fault {
  /** The refusal to answer with; without one only the delay happens. */
  readonly error?: ApiError;
  /** Cuts the connection instead of answering. */
  readonly drop?: boolean;
  /** Does what was asked first, and only then answers with the trouble. */
  readonly afterDoing?: boolean;
  /** Milliseconds before anything happens. */
  readonly delayMs?: number;
}

interface Order {
  readonly route: string;
  readonly fault: Fault;
  remaining: number;
}

/** Ordered troubles, by route. */
export class Faults {
  private orders: Order[] = [];

  /** The next `times` requests to `route` meet `fault`. */
  add(route: string, fault: Fault, times = 1): void {
    this.orders.push({ route, fault, remaining: times });
  }

  /** The trouble of this request, if one is ordered. */
  take(route: string): Fault | undefined {
    const order = this.orders.find((each) => each.route === route && each.remaining > 0);
    if (!order) return undefined;
    order.remaining -= 1;
    return order.fault;
  }

  clear(): void {
    this.orders = [];
  }
}

import type { FakeClock } from './clock.ts';

// Discord documentation: API reference, Snowflakes. The first second of 2015.
const discordEpoch = 1_420_070_400_000;

/** Makes ids as Discord does: time in the upper bits, strictly rising. */
export class Snowflakes {
  private last = 0n;
  private readonly clock: FakeClock;

  constructor(clock: FakeClock) {
    this.clock = clock;
  }

  next(): string {
    const earliest = BigInt(this.clock.now() - discordEpoch) << 22n;
    this.last = earliest > this.last ? earliest : this.last + 1n;
    return this.last.toString();
  }
}

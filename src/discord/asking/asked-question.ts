import type { Turn } from '../../answering/turn.ts';

/** A question, however it came. */
export interface AskedQuestion {
  readonly text: string;
  /** Discord ids. */
  readonly person: string;
  readonly guild: string | null;
  readonly channel: string;
  /** Reads the conversation that the question may build on, oldest turn first. */
  readonly history: () => Promise<readonly Turn[]>;
}

import type { PeopleMessages } from '../../messages/messages.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import type { Shortcoming } from './shortcomings.ts';

/**
 * Where the answer to one question is shown: a message that is made once and then changed. The ways in which people
 * ask differ in this alone.
 */
export interface ReplyPlace {
  /** What is said here, in the language of the one who asked. */
  readonly say: PeopleMessages;
  /** Whether one person alone sees it in a place where others are. */
  readonly private: boolean;
  /** Whether embeds are shown here. */
  readonly embeds: boolean;
  /** Whether what is shown can be changed: without that, nothing is shown before the answer. */
  readonly changeable: boolean;
  /** Says why no answer comes, instead of everything else; to the one who asked alone where Discord can. */
  refuse(notice: RenderedMessage): Promise<void>;
  /** Tells at once that the question has arrived. Never fails for what can be made up for later. */
  acknowledge(): Promise<void>;
  /**
   * Shows this in place of what was shown before.
   * @throws the error of Discord's client where it refuses this message, so that a plainer one can be tried
   */
  show(message: RenderedMessage): Promise<void>;
  /** Why what is shown is less than it should be, as far as permissions are the reason. */
  readonly shortcoming: Shortcoming | undefined;
  /** Whether who asked may manage the server. */
  readonly mayManage: boolean;
  /** Tells something to the one who asked alone, beside the answer. */
  tellAlone(notice: RenderedMessage): Promise<void>;
}

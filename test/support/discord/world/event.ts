/** Something a connected bot is told. Discord documentation: Gateway Events, Receive Events. */
export interface GatewayEvent {
  /** Such as `MESSAGE_CREATE`. */
  readonly name: string;
  /** The server it belongs to; null for direct messages and interactions outside servers. */
  readonly guildId: string | null;
  /** The intent without which it is not sent; 0 when it is always sent. */
  readonly intent: number;
  /** What a session with these intents receives. */
  readonly data: (intents: number) => unknown;
  /** The message or interaction it creates, by which a test can repeat it. */
  readonly key: string | null;
  /** Called when it is first written to a socket. */
  readonly delivered?: () => void;
}

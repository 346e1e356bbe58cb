import type { Rule } from './rule.ts';

const gateway = 'Discord documentation: Gateway';
const reference = 'Discord documentation: API reference';

/** Rules about connections, requests and threads. */
export const connectionRules = {
  heartbeat: {
    says: 'A client sends a heartbeat every interval.',
    source: `${gateway}, Sending Heartbeats`,
  },
  'identify-count': {
    says: 'At most 1000 identifies a day; beyond that the token is reset.',
    source: `${gateway}, Session Start Limits`,
  },
  'identify-rate': {
    says: 'At most max_concurrency identifies in 5 seconds.',
    source: `${gateway}, Rate Limiting`,
  },
  'intents-wider-than-needed': {
    says: 'The bot asks for no intent it does not need.',
    source: `${gateway}, Gateway Intents`,
  },
  'gateway-payload-size': {
    says: 'A payload has at most 4096 bytes.',
    source: `${gateway}, Sending Events`,
  },
  'gateway-send-rate': {
    says: 'At most 120 payloads in 60 seconds.',
    source: `${gateway}, Rate Limiting`,
  },
  'gateway-protocol': {
    says: 'Payloads are JSON with a known opcode; identify comes first and once.',
    source: 'Discord documentation: Opcodes and Status Codes, Gateway Close Codes',
  },
  'stop-after-401': {
    says: 'After a 401 no further request is made with the same token.',
    source: 'Discord documentation: Rate Limits, Invalid Request Limit',
  },
  'unknown-route': { says: 'Requests go to routes of API v10 that exist.', source: reference },
  'form-body': {
    says: 'Request bodies have the documented shape.',
    source: `${reference}, Error Messages`,
  },
  'thread-name': {
    says: 'A thread name has 1 to 100 characters.',
    source: 'Discord documentation: Channel resource, Start Thread',
  },
  'thread-archive-duration': {
    says: 'A thread is archived after 60, 1440, 4320 or 10080 minutes.',
    source: 'Discord documentation: Channel resource, Thread Metadata',
  },
  'list-limit': {
    says: 'A list of messages has a limit of 1 to 100 and one of around, before, after.',
    source: 'Discord documentation: Message resource, Get Channel Messages',
  },
} satisfies Record<string, Rule>;

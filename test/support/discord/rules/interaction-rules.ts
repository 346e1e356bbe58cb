import type { Rule } from './rule.ts';

const receiving = 'Discord documentation: Interactions, Receiving and Responding';
const commands = 'Discord documentation: Interactions, Application Commands';
const modal = `${receiving}, Modal`;

/** Rules about interactions, modals and commands. */
export const interactionRules = {
  'response-in-time': {
    says: 'An interaction is answered first within 3 seconds.',
    source: receiving,
  },
  'single-first-response': {
    says: 'An interaction gets exactly one first response.',
    source: `${receiving}; Opcodes and Status Codes, 40060`,
  },
  'response-kind': {
    says: 'A response fits its interaction: UPDATE_MESSAGE for components, choices for autocomplete, no modal for a modal.',
    source: `${receiving}, Interaction Callback Type`,
  },
  'deferred-flags': {
    says: 'A deferred response carries no flag but EPHEMERAL.',
    source: receiving,
  },
  'ephemeral-decided': {
    says: 'Whether a response is ephemeral is decided by its first response, not by an edit.',
    source: receiving,
  },
  'follow-up-before-edit': {
    says: 'After a deferred response the placeholder is edited before a follow-up is sent.',
    source: `${receiving}, Followup Messages`,
  },
  'follow-up-count': {
    says: 'Where only a person installed the application, an interaction has at most 5 follow-ups.',
    source: `${receiving}, Followup Messages`,
  },
  'autocomplete-choices': { says: 'At most 25 choices.', source: `${receiving}, Autocomplete` },
  'autocomplete-choice-text': {
    says: 'Name and value of a choice have 1 to 100 characters.',
    source: `${commands}, Option Choice`,
  },
  'modal-title': { says: 'A modal title has 1 to 45 characters.', source: modal },
  'modal-components': { says: 'A modal has 1 to 5 components.', source: modal },
  'modal-custom-id': {
    says: 'Custom ids of a modal and its inputs have 1 to 100 characters and are unique.',
    source: modal,
  },
  'modal-label': {
    says: 'A label has 1 to 45 characters and a description of at most 100.',
    source: 'Discord documentation: Component reference, Label',
  },
  'modal-input': {
    says: 'A text input holds at most 4000 characters, its placeholder 100; preset values fit its length.',
    source: 'Discord documentation: Component reference, Text Input',
  },
  'command-name': {
    says: 'Names have 1 to 32 characters, for slash commands and options lower case and without spaces.',
    source: `${commands}, Application Command Naming`,
  },
  'command-description': {
    says: 'Slash commands and options have a description of 1 to 100 characters; context menu commands none.',
    source: commands,
  },
  'command-options': {
    says: 'At most 25 options, required ones first, names unique.',
    source: `${commands}, Application Command Structure`,
  },
  'command-choices': {
    says: 'At most 25 choices with names and values of 1 to 100 characters; none beside autocomplete.',
    source: `${commands}, Option Choice`,
  },
  'command-string-length': {
    says: 'max_length of a string option is at most 6000.',
    source: `${commands}, Application Command Option`,
  },
  'command-size': { says: 'A command has at most 8000 characters.', source: commands },
  'command-count': {
    says: 'At most 100 slash, 15 user and 15 message commands, each name once.',
    source: `${commands}, Registering a Command`,
  },
  'command-contexts': {
    says: 'contexts and integration_types belong to global commands only; PRIVATE_CHANNEL needs USER_INSTALL.',
    source: `${commands}, Contexts`,
  },
} satisfies Record<string, Rule>;

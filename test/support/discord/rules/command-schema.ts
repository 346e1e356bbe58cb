import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { breaks } from './rule-message.ts';

// Discord documentation: Interactions, Application Commands, Application Command Naming.
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const choiceText = z.string().min(1, breaks('command-choices')).max(100, breaks('command-choices'));

const slashNameText = z
  .string()
  .refine((name) => slashName.test(name) && name === name.toLowerCase(), {
    error: breaks('command-name'),
  });

const description = z
  .string()
  .min(1, breaks('command-description'))
  .max(100, breaks('command-description'));

const optionFields = {
  type: z.number().int().min(1).max(11),
  name: slashNameText,
  description,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z
    .array(z.looseObject({ name: choiceText, value: z.union([choiceText, z.number()]) }))
    .max(25, breaks('command-choices'))
    .nullish(),
  min_length: z.number().int().min(0).max(6000, breaks('command-string-length')).nullish(),
  max_length: z
    .number()
    .int()
    .min(1, breaks('command-string-length'))
    .max(6000, breaks('command-string-length'))
    .nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
};

/** An option, with subcommands and groups nested as deep as they may be. */
export interface CommandOption extends z.infer<z.ZodObject<typeof optionFields, z.core.$loose>> {
  options?: CommandOption[] | null | undefined;
}

const option: z.ZodType<CommandOption> = z
  .looseObject({
    ...optionFields,
    options: z.lazy(() => z.array(option).max(25, breaks('command-options'))).nullish(),
  })
  .refine((value) => !(value.autocomplete && value.choices?.length), {
    error: breaks('command-choices'),
  })
  .refine((value) => inOrder(value.options ?? []), { error: breaks('command-options') });

/** Required options come first and every name once. */
function inOrder(options: readonly CommandOption[]): boolean {
  const firstOptional = options.findIndex((each) => !each.required);
  const ordered =
    firstOptional === -1 || options.slice(firstOptional).every((each) => !each.required);
  return ordered && new Set(options.map((each) => each.name)).size === options.length;
}

/** Discord documentation: Interactions, Application Commands, Application Command Structure. */
export const command = z
  .looseObject({
    type: z.number().int().min(1).max(3).nullish(),
    name: z.string().min(1, breaks('command-name')).max(32, breaks('command-name')),
    description: z.string().nullish(),
    options: z.array(option).max(25, breaks('command-options')).nullish(),
    default_member_permissions: z.string().regex(/^\d+$/).nullish(),
    contexts: z.array(z.number().int().min(0).max(2)).nullish(),
    integration_types: z.array(z.number().int().min(0).max(1)).nullish(),
  })
  .superRefine((value, context) => {
    const isSlash =
      (value.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
    if (isSlash && !slashNameText.safeParse(value.name).success) {
      context.addIssue({ code: 'custom', message: breaks('command-name') });
    }
    if (isSlash ? !description.safeParse(value.description).success : Boolean(value.description)) {
      context.addIssue({ code: 'custom', message: breaks('command-description') });
    }
    if (!inOrder(value.options ?? [])) {
      context.addIssue({ code: 'custom', message: breaks('command-options') });
    }
    if (commandLength(value) > 8000) {
      context.addIssue({ code: 'custom', message: breaks('command-size') });
    }
  });

export type Command = z.infer<typeof command>;

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly options?: readonly CommandOption[] | null | undefined;
  readonly choices?: readonly { name: string; value: string | number }[] | null | undefined;
}

/** Names, descriptions and values of the command, its options and its choices. */
function commandLength(value: Described): number {
  const own = value.name.length + (value.description?.length ?? 0);
  const choices = (value.choices ?? []).map(
    (choice) => choice.name.length + String(choice.value).length,
  );
  const options = (value.options ?? []).map(commandLength);
  return [own, ...choices, ...options].reduce((sum, length) => sum + length, 0);
}

/** Whether an option is a subcommand or a group of them. */
export function isSubcommand(option: CommandOption): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

import type { Embed } from '../world/records.ts';

/** Everything an embed shows as text, top to bottom. */
export function embedText(embed: Embed): string {
  return [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n');
}

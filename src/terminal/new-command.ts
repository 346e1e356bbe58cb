import { Command } from 'commander';
import { english } from '../messages/english.ts';

const words = english.operators.commandLine;

/**
 * A command as all of ours are: explains itself with `--help`, answers wrong use with what is wrong and its usage on
 * standard error, and leaves ending the process to `runCommand`.
 * @param name - as it is typed: `npm run index --`
 */
export function newCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError()
    .exitOverride();
}

/** Adds the folders that `withFolders` takes. */
export function withFolderOptions(command: Command): Command {
  return command
    .option('--corpus <folder>', words.corpus)
    .option('--index <folder>', words.indexFolder);
}

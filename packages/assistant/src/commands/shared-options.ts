import { type Command, InvalidArgumentError } from 'commander';
import { type Config, loadConfig } from '../config/load-config.js';

/** What every command takes. */
export interface SharedOptions {
  readonly config?: string;
  readonly dataDir?: string;
}

export function addSharedOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration to read (default: docent.config.{ts,js,mjs,json} in this folder)')
    .option('--data-dir <folder>', 'where the index and the database are kept (default: .docent; env DOCENT_DATA_DIR)');
}

export function loadSharedConfig({ config, dataDir }: SharedOptions): Promise<Config> {
  return loadConfig({ configFile: config, dataDir });
}

/** Reads an option that is a whole number. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

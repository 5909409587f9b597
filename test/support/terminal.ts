import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { freshFolder } from './folders.ts';

/** A program in a terminal of 80 columns and 24 lines, which is what tmux makes. */
export class Terminal {
  readonly #server = join(freshFolder(), 'tmux');

  readonly #environment: Readonly<Record<string, string>>;

  constructor(command: string, folder: string, environment: Readonly<Record<string, string>>) {
    // The commands of an unknown shell would go through the settings of whoever runs the tests.
    this.#environment = { LANG: 'C.UTF-8', SHELL: '/bin/sh', ...environment };
    this.#tmux('new-session', '-d', '-x', '80', '-y', '24', '-c', folder, command);
  }

  /** Presses the keys of the text. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', '--', text);
  }

  press(key: 'Tab' | 'Enter'): void {
    this.#tmux('send-keys', key);
  }

  /** What is shown, once the pattern is found in it. */
  async shows(pattern: RegExp): Promise<string> {
    // Machines are slow at times; what never comes is told with what came instead.
    for (let looks = 0; looks < 600; looks++) {
      const screen = this.#tmux('capture-pane', '-p');
      if (pattern.test(screen)) return screen;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no ${String(pattern)} in:\n${this.#tmux('capture-pane', '-p')}`);
  }

  close(): void {
    this.#tmux('kill-server');
  }

  #tmux(...args: string[]): string {
    return execFileSync('tmux', ['-S', this.#server, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: this.#environment,
    });
  }
}

import { type CommandId, ribbonButtons } from "../../manifests/ribbon";

/** What each button of the ribbon does; it tells the user of trouble itself. */
export type Commands = Readonly<Record<CommandId, () => Promise<void>>>;

/**
 * Gives Excel the function behind each button of the ribbon. Excel shows a button as busy, and in the end gives up on it,
 * until it is told that the function is done, so that is told after trouble too.
 */
export function registerCommands(commands: Commands): void {
  for (const { id, action } of ribbonButtons) {
    // Trouble flies on to whoever waits for the button; Office itself does not.
    Office.actions.associate(action, (event: Office.AddinCommands.Event): unknown => commands[id]().finally(() => event.completed()));
  }
}

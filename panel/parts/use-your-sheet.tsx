import { Button } from "#kit";
import { useRegisterDoor } from "../pane-context";
import { text } from "../text";

/** Where nothing is read as the plan: the way to take a sheet of the user's own, where the host can show its sheets. */
export function UseYourSheet() {
  const open = useRegisterDoor();
  if (open === undefined) return null;
  return (
    <Button size="small" onPress={open}>
      {text.more.pages.register[0]}
    </Button>
  );
}

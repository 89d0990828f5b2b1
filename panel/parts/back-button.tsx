import { Button } from "#kit";

/** The way back to the page that this one was opened from. */
export const BackButton = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <div className="back">
    <Button look="subtle" icon="back" onPress={onPress}>
      {label}
    </Button>
  </div>
);

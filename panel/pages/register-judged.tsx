import { Button } from "#kit";
import { BackButton } from "../parts/back-button";
import { Heading } from "../parts/heading";
import { RegisterPreview } from "../parts/register-preview";
import { TroubleBar } from "../parts/trouble-bar";
import type { RegisterPreview as Preview } from "../../session/register-verbs";
import { registerText } from "../register-text";
import { text } from "../text";
import type { Action } from "../use-action";

interface Properties {
  readonly preview: Preview;
  readonly day: string;
  readonly looking: Action;
  readonly using: Action;
  readonly onDay: (day: string) => void;
  readonly onUse: () => void;
  readonly onBack: () => void;
}

/** The second screen: the first benefits judged, what will be written, and the button that writes it. */
export function RegisterJudged({ preview, day, looking, using, onDay, onUse, onBack }: Properties) {
  const isBusy = looking.busy || using.busy;
  return (
    <section className="page" aria-labelledby="judged">
      <BackButton label={registerText.toHeadings} onPress={onBack} />
      <Heading id="judged">{registerText.previewTitle}</Heading>
      <p className="body">{registerText.previewIntro(preview.benefits.length)}</p>
      <RegisterPreview preview={preview} day={day} onDay={onDay} />
      <TroubleBar trouble={looking.trouble ?? using.trouble} />
      <div className="row">
        <Button look="primary" off={isBusy} onPress={() => !isBusy && onUse()}>
          {using.busy ? text.working : registerText.use}
        </Button>
        <Button off={using.busy} onPress={() => !using.busy && onBack()}>
          {registerText.back}
        </Button>
      </div>
    </section>
  );
}

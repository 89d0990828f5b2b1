import type { Host } from "./host";
import type { HostMail } from "./service-state";
import { strict } from "./strict";
import { HostError } from "./trouble";

type Mail = GoogleAppsScript.Mail.MailApp;

/** "Quotas for Google Services", consumer accounts: 50 recipients and 200 KB a message. */
const mostRecipients = 50;
const mostBytes = 200 * 1024;

export function mailApp(host: Host): Mail {
  const { services } = host;
  return strict<Mail>(host, "Mail.MailApp", {
    getRemainingDailyQuota: () => services.mailQuota,
    sendEmail(...given: readonly unknown[]) {
      const mail = mailOf(given);
      const addresses = [mail.to, mail["cc"], mail["bcc"]]
        .flatMap((list) => String(list ?? "").split(","))
        .map((address) => address.trim())
        .filter((address) => address !== "");
      if (addresses.length === 0) throw new HostError("Failed to send email: no recipient");
      const wrong = addresses.find((address) => !/^(?:[^<>]*<)?[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+>?$/.test(address));
      if (wrong !== undefined) throw new HostError(`Invalid email: ${wrong}`);
      if (addresses.length > mostRecipients) throw new HostError("Limit exceeded: Email Recipients Per Message.");
      if (mail.subject.length > 250) throw new HostError("Argument too large: subject");
      if (Buffer.byteLength(mail.body) + Buffer.byteLength(String(mail["htmlBody"] ?? "")) > mostBytes) throw new HostError("Limit exceeded: Email Body Size.");
      if (addresses.length > services.mailQuota) throw new HostError("Service invoked too many times for one day: email.");
      services.mailQuota -= addresses.length;
      services.mails = [...services.mails, mail];
    },
  });
}

function mailOf([first, second, third, fourth]: readonly unknown[]): HostMail {
  if (typeof first !== "string") return { to: "", subject: "", body: "", ...(first as object) };
  if (typeof fourth === "string") return { to: first, replyTo: second, subject: String(third), body: fourth };
  return { to: first, subject: String(second), body: String(third), ...(fourth as object | undefined) };
}

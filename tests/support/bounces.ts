interface Dsn {
  readonly messageId?: string;
  readonly to?: string;
  readonly recipient?: string;
  readonly action?: string;
  readonly status?: string;
  /** How the mail comes back; null: not at all. */
  readonly returned?: 'message/rfc822' | 'text/rfc822-headers' | null;
}

/** What a mail server sends back where a mail could not be delivered (RFC 3464), as Postfix writes it. */
export function dsn({ messageId = 'm1@mendway.test', to = 'ruth@example.test', recipient = to, action = 'failed', status = '5.1.1', returned = 'message/rfc822' }: Dsn = {}): string {
  return `From: MAILER-DAEMON@mx.example.org
To: hello@mendway.test
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="=_b1"

--=_b1
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--=_b1
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Sun, 29 Nov 2026 06:00:00 +0000 (UTC)

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 <${recipient}>: Recipient address rejected:
    User unknown
${returned === null ? '' : `
--=_b1
Content-Type: ${returned}

From: Mendway <hello@mendway.test>
To: ${to}
Message-ID: <${messageId}>
Subject: A reminder about a flight
`}
--=_b1--
`;
}

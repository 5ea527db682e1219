import type { LineAction } from '../../domain/release/hold-back';
import type { PublicationStep } from '../../domain/release/publication-steps';
import { GRANTS } from '../../panel/grant/contract';
import { RELEASES, type Desk } from '../../panel/release/contract';
import { momentOf } from '../shared/moments';
import { problemOf, useAsk, type Problem } from '../shared/requests';
import { useSay } from '../shared/text';
import { AdmitAgainDialog, CorrectionDialog, ExceptionDialog, PublishDialog, ReasonDialog } from './dialogs';
import type { Line } from './line-buttons';
import { SAY } from './texts';

/** The dialog that is open: about a person's line, or about the release. */
export type Open = { kind: LineAction; line: Line } | { kind: PublicationStep | 'correct' };

/** What the page does once a dialog's request is answered. */
export interface Settle {
  done: (message: string, variant?: 'success' | 'warning') => void;
  /** The draft or the request is another one by now. */
  refuse: (why: Problem) => void;
  published: () => void;
  close: () => void;
}

/** Refusals after which the page shows what is new instead of the dialog. */
const OVERTAKEN = [
  'DRAFT_CHANGED',
  'REQUEST_VOID',
  'REQUEST_NOT_OPEN',
  'PUBLICATION_REQUESTED',
  'RELEASE_PUBLISHED',
  'RENEWALS_PENDING',
];

/** The dialog that is open, and the request that it sends. */
export function OpenDialog({ desk, open, settle }: { desk: Desk; open: Open; settle: Settle }) {
  const say = useSay();
  const ask = useAsk();
  const { release } = desk;
  // A draft has one; what is published is asked for nothing that needs it.
  const fingerprint = desk.fingerprint ?? '';
  const onClose = settle.close;
  const tell = async (answered: Promise<unknown>, message: string, published = false) => {
    try {
      await answered;
    } catch (error) {
      const why = problemOf(error);
      if (!OVERTAKEN.includes(why.code)) throw error;
      settle.refuse(why);
      return;
    }
    settle.done(message);
    if (published) settle.published();
  };
  switch (open.kind) {
    case 'hold-back':
      return (
        <ReasonDialog
          title={say(SAY.holdBackTitle, { name: nameOf(open.line) ?? say(SAY.erased) })}
          help={say(SAY.holdBackHelp)}
          confirm={say(SAY.holdBack)}
          label={say(SAY.note)}
          onDone={({ reason: note, idempotencyKey }) =>
            tell(
              ask(RELEASES.holdBack, { release, member: open.line.member, note, idempotencyKey }),
              say(SAY.holdBackDone),
            )
          }
          onClose={onClose}
        />
      );
    case 'admit-again': {
      const { member } = open.line;
      const held = desk.holdBacks.find((each) => each.member === member);
      const by = held?.by ?? say(SAY.someone);
      const at = held ? momentOf(held.at, desk.timeZone) : '—';
      return (
        <AdmitAgainDialog
          name={nameOf(open.line) ?? say(SAY.erased)}
          help={say(SAY.admitAgainHelp, { by, at, note: held?.note ?? '—' })}
          onDone={(idempotencyKey) =>
            tell(ask(RELEASES.admitAgain, { release, member, idempotencyKey }), say(SAY.admitAgainDone))
          }
          onClose={onClose}
        />
      );
    }
    case 'exception':
      return (
        <ExceptionDialog
          name={nameOf(open.line) ?? say(SAY.erased)}
          desk={desk}
          onGrant={async (given) => {
            const asked = { member: open.line.member, basis: 'exception' as const, ...given };
            const { warning } = await ask(GRANTS.propose, asked);
            const done = say(SAY.exceptionDone);
            settle.done(warning ? `${done} ${say(warning)}` : done, warning ? 'warning' : 'success');
          }}
          onClose={onClose}
        />
      );
    case 'ask':
    case 'publish':
    case 'confirm': {
      const asks = open.kind === 'ask';
      return (
        <PublishDialog
          step={open.kind}
          desk={desk}
          onDone={(idempotencyKey) =>
            tell(
              ask(asks ? RELEASES.request : RELEASES.publish, { release, fingerprint, idempotencyKey }),
              say(asks ? SAY.askDone : SAY.publishDone, { release }),
              !asks,
            )
          }
          onClose={onClose}
        />
      );
    }
    case 'withdraw':
      return (
        <ReasonDialog
          title={say(SAY.withdrawTitle, { release })}
          help={say(SAY.withdrawHelp)}
          confirm={say(SAY.withdraw)}
          label={say(SAY.reason)}
          onDone={(given) =>
            tell(ask(RELEASES.withdraw, { release, request: desk.request?.id ?? '0', ...given }), say(SAY.withdrawDone))
          }
          onClose={onClose}
        />
      );
    case 'correct':
      return (
        <CorrectionDialog
          desk={desk}
          onCorrect={(given) => tell(ask(RELEASES.correct, { release, ...given }), say(SAY.correctDone))}
          onClose={onClose}
        />
      );
  }
}

function nameOf({ person }: Line): string | null {
  return person?.name ?? null;
}

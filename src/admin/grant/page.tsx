import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import type { Bilingual } from '../../domain/shared/bilingual';
import type { InvitationOutcome } from '../../domain/grant/grant-state';
import type { ProposalDecision } from '../../domain/grant/proposal';
import { GRANTS, type Grant, type GrantList, type Proposed } from '../../panel/grant/contract';
import { permissionFor, useMay } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded, useAsk } from '../shared/requests';
import { counted, useSay } from '../shared/text';
import { DecideDialog } from './decide-dialog';
import { Filters } from './filters';
import { useListAddress } from './list-address';
import { ProposeDialog } from './propose-dialog';
import { Rows } from './rows';
import { SettleDialog } from './settle-dialog';
import { DECISIONS, OUTCOMES, SAY } from './texts';

/** Invitations, special awards and exceptions: proposed by one, decided by another; for those who may read them. */
export default function GrantsPage() {
  return (
    <Page.Protect permissions={permissionFor('title.read')}>
      <Grants />
    </Page.Protect>
  );
}

type Dialog =
  | { kind: 'propose' }
  | { kind: 'decide'; grant: Grant; decision: ProposalDecision }
  | { kind: 'settle'; grant: Grant; outcome: InvitationOutcome }
  | null;

function Grants() {
  const say = useSay();
  const may = useMay();
  const ask = useAsk();
  const { toggleNotification } = useNotification();
  const { wanted, page, show } = useListAddress();
  const { data, problem, loading, reload } = useLoaded(GRANTS.page, { ...wanted, page });
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const tell = (done: Bilingual, warning: Bilingual | null) => {
    toggleNotification(warning ? { type: 'warning', message: say(warning) } : { type: 'success', message: say(done) });
    reload();
  };
  const propose = async (given: Proposed & { reason: string; idempotencyKey: string }) => {
    const { warning } = await ask(GRANTS.propose, given);
    tell(SAY.proposed, warning);
  };
  const decide = async (grant: Grant, decision: ProposalDecision, given: { note: string; idempotencyKey: string }) => {
    const asked = { proposal: grant.proposal ?? '', ...given };
    const { done } = DECISIONS[decision];
    if (decision === 'withdraw') {
      await ask(GRANTS.withdraw, asked);
      return tell(done, null);
    }
    const decided = await ask(GRANTS.decide, { decision, ...asked });
    return tell(done, decided.grant?.warning ?? null);
  };
  const settle = async (grant: Grant, outcome: InvitationOutcome, given: { note: string; idempotencyKey: string }) => {
    await ask(GRANTS.settle, { grant: grant.grant ?? '', outcome, ...given });
    tell(OUTCOMES[outcome].done, null);
  };
  const narrowed = Object.values(wanted).some((value) => value !== '');
  return (
    <Page.Main>
      <Page.Title>{say(SAY.title)}</Page.Title>
      <Layouts.Header
        title={say(SAY.title)}
        subtitle={data ? say(SAY.subtitle, { waiting: data.waiting }) : ''}
        primaryAction={
          data &&
          may('title.propose') && <Button onClick={() => setDialog({ kind: 'propose' })}>{say(SAY.propose)}</Button>
        }
      />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        <Filters
          key={JSON.stringify(wanted)}
          given={wanted}
          years={data?.years ?? []}
          onApply={(next) => show(next, 1)}
        />
        {loading && !data && <Loader>{say(SAY.loading)}</Loader>}
        {data && data.rows.length === 0 && (
          <EmptyStateLayout content={say(narrowed ? SAY.empty : SAY.emptyAll)} hasRadius shadow="tableShadow" />
        )}
        {data && data.rows.length > 0 && (
          <Box aria-busy={loading} data-testid="grants">
            <Rows
              list={data}
              onDecide={{
                proposal: (grant, decision) => setDialog({ kind: 'decide', grant, decision }),
                invitation: (grant, outcome) => setDialog({ kind: 'settle', grant, outcome }),
              }}
            />
            <Pager list={data} onGo={(next) => show(wanted, next)} />
          </Box>
        )}
        {dialog?.kind === 'propose' && data && <ProposeDialog list={data} onPropose={propose} onClose={close} />}
        {dialog?.kind === 'decide' && data && (
          <DecideDialog
            grant={dialog.grant}
            decision={dialog.decision}
            list={data}
            onDecide={(given) => decide(dialog.grant, dialog.decision, given)}
            onClose={close}
          />
        )}
        {dialog?.kind === 'settle' && (
          <SettleDialog
            grant={dialog.grant}
            outcome={dialog.outcome}
            onSettle={(given) => settle(dialog.grant, dialog.outcome, given)}
            onClose={close}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Pager({ list: { page, total, pageSize }, onGo }: { list: GrantList; onGo: (page: number) => void }) {
  const say = useSay();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Flex gap={4} paddingTop={4} justifyContent="flex-end" wrap="wrap">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onGo(page - 1)}>
        {say(SAY.previous)}
      </Button>
      <Typography textColor="neutral800">{say(SAY.page, { page, pages, total: counted(total) })}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onGo(page + 1)}>
        {say(SAY.next)}
      </Button>
    </Flex>
  );
}

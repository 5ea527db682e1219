import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Box, Button, Divider, Flex, Link, Loader, Modal, Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import { RELEASED_STATES, type ReviewDecision } from '../../domain/contribution/states';
import { REVIEW, type Entry } from '../../panel/contribution/contract';
import { momentOf } from '../shared/moments';
import { useMay } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { signed, useReason } from './reasons';
import { useRefresh } from './refresh';
import { ReviewDialog } from './review-dialog';
import { useEnded } from './runs';
import { SaveAndApprove } from './save-and-approve';
import { ACTORS, DECISIONS, HISTORY, SAY } from './texts';
import { UID } from './uid';

interface EditProps {
  model: string;
  documentId?: string;
}

/** The panel beside one contribution: evidence, rule, the person's year, history, and the same decisions. */
export function ReviewPanel({ model, documentId }: EditProps) {
  const say = useSay();
  const may = useMay();
  const { pathname } = useLocation();
  if (model !== UID || !may('contribution.review')) return null;
  if (documentId) return { title: say(SAY.panel), content: <ReviewEntry key={documentId} documentId={documentId} /> };
  // What is copied from another entry is put together by Strapi when it is saved: the form does not hold all of it.
  const copied = !pathname.endsWith('/create');
  return {
    title: say(SAY.panel),
    content: copied ? <Typography textColor="neutral600">{say(SAY.unsaved)}</Typography> : <SaveAndApprove />,
  };
}

function ReviewEntry({ documentId }: { documentId: string }) {
  const say = useSay();
  const { data, problem, loading, reload } = useLoaded(REVIEW.entry, { contribution: documentId });
  const ended = useEnded();
  const read = useRef(ended);
  useEffect(() => {
    if (read.current === ended) return;
    read.current = ended;
    reload();
  }, [ended, reload]);
  if (!data) {
    if (problem) return <ProblemBanner problem={problem} onRetry={reload} />;
    return loading ? <Loader small>{say(SAY.loading)}</Loader> : null;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <ProblemBanner problem={problem} onRetry={reload} />
      <Decisions entry={data} documentId={documentId} onDecided={reload} />
      <Evidence entry={data} />
      <Rule entry={data} />
      <Year entry={data} />
      <History entry={data} />
    </Flex>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" aria-label={title}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {title}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={1} paddingTop={1}>
        {children}
      </Flex>
    </Box>
  );
}

function Line({ children, quiet }: { children: ReactNode; quiet?: boolean }) {
  return (
    <Typography
      variant={quiet ? 'pi' : 'omega'}
      textColor={quiet ? 'neutral600' : 'neutral800'}
      tag="p"
      style={{ overflowWrap: 'anywhere' }}
    >
      {children}
    </Typography>
  );
}

function Decisions(props: { entry: Entry; documentId: string; onDecided: () => void }) {
  const say = useSay();
  const may = useMay();
  const refresh = useRefresh();
  const [open, setOpen] = useState<ReviewDecision | null>(null);
  const decided = useRef(false);
  const noteDecided = useCallback(() => {
    decided.current = true;
  }, []);
  const { entry, documentId, onDecided } = props;
  const reason = useReason(entry.timeZone);
  const allowed = entry.decisions.filter(({ decision }) => decision !== 'revoke' || may('contribution.revoke'));
  const possible = allowed.filter(({ problem }) => !problem);
  // Where nothing but its state stands in the way there is nothing to say: the state stands in the form.
  const obstacle = allowed.find(({ problem }) => problem && problem.code !== 'WRONG_STATE')?.problem ?? null;
  const close = () => {
    setOpen(null);
    if (!decided.current) return;
    decided.current = false;
    onDecided();
    refresh();
  };
  if (possible.length === 0 && !obstacle && !open) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {obstacle && (
        <Typography textColor="danger600" tag="p">
          {reason({ label: entry.label, problem: obstacle, sameAs: null })}
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        {possible.map(({ decision }) => (
          <Button
            key={decision}
            type="button"
            size="S"
            variant={VARIANTS[decision]}
            onClick={() => {
              setOpen(decision);
            }}
          >
            {say(DECISIONS[decision].act)}
          </Button>
        ))}
      </Flex>
      <Divider />
      {open && (
        <Modal.Root open onOpenChange={close}>
          <Modal.Content>
            <Modal.Header closeLabel={say(SAY.closeDialog)}>
              <Modal.Title>{say(DECISIONS[open].title)}</Modal.Title>
            </Modal.Header>
            <ReviewDialog
              decision={open}
              chosen={[documentId]}
              read={[entry.version]}
              list={null}
              onDecided={noteDecided}
              onClose={close}
            />
          </Modal.Content>
        </Modal.Root>
      )}
    </Flex>
  );
}

const VARIANTS = {
  approve: 'success',
  'send-back': 'secondary',
  reject: 'danger-light',
  revoke: 'danger-light',
} as const;

/** Whatever else somebody typed for an address is shown and never followed. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

function Evidence({ entry: { evidence } }: { entry: Entry }) {
  const say = useSay();
  const { url, file } = evidence;
  return (
    <Part title={say(SAY.evidence)}>
      {url && !isWeb(url) && <Line>{url}</Line>}
      {url && isWeb(url) && (
        <Link href={url} isExternal style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Link>
      )}
      {file && (
        <Link href={file.url} isExternal style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Link>
      )}
      {!url && !file && <Line>{say(SAY.noEvidence)}</Line>}
    </Part>
  );
}

function Rule({ entry: { rule, applied, label } }: { entry: Entry }) {
  const say = useSay();
  const counts = !RELEASED_STATES.includes(label.state);
  // What does not count, and never did, is scored by no rule.
  if (!counts && !applied) return null;
  const title = say(applied ? (counts ? SAY.ruleApplied : SAY.ruleWas) : SAY.ruleToApply);
  if (!rule) {
    return (
      <Part title={title}>
        <Line>{say(SAY.noRule)}</Line>
      </Part>
    );
  }
  const { points, unit, cap, effectiveFrom } = rule;
  const details = [say(SAY.since, { day: effectiveFrom }), ...(cap === null ? [] : [say(SAY.cap, { cap })])];
  return (
    <Part title={title}>
      <Line>{unit === 1 ? say(SAY.rule, { points }) : say(SAY.ruleOfUnits, { points, unit })}</Line>
      <Line quiet>{details.join(say({ zh: '，', en: ', ' }))}</Line>
    </Part>
  );
}

function Year({ entry }: { entry: Entry }) {
  const say = useSay();
  const name = (code: string) => say(entry.tiers.find((tier) => tier.code === code) ?? { zh: code, en: code });
  return (
    <Part title={say(SAY.standing, { name: entry.label.name, year: entry.year })}>
      <Line>{say(SAY.total, { points: entry.points })}</Line>
      {entry.distances.map(({ tier, threshold, missing }) => (
        <Line key={tier} quiet>
          {say(missing === 0 ? SAY.reachedAlready : SAY.missing, { tier: name(tier), threshold, missing })}
        </Line>
      ))}
    </Part>
  );
}

function History({ entry: { history, timeZone } }: { entry: Entry }) {
  const say = useSay();
  return (
    <Part title={say(SAY.history)}>
      {history.length === 0 && <Line quiet>{say(SAY.noHistory)}</Line>}
      {history.map(({ at, action, actorKind, actorName, reason, points }) => (
        <Box key={`${at} ${action}`}>
          <Line>
            {say(HISTORY[action] ?? { zh: action, en: action })}
            {points === null
              ? ''
              : say({ zh: '（{points} 分）', en: ' ({points} points)' }, { points: signed(points) })}
            {' · '}
            {actorName ?? say(ACTORS[actorKind] ?? { zh: actorKind, en: actorKind })}
          </Line>
          <Line quiet>{momentOf(at, timeZone)}</Line>
          {reason && <Line quiet>{reason}</Line>}
        </Box>
      ))}
    </Part>
  );
}

import { useState, type ReactNode } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { RATIOS as WALL } from '../../domain/image-wall/wall';
import type { FocalPoint } from '../../domain/photo/crop';
import { photoWarningMessage } from '../../messages/photo-warnings';
import { PORTRAITS, type Photo, type Portrait } from '../../panel/photo/contract';
import { useMay } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { problemOf, useLoaded, useAsk, type Problem } from '../shared/requests';
import { useLanguage, useSay } from '../shared/text';
import { Crops } from './cropped';
import { FocusPicker } from './focus-picker';
import { SAY } from './texts';
import { UID } from './uid';
import { useRefresh } from './use-refresh';

interface EditProps {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
}

/** The panel beside a member's profile: where the face is on their photo, how it is cropped, and what speaks against it. */
export function PortraitPanel({ model, documentId, document }: EditProps) {
  const say = useSay();
  const may = useMay();
  if (model !== UID || !may('portrait.read')) return null;
  return {
    title: say(SAY.panel),
    content: documentId ? (
      // What was saved in the form may be another photo or consent.
      <PortraitOf key={`${documentId} ${document?.updatedAt ?? ''}`} member={documentId} />
    ) : (
      <Typography textColor="neutral600">{say(SAY.unsaved)}</Typography>
    ),
  };
}

function PortraitOf({ member }: { member: string }) {
  const say = useSay();
  const may = useMay();
  const { data, problem, loading, reload } = useLoaded(PORTRAITS.read, { member });
  const inForm = useForm('PortraitPanel', ({ values }) => (values as { photo?: { hash?: string } | null }).photo);
  if (!data) {
    if (problem) return <ProblemBanner problem={problem} onRetry={reload} />;
    return loading ? <Loader small>{say(SAY.loading)}</Loader> : null;
  }
  const { photo, walls } = data;
  const changed = inForm !== undefined && (inForm?.hash ?? null) !== (photo?.key ?? null);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {changed && <Line>{say(SAY.otherInForm)}</Line>}
      {!changed && !photo && (
        <Box>
          <Line>{say(SAY.none)}</Line>
          <Line quiet>{say(may('portrait.focus') ? SAY.upload : SAY.ask)}</Line>
        </Box>
      )}
      {!changed && photo && (
        <>
          <Focus
            key={`${photo.key} ${photo.focalPoint.x} ${photo.focalPoint.y}`}
            member={member}
            photo={photo}
            walls={walls}
            onSaved={reload}
          />
          <Warnings photo={photo} />
        </>
      )}
      <Consents portrait={data} />
    </Flex>
  );
}

function Focus(props: { member: string; photo: Photo; walls: Portrait['walls']; onSaved: () => void }) {
  const say = useSay();
  const may = useMay();
  const ask = useAsk();
  const refresh = useRefresh();
  const modified = useForm('PortraitPanel', (form) => form.modified);
  const { toggleNotification } = useNotification();
  const { member, photo, walls, onSaved } = props;
  const [point, setPoint] = useState(photo.focalPoint);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const editable = may('portrait.focus');
  const again = () => {
    onSaved();
    if (!modified) refresh(member);
  };
  const save = () => {
    setBusy(true);
    setProblem(null);
    ask(PORTRAITS.focus, { member, photo: photo.key, ...point })
      .then(() => {
        toggleNotification({ type: 'success', message: say(SAY.saved) });
        again();
      })
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  const [wall = 'portrait-3-4'] = walls;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box>
        <FocusPicker photo={photo} focalPoint={point} ratio={WALL[wall]} onPick={editable ? setPoint : null} />
        <Box paddingTop={2}>
          <Line quiet>{say(editable ? SAY.pick : SAY.looked)}</Line>
        </Box>
      </Box>
      {problem && <ProblemBanner problem={problem} onRetry={again} onClose={() => setProblem(null)} />}
      {editable && (
        <Flex gap={2} wrap="wrap">
          <Button type="button" size="S" onClick={save} loading={busy} disabled={same(point, photo.focalPoint)}>
            {say(SAY.save)}
          </Button>
          {photo.automatic && (
            <Button
              type="button"
              size="S"
              variant="tertiary"
              disabled={busy || same(point, photo.automatic)}
              onClick={() => setPoint(photo.automatic ?? point)}
            >
              {say(SAY.automatic)}
            </Button>
          )}
        </Flex>
      )}
      <Part title={say(SAY.crops)}>
        <Crops photo={photo} focalPoint={point} walls={walls} />
      </Part>
    </Flex>
  );
}

const same = (one: FocalPoint, other: FocalPoint) => one.x === other.x && one.y === other.y;

function Warnings({ photo }: { photo: Photo }) {
  const say = useSay();
  const language = useLanguage();
  const { warnings, width, height } = photo;
  return (
    <Part title={say(SAY.warnings)}>
      {warnings.length === 0 && <Line>{say(SAY.fine, { width, height })}</Line>}
      {warnings.map((warning) => (
        <Typography key={warning.code} variant="pi" textColor="warning700" tag="p" style={WRAPPED}>
          {photoWarningMessage(warning, language)}
        </Typography>
      ))}
    </Part>
  );
}

function Consents({ portrait: { consents, mayHang } }: { portrait: Portrait }) {
  const say = useSay();
  const { site, imageWall } = consents;
  const wall = mayHang ? SAY.wallShown : imageWall ? SAY.wallNeedsSite : SAY.wallHidden;
  return (
    <Part title={say(SAY.shown)}>
      <Line>{say(site ? SAY.sitePublic : SAY.siteHidden)}</Line>
      <Line>{say(wall)}</Line>
      {mayHang && <Line quiet>{say(SAY.frozen)}</Line>}
    </Part>
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

const WRAPPED = { overflowWrap: 'anywhere' } as const;

function Line({ children, quiet }: { children: ReactNode; quiet?: boolean }) {
  return (
    <Typography variant="pi" textColor={quiet ? 'neutral600' : 'neutral800'} tag="p" style={WRAPPED}>
      {children}
    </Typography>
  );
}

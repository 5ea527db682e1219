import { useState } from 'react';
import { Box, Field, Flex, Loader, Main, TextInput, Typography } from '@strapi/design-system';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { LEADERS, type Board } from '../../panel/leadership/contract';
import { permissionFor, useMay } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { useSay } from '../shared/text';
import { ActionDialog, type Wanted } from './action-dialog';
import { CommitteeSection } from './committee-section';
import { countsOf, isFound, isShown, SHOWN, type Shown } from './narrow';
import { SAY, SHOWN_TEXTS } from './texts';

/** How long the word of what was done stays, so that it can be read to its end. */
const READ_IN_MS = 8_000;

/** The board of leaders and duties, for those who may read it. */
export default function LeadersPage() {
  return (
    <Page.Protect permissions={permissionFor('leadership.read')}>
      <Leaders />
    </Page.Protect>
  );
}

function Leaders() {
  const say = useSay();
  const may = useMay();
  const { toggleNotification } = useNotification();
  const [query, setQuery] = useSearchParams();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const { data, problem, loading, reload } = useLoaded(LEADERS.board, { year: query.get('year') });
  const close = () => {
    setWanted(null);
    // What was refused may have been because a colleague was quicker.
    reload();
  };
  const tell = (message: string) => toggleNotification({ type: 'success', message, timeout: READ_IN_MS });
  return (
    <Main>
      <Page.Title>{say(SAY.title)}</Page.Title>
      <Layouts.Header title={say(SAY.title)} subtitle={say(SAY.subtitle)} />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        {!data && loading && <Loader>{say(SAY.loading)}</Loader>}
        {data && (
          <Box aria-busy={loading}>
            <Narrowed
              board={data}
              onYear={(year) => setQuery({ year: String(year) })}
              onAct={may('leadership.manage') ? setWanted : null}
            />
          </Box>
        )}
        {data && wanted && <ActionDialog wanted={wanted} today={data.today} onDone={tell} onClose={close} />}
      </Layouts.Content>
    </Main>
  );
}

function Narrowed(props: { board: Board; onYear: (year: number) => void; onAct: ((wanted: Wanted) => void) | null }) {
  const say = useSay();
  const { board, onYear, onAct } = props;
  const { year, today, seenOn, renewedBy } = board;
  const [shown, setShown] = useState<Shown>('all');
  const [text, setText] = useState('');
  const counts = countsOf(board);
  const sections = board.committees.map((committee) => ({
    committee,
    groups: committee.groups.filter((group) => isShown(group, shown) && isFound(group, text)),
  }));
  const empty = sections.every(({ groups }) => groups.length === 0);
  const narrowed = shown !== 'all' || text.trim() !== '';
  return (
    <>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={6}>
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          <Box width="12rem">
            <Choice
              label={say(SAY.year)}
              value={String(year)}
              options={yearsOf(board).map((one) => [String(one), String(one)])}
              onChange={(value) => onYear(Number(value))}
            />
          </Box>
          <Box width="24rem">
            <Choice
              label={say(SAY.show)}
              value={shown}
              options={SHOWN.map((one) => [one, say(SAY.count, { what: say(SHOWN_TEXTS[one]), count: counts[one] })])}
              onChange={(value) => setShown(value as Shown)}
            />
          </Box>
          <Box width="28rem">
            <Field.Root name="search">
              <Field.Label>{say(SAY.search)}</Field.Label>
              <TextInput
                type="search"
                value={text}
                maxLength={100}
                placeholder={say(SAY.searchHint)}
                onChange={(event) => setText(event.currentTarget.value)}
              />
            </Field.Root>
          </Box>
        </Flex>
        {(seenOn !== today || renewedBy !== null) && (
          <Box paddingTop={3}>
            <Typography textColor="neutral700">
              {[
                ...(seenOn === today ? [] : [say(SAY.seenOn, { day: seenOn })]),
                ...(renewedBy === null ? [] : [say(SAY.renewedBy, { year, release: renewedBy })]),
              ].join(' ')}
            </Typography>
          </Box>
        )}
      </Box>
      {empty && <Typography>{say(narrowed ? SAY.none : SAY.noGroups)}</Typography>}
      {sections
        .filter(({ groups }) => groups.length > 0)
        .map(({ committee, groups }) => (
          <CommitteeSection
            key={`${year} ${shown} ${text} ${committee.code}`}
            committee={committee}
            groups={groups}
            today={today}
            onAct={onAct}
          />
        ))}
    </>
  );
}

/** Latest first, whichever is chosen: rows of an open menu stay in their places when another year's board arrives. */
function yearsOf({ year, years }: Board): number[] {
  return [...new Set([year, ...years])].sort((one, other) => other - one);
}

function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Field.Root>
      <Field.Label>{props.label}</Field.Label>
      <SingleSelect value={props.value} onChange={(value) => props.onChange(String(value))}>
        {props.options.map(([value, label]) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

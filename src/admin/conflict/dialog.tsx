import { useEffect, useState } from 'react';
import { Box, Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import type { Bilingual } from '../../domain/shared/bilingual';
import { writerOf } from '../../messages/refusals/shared';
import { useLanguage, useSay } from '../shared/text';
import { hearOfOthers } from './others';
import { useQuestion, type Choice, type Conflict, type Question } from './question';
import { SAY } from './texts';

/** On every page: asks whose value is saved where somebody else changed a field meanwhile, and tells what else they changed. */
export function ConflictDialog() {
  const say = useSay();
  const question = useQuestion();
  const { pathname } = useLocation();
  const { toggleNotification } = useNotification();
  useEffect(
    () =>
      hearOfOthers((fields) => {
        const labels = fields.map((label) => say(label)).join(say({ zh: '、', en: ', ' }));
        toggleNotification({ type: 'info', message: say(SAY.others, { fields: labels }), timeout: 10_000 });
      }),
    [say, toggleNotification],
  );
  // Whoever leaves the page leaves the form.
  useEffect(() => () => question?.answer(null), [pathname, question]);
  return question && <Asked key={question.conflicts.map(({ keepMine }) => keepMine).join()} question={question} />;
}

function Asked({ question: { conflicts, answer } }: { question: Question }) {
  const say = useSay();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choose = (field: string, choice: Choice) => setChoices((before) => new Map(before).set(field, choice));
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && answer(null)}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say(SAY.close)}>
          <Modal.Title>{say(SAY.title)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" paddingBottom={4}>
            {say(SAY.help)}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {conflicts.map((conflict) => (
              <OneField
                key={conflict.field}
                conflict={conflict}
                choice={choices.get(conflict.field)}
                onChoose={(choice) => choose(conflict.field, choice)}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => answer(null)}>
            {say(SAY.back)}
          </Button>
          <Button disabled={choices.size < conflicts.length} onClick={() => answer(choices)}>
            {say(SAY.save)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function OneField(props: { conflict: Conflict; choice: Choice | undefined; onChoose: (choice: Choice) => void }) {
  const say = useSay();
  const language = useLanguage();
  const { conflict, choice, onChoose } = props;
  const { mine, theirs, by, at } = conflict;
  const label = say(conflict);
  const changed = say(SAY.changed, { who: writerOf(by, language).trim(), at });
  return (
    <Box tag="section" aria-label={label}>
      <Typography variant="omega" fontWeight="bold" tag="h3" paddingBottom={2}>
        {label}
      </Typography>
      <Radio.Group
        aria-label={label}
        value={choice ?? ''}
        onValueChange={(value: string) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
      >
        <Flex direction="column" alignItems="stretch" gap={2}>
          <OneValue choice="mine" title={say(SAY.mine)} value={mine} />
          <OneValue choice="theirs" title={say(SAY.theirs)} value={theirs} changed={changed} />
        </Flex>
      </Radio.Group>
    </Box>
  );
}

function OneValue(props: { choice: Choice; title: string; value: Bilingual | null; changed?: string }) {
  const say = useSay();
  const { choice, title, value, changed } = props;
  return (
    <Box background="neutral100" padding={3} hasRadius>
      <Radio.Item value={choice}>
        <Flex gap={2} wrap="wrap" tag="span">
          <Typography fontWeight="semiBold">{title}</Typography>
          {changed !== undefined && (
            <Typography variant="pi" textColor="neutral600">
              {changed}
            </Typography>
          )}
        </Flex>
      </Radio.Item>
      <Box paddingTop={1} paddingLeft={6} maxHeight="12rem" overflow="auto">
        <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {say(value ?? SAY.hidden)}
        </Typography>
      </Box>
    </Box>
  );
}

import { Box, Field, Flex, Grid, LinkButton, Loader, Main, Typography } from '@strapi/design-system';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { PEOPLE, type PersonFile } from '../../panel/membership/contract';
import { entryPath, revisionsPath } from '../shared/person-link';
import { useMay } from '../shared/permissions';
import { ProblemBanner } from '../shared/problem-banner';
import { useLoaded } from '../shared/requests';
import { useSay, type Say } from '../shared/text';
import { Consents } from './consents';
import { Contact } from './contact';
import { CONTACT } from './contact-texts';
import { Grants } from './grants';
import { Leaderships } from './leaderships';
import { Ledger } from './ledger';
import { AtAGlance, Outlook } from './overview';
import { Card, nameIn, Section, wordFor } from './parts';
import { Refusals, Terms } from './record';
import { StandingBar } from './standing';
import { SAY } from './texts';

/** The honour file of the person that the address names; the year stands in the address too. */
export function FilePage() {
  const { member = '' } = useParams();
  return <OneFile key={member} member={member} />;
}

function OneFile({ member }: { member: string }) {
  const say = useSay();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('year');
  const { data: file, problem, loading, reload } = useLoaded(PEOPLE.file, { member, year: asked });
  const year = Number(asked ?? file?.thisYear);
  return (
    <Main aria-busy={loading}>
      <Page.Title>{file?.name ?? say(SAY.title)}</Page.Title>
      <Layouts.Header
        title={file?.name ?? say(SAY.title)}
        subtitle={file ? about(file, say) : ''}
        navigationAction={
          <Typography tag={Link} to="/people" textColor="primary600">
            {`← ${say(SAY.back)}`}
          </Typography>
        }
        primaryAction={
          file && (
            <Flex gap={2} wrap="wrap">
              <LinkButton tag={Link} to={revisionsPath(member)} variant="tertiary">
                {say(SAY.revisions)}
              </LinkButton>
              <LinkButton tag={Link} to={entryPath(member)} variant="secondary">
                {say(SAY.profile)}
              </LinkButton>
            </Flex>
          )
        }
      />
      <Layouts.Content>
        <ProblemBanner problem={problem} onRetry={reload} />
        {loading && !file && <Loader>{say(SAY.loading)}</Loader>}
        {file && (
          <>
            <Grid.Root gap={4}>
              <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
                <AtAGlance file={file} />
              </Grid.Item>
              <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
                <Outlook file={file} />
              </Grid.Item>
            </Grid.Root>
            {may('contact.read') && (
              <Section title={say(CONTACT.title)}>
                <Card>
                  <Contact member={member} />
                </Card>
              </Section>
            )}
            <Section title={say(SAY.standing)}>
              <YearChoice years={file.years} year={year} onYear={(next) => setQuery({ year: String(next) })} />
              <Grid.Root gap={4}>
                {file.standings.map((standing) => (
                  <Grid.Item key={standing.year} col={6} s={12} xs={12} alignItems="stretch">
                    <StandingBar standing={standing} tiers={file.tiers} />
                  </Grid.Item>
                ))}
              </Grid.Root>
            </Section>
            <Terms file={file} />
            <Refusals file={file} />
            <Leaderships file={file} />
            <Grants file={file} />
            <Consents file={file} />
            <Ledger key={year} member={member} year={year} timeZone={file.timeZone} />
          </>
        )}
      </Layouts.Content>
    </Main>
  );
}

function about(file: PersonFile, say: Say): string {
  const company = (file.company.zh ?? file.company.en) ? nameIn(file.company, say) : null;
  const state = file.state === 'active' ? null : say(wordFor(file.state));
  return [file.latinName, company, state].filter(Boolean).join(' · ');
}

function YearChoice(props: { years: readonly number[]; year: number; onYear: (year: number) => void }) {
  const say = useSay();
  return (
    <Flex paddingBottom={4}>
      <Box minWidth="12rem">
        <Field.Root name="year">
          <Field.Label>{say(SAY.year)}</Field.Label>
          <SingleSelect value={String(props.year)} onChange={(year) => props.onYear(Number(year))}>
            {props.years.map((year) => (
              <SingleSelectOption key={year} value={String(year)}>
                {String(year)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
    </Flex>
  );
}

import { useState, type FormEvent } from 'react';
import { Button, Dialog, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { FAILED } from '../../messages/unavailable';
import { useSay } from '../shared/text';
import { goOn, leave, useEnded } from './session';
import { SAY } from './texts';

const FORM = 'honour-sign-in-again';

/** Above whatever page there is: asks whoever is at work to sign in again, once their session has ended. */
export function SignInAgain() {
  const email = useAuth('SignInAgain', ({ user }) => user?.email ?? null);
  const ended = useEnded(email !== null);
  return ended && email !== null ? <Asking email={email} /> : null;
}

/** It is the same person who goes on, as the page behind is theirs: the address is no field. */
function Asking({ email }: { email: string }) {
  const say = useSay();
  const login = useAuth('SignInAgain', (auth) => auth.login);
  const logout = useAuth('SignInAgain', (auth) => auth.logout);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && password !== '') void signIn();
  };

  const signIn = async () => {
    setBusy(true);
    setError(null);
    // Where the token lies that has run out, there the next one belongs.
    const rememberMe = localStorage.getItem('jwtToken') !== null;
    const answer = await login({ email, password, rememberMe });
    setBusy(false);
    if (!('error' in answer)) return goOn();
    setError(answer.error?.message ?? say(FAILED));
  };

  const signOut = () => {
    leave();
    void logout();
  };

  return (
    <Dialog.Root open>
      <Dialog.Content>
        <Dialog.Header>{say(SAY.title)}</Dialog.Header>
        <Dialog.Body>
          <Flex tag="form" id={FORM} direction="column" alignItems="stretch" gap={4} width="100%" onSubmit={submit}>
            <Typography>{say(SAY.help)}</Typography>
            {/* Read by whoever signs in, and by the browser's keeper of passwords. */}
            <Field.Root name="username">
              <Field.Label>{say(SAY.account)}</Field.Label>
              <TextInput type="email" autoComplete="username" readOnly value={email} />
            </Field.Root>
            <Field.Root name="password" required {...(error !== null && { error })}>
              <Field.Label>{say(SAY.password)}</Field.Label>
              <TextInput
                type="password"
                autoComplete="current-password"
                autoFocus
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="tertiary" disabled={busy} onClick={signOut}>
            {say(SAY.leave)}
          </Button>
          <Button type="submit" form={FORM} disabled={password === ''} loading={busy}>
            {say(SAY.goOn)}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

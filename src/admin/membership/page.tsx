import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { permissionFor } from '../shared/permissions';
import { FilePage } from './file';
import { PeopleList } from './list';
import { RevisionsPage } from './revisions';

/** The members' honour files: the list, the file of one, and what was changed of one. */
export default function PeoplePages() {
  return (
    <Page.Protect permissions={permissionFor('person.read')}>
      <Routes>
        <Route index element={<PeopleList />} />
        <Route path=":member" element={<FilePage />} />
        <Route path=":member/revisions" element={<RevisionsPage />} />
      </Routes>
    </Page.Protect>
  );
}

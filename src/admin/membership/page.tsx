import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { permissionFor } from '../shared/permissions';
import { FilePage } from './file';
import { PeopleList } from './list';

/** The members' honour files: the list, and the file of one. */
export default function PeoplePages() {
  return (
    <Page.Protect permissions={permissionFor('person.read')}>
      <Routes>
        <Route index element={<PeopleList />} />
        <Route path=":member" element={<FilePage />} />
      </Routes>
    </Page.Protect>
  );
}

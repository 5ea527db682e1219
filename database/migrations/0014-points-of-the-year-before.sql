-- An admission of Q1–Q3 may rest on the points of the whole year before; the line says so, and its points are that year's.
ALTER TABLE honour.release_line
  ADD COLUMN of_year_before boolean NOT NULL DEFAULT false,
  ADD CHECK (NOT of_year_before OR (change IN ('admitted', 'returned') AND right(release, 2) <> 'Q4'));

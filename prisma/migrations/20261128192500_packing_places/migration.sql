-- A line in a section that no screen draws would be lost, and NaN stands nowhere.
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_section_is_known"
  CHECK (section IN ('documents', 'medicines', 'clothes', 'comfort', 'hospital', 'going-home', 'leave-at-home'));
ALTER TABLE "PackingLine" ADD CONSTRAINT "PackingLine_position_is_a_place"
  CHECK (position > '-Infinity' AND position < 'Infinity');

-- The US DOT writes digits into the codes of small fields, and marks a carrier whose code another one took over: PT(1).
ALTER TABLE "Route" DROP CONSTRAINT "Route_codes_are_codes";
ALTER TABLE "Route" ADD CONSTRAINT "Route_codes_are_codes" CHECK (origin ~ '^[A-Z0-9]{3}$' AND carrier ~ '^[A-Z0-9]{2,3}(\([0-9]\))?$');

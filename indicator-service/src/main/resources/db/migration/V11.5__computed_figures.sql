-- What a formula makes of measurements is kept as a measurement too, so that targets stand on it as on any other (docs/adr/0017).

-- Which indicators a formula names.
create table formula_operand (
    operand text not null,
    formula text not null,
    primary key (operand, formula)
);
create index formula_operand_formula on formula_operand (formula);

-- Figures that may be others now. A list without a key: whoever writes a measurement waits for nobody here.
create table figure_due (
    id              bigint generated always as identity primary key,
    indicator_code  text not null,
    organization_id uuid not null,
    window_from     date not null,
    window_to       date not null
);

create function figures_fall_due() returns trigger language plpgsql as $$
begin
    if exists (select 1 from formula_operand) then
        insert into figure_due (indicator_code, organization_id, window_from, window_to)
        select distinct f.formula, c.organization_id, c.window_from, c.window_to
          from come c
          join formula_operand f on f.operand = c.indicator_code
         where c.breakdown = '';
    end if;
    return null;
end $$;
-- every change of a measurement is a new version
create trigger figures_fall_due after insert on measurement
    referencing new table as come for each statement execute function figures_fall_due();

create function formula_defined() returns trigger language plpgsql as $$
begin
    delete from formula_operand where formula = new.code;
    insert into formula_operand
    select distinct named[1], new.code from regexp_matches(new.details ->> 'formula', '\[([^\[\]]+)\]', 'g') named;
    insert into figure_due (indicator_code, organization_id, window_from, window_to)
    select distinct new.code, m.organization_id, m.window_from, m.window_to
      from formula_operand f
      join measurement m on m.indicator_code = f.operand and m.valid_to is null and m.breakdown = ''
     where f.formula = new.code;
    return null;
end $$;
create trigger formula_defined after insert on indicator
    for each row when (new.details ->> 'formula' is not null) execute function formula_defined();
create trigger formula_changed after update of details on indicator
    for each row when (new.details ->> 'formula' is distinct from old.details ->> 'formula') execute function formula_defined();

insert into formula_operand
select distinct named[1], i.code from indicator i cross join lateral regexp_matches(i.details ->> 'formula', '\[([^\[\]]+)\]', 'g') named;
insert into figure_due (indicator_code, organization_id, window_from, window_to)
select distinct f.formula, m.organization_id, m.window_from, m.window_to
  from formula_operand f
  join measurement m on m.indicator_code = f.operand and m.valid_to is null and m.breakdown = '';

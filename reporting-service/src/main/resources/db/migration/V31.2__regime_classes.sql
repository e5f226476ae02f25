-- The rule of a class of bodies beside their level; all that is said must hold.
alter table regime
    add column member_line   text,
    add column member_kind   text,
    add column member_direct boolean not null default false; -- only those right below the reporter

-- Who stands in for a body on a day: itself while it exists (or is not known here yet), else its successors, through any
-- number of reorganisations; nobody for one that ended without any. The last day of a body is its valid_to.
create function organization_standing(body uuid, as_of date) returns setof uuid
    language sql stable strict as $$
    with recursive heir (id) as (
        select body
         union
        select s.id
          from heir h
          join organization_copy o on o.id = h.id and o.valid_to < as_of
         cross join lateral unnest(o.successor_ids) as s (id))
    select h.id
      from heir h
      left join organization_copy o on o.id = h.id
     where o.valid_to is null or o.valid_to >= as_of
$$;

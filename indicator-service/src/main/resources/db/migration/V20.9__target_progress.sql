-- Targets that ask each period to be better than the one before had no status for want of a level: the next sweep judges them.
update target set next_review_on = current_date where in_force and jsonb_typeof(terms #> '{form,trend}') = 'object';

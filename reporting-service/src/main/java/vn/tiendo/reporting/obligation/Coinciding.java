package vn.tiendo.reporting.obligation;

/**
 * SQL for periods of one regime that end on the same day: in June the month, the quarter and the half-year. Where the regime
 * says so, the report on the longest answers the others.
 */
final class Coinciding {
    static final String SATISFY = """
            update obligation b set status = 'SATISFIED', satisfied_at = :at, satisfied_by_id = s.id, version = b.version + 1
              from obligation s
             where s.id = :id and s.together and s.period_type is not null
               and b.regime_id = s.regime_id and b.reporter_id = s.reporter_id and b.id <> s.id
               and b.period_type is not null and b.window_to = s.window_to and b.window_from >= s.window_from
               and b.status = 'OPEN'
            returning b.*
            """;

    static final String REOPEN = """
            update obligation b set status = 'OPEN', satisfied_at = null, satisfied_by_id = null, version = b.version + 1
             where b.satisfied_by_id = :id and b.status = 'SATISFIED'
            returning b.*
            """;

    private Coinciding() {}
}

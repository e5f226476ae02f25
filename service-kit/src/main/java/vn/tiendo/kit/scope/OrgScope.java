package vn.tiendo.kit.scope;

import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a caller may see: the own organisation and everything below it, or everything. Every query takes one; the
 * predicates resolve the token's organisation code in the read copy of the tree, within the query itself.
 *
 * @param organization the organisation code of the token; it never resolves to a successor
 * @param everything true for auditors and administrators
 * @param subject opaque id of the caller
 * @param roles realm roles of the caller
 */
public record OrgScope(String organization, boolean everything, String subject, Set<String> roles) {
    private static final String OWN = "(select self.id from organization_copy self where self.code = :scopeOrg)";

    public OrgScope {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** SQL: the organisation in {@code column} is the caller's own or below it, or the caller sees everything. */
    public static String below(String column) {
        return "(:scopeAll or " + column + " in (select o.id from organization_copy o where o.path @> array[" + OWN
                + "]))";
    }

    /** SQL: the organisation in {@code column} is the caller's own; seeing everything does not widen it. */
    public static String own(String column) {
        return "(" + column + " = " + OWN + ")";
    }

    /** Binds the parameters of SQL that holds at least one {@link #below}. */
    public <Q extends Mutiny.AbstractQuery> Q bind(Q query) {
        query.setParameter("scopeAll", everything);
        return bindOrg(query);
    }

    /** Binds the parameter of SQL that holds only {@link #own}. */
    public <Q extends Mutiny.AbstractQuery> Q bindOrg(Q query) {
        query.setParameter("scopeOrg", organization);
        return query;
    }
}

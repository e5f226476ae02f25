package vn.tiendo.plan.organization;

import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_CODE_TAKEN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Every code that was ever given. */
@ApplicationScoped
class OrganizationCodes {
    private final Mutiny.Session session;

    OrganizationCodes(Mutiny.Session session) {
        this.session = session;
    }

    /** Refuses, at {@code pointer}, a code that somebody has or had. */
    Uni<Void> requireFree(String pointer, @Nullable String code) {
        return code == null
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("select count(*) from given_code c where c.code = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                        .invoke(taken -> {
                            if (taken > 0) {
                                throw ORGANIZATION_CODE_TAKEN.at(pointer, code);
                            }
                        })
                        .replaceWithVoid();
    }
}

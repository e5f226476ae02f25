package vn.tiendo.kit.csv;

import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.paging.Paged;

/** The pages of a list, one after the other: its resource is asked again, as the same caller, for the page after the last. */
final class FollowingPages {
    private final ResteasyReactiveRequestContext request;
    private final Paged<?> first;
    private @Nullable Paged<?> last;

    FollowingPages(Paged<?> first, ResteasyReactiveRequestContext request) {
        this.first = first;
        this.request = request;
    }

    Uni<Paged<?>> next() {
        Paged<?> before = last;
        return before == null
                ? Uni.createFrom().<Paged<?>>item(first).invoke(page -> last = page)
                : after(before).invoke(page -> last = page);
    }

    private Uni<Paged<?>> after(Paged<?> before) {
        Arrays.stream(request.getParameters())
                .filter(PageRequest.class::isInstance)
                .map(PageRequest.class::cast)
                .forEach(page -> page.turnTo(String.valueOf(before.next())));
        request.requireCDIRequestScope();
        return again();
    }

    @SuppressWarnings("unchecked") // what answered with a page before does so again
    private Uni<Paged<?>> again() {
        try {
            return (Uni<Paged<?>>)
                    request.getTarget().getInvoker().invoke(request.getEndpointInstance(), request.getParameters());
        } catch (Exception failure) {
            return Uni.createFrom().failure(failure);
        }
    }
}

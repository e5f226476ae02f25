package vn.tiendo.kit.outbox;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Stands around the transaction's own interceptor and so runs after its commit. */
@WithTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class WakesRelay {
    private final RelaySignal signal;

    WakesRelay(RelaySignal signal) {
        this.signal = signal;
    }

    @AroundInvoke
    @Nullable
    Object wakeAfterCommit(InvocationContext context) throws Exception {
        Object result = context.proceed();
        return result instanceof Uni<?> uni ? uni.onItem().invoke(signal::committed) : result;
    }
}

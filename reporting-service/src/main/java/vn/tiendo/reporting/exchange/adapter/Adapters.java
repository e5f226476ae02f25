package vn.tiendo.reporting.exchange.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All adapters there are, by name. */
@ApplicationScoped
public class Adapters {
    private final Map<String, Adapter> byName;

    Adapters(@Any Instance<Adapter> all) {
        this.byName = all.stream().collect(Collectors.toMap(Adapter::name, Function.identity()));
    }

    public Optional<Adapter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** For people, to choose from. */
    public String names() {
        return byName.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}

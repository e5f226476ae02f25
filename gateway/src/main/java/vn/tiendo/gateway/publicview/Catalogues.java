package vn.tiendo.gateway.publicview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.gateway.service.GatewayConfig;
import vn.tiendo.gateway.service.Service;

/**
 * The catalogue of open data: one of all, and one of each body that keeps public plans. It is made out of the very answers
 * that are kept for the public, and lives no longer than the youngest of them: so its checksums are those of what is served.
 */
@Singleton
final class Catalogues {
    private static final String ROOT = Service.PUBLIC + "catalog";
    private static final String SERVICE = "/public/v1";
    private static final String DESCRIPTION = "/openapi.json";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.]{0,63}");
    private static final long MOST_BYTES = 4 << 20;

    private final PublicAnswers answers;
    private final Dcat dcat;
    private final String publisher;
    private final Cache<String, Kept> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Kept catalogue) -> 2 * key.length() + catalogue.weight())
            .build();

    Catalogues(PublicAnswers answers, GatewayConfig config) {
        this.answers = answers;
        this.dcat =
                new Dcat(config.publicLicence().toString(), config.publicUrl().map(URI::toString));
        this.publisher = config.publicPublisher();
    }

    /** A data set with what its list was answered with, in both forms. */
    private record Part(DataSet set, String address, Reply json, Reply csv) {
        Stream<Reply> replies() {
            return Stream.of(json, csv);
        }
    }

    static boolean serves(String path) {
        return path.equals(ROOT)
                || path.startsWith(ROOT + "/")
                        && CODE.matcher(path.substring(ROOT.length() + 1)).matches();
    }

    /**
     * The catalogue at a path that {@link #serves}; never fails.
     *
     * @param cursor of the list of bodies, and {@code limit}: of the catalogue of all only, and as they came
     */
    Future<Reply> at(String path, @Nullable String cursor, @Nullable String limit, String language) {
        String bodies = bodies(cursor, limit);
        String key = language + path + (path.equals(ROOT) ? bodies : "");
        Kept known = made.getIfPresent(key);
        if (known != null && known.isFresh(System.nanoTime())) {
            return Future.succeededFuture(new Reply.Shown(known, "tiendo; hit"));
        }
        Future<Reply> reply =
                path.equals(ROOT) ? ofAll(bodies, language) : ofBody(path.substring(ROOT.length() + 1), language);
        return reply.onSuccess(found -> keep(key, found));
    }

    private void keep(String key, Reply reply) {
        if (reply instanceof Reply.Shown shown && shown.kept().lifetime().isPositive()) {
            made.put(key, shown.kept());
        } else {
            made.invalidate(key);
        }
    }

    private static String bodies(@Nullable String cursor, @Nullable String limit) {
        return Service.PUBLIC + "organizations?keeping=true" + parameter("cursor", cursor) + parameter("limit", limit);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Future<Reply> ofBody(String code, String language) {
        return ask(Service.PUBLIC + "organizations/" + code, language)
                .compose(reply -> reply instanceof Reply.Shown body
                        ? parts(DataSet.OF_A_BODY, code, language).map(parts -> ofBody(code, body.kept(), parts))
                        : Future.succeededFuture(reply));
    }

    private Reply ofBody(String code, Kept body, List<Part> parts) {
        String iri = ROOT + "/" + code;
        String name = body.body().toJsonObject().getString("name", code);
        Dcat.Publisher owner = new Dcat.Publisher(Service.PUBLIC + "organizations/" + code, name);
        JsonObject catalogue = dcat.catalogue(iri, "Dữ liệu mở của " + name, "Open data of " + name, owner)
                .put("dcat:dataset", sets(iri, parts, owner, " của " + name, " of " + name));
        return shown(catalogue, Optional.empty(), body, parts);
    }

    private Future<Reply> ofAll(String bodies, String language) {
        return ask(bodies, language)
                .compose(reply -> reply instanceof Reply.Shown page
                        ? parts(DataSet.OF_ALL, "", language).map(parts -> ofAll(page.kept(), parts))
                        : Future.succeededFuture(reply));
    }

    private Reply ofAll(Kept page, List<Part> parts) {
        Dcat.Publisher own = new Dcat.Publisher("/", publisher);
        JsonObject list = page.body().toJsonObject();
        JsonArray bodies = new JsonArray();
        for (Object item : list.getJsonArray("items", new JsonArray())) {
            JsonObject body = (JsonObject) item;
            String code = body.getString("code");
            bodies.add(dcat.within(
                    ROOT + "/" + code,
                    new Dcat.Publisher(Service.PUBLIC + "organizations/" + code, body.getString("name"))));
        }
        JsonObject catalogue = dcat.catalogue(ROOT, "Dữ liệu mở", "Open data", own)
                .put("dcat:service", dcat.service(SERVICE, DESCRIPTION, own))
                .put("dcat:dataset", sets(ROOT, parts, own, "", ""))
                .put("dcat:catalog", bodies);
        Optional<String> next = Optional.ofNullable(list.getString("next"))
                .map(cursor -> "<" + ROOT + "?" + parameter("cursor", cursor).substring(1) + ">; rel=\"next\"");
        return shown(catalogue, next, page, parts);
    }

    private Future<List<Part>> parts(List<DataSet> sets, String body, String language) {
        List<Future<Part>> asked =
                sets.stream().map(set -> part(set, body, language)).toList();
        return Future.all(asked).map(all -> asked.stream().map(Future::result).toList());
    }

    private Future<Part> part(DataSet set, String body, String language) {
        String address = set.address(Service.PUBLIC, body);
        return ask(address, language)
                .compose(json -> ask(address + "&format=csv", language).map(csv -> new Part(set, address, json, csv)));
    }

    private Future<Reply> ask(String address, String language) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        return answers.to(Question.of(Objects.requireNonNull(Service.showing(path), path), address, language));
    }

    private JsonArray sets(
            String catalogue, List<Part> parts, Dcat.Publisher owner, String vietnamese, String english) {
        JsonArray sets = new JsonArray();
        for (Part part : parts) {
            Optional<JsonArray> items = items(part.json());
            if (items.isPresent() && items.get().isEmpty()) {
                continue; // a list of nothing is no data
            }
            String iri = catalogue + "#" + part.set().label();
            boolean whole = part.replies().allMatch(Catalogues::isWhole);
            JsonArray forms = new JsonArray()
                    .add(dcat.distribution(
                            iri, form("json", "application/json", part.address(), part.json(), whole), SERVICE))
                    .add(dcat.distribution(
                            iri, form("csv", "text/csv", part.address() + "&format=csv", part.csv(), whole), SERVICE));
            List<String> coverage = whole ? items.map(part.set()::coverage).orElse(List.of()) : List.of();
            sets.add(dcat.dataSet(
                    iri, part.set().vietnamese() + vietnamese, part.set().english() + english, owner, coverage, forms));
        }
        return sets;
    }

    private static Dcat.Form form(String name, String type, String address, Reply reply, boolean whole) {
        Optional<Kept> kept =
                whole && reply instanceof Reply.Shown shown ? Optional.of(shown.kept()) : Optional.empty();
        return new Dcat.Form(name, type, address, kept);
    }

    private static Optional<JsonArray> items(Reply reply) {
        return reply instanceof Reply.Shown shown
                ? Optional.ofNullable(shown.kept().body().toJsonObject().getJsonArray("items"))
                : Optional.empty();
    }

    /** A list that goes on names its next page. */
    private static boolean isWhole(Reply reply) {
        return reply instanceof Reply.Shown shown && !shown.kept().headers().containsKey("Link");
    }

    /** Kept no longer than the answers it speaks of; not at all when one of them is missing. */
    private static Reply shown(JsonObject catalogue, Optional<String> next, Kept first, List<Part> parts) {
        long now = System.nanoTime();
        List<Duration> left = new ArrayList<>(List.of(first.left(now)));
        parts.stream()
                .flatMap(Part::replies)
                .map(reply -> reply instanceof Reply.Shown shown ? shown.kept().left(now) : Duration.ZERO)
                .forEach(left::add);
        Duration lifetime = left.stream().min(Duration::compareTo).orElse(Duration.ZERO);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/ld+json");
        headers.put("Cache-Control", lifetime.toSeconds() > 0 ? "public, max-age=" + lifetime.toSeconds() : "no-cache");
        next.ifPresent(link -> headers.put("Link", link));
        Kept made = Kept.made(Buffer.buffer(catalogue.encode()), headers, lifetime, now);
        return new Reply.Shown(made, "tiendo; fwd=miss");
    }
}

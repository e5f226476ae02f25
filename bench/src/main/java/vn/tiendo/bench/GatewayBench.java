package vn.tiendo.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.Arrays;
import vn.tiendo.devstack.DemoOrganizations;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.Tokens;

/** A small read with a real token: through the gateway against through nginx, in front of the same plan-service. */
final class GatewayBench {
    private static final int CLIENTS = 32;
    private static final double WANTED = 0.7;
    private static final String PATH = "/api/v1/organizations/H35";

    private final Tokens tokens;
    private final int size;

    private GatewayBench(Tokens tokens, int size) {
        this.tokens = tokens;
        this.size = size;
    }

    /** Arguments: rounds, requests per round and side. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        try (var scratch =
                Scratch.start("gateway", Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.PLAN, Part.GATEWAY)) {
            URI gateway = scratch.stack().url(Part.GATEWAY);
            URI keycloak = scratch.stack().url(Part.KEYCLOAK);
            DemoOrganizations.createMissing(Api.at(gateway, keycloak));
            URI plan = scratch.stack().url(Part.PLAN);
            try (var nginx = Nginx.before(plan, scratch.settings().home().resolve("nginx"))) {
                new GatewayBench(new Tokens(keycloak), size).run(gateway, nginx.address(), plan, rounds);
            }
        }
    }

    private void run(URI gateway, URI nginx, URI service, int rounds) throws Exception {
        requireSameAnswer(gateway, nginx);
        System.out.printf("%d clients, %d requests a round and side, after two rounds to warm up%n", CLIENTS, size);
        for (URI each : new URI[] {gateway, nginx, gateway, nginx}) {
            through(each);
        }
        Comparison comparison = new Comparison("gateway", "nginx", System.out);
        for (int round = 0; round < rounds; round++) {
            comparison.round(through(gateway), through(nginx));
        }
        comparison.conclude(WANTED);
        System.out.printf("  the service alone, without anything in front: %.0f /s%n", through(service));
    }

    private double through(URI front) {
        byte[] request = request(front);
        return new Load(front, CLIENTS).run(size, n -> request);
    }

    private byte[] request(URI front) {
        return """
                GET %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Accept: application/json

                """.formatted(PATH, front.getAuthority(), tokens.of("reporter.vhxh"))
                .replace("\n", "\r\n")
                .getBytes(ISO_8859_1);
    }

    private void requireSameAnswer(URI gateway, URI nginx) throws Exception {
        try (var ours = new Exchanges(gateway);
                var theirs = new Exchanges(nginx)) {
            Exchanges.Answer answer = ours.exchange(request(gateway));
            if (answer.status() != 200
                    || !Arrays.equals(
                            answer.body(), theirs.exchange(request(nginx)).body())) {
                throw new BenchException("gateway and nginx do not give the same answer");
            }
        }
    }
}

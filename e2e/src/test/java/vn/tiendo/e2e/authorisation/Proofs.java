package vn.tiendo.e2e.authorisation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Evidence for the things of the world. */
final class Proofs {
    private Proofs() {}

    /** One file, in the request that begins its upload. */
    static void give(World world, String organization, String kind, String id) {
        String proof = "Da lam xong " + id;
        String coded = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        world.send(
                "reporter",
                organization,
                "POST",
                "/evidence",
                proof,
                Map.of(
                        "Content-Type",
                        "application/offset+octet-stream",
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Length",
                        String.valueOf(proof.length()),
                        "Upload-Metadata",
                        "filename YS50eHQ=," + kind + " " + coded));
    }
}

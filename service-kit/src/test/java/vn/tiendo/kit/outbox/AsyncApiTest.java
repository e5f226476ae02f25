package vn.tiendo.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;

class AsyncApiTest {
    private static final Path CONTRACTS = Path.of("../contracts");

    private static Set<String> events() {
        try (Stream<Path> files = Files.walk(CONTRACTS, 2)) {
            return files.map(CONTRACTS::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".schema.json".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everySchemaIsAChannelOfTheAsyncApiDocumentAndNothingElseIs() throws IOException {
        JsonNode document =
                new YAMLMapper().readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        Set<String> described = new TreeSet<>();
        document.path("components")
                .path("messages")
                .forEach(message -> described.add(message.path("payload")
                        .path("schema")
                        .path("$ref")
                        .asText()
                        .replace("./", "")
                        .replace(".schema.json", "")));
        assertEquals(events(), described);
    }

    @Test
    void everyExampleFitsItsSchema() {
        assertFalse(events().isEmpty());
        events().forEach(event -> Contracts.assertValid(event, Contracts.example(event)));
    }
}

package vn.tiendo.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.OpenApiRules;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class OpenApiTest extends OpenApiRules {}

package vn.tiendo.gateway.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/plans, PLAN",
        "/api/v1/plans/0198/targets/0199, PLAN",
        "/api/v1/tasks, PLAN",
        "/api/v1/plan-imports/0198, PLAN",
        "/api/v1/targets, INDICATOR",
        "/api/v1/targets/0198/explain, INDICATOR",
        "/api/v1/reports/0198/submit, REPORTING",
        "/api/v1/notifications/stream, NOTIFICATION",
        "/api/v1/changes, NOTIFICATION"
    })
    void firstSegmentDecides(String path, Service service) {
        assertEquals(service, Service.serving(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/",
                "/api/v1",
                "/api/v1/planss",
                "/api/v1/plan",
                "/api/v1/plans;x",
                "/api/v2/plans",
                "/plans"
            })
    void whatNobodyAnswersForGoesNowhere(String path) {
        assertNull(Service.serving(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/public/v1/plans/0198, PLAN",
        "/public/v1/tasks, PLAN",
        "/public/v1/targets, INDICATOR",
        "/public/v1/feedback, REPORTING",
        "/public/v1/series, INDICATOR",
        "/public/v1/rankings/profiles, INDICATOR",
        "/public/v1/dashboards/H35, INDICATOR",
        "/public/v1/reports, REPORTING",
        "/public/v1/organizations/H35, PLAN",
        "/public/v1/obligations,",
        "/public/v1/plan-imports,",
        "/api/v1/plans,"
    })
    void onlyWhatIsMeantForThePublicIsShownToIt(String path, Service service) {
        assertEquals(service, Service.showing(path));
        assertNull(Service.serving(path.replace("/api/v1", "/public/v1")));
    }

    @Test
    void everyResourceHasOneService() {
        for (Service service : Service.values()) {
            service.resources().forEach(name -> assertEquals(service, Service.serving(Service.API + name), name));
        }
    }
}

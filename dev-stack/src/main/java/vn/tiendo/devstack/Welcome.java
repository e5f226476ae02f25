package vn.tiendo.devstack;

/** What {@code ./tiendo up} says at the end: where, who, and what to type next. */
final class Welcome {
    private Welcome() {}

    static String text(DevStack stack) {
        var gateway = stack.url(Part.GATEWAY);
        var keycloak = stack.url(Part.KEYCLOAK);
        return """

                API        %1$s/api/v1
                API docs   %1$s/docs
                Keycloak   %2$s   (realm tiendo; administrator %3$s / %3$s)
                PostgreSQL %4$s   (user and password are the database's name)
                Kafka      %5$s

                Demo users, password "tiendo":
                  province              editor.tinh  issuer.tinh  reviewer.tinh  inspector.tinh  admin  auditor
                  department of science reporter.khcn  approver.khcn  reviewer.khcn
                  ward of Tân Phong     editor.tanphong  issuer.tanphong  reporter.tanphong  approver.tanphong  reviewer.tanphong
                  its culture division  reporter.vhxh  approver.vhxh
                  ward of Đoàn Kết      reporter.doanket  approver.doanket

                Next: ./tiendo demo     plays the main journey and tells it
                      ./tiendo status   ./tiendo logs plan   ./tiendo down""".formatted(gateway, keycloak, Keycloak.DEMO_USER, stack.jdbcUrl(Part.PLAN), stack.bootstrapServers());
    }
}
